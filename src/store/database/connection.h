/* What a struct store is made of, for the modules of this layer. */
#ifndef MENZHEN_STORE_CONNECTION_H
#define MENZHEN_STORE_CONNECTION_H

#include <stdbool.h>
#include <stdint.h>

#include "database.h"
#include "lock_file.h"
#include "menzhen/store/store.h"
#include "schema.h"
#include "store/case/tally.h"
#include "store/journal/projection.h"

/* SQLite's own patience, which our lock file leaves little use for. */
enum { BUSY_TIMEOUT_MS = 10 * 1000 };

struct store {
	struct database db;
	struct lock_file lock;
	char origin[SCHEMA_KEY_SIZE];
	int64_t origin_id;                       /* its row */
	int64_t line_id;                         /* of the first origin of its line */
	char projection[PROJECTION_DIGEST_SIZE]; /* of the SQL this program applies */
	char search[PROJECTION_DIGEST_SIZE];     /* of what makes its full-text index */
	int64_t data_version;                    /* at the last store_changed */
	struct tally tally;
	const struct patience *patience; /* of long idle work; NULL: nobody waits for it */
	int64_t undone;                  /* transactions that were rolled back */
	bool read_only;
	bool damaged;  /* found to be: read_only as well */
	bool merging;  /* segments of the full-text index were written and not merged yet */
	bool writing;  /* between store_begin and its end */
	bool spoilt;   /* an event was written by halves: the transaction may only be rolled back */
	int wal_pages; /* in the WAL after our last commit */
};

/* Open the file for good: settings, checks, migration, projections. The caller holds the lock. */
enum status connection_open(struct store *store, const char *path,
	const struct store_upgrade *upgrade, struct error *err);

/* Open it for reading alone, without the lock. What is not up to date is refused. */
enum status connection_open_read(struct store *store, const char *path, struct error *err);

/* Are schema and projections those that this program makes? */
enum status connection_is_current(struct store *store, bool *current, struct error *err);

/* Read again which origin is this database's own. */
enum status connection_read_origin(struct store *store, struct error *err);

/* Make the file with its schema, under another name until it is whole. The caller holds the lock.
 */
enum status connection_create(const char *path, struct error *err);

#endif
