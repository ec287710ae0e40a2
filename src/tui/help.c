#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/tui/action.h"
#include "menzhen/tui/app.h"
#include "menzhen/tui/list.h"

/* Keys that belong to lists and fields everywhere, below the actions of the screen. */
static const struct general_key {
	const char *keys, *help;
} general[] = {
	{"Up Down j k", N_("Move in a list; Page Up, Page Down, Home and End too")},
	{"Tab Enter", N_("Next field; Shift-Tab goes back")},
	{"Ctrl-Left/Right", N_("Move by words in a field")},
	{"Ctrl-W", N_("Delete the word before the cursor")},
	{"Ctrl-U Ctrl-K", N_("Delete to the start or the end of the line")},
	{"Ctrl-Z Ctrl-Y", N_("Undo and redo in a field")},
	{"a-z", N_("In a choice: pick by pinyin initials")},
	{"Esc", N_("Back")},
	{"Ctrl-C", N_("End the program")},
};

enum { GENERAL_COUNT = sizeof(general) / sizeof(general[0]) };

struct help {
	const struct action **actions;
	size_t count;
	struct list list;
};

static size_t count(void *context)
{
	const struct help *help = context;
	return help->count + GENERAL_COUNT;
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
	const struct action *action = row < help->count ? help->actions[row] : NULL;
	const struct general_key *other = action ? NULL : &general[row - help->count];
	if (column == 0) {
		*role = ROLE_FOOTER_KEY;
		action ? add_keys(action, out) : (void)buffer_add_text(out, other->keys);
	} else if (column == 1) {
		buffer_add_text(out, action ? _(action->title) : "");
	} else {
		*role = ROLE_HINT;
		buffer_add_text(out, _(action ? action->help : other->help));
	}
}

static const struct list_source source = {.count = count, .cell = cell};
static const struct list_column columns[] = {
	{.title = N_("Key"), .width = 16},
	{.title = N_("Action"), .width = 16, .minimum = 12},
	{.title = N_("What it does"), .width = 40, .minimum = 20, .flex = 1},
};

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct help *help = screen->state;
	struct rect frame =
		rect_centre(rect_inset(inside, 1, 2), (int)help->count + GENERAL_COUNT + 3, 96);
	if (redraw == REDRAW_ALL) {
		canvas_clear(&screen->app->canvas, frame);
		canvas_box(&screen->app->canvas, frame, _("Keys"));
	}
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
	free(help->actions);
	free(help);
}

static const struct screen_type help_type = {
	.name = "help",
	.modal = true,
	.draw = draw,
	.key = key,
	.leave = leave,
};

enum status help_open(struct app *app, struct error *err)
{
	const struct action_table *table = app->actions;
	struct help *help = calloc(1, sizeof(*help));
	const struct action **actions = calloc(table->count + 1, sizeof(*actions));
	if (!help || !actions) {
		free(help);
		free(actions);
		return error_memory(err);
	}
	help->actions = actions;
	for (size_t i = 0; i < table->count; i++) {
		if (table->rows[i].where & app->top->type->where)
			actions[help->count++] = &table->rows[i];
	}
	help->list = (struct list){.columns = columns,
		.column_count = sizeof(columns) / sizeof(columns[0]),
		.source = &source,
		.context = help};
	return screen_open(app, &help_type, help, err);
}
