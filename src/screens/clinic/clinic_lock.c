#include "clinic_lock.h"

#include <string.h>

#include "clinic.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/access/login.h"
#include "menzhen/tui/widget/dialog.h"

/* Whose the open screens are; in a station without accounts they are nobody's. */
static void remember_seat(struct clinic *clinic)
{
	text_copy(clinic->desk.user.role == USER_OPEN ? "" : clinic->desk.actor, clinic->seat,
		sizeof(clinic->seat));
}

bool clinic_lock_offered(const struct app *app)
{
	const struct clinic *clinic = (const struct clinic *)app;

	return clinic->desk.user.role != USER_NOBODY && desk_has_accounts(&clinic->desk);
}

enum status clinic_lock_allowed(struct app *app, struct error *err)
{
	if (clinic_desk(app)->user.role == USER_NOBODY) /* the board on the wall */
		return error_say(err, STATUS_REFUSED, N_("Nobody is logged in here"));
	if (desk_has_accounts(clinic_desk(app)))
		return STATUS_OK;
	return error_say(err, STATUS_REFUSED,
		N_("Without accounts there is nobody to unlock the desk; make the first account "
		   "first"));
}

enum status clinic_lock(struct app *app, struct error *err)
{
	struct clinic *clinic = clinic_of(app);

	remember_seat(clinic);
	app_tick_screens(app);
	desk_log_out(&clinic->desk);
	app_notice(app, ROLE_NORMAL, "");
	return login_screen_open(app, err);
}

static bool idle_too_long(const struct clinic *clinic)
{
	int64_t most = (int64_t)clinic->desk.config.station.lock_after * MS_PER_MINUTE;

	return most > 0 && app_idle_time(&clinic->app) >= most;
}

bool clinic_lock_tick(struct app *app)
{
	struct clinic *clinic = clinic_of(app);
	struct error err;

	if (clinic->desk.user.role != USER_NOBODY) {
		remember_seat(clinic);
		if (desk_has_accounts(&clinic->desk) && idle_too_long(clinic) &&
			clinic_lock(app, &err) != STATUS_OK)
			dialog_error(app, &err);
	} else if (app->top->type->where != WHERE_LOGIN &&
		   login_screen_open(app, &err) != STATUS_OK) {
		dialog_error(app, &err);
	}
	return clinic->desk.user.role == USER_NOBODY;
}

bool clinic_holds(const struct app *app)
{
	const struct clinic *clinic = (const struct clinic *)app;
	unsigned lowest = 0;

	for (const struct screen *screen = app->top; screen != NULL; screen = screen->below) {
		lowest = screen->type->where;
		if (lowest == WHERE_RATING || lowest == WHERE_CODE)
			return true;
	}
	return clinic->desk.user.role == USER_NOBODY && lowest != WHERE_LOGIN;
}

void clinic_unlock(struct app *app)
{
	struct clinic *clinic = clinic_of(app);
	bool same = strcmp(clinic->seat, clinic->desk.actor) == 0;
	struct error err;

	while (app->top != NULL && app->top->type->where == WHERE_LOGIN)
		screen_discard(app->top);
	while (!same && app->top != NULL)
		screen_discard(app->top);
	remember_seat(clinic);
	if (app->top != NULL)
		clinic_refresh(app);
	else if (clinic_begin(app, &err) != STATUS_OK)
		app_quit(app);
	app_redraw(app);
}
