#include "menzhen/desk/backup/backup_list.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/store/client/erase.h"

static enum status add_row(const struct desk *desk, const struct backup_file *file,
	enum backup_place place, struct backup_rows *out, struct error *err)
{
	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return error_memory(err);
	out->items[out->count++] = (struct backup_row){
		.file = *file, .place = place, .at = backup_moment(desk, &file->name)};
	return STATUS_OK;
}

static enum status add_files(const struct desk *desk, const struct backup_files *files,
	enum backup_place place, struct backup_rows *out, struct error *err)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < files->count && status == STATUS_OK; i++)
		status = add_row(desk, &files->items[i], place, out, err);
	return status;
}

static enum status add_folder(const struct desk *desk, const char *folder, enum backup_place place,
	struct backup_rows *out, struct error *err)
{
	struct backup_files files = {0};
	enum status status = backup_folder_list(folder, desk->config.station.code, &files, err);

	if (status == STATUS_OK)
		status = add_files(desk, &files, place, out, err);
	backup_files_release(&files);
	return status;
}

static enum status add_replaced(const struct desk *desk, struct backup_rows *out, struct error *err)
{
	struct backup_files files = {0};
	enum status status = backup_replaced_list(desk->directory, &files, err);

	if (status == STATUS_OK)
		status = add_files(desk, &files, BACKUP_OWN, out, err);
	backup_files_release(&files);
	return status;
}

static enum status mark_doomed(const struct desk *desk, struct backup_rows *rows, struct error *err)
{
	moment erased;
	enum status status = erase_last(desk->store, &erased, err);

	for (size_t i = 0; i < rows->count && status == STATUS_OK; i++)
		rows->items[i].doomed = rows->items[i].at <= erased;
	return status;
}

enum status backup_rows_load(const struct desk *desk, struct backup_rows *out, struct error *err)
{
	char own[FOLDER_PATH_SIZE];
	const char *second = desk->config.station.backup.to;
	enum status status = desk_may(desk, "backup.read", err);

	if (status == STATUS_OK)
		status = folder_path(desk->directory, FOLDER_BACKUPS, own, sizeof(own), err);
	if (status == STATUS_OK)
		status = add_folder(desk, own, BACKUP_OWN, out, err);
	if (status == STATUS_OK && second != NULL)
		status = add_folder(desk, second, BACKUP_SECOND, out, err);
	if (status == STATUS_OK)
		status = add_replaced(desk, out, err);
	return status == STATUS_OK ? mark_doomed(desk, out, err) : status;
}

void backup_rows_release(struct backup_rows *rows)
{
	free(rows->items);
	*rows = (struct backup_rows){0};
}
