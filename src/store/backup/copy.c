#include "menzhen/store/backup/copy.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "enclosed_write.h"
#include "examination.h"
#include "head.h"
#include "menzhen/base/memory.h"
#include "store/database/database.h"
#include "store/database/query.h"
#include "store/database/schema.h"

/*
 * Of a slice: pages (4 KiB) copied, events checked. What has been written is put on the disk every
 * so many slices, so that the last sync is no longer than the others.
 */
enum { SLICE_PAGES = 256, SLICE_EVENTS = 2000, SYNC_SLICES = 4 };

enum stage { COPYING, CHECKING, ACCUSING, DONE, BAD };

struct copy {
	enum stage stage;
	struct database from, to;
	sqlite3_backup *backup;
	char *path, *from_path;
	int descriptor; /* of the copy, to sync it */
	int slices;
	int pages, remaining;            /* of COPYING */
	struct backup_position position; /* of the copy, once it is checked */
	const struct patience *patience;
	const struct enclosed *enclosed;
	struct examination examination; /* of the copy; of the database while ACCUSING */
	bool checked_again;
};

/* The copy is of no use until it is whole: no journal of its own, no syncs but ours. */
static const char writing[] = "PRAGMA journal_mode = OFF;"
			      "PRAGMA synchronous = OFF;"
			      "PRAGMA cache_size = -2048;";

/* A backup is one file: a log beside it would be left behind. */
static const char alone[] = "PRAGMA journal_mode = DELETE;";

#define CANNOT_MAKE                                                                                \
	N_("The backup cannot be made (%s); check that its folder is there and is yours, and "     \
	   "that "                                                                                 \
	   "the disk is not full")

static enum status make_empty(struct copy *copy, struct error *err)
{
	unlink(copy->path);
	copy->descriptor = open(copy->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (copy->descriptor >= 0)
		return STATUS_OK;
	error_set(err, STATUS_STORE, CANNOT_MAKE, strerror(errno));
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
	enum status status = string_copy(&copy->path, to) && string_copy(&copy->from_path, from)
				     ? STATUS_OK
				     : error_memory(err);
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

/* The copy is what cannot be written, and not the database. */
static enum status cannot_write(const struct copy *copy, int code, struct error *err)
{
	int primary = code & 0xff;
	if (primary != SQLITE_FULL && primary != SQLITE_READONLY && primary != SQLITE_CANTOPEN &&
		code != SQLITE_IOERR_WRITE && code != SQLITE_IOERR_FSYNC &&
		code != SQLITE_IOERR_TRUNCATE)
		return database_failed(&copy->from, code, err);
	error_set(err, STATUS_STORE, CANNOT_MAKE, sqlite3_errstr(code));
	error_at(err, copy->path, 0, 0);
	return STATUS_STORE;
}

static enum status end_pages(struct copy *copy, struct error *err)
{
	int code = sqlite3_backup_finish(copy->backup);
	copy->backup = NULL;
	enum status status = code == SQLITE_OK ? STATUS_OK : cannot_write(copy, code, err);
	if (status == STATUS_OK)
		status = database_execute(&copy->to, alone, err);
	if (status == STATUS_OK)
		status = enclosed_write(&copy->to, copy->enclosed, err);
	database_close(&copy->to);
	database_close(&copy->from);
	if (status == STATUS_OK)
		status = sync_file(copy, err);
	if (status == STATUS_OK)
		status = examination_begin(&copy->examination, copy->path, err);
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
		return cannot_write(copy, code, err);
	return ++copy->slices % SYNC_SLICES == 0 ? sync_file(copy, err) : STATUS_OK;
}

/* The copy is not whole: because the database is not, or because the disk it was written to fails?
 */
static enum status accuse(struct copy *copy, struct error *err)
{
	copy->stage = ACCUSING;
	examination_end(&copy->examination);
	return examination_begin(&copy->examination, copy->from_path, err);
}

static enum status end_check(struct copy *copy, struct error *err)
{
	if (examination_found(&copy->examination))
		return accuse(copy, err);
	enum status status = head_read(
		&copy->examination.db, copy->examination.report.events, &copy->position, err);
	copy->stage = status == STATUS_OK ? DONE : BAD;
	return status;
}

/* Without memory SQLite finds damage where there is none: a disk is accused when it is found twice.
 */
static enum status check_again(struct copy *copy, struct error *err)
{
	copy->checked_again = true;
	copy->stage = CHECKING;
	examination_end(&copy->examination);
	return examination_begin(&copy->examination, copy->path, err);
}

static enum status judge(struct copy *copy, struct error *err)
{
	bool found = examination_found(&copy->examination);
	if (!found && !copy->checked_again)
		return check_again(copy, err);
	copy->stage = BAD;
	if (found)
		return error_set(err, STATUS_DAMAGED,
			N_("The database is damaged, so no backup was made of it. Keep the backups "
			   "that there are; 'menzhen verify' tells what is wrong"));
	error_set(err, STATUS_STORE,
		N_("The database is sound, but what was written of it does not read back the same; "
		   "the disk or the stick is failing, take another"));
	error_at(err, copy->path, 0, 0);
	return STATUS_STORE;
}

static enum status examine(struct copy *copy, struct error *err)
{
	enum status status =
		examination_step(&copy->examination, SLICE_EVENTS, copy->patience, err);
	if (status != STATUS_OK || !copy->examination.done)
		return status;
	return copy->stage == CHECKING ? end_check(copy, err) : judge(copy, err);
}

enum status copy_step(struct copy *copy, bool *done, struct error *err)
{
	enum status status = STATUS_OK;
	if (copy->stage == COPYING)
		status = copy_pages(copy, err);
	else if (copy->stage == CHECKING || copy->stage == ACCUSING)
		status = examine(copy, err);
	*done = status == STATUS_OK && copy->stage == DONE;
	return status;
}

static int share(int64_t part, int64_t whole)
{
	return whole > 0 ? (int)(500 * part / whole) : 0;
}

void copy_heed(struct copy *copy, const struct patience *patience)
{
	copy->patience = patience;
}

void copy_enclose(struct copy *copy, const struct enclosed *enclosed)
{
	copy->enclosed = enclosed;
}

int copy_progress(const struct copy *copy)
{
	const struct examination *examination = &copy->examination;
	if (copy->stage == COPYING)
		return share(copy->pages - copy->remaining, copy->pages);
	if (copy->stage == CHECKING)
		return 500 + share(examination->report.events, examination->events);
	return 1000;
}

const struct backup_position *copy_position(const struct copy *copy)
{
	return &copy->position;
}

void copy_end(struct copy *copy)
{
	if (!copy)
		return;
	sqlite3_backup_finish(copy->backup);
	examination_end(&copy->examination);
	database_close(&copy->to);
	database_close(&copy->from);
	if (copy->descriptor >= 0) {
		close(copy->descriptor);
		if (copy->stage != DONE)
			unlink(copy->path);
	}
	free(copy->from_path);
	free(copy->path);
	free(copy);
}
