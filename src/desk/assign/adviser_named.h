/* People of the roster as they are named to a use case. Private to the desk layer. */
#ifndef MENZHEN_DESK_ADVISER_NAMED_H
#define MENZHEN_DESK_ADVISER_NAMED_H

#include "menzhen/desk/desk.h"

/* The one with this id. STATUS_USAGE, with the nearest id there is, when there is none. */
enum status adviser_named(
	const struct desk *desk, const char *id, const struct adviser **out, struct error *err);

/* The same of a shift. */
enum status shift_named(
	const struct desk *desk, const char *id, const struct shift **out, struct error *err);

#endif
