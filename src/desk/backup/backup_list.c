#include "menzhen/desk/backup/backup_list.h"

#include <stdlib.h>

#include "backup_known.h"
#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/store/backup/position.h"

static enum status add_row(const struct desk *desk, const struct backup_file *file,
	enum backup_place place, bool past, struct backup_rows *out, struct error *err)
{
	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return error_memory(err);
	out->items[out->count++] = (struct backup_row){.file = *file,
		.place = place,
		.past = past,
		.at = backup_moment(desk, &file->name)};
	return STATUS_OK;
}

static enum status add_place(const struct desk *desk, enum backup_place place,
	struct backup_rows *out, struct error *err)
{
	struct backup_known known;
	enum status status = backup_known_load(desk, place, &known, err);

	for (size_t i = 0; i < known.files.count && status == STATUS_OK; i++)
		status = add_row(desk, &known.files.items[i], place, i < known.past, out, err);
	backup_known_release(&known);
	return status;
}

static enum status add_replaced(const struct desk *desk, struct backup_rows *out, struct error *err)
{
	struct backup_files files = {0};
	enum status status = backup_replaced_list(desk->directory, &files, err);

	for (size_t i = 0; i < files.count && status == STATUS_OK; i++)
		status = add_row(desk, &files.items[i], BACKUP_OWN, false, out, err);
	backup_files_release(&files);
	return status;
}

/*
 * What the present journal goes on from holds whoever was erased after it. Of another branch the
 * beginning is the present one's, up to where a backup took its place: an erasure before the first
 * such time is in it too.
 */
static bool holds_erased(const struct backup_row *row, const struct position_marks *marks)
{
	if (row->past)
		return row->file.name.position.events < marks->erased;
	return marks->erased != 0 && (marks->restored == 0 || marks->erased > marks->restored);
}

static enum status mark_doomed(const struct desk *desk, struct backup_rows *rows, struct error *err)
{
	struct position_marks marks;
	enum status status = position_marks_load(desk->store, &marks, err);

	for (size_t i = 0; i < rows->count && status == STATUS_OK; i++)
		rows->items[i].doomed = holds_erased(&rows->items[i], &marks);
	return status;
}

enum status backup_rows_load(const struct desk *desk, struct backup_rows *out, struct error *err)
{
	enum status status = desk_may(desk, "backup.read", err);

	if (status == STATUS_OK)
		status = add_place(desk, BACKUP_OWN, out, err);
	if (status == STATUS_OK)
		status = add_place(desk, BACKUP_SECOND, out, err);
	if (status == STATUS_OK)
		status = add_replaced(desk, out, err);
	return status == STATUS_OK ? mark_doomed(desk, out, err) : status;
}

void backup_rows_release(struct backup_rows *rows)
{
	free(rows->items);
	*rows = (struct backup_rows){0};
}
