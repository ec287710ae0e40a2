/* The present queue as it is, whoever asks. Private to the desk layer. */
#ifndef MENZHEN_DESK_QUEUE_WHOLE_H
#define MENZHEN_DESK_QUEUE_WHOLE_H

#include "menzhen/desk/desk.h"
#include "menzhen/store/case/case_store.h"

/* Those with a place in it, the first to be called first. Appends to OUT. */
enum status queue_whole(const struct desk *desk, struct case_list *out, struct error *err);

#endif
