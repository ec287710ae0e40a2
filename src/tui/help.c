#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/tui/action.h"
#include "menzhen/tui/app.h"
#include "menzhen/tui/widget/list.h"
#include "menzhen/tui/widget/wrap.h"

/* Keys that work wherever there is a list or a field, below the actions of the screen. */
static const struct {
	unsigned has; /* 0: everywhere */
	struct key_help key;
} general[] = {
	{SCREEN_HAS_LIST, {"Up Down", N_("Move in a list; Page Up, Page Down, Home and End too")}},
	{SCREEN_HAS_LIST, {"Mouse", N_("Click marks a row, twice is Enter; the wheel scrolls")}},
	{SCREEN_HAS_FIELDS, {"Tab Enter", N_("Next field; Shift-Tab goes back")}},
	{SCREEN_HAS_FIELDS, {"a-z", N_("In a choice: pick by pinyin initials")}},
	{SCREEN_HAS_FIELDS,
		{"Page Up/Down", N_("Where a form has sections: to the one before or after")}},
	{SCREEN_HAS_FIELDS, {"Ctrl-Left/Right", N_("Move by words in a field")}},
	{SCREEN_HAS_FIELDS, {"Ctrl-W", N_("Delete the word before the cursor")}},
	{SCREEN_HAS_FIELDS, {"Ctrl-U Ctrl-K", N_("Delete to the start or the end of the line")}},
	{SCREEN_HAS_FIELDS, {"Ctrl-Z Ctrl-Y", N_("Undo and redo in a field")}},
	{0, {"Mouse",
		    N_("Click does what the footer names; with Shift the terminal selects text")}},
	{0, {"Ctrl-C", N_("End the program")}},
};

enum { GENERAL_COUNT = sizeof(general) / sizeof(general[0]) };

enum {
	FRAME_WIDTH = 96,
	FRAME_EDGE = 6, /* columns of the frame itself and of the list's mark */
	ROWS_EACH = 6,
};

enum help_column { COLUMN_KEYS, COLUMN_TITLE, COLUMN_HELP, COLUMNS };

/* A row of an action or of a key: what it does may take several. */
struct help_row {
	const struct action *action; /* NULL: a key that is none */
	struct key_help key;         /* of an action what it does alone */
	struct wrap_row part;        /* of what it does */
};

struct help {
	const struct screen_type *type;
	struct help_row *rows;
	size_t count;
	int width; /* for which the rows were made */
	struct list list;
};

static size_t count(void *context)
{
	const struct help *help = context;
	return help->count;
}

static void add_keys(const struct action *action, struct buffer *out)
{
	char label[KEY_LABEL_SIZE];
	if (action->key != KEYCODE_NONE)
		buffer_add_text(out, key_label(action->key, label));
	if (action->key != KEYCODE_NONE && action->plain != KEYCODE_NONE)
		buffer_add_char(out, ' ');
	if (action->plain != KEYCODE_NONE)
		buffer_add_text(out, key_label(action->plain, label));
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct help *help = context;
	const struct help_row *shown = &help->rows[row];
	const struct action *action = shown->action;
	if (column == COLUMN_HELP) {
		*role = ROLE_HINT;
		buffer_add(out, _(shown->key.help) + shown->part.from,
			shown->part.end - shown->part.from);
	} else if (shown->part.from > 0) {
		return;
	} else if (column == COLUMN_TITLE) {
		buffer_add_text(out, action ? _(action->title) : "");
	} else {
		*role = ROLE_FOOTER_KEY;
		action ? add_keys(action, out) : (void)buffer_add_text(out, shown->key.keys);
	}
}

static const struct list_source source = {.count = count, .cell = cell};
static const struct list_column columns[COLUMNS] = {
	[COLUMN_KEYS] = {.title = N_("Key"), .width = 16},
	[COLUMN_TITLE] = {.title = N_("Action"), .width = 16, .minimum = 12},
	[COLUMN_HELP] = {.title = N_("What it does"), .width = 40, .minimum = 20, .flex = 1},
};

static void add_row(struct help *help, struct help_row row, int width)
{
	const char *text = _(row.key.help);
	size_t length = strlen(text);
	for (int i = 0; i < ROWS_EACH && !row.part.last; i++) {
		row.part = wrap_row(text, length, row.part.next, width);
		help->rows[help->count++] = row;
	}
}

/* The screen's actions, its own keys, then those that work on all screens of its kind. */
static void add_rows(struct help *help, const struct app *app, int width)
{
	const struct screen_type *type = help->type;
	size_t count = action_count(app->actions);
	for (size_t i = 0; i < count; i++) {
		const struct action *action = action_at(app->actions, i);
		if (action_offered(app, action, type->where))
			add_row(help, (struct help_row){.action = action, .key.help = action->help},
				width);
	}
	for (const struct key_help *key = type->keys; key && key->keys; key++)
		add_row(help, (struct help_row){.key = *key}, width);
	for (size_t i = 0; i < GENERAL_COUNT; i++) {
		if (general[i].has == 0 || general[i].has & type->has)
			add_row(help, (struct help_row){.key = general[i].key}, width);
	}
}

/* Make the rows anew for a list of WIDTH columns. */
static void lay_out(struct help *help, const struct app *app, int width)
{
	int widths[COLUMNS];
	if (help->width == width)
		return;
	help->width = width;
	help->count = 0;
	list_layout(columns, COLUMNS, width, widths);
	add_rows(help, app, widths[COLUMN_HELP] > 2 ? widths[COLUMN_HELP] : width);
	list_reload(&help->list);
}

/* Where one is in the list: more may lie below the edge. */
static void draw_place(const struct help *help, struct canvas *canvas, struct rect frame)
{
	char place[32];
	int length =
		snprintf(place, sizeof(place), "%zu/%zu", help->list.selected + 1, help->count);
	canvas_caption(canvas, frame.y + frame.height - 1, frame.x + frame.width - length - 4,
		length + 2, ROLE_HINT, place);
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct help *help = screen->state;
	struct rect room = rect_inset(inside, 1, 2);
	int width = room.width < FRAME_WIDTH ? room.width : FRAME_WIDTH;
	lay_out(help, screen->app, width - FRAME_EDGE);
	struct rect frame = rect_centre(room, (int)help->count + 3, FRAME_WIDTH);
	if (redraw == REDRAW_ALL) {
		canvas_clear(&screen->app->canvas, frame);
		canvas_box(&screen->app->canvas, frame, _("Keys"));
	}
	draw_place(help, &screen->app->canvas, frame);
	list_draw(&help->list, &screen->app->canvas, rect_inset(frame, 1, 2), redraw);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct help *help = screen->state;
	if (list_key(&help->list, event))
		screen_redraw(screen, REDRAW_PART);
	else if (event->code == KEYCODE_CTRL('C'))
		return false;
	else
		screen_close(screen);
	return true;
}

static void leave(struct screen *screen)
{
	struct help *help = screen->state;
	list_release(&help->list);
	free(help->rows);
	free(help);
}

static const struct screen_type help_type = {
	.name = "help",
	.modal = true,
	.draw = draw,
	.key = key,
	.leave = leave,
};

static size_t count_keys(const struct key_help *keys)
{
	size_t number = 0;
	while (keys && keys[number].keys)
		number++;
	return number;
}

enum status help_open(struct app *app, struct error *err)
{
	size_t most = action_count(app->actions) + count_keys(app->top->type->keys) + GENERAL_COUNT;
	struct help *help = calloc(1, sizeof(*help));
	struct help_row *rows = calloc(most * ROWS_EACH, sizeof(*rows));
	if (!help || !rows) {
		free(help);
		free(rows);
		return error_memory(err);
	}
	help->rows = rows;
	help->type = app->top->type;
	help->list = (struct list){
		.columns = columns, .column_count = COLUMNS, .source = &source, .context = help};
	return screen_open(app, &help_type, help, err);
}
