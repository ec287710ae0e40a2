/* The intake form: a visitor's matter, kept as a draft while it is being typed. */
#include <stdlib.h>

#include "intake_ask.h"
#include "intake_fields.h"
#include "intake_visitor.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/desk/desk_preference.h"
#include "screens/clinic/clinic.h"
#include "screens/form_keeper.h"
#include "screens/form_screen.h"

/* How much of the form one left open shows when it is opened again. */
#define FIELDS_SHOWN "intake fields"
#define SHOW_ALL "all"
#define SHOW_FIRST "first"

struct intake_screen {
	struct clinic *clinic;
	struct intake_form intake;
	struct form_keeper keeper;
	struct intake_ask ask;
};

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct intake_screen *state = screen->state;
	(void)redraw;

	form_draw(&state->intake.form, &screen->app->canvas, inside);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct intake_screen *state = screen->state;

	if (event->code == KEYCODE_CTRL('D')) {
		form_keeper_ask_drop(&state->keeper, screen->app, _("Throw the form away"),
			_("Forget what was typed into this form?"));
		return true;
	}
	return form_screen_key(screen, &state->intake.form, event, intake_screen_save);
}

static void tick(struct screen *screen)
{
	struct intake_screen *state = screen->state;

	form_keeper_tick(&state->keeper, screen->app);
}

static void leave(struct screen *screen)
{
	struct intake_screen *state = screen->state;

	form_keeper_tick(&state->keeper, screen->app);
	intake_form_release(&state->intake);
	intake_ask_release(&state->ask);
	free(state);
}

static const struct key_help keys[] = {
	{"Ctrl-D", N_("Throw the half-typed form away")},
	{0},
};

static const struct screen_type intake_type = {
	.name = "intake",
	.title = N_("Record a visitor"),
	.where = WHERE_INTAKE,
	.has = SCREEN_HAS_FIELDS,
	.keys = keys,
	.draw = draw,
	.key = key,
	.tick = tick,
	.leave = leave,
};

/* What was being typed for START comes back; else the form begins with the values of START. */
static enum status begin(
	struct app *app, struct intake_screen *state, const struct intake *start, struct error *err)
{
	const char *draft = start->draft != NULL ? start->draft : INTAKE_FORM;
	enum status status = intake_form_init(&state->intake, clinic_desk(app), err);

	if (status != STATUS_OK)
		return status;
	form_set_brief(
		&state->intake.form, !desk_preference_is(clinic_desk(app), FIELDS_SHOWN, SHOW_ALL));
	if (form_keeper_open(&state->keeper, clinic_desk(app), &state->intake.form, draft))
		app_notice(
			app, ROLE_GOOD, _("The half-typed form is back. Ctrl-D throws it away."));
	else if (!intake_form_start(&state->intake, start))
		status = error_memory(err);
	else if (start->known != NULL)
		intake_visitor_fill(&state->intake, start->known, FILL_EMPTY);
	return status;
}

enum status intake_screen_start(struct app *app, const struct intake *start, struct error *err)
{
	struct intake_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	state->ask = (struct intake_ask){.intake = &state->intake, .save = intake_screen_save};
	enum status status = begin(app, state, start, err);
	if (status == STATUS_OK)
		return screen_open(app, &intake_type, state, err);
	screen_unopened(app, &intake_type, state);
	return status;
}

enum status intake_screen_open(struct app *app, struct error *err)
{
	return intake_screen_start(app, &(struct intake){0}, err);
}

/* Recorded: the form goes, and the question is who takes the case. */
static enum status go_on(struct app *app, const struct intake_result *result, struct error *err)
{
	struct intake_screen *state = app->top->state;

	form_keeper_done(&state->keeper);
	screen_close(app->top);
	clinic_mark(app, result->number); /* whom the next keys are about */
	clinic_done(app, N_("%s is recorded"), result->ticket);
	return assign_screen_open(app, result->number, false, err);
}

enum status intake_screen_save(struct app *app, struct error *err)
{
	struct intake_screen *state = app->top->state;
	struct intake intake = {0};
	struct intake_result result;
	bool asked;

	screen_redraw(app->top, REDRAW_ALL);
	intake_form_read(&state->intake, &intake);
	if (intake_is_anonymous(&intake))
		form_set(&state->intake.form, "client", CLIENT_ANONYMOUS);
	if (!form_check(&state->intake.form))
		return STATUS_OK;
	intake_form_read(&state->intake, &intake);
	enum status status = intake_ask(&state->ask, app, &intake, &asked, err);
	if (status != STATUS_OK || asked)
		return status;
	intake.apart = buffer_text(&state->ask.apart);
	intake.command = state->keeper.command;
	intake.draft = state->keeper.name;
	status = case_open(&state->clinic->desk, &intake, &result, err);
	return status == STATUS_OK ? go_on(app, &result, err) : status;
}

enum status intake_screen_more(struct app *app, struct error *err)
{
	struct intake_screen *state = app->top->state;
	struct form *form = &state->intake.form;
	(void)err;

	form_set_brief(form, !form->brief);
	screen_redraw(app->top, REDRAW_ALL);
	/* What cannot be remembered just now is remembered another time: no reason to disturb. */
	desk_preference_keep(
		clinic_desk(app), FIELDS_SHOWN, form->brief ? SHOW_FIRST : SHOW_ALL, NULL);
	return STATUS_OK;
}
