#include "menzhen/desk/backup/backup.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "backup_job.h"
#include "backup_rotate.h"
#include "backup_second.h"
#include "menzhen/base/folder.h"
#include "menzhen/desk/access/authorise.h"

/* Two of one second get names a second apart: none is written over. */
static enum status name_finished(struct backup *backup, struct error *err)
{
	struct backup_file *file = &backup->made.file;
	char leaf[BACKUP_NAME_SIZE];
	enum status status;
	moment at = desk_now(backup->desk);

	do {
		file->name.at = desk_local(backup->desk, at);
		backup_name_format(&file->name, leaf);
		status = folder_path(backup->folder, leaf, file->path, sizeof(file->path), err);
		at += MS_PER_SECOND;
	} while (status == STATUS_OK && access(file->path, F_OK) == 0);
	return status;
}

static void rotate(const struct backup *backup)
{
	if (backup->sent)
		return;
	backup_rotate(backup->desk, BACKUP_OWN, &backup->made.file.name);
	if (backup->made.second)
		backup_rotate(backup->desk, BACKUP_SECOND, &backup->made.file.name);
}

static enum status cannot_place(const char *path, struct error *err)
{
	error_set(err, STATUS_CONFIG, N_("the backup cannot be given its name"));
	error_at(err, path, 0, 0);
	return STATUS_CONFIG;
}

/* It has its name: what remains is the second place. */
static enum status finish(struct backup *backup, struct error *err)
{
	struct stat info;
	struct backup_file *file = &backup->made.file;

	if (stat(file->path, &info) != 0)
		return cannot_place(file->path, err);
	folder_sync(file->path); /* best effort: some file systems refuse */
	file->size = info.st_size;
	backup->stage = STAGE_SECOND;
	if (!backup->sent && backup->desk->config.station.backup.to != NULL)
		backup_second_begin(
			&backup->second, backup->desk, file, &backup->made.second_error);
	return STATUS_OK;
}

static enum status place(struct backup *backup, struct error *err)
{
	const char *path = backup->made.file.path;

	return rename(backup->unfinished, path) == 0 ? finish(backup, err)
						     : cannot_place(path, err);
}

static enum status begin_sealing(struct backup *backup, struct error *err)
{
	backup->stage = STAGE_SEAL;
	return sealing_begin(
		&backup->sealing, &backup->key, backup->unfinished, backup->made.file.path, err);
}

/* No desk and no command writes from now on. An upgrade has no store open yet. */
static void stop_writing(const struct backup *backup)
{
	if (backup->desk->store != NULL)
		store_mark_damaged(backup->desk->store, N_("found when a backup was made"));
}

static enum status go_on_copying(struct backup *backup, struct error *err)
{
	bool done;
	enum status status = copy_step(backup->copy, &done, err);

	if (status == STATUS_DAMAGED)
		stop_writing(backup);
	if (status != STATUS_OK || !done)
		return status;
	backup->made.file.name.position = *copy_position(backup->copy);
	copy_end(backup->copy);
	backup->copy = NULL;
	backup->stage = STAGE_PLACE;
	status = name_finished(backup, err);
	return status == STATUS_OK && backup->made.file.name.sealed ? begin_sealing(backup, err)
								    : status;
}

static enum status go_on_sealing(struct backup *backup, struct error *err)
{
	bool done;
	enum status status = sealing_step(backup->sealing, &done, err);

	if (status != STATUS_OK || !done)
		return status;
	sealing_end(backup->sealing);
	backup->sealing = NULL;
	unlink(backup->unfinished);
	return finish(backup, err);
}

/* The backup in the station is good whatever becomes of the one in the second place. */
static void go_on_second(struct backup *backup)
{
	bool done = backup->second == NULL;

	if (!done && file_copy_step(backup->second, &done, &backup->made.second_error) == STATUS_OK)
		backup->made.second = done;
	else
		done = true;
	if (!done)
		return;
	file_copy_end(backup->second);
	backup->second = NULL;
	backup->stage = STAGE_DONE;
	rotate(backup);
}

enum status backup_step(struct backup *backup, bool *done, struct error *err)
{
	enum status status = STATUS_OK;

	if (backup->stage == STAGE_COPY)
		status = go_on_copying(backup, err);
	else if (backup->stage == STAGE_SEAL)
		status = go_on_sealing(backup, err);
	else if (backup->stage == STAGE_PLACE)
		status = place(backup, err);
	else if (backup->stage == STAGE_SECOND)
		go_on_second(backup);
	*done = status == STATUS_OK && backup->stage == STAGE_DONE;
	return status;
}

const struct backup_made *backup_made(const struct backup *backup)
{
	return &backup->made;
}

void backup_end(struct backup *backup)
{
	if (backup == NULL)
		return;
	copy_end(backup->copy);
	enclosed_release(&backup->enclosed);
	file_copy_end(backup->second);
	sealing_end(backup->sealing);
	backup_key_forget(&backup->key);
	if (backup->stage == STAGE_SEAL || backup->stage == STAGE_PLACE)
		unlink(backup->unfinished);
	if (backup->lock >= 0)
		close(backup->lock);
	free(backup);
}

enum status backup_run(struct backup *backup, struct backup_made *out, struct error *err)
{
	bool done = false;
	enum status status = STATUS_OK;

	while (status == STATUS_OK && !done)
		status = backup_step(backup, &done, err);
	*out = backup->made;
	return status;
}

enum status backup_make(
	const struct desk *desk, enum backup_kind kind, struct backup_made *out, struct error *err)
{
	struct backup *backup = NULL;
	/* One that nobody asks for is the machine's own. */
	enum status status =
		kind != BACKUP_UPGRADE ? desk_may(desk, "backup.made", err) : STATUS_OK;

	if (status == STATUS_OK)
		status = backup_begin(&backup, desk, kind, NULL, err);
	if (status == STATUS_OK)
		status = backup_run(backup, out, err);
	backup_end(backup);
	return status;
}

moment backup_moment(const struct desk *desk, const struct backup_name *name)
{
	return moment_from_local(name->at, desk->config.station.offset_minutes);
}
