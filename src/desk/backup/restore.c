#include "menzhen/desk/backup/restore.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "backup_enclose.h"
#include "menzhen/base/buffer.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/files/backup/sealed_file.h"
#include "menzhen/model/backup.h"
#include "menzhen/store/backup/copy.h"
#include "menzhen/store/backup/replace.h"
#include "menzhen/store/backup/salvage.h"
#include "menzhen/store/backup/transplant.h"
#include "menzhen/store/backup/workplace.h"
#include "menzhen/store/client/erase.h"
#include "restore_compare.h"
#include "restore_record.h"

/* In the workplace: a sealed backup as it was before, what was made of it, that as one file. */
static const char opened_name[] = "opened", draft_name[] = "draft", whole_name[] = "whole";

struct restore {
	struct desk *desk;
	struct restore_request request;
	char database[FOLDER_PATH_SIZE]; /* of the station */
	struct workplace place;
	bool sealed;              /* the backup as it was read */
	struct store *backup;     /* on the draft */
	int64_t common;           /* events that it and the database begin with alike */
	struct enclosed enclosed; /* the station's files as the backup has them */
	struct restore_outlook outlook;
};

static enum status path_of(const struct restore *restore, const char *name,
	char out[FOLDER_PATH_SIZE], struct error *err)
{
	return workplace_file(&restore->place, name, out, FOLDER_PATH_SIZE, err);
}

bool restore_needs_code(const char *file)
{
	return sealed_file_is(file);
}

static enum status transplant(struct restore *restore, const char *from, struct error *err)
{
	char draft[FOLDER_PATH_SIZE];
	enum status status = path_of(restore, draft_name, draft, err);

	if (status == STATUS_OK)
		status = store_transplant(from, draft, err);
	if (status == STATUS_OK)
		status = enclosed_read(from, &restore->enclosed, err);
	return status == STATUS_OK ? store_open(&restore->backup, draft, STORE_OPEN, err) : status;
}

static enum status transplant_sealed(struct restore *restore, struct error *err)
{
	char opened[FOLDER_PATH_SIZE];
	enum status status = path_of(restore, opened_name, opened, err);

	if (status == STATUS_OK)
		status =
			sealed_file_open(restore->request.file, restore->request.code, opened, err);
	if (status == STATUS_OK)
		status = transplant(restore, opened, err);
	workplace_remove(&restore->place, opened_name);
	return status;
}

/* The backup itself is never written to. */
static enum status open_backup(struct restore *restore, struct error *err)
{
	const char *file = restore->request.file;
	struct stat info;

	if (access(file, R_OK) != 0 || stat(file, &info) != 0 || !S_ISREG(info.st_mode))
		return error_set(err, STATUS_CONFIG,
			N_("'%s' cannot be read; 'menzhen backup list' tells where backups are"),
			file);
	restore->sealed = restore_needs_code(file);
	return restore->sealed ? transplant_sealed(restore, err) : transplant(restore, file, err);
}

static enum status salvage(struct restore *restore, struct error *err)
{
	struct restore_outlook *outlook = &restore->outlook;

	outlook->salvages = restore->request.salvage;
	if (!restore->request.salvage || access(restore->database, F_OK) != 0)
		return STATUS_OK;
	enum status status = store_begin(restore->backup, err);
	if (status != STATUS_OK)
		return status;
	status = store_salvage(restore->backup, restore->database, &outlook->salvaged, err);
	return store_end(restore->backup, status, err);
}

static enum status compare(struct restore *restore, struct error *err)
{
	struct restore_outlook *outlook = &restore->outlook;
	enum status status =
		restore_compare(restore->desk, restore->backup, outlook, &restore->common, err);

	outlook->gap = restore->desk->store == NULL || outlook->unreadable.status != STATUS_OK;
	return status;
}

enum status restore_look(struct restore **out, struct desk *desk,
	const struct restore_request *request, struct error *err)
{
	struct restore *restore = *out = calloc(1, sizeof(*restore));

	if (restore == NULL)
		return error_memory(err);
	restore->desk = desk;
	restore->request = *request;
	restore->outlook.unreadable = request->unreadable;
	enum status status =
		desk->store != NULL ? desk_may(desk, "station.restored", err) : STATUS_OK;
	if (status == STATUS_OK)
		status = folder_path(desk->directory, FOLDER_DATABASE, restore->database,
			sizeof(restore->database), err);
	if (status == STATUS_OK)
		status = workplace_begin(&restore->place, restore->database, err);
	if (status == STATUS_OK)
		status = open_backup(restore, err);
	if (status == STATUS_OK)
		status = salvage(restore, err);
	return status == STATUS_OK ? compare(restore, err) : status;
}

const struct restore_outlook *restore_outlook(const struct restore *restore)
{
	return &restore->outlook;
}

/* Is what would be lost what was told? Under the lock, so that it stays so. */
static enum status look_again(struct restore *restore, struct error *err)
{
	int64_t told = restore->outlook.present;

	if (restore->desk->store == NULL)
		return STATUS_OK;
	enum status status = compare(restore, err);
	restore->outlook.changed = restore->outlook.present != told;
	if (status == STATUS_OK && restore->outlook.changed)
		status = error_say(err, STATUS_REFUSED,
			N_("Nothing was restored: somebody has recorded something meanwhile, which "
			   "would be lost too. Look at what that is, and ask for it again"));
	return status;
}

static enum status check_way_in(const struct restore *restore, struct error *err)
{
	if (!restore->outlook.locked_out)
		return STATUS_OK;
	return error_say(err, STATUS_REFUSED,
		N_("Nothing was restored: no administrator could log in afterwards, for the PINs "
		   "that were set last cannot be read. Without --salvage the PINs of the backup "
		   "hold"));
}

/* Copied, checked once more and on the disk. */
static enum status make_whole(struct restore *restore, struct error *err)
{
	char draft[FOLDER_PATH_SIZE], whole[FOLDER_PATH_SIZE];
	struct copy *copy = NULL;
	bool done = false;
	enum status status = path_of(restore, draft_name, draft, err);

	store_wipe(restore->backup, NULL); /* else it stays owed there */
	store_close(restore->backup);
	restore->backup = NULL;
	if (status == STATUS_OK)
		status = path_of(restore, whole_name, whole, err);
	if (status == STATUS_OK)
		status = copy_begin(&copy, draft, whole, err);
	while (status == STATUS_OK && !done)
		status = copy_step(copy, &done, err);
	copy_end(copy);
	return status;
}

/* The name of one of the last seconds, or of the next that is free: none is written over. */
static enum status name_kept(
	struct restore *restore, char suffix[BACKUP_REPLACED_SIZE], struct error *err)
{
	const struct desk *desk = restore->desk;
	moment at = desk_now(desk);
	char *kept = restore->outlook.kept;
	enum status status;

	do {
		struct buffer name = {0};
		backup_replaced_format(desk_local(desk, at), suffix);
		at += MS_PER_SECOND;
		status = buffer_printf(&name, FOLDER_DATABASE "%s", suffix)
				 ? folder_path(desk->directory, buffer_text(&name), kept,
					   FOLDER_PATH_SIZE, err)
				 : error_memory(err);
		buffer_release(&name);
	} while (status == STATUS_OK && access(kept, F_OK) == 0);
	return status;
}

static enum status put_in_place(
	struct restore *restore, struct replacement *replacement, struct error *err)
{
	struct desk *desk = restore->desk;
	char suffix[BACKUP_REPLACED_SIZE];
	bool present = access(restore->database, F_OK) == 0;
	enum status status = name_kept(restore, suffix, err);

	if (status != STATUS_OK)
		return status;
	if (desk->store != NULL)
		replacement_settle(replacement, desk->store);
	store_close(desk->store);
	desk->store = NULL;
	status = replacement_make(replacement, &restore->place, whole_name, suffix, err);
	if (status != STATUS_OK || !present)
		restore->outlook.kept[0] = '\0';
	return status;
}

/* While nobody records. */
static enum status carry_out(
	struct restore *restore, struct replacement *replacement, struct error *err)
{
	enum status status = look_again(restore, err);

	if (status == STATUS_OK)
		status = check_way_in(restore, err);
	if (status == STATUS_OK)
		status = restore_record(restore->desk, restore->backup, restore->request.file,
			&restore->outlook, restore->common, err);
	if (status == STATUS_OK)
		status = make_whole(restore, err);
	return status == STATUS_OK ? put_in_place(restore, replacement, err) : status;
}

enum status restore_carry_out(struct restore *restore, struct error *err)
{
	struct desk_slot all;
	struct replacement *replacement = NULL;
	struct desk *desk = restore->desk;
	enum status status = desk_slot_take_all(&all, desk->directory, err);

	if (status == STATUS_OK)
		status = replacement_begin(&replacement, restore->database, err);
	if (status == STATUS_OK)
		status = carry_out(restore, replacement, err);
	replacement_end(replacement);
	if (status == STATUS_OK)
		backup_put_back(desk->directory, restore->sealed, &restore->enclosed,
			&restore->outlook.files);
	if (status == STATUS_OK)
		status = store_open(&desk->store, restore->database, STORE_OPEN, err);
	desk_slot_release(&all);
	return status;
}

void restore_end(struct restore *restore)
{
	if (restore == NULL)
		return;
	store_close(restore->backup);
	workplace_end(&restore->place);
	restore_compare_release(&restore->outlook);
	string_list_release(&restore->outlook.files);
	enclosed_release(&restore->enclosed);
	free(restore);
}
