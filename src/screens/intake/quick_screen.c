/*
 * The quick intake of an outdoor event (活动义诊): what is the same for all is set once, then one
 * row a matter. Enter in the last field records it and begins the next one.
 */
#include <stdio.h>
#include <stdlib.h>

#include "intake_fields.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/clinic/clinic.h"
#include "screens/form_keeper.h"
#include "screens/form_screen.h"
#include "screens/phrases.h"

enum { LATEST = 5, LINE_SIZE = 240, RULE_ROWS = 1 };

static const char form_name[] = "quick"; /* of its draft */

#define SAME N_("The same for all")
#define MATTER N_("One matter a row: Enter in the last field records it")

static const struct intake_pick picks[] = {
	{.name = "channel", .section = SAME},
	{.name = "session", .section = SAME},
	{.name = "project", .section = SAME},
	{.name = "town", .section = SAME},
	{.name = "village", .section = SAME},
	{.name = "client", .section = MATTER},
	{.name = "category", .section = MATTER},
	{.name = "phone", .section = MATTER},
	{.name = "summary", .section = MATTER, .line = true},
};

/* The fields of a row, which begins at the first of them. */
static const char *const row_fields[] = {"client", "category", "phone", "summary"};

enum { PICKS = sizeof(picks) / sizeof(picks[0]) };

/* What was recorded last. */
struct quick_row {
	char number[CASE_NUMBER_SIZE];
	char line[LINE_SIZE]; /* as it is shown */
	bool voided;
};

struct quick_screen {
	struct intake_form intake;
	struct form_keeper keeper;
	struct quick_row rows[LATEST]; /* the newest first */
	size_t shown;                  /* of them */
	size_t recorded;               /* since the screen was opened */
};

/* --- what was recorded --- */

static void describe(struct quick_screen *state, const struct intake *intake,
	const struct intake_result *result, struct quick_row *row)
{
	struct buffer line = {0};

	snprintf(row->number, sizeof(row->number), "%s", result->number);
	buffer_printf(&line, "%s  ", result->ticket);
	phrase_masked(&line, intake->client);
	buffer_printf(&line, "  %s  %s", desk_category_title(state->intake.desk, intake->category),
		intake->summary);
	text_copy(buffer_text(&line), row->line, sizeof(row->line));
	buffer_release(&line);
	row->voided = false;
}

static void add_latest(
	struct quick_screen *state, const struct intake *intake, const struct intake_result *result)
{
	for (size_t i = LATEST - 1; i > 0; i--)
		state->rows[i] = state->rows[i - 1];
	describe(state, intake, result, &state->rows[0]);
	state->shown += state->shown < LATEST;
	state->recorded++;
}

static void begin_row(struct quick_screen *state)
{
	for (size_t i = 0; i < sizeof(row_fields) / sizeof(row_fields[0]); i++)
		form_set(&state->intake.form, row_fields[i], "");
	form_focus(&state->intake.form, row_fields[0]);
	form_keeper_next(&state->keeper);
}

enum status quick_screen_save(struct app *app, struct error *err)
{
	struct quick_screen *state = app->top->state;
	struct intake intake = {0};
	struct intake_result result;

	screen_redraw(app->top, REDRAW_ALL);
	if (!form_check(&state->intake.form))
		return STATUS_OK;
	intake_form_read(&state->intake, &intake);
	intake.command = state->keeper.command;
	intake.draft = state->keeper.name;
	enum status status = case_open(clinic_desk(app), &intake, &result, err);
	if (status != STATUS_OK)
		return status;
	add_latest(state, &intake, &result);
	begin_row(state);
	clinic_done(app, N_("%s is recorded"), result.ticket);
	return STATUS_OK;
}

/* --- one of them was a mistake --- */

enum status quick_screen_void_allowed(struct app *app, struct error *err)
{
	const struct quick_screen *state = app->top->state;

	return state->shown > 0
		       ? STATUS_OK
		       : error_say(err, STATUS_REFUSED, N_("Nothing has been recorded here yet"));
}

static void void_answer(struct app *app, void *context, size_t answer)
{
	struct quick_screen *state = context;
	struct quick_row *row = &state->rows[answer];
	struct error err;

	if (case_void(clinic_desk(app), row->number, _("typed wrongly at the quick intake"), NULL,
		    &err) != STATUS_OK) {
		dialog_error(app, &err);
		return;
	}
	row->voided = true;
	clinic_done(app, N_("%s is void; its number stays"), row->number);
}

enum status quick_screen_void(struct app *app, struct error *err)
{
	struct quick_screen *state = app->top->state;
	struct dialog_answers answers = {.count = state->shown};

	for (size_t i = 0; i < state->shown; i++)
		answers.texts[i] = state->rows[i].line;
	return dialog_choose(app, _("Mark as recorded by mistake"), _("Which one is wrong?"),
		&answers, void_answer, state, err);
}

/* --- the screen --- */

static void draw_latest(struct quick_screen *state, struct canvas *canvas, struct rect area)
{
	char count[16];
	struct buffer title = {0};

	snprintf(count, sizeof(count), "%zu", state->recorded);
	phrase_add(&title, N_("Recorded here: %s"), count, NULL);
	canvas_rule(canvas, area.y, area.x, area.width, false, buffer_text(&title));
	for (size_t i = 0; i < state->shown; i++) {
		const struct quick_row *row = &state->rows[i];
		int y = area.y + RULE_ROWS + (int)i, x = area.x;
		enum role role = row->voided ? ROLE_DISABLED : ROLE_VALUE;
		canvas_text(canvas, y, x, area.width, role, "");
		if (row->voided)
			x += canvas_put(canvas, y, x, area.width, ROLE_WARNING, _("Void")) + 2;
		canvas_put(canvas, y, x, area.x + area.width - x, role, row->line);
	}
	buffer_release(&title);
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct quick_screen *state = screen->state;
	struct rect form = inside, latest = inside;
	(void)redraw;

	latest.height = LATEST + RULE_ROWS;
	form.height -= latest.height;
	latest.y += form.height;
	form_draw(&state->intake.form, &screen->app->canvas, form);
	draw_latest(state, &screen->app->canvas, latest);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct quick_screen *state = screen->state;

	if (event->code == KEYCODE_CTRL('D')) {
		/* The event is over: the next one begins with nothing set. */
		form_keeper_ask_drop(&state->keeper, screen->app, _("End the quick intake"),
			_("Forget what is set here? All that was recorded is kept."));
		return true;
	}
	return form_screen_key(screen, &state->intake.form, event, quick_screen_save);
}

static void tick(struct screen *screen)
{
	struct quick_screen *state = screen->state;

	form_keeper_tick(&state->keeper, screen->app);
}

static void leave(struct screen *screen)
{
	struct quick_screen *state = screen->state;

	form_keeper_tick(&state->keeper, screen->app);
	intake_form_release(&state->intake);
	free(state);
}

static const struct key_help keys[] = {
	{"Ctrl-D", N_("End the quick intake: what is the same for all is forgotten")},
	{0},
};

static const struct screen_type quick_type = {
	.name = "quick intake",
	.title = N_("Quick intake"),
	.where = WHERE_QUICK,
	.has = SCREEN_HAS_FIELDS,
	.keys = keys,
	.draw = draw,
	.key = key,
	.tick = tick,
	.leave = leave,
};

enum status quick_screen_open(struct app *app, struct error *err)
{
	struct quick_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	enum status status = intake_form_pick(&state->intake, clinic_desk(app), picks, PICKS, err);
	if (status != STATUS_OK) {
		screen_unopened(app, &quick_type, state);
		return status;
	}
	/* Where something is set already, the next row is what is wanted. */
	if (form_keeper_open(&state->keeper, clinic_desk(app), &state->intake.form, form_name))
		form_focus(&state->intake.form, row_fields[0]);
	return screen_open(app, &quick_type, state, err);
}
