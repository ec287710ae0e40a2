/* Use case: whose personal data was kept long enough (model/client/retention.h). */
#ifndef MENZHEN_DESK_CLIENT_RETENTION_H
#define MENZHEN_DESK_CLIENT_RETENTION_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/client/retention.h"

struct retention_row {
	char *number; /* of the first case; owned */
	char *client; /* the name last recorded; NULL: none; owned */
	size_t visits;
	struct day last, end;    /* last used; due since */
	enum retention standing; /* due or held */
};

/* Zero-initialise; release with retention_list_release. */
struct retention_list {
	struct retention_row *items;
	size_t count, capacity;
};

/* Those for whom the time is over, by the day of their first case. Appends to OUT. */
enum status client_retention(
	const struct desk *desk, struct retention_list *out, struct error *err);

/* How many are due, counted up to MOST. */
enum status client_retention_count(
	const struct desk *desk, size_t most, size_t *out, struct error *err);
void retention_list_release(struct retention_list *list);

#endif
