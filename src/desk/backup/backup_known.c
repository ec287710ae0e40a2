#include "backup_known.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "menzhen/store/backup/position.h"

/* A database that cannot be read knows none. */
static bool is_past(const struct desk *desk, const struct backup_file *file)
{
	bool past = false;

	return desk->store != NULL &&
	       position_is_past(desk->store, &file->name.position, &past, NULL) == STATUS_OK &&
	       past;
}

static bool is_ours(
	const struct desk *desk, enum backup_place place, const struct backup_file *file)
{
	return place == BACKUP_OWN || strcmp(file->name.station, desk->config.station.code) == 0;
}

/* The past ones in front, each kind in its order; what is not ours goes. */
static enum status part(const struct desk *desk, enum backup_place place,
	struct backup_known *known, struct error *err)
{
	struct backup_files *files = &known->files;
	struct backup_file *others = calloc(files->count + 1, sizeof(*others));
	size_t count = 0;

	if (others == NULL)
		return error_memory(err);
	for (size_t i = 0; i < files->count; i++) {
		if (is_past(desk, &files->items[i]))
			files->items[known->past++] = files->items[i];
		else if (is_ours(desk, place, &files->items[i]))
			others[count++] = files->items[i];
	}
	if (count > 0)
		memcpy(files->items + known->past, others, count * sizeof(*others));
	files->count = known->past + count;
	free(others);
	return STATUS_OK;
}

enum status backup_known_load(const struct desk *desk, enum backup_place place,
	struct backup_known *out, struct error *err)
{
	char own[FOLDER_PATH_SIZE];
	const char *folder = place == BACKUP_OWN ? own : desk->config.station.backup.to;
	enum status status = folder_path(desk->directory, FOLDER_BACKUPS, own, sizeof(own), err);

	*out = (struct backup_known){.past = 0};
	if (status != STATUS_OK || folder == NULL)
		return status;
	status = backup_folder_list(folder, &out->files, err);
	return status == STATUS_OK ? part(desk, place, out, err) : status;
}

void backup_known_release(struct backup_known *known)
{
	backup_files_release(&known->files);
	known->past = 0;
}

static bool is_newer(const struct backup_file *file, bool past, const struct backup_file *newest,
	bool newest_past)
{
	if (newest->path[0] == '\0' || past != newest_past)
		return newest->path[0] == '\0' || past;
	return backup_name_compare(&file->name, &newest->name) > 0;
}

enum status backup_known_newest(const struct desk *desk, struct backup_file *out, struct error *err)
{
	static const enum backup_place places[] = {BACKUP_OWN, BACKUP_SECOND};
	enum status status = STATUS_OK;
	bool past = false;

	*out = (struct backup_file){.path = ""};
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]) && status == STATUS_OK; i++) {
		struct backup_known known;
		status = backup_known_load(desk, places[i], &known, err);
		if (known.files.count > 0 &&
			is_newer(&known.files.items[0], known.past > 0, out, past)) {
			*out = known.files.items[0];
			past = known.past > 0;
		}
		backup_known_release(&known);
	}
	return status;
}

void backup_known_tidy(const struct desk *desk)
{
	char folder[FOLDER_PATH_SIZE];
	int lock = -1;

	if (folder_path(desk->directory, FOLDER_BACKUPS, folder, sizeof(folder), NULL) !=
			STATUS_OK ||
		backup_folder_lock(folder, &lock, NULL) != STATUS_OK || lock < 0)
		return;
	backup_folder_tidy(folder, NULL);
	close(lock);
}
