/* What the store does with the full-text index of schema/search.sql. */
#ifndef MENZHEN_STORE_SEARCH_INDEX_PARTS_H
#define MENZHEN_STORE_SEARCH_INDEX_PARTS_H

#include <stdbool.h>
#include <stdint.h>

#include "store/database/connection.h"

/* The last case in the index, and in the table contact. */
struct search_marks {
	int64_t index, contact;
};

enum status search_marks_read(struct database *db, struct search_marks *out, struct error *err);

/*
 * A digest, in hex, of the schema and of how texts and tokens are made. The table meta keeps the
 * one an index was made with, as "search".
 */
void search_digest(char out[PROJECTION_DIGEST_SIZE]);

/* Within a transaction: drop whatever index there is. */
enum status search_drop(struct database *db, struct error *err);

/* Within a transaction: make an empty one, note its digest. */
enum status search_make(struct database *db, struct error *err);

/* Within a write transaction: put every case into the index. */
enum status search_fill_all(struct database *db, int64_t origin, struct error *err);

/*
 * A step of idle work, of some milliseconds, if there is any and nobody else writes. Never waits.
 * True: there is more to do.
 */
bool search_idle(struct store *store);

#endif
