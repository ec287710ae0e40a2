#include "replace.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "menzhen/base/folder.h"
#include "menzhen/base/memory.h"
#include "menzhen/store/backup/replace.h"
#include "store/database/connection.h"
#include "store/database/damage.h"
#include "workplace.h"

struct replacement {
	struct lock_file lock;
	char *path;
};

/* All names that it takes. */
struct names {
	struct buffer place, log, index;  /* the database and what lies beside it */
	struct buffer aside, aside_log;   /* what they are to be called */
	struct buffer workplace, decided; /* where the new one is, until it is in its place */
};

static enum status names_make(
	struct names *names, const char *path, const char *suffix, struct error *err)
{
	*names = (struct names){.place = {0}};
	bool made = buffer_add_text(&names->place, path) &&
		    buffer_printf(&names->log, "%s-wal", path) &&
		    buffer_printf(&names->index, "%s-shm", path) &&
		    buffer_printf(&names->aside, "%s%s", path, suffix) &&
		    buffer_printf(&names->aside_log, "%s%s-wal", path, suffix) &&
		    workplace_path(path, &names->workplace) &&
		    buffer_printf(&names->decided, "%s/" WORKPLACE_DECIDED "%s",
			    buffer_text(&names->workplace), suffix);
	return made ? STATUS_OK : error_memory(err);
}

static void names_release(struct names *names)
{
	buffer_release(&names->place);
	buffer_release(&names->log);
	buffer_release(&names->index);
	buffer_release(&names->aside);
	buffer_release(&names->aside_log);
	buffer_release(&names->workplace);
	buffer_release(&names->decided);
}

static enum status cannot_move(const struct buffer *path, struct error *err)
{
	error_set(err, STATUS_STORE,
		N_("The database cannot be put in its place (%s); check that the folder is yours "
		   "and that the disk is not full"),
		strerror(errno));
	error_at(err, buffer_text(path), 0, 0);
	return STATUS_STORE;
}

static bool is_there(const struct buffer *path)
{
	struct stat info;
	return lstat(buffer_text(path), &info) == 0;
}

/* Some file systems know no such thing, and need none. */
static enum status sync_folder_of(const struct buffer *path, struct error *err)
{
	if (folder_sync(buffer_text(path)) || errno == EINVAL || errno == ENOTSUP || errno == EBADF)
		return STATUS_OK;
	return cannot_move(path, err);
}

/* One that is not there, or was moved before, is no error; nothing is overwritten. */
static enum status move(const struct buffer *from, const struct buffer *to, struct error *err)
{
	if (!is_there(from))
		return STATUS_OK;
	if (is_there(to)) {
		errno = EEXIST;
		return cannot_move(to, err);
	}
	return rename(buffer_text(from), buffer_text(to)) == 0 ? STATUS_OK : cannot_move(from, err);
}

/* A log that has nothing in it is none. */
static enum status move_log(const struct names *names, struct error *err)
{
	struct stat info;
	if (lstat(buffer_text(&names->log), &info) == 0 && info.st_size == 0)
		unlink(buffer_text(&names->log));
	return move(&names->log, &names->aside_log, err);
}

/* What is noted of damage is of the old one: never is there a moment at which it stands beside the
 * new. */
static enum status move_in(const struct names *names, struct error *err)
{
	struct damage damage;
	const char *place = buffer_text(&names->place);
	bool damaged = damage_read(place, &damage);
	damage_forget(place);
	if (rename(buffer_text(&names->decided), place) == 0)
		return STATUS_OK;
	enum status status = cannot_move(&names->decided, err);
	if (damaged)
		damage_note(place, damage.what);
	return status;
}

/*
 * From whatever a killed program has left of it. The file goes before its log: without the file
 * nobody reads anything, without the log the file would lack what was recorded last. The new one
 * comes when no log of the old is left that would be taken for its own.
 */
static enum status finish(const struct names *names, struct error *err)
{
	enum status status = move(&names->place, &names->aside, err);
	if (status == STATUS_OK)
		status = move_log(names, err);
	if (status != STATUS_OK)
		return status;
	unlink(buffer_text(&names->index));
	status = sync_folder_of(&names->place, err);
	if (status == STATUS_OK)
		status = move_in(names, err);
	return status == STATUS_OK ? sync_folder_of(&names->place, err) : status;
}

/* As if it had never been decided on; the log is back before its file. False: it stands. */
static bool undo(const struct names *names)
{
	if (!is_there(&names->decided)) /* it has its place */
		return false;
	return move(&names->aside_log, &names->log, NULL) == STATUS_OK &&
	       move(&names->aside, &names->place, NULL) == STATUS_OK &&
	       sync_folder_of(&names->place, NULL) == STATUS_OK &&
	       unlink(buffer_text(&names->decided)) == 0;
}

static void say_decided(const struct names *names, struct error *err)
{
	char why[ERROR_ARG_SIZE];
	snprintf(why, sizeof(why), "%s", err ? err->args[0] : "");
	error_set(err, STATUS_STORE,
		N_("The database cannot be put in its place (%s). It is whole, and the next start "
		   "of Menzhen puts it there; check that the folder is yours and that the disk is "
		   "not full"),
		why);
	error_at(err, buffer_text(&names->place), 0, 0);
}

/* What is decided on stays so: the folder and its names are on the disk. */
static enum status decide(const struct names *names, const char *fresh, struct error *err)
{
	if (is_there(&names->aside) || is_there(&names->aside_log)) {
		errno = EEXIST;
		return cannot_move(&names->aside, err);
	}
	if (rename(fresh, buffer_text(&names->decided)) != 0)
		return cannot_move(&names->decided, err);
	enum status status = sync_folder_of(&names->decided, err);
	if (status == STATUS_OK)
		status = sync_folder_of(&names->workplace, err);
	if (status != STATUS_OK)
		unlink(buffer_text(&names->decided));
	return status;
}

static enum status replace(const struct names *names, const char *fresh, struct error *err)
{
	enum status status = decide(names, fresh, err);
	if (status != STATUS_OK)
		return status;
	status = finish(names, err);
	if (status != STATUS_OK && !undo(names) && is_there(&names->decided))
		say_decided(names, err);
	return status;
}

enum status replacement_begin(struct replacement **out, const char *path, struct error *err)
{
	struct replacement *replacement = *out = calloc(1, sizeof(*replacement));
	if (!replacement)
		return error_memory(err);
	enum status status = string_copy(&replacement->path, path)
				     ? lock_file_init(&replacement->lock, path, err)
				     : error_memory(err);
	if (status == STATUS_OK)
		status = lock_file_take(&replacement->lock, LOCK_WAIT_MS, err);
	if (status != STATUS_OK) {
		replacement_end(replacement);
		*out = NULL;
	}
	return status;
}

void replacement_settle(const struct replacement *replacement, struct store *store)
{
	if (!replacement->lock.held || store->read_only)
		return;
	sqlite3_wal_checkpoint_v2(store->db.handle, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
}

enum status replacement_make(struct replacement *replacement, const struct workplace *place,
	const char *name, const char *suffix, struct error *err)
{
	struct names names;
	struct buffer fresh = {0};
	enum status status = names_make(&names, replacement->path, suffix, err);
	if (status == STATUS_OK && !buffer_printf(&fresh, "%s/%s", place->path, name))
		status = error_memory(err);
	if (status == STATUS_OK)
		status = replace(&names, buffer_text(&fresh), err);
	buffer_release(&fresh);
	names_release(&names);
	return status;
}

void replacement_end(struct replacement *replacement)
{
	if (!replacement)
		return;
	lock_file_release(&replacement->lock);
	free(replacement->path);
	free(replacement);
}

static enum status finish_decided(
	const struct workplace *place, const char *path, struct error *err)
{
	struct buffer suffix = {0};
	struct names names = {.place = {0}};
	enum status status = workplace_decided(place, &suffix, err);
	if (status == STATUS_OK && suffix.length > 0) {
		status = names_make(&names, path, buffer_text(&suffix), err);
		if (status == STATUS_OK)
			status = finish(&names, err);
		if (status == STATUS_STORE)
			say_decided(&names, err);
	}
	names_release(&names);
	buffer_release(&suffix);
	return status;
}

void replace_tidy(const char *path)
{
	struct workplace place;
	if (workplace_look(&place, path, NULL) == STATUS_OK)
		workplace_end(&place);
}

enum status replace_finish(const char *path, struct error *err)
{
	struct workplace place;
	enum status status = workplace_look(&place, path, err);
	if (status != STATUS_OK || !place.path)
		return status;
	status = finish_decided(&place, path, err);
	workplace_end(&place);
	return status;
}
