#include "connection.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "damage.h"
#include "menzhen/base/text.h"
#include "query.h"
#include "quick_check.h"
#include "store/search/search_index.h"
#include "wal.h"

static const char settings[] =
	"PRAGMA synchronous = FULL;"
	"PRAGMA journal_size_limit = " WAL_SIZE_LIMIT ";"
	"PRAGMA foreign_keys = ON;"
	"PRAGMA recursive_triggers = ON;" /* so that REPLACE cannot delete an event unseen */
	"PRAGMA secure_delete = ON;"      /* what was erased is not left in free pages */
	"PRAGMA cell_size_check = ON;"
	"PRAGMA temp_store = MEMORY;" /* no personal data in temporary files */
	/* 16 MB: what a search among a million cases goes through over and over stays in memory. */
	"PRAGMA cache_size = -16384;"
	"PRAGMA mmap_size = 0;";

/* Only settings that touch no file: nothing is known of it yet. */
static enum status guard(struct database *db, struct error *err)
{
	int keep_wal = 1;
	int code = sqlite3_db_config(db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_busy_timeout(db->handle, BUSY_TIMEOUT_MS);
	if (code == SQLITE_OK)
		code = sqlite3_file_control(
			db->handle, "main", SQLITE_FCNTL_PERSIST_WAL, &keep_wal);
	return code == SQLITE_OK ? STATUS_OK : database_failed(db, code, err);
}

static enum status use_wal(struct store *store, struct error *err)
{
	struct query query;
	bool row = false;
	enum status status = query_begin(&query, &store->db, "store/wal", err);
	if (status == STATUS_OK)
		status = query_step(&query, &row, err);
	bool is_wal = row && strcmp(query_text(&query, 0), "wal") == 0;
	query_end(&query);
	if (status == STATUS_OK && !is_wal) {
		status = error_set(err, STATUS_STORE,
			N_("This disk cannot hold the database safely; move the station to a local "
			   "disk"));
		error_at(err, store->db.path, 0, 0);
	}
	wal_watch(store);
	wal_reserve(store);
	return status;
}

static enum status in_transaction(struct database *db,
	enum status (*work)(struct database *, struct error *), struct error *err)
{
	enum status status = query_begin_transaction(db, "store/begin", err);
	if (status != STATUS_OK)
		return status;
	status = work(db, err);
	if (status == STATUS_OK)
		status = query_run(db, "store/commit", err);
	if (status != STATUS_OK && !sqlite3_get_autocommit(db->handle))
		query_roll_back(db);
	return status;
}

/* *SAME: has the table meta DIGEST under KEY? */
static enum status is_made_by(
	struct database *db, const char *key, const char *digest, bool *same, struct error *err)
{
	char made_by[PROJECTION_DIGEST_SIZE];
	enum status status = schema_meta(db, key, made_by, sizeof(made_by), err);
	*same = status == STATUS_OK && strcmp(made_by, digest) == 0;
	return status;
}

static enum status search_remake(struct database *db, struct error *err)
{
	enum status status = search_drop(db, err);
	return status == STATUS_OK ? search_make(db, err) : status;
}

static void read_digests(struct store *store)
{
	projection_digest(store->projection);
	search_digest(store->search);
}

enum status connection_is_current(struct store *store, bool *current, struct error *err)
{
	bool same = false;
	enum status status = schema_is_current(&store->db, current, err);
	if (status == STATUS_OK && *current)
		status = is_made_by(&store->db, "projection", store->projection, &same, err);
	*current = *current && same;
	if (status == STATUS_OK && *current)
		status = is_made_by(&store->db, "search", store->search, current, err);
	return status;
}

static enum status bring_up_to_date(
	struct store *store, const struct store_upgrade *upgrade, struct error *err)
{
	struct database *db = &store->db;
	bool current = false, same = false;
	read_digests(store);
	enum status status = schema_is_current(db, &current, err);
	if (status == STATUS_OK)
		status = is_made_by(db, "projection", store->projection, &same, err);
	if (status == STATUS_OK && !(current && same) && upgrade->before)
		status = upgrade->before(upgrade->context, !current, err);
	if (status == STATUS_OK && !current)
		status = in_transaction(db, schema_migrate, err);
	if (status == STATUS_OK && !same)
		status = in_transaction(db, projection_rebuild, err);
	if (status == STATUS_OK)
		status = is_made_by(db, "search", store->search, &current, err);
	if (status == STATUS_OK && !current)
		status = in_transaction(db, search_remake, err);
	return status;
}

enum status connection_read_origin(struct store *store, struct error *err)
{
	struct query query;
	bool row = false;
	enum status status = query_begin(&query, &store->db, "store/own_origin", err);
	if (status == STATUS_OK)
		status = query_step(&query, &row, err);
	if (row) {
		store->origin_id = query_integer(&query, 0);
		store->line_id = query_integer(&query, 2);
		text_copy(query_text(&query, 1), store->origin, sizeof(store->origin));
	} else if (status == STATUS_OK) {
		status = database_failed(&store->db, SQLITE_CORRUPT, err);
	}
	query_end(&query);
	return status;
}

static enum status refuse_missing(const char *path, struct error *err)
{
	error_set(err, STATUS_STORE,
		N_("There is no database here (%s). 'menzhen restore' puts the newest backup in "
		   "its place, 'menzhen restore FILE' one that lies elsewhere"),
		strerror(errno));
	error_at(err, path, 0, 0);
	return STATUS_STORE;
}

/* Is it a database of ours? Changes nothing. */
static enum status open_file(struct store *store, const char *path, int flags, struct error *err)
{
	if (access(path, F_OK) != 0)
		return refuse_missing(path, err);
	enum status status = database_open(&store->db, path, flags, err);
	store->db.watched = true;
	if (status == STATUS_OK)
		status = guard(&store->db, err);
	return status == STATUS_OK ? schema_check(&store->db, err) : status;
}

static enum status check_unmarked(const char *path, struct error *err)
{
	struct damage damage;
	return damage_read(path, &damage) ? damage_tell(path, &damage, err) : STATUS_OK;
}

enum status connection_open(struct store *store, const char *path,
	const struct store_upgrade *upgrade, struct error *err)
{
	enum status status = open_file(store, path, SQLITE_OPEN_READWRITE, err);
	if (status == STATUS_OK)
		status = check_unmarked(path, err);
	if (status == STATUS_OK && sqlite3_db_readonly(store->db.handle, "main"))
		status = database_failed(&store->db, SQLITE_READONLY, err);
	if (status == STATUS_OK)
		status = database_execute(&store->db, settings, err);
	if (status == STATUS_OK)
		status = quick_check(&store->db, err);
	if (status == STATUS_OK)
		status = use_wal(store, err);
	if (status == STATUS_OK)
		status = bring_up_to_date(store, upgrade, err);
	if (status == STATUS_OK)
		status = connection_read_origin(store, err);
	return status;
}

enum status connection_open_read(struct store *store, const char *path, struct error *err)
{
	bool up_to_date = false;
	store->read_only = true;
	read_digests(store);
	enum status status = open_file(store, path, SQLITE_OPEN_READONLY, err);
	if (status == STATUS_OK)
		status = database_execute(&store->db, settings, err);
	if (status == STATUS_OK)
		status = connection_is_current(store, &up_to_date, err);
	if (status == STATUS_OK && !up_to_date) {
		status = error_set(err, STATUS_STORE,
			N_("Another version of Menzhen made this database as it is; open it once "
			   "where it can be written to"));
		error_at(err, path, 0, 0);
	}
	if (status == STATUS_OK)
		status = connection_read_origin(store, err);
	return status;
}
