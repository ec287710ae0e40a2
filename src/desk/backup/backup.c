#include "menzhen/desk/backup/backup.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "backup_enclose.h"
#include "backup_rotate.h"
#include "menzhen/base/folder.h"
#include "menzhen/base/path.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/files/backup/backup_key.h"
#include "menzhen/files/backup/file_copy.h"
#include "menzhen/files/backup/sealed_file.h"
#include "menzhen/files/text_file.h"
#include "menzhen/store/backup/copy.h"

enum stage { STAGE_COPY, STAGE_SEAL, STAGE_PLACE, STAGE_SECOND, STAGE_DONE };

struct backup {
	const struct desk *desk;
	enum stage stage;
	bool sent;                         /* to a folder that was named, and nowhere else */
	int lock;                          /* of the station's folder of backups */
	char folder[FOLDER_PATH_SIZE];     /* where the file is to lie */
	char own[FOLDER_PATH_SIZE];        /* the station's */
	char unfinished[FOLDER_PATH_SIZE]; /* the copy, under another name until it is whole */
	struct enclosed enclosed;          /* the station's files */
	struct copy *copy;
	struct backup_key key; /* of a sealed one */
	struct sealing *sealing;
	struct file_copy *second; /* to the second place */
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
		return STATUS_MEMORY;
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

/* Why what was made may not go to the second place. */
static enum status check_second(
	const struct backup *backup, const struct backup_rules *rules, struct error *err)
{
	if (!backup_folder_usable(rules->to))
		return error_set(err, STATUS_REFUSED,
			N_("The second place for backups (%s) is not there; put the stick in"),
			rules->to);
	if (!backup->made.file.name.sealed && !rules->plain)
		return error_set(err, STATUS_REFUSED,
			N_("Backups leave the station encrypted only; 'menzhen backup key' sets "
			   "that up"));
	return STATUS_OK;
}

static enum status begin_second(struct backup *backup, struct error *err)
{
	const struct backup_rules *rules = &backup->desk->config.station.backup;
	const char *file = backup->made.file.path;
	char path[FOLDER_PATH_SIZE];
	enum status status = check_second(backup, rules, err);

	if (status != STATUS_OK)
		return status;
	backup_folder_tidy(rules->to, backup->made.file.name.station);
	status = folder_path(rules->to, path_leaf(file), path, sizeof(path), err);
	return status == STATUS_OK ? file_copy_begin(&backup->second, file, path, err) : status;
}

enum status backup_begin_carrying(struct backup **out, const struct desk *desk,
	const struct backup_file *file, struct error *err)
{
	enum status status = prepare(out, desk, err);

	if (status == STATUS_OK) {
		(*out)->stage = STAGE_SECOND;
		(*out)->made.file = *file;
		status = begin_second(*out, err);
	}
	return end_if_failed(out, status);
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
		begin_second(backup, &backup->made.second_error);
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
