#include "wipe.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/statvfs.h>

#include "menzhen/base/path.h"
#include "menzhen/store/client/erase.h"
#include "store/backup/replace.h"
#include "store/database/query.h"
#include "store/database/wal.h"

/* What meta has as long as there is something to do: first the file, then the log. */
static const char key[] = "wipe", file[] = "file", log_left[] = "log";

enum {
	OWED_SIZE = 8,
	MEGABYTE = 1024 * 1024,
	ROOM = MEGABYTE,           /* on the disk beside what is reckoned */
	IN_MEMORY = 64 * MEGABYTE, /* what is made anew lies in memory up to this, else in a file */
	PATIENCE_STEPS = 1000,
};

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

/* All frames go into the database and the log is cut: a reader of an older state is in the way. */
static bool cut_log(struct store *store)
{
	int code = sqlite3_wal_checkpoint_v2(
		store->db.handle, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	return code == SQLITE_OK;
}

static int64_t database_bytes(struct store *store)
{
	int64_t pages = 0, size = 0;
	query_integer_of(&store->db, "store/page_count", &pages, NULL);
	query_integer_of(&store->db, "store/page_size", &size, NULL);
	return pages * size;
}

/*
 * The database is written twice, into a file for a while (or memory) and into the log. Where there
 * is no room for that the attempt would fill the disk, and be made again and again.
 */
static enum status check_room(struct store *store, const char *folder, struct error *err)
{
	struct statvfs disk;
	char free_text[24], need_text[24];
	int64_t need = 2 * database_bytes(store) + ROOM;
	if (statvfs(folder, &disk) != 0)
		return STATUS_OK; /* what cannot be told is tried */
	int64_t room = (int64_t)disk.f_bavail * (int64_t)disk.f_frsize;
	int64_t megabytes = need / MEGABYTE + 1;
	if (room >= need)
		return STATUS_OK;
	snprintf(free_text, sizeof(free_text), "%lld", (long long)(room / MEGABYTE));
	snprintf(need_text, sizeof(need_text), "%lld", (long long)megabytes);
	return error_set(err, STATUS_STORE,
		N_("The disk is too full (%s MB free) to wipe the database after the erasure, "
		   "which "
		   "takes %s MB for a while: free some space, and it is done by itself"),
		free_text, need_text);
}

static enum status being_read(struct error *err)
{
	return error_set(err, STATUS_REFUSED,
		N_("Another desk is reading: the file is wiped as soon as it does not"));
}

/* A large one would take all the memory there is. The file has no name once it is open. */
static void choose_scratch(struct store *store, const char *folder)
{
	char *sql = sqlite3_mprintf(
		"PRAGMA temp_store_directory = %Q; PRAGMA temp_store = FILE", folder);
	if (sql && database_bytes(store) > IN_MEMORY)
		database_execute(&store->db, sql, NULL);
	sqlite3_free(sql);
}

static void forget_scratch(struct store *store)
{
	database_execute(
		&store->db, "PRAGMA temp_store_directory = ''; PRAGMA temp_store = MEMORY", NULL);
}

/* Every page is written anew: none has what was moved out of it. */
static enum status write_anew(struct store *store, const char *folder, struct error *err)
{
	choose_scratch(store, folder);
	database_heed(&store->db, store->patience, PATIENCE_STEPS);
	enum status status = query_run(&store->db, "store/vacuum", err);
	bool over = database_code(&store->db) == SQLITE_INTERRUPT;
	database_heed(&store->db, NULL, 0);
	forget_scratch(store);
	return status != STATUS_OK && over ? being_read(err) : status;
}

static enum status renew_file(struct store *store, struct error *err)
{
	char folder[PATH_MAX];
	path_folder(store->db.path, folder);
	enum status status = check_room(store, folder, err);
	if (status != STATUS_OK)
		return status;
	cut_log(store); /* its room may be needed */
	status = write_anew(store, folder, err);
	if (status == STATUS_OK)
		return schema_set_meta(&store->db, key, log_left, err);
	cut_log(store);
	return status;
}

static enum status empty_log(struct store *store, struct error *err)
{
	bool cut = cut_log(store);
	wal_reserve(store);
	return cut ? query_run(&store->db, "store/wiped", err) : being_read(err);
}

enum status wipe_locked(struct store *store, struct error *err)
{
	char owed[OWED_SIZE];
	enum status status = STATUS_OK;

	read_owed(store, owed);
	if (owed[0] == '\0')
		return STATUS_OK;
	sqlite3_busy_timeout(store->db.handle, 0);
	if (strcmp(owed, file) == 0)
		status = renew_file(store, err);
	if (status == STATUS_OK)
		status = empty_log(store, err);
	sqlite3_busy_timeout(store->db.handle, BUSY_TIMEOUT_MS);
	return status;
}

enum status wipe_idle(struct store *store, struct error *err)
{
	char owed[OWED_SIZE];

	if (store->read_only || store->writing)
		return STATUS_OK;
	read_owed(store, owed);
	if (owed[0] == '\0')
		return STATUS_OK;
	if (!lock_file_try(&store->lock))
		return being_read(err);
	enum status status = wipe_locked(store, err);
	lock_file_unlock(&store->lock);
	return status;
}

enum status store_wipe(struct store *store, struct error *err)
{
	/* A backup that somebody was looking at when they were killed. */
	replace_tidy(store->db.path);
	return wipe_idle(store, err);
}

bool store_unwiped(struct store *store, struct error *why)
{
	char owed[OWED_SIZE], folder[PATH_MAX];

	read_owed(store, owed);
	if (owed[0] == '\0')
		return false;
	path_folder(store->db.path, folder);
	if (strcmp(owed, file) != 0 || check_room(store, folder, why) == STATUS_OK)
		being_read(why);
	return true;
}
