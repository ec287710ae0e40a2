/* What can be done about the open cases of somebody who goes home. */
#include "screens/clinic/clinic_actions.h"

#include <stdlib.h>

#include "duty_grid.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/duty/duty_commands.h"
#include "menzhen/desk/duty/handover.h"
#include "menzhen/tui/widget/dialog.h"
#include "menzhen/tui/widget/picker.h"
#include "screens/choices.h"
#include "screens/clinic/clinic.h"
#include "screens/phrases.h"

static enum status any_case(struct app *app, struct error *err)
{
	return clinic_case(app) != NULL
		       ? STATUS_OK
		       : error_say(err, STATUS_REFUSED,
				 N_("There is no open case here any more; F2 signs out"));
}

static enum status offered_allowed(struct app *app, struct error *err)
{
	enum status status = any_case(app, err);

	if (status != STATUS_OK || handover_of(clinic_case(app)) == HANDOVER_OFFERED)
		return status;
	return error_say(err, STATUS_REFUSED,
		N_("This case is offered to nobody; h offers it to somebody first"));
}

/* The same for whoever looks at it among other cases: it must be offered to them, or they at the
 * front desk. */
static enum status offer_allowed(struct app *app, const char *code, struct error *err)
{
	const struct case_record *record = clinic_case(app);

	if (record == NULL || handover_of(record) != HANDOVER_OFFERED)
		return error_say(err, STATUS_REFUSED, N_("This case is offered to nobody"));
	return desk_may_case(clinic_desk(app), code, record, err);
}

static enum status accept_allowed(struct app *app, struct error *err)
{
	return offer_allowed(app, "case.handover_accepted", err);
}

static enum status refuse_allowed(struct app *app, struct error *err)
{
	return offer_allowed(app, "case.handover_refused", err);
}

/* --- handing over: to whom, and do they take it --- */

static void takers_free(void *context)
{
	choices_release(context);
	free(context);
}

static void accepted(struct app *app, void *context)
{
	struct error err;
	(void)context;

	clinic_answered(app,
		handover_accept(clinic_desk(app), clinic_of(app)->asked_number, NULL, &err), &err,
		N_("%s is handed over"));
}

/* They are at hand as a rule, and say so at once; else it stays offered until they answer. */
static void offered(struct app *app, void *context, const struct choice *choice)
{
	struct clinic *clinic = clinic_of(app);
	struct buffer question = {0};
	struct error err;
	(void)context;

	if (handover_offer(&clinic->desk, clinic->asked_number, choice->code, NULL, &err) !=
		STATUS_OK) {
		dialog_error(app, &err);
		return;
	}
	clinic_refresh(app);
	phrase_add(&question,
		N_("Does %s take %s now? With no it stays offered until they answer."),
		choice->label, clinic->asked_ticket);
	if (dialog_confirm(app, _("Handover"), buffer_text(&question), accepted, NULL, &err) !=
		STATUS_OK)
		dialog_error(app, &err);
	buffer_release(&question);
}

static enum status offer_run(struct app *app, struct error *err)
{
	struct choices *takers = calloc(1, sizeof(*takers));

	if (takers == NULL)
		return error_memory(err);
	enum status status = choices_who_advise(
		takers, clinic_desk(app), handover_screen_adviser(app->top), err);
	if (status != STATUS_OK) {
		takers_free(takers);
		return status;
	}
	clinic_ask_about(app, clinic_case(app));
	return picker_open(app,
		&(struct picker_request){.title = _("Hand over to"),
			.choices = choices_list(takers),
			.done = offered,
			.release = takers_free,
			.context = takers},
		err);
}

static enum status accept_run(struct app *app, struct error *err)
{
	clinic_ask_about(app, clinic_case(app));
	enum status status =
		handover_accept(clinic_desk(app), clinic_of(app)->asked_number, NULL, err);
	if (status == STATUS_OK)
		clinic_done(app, N_("%s is handed over"), clinic_of(app)->asked_ticket);
	return status;
}

static void refuse_answer(struct app *app, void *context, const char *reason)
{
	struct error err;
	(void)context;

	clinic_answered(app,
		handover_refuse(clinic_desk(app), clinic_of(app)->asked_number, reason, NULL, &err),
		&err, N_("%s is not taken; hand it to somebody else"));
}

static enum status refuse_run(struct app *app, struct error *err)
{
	clinic_ask_about(app, clinic_case(app));
	return dialog_prompt(
		app, _("Not taken"), _("Why do they not take the case?"), refuse_answer, NULL, err);
}

/* --- keeping, going --- */

static void keep_answer(struct app *app, void *context, const char *reason)
{
	struct error err;
	(void)context;

	clinic_answered(app,
		handover_keep(clinic_desk(app), clinic_of(app)->asked_number, reason, NULL, &err),
		&err, N_("%s is kept by the one who goes"));
}

static enum status keep_run(struct app *app, struct error *err)
{
	clinic_ask_about(app, clinic_case(app));
	return dialog_prompt(app, _("Keep the case"),
		_("Why does the one who goes keep it? They answer for it until it is closed."),
		keep_answer, NULL, err);
}

static enum status sign_out_run(struct app *app, struct error *err)
{
	char adviser[DUTY_ID_SIZE];

	text_copy(handover_screen_adviser(app->top), adviser, sizeof(adviser));
	enum status status = duty_sign_out(clinic_desk(app), adviser, NULL, err);
	if (status != STATUS_OK)
		return status;
	screen_close(app->top);
	clinic_done(app, N_("%s has signed out"), desk_adviser_name(clinic_desk(app), adviser));
	return STATUS_OK;
}

static const struct action rows[] = {
	{.id = "handover.sign_out",
		.key = KEYCODE_F(2),
		.plain = 'o',
		.where = WHERE_HANDOVER,
		.rank = 10,
		.permission = "duty.signed_out",
		.title = N_("Sign out"),
		.help = N_("The adviser goes home, once every case has somebody"),
		.run = sign_out_run},
	{.id = "handover.offer",
		.key = KEYCODE_F(3),
		.plain = 'h',
		.where = WHERE_HANDOVER,
		.rank = 12,
		.permission = "case.handover_offered",
		.title = N_("Hand over"),
		.help = N_("Offer the case to another adviser, who accepts or not"),
		.allowed = any_case,
		.run = offer_run},
	{.id = "handover.keep",
		.key = KEYCODE_F(5),
		.plain = 'e',
		.where = WHERE_HANDOVER,
		.rank = 20,
		.permission = "case.kept",
		.title = N_("Keep"),
		.help = N_("The one who goes keeps the case, with a reason"),
		.allowed = any_case,
		.run = keep_run},
	{.id = "handover.accept",
		.key = KEYCODE_NONE,
		.plain = 'a',
		.where = WHERE_HANDOVER,
		.rank = 40,
		.permission = "case.handover_accepted",
		.title = N_("Accept"),
		.help = N_("The one it is offered to takes the case"),
		.allowed = offered_allowed,
		.run = accept_run},
	{.id = "case.accept",
		.key = KEYCODE_NONE,
		.plain = 'Y',
		.where = WHERE_CASES,
		.rank = 0,
		.permission = "case.handover_accepted",
		.title = N_("Accept"),
		.help = N_("The one it is offered to takes the case"),
		.allowed = accept_allowed,
		.run = accept_run},
	{.id = "case.refuse",
		.key = KEYCODE_NONE,
		.plain = 'N',
		.where = WHERE_CASES,
		.rank = 0,
		.permission = "case.handover_refused",
		.title = N_("Not taken"),
		.help = N_("The one it is offered to does not take the case"),
		.allowed = refuse_allowed,
		.run = refuse_run},
	{.id = "handover.refuse",
		.key = KEYCODE_NONE,
		.plain = 'r',
		.where = WHERE_HANDOVER,
		.rank = 42,
		.permission = "case.handover_refused",
		.title = N_("Not taken"),
		.help = N_("The one it is offered to does not take the case"),
		.allowed = offered_allowed,
		.run = refuse_run},
};

const struct action_part handover_actions = {rows, sizeof(rows) / sizeof(rows[0])};
