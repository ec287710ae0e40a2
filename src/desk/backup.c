#include "menzhen/desk/backup.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "menzhen/base/folder.h"
#include "menzhen/base/text.h"
#include "menzhen/store/copy.h"

enum stage { STAGE_COPY, STAGE_PLACE, STAGE_DONE };

struct backup {
	const struct desk *desk;
	enum stage stage;
	int lock;                          /* of the station's folder of backups */
	char folder[FOLDER_PATH_SIZE];     /* where the file is to lie */
	char own[FOLDER_PATH_SIZE];        /* the station's */
	char unfinished[FOLDER_PATH_SIZE]; /* the copy, under another name until it is whole */
	struct copy *copy;
	struct backup_made made;
};

static enum status refuse_busy(struct error *err)
{
	return error_set(err, STATUS_REFUSED,
		N_("Another desk is making a backup at this moment; see 'menzhen backup list' in "
		   "a minute"));
}

static enum status lock(struct backup *backup, struct error *err)
{
	enum status status = backup_folder_lock(backup->own, &backup->lock, err);

	if (status != STATUS_OK)
		return status;
	if (backup->lock < 0)
		return refuse_busy(err);
	backup_folder_tidy(backup->own, backup->desk->config.station.code);
	return STATUS_OK;
}

static enum status choose_folder(struct backup *backup, const char *to, struct error *err)
{
	if (to != NULL && !backup_folder_usable(to))
		return error_set(err, STATUS_CONFIG,
			N_("'%s' is no folder that can be written to; put the stick in, or name "
			   "another folder"),
			to);
	if (to != NULL && strlen(to) >= sizeof(backup->folder))
		return error_set(
			err, STATUS_CONFIG, N_("The path of the folder is too long: %s"), to);
	text_copy(to != NULL ? to : backup->own, backup->folder, sizeof(backup->folder));
	return STATUS_OK;
}

/* Two of one second get names a second apart: none is written over. */
static enum status find_free_name(
	struct backup_file *file, const struct backup *backup, struct error *err)
{
	char name[BACKUP_NAME_SIZE];
	enum status status;
	moment at = desk_now(backup->desk);

	do {
		file->name.at = desk_local(backup->desk, at);
		backup_name_format(&file->name, name);
		status = folder_path(backup->folder, name, file->path, sizeof(file->path), err);
		at += MS_PER_SECOND;
	} while (status == STATUS_OK && access(file->path, F_OK) == 0);
	return status;
}

static enum status name_files(struct backup *backup, enum backup_kind kind, struct error *err)
{
	struct backup_file *file = &backup->made.file;

	file->name.kind = kind;
	text_copy(
		backup->desk->config.station.code, file->name.station, sizeof(file->name.station));
	enum status status = find_free_name(file, backup, err);
	if (status == STATUS_OK && snprintf(backup->unfinished, sizeof(backup->unfinished),
					   "%s.part", file->path) >= FOLDER_PATH_SIZE)
		status = error_set(err, STATUS_CONFIG, N_("The path of the folder is too long: %s"),
			backup->folder);
	return status;
}

static enum status begin_copy(struct backup *backup, struct error *err)
{
	char database[FOLDER_PATH_SIZE];
	enum status status = folder_path(
		backup->desk->directory, FOLDER_DATABASE, database, sizeof(database), err);

	return status == STATUS_OK ? copy_begin(&backup->copy, database, backup->unfinished, err)
				   : status;
}

enum status backup_begin(struct backup **out, const struct desk *desk, enum backup_kind kind,
	const char *to, struct error *err)
{
	struct backup *backup = calloc(1, sizeof(*backup));

	*out = NULL;
	if (backup == NULL)
		return error_memory(err);
	backup->desk = desk;
	backup->lock = -1;
	enum status status = folder_backups(desk->directory, backup->own, sizeof(backup->own), err);
	if (status == STATUS_OK)
		status = choose_folder(backup, to, err);
	if (status == STATUS_OK)
		status = lock(backup, err);
	if (status == STATUS_OK)
		status = name_files(backup, kind, err);
	if (status == STATUS_OK)
		status = begin_copy(backup, err);
	if (status == STATUS_OK)
		*out = backup;
	else
		backup_end(backup);
	return status;
}

static enum status go_on_copying(struct backup *backup, struct error *err)
{
	bool done;
	enum status status = copy_step(backup->copy, &done, err);

	if (status != STATUS_OK || !done)
		return status;
	backup->made.events = copy_events(backup->copy);
	copy_end(backup->copy);
	backup->copy = NULL;
	backup->stage = STAGE_PLACE;
	return STATUS_OK;
}

static enum status place(struct backup *backup, struct error *err)
{
	struct stat info;
	struct backup_file *file = &backup->made.file;

	if (rename(backup->unfinished, file->path) != 0 || stat(file->path, &info) != 0) {
		error_set(err, STATUS_CONFIG, N_("the backup cannot be given its name"));
		error_at(err, file->path, 0, 0);
		return STATUS_CONFIG;
	}
	folder_sync(file->path); /* best effort: some file systems refuse */
	file->size = info.st_size;
	backup->stage = STAGE_DONE;
	return STATUS_OK;
}

enum status backup_step(struct backup *backup, bool *done, struct error *err)
{
	enum status status = STATUS_OK;

	if (backup->stage == STAGE_COPY)
		status = go_on_copying(backup, err);
	else if (backup->stage == STAGE_PLACE)
		status = place(backup, err);
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
	if (backup->stage == STAGE_PLACE)
		unlink(backup->unfinished);
	if (backup->lock >= 0)
		close(backup->lock);
	free(backup);
}

enum status backup_make(const struct desk *desk, enum backup_kind kind, const char *to,
	struct backup_made *out, struct error *err)
{
	struct backup *backup;
	bool done = false;
	enum status status = backup_begin(&backup, desk, kind, to, err);

	while (status == STATUS_OK && !done)
		status = backup_step(backup, &done, err);
	if (status == STATUS_OK)
		*out = *backup_made(backup);
	backup_end(backup);
	return status;
}

moment backup_moment(const struct desk *desk, const struct backup_name *name)
{
	return moment_from_local(name->at, desk->config.station.offset_minutes);
}
