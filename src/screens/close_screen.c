/* Close-out: how the consultation ended and what the adviser said. */
#include <stdlib.h>
#include <string.h>

#include "choices.h"
#include "clinic.h"
#include "form_keeper.h"
#include "form_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/case_commands.h"
#include "menzhen/desk/case_view.h"
#include "menzhen/desk/desk_draft.h"
#include "menzhen/model/case_number.h"
#include "phrases.h"

struct close_screen {
	struct clinic *clinic;
	struct case_record record;
	struct form form;
	struct choices outcomes;
	struct form_keeper keeper;
};

static struct choice_list outcomes(void *context)
{
	const struct close_screen *state = context;

	return choices_list(&state->outcomes);
}

static const struct form_field fields[] = {
	{.name = "outcome",
		.label = N_("Outcome"),
		.kind = FIELD_CHOICE,
		.required = true,
		.choices = outcomes,
		.help = N_("how the consultation ended")},
	{.name = "advice",
		.label = N_("Advice"),
		.kind = FIELD_NOTE,
		.required = true,
		.rows = 8,
		.maximum = 2500,
		.help = N_("what the visitor was told, and the law it rests on")},
};

/* --- the screen --- */

static int draw_matter(const struct close_screen *state, struct canvas *canvas, struct rect area)
{
	const struct case_record *record = &state->record;
	const struct desk *desk = &state->clinic->desk;
	struct buffer line = {0};

	phrase_matter(&line, desk, record);
	buffer_printf(&line, "  %s", desk_adviser_name(desk, record->adviser));
	canvas_put(canvas, area.y, area.x, area.width, ROLE_STRONG, buffer_text(&line));
	buffer_release(&line);
	if (record->summary == NULL)
		return 2;
	struct rect text = {area.y + 1, area.x, 2, area.width};
	return 2 + canvas_wrapped(canvas, text, ROLE_HINT, record->summary);
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
	case_record_release(&state->record);
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
	struct case_view view = {0};
	enum status status = case_show(&state->clinic->desk, state->record.number, &view, err);

	for (size_t i = 0; i < view.history.count && status == STATUS_OK; i++) {
		const struct history_item *item = &view.history.items[i];
		if (strcmp(item->kind, "case.closed") != 0)
			continue;
		form_set(&state->form, "outcome", item->code);
		form_set(&state->form, "advice", item->text);
	}
	case_view_release(&view);
	return status;
}

static enum status prepare(struct close_screen *state, const char *number, struct error *err)
{
	const struct desk *desk = &state->clinic->desk;
	enum status status = desk_case(desk, number, &state->record, err);

	if (status == STATUS_OK)
		status = choices_outcomes(&state->outcomes, desk, err);
	if (status == STATUS_OK)
		status = form_init(
			&state->form, fields, sizeof(fields) / sizeof(fields[0]), state, err);
	return status == STATUS_OK ? fill_from_last_time(state, err) : status;
}

/* One draft a case. */
static void open_keeper(struct close_screen *state)
{
	char name[FORM_KEEPER_NAME_SIZE];

	form_keeper_open(&state->keeper, &state->clinic->desk, &state->form,
		desk_draft_of_close(state->record.number, name, sizeof(name)));
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
		.command = state->keeper.command,
		.draft = state->keeper.name,
	};
	enum status status = case_close(clinic_desk(app), state->record.number, &closing, err);
	if (status != STATUS_OK)
		return status;
	clinic_ask_about(app, &state->record);
	bool rated = state->record.rating > 0;
	form_keeper_done(&state->keeper);
	screen_close(app->top);
	clinic_done(app, N_("%s is closed out"), clinic->asked_ticket);
	if (rated)
		return STATUS_OK;
	return rating_screen_offer(app, err);
}
