/* Open cases of earlier days: in the morning somebody says what becomes of each. */
#include <stdlib.h>

#include "clinic.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/queue_view.h"
#include "menzhen/tui/dialog.h"
#include "menzhen/tui/list.h"
#include "phrases.h"

struct leftovers_screen {
	struct clinic *clinic;
	struct case_list cases;
	struct list list;
};

enum leftovers_column {
	COLUMN_DAY,
	COLUMN_TICKET,
	COLUMN_CLIENT,
	COLUMN_CATEGORY,
	COLUMN_STATE,
	COLUMN_ADVISER,
	COLUMNS
};

static const struct list_column columns[COLUMNS] = {
	[COLUMN_DAY] = {.title = N_("Date"), .width = 14, .minimum = 12},
	[COLUMN_TICKET] = {.title = N_("No."), .width = 6},
	[COLUMN_CLIENT] = {.title = N_("Visitor"), .width = 8, .minimum = 6},
	[COLUMN_CATEGORY] = {.title = N_("Matter"), .width = 18, .minimum = 12, .flex = 2},
	[COLUMN_STATE] = {.title = N_("State"), .width = 10},
	[COLUMN_ADVISER] = {.title = N_("Adviser"), .width = 14, .minimum = 8, .flex = 1},
};

static size_t count_rows(void *context)
{
	const struct leftovers_screen *state = context;

	return state->cases.count;
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct leftovers_screen *state = context;
	const struct case_record *record = &state->cases.items[row];
	const struct desk *desk = &state->clinic->desk;

	switch ((enum leftovers_column)column) {
	case COLUMN_DAY:
		phrase_day(out, record->service_day);
		break;
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
		*role = phrase_state_role(record->state);
		buffer_add_text(out, _(case_state_title(record->state)));
		break;
	default:
		buffer_add_text(out, desk_adviser_name(desk, record->adviser));
		break;
	}
}

static const struct list_source source = {.count = count_rows, .cell = cell};

const struct case_record *leftovers_screen_case(const struct screen *screen)
{
	struct leftovers_screen *state = screen->state;

	return list_any(&state->list) ? &state->cases.items[state->list.selected] : NULL;
}

/* The one that was answered is gone; the mark stands on the one that came after it. */
static enum status load(struct leftovers_screen *state, struct error *err)
{
	case_list_release(&state->cases);
	enum status status = leftovers_list(&state->clinic->desk, &state->cases, err);

	if (status != STATUS_OK)
		case_list_release(&state->cases);
	list_reload(&state->list);
	return status;
}

static void resume(struct screen *screen)
{
	struct error err;

	if (load(screen->state, &err) != STATUS_OK)
		dialog_error(screen->app, &err);
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct leftovers_screen *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	struct rect list = {inside.y, inside.x, inside.height - 3, inside.width};
	struct rect hint = {inside.y + inside.height - 2, inside.x, 2, inside.width};

	if (redraw == REDRAW_ALL && state->cases.count > 0)
		canvas_wrapped(canvas, hint, ROLE_HINT,
			_("Enter keeps the case in today's queue with its number. w: the visitor "
			  "did not come. F4: close it out. v: recorded by mistake."));
	list_draw(&state->list, canvas, list, redraw);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct leftovers_screen *state = screen->state;

	if (!list_key(&state->list, event))
		return false;
	screen_redraw(screen, REDRAW_PART);
	return true;
}

static void leave(struct screen *screen)
{
	struct leftovers_screen *state = screen->state;

	case_list_release(&state->cases);
	list_release(&state->list);
	free(state);
}

static const struct screen_type leftovers_type = {
	.name = "leftovers",
	.title = N_("Left over from earlier days"),
	.where = WHERE_LEFTOVERS,
	.has = SCREEN_HAS_LIST,
	.draw = draw,
	.key = key,
	.resume = resume,
	.leave = leave,
};

enum status leftovers_screen_open(struct app *app, struct error *err)
{
	struct leftovers_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	state->list = (struct list){
		.columns = columns,
		.column_count = COLUMNS,
		.source = &source,
		.context = state,
		.empty = N_("Nothing is left over from earlier days."),
	};
	enum status status = load(state, err);
	if (status == STATUS_OK)
		return screen_open(app, &leftovers_type, state, err);
	screen_unopened(app, &leftovers_type, state);
	return status;
}
