/* The mark of what is recorded by a doubtful clock. Private to the desk layer. */
#ifndef MENZHEN_DESK_CLOCK_MARK_H
#define MENZHEN_DESK_CLOCK_MARK_H

#include "menzhen/desk/desk.h"

/*
 * In a transaction, before something is recorded AT: where that is doubtful, or no longer so, that
 * goes on record first.
 */
enum status clock_mark(struct desk *desk, moment at, struct error *err);

#endif
