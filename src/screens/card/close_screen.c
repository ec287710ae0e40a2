/* Close-out: how the consultation ended and what the adviser said. */
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/case/case_view.h"
#include "menzhen/desk/desk_draft.h"
#include "menzhen/desk/words/words_law.h"
#include "menzhen/model/case/legal_aid.h"
#include "screens/choices.h"
#include "screens/clinic/clinic.h"
#include "screens/form_keeper.h"
#include "screens/form_screen.h"
#include "screens/phrases.h"

enum { SUMMARY_ROWS = 2, FORM_ROWS = 12 /* that the fields need */ };

struct close_screen {
	struct clinic *clinic;
	struct case_view view;
	struct form form;
	struct choices outcomes, notices;
	struct form_keeper keeper;
};

static struct choice_list outcomes(void *context)
{
	const struct close_screen *state = context;

	return choices_list(&state->outcomes);
}

static struct choice_list notices(void *context)
{
	const struct close_screen *state = context;

	return choices_list(&state->notices);
}

static const struct form_field fields[] = {
	{.name = "outcome",
		.label = N_("Outcome"),
		.kind = FIELD_CHOICE,
		.required = true,
		.choices = outcomes,
		.help = N_("how the consultation ended")},
	{.name = "legal_aid",
		.label = N_("Legal aid"),
		.kind = FIELD_CHOICE,
		.required = true,
		.choices = notices,
		.help = N_(
			"told of the right, the conditions and the procedure? If not, the advice "
			"says why")},
	{.name = "advice",
		.label = N_("Advice"),
		.kind = FIELD_NOTE,
		.required = true,
		.rows = 8,
		.maximum = 2500,
		.help = N_("what the visitor was told, and the law it rests on")},
};

/* --- the screen --- */

/* What to tell of legal aid in this matter. Returns the rows it took. */
static int draw_legal_aid(const struct close_screen *state, struct canvas *canvas, struct rect area)
{
	const struct case_view *view = &state->view;
	struct buffer line = {0};

	if (view->aid_count == 0 || area.height <= 0)
		return 0;
	for (size_t i = 0; i < view->aid_count; i++) {
		buffer_add_text(&line, i > 0 ? _("; ") : "");
		words_add_legal_aid(&line, &state->clinic->desk, view->aid[i], language_translate);
	}
	int rows = canvas_wrapped(canvas, area, ROLE_HINT, buffer_text(&line));
	buffer_release(&line);
	return rows;
}

/* Returns the rows it took, and an empty one. */
static int draw_matter(const struct close_screen *state, struct canvas *canvas, struct rect area)
{
	const struct case_record *record = &state->view.record;
	const struct desk *desk = &state->clinic->desk;
	struct buffer line = {0};
	int rows = 1;

	phrase_matter(&line, desk, record);
	buffer_printf(&line, "  %s", desk_adviser_name(desk, record->adviser));
	canvas_put(canvas, area.y, area.x, area.width, ROLE_STRONG, buffer_text(&line));
	buffer_release(&line);
	if (record->summary != NULL)
		rows += canvas_wrapped(canvas,
			(struct rect){area.y + rows, area.x, SUMMARY_ROWS, area.width}, ROLE_HINT,
			record->summary);
	rows += draw_legal_aid(state, canvas,
		(struct rect){area.y + rows, area.x, area.height - rows - FORM_ROWS, area.width});
	return rows + 1;
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct close_screen *state = screen->state;
	int top = draw_matter(state, &screen->app->canvas, inside);
	struct rect area = {inside.y + top, inside.x, inside.height - top, inside.width};
	(void)redraw;

	form_draw(&state->form, &screen->app->canvas, area);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct close_screen *state = screen->state;

	return form_screen_key(screen, &state->form, event, close_screen_save);
}

static void tick(struct screen *screen)
{
	struct close_screen *state = screen->state;

	form_keeper_tick(&state->keeper, screen->app);
}

static void leave(struct screen *screen)
{
	struct close_screen *state = screen->state;

	form_keeper_tick(&state->keeper, screen->app);
	form_release(&state->form);
	choices_release(&state->outcomes);
	choices_release(&state->notices);
	case_view_release(&state->view);
	free(state);
}

static const struct screen_type close_type = {
	.name = "close",
	.title = N_("Close out"),
	.where = WHERE_CLOSE,
	.has = SCREEN_HAS_FIELDS,
	.draw = draw,
	.key = key,
	.tick = tick,
	.leave = leave,
};

/* A reopened case is closed again from what was said the first time. */
static enum status fill_from_last_time(struct close_screen *state, struct error *err)
{
	const struct history *history = &state->view.history;
	bool filled = true;

	for (size_t i = 0; i < history->count; i++) {
		const struct history_item *item = &history->items[i];
		if (strcmp(item->kind, "case.closed") != 0)
			continue;
		filled = form_set(&state->form, "outcome", item->code) &&
			 form_set(&state->form, "legal_aid", item->legal_aid) &&
			 form_set(&state->form, "advice", item->text) && filled;
	}
	return filled ? STATUS_OK : error_memory(err);
}

static enum status prepare(struct close_screen *state, const char *number, struct error *err)
{
	const struct desk *desk = &state->clinic->desk;
	enum status status = case_show(desk, number, &state->view, err);

	if (status == STATUS_OK)
		status = choices_outcomes(&state->outcomes, desk, err);
	if (status == STATUS_OK)
		status = choices_coded(&state->notices, &legal_aid_notice_table, err);
	if (status == STATUS_OK)
		status = form_init(
			&state->form, fields, sizeof(fields) / sizeof(fields[0]), state, err);
	if (status == STATUS_OK)
		status = fill_from_last_time(state, err);
	return status;
}

/* One draft a case. */
static void open_keeper(struct close_screen *state)
{
	char name[FORM_KEEPER_NAME_SIZE];

	form_keeper_open(&state->keeper, &state->clinic->desk, &state->form,
		desk_draft_of_close(state->view.record.number, name, sizeof(name)));
}

enum status close_screen_open(struct app *app, const char *number, struct error *err)
{
	struct close_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	enum status status = prepare(state, number, err);
	if (status == STATUS_OK) {
		open_keeper(state);
		return screen_open(app, &close_type, state, err);
	}
	screen_unopened(app, &close_type, state);
	return status;
}

enum status close_screen_save(struct app *app, struct error *err)
{
	struct close_screen *state = app->top->state;
	struct clinic *clinic = clinic_of(app);

	screen_redraw(app->top, REDRAW_ALL);
	if (!form_check(&state->form))
		return STATUS_OK;
	const struct closing closing = {
		.outcome = form_value(&state->form, "outcome"),
		.advice = form_value(&state->form, "advice"),
		.legal_aid = form_value(&state->form, "legal_aid"),
		.command = state->keeper.command,
		.draft = state->keeper.name,
	};
	enum status status = case_close(clinic_desk(app), state->view.record.number, &closing, err);
	if (status != STATUS_OK)
		return status;
	clinic_ask_about(app, &state->view.record);
	bool rated = state->view.record.rating > 0;
	form_keeper_done(&state->keeper);
	screen_close(app->top);
	clinic_done(app, N_("%s is closed out"), clinic->asked_ticket);
	if (rated)
		return STATUS_OK;
	return rating_screen_offer(app, err);
}
