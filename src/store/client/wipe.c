#include "wipe.h"

#include <string.h>

#include "menzhen/store/client/erase.h"
#include "store/backup/replace.h"
#include "store/database/query.h"
#include "store/database/wal.h"

/* What meta has as long as there is something to do: first the file, then the log. */
static const char key[] = "wipe", file[] = "file", log_left[] = "log";

enum { OWED_SIZE = 8 };

enum status wipe_order(struct store *store, struct error *err)
{
	return schema_set_meta(&store->db, key, file, err);
}

/* "": nothing. */
static void read_owed(struct store *store, char owed[OWED_SIZE])
{
	if (schema_meta(&store->db, key, owed, OWED_SIZE, NULL) != STATUS_OK)
		owed[0] = '\0';
}

/* Every page is written anew: none has what was moved out of it. */
static bool renew_file(struct store *store)
{
	return query_run(&store->db, "store/vacuum", NULL) == STATUS_OK &&
	       schema_set_meta(&store->db, key, log_left, NULL) == STATUS_OK;
}

/* All frames go into the database and the log is cut: a reader of an older state is in the way. */
static bool empty_log(struct store *store)
{
	int code = sqlite3_wal_checkpoint_v2(
		store->db.handle, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);

	wal_reserve(store);
	return code == SQLITE_OK && query_run(&store->db, "store/wiped", NULL) == STATUS_OK;
}

bool wipe_locked(struct store *store)
{
	char owed[OWED_SIZE];
	bool done = true;

	read_owed(store, owed);
	if (owed[0] == '\0')
		return true;
	sqlite3_busy_timeout(store->db.handle, 0);
	if (strcmp(owed, file) == 0)
		done = renew_file(store);
	done = done && empty_log(store);
	sqlite3_busy_timeout(store->db.handle, BUSY_TIMEOUT_MS);
	return done;
}

bool wipe_idle(struct store *store)
{
	char owed[OWED_SIZE];

	if (store->read_only || store->writing)
		return false;
	read_owed(store, owed);
	if (owed[0] == '\0')
		return true;
	if (!lock_file_try(&store->lock))
		return false;
	bool done = wipe_locked(store);
	lock_file_unlock(&store->lock);
	return done;
}

bool store_wipe(struct store *store)
{
	replace_tidy(
		store->db.path); /* a backup that somebody was looking at when they were killed */
	return wipe_idle(store);
}
