/* Origins of events that come from another database. */
#ifndef MENZHEN_STORE_ORIGINS_H
#define MENZHEN_STORE_ORIGINS_H

#include "store/journal/event.h"

/* Where one origin ends and another goes on from it, as a station.restored says. */
struct origin_end {
	char key[64];
	int64_t seq;
	char hash[2 * EVENT_HASH_SIZE + 1];
};

/* Is EVENT the first of an origin that goes on from another? Then what it says of that into OUT. */
enum status origin_former(struct database *db, const struct event *event, bool *is,
	struct origin_end *out, struct error *err);

/*
 * The row of EVENT's origin in DB into EVENT->origin_id and line_id; made where it is not there
 * yet, of the line of the one that it goes on from.
 */
enum status origin_admit(struct database *db, struct event *event, struct error *err);

/* The row of the origin KEY into *ID; 0: there is none. */
enum status origin_find(
	struct database *db, struct bytes key, int64_t *id, int64_t *line, struct error *err);

#endif
