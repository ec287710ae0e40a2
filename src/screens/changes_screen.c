/* Changes of duty from today on: leave, swaps, stand-ins, rooms, with what became of each. */
#include <stdlib.h>

#include "clinic.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/duty_commands.h"
#include "menzhen/desk/words.h"
#include "menzhen/tui/dialog.h"
#include "menzhen/tui/list.h"
#include "phrases.h"

enum { DAYS_BEFORE = 7, DAYS_AFTER = 92, DETAIL_ROWS = 3 };

struct changes_screen {
	struct clinic *clinic;
	struct duty_changes changes;
	struct list list;
	int marked; /* the number the mark stands on, wherever its row goes */
};

enum changes_column { COLUMN_NUMBER, COLUMN_KIND, COLUMN_STATE, COLUMN_WHAT, COLUMNS };

static const struct list_column columns[COLUMNS] = {
	[COLUMN_NUMBER] = {.title = N_("No."), .width = 7},
	[COLUMN_KIND] = {.title = N_("Kind"), .width = 10, .minimum = 6},
	[COLUMN_STATE] = {.title = N_("State"), .width = 12, .minimum = 8},
	[COLUMN_WHAT] = {.title = N_("What"), .width = 40, .minimum = 20, .flex = 1},
};

static size_t count_rows(void *context)
{
	const struct changes_screen *state = context;

	return state->changes.count;
}

static enum role role_of(enum duty_change_state state)
{
	switch (state) {
	case CHANGE_PROPOSED:
		return ROLE_WARNING; /* somebody has to answer */
	case CHANGE_RECORDED:
	case CHANGE_ACCEPTED:
		return ROLE_VALUE;
	default:
		return ROLE_DISABLED;
	}
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct changes_screen *state = context;
	const struct duty_change *change = &state->changes.items[row];
	enum duty_change_state now = duty_change_state_now(change);
	char number[DUTY_CHANGE_NUMBER_SIZE];

	*role = role_of(now);
	switch ((enum changes_column)column) {
	case COLUMN_NUMBER:
		buffer_add_text(out, duty_change_number_format(change->number, number));
		break;
	case COLUMN_KIND:
		buffer_add_text(out, _(duty_change_kind_table.rows[change->kind].title));
		break;
	case COLUMN_STATE:
		buffer_add_text(out, _(duty_change_state_table.rows[now].title));
		break;
	default:
		words_add_change(out, &state->clinic->desk, change, language_translate);
		break;
	}
}

static const struct list_source source = {.count = count_rows, .cell = cell};

static const struct duty_change *selected(struct changes_screen *state)
{
	return list_any(&state->list) ? &state->changes.items[state->list.selected] : NULL;
}

const struct duty_change *changes_screen_change(const struct screen *screen)
{
	return selected(screen->state);
}

static void remember_marked(struct changes_screen *state)
{
	const struct duty_change *change = selected(state);

	state->marked = change != NULL ? change->number : 0;
}

/* The change that was marked; else the first that waits for an answer. */
static void select_marked(struct changes_screen *state)
{
	size_t found = state->changes.count;

	for (size_t i = 0; i < state->changes.count; i++) {
		const struct duty_change *change = &state->changes.items[i];
		if (change->number == state->marked) {
			found = i;
			break;
		}
		if (found == state->changes.count &&
			duty_change_state_now(change) == CHANGE_PROPOSED)
			found = i;
	}
	if (found < state->changes.count)
		list_select(&state->list, found);
	remember_marked(state);
}

struct day_range changes_screen_days(const struct desk *desk)
{
	struct day today = desk_local(desk, desk_now(desk)).day;

	return (struct day_range){day_add(today, -DAYS_BEFORE), day_add(today, DAYS_AFTER)};
}

static enum status load(struct changes_screen *state, struct error *err)
{
	const struct desk *desk = &state->clinic->desk;
	struct day_range days = changes_screen_days(desk);

	duty_changes_release(&state->changes);
	enum status status = duty_changes_list(desk, days.first, days.last, &state->changes, err);
	if (status != STATUS_OK)
		duty_changes_release(&state->changes);
	list_reload(&state->list);
	select_marked(state);
	return status;
}

static void resume(struct screen *screen)
{
	struct error err;

	if (load(screen->state, &err) != STATUS_OK)
		dialog_error(screen->app, &err);
}

static int draw_labelled(
	struct canvas *canvas, struct rect area, int row, const char *label, const char *text)
{
	int x = area.x;

	if (text == NULL || *text == '\0' || row >= area.height)
		return row;
	x += canvas_put(canvas, area.y + row, x, area.width, ROLE_LABEL, label) + 2;
	canvas_put(canvas, area.y + row, x, area.x + area.width - x, ROLE_VALUE, text);
	return row + 1;
}

/* All of the selected one: what it is, why, and who recorded it when. */
static void draw_detail(struct changes_screen *state, struct canvas *canvas, struct rect area)
{
	const struct desk *desk = &state->clinic->desk;
	const struct duty_change *change = selected(state);
	struct buffer text = {0};

	canvas_clear(canvas, area);
	if (change == NULL)
		return;
	words_add_change(&text, desk, change, language_translate);
	canvas_put(canvas, area.y, area.x, area.width, ROLE_STRONG, buffer_text(&text));
	buffer_clear(&text);
	phrase_day(&text, desk_local(desk, change->recorded_at).day);
	buffer_add_char(&text, ' ');
	phrase_clock(&text, desk, change->recorded_at);
	buffer_printf(&text, "  %s", words_actor(change->actor, language_translate));
	int row = draw_labelled(canvas, area, 1, _("Recorded"), buffer_text(&text));
	row = draw_labelled(canvas, area, row, _("Reason"), change->reason);
	draw_labelled(canvas, area, row, _("Answer"), change->answer);
	buffer_release(&text);
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct changes_screen *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	struct rect list = {inside.y, inside.x, inside.height - DETAIL_ROWS - 2, inside.width};
	struct rect detail = {inside.y + inside.height - DETAIL_ROWS - 1, inside.x, DETAIL_ROWS + 1,
		inside.width};

	if (redraw == REDRAW_ALL)
		canvas_rule(canvas, detail.y - 1, inside.x - 2, inside.width + 4, true, NULL);
	draw_detail(state, canvas, detail);
	list_draw(&state->list, canvas, list, redraw);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct changes_screen *state = screen->state;

	if (!list_key(&state->list, event))
		return false;
	remember_marked(state);
	screen_redraw(screen, REDRAW_PART);
	return true;
}

static void leave(struct screen *screen)
{
	struct changes_screen *state = screen->state;

	duty_changes_release(&state->changes);
	list_release(&state->list);
	free(state);
}

static const struct screen_type changes_type = {
	.name = "changes",
	.title = N_("Changes of duty"),
	.where = WHERE_CHANGES,
	.has = SCREEN_HAS_LIST,
	.draw = draw,
	.key = key,
	.resume = resume,
	.leave = leave,
};

enum status changes_screen_open(struct app *app, struct error *err)
{
	struct changes_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	state->list = (struct list){
		.columns = columns,
		.column_count = COLUMNS,
		.source = &source,
		.context = state,
		.accent = COLUMN_NUMBER,
		.empty = N_("Nothing is changed from a week ago on."),
	};
	enum status status = load(state, err);
	if (status == STATUS_OK)
		return screen_open(app, &changes_type, state, err);
	screen_unopened(app, &changes_type, state);
	return status;
}
