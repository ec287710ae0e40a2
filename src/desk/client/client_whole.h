/* A visitor with all their visits, whoever asks: for what must not overlook one. Private to the
 * desk layer. */
#ifndef MENZHEN_DESK_CLIENT_WHOLE_H
#define MENZHEN_DESK_CLIENT_WHOLE_H

#include "menzhen/desk/client/client.h"
#include "menzhen/store/client/erase.h"

/* As client_load. Release OUT in any case. */
enum status client_whole(
	const struct desk *desk, const char *number, struct client_view *out, struct error *err);

/* The first word among the cases of VIEW that they must not be erased. Release OUT. */
enum status client_hold_find(const struct desk *desk, const struct client_view *view,
	struct client_hold *out, struct error *err);

#endif
