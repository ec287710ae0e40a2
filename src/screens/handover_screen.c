/* 交接: the open cases of somebody who goes home. Each is handed over, kept or closed; then they
 * go. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clinic.h"
#include "duty_grid.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/duty_commands.h"
#include "menzhen/desk/handover.h"
#include "menzhen/tui/dialog.h"
#include "menzhen/tui/list.h"
#include "phrases.h"

enum { HEAD_ROWS = 3 };

struct handover_screen {
	struct clinic *clinic;
	char adviser[DUTY_ID_SIZE]; /* who goes */
	struct case_list cases;
	struct list list;
	char marked[CASE_NUMBER_SIZE];
};

enum handover_column {
	COLUMN_TICKET,
	COLUMN_CLIENT,
	COLUMN_CATEGORY,
	COLUMN_STATE,
	COLUMN_HANDOVER,
	COLUMN_TO,
	COLUMNS
};

static const struct list_column columns[COLUMNS] = {
	[COLUMN_TICKET] = {.title = N_("No."), .width = 6},
	[COLUMN_CLIENT] = {.title = N_("Visitor"), .width = 8, .minimum = 6},
	[COLUMN_CATEGORY] = {.title = N_("Matter"), .width = 18, .minimum = 10, .flex = 1},
	[COLUMN_STATE] = {.title = N_("State"), .width = 10},
	[COLUMN_HANDOVER] = {.title = N_("Handover"), .width = 12, .minimum = 9},
	[COLUMN_TO] = {.title = N_("Offered to"), .width = 14, .minimum = 8, .flex = 1},
};

static size_t count_rows(void *context)
{
	const struct handover_screen *state = context;

	return state->cases.count;
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct handover_screen *state = context;
	const struct desk *desk = &state->clinic->desk;
	const struct case_record *record = &state->cases.items[row];
	enum handover handover = handover_of(record);

	switch ((enum handover_column)column) {
	case COLUMN_TICKET:
		buffer_add_text(out, record->ticket);
		break;
	case COLUMN_CLIENT:
		phrase_masked(out, record->client);
		break;
	case COLUMN_CATEGORY:
		buffer_add_text(out, desk_category_title(desk, record->category));
		break;
	case COLUMN_STATE:
		buffer_add_text(out, _(case_state_title(record->state)));
		break;
	case COLUMN_HANDOVER:
		*role = handover == HANDOVER_KEPT ? ROLE_GOOD : ROLE_WARNING;
		buffer_add_text(out, _(handover_table.rows[handover].title));
		break;
	default:
		buffer_add_text(out, desk_adviser_name(desk, record->offered_to));
		break;
	}
}

static const struct list_source source = {.count = count_rows, .cell = cell};

const struct case_record *handover_screen_case(const struct screen *screen)
{
	struct handover_screen *state = screen->state;

	return list_any(&state->list) ? &state->cases.items[state->list.selected] : NULL;
}

const char *handover_screen_adviser(const struct screen *screen)
{
	const struct handover_screen *state = screen->state;

	return state->adviser;
}

static void remember_marked(struct screen *screen)
{
	struct handover_screen *state = screen->state;
	const struct case_record *record = handover_screen_case(screen);

	text_copy(record != NULL ? record->number : "", state->marked, sizeof(state->marked));
}

/* The mark stays on its case; of one that is gone, on the next. */
static enum status load(struct handover_screen *state, struct error *err)
{
	case_list_release(&state->cases);
	enum status status =
		handover_list(&state->clinic->desk, state->adviser, &state->cases, err);

	if (status != STATUS_OK)
		case_list_release(&state->cases);
	list_reload(&state->list);
	for (size_t i = 0; i < state->cases.count; i++)
		if (strcmp(state->cases.items[i].number, state->marked) == 0)
			list_select(&state->list, i);
	return status;
}

static void resume(struct screen *screen)
{
	struct error err;

	if (load(screen->state, &err) != STATUS_OK)
		dialog_error(screen->app, &err);
	remember_marked(screen);
}

static size_t undecided(const struct handover_screen *state)
{
	size_t count = 0;

	for (size_t i = 0; i < state->cases.count; i++)
		count += handover_of(&state->cases.items[i]) != HANDOVER_KEPT ? 1 : 0;
	return count;
}

static void draw_head(const struct handover_screen *state, struct canvas *canvas, struct rect area)
{
	const char *name = desk_adviser_name(&state->clinic->desk, state->adviser);
	size_t left = undecided(state);
	struct buffer line = {0};
	char number[24];

	snprintf(number, sizeof(number), "%zu", left);
	phrase_add(&line, N_("%s goes home"), name, NULL);
	canvas_put(canvas, area.y, area.x, area.width, ROLE_STRONG, buffer_text(&line));
	buffer_clear(&line);
	if (left > 0)
		phrase_add(&line,
			N_("Open cases that nobody has yet: %s. Hand each over, keep it, or close "
			   "it out."),
			number, NULL);
	else
		buffer_add_text(&line, _("Every case has somebody. F2 signs out."));
	canvas_put(canvas, area.y + 1, area.x, area.width, left > 0 ? ROLE_WARNING : ROLE_GOOD,
		buffer_text(&line));
	buffer_release(&line);
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct handover_screen *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	struct rect list = {
		inside.y + HEAD_ROWS, inside.x, inside.height - HEAD_ROWS, inside.width};

	if (redraw == REDRAW_ALL)
		draw_head(state, canvas, inside);
	list_draw(&state->list, canvas, list, redraw);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct handover_screen *state = screen->state;

	if (!list_key(&state->list, event))
		return false;
	remember_marked(screen);
	screen_redraw(screen, REDRAW_PART);
	return true;
}

static void leave(struct screen *screen)
{
	struct handover_screen *state = screen->state;

	case_list_release(&state->cases);
	list_release(&state->list);
	free(state);
}

static const struct screen_type handover_type = {
	.name = "handover",
	.title = N_("Handover"),
	.where = WHERE_HANDOVER,
	.has = SCREEN_HAS_LIST,
	.draw = draw,
	.key = key,
	.resume = resume,
	.leave = leave,
};

enum status handover_screen_open(struct app *app, const char *adviser, struct error *err)
{
	struct handover_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	text_copy(adviser, state->adviser, sizeof(state->adviser));
	state->list = (struct list){
		.columns = columns,
		.column_count = COLUMNS,
		.source = &source,
		.context = state,
		.accent = COLUMN_TICKET,
		.empty = N_("There are no open cases to hand over."),
	};
	enum status status = load(state, err);
	if (status == STATUS_OK)
		return screen_open(app, &handover_type, state, err);
	screen_unopened(app, &handover_type, state);
	return status;
}
