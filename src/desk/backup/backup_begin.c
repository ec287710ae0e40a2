/* What comes before the first slice of a backup: whose turn it is, where it goes, its names. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "backup_enclose.h"
#include "backup_job.h"
#include "backup_second.h"
#include "menzhen/base/text.h"

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
	backup->sent = to != NULL;
	text_copy(to != NULL ? to : backup->own, backup->folder, sizeof(backup->folder));
	return STATUS_OK;
}

/* "….db.part", without what it holds, which nobody knows yet. What is not sealed does not leave the
 * station, so it is in the station's folder first. */
static enum status name_unfinished(struct backup *backup, struct error *err)
{
	struct backup_name name = backup->made.file.name;
	const char *folder = name.sealed ? backup->own : backup->folder;
	char leaf[BACKUP_NAME_SIZE];

	name.sealed = false;
	if (snprintf(backup->unfinished, sizeof(backup->unfinished), "%s/%s.part", folder,
		    backup_name_format(&name, leaf)) < FOLDER_PATH_SIZE)
		return STATUS_OK;
	return error_set(err, STATUS_CONFIG, N_("The path of the folder is too long: %s"), folder);
}

static enum status find_key(struct backup *backup, struct error *err)
{
	char path[FOLDER_PATH_SIZE];
	enum status status =
		folder_path(backup->desk->directory, FOLDER_BACKUP_KEY, path, sizeof(path), err);

	return status == STATUS_OK
		       ? backup_key_read(path, &backup->key, &backup->made.file.name.sealed, err)
		       : status;
}

static enum status name_files(struct backup *backup, enum backup_kind kind, struct error *err)
{
	struct backup_file *file = &backup->made.file;

	file->name.kind = kind;
	file->name.at = desk_local(backup->desk, desk_now(backup->desk));
	text_copy(
		backup->desk->config.station.code, file->name.station, sizeof(file->name.station));
	enum status status = find_key(backup, err);
	return status == STATUS_OK ? name_unfinished(backup, err) : status;
}

static enum status begin_copy(struct backup *backup, struct error *err)
{
	char database[FOLDER_PATH_SIZE];
	enum status status = folder_path(
		backup->desk->directory, FOLDER_DATABASE, database, sizeof(database), err);

	if (status == STATUS_OK)
		status = backup_enclose(backup->desk->directory, backup->made.file.name.sealed,
			&backup->enclosed, err);
	if (status == STATUS_OK)
		status = copy_begin(&backup->copy, database, backup->unfinished, err);
	if (status != STATUS_OK)
		return status;
	copy_heed(backup->copy, &backup->desk->patience);
	copy_enclose(backup->copy, &backup->enclosed);
	return STATUS_OK;
}

/* One that has the station's folder to itself; to be ended even on failure. */
static enum status prepare(struct backup **out, const struct desk *desk, struct error *err)
{
	struct backup *backup = *out = calloc(1, sizeof(*backup));

	if (backup == NULL) {
		error_memory(err);
		return STATUS_MEMORY; /* the analyzer does not look into the other function */
	}
	backup->desk = desk;
	backup->lock = -1;
	enum status status = folder_backups(desk->directory, backup->own, sizeof(backup->own), err);
	return status == STATUS_OK ? lock(backup, err) : status;
}

static enum status end_if_failed(struct backup **out, enum status status)
{
	if (status != STATUS_OK) {
		backup_end(*out);
		*out = NULL;
	}
	return status;
}

enum status backup_begin(struct backup **out, const struct desk *desk, enum backup_kind kind,
	const char *to, struct error *err)
{
	enum status status = prepare(out, desk, err);

	if (status == STATUS_OK)
		status = choose_folder(*out, to, err);
	if (status == STATUS_OK)
		status = name_files(*out, kind, err);
	if (status == STATUS_OK)
		status = begin_copy(*out, err);
	return end_if_failed(out, status);
}

enum status backup_begin_carrying(struct backup **out, const struct desk *desk,
	const struct backup_file *file, struct error *err)
{
	enum status status = prepare(out, desk, err);

	if (status == STATUS_OK) {
		(*out)->stage = STAGE_SECOND;
		(*out)->made.file = *file;
		status = backup_second_begin(&(*out)->second, desk, file, err);
	}
	return end_if_failed(out, status);
}
