#include <unistd.h>

#include "connection.h"
#include "menzhen/base/buffer.h"
#include "query.h"
#include "wal.h"

/* Another Menzhen may have opened the database since and changed it in its own way. */
static enum status check_ours(struct store *store, struct error *err)
{
	bool current;
	enum status status = connection_is_current(store, &current, err);
	if (status == STATUS_OK && !current)
		status = error_set(err, STATUS_STORE,
			N_("Another version of Menzhen has taken this database over; close this "
			   "one and "
			   "start the new one"));
	return status;
}

/* Does the log still lie beside the database? SQLite goes on writing into a deleted one. */
static enum status look_for_log(const struct store *store, bool *there, struct error *err)
{
	struct buffer path = {0};
	if (!wal_path(store, &path))
		return error_memory(err);
	*there = access(buffer_text(&path), F_OK) == 0;
	buffer_release(&path);
	return STATUS_OK;
}

/* A file that was deleted or moved away still takes writes, and loses them with the last desk. */
static enum status check_in_place(struct store *store, struct error *err)
{
	int moved = 0;
	bool there = false;
	enum status status = look_for_log(store, &there, err);
	if (status != STATUS_OK)
		return status;
	sqlite3_file_control(store->db.handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
	if (!moved && there)
		return STATUS_OK;
	return error_set(err, STATUS_STORE,
		N_("The database was moved or deleted while this desk was open; nothing was "
		   "recorded. Put the files back, or restore a backup, and open the desk again"));
}

static enum status begin_locked(struct store *store, int patience, struct error *err)
{
	sqlite3_busy_timeout(store->db.handle, patience);
	enum status status = query_begin_transaction(&store->db, "store/begin", err);
	if (status != STATUS_OK)
		store->lock.busy = database_code(&store->db) == SQLITE_BUSY;
	sqlite3_busy_timeout(store->db.handle, BUSY_TIMEOUT_MS);
	return status;
}

enum status store_begin_within(struct store *store, int milliseconds, struct error *err)
{
	if (store->damaged || store_damaged(store, NULL))
		return error_set(err, STATUS_DAMAGED,
			N_("The database is damaged, so nothing more is recorded in it. Close all "
			   "desks; 'menzhen restore --salvage' shows what the newest backup and "
			   "the rest of it still have"));
	if (store->read_only)
		return error_set(
			err, STATUS_STORE, N_("The database was opened for reading alone"));
	enum status status = lock_file_take(&store->lock, milliseconds, err);
	if (status != STATUS_OK)
		return status;
	status = begin_locked(store, milliseconds, err);
	if (status == STATUS_OK) {
		store->writing = true;
		store->spoilt = false;
		status = check_in_place(store, err);
	}
	if (status == STATUS_OK)
		status = check_ours(store, err);
	if (status != STATUS_OK)
		store_rollback(store);
	return status;
}

enum status store_begin(struct store *store, struct error *err)
{
	return store_begin_within(store, LOCK_WAIT_MS, err);
}

bool store_writing(const struct store *store)
{
	return store->writing;
}

bool store_busy(const struct store *store)
{
	return store->lock.busy;
}

enum status store_commit(struct store *store, struct error *err)
{
	enum status status = STATUS_OK;
	if (!store->writing)
		return error_set(err, STATUS_STORE, N_("There is no transaction to commit"));
	if (store->spoilt)
		status = error_set(err, STATUS_STORE,
			N_("An event could not be written whole; nothing was recorded"));
	if (status == STATUS_OK)
		status = query_run(&store->db, "store/commit", err);
	if (status != STATUS_OK) {
		store_rollback(store);
		return status;
	}
	store->writing = false;
	lock_file_unlock(&store->lock);
	return STATUS_OK;
}

void store_rollback(struct store *store)
{
	/* A full disk or a failing one makes SQLite roll back by itself. */
	if (!sqlite3_get_autocommit(store->db.handle))
		query_roll_back(&store->db);
	store->tally = (struct tally){0}; /* may have been counted of what is undone now */
	store->undone++;
	store->writing = false;
	lock_file_unlock(&store->lock);
}

enum status store_end(struct store *store, enum status status, struct error *err)
{
	if (status == STATUS_OK)
		return store_commit(store, err);
	store_rollback(store);
	return status;
}
