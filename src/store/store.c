#include "menzhen/store/store.h"

#include <sodium.h>
#include <stdlib.h>

#include "connection.h"
#include "query.h"

/*
 * Pages (4 KiB) in the WAL that make a copy worth while: between two commands of an idle desk, and
 * at the end of a program that did one command and will not be idle. The next opening reads the
 * WAL, so neither is large.
 */
enum { IDLE_PAGES = 64, CLOSE_PAGES = 256 };

static enum status open_locked(
	struct store *store, const char *path, enum store_mode mode, struct error *err)
{
	enum status status = lock_file_take(&store->lock, err);
	if (status == STATUS_OK && mode == STORE_CREATE)
		status = connection_create(path, err);
	if (status == STATUS_OK)
		status = connection_open(store, path, err);
	lock_file_free(&store->lock);
	return status;
}

enum status store_open(
	struct store **out, const char *path, enum store_mode mode, struct error *err)
{
	*out = NULL;
	struct store *store = calloc(1, sizeof(*store));
	if (!store || sodium_init() < 0) {
		free(store);
		return error_memory(err);
	}
	enum status status = lock_file_init(&store->lock, path, err);
	if (status == STATUS_OK)
		status = open_locked(store, path, mode, err);
	if (status != STATUS_OK) {
		store_close(store);
		return status;
	}
	store_changed(store);
	*out = store;
	return STATUS_OK;
}

/* Copies the WAL back in MODE if it is larger than LIMIT pages and nobody else is at it. */
static void checkpoint(struct store *store, int limit, int mode)
{
	if (store->wal_pages < limit || store->writing || !lock_file_try(&store->lock))
		return;
	int pages = 0, copied = 0;
	int code = sqlite3_wal_checkpoint_v2(store->db.handle, "main", mode, &pages, &copied);
	if (code == SQLITE_OK && pages == copied)
		store->wal_pages = 0;
	lock_file_free(&store->lock);
}

void store_idle(struct store *store)
{
	checkpoint(store, IDLE_PAGES, SQLITE_CHECKPOINT_PASSIVE);
}

void store_close(struct store *store)
{
	if (!store)
		return;
	if (store->writing)
		store_rollback(store);
	if (store->db.handle) {
		/*
		 * What was copied is forgotten with the last connection, so that programs of one
		 * command each would append for ever: the WAL is emptied, unless somebody reads.
		 */
		sqlite3_busy_timeout(store->db.handle, 0);
		checkpoint(store, CLOSE_PAGES, SQLITE_CHECKPOINT_TRUNCATE);
	}
	database_close(&store->db);
	lock_file_release(&store->lock);
	free(store);
}

bool store_changed(struct store *store)
{
	struct query query;
	bool row = false;
	int64_t version = store->data_version;
	if (query_begin(&query, &store->db, "store/data_version", NULL) == STATUS_OK &&
		query_step(&query, &row, NULL) == STATUS_OK && row)
		version = query_integer(&query, 0);
	query_end(&query);
	bool changed = version != store->data_version;
	store->data_version = version;
	return changed;
}

const char *store_origin(const struct store *store)
{
	return store->origin;
}
