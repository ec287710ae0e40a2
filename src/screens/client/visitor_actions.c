/* What can be done with somebody who was here before. */
#include <stdio.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/clinic/clinic_actions.h"
#include "visitors_screen.h"

static enum status somebody(struct app *app, struct error *err)
{
	if (visitors_screen_found(clinic_screen(app)) != NULL)
		return STATUS_OK;
	return error_say(
		err, STATUS_REFUSED, N_("Nobody is found; type something of a visitor first"));
}

static enum status record(struct app *app, const char *number, struct error *err)
{
	char draft[sizeof(INTAKE_FORM "/") + CASE_NUMBER_SIZE];

	snprintf(draft, sizeof(draft), INTAKE_FORM "/%s", number);
	return intake_screen_start(app, &(struct intake){.known = number, .draft = draft}, err);
}

static enum status record_run(struct app *app, struct error *err)
{
	return record(app, visitors_screen_found(clinic_screen(app))->view.number, err);
}

static enum status visits_run(struct app *app, struct error *err)
{
	return visits_screen_open(app, visitors_screen_found(clinic_screen(app))->view.number, err);
}

static enum status any_visit(struct app *app, struct error *err)
{
	if (clinic_case(app) != NULL)
		return STATUS_OK;
	return error_say(err, STATUS_REFUSED, N_("There is no visit here"));
}

static enum status record_again_run(struct app *app, struct error *err)
{
	return record(app, clinic_case(app)->number, err);
}

/* Whether the intake gave it to the wrong person or a merge did. */
static void split_answer(struct app *app, void *context)
{
	const struct clinic *clinic = context;
	const struct case_record *visit = clinic_case(app);
	enum unmerge_kind kind =
		visit != NULL && visit->person != 0 ? UNMERGE_VISIT : UNMERGE_PERSON;
	struct error err;

	clinic_answered(app,
		client_unmerge(clinic_desk(app), clinic->asked_number, kind, NULL, &err), &err,
		N_("%s is another person's visit"));
}

static enum status split_run(struct app *app, struct error *err)
{
	clinic_ask_about(app, clinic_case(app));
	return dialog_confirm(app, _("Another person's visit"),
		_("Does this visit belong to another person? What joined it to this one is "
		  "taken back."),
		split_answer, clinic_of(app), err);
}

/* Of a case at hand: is there another visit to be seen? */
static enum status other_visits(struct app *app, struct error *err)
{
	const struct case_record *record = clinic_case(app);
	struct client_view view = {0};

	if (record == NULL)
		return error_say(err, STATUS_REFUSED,
			N_("There is no case here; record a visitor first (F2)"));
	enum status status = client_load_latest(clinic_desk(app), record->id, 1, &view, err);
	if (status == STATUS_OK && view.visits < 2)
		status = error_say(err, STATUS_REFUSED,
			N_("It is the only visit of this visitor; / finds others"));
	client_view_release(&view);
	return status;
}

static enum status case_visits_run(struct app *app, struct error *err)
{
	return visits_screen_open(app, clinic_case(app)->number, err);
}

static const struct action rows[] = {
	{.id = "visitors",
		.key = KEYCODE_NONE,
		.plain = '/',
		.where = WHERE_DESK,
		.rank = 50,
		.permission = "client.find",
		.title = N_("Visitors"),
		.help = N_("Find somebody who was here before, with all their visits"),
		.run = visitors_screen_open},
	{.id = "case.visits",
		.key = KEYCODE_NONE,
		.plain = 'z',
		.where = WHERE_CASES | WHERE_LEDGER,
		.rank = 0,
		.permission = "client.read",
		.title = N_("Visits"),
		.help = N_("All visits of this visitor"),
		.allowed = other_visits,
		.run = case_visits_run},
	{.id = "visitor.record",
		.key = KEYCODE_F(2),
		.plain = KEYCODE_NONE,
		.where = WHERE_VISITORS,
		.rank = 10,
		.permission = "case.opened",
		.title = N_("Record"),
		.help = N_("Record a new matter of this visitor"),
		.allowed = somebody,
		.run = record_run},
	{.id = "visitor.merge",
		.key = KEYCODE_F(3),
		.plain = KEYCODE_NONE,
		.where = WHERE_VISITORS,
		.rank = 20,
		.permission = "client.merged",
		.title = N_("Same person"),
		.help = N_("Mark one, then the other: two visitors who are one person are merged"),
		.allowed = somebody,
		.run = visitor_merge_run},
	{.id = "visitor.unmerge",
		.key = KEYCODE_F(4),
		.plain = KEYCODE_NONE,
		.where = WHERE_VISITORS,
		.rank = 30,
		.permission = "client.unmerged",
		.title = N_("Take back"),
		.help = N_("Take back that somebody was merged into this visitor, or is another"),
		.allowed = somebody,
		.run = visitor_unmerge_run},
	{.id = "visitor.visits",
		.key = KEYCODE_ENTER,
		.plain = KEYCODE_NONE,
		.where = WHERE_VISITORS,
		.rank = 15,
		.permission = "client.read",
		.title = N_("Visits"),
		.help = N_("All visits of this visitor"),
		.allowed = somebody,
		.run = visits_run},
	{.id = "visit.record",
		.key = KEYCODE_F(2),
		.plain = 'n',
		.where = WHERE_VISITS,
		.rank = 10,
		.permission = "case.opened",
		.title = N_("Record"),
		.help = N_("Record a new matter of this visitor"),
		.allowed = any_visit,
		.run = record_again_run},
	{.id = "visit.split",
		.key = KEYCODE_F(4),
		.plain = 'u',
		.where = WHERE_VISITS,
		.rank = 20,
		.permission = "client.unmerged",
		.title = N_("Not theirs"),
		.help = N_("This visit is another person's: take back what joined it"),
		.allowed = any_visit,
		.run = split_run},
	{.id = "case.erase",
		.key = KEYCODE_NONE,
		.plain = 'E',
		.where = WHERE_CARD,
		.rank = 0,
		.permission = "client.erased",
		.title = N_("Erase personal data"),
		.help = N_("Erase the personal data of this visitor for good, of all their "
			   "cases"),
		.allowed = visitor_erase_allowed,
		.run = visitor_erase_run},
	{.id = "visitor.erase",
		.key = KEYCODE_F(8),
		.plain = KEYCODE_NONE,
		.where = WHERE_VISITORS | WHERE_VISITS,
		.rank = 0,
		.permission = "client.erased",
		.title = N_("Erase personal data"),
		.help = N_("Erase the personal data of this visitor for good, of all their "
			   "cases"),
		.allowed = visitor_erase_allowed,
		.run = visitor_erase_run},
};

const struct action_part visitor_actions = {rows, sizeof(rows) / sizeof(rows[0])};
