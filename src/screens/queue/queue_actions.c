/* What can be done about a case's place in the queue. */
#include "screens/clinic/clinic_actions.h"

#include "menzhen/desk/queue/queue_commands.h"
#include "screens/clinic/clinic.h"

static enum status call_allowed(struct app *app, struct error *err)
{
	return clinic_allows(app, COMMAND_CALL, err);
}

static enum status hold_allowed(struct app *app, struct error *err)
{
	return clinic_allows(app, COMMAND_HOLD, err);
}

static enum status resume_allowed(struct app *app, struct error *err)
{
	return clinic_allows(app, COMMAND_RESUME, err);
}

static enum status no_show_allowed(struct app *app, struct error *err)
{
	return clinic_allows(app, COMMAND_NO_SHOW, err);
}

static enum status redirect_allowed(struct app *app, struct error *err)
{
	return clinic_allows(app, COMMAND_REDIRECT, err);
}

static enum status carry_allowed(struct app *app, struct error *err)
{
	return clinic_allows(app, COMMAND_CARRY, err);
}

/* Do COMMAND with the selected case, without a question. */
static enum status run(struct app *app,
	enum status (*command)(struct desk *, const char *, const char *, struct error *),
	const char *done, struct error *err)
{
	clinic_ask_about(app, clinic_case(app));
	enum status status = command(clinic_desk(app), clinic_of(app)->asked_number, NULL, err);
	if (status == STATUS_OK)
		clinic_done(app, done, clinic_of(app)->asked_ticket);
	return status;
}

static enum status call(
	struct desk *desk, const char *number, const char *command, struct error *err)
{
	return case_call(desk, number, NULL, command, err);
}

static enum status call_run(struct app *app, struct error *err)
{
	return run(app, call, N_("%s has been called"), err);
}

static enum status hold(
	struct desk *desk, const char *number, const char *command, struct error *err)
{
	return case_hold(desk, number, NULL, command, err);
}

static enum status hold_run(struct app *app, struct error *err)
{
	return run(app, hold, N_("%s is on hold; the number is kept"), err);
}

static enum status resume_run(struct app *app, struct error *err)
{
	return run(app, case_resume, N_("%s is back in the queue"), err);
}

static enum status no_show_run(struct app *app, struct error *err)
{
	return run(app, case_no_show, N_("%s: noted that nobody came"), err);
}

static enum status redirect_run(struct app *app, struct error *err)
{
	return redirect_screen_open(app, clinic_case(app)->number, err);
}

static enum status carry_run(struct app *app, struct error *err)
{
	return run(app, case_carry, N_("%s waits in today's queue"), err);
}

static const struct action rows[] = {
	{.id = "queue.call",
		.key = KEYCODE_F(8),
		.plain = 'p',
		.where = WHERE_CASES,
		.rank = 22,
		.permission = "case.called",
		.title = N_("Call"),
		.help = N_(
			"Ask the visitor into the room; gives the case to the one proposed first "
			"where nobody has it"),
		.allowed = call_allowed,
		.run = call_run},
	{.id = "queue.hold",
		.key = KEYCODE_NONE,
		.plain = 'h',
		.where = WHERE_CASES,
		.rank = 0,
		.permission = "case.held",
		.title = N_("Hold"),
		.help = N_("The visitor steps out and keeps the number"),
		.allowed = hold_allowed,
		.run = hold_run},
	{.id = "queue.resume",
		.key = KEYCODE_NONE,
		.plain = 'b',
		.where = WHERE_CASES,
		.rank = 0,
		.permission = "case.resumed",
		.title = N_("Put back"),
		.help = N_(
			"Back into the queue: at the old place, or as one who comes now after not "
			"having been there"),
		.allowed = resume_allowed,
		.run = resume_run},
	{.id = "queue.no_show",
		.key = KEYCODE_NONE,
		.plain = 'w',
		.where = WHERE_CASES | WHERE_LEFTOVERS,
		.rank = 0,
		.permission = "case.no_show",
		.title = N_("No show"),
		.help = N_("The visitor was called and did not come, or has left"),
		.allowed = no_show_allowed,
		.run = no_show_run},
	{.id = "queue.redirect",
		.key = KEYCODE_NONE,
		.plain = 't',
		.where = WHERE_CASES,
		.rank = 0,
		.permission = "case.redirected",
		.title = N_("Redirect"),
		.help = N_(
			"It is about another matter: another adviser, the same number and place"),
		.allowed = redirect_allowed,
		.run = redirect_run},
	{.id = "queue.leftovers",
		.key = KEYCODE_NONE,
		.plain = 'l',
		.where = WHERE_DESK,
		.rank = 0,
		.permission = "queue.read",
		.title = N_("Left over"),
		.help = N_("Open cases of earlier days: say what becomes of them"),
		.run = leftovers_screen_open},
	{.id = "queue.carry",
		.key = KEYCODE_ENTER,
		.plain = KEYCODE_NONE,
		.where = WHERE_LEFTOVERS,
		.rank = 10,
		.permission = "case.carried_over",
		.title = N_("Keep for today"),
		.help = N_("Keep the case in today's queue, with its number, in the order of its "
			   "arrival"),
		.allowed = carry_allowed,
		.run = carry_run},
};

const struct action_part queue_actions = {rows, sizeof(rows) / sizeof(rows[0])};
