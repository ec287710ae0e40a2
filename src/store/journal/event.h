/* One event of the journal with all its columns, and what is computed over them. */
#ifndef MENZHEN_STORE_EVENT_H
#define MENZHEN_STORE_EVENT_H

#include <stdbool.h>
#include <stdint.h>

#include "bytes.h"
#include "store/database/query.h"

enum { EVENT_HASH_SIZE = 32, EVENT_SALT_SIZE = 16 };

/* Everything is borrowed. */
struct event {
	int64_t id, seq;
	struct bytes origin; /* key of the origin */
	int64_t origin_id;   /* its row in this database; 0: not read */
	int64_t line_id;     /* that of the first origin of its line: what projections keep it by */
	int64_t at;
	struct bytes station, actor, kind, subject, command;
	struct bytes body;
	struct bytes private, salt; /* NULL: none, or erased */
	struct bytes commitment;    /* NULL: there never was a private part */
	struct bytes hash;
};

/*
 * The row of "journal/replay" that QUERY stands on, valid until its next step.
 * False when a column is not of its type, which the program never writes; the event is to be used
 * for nothing but its id and seq then.
 */
bool event_read(struct event *event, const struct query *query);

/* Add it to the journal of DB, as one of the origin EVENT->origin_id; its id is told. */
enum status event_append(struct database *db, struct event *event, struct error *err);

/* H(salt, private). EVENT_HASH_SIZE bytes into OUT. */
void event_commitment(struct bytes salt, struct bytes private, unsigned char out[EVENT_HASH_SIZE]);

/* What of its private part there still is, is what was promised; erased it may be. */
bool event_private_holds(const struct event *event);

/* The event's hash after one with hash PREVIOUS (of no bytes before an origin's first). */
void event_hash(
	const struct event *event, struct bytes previous, unsigned char out[EVENT_HASH_SIZE]);

/* Has it the hash that follows from PREVIOUS? */
bool event_hash_holds(const struct event *event, struct bytes previous);

#endif
