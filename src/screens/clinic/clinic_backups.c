#include "clinic_backups.h"

#include "clinic.h"

static int64_t minute_of(const struct desk *desk)
{
	return desk_now(desk) / MS_PER_MINUTE;
}

void clinic_backups_look(struct app *app)
{
	struct clinic *clinic = clinic_of(app);

	clinic->backups_minute = minute_of(&clinic->desk);
	clinic->backups_unread.status =
		backup_standing_load(&clinic->desk, &clinic->backups, &clinic->backups_unread);
	app_redraw(app);
}

void clinic_backups_tick(struct app *app)
{
	if (clinic_of(app)->backups_minute != minute_of(clinic_desk(app)))
		clinic_backups_look(app);
}
