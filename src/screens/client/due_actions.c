/* What becomes of personal data that was kept long enough. */
#include "due_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/client/client_erase.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/clinic/clinic_actions.h"
#include "screens/clinic/clinic_due.h"
#include "visitors_screen.h"

static enum status anybody(struct app *app, struct error *err)
{
	if (clinic_due(app) != NULL)
		return STATUS_OK;
	return error_say(err, STATUS_REFUSED, N_("Nobody's personal data is due to be erased."));
}

static enum status is_due(struct app *app, struct error *err)
{
	enum status status = anybody(app, err);

	if (status == STATUS_OK && clinic_due(app)->standing == RETENTION_HELD)
		return error_say(err, STATUS_REFUSED,
			N_("It must not be erased, somebody said; F4 ends that"));
	return status;
}

static enum status is_held(struct app *app, struct error *err)
{
	enum status status = anybody(app, err);

	if (status == STATUS_OK && clinic_due(app)->standing != RETENTION_HELD)
		return error_say(
			err, STATUS_REFUSED, N_("It may be erased already; F3 keeps it from that"));
	return status;
}

static void remember(struct app *app)
{
	text_copy(clinic_due(app)->number, clinic_of(app)->asked_number, CASE_NUMBER_SIZE);
}

static void say(struct app *app, enum status status, const struct error *err, const char *done)
{
	if (status != STATUS_OK) {
		dialog_error(app, err);
		return;
	}
	clinic_due_forget(app);
	clinic_done(app, done, clinic_of(app)->asked_number);
}

static void hold_answer(struct app *app, void *context, const char *reason)
{
	const struct clinic *clinic = context;
	struct error err;

	say(app, client_hold(clinic_desk(app), clinic->asked_number, reason, NULL, &err), &err,
		N_("What is recorded of the visitor of %s must not be erased"));
}

static enum status hold_run(struct app *app, struct error *err)
{
	remember(app);
	return dialog_prompt(app, _("Do not erase"),
		_("Why must it be kept? A lawsuit that goes on, a report that is asked for …"),
		hold_answer, clinic_of(app), err);
}

static void release_answer(struct app *app, void *context)
{
	const struct clinic *clinic = context;
	struct error err;

	say(app, client_release(clinic_desk(app), clinic->asked_number, NULL, NULL, &err), &err,
		N_("What is recorded of the visitor of %s may be erased again"));
}

static enum status release_run(struct app *app, struct error *err)
{
	remember(app);
	return dialog_confirm(app, _("May be erased"),
		_("Is there no reason any more to keep it? Then it can be erased."), release_answer,
		clinic_of(app), err);
}

static enum status erase_run(struct app *app, struct error *err)
{
	return visitor_erase_open(app, clinic_due(app)->number, err);
}

static enum status visits_run(struct app *app, struct error *err)
{
	return visits_screen_open(app, clinic_due(app)->number, err);
}

static const struct action rows[] = {
	{.id = "due",
		.key = KEYCODE_NONE,
		.plain = 'E',
		.where = WHERE_DESK,
		.rank = 0,
		.permission = "client.retention",
		.title = N_("Kept long enough"),
		.help = N_("Visitors whose personal data is due to be erased, or must be kept"),
		.run = due_screen_open},
	{.id = "due.hold",
		.key = KEYCODE_F(3),
		.plain = 'h',
		.where = WHERE_DUE,
		.rank = 20,
		.permission = "client.held",
		.title = N_("Do not erase"),
		.help = N_(
			"Keep what is recorded of this visitor from being erased, with a reason"),
		.allowed = is_due,
		.run = hold_run},
	{.id = "due.release",
		.key = KEYCODE_F(4),
		.plain = 'r',
		.where = WHERE_DUE,
		.rank = 30,
		.permission = "client.released",
		.title = N_("May be erased"),
		.help = N_("The reason to keep it is over"),
		.allowed = is_held,
		.run = release_run},
	{.id = "due.erase",
		.key = KEYCODE_F(8),
		.plain = 'E',
		.where = WHERE_DUE,
		.rank = 10,
		.permission = "client.erased",
		.title = N_("Erase"),
		.help = N_("Erase the personal data of this visitor for good, of all their "
			   "cases"),
		.allowed = is_due,
		.run = erase_run},
	{.id = "due.visits",
		.key = KEYCODE_ENTER,
		.plain = KEYCODE_NONE,
		.where = WHERE_DUE,
		.rank = 40,
		.permission = "client.read",
		.title = N_("Visits"),
		.help = N_("All visits of this visitor"),
		.allowed = anybody,
		.run = visits_run},
};

const struct action_part due_actions = {rows, sizeof(rows) / sizeof(rows[0])};
