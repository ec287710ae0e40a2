#include "backup_rotate.h"

#include <stdlib.h>
#include <unistd.h>

#include "menzhen/files/backup/backup_folder.h"

enum { UPGRADES_KEPT = 5 };

/* The files of KIND alone, in their order. */
static void choose(struct backup_files *files, enum backup_kind kind)
{
	size_t count = 0;

	for (size_t i = 0; i < files->count; i++)
		if (files->items[i].name.kind == kind)
			files->items[count++] = files->items[i];
	files->count = count;
}

static void mark_upgrades(size_t count, bool *keep)
{
	for (size_t i = 0; i < count; i++)
		keep[i] = i < UPGRADES_KEPT;
}

static void remove_others(
	const struct backup_files *files, const struct backup_name *made, const bool *keep)
{
	for (size_t i = 0; i < files->count; i++)
		if (!keep[i] && backup_name_compare(&files->items[i].name, made) != 0)
			unlink(files->items[i].path);
}

static void rotate(const struct backup_files *files, const struct backup_name *made)
{
	struct day *days = calloc(files->count + 1, sizeof(*days));
	bool *keep = calloc(files->count + 1, sizeof(*keep));

	for (size_t i = 0; days != NULL && i < files->count; i++)
		days[i] = files->items[i].name.at.day;
	if (days != NULL && keep != NULL) {
		if (made->kind == BACKUP_DAILY)
			backup_rotation(days, files->count, keep);
		else
			mark_upgrades(files->count, keep);
		remove_others(files, made, keep);
	}
	free(days);
	free(keep);
}

void backup_rotate(const char *folder, const struct backup_name *made)
{
	struct backup_files files = {0};

	if (made->kind == BACKUP_MANUAL)
		return;
	if (backup_folder_list(folder, made->station, &files, NULL) == STATUS_OK) {
		choose(&files, made->kind);
		rotate(&files, made);
	}
	backup_files_release(&files);
}
