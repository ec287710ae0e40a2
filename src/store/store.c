#include "menzhen/store/store.h"

#include <sodium.h>
#include <stdlib.h>

#include "store/backup/replace.h"
#include "store/client/wipe.h"
#include "store/database/connection.h"
#include "store/database/damage.h"
#include "store/database/query.h"
#include "store/database/wal.h"
#include "store/search/search_index.h"

static enum status open_locked(struct store *store, const char *path, enum store_mode mode,
	const struct store_upgrade *upgrade, struct error *err)
{
	enum status status = lock_file_take(&store->lock, LOCK_WAIT_MS, err);
	if (status == STATUS_OK)
		status = replace_finish(path, err);
	if (status == STATUS_OK && mode == STORE_CREATE)
		status = connection_create(path, err);
	if (status == STATUS_OK)
		status = connection_open(store, path, upgrade, err);
	if (status == STATUS_OK)
		wipe_locked(store, NULL); /* else it stays owed, and is told of by store_unwiped */
	lock_file_unlock(&store->lock);
	return status;
}

/* Whatever was being done: SQLite says so of a file that is not as it wrote it. */
static enum status tell_damage(const struct store *store, enum status status, struct error *err)
{
	if (status != STATUS_STORE || !store->db.handle ||
		database_code(&store->db) != SQLITE_CORRUPT)
		return status;
	if (err)
		err->status = STATUS_DAMAGED;
	return STATUS_DAMAGED;
}

enum status store_open_upgrading(struct store **out, const char *path, enum store_mode mode,
	const struct store_upgrade *upgrade, struct error *err)
{
	*out = NULL;
	struct store *store = calloc(1, sizeof(*store));
	if (!store || sodium_init() < 0) {
		free(store);
		return error_memory(err);
	}
	enum status status = lock_file_init(&store->lock, path, err);
	if (status == STATUS_OK)
		status = mode == STORE_READ ? connection_open_read(store, path, err)
					    : open_locked(store, path, mode, upgrade, err);
	if (status != STATUS_OK) {
		status = tell_damage(store, status, err);
		store_close(store);
		return status;
	}
	store_changed(store);
	*out = store;
	return STATUS_OK;
}

enum status store_open(
	struct store **out, const char *path, enum store_mode mode, struct error *err)
{
	static const struct store_upgrade nothing = {NULL, NULL};
	return store_open_upgrading(out, path, mode, &nothing, err);
}

static void stop_writing(struct store *store)
{
	store->read_only = true;
	store->damaged = true;
}

void store_mark_damaged(struct store *store, const char *what)
{
	damage_note(store->db.path, what);
	stop_writing(store);
}

bool store_damaged(struct store *store, struct error *err)
{
	struct damage damage;
	if (!damage_known(store->db.path))
		return store->damaged;
	damage_read(store->db.path, &damage);
	damage_tell(store->db.path, &damage, err);
	stop_writing(store);
	return true;
}

void store_clear_damage(struct store *store)
{
	damage_forget(store->db.path);
}

void store_close(struct store *store)
{
	if (!store)
		return;
	if (store->writing)
		store_rollback(store);
	if (store->db.handle)
		wal_leave(store);
	database_close(&store->db);
	lock_file_release(&store->lock);
	free(store);
}

bool store_changed(struct store *store)
{
	int64_t version;
	if (query_integer_of(&store->db, "store/data_version", &version, NULL) != STATUS_OK)
		return false;
	bool changed = version != store->data_version;
	store->data_version = version;
	return changed;
}

bool store_idle(struct store *store)
{
	if (store->read_only)
		return false;
	bool more = search_idle(store);
	/* What fails is tried again after a pause, by the next idle time. */
	bool later = wipe_idle(store, NULL) == STATUS_REFUSED;
	wal_idle(store);
	return more || later;
}

void store_heed(struct store *store, const struct patience *patience)
{
	store->patience = patience;
}

const char *store_origin(const struct store *store)
{
	return store->origin;
}
