/* What can be done about the selected duty. */
#include "screens/clinic/clinic_actions.h"

#include <stdio.h>

#include "duty_form.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/desk_export.h"
#include "menzhen/desk/duty/duty_calendar.h"
#include "menzhen/desk/duty/handover.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/clinic/clinic.h"

/* --- what may be done with it --- */

static enum status any_duty(struct app *app, struct error *err)
{
	return clinic_duty(app) != NULL
		       ? STATUS_OK
		       : error_say(err, STATUS_REFUSED,
				 N_("Nobody is on duty on this day; choose another day"));
}

/* Minutes from the midnight of DUTY's day. */
static int minute_now(struct app *app, const struct duty *duty)
{
	const struct desk *desk = clinic_desk(app);

	return duty_minute(duty, desk_local(desk, desk_now(desk)));
}

/* Who comes or goes does so now: not by a duty of another day that happens to be selected. */
static enum status sign_in_allowed(struct app *app, struct error *err)
{
	const struct duty *duty = clinic_duty(app);
	enum status status = any_duty(app, err);

	if (status != STATUS_OK)
		return status;
	int minute = minute_now(app, duty);
	if (duty->state == DUTY_SIGNED_IN || duty->state == DUTY_AWAY)
		return error_set(
			err, STATUS_REFUSED, N_("%s has signed in already"), duty->adviser->name);
	if (minute < duty->start - SIGN_IN_EARLY || minute >= duty->end)
		return error_say(err, STATUS_REFUSED,
			N_("This duty does not run now; select the one that runs or begins soon (t "
			   "goes to today)"));
	return STATUS_OK;
}

static enum status sign_out_allowed(struct app *app, struct error *err)
{
	const struct duty *duty = clinic_duty(app);
	enum status status = any_duty(app, err);

	if (status != STATUS_OK)
		return status;
	int minute = minute_now(app, duty);
	if (duty->state == DUTY_SIGNED_IN || duty->state == DUTY_AWAY ||
		(duty->state != DUTY_SIGNED_OUT && duty_serves(duty) && minute >= duty->start &&
			minute < duty->end))
		return STATUS_OK;
	return error_say(err, STATUS_REFUSED,
		N_("Nobody has signed in to this duty; select the one they are at"));
}

static enum status away_allowed(struct app *app, struct error *err)
{
	const struct duty *duty = clinic_duty(app);
	enum status status = any_duty(app, err);

	if (status != STATUS_OK || duty->state == DUTY_SIGNED_IN || duty->state == DUTY_AWAY)
		return status;
	return error_set(err, STATUS_REFUSED, N_("%s has not signed in; do that first (F2)"),
		duty->adviser->name);
}

static enum status back_allowed(struct app *app, struct error *err)
{
	const struct duty *duty = clinic_duty(app);
	enum status status = any_duty(app, err);

	if (status != STATUS_OK || duty->state == DUTY_AWAY)
		return status;
	return error_set(err, STATUS_REFUSED, N_("%s is not away"), duty->adviser->name);
}

static enum status swap_allowed(struct app *app, struct error *err)
{
	const struct duty *duty = clinic_duty(app);
	enum status status = any_duty(app, err);

	if (status != STATUS_OK || minute_now(app, duty) < duty->start)
		return status;
	return error_say(err, STATUS_REFUSED,
		N_("This duty has begun and cannot be swapped; a stand-in can take it over (F9)"));
}

/* --- doing it --- */

/* Do COMMAND for the one who has the selected duty, without a question. */
static enum status run(struct app *app,
	enum status (*command)(struct desk *, const char *, const char *, struct error *),
	const char *done, struct error *err)
{
	struct asked_duty asked = asked_duty_of(clinic_duty(app));
	enum status status = command(clinic_desk(app), asked.adviser, NULL, err);

	if (status == STATUS_OK)
		clinic_done(app, done, desk_adviser_name(clinic_desk(app), asked.adviser));
	return status;
}

static enum status sign_in_run(struct app *app, struct error *err)
{
	return run(app, duty_sign_in, N_("%s has signed in"), err);
}

/* With cases that nobody has yet, it is their turn first. */
static enum status sign_out_run(struct app *app, struct error *err)
{
	const char *adviser = clinic_duty(app)->adviser->id;
	struct case_list cases = {0};
	size_t open = 0;
	enum status status = desk_may_own(clinic_desk(app), "duty.signed_out", adviser, err);

	if (status == STATUS_OK)
		status = handover_list(clinic_desk(app), adviser, &cases, err);
	for (size_t i = 0; i < cases.count; i++)
		open += handover_of(&cases.items[i]) != HANDOVER_KEPT ? 1 : 0;
	case_list_release(&cases);
	if (status != STATUS_OK)
		return status;
	return open > 0 ? handover_screen_open(app, adviser, err)
			: run(app, duty_sign_out, N_("%s has signed out"), err);
}

static enum status back_run(struct app *app, struct error *err)
{
	return run(app, duty_back, N_("%s is back"), err);
}

static enum status away_run(struct app *app, struct error *err)
{
	return duty_form_open(app, &duty_ask_away, clinic_duty(app), err);
}

static enum status leave_run(struct app *app, struct error *err)
{
	return duty_form_open(app, &duty_ask_leave, clinic_duty(app), err);
}

static enum status swap_run(struct app *app, struct error *err)
{
	return duty_form_open(app, &duty_ask_swap, clinic_duty(app), err);
}

static enum status stand_in_run(struct app *app, struct error *err)
{
	return duty_form_open(app, &duty_ask_stand_in, clinic_duty(app), err);
}

static enum status room_run(struct app *app, struct error *err)
{
	return duty_form_open(app, &duty_ask_room, clinic_duty(app), err);
}

static enum status tell_written(struct app *app, const char *path, struct error *err)
{
	struct buffer text = {0};

	buffer_printf(&text, "%s\n%s\n%s", _("The duties of the next three months are in"), path,
		_("Send that file to the phone."));
	enum status status =
		dialog_message(app, ROLE_NORMAL, _("Calendar"), buffer_text(&text), err);
	buffer_release(&text);
	return status;
}

static enum status calendar_run(struct app *app, struct error *err)
{
	const struct desk *desk = clinic_desk(app);
	struct asked_duty asked = asked_duty_of(clinic_duty(app));
	struct day today = desk_local(desk, desk_now(desk)).day;
	const struct day_range days = {today, day_add(today, DUTY_CALENDAR_DAYS)};
	char name[DUTY_ID_SIZE + 8], path[FOLDER_PATH_SIZE];
	struct buffer calendar = {0};
	enum status status =
		duty_calendar(desk, asked.adviser, days, language_translate, &calendar, err);

	snprintf(name, sizeof(name), "%s.ics", asked.adviser);
	if (status == STATUS_OK)
		status = desk_export_outbox(desk, name, &calendar, path, err);
	buffer_release(&calendar);
	return status == STATUS_OK ? tell_written(app, path, err) : status;
}

static const struct action rows[] = {
	{.id = "duty.show",
		.key = KEYCODE_F(6),
		.plain = 'd',
		.where = WHERE_CASES,
		.rank = 50,
		.permission = "roster.read",
		.title = N_("Duty"),
		.help = N_("Who is on duty today and on the days to come"),
		.run = duty_screen_open},
	{.id = "duty.sign_in",
		.key = KEYCODE_F(2),
		.plain = 'i',
		.where = WHERE_DUTY,
		.rank = 10,
		.permission = "duty.signed_in",
		.title = N_("Sign in"),
		.help = N_("The adviser has come to the duty that runs or begins soon"),
		.allowed = sign_in_allowed,
		.run = sign_in_run},
	{.id = "duty.sign_out",
		.key = KEYCODE_F(3),
		.plain = 'o',
		.where = WHERE_DUTY,
		.rank = 12,
		.permission = "duty.signed_out",
		.title = N_("Sign out"),
		.help = N_("The adviser goes home; each open case needs somebody who has it"),
		.allowed = sign_out_allowed,
		.run = sign_out_run},
	{.id = "duty.away",
		.key = KEYCODE_F(4),
		.plain = 'a',
		.where = WHERE_DUTY,
		.rank = 20,
		.permission = "duty.away",
		.title = N_("Away"),
		.help = N_("The adviser leaves the room for some minutes"),
		.allowed = away_allowed,
		.run = away_run},
	{.id = "duty.back",
		.key = KEYCODE_NONE,
		.plain = 'b',
		.where = WHERE_DUTY,
		.rank = 0,
		.permission = "duty.back",
		.title = N_("Back again"),
		.help = N_("The adviser is back before the time"),
		.allowed = back_allowed,
		.run = back_run},
	{.id = "duty.leave",
		.key = KEYCODE_F(5),
		.plain = 'v',
		.where = WHERE_DUTY,
		.rank = 25,
		.permission = "duty.leave_recorded",
		.title = N_("Leave"),
		.help = N_("Record leave of the one who has the duty, for a day or several"),
		.allowed = any_duty,
		.run = leave_run},
	{.id = "duty.swap",
		.key = KEYCODE_F(8),
		.plain = 's',
		.where = WHERE_DUTY,
		.rank = 30,
		.permission = "duty.swap_proposed",
		.title = N_("Swap"),
		.help = N_("Propose that two take each other's duty"),
		.allowed = swap_allowed,
		.run = swap_run},
	{.id = "duty.stand_in",
		.key = KEYCODE_F(9),
		.plain = 'n',
		.where = WHERE_DUTY,
		.rank = 35,
		.permission = "duty.stood_in",
		.title = N_("Stand-in"),
		.help = N_("Somebody else takes this one duty over"),
		.allowed = any_duty,
		.run = stand_in_run},
	{.id = "duty.room",
		.key = KEYCODE_NONE,
		.plain = 'r',
		.where = WHERE_DUTY,
		.rank = 0,
		.permission = "duty.room_changed",
		.title = N_("Room"),
		.help = N_("This one duty is held in another room"),
		.allowed = any_duty,
		.run = room_run},
	{.id = "duty.changes",
		.key = KEYCODE_F(7),
		.plain = 'c',
		.where = WHERE_DUTY,
		.rank = 40,
		.permission = "roster.read",
		.title = N_("Changes"),
		.help = N_("Leave, swaps, stand-ins and rooms: answer a swap, take one back"),
		.run = changes_screen_open},
	{.id = "duty.board",
		.key = KEYCODE_NONE,
		.plain = 'p',
		.where = WHERE_DUTY,
		.rank = 85,
		.permission = "board.read",
		.title = N_("Public board"),
		.help = N_("Show today's duty board full screen, for a display on the wall"),
		.run = board_screen_open},
	{.id = "duty.calendar",
		.key = KEYCODE_NONE,
		.plain = 'x',
		.where = WHERE_DUTY,
		.rank = 0,
		.permission = "roster.read",
		.title = N_("Calendar"),
		.help = N_("Write this person's duties as a calendar for their phone"),
		.allowed = any_duty,
		.run = calendar_run},
};

const struct action_part duty_actions = {rows, sizeof(rows) / sizeof(rows[0])};
