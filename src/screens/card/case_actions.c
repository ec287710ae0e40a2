/* What can be done with a case. */
#include "screens/clinic/clinic_actions.h"

#include "menzhen/base/language.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/clinic/clinic.h"

/* --- what may be done with the selected case --- */

static enum status any_case(struct app *app, struct error *err)
{
	return clinic_case(app) != NULL
		       ? STATUS_OK
		       : error_say(err, STATUS_REFUSED,
				 N_("There is no case here; record a visitor first (F2)"));
}

/* Waiting: assign. In somebody's hands: reassign. One key for both, as at a real desk. */
static enum status assign_allowed(struct app *app, struct error *err)
{
	const struct case_record *record = clinic_case(app);

	if (record != NULL && case_allows(case_standing(record), COMMAND_REASSIGN))
		return STATUS_OK;
	return clinic_allows(app, COMMAND_ASSIGN, err);
}

static enum status reassign_allowed(struct app *app, struct error *err)
{
	return clinic_allows(app, COMMAND_REASSIGN, err);
}

static enum status start_allowed(struct app *app, struct error *err)
{
	return clinic_allows(app, COMMAND_START, err);
}

static enum status close_allowed(struct app *app, struct error *err)
{
	return clinic_allows(app, COMMAND_CLOSE, err);
}

static enum status rate_allowed(struct app *app, struct error *err)
{
	return clinic_allows(app, COMMAND_RATE, err);
}

static enum status decline_allowed(struct app *app, struct error *err)
{
	return clinic_allows(app, COMMAND_DECLINE, err);
}

static enum status reopen_allowed(struct app *app, struct error *err)
{
	return clinic_allows(app, COMMAND_REOPEN, err);
}

static enum status void_allowed(struct app *app, struct error *err)
{
	return clinic_allows(app, COMMAND_VOID, err);
}

/* --- doing it --- */

static enum status assign_run(struct app *app, struct error *err)
{
	const struct case_record *record = clinic_case(app);

	return assign_screen_open(app, record->number, record->state != CASE_WAITING, err);
}

static enum status start_run(struct app *app, struct error *err)
{
	const struct case_record *record = clinic_case(app);
	enum status status = case_start(clinic_desk(app), record->number, NULL, err);

	if (status == STATUS_OK)
		clinic_done(app, N_("%s: the consultation has begun"), record->ticket);
	return status;
}

static enum status close_run(struct app *app, struct error *err)
{
	return close_screen_open(app, clinic_case(app)->number, err);
}

static enum status rate_run(struct app *app, struct error *err)
{
	clinic_ask_about(app, clinic_case(app));
	return rating_screen_offer(app, err);
}

static enum status card_run(struct app *app, struct error *err)
{
	return card_screen_open(app, clinic_case(app)->number, err);
}

static enum status explain_run(struct app *app, struct error *err)
{
	return why_screen_open(app, clinic_case(app)->number, err);
}

/* --- what a dialog asks first; the answer is about the case that was asked about --- */

static void reopen_answer(struct app *app, void *context, const char *reason)
{
	const struct clinic *clinic = context;
	struct error err;

	clinic_answered(app,
		case_reopen(clinic_desk(app), clinic->asked_number, reason, NULL, &err), &err,
		N_("%s is taken up again"));
}

static enum status reopen_run(struct app *app, struct error *err)
{
	clinic_ask_about(app, clinic_case(app));
	return dialog_prompt(app, _("Reopen the case"), _("Why is it taken up again?"),
		reopen_answer, clinic_of(app), err);
}

static void void_answer(struct app *app, void *context, const char *reason)
{
	const struct clinic *clinic = context;
	struct error err;

	clinic_answered(app, case_void(clinic_desk(app), clinic->asked_number, reason, NULL, &err),
		&err, N_("%s is void; its number stays"));
}

static enum status void_run(struct app *app, struct error *err)
{
	clinic_ask_about(app, clinic_case(app));
	return dialog_prompt(app, _("Mark as recorded by mistake"),
		_("Why is the case void? Its number stays in the ledger."), void_answer,
		clinic_of(app), err);
}

static void decline_answer(struct app *app, void *context)
{
	const struct clinic *clinic = context;
	struct error err;

	clinic_answered(app,
		case_decline(clinic_desk(app), clinic->asked_number, SOURCE_KIOSK, NULL, &err),
		&err, N_("%s: noted that the visitor chose not to rate"));
}

static enum status decline_run(struct app *app, struct error *err)
{
	clinic_ask_about(app, clinic_case(app));
	return dialog_confirm(app, _("Declined to rate"),
		_("Was the visitor asked, and chose not to rate?"), decline_answer, clinic_of(app),
		err);
}

static const struct action rows[] = {
	{.id = "case.open",
		.key = KEYCODE_F(2),
		.plain = 'n',
		.where = WHERE_DESK | WHERE_CARD,
		.rank = 10,
		.permission = "case.opened",
		.title = N_("Record"),
		.help = N_("Record a visitor's matter"),
		.run = intake_screen_open},
	{.id = "intake.more",
		.key = KEYCODE_F(6),
		.plain = KEYCODE_NONE,
		.where = WHERE_INTAKE,
		.rank = 15,
		.title = N_("All/few fields"),
		.help = N_("Show all fields of the register, or only what every visit needs; those "
			   "filled in stay"),
		.run = intake_screen_more},
	{.id = "case.quick",
		.key = KEYCODE_NONE,
		.plain = 'u',
		.where = WHERE_DESK,
		.rank = 0,
		.permission = "case.opened",
		.title = N_("Quick intake"),
		.help = N_("Record many matters one after the other, as at an outdoor event"),
		.run = quick_screen_open},
	{.id = "quick.void",
		.key = KEYCODE_F(8),
		.plain = KEYCODE_NONE,
		.where = WHERE_QUICK,
		.rank = 20,
		.permission = "case.voided",
		.title = N_("Void"),
		.help = N_("Mark one of the latest rows as recorded by mistake"),
		.allowed = quick_screen_void_allowed,
		.run = quick_screen_void},
	{.id = "case.assign",
		.key = KEYCODE_F(3),
		.plain = 'a',
		.where = WHERE_CASES,
		.rank = 20,
		.permission = "case.assigned",
		.title = N_("Assign"),
		.help = N_("Give the case to an adviser on duty, or to another one"),
		.allowed = assign_allowed,
		.run = assign_run},
	{.id = "case.reassign",
		.key = KEYCODE_NONE,
		.plain = 'm',
		.where = WHERE_CASES,
		.rank = 0,
		.permission = "case.reassigned",
		.title = N_("Reassign"),
		.help = N_("The case changes hands, with a reason"),
		.allowed = reassign_allowed,
		.run = assign_run},
	{.id = "case.start",
		.key = KEYCODE_F(7),
		.plain = 's',
		.where = WHERE_CASES,
		.rank = 25,
		.permission = "case.started",
		.title = N_("Begin"),
		.help = N_("The adviser begins the consultation"),
		.allowed = start_allowed,
		.run = start_run},
	{.id = "case.close",
		.key = KEYCODE_F(4),
		.plain = 'c',
		.where = WHERE_CASES | WHERE_LEFTOVERS | WHERE_HANDOVER,
		.rank = 30,
		.permission = "case.closed",
		.title = N_("Close out"),
		.help = N_("Write down outcome and advice"),
		.allowed = close_allowed,
		.run = close_run},
	{.id = "case.rate",
		.key = KEYCODE_F(5),
		.plain = 'r',
		.where = WHERE_CASES,
		.rank = 40,
		.permission = "case.rated",
		.title = N_("Rate"),
		.help = N_("Turn the screen to the visitor for the one rating; F12 gives it back"),
		.allowed = rate_allowed,
		.run = rate_run},
	{.id = "case.show",
		.key = KEYCODE_ENTER,
		.plain = KEYCODE_NONE,
		.where = WHERE_DESK | WHERE_LEDGER | WHERE_VISITS,
		.rank = 60,
		.permission = "case.read",
		.title = N_("Card"),
		.help = N_("Open the case with its history"),
		.allowed = any_case,
		.run = card_run},
	{.id = "case.explain",
		.key = KEYCODE_ENTER,
		.plain = 'e',
		.where = WHERE_CARD,
		.rank = 60,
		.permission = "case.read",
		.title = N_("Why"),
		.help = N_("Why the case went to whom it went: what was proposed, and the reasons "
			   "of that day"),
		.allowed = any_case,
		.run = explain_run},
	{.id = "case.reveal",
		.key = KEYCODE_F(9),
		.plain = 'i',
		.where = WHERE_CARD,
		.rank = 62,
		.permission = "case.revealed",
		.title = N_("Show numbers"),
		.help = N_("Show phone and ID numbers in full; that it was done is recorded"),
		.run = card_screen_reveal},
	{.id = "case.decline",
		.key = KEYCODE_NONE,
		.plain = 'x',
		.where = WHERE_CASES,
		.rank = 0,
		.permission = "case.declined",
		.title = N_("Declined to rate"),
		.help = N_("Note that the visitor was asked and chose not to rate"),
		.allowed = decline_allowed,
		.run = decline_run},
	{.id = "case.reopen",
		.key = KEYCODE_NONE,
		.plain = 'o',
		.where = WHERE_CASES,
		.rank = 0,
		.permission = "case.reopened",
		.title = N_("Reopen"),
		.help = N_("Take a closed case up again"),
		.allowed = reopen_allowed,
		.run = reopen_run},
	{.id = "case.void",
		.key = KEYCODE_NONE,
		.plain = 'v',
		.where = WHERE_CASES | WHERE_LEFTOVERS,
		.rank = 0,
		.permission = "case.voided",
		.title = N_("Void"),
		.help = N_("Mark the case as recorded by mistake"),
		.allowed = void_allowed,
		.run = void_run},
};

const struct action_part case_actions = {rows, sizeof(rows) / sizeof(rows[0])};
