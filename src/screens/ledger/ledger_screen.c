/* The ledger (台账): every case there is, newest first, and what the cases come to. */
#include "ledger_screen.h"

#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/list_screen.h"

struct screen *ledger_screen_find(struct app *app)
{
	struct screen *screen = app->top;

	while (screen->type->where != WHERE_LEDGER)
		screen = screen->below;
	return screen;
}

struct ledger_screen *ledger_screen_state(struct app *app)
{
	return list_screen_context(ledger_screen_find(app));
}

const struct case_record *ledger_screen_case(const struct screen *screen)
{
	struct ledger_screen *state = list_screen_context(screen);

	return ledger_at(&state->ledger, list_screen_list(screen)->selected).record;
}

/* By its id and day, which the index has: to move the mark reads no case. */
static void add_id(struct buffer *out, struct ledger *ledger, size_t row)
{
	struct ledger_row known;

	if (ledger_row(ledger, row, &known))
		buffer_printf(out, "%lld %d", (long long)known.id, (int)known.day.n);
}

static void id(void *context, size_t row, struct buffer *out)
{
	struct ledger_screen *state = context;

	add_id(out, &state->ledger, row);
}

/* The mark stays there when the ledger is read again. */
static void go_to_row(struct screen *screen, size_t row)
{
	struct list *list = list_screen_list(screen);

	list_reload(list);
	if (list_any(list))
		list_select(list, row);
	struct buffer mark = {0};
	id(list_screen_context(screen), row, &mark);
	list_screen_mark(screen, buffer_text(&mark));
	buffer_release(&mark);
	app_redraw(screen->app);
}

void ledger_screen_seek(struct app *app, struct day day)
{
	struct ledger_screen *state = ledger_screen_state(app);
	size_t row;

	state->goal = day;
	state->seeks = !ledger_find_day(&state->ledger, day, &row);
	go_to_row(ledger_screen_find(app), row);
}

static bool shows_register(const struct ledger_columns *columns)
{
	for (size_t i = 0; i < columns->count; i++)
		if (columns->items[i] >= LEDGER_REGISTER)
			return true;
	return false;
}

void ledger_screen_changed(struct app *app)
{
	struct screen *screen = ledger_screen_find(app);
	struct ledger_screen *state = list_screen_context(screen);
	struct list *list = list_screen_list(screen);
	const struct list rows = ledger_rows_list(state);

	list->column_count = rows.column_count;
	state->ledger.with_register = shows_register(&state->columns);
	list_screen_mark(screen, "");
	list_select(list, 0);
	list_screen_resume(screen);
	app_redraw(app);
}

void ledger_screen_set(struct app *app, int field, enum ledger_relation relation, const char *value)
{
	struct ledger_screen *state = ledger_screen_state(app);
	struct ledger_filter filter = {0};
	struct error err;
	enum status status = ledger_filter_copy(&filter, &state->ledger.filter, &err);

	if (status == STATUS_OK)
		status = ledger_filter_set(&filter, field, relation, value, &err);
	if (status == STATUS_OK)
		status = ledger_set_filter(&state->ledger, &filter, &err);
	ledger_filter_release(&filter);
	if (status != STATUS_OK)
		dialog_error(app, &err);
	else
		ledger_screen_changed(app);
}

static enum status load(void *context, struct error *err)
{
	struct ledger_screen *state = context;

	state->head_drawn = false;
	return ledger_load(&state->ledger, err);
}

static bool find(void *context, const char *id_and_day, size_t *row)
{
	char *end;
	struct ledger_screen *state = context;
	struct ledger_row known = {.id = strtoll(id_and_day, &end, 10)};

	known.day.n = (int32_t)strtol(end, NULL, 10);
	return ledger_find(&state->ledger, &known, row);
}

static struct rect draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct ledger_screen *state = list_screen_context(screen);

	if (redraw == REDRAW_ALL || !state->head_drawn)
		ledger_head_draw(state, &screen->app->canvas, inside);
	state->head_drawn = !state->ledger.busy;
	return (struct rect){inside.y + LEDGER_HEAD_ROWS, inside.x,
		inside.height - LEDGER_HEAD_ROWS, inside.width};
}

/* While the search line is typed into, the cursor stands in it and not at the mark. */
static void draw_all(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct ledger_screen *state = list_screen_context(screen);

	list_screen_draw(screen, inside, redraw);
	if (state->searching)
		ledger_search_cursor(state, &screen->app->canvas, inside);
}

/* What a search finds shows as it is found; what is counted when all is. */
static bool work(struct screen *screen)
{
	struct ledger_screen *state = list_screen_context(screen);
	size_t rows = ledger_count(&state->ledger);
	bool more = ledger_work(&state->ledger);

	if (ledger_count(&state->ledger) != rows) {
		list_reload(list_screen_list(screen));
		screen_redraw(screen, REDRAW_PART);
	}
	if (!more && !state->head_drawn)
		screen_redraw(screen, REDRAW_PART);
	if (state->seeks)
		ledger_screen_seek(screen->app, state->goal);
	return more;
}

/* A key gives up the way to a day. */
static bool key(struct screen *screen, const struct key_event *event)
{
	struct ledger_screen *state = list_screen_context(screen);

	state->seeks = false;
	if (state->searching)
		return ledger_search_key(screen, event);
	return list_screen_key(screen, event);
}

static void release(void *context)
{
	struct ledger_screen *state = context;

	ledger_release(&state->ledger);
	line_edit_release(&state->search);
	choices_release(&state->choices);
	ledger_view_list_release(&state->views);
	free(state);
}

static const struct list_screen_source source = {
	.load = load, .id = id, .find = find, .draw = draw, .release = release};

static const struct screen_type ledger_type = {
	.name = "ledger",
	.title = N_("Ledger"),
	.where = WHERE_LEDGER,
	.has = SCREEN_HAS_LIST,
	.draw = draw_all,
	.key = key,
	.work = work,
	.resume = list_screen_resume,
	.leave = list_screen_leave,
};

enum status ledger_screen_open(struct app *app, struct error *err)
{
	struct ledger_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->ledger.desk = clinic_desk(app);
	state->columns = ledger_columns_screen;
	state->search = (struct line_edit){.rules = {.maximum = 60}};
	const struct list list = ledger_rows_list(state);
	return list_screen_open(app, &ledger_type, &source, &list, state, err);
}
