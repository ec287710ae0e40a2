#include "menzhen/store/backup/copy.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "menzhen/base/memory.h"
#include "store/database/database.h"
#include "store/database/query.h"
#include "store/database/schema.h"
#include "store/journal/verify_parts.h"

/*
 * Of a slice: pages (4 KiB) copied, events checked. What has been written is put on the disk every
 * so many slices, so that the last sync is no longer than the others.
 */
enum { SLICE_PAGES = 256, SLICE_EVENTS = 2000, SYNC_SLICES = 4 };

enum stage { COPYING, CHECKING, DONE };

struct copy {
	enum stage stage;
	struct database from, to;
	sqlite3_backup *backup;
	char *path;
	int descriptor; /* of the copy, to sync it */
	int slices;
	int pages, remaining; /* of COPYING */
	int64_t events;       /* in the copy */
	struct chain_walk walk;
	struct verify_report report;
};

/* The copy is of no use until it is whole: no journal of its own, no syncs but ours. */
static const char writing[] = "PRAGMA journal_mode = OFF;"
			      "PRAGMA synchronous = OFF;"
			      "PRAGMA cache_size = -2048;";

/* A backup is one file: a log beside it would be left behind. */
static const char alone[] = "PRAGMA journal_mode = DELETE;";

static enum status make_empty(struct copy *copy, struct error *err)
{
	unlink(copy->path);
	copy->descriptor = open(copy->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (copy->descriptor >= 0)
		return STATUS_OK;
	error_set(err, STATUS_STORE,
		N_("The backup cannot be made (%s); check that its folder is there and is yours, "
		   "and that the disk is not full"),
		strerror(errno));
	error_at(err, copy->path, 0, 0);
	return STATUS_STORE;
}

static enum status sync_file(struct copy *copy, struct error *err)
{
	if (fdatasync(copy->descriptor) == 0)
		return STATUS_OK;
	error_set(err, STATUS_STORE,
		N_("The backup cannot be put on the disk (%s); check the disk"), strerror(errno));
	error_at(err, copy->path, 0, 0);
	return STATUS_STORE;
}

/* All slices read the one moment at which the first one began, whatever is recorded meanwhile. */
static enum status hold_moment(struct copy *copy, struct error *err)
{
	int64_t version;
	enum status status = query_run(&copy->from, "store/read", err);
	return status == STATUS_OK
		       ? query_integer_of(&copy->from, "store/schema_version", &version, err)
		       : status;
}

static enum status open_from(struct copy *copy, const char *from, struct error *err)
{
	enum status status = database_open(&copy->from, from, SQLITE_OPEN_READONLY, err);
	if (status == STATUS_OK)
		status = schema_check(&copy->from, err);
	return status == STATUS_OK ? hold_moment(copy, err) : status;
}

static enum status begin_pages(struct copy *copy, struct error *err)
{
	enum status status = database_open(&copy->to, copy->path, SQLITE_OPEN_READWRITE, err);
	if (status == STATUS_OK)
		status = database_execute(&copy->to, writing, err);
	if (status != STATUS_OK)
		return status;
	copy->backup = sqlite3_backup_init(copy->to.handle, "main", copy->from.handle, "main");
	if (copy->backup)
		return STATUS_OK;
	return database_failed(&copy->to, sqlite3_errcode(copy->to.handle), err);
}

enum status copy_begin(struct copy **out, const char *from, const char *to, struct error *err)
{
	*out = NULL;
	struct copy *copy = calloc(1, sizeof(*copy));
	if (!copy)
		return error_memory(err);
	copy->descriptor = -1;
	enum status status = string_copy(&copy->path, to) ? STATUS_OK : error_memory(err);
	if (status == STATUS_OK)
		status = open_from(copy, from, err);
	if (status == STATUS_OK)
		status = make_empty(copy, err);
	if (status == STATUS_OK)
		status = begin_pages(copy, err);
	if (status == STATUS_OK)
		*out = copy;
	else
		copy_end(copy);
	return status;
}

static enum status open_copy(struct copy *copy, struct error *err)
{
	enum status status = database_open(&copy->to, copy->path, SQLITE_OPEN_READONLY, err);
	if (status == STATUS_OK)
		status = query_integer_of(&copy->to, "verify/event_count", &copy->events, err);
	if (status == STATUS_OK)
		status = chain_walk_begin(&copy->walk, &copy->to, &copy->report, err);
	return status;
}

static enum status end_pages(struct copy *copy, struct error *err)
{
	int code = sqlite3_backup_finish(copy->backup);
	copy->backup = NULL;
	enum status status = code == SQLITE_OK ? STATUS_OK : database_failed(&copy->to, code, err);
	if (status == STATUS_OK)
		status = database_execute(&copy->to, alone, err);
	database_close(&copy->to);
	database_close(&copy->from);
	if (status == STATUS_OK)
		status = sync_file(copy, err);
	if (status == STATUS_OK)
		status = open_copy(copy, err);
	copy->stage = CHECKING;
	return status;
}

static enum status copy_pages(struct copy *copy, struct error *err)
{
	int code = sqlite3_backup_step(copy->backup, SLICE_PAGES);
	copy->pages = sqlite3_backup_pagecount(copy->backup);
	copy->remaining = sqlite3_backup_remaining(copy->backup);
	if (code == SQLITE_DONE)
		return end_pages(copy, err);
	if (code != SQLITE_OK)
		return database_failed(&copy->from, code, err);
	return ++copy->slices % SYNC_SLICES == 0 ? sync_file(copy, err) : STATUS_OK;
}

/* What is wrong with the copy is wrong with the database. */
static enum status judge(const struct copy *copy, struct error *err)
{
	if (error_list_empty(&copy->report.findings))
		return STATUS_OK;
	return error_set(err, STATUS_DAMAGED,
		N_("The database is damaged, so no backup was made of it. Keep the backups that "
		   "there are; 'menzhen verify' tells what is wrong"));
}

static enum status check_events(struct copy *copy, struct error *err)
{
	enum status status = chain_walk_on(&copy->walk, SLICE_EVENTS, err);
	if (status != STATUS_OK || !copy->walk.done)
		return status;
	copy->stage = DONE;
	return judge(copy, err);
}

enum status copy_step(struct copy *copy, bool *done, struct error *err)
{
	enum status status = STATUS_OK;
	if (copy->stage == COPYING)
		status = copy_pages(copy, err);
	else if (copy->stage == CHECKING)
		status = check_events(copy, err);
	*done = status == STATUS_OK && copy->stage == DONE;
	return status;
}

static int share(int64_t part, int64_t whole)
{
	return whole > 0 ? (int)(500 * part / whole) : 0;
}

int copy_progress(const struct copy *copy)
{
	if (copy->stage == COPYING)
		return share(copy->pages - copy->remaining, copy->pages);
	return copy->stage == DONE ? 1000 : 500 + share(copy->report.events, copy->events);
}

int64_t copy_events(const struct copy *copy)
{
	return copy->report.events;
}

void copy_end(struct copy *copy)
{
	if (!copy)
		return;
	bool whole = copy->stage == DONE && error_list_empty(&copy->report.findings);
	sqlite3_backup_finish(copy->backup);
	chain_walk_end(&copy->walk);
	verify_report_release(&copy->report);
	database_close(&copy->to);
	database_close(&copy->from);
	if (copy->descriptor >= 0) {
		close(copy->descriptor);
		if (!whole)
			unlink(copy->path);
	}
	free(copy->path);
	free(copy);
}
