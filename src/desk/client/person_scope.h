/* What a visitor is found by: their cases, names and numbers. Private to the desk layer. */
#ifndef MENZHEN_DESK_PERSON_SCOPE_H
#define MENZHEN_DESK_PERSON_SCOPE_H

#include "menzhen/desk/client/client.h"
#include "menzhen/store/client/erase.h"

/* Of all of VIEW, added to OUT; of those beside them nothing. */
enum status person_scope(
	const struct client_view *view, struct erase_scope *out, struct error *err);

#endif
