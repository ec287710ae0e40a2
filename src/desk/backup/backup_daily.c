#include "menzhen/desk/backup/backup_daily.h"

#include <stdlib.h>
#include <unistd.h>

#include "backup_known.h"
#include "menzhen/base/path.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/model/clock_doubt.h"
#include "menzhen/store/backup/position.h"

enum { RETRY_MINUTES = 60 };

struct backup_daily {
	struct backup *job; /* NULL: none under way */
	struct day made;    /* on this day there is one */
	struct day carried; /* on this day nothing is left to carry to the second place */
	moment retry_at;    /* after a failure; 0: none */
	struct error error; /* of the last one; STATUS_OK: it was made */
	bool changed;
};

static struct day today(const struct desk *desk)
{
	return desk_local(desk, desk_now(desk)).day;
}

/* One of today's date, unless the clock has gone back since it was made: then it is of another day
 * that had the same date, as where a dead battery gives each day 2000-01-01. */
static enum status is_todays(
	const struct desk *desk, const struct backup_file *file, bool *is, struct error *err)
{
	const struct position_clock clock = {
		backup_moment(desk, &file->name), desk_now(desk), CLOCK_BACK_MOST};
	bool back = false;
	enum status status = STATUS_OK;

	*is = file->name.kind == BACKUP_DAILY && file->name.at.day.n == today(desk).n;
	if (*is)
		status = position_clock_back(desk->store, &file->name.position, &clock, &back, err);
	*is = *is && !back;
	return status;
}

/* Today's, made by whatever desk, into OUT: the present journal goes on from it. */
static enum status find_made(
	const struct desk *desk, struct backup_file *out, bool *found, struct error *err)
{
	struct backup_known known;
	enum status status = backup_known_load(desk, BACKUP_OWN, &known, err);

	*found = false;
	for (size_t i = 0; i < known.past && !*found && status == STATUS_OK; i++) {
		*out = known.files.items[i];
		status = is_todays(desk, out, found, err);
	}
	backup_known_release(&known);
	return status;
}

enum status backup_daily_make(
	const struct desk *desk, bool *made, struct backup_made *out, struct error *err)
{
	struct backup_file file;
	bool exists = false;
	enum status status = desk_may(desk, "backup.made", err);

	if (status == STATUS_OK)
		status = find_made(desk, &file, &exists, err);
	*made = status == STATUS_OK && !exists;
	return *made ? backup_make(desk, BACKUP_DAILY, out, err) : status;
}

static void failed(struct backup_daily *daily, const struct desk *desk)
{
	backup_end(daily->job);
	daily->job = NULL;
	daily->changed = true;
	daily->retry_at = desk_now(desk) + (moment)RETRY_MINUTES * MS_PER_MINUTE;
}

/* What is refused is not to be done now: another is at it, or the second place is not for it. */
static bool has_begun(struct backup_daily *daily, const struct desk *desk, enum status status)
{
	if (status == STATUS_REFUSED)
		daily->error = (struct error){0};
	else if (status != STATUS_OK)
		failed(daily, desk);
	return status == STATUS_OK;
}

static bool begin(struct backup_daily *daily, const struct desk *desk)
{
	struct backup_file file;
	bool exists;
	enum status status = find_made(desk, &file, &exists, &daily->error);

	if (status == STATUS_OK && exists) {
		daily->made = today(desk);
		daily->changed = true;
		return true;
	}
	if (status == STATUS_OK)
		status = backup_begin(&daily->job, desk, BACKUP_DAILY, NULL, &daily->error);
	return has_begun(daily, desk, status);
}

/* A stick that is put in at noon gets today's as well. */
static bool begin_carrying(struct backup_daily *daily, const struct desk *desk)
{
	const char *to = desk->config.station.backup.to;
	struct backup_file file;
	bool found;
	char path[FOLDER_PATH_SIZE];

	if (to == NULL || !backup_folder_usable(to))
		return false;
	daily->carried = today(desk);
	if (find_made(desk, &file, &found, NULL) != STATUS_OK || !found ||
		folder_path(to, path_leaf(file.path), path, sizeof(path), NULL) != STATUS_OK ||
		access(path, F_OK) == 0)
		return false;
	return has_begun(
		daily, desk, backup_begin_carrying(&daily->job, desk, &file, &daily->error));
}

/* That the stick is not there is no failure. */
static void keep_error(struct backup_daily *daily, const struct error *second)
{
	daily->error = second->status != STATUS_REFUSED ? *second : (struct error){0};
}

static bool go_on(struct backup_daily *daily, struct desk *desk)
{
	bool done;
	enum status status = backup_step(daily->job, &done, &daily->error);

	/* The whole file is read with each day's backup: that is where damage is found. */
	if (status == STATUS_DAMAGED)
		desk->damage = daily->error;
	if (status != STATUS_OK) {
		failed(daily, desk);
		return false;
	}
	if (!done)
		return true;
	daily->made = backup_made(daily->job)->file.name.at.day;
	keep_error(daily, &backup_made(daily->job)->second_error);
	daily->retry_at = 0;
	daily->changed = true;
	backup_end(daily->job);
	daily->job = NULL;
	return false;
}

bool backup_daily_idle(struct desk *desk)
{
	if (desk->daily == NULL)
		desk->daily = calloc(1, sizeof(*desk->daily));
	struct backup_daily *daily = desk->daily;
	if (daily == NULL)
		return false;
	if (daily->job != NULL)
		return go_on(daily, desk);
	if (desk_now(desk) < daily->retry_at)
		return false;
	if (daily->made.n != today(desk).n)
		return begin(daily, desk);
	return daily->carried.n != today(desk).n && begin_carrying(daily, desk);
}

bool backup_daily_changed(struct desk *desk)
{
	bool changed = desk->daily != NULL && desk->daily->changed;

	if (changed)
		desk->daily->changed = false;
	return changed;
}

const struct error *backup_daily_error(const struct desk *desk)
{
	if (desk->daily != NULL && desk->daily->error.status != STATUS_OK)
		return &desk->daily->error;
	return desk->upgrade_error.status != STATUS_OK ? &desk->upgrade_error : NULL;
}

void backup_daily_free(struct backup_daily *daily)
{
	if (daily == NULL)
		return;
	backup_end(daily->job);
	free(daily);
}
