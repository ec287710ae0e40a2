/* One database file takes another's place. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/folder.h"
#include "menzhen/store/backup/restart.h"
#include "store/database/lock_file.h"

static enum status cannot_move(const char *path, struct error *err)
{
	error_set(err, STATUS_STORE,
		N_("The database cannot be put in its place (%s); check that the folder is yours "
		   "and that the disk is not full"),
		strerror(errno));
	error_at(err, path, 0, 0);
	return STATUS_STORE;
}

/* PATH with SUFFIX becomes ASIDE with SUFFIX, if it is there. */
static enum status move_part(
	const char *path, const char *aside, const char *suffix, struct error *err)
{
	struct buffer from = {0}, to = {0};
	enum status status = STATUS_OK;
	if (!buffer_printf(&from, "%s%s", path, suffix) ||
		!buffer_printf(&to, "%s%s", aside, suffix))
		status = error_memory(err);
	else if (rename(buffer_text(&from), buffer_text(&to)) != 0 && errno != ENOENT)
		status = cannot_move(buffer_text(&from), err);
	buffer_release(&from);
	buffer_release(&to);
	return status;
}

static void remove_part(const char *path, const char *suffix)
{
	struct buffer name = {0};
	if (buffer_printf(&name, "%s%s", path, suffix))
		unlink(buffer_text(&name));
	buffer_release(&name);
}

/*
 * The file goes before its log: without the file nobody opens anything, without the log the file
 * would lack what was recorded last. The new one comes when no log of the old is left that would be
 * taken for its own.
 */
static enum status replace(
	const char *path, const char *fresh, const char *aside, struct error *err)
{
	enum status status = move_part(path, aside, "", err);
	if (status == STATUS_OK)
		status = move_part(path, aside, "-wal", err);
	if (status != STATUS_OK)
		return status;
	remove_part(path, "-shm");
	folder_sync(path);
	if (rename(fresh, path) != 0) {
		status = cannot_move(path, err);
		move_part(aside, path, "-wal", NULL);
		move_part(aside, path, "", NULL);
		return status;
	}
	folder_sync(path);
	return STATUS_OK;
}

enum status store_replace(const char *path, const char *fresh, const char *aside, struct error *err)
{
	struct lock_file lock;
	if (access(aside, F_OK) == 0) {
		errno = EEXIST;
		return cannot_move(aside, err);
	}
	enum status status = lock_file_init(&lock, path, err);
	if (status != STATUS_OK)
		return status;
	status = lock_file_take(&lock, LOCK_WAIT_MS, err);
	if (status == STATUS_OK)
		status = replace(path, fresh, aside, err);
	lock_file_release(&lock);
	return status;
}

void store_remove(const char *path)
{
	static const char *const parts[] = {"", "-wal", "-shm", "-lock"};
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		remove_part(path, parts[i]);
}
