#include "menzhen/desk/backup/backup_standing.h"

#include "menzhen/desk/backup/backup_daily.h"
#include "menzhen/store/backup/position.h"
#include "menzhen/store/client/erase.h"

/* A desk makes the day's backup as soon as nobody types (backup_daily.h). */
enum { CHANCE_MINUTES = 10 };

/* The newest of PLACE that the present journal goes on from; NULL: it has none. */
static const struct backup_row *newest(const struct backup_rows *rows, enum backup_place place)
{
	for (size_t i = 0; i < rows->count; i++)
		if (rows->items[i].place == place && rows->items[i].past)
			return &rows->items[i];
	return NULL;
}

static bool is_stale(const struct desk *desk, enum backup_place place, const struct backup_row *row)
{
	moment unsaved = 0, now = desk_now(desk);

	if (row == NULL)
		return backup_is_stale(place, 0, 0, now);
	position_unsaved(desk->store, &row->file.name.position, &unsaved, NULL);
	return backup_is_stale(place, row->at, unsaved, now);
}

static void fill(
	const struct desk *desk, const struct backup_rows *rows, struct backup_standing *out)
{
	const struct backup_row *own = newest(rows, BACKUP_OWN);
	const struct backup_row *second = newest(rows, BACKUP_SECOND);

	for (size_t i = 0; i < rows->count; i++)
		out->doomed += rows->items[i].doomed;
	if (own != NULL) {
		out->at = own->at;
		out->size = own->file.size;
		out->sealed = own->file.name.sealed;
	}
	out->second_at = second != NULL ? second->at : 0;
	out->awaited = own == NULL && out->error.status == STATUS_OK &&
		       desk_now(desk) - desk->opened_at < (moment)CHANCE_MINUTES * MS_PER_MINUTE;
	out->stale = !out->awaited && is_stale(desk, BACKUP_OWN, own);
	out->second_stale =
		out->has_second && !out->awaited && is_stale(desk, BACKUP_SECOND, second);
}

enum status backup_standing_load(
	const struct desk *desk, struct backup_standing *out, struct error *err)
{
	struct backup_rows rows = {0};
	struct error why;
	const char *second = desk->config.station.backup.to;
	const struct error *failed = backup_daily_error(desk);

	*out = (struct backup_standing){
		.has_second = second != NULL,
		.second_there = second != NULL && backup_folder_usable(second),
	};
	if (failed != NULL)
		out->error = *failed;
	out->unwiped = store_unwiped(desk->store, &why);
	enum status status = backup_rows_load(desk, &rows, err);
	if (status == STATUS_OK)
		fill(desk, &rows, out);
	backup_rows_release(&rows);
	return status;
}
