/* What a database has beside the journal and what follows from it, taken over from another one. */
#ifndef MENZHEN_STORE_FIXED_ROWS_H
#define MENZHEN_STORE_FIXED_ROWS_H

#include <stdint.h>

#include "store/database/database.h"

/*
 * What lets people in, in DB, whose accounts are those of LINE: each verifier is the one that the
 * journal says was set, its own or that of SOURCE. Any other is removed: it was put there past the
 * program, or what was set is nowhere to be had.
 */
enum status credentials_settle(
	struct database *db, int64_t line, struct database *source, struct error *err);

/* All half-typed forms of SOURCE in the place of those of DB; none where it cannot be read. */
enum status drafts_take(struct database *db, struct database *source, struct error *err);

/* All that somebody prefers. */
enum status preferences_take(struct database *db, struct database *source, struct error *err);

#endif
