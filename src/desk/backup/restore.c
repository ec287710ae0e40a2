#include "menzhen/desk/backup/restore.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "menzhen/base/path.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/access/login.h"
#include "menzhen/files/backup/backup_folder.h"
#include "menzhen/files/backup/sealed_file.h"
#include "menzhen/files/text_file.h"
#include "menzhen/model/backup.h"
#include "menzhen/store/backup/copy.h"
#include "menzhen/store/backup/salvage.h"
#include "menzhen/store/journal/journal.h"

struct restore {
	struct desk *desk;
	struct restore_request request;
	char database[FOLDER_PATH_SIZE]; /* of the station */
	char draft[FOLDER_PATH_SIZE];    /* the backup, opened and gone on from */
	char opened[FOLDER_PATH_SIZE];   /* a sealed backup as it was before */
	char whole[FOLDER_PATH_SIZE];    /* that as one file, to be put in place */
	struct store *backup;            /* on the draft */
	int64_t common;                  /* events that it and the database begin with alike */
	struct restore_outlook outlook;
};

static enum status name_beside(
	const struct restore *restore, const char *suffix, char *out, struct error *err)
{
	if (snprintf(out, FOLDER_PATH_SIZE, "%s%s", restore->database, suffix) < FOLDER_PATH_SIZE)
		return STATUS_OK;
	return error_set(err, STATUS_CONFIG, N_("The path of the folder is too long: %s"),
		restore->desk->directory);
}

/* "menzhen.db-20261125-194205": of when it was taken out of use. */
static enum status name_kept(struct restore *restore, struct error *err)
{
	const struct desk *desk = restore->desk;
	char suffix[BACKUP_REPLACED_SIZE];

	if (access(restore->database, F_OK) != 0)
		return STATUS_OK;
	backup_replaced_format(desk_local(desk, desk_now(desk)), suffix);
	return name_beside(restore, suffix, restore->outlook.kept, err);
}

static enum status name_files(struct restore *restore, struct error *err)
{
	enum status status = folder_path(restore->desk->directory, FOLDER_DATABASE,
		restore->database, sizeof(restore->database), err);

	if (status == STATUS_OK)
		status = name_beside(restore, "-restoring", restore->draft, err);
	if (status == STATUS_OK)
		status = folder_path(restore->desk->directory, "opened-backup", restore->opened,
			sizeof(restore->opened), err);
	if (status == STATUS_OK)
		status = name_beside(restore, "-restored", restore->whole, err);
	return status == STATUS_OK ? name_kept(restore, err) : status;
}

static enum status copy_all(const char *from, const char *to, struct error *err)
{
	struct copy *copy;
	bool done = false;
	enum status status = copy_begin(&copy, from, to, err);

	while (status == STATUS_OK && !done)
		status = copy_step(copy, &done, err);
	copy_end(copy);
	return status;
}

bool restore_needs_code(const char *file)
{
	return sealed_file_is(file);
}

static enum status copy_sealed(struct restore *restore, struct error *err)
{
	store_remove(restore->opened);
	enum status status = sealed_file_open(
		restore->request.file, restore->request.code, restore->opened, err);
	if (status == STATUS_OK)
		status = copy_all(restore->opened, restore->draft, err);
	store_remove(restore->opened);
	return status;
}

/* A copy of its own: the backup itself is never written to. */
static enum status open_backup(struct restore *restore, struct error *err)
{
	if (access(restore->request.file, R_OK) != 0)
		return error_set(err, STATUS_CONFIG,
			N_("'%s' cannot be read; 'menzhen backup list' tells where backups are"),
			restore->request.file);
	store_remove(restore->draft);
	enum status status = restore_needs_code(restore->request.file)
				     ? copy_sealed(restore, err)
				     : copy_all(restore->request.file, restore->draft, err);
	return status == STATUS_OK ? store_open(&restore->backup, restore->draft, STORE_OPEN, err)
				   : status;
}

static enum status compare(struct restore *restore, struct error *err)
{
	struct restore_outlook *outlook = &restore->outlook;
	struct store *present = restore->desk->store;
	moment last;
	enum status status = journal_extent(present, &outlook->present, &last, err);

	if (status == STATUS_OK)
		status = journal_common(present, restore->backup, &restore->common, err);
	if (status == STATUS_OK)
		status = lost_load(present, restore->common, &outlook->lost, err);
	for (size_t i = 0; i < outlook->lost.count; i++) {
		outlook->lost_cases += outlook->lost.items[i].opened;
		outlook->lost_erasures += outlook->lost.items[i].erased;
	}
	outlook->lost_events = outlook->present - restore->common;
	outlook->foreign = outlook->present > 0 && outlook->events > 0 && restore->common == 0;
	return status;
}

/* A present database that fails while it is read is one that cannot be read. */
static enum status compare_as_far_as(struct restore *restore, struct error *err)
{
	struct restore_outlook *outlook = &restore->outlook;
	struct error failed;

	if (restore->desk->store == NULL)
		return STATUS_OK;
	enum status status = compare(restore, &failed);
	if (status == STATUS_OK)
		return status;
	lost_list_release(&outlook->lost);
	outlook->lost_cases = 0;
	outlook->lost_erasures = 0;
	outlook->lost_events = 0;
	outlook->foreign = false;
	outlook->unreadable = failed;
	if (status == STATUS_MEMORY && err != NULL)
		*err = failed;
	return status == STATUS_MEMORY ? status : STATUS_OK;
}

static enum status salvage(struct restore *restore, struct error *err)
{
	if (!restore->request.salvage)
		return STATUS_OK;
	enum status status = store_begin(restore->backup, err);
	if (status != STATUS_OK)
		return status;
	status = store_salvage(restore->backup, restore->database, &restore->outlook.salvaged, err);
	if (status == STATUS_OK)
		return store_commit(restore->backup, err);
	store_rollback(restore->backup);
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
		status = name_files(restore, err);
	if (status == STATUS_OK)
		status = open_backup(restore, err);
	if (status == STATUS_OK)
		status = salvage(restore, err);
	if (status == STATUS_OK)
		status = journal_extent(
			restore->backup, &restore->outlook.events, &restore->outlook.last, err);
	return status == STATUS_OK ? compare_as_far_as(restore, err) : status;
}

static enum status newest_in(
	const struct desk *desk, const char *folder, struct backup_file *newest, struct error *err)
{
	struct backup_files files = {0};
	enum status status = backup_folder_list(folder, desk->config.station.code, &files, err);

	if (status == STATUS_OK && files.count > 0 &&
		(newest->path[0] == '\0' ||
			backup_name_compare(&files.items[0].name, &newest->name) > 0))
		*newest = files.items[0];
	backup_files_release(&files);
	return status;
}

enum status restore_newest(const struct desk *desk, char out[FOLDER_PATH_SIZE], struct error *err)
{
	struct backup_file newest = {.path = ""};
	char own[FOLDER_PATH_SIZE];
	const char *second = desk->config.station.backup.to;
	enum status status = folder_path(desk->directory, FOLDER_BACKUPS, own, sizeof(own), err);

	if (status == STATUS_OK)
		status = newest_in(desk, own, &newest, err);
	if (status == STATUS_OK && second != NULL)
		status = newest_in(desk, second, &newest, err);
	if (status == STATUS_OK && newest.path[0] == '\0')
		status = error_say(err, STATUS_REFUSED,
			N_("There is no backup in the station's folder or the second place; look "
			   "for one elsewhere and name it"));
	text_copy(newest.path, out, FOLDER_PATH_SIZE);
	return status;
}

const struct restore_outlook *restore_outlook(const struct restore *restore)
{
	return &restore->outlook;
}

/* What is known of the branch that ends here; the caller's to free. */
struct branch {
	struct journal_end end;
	char *numbers;
};

static enum status read_branch(const struct restore *restore, struct branch *out, struct error *err)
{
	struct store *present = restore->desk->store;

	*out = (struct branch){0};
	if (present == NULL || restore->outlook.lost_events == 0 || restore->outlook.foreign)
		return STATUS_OK;
	enum status status = journal_end_load(present, &out->end, err);
	return status == STATUS_OK ? lost_numbers(present, restore->common, &out->numbers, err)
				   : status;
}

static void fill_event(struct event_fields *fields, const struct restore *restore,
	const struct journal_end *end, const struct branch *branch)
{
	struct backup_name name;
	const char *file = path_leaf(restore->request.file);

	fields_add_text(fields, "former", end->origin);
	fields_add_number(fields, "seq", end->seq);
	fields_add_text(fields, "hash", end->hash);
	/* Another name may tell of anything. */
	fields_add_text(fields, "file", backup_name_parse(file, &name) ? file : NULL);
	if (branch->end.seq > 0) {
		fields_add_number(fields, "lost_seq", branch->end.seq);
		fields_add_text(fields, "lost_hash", branch->end.hash);
	} else {
		fields_add_text(fields, "lost_seq", NULL);
		fields_add_text(fields, "lost_hash", NULL);
	}
	fields_add_text(fields, "taken", branch->numbers);
}

/* The one event by which the backup goes on as the station. */
static enum status record(
	const struct restore *restore, const struct branch *branch, struct error *err)
{
	const struct desk *desk = restore->desk;
	struct journal_end end;
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = {
		.kind = "station.restored",
		.subject = desk->config.station.code,
		.command = journal_new_command(command),
		.station = desk->config.station.code,
		.actor = desk->actor[0] != '\0' ? desk->actor : ACTOR_DEFAULT,
		.at = desk_now(desk),
	};
	enum status status = journal_end_load(restore->backup, &end, err);
	if (status != STATUS_OK)
		return status;
	fill_event(&draft.fields, restore, &end, branch);
	status = store_restart(restore->backup, err);
	return status == STATUS_OK ? journal_record(restore->backup, &draft, err) : status;
}

static enum status go_on(const struct restore *restore, struct error *err)
{
	struct branch branch;
	enum status status = read_branch(restore, &branch, err);

	if (status == STATUS_OK)
		status = store_begin(restore->backup, err);
	if (status == STATUS_OK) {
		status = record(restore, &branch, err);
		if (status == STATUS_OK)
			status = store_commit(restore->backup, err);
		else
			store_rollback(restore->backup);
	}
	free(branch.numbers);
	return status;
}

/* The copy is one file, and checked once more. */
static enum status make_whole(struct restore *restore, struct error *err)
{
	store_close(restore->backup);
	restore->backup = NULL;
	return copy_all(restore->draft, restore->whole, err);
}

static enum status put_in_place(struct restore *restore, struct error *err)
{
	struct desk *desk = restore->desk;
	char kept[FOLDER_PATH_SIZE];
	enum status status = name_beside(restore, "-remains", kept, err);

	if (status != STATUS_OK)
		return status;
	store_close(desk->store);
	desk->store = NULL;
	status = store_replace(restore->database, restore->whole,
		restore->outlook.kept[0] != '\0' ? restore->outlook.kept : kept, err);
	if (status == STATUS_OK)
		status = store_open(&desk->store, restore->database, STORE_OPEN, err);
	return status;
}

enum status restore_carry_out(struct restore *restore, struct error *err)
{
	struct desk_slot all;
	enum status status = desk_slot_take_all(&all, restore->desk->directory, err);

	if (status == STATUS_OK)
		status = go_on(restore, err);
	if (status == STATUS_OK)
		status = make_whole(restore, err);
	if (status == STATUS_OK)
		status = put_in_place(restore, err);
	desk_slot_release(&all);
	return status;
}

void restore_end(struct restore *restore)
{
	if (restore == NULL)
		return;
	store_close(restore->backup);
	store_remove(restore->draft);
	store_remove(restore->whole);
	lost_list_release(&restore->outlook.lost);
	free(restore);
}
