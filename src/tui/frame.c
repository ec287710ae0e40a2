#include "frame.h"

#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"

struct rect frame_inside(const struct screen *screen)
{
	struct rect window = canvas_window();
	return screen->type->bare ? window : rect_inset(window, 1, 2);
}

static void draw_heading(struct app *app, const struct screen *screen, int width)
{
	struct buffer left = {0}, right = {0};
	if (app->heading)
		app->heading(app, &left, &right);
	const char *title = screen->type->title ? _(screen->type->title) : "";
	int end = width - 1 - text_width(buffer_text(&right)) - 2;
	int x = 1;
	/* Where one is goes before whose station it is, which is told whole or not at all. */
	if (*title)
		x += canvas_caption(&app->canvas, 0, x, end - x, ROLE_TITLE, title) + 1;
	if (left.length > 0 && (!*title || text_width(buffer_text(&left)) + 2 <= end - x))
		canvas_caption(&app->canvas, 0, x, end - x, *title ? ROLE_LABEL : ROLE_TITLE,
			buffer_text(&left));
	if (right.length > 0 && end > 0)
		canvas_caption(
			&app->canvas, 0, end, width - 1 - end, ROLE_NORMAL, buffer_text(&right));
	buffer_release(&left);
	buffer_release(&right);
}

void frame_draw(struct app *app, const struct screen *screen)
{
	struct rect window = canvas_window();
	canvas_box(&app->canvas, window, NULL);
	draw_heading(app, screen, window.width);
}

static int draw_item(struct app *app, const struct action *action, int y, int x, int width)
{
	char key[KEY_LABEL_SIZE];
	bool allowed = action_allowed(app, action, NULL) == STATUS_OK;
	enum role role = allowed ? ROLE_FOOTER : ROLE_DISABLED;
	int item = action_footer_width(action), title = text_width(_(action->title));
	canvas_text(&app->canvas, y, x - 1, item + 2, role, "");
	canvas_put(&app->canvas, y, x, width, allowed ? ROLE_FOOTER_KEY : ROLE_DISABLED,
		key_label(action_key(action), key));
	canvas_put(&app->canvas, y, x + item - title, width, role, _(action->title));
	return item;
}

enum { ITEMS_X = 2 };

/* The items of the footer in *SHOWN, to be freed; returns how many. */
static size_t footer_items(const struct app *app, const struct screen *screen, int width,
	const struct action ***shown, int *gap)
{
	*shown = NULL;
	*gap = 0;
	if (!app->actions || screen->type->where == 0)
		return 0;
	*shown = calloc(action_count(app->actions) + 1, sizeof(**shown));
	if (!*shown)
		return 0; /* the keys work without their names */
	return action_footer(app, screen->type->where, width - 2 * ITEMS_X, *shown, gap);
}

static void draw_actions(struct app *app, const struct screen *screen, int y, int width)
{
	const struct action **shown;
	int x = ITEMS_X, gap;
	size_t count = footer_items(app, screen, width, &shown, &gap);
	for (size_t i = 0; i < count; i++)
		x += draw_item(app, shown[i], y, x, width - x - 1) + gap;
	free((void *)shown);
}

static bool too_small(struct rect window)
{
	return window.width < APP_MIN_COLUMNS || window.height < APP_MIN_ROWS;
}

const struct action *frame_action_at(
	const struct app *app, const struct screen *screen, int row, int column)
{
	struct rect window = canvas_window();
	const struct action **shown, *found = NULL;
	int x = ITEMS_X, gap;
	if (screen->type->bare || screen->type->modal || too_small(window) ||
		row != window.height - 1)
		return NULL;
	size_t count = footer_items(app, screen, window.width, &shown, &gap);
	for (size_t i = 0; i < count && !found; i++) {
		int width = action_footer_width(shown[i]);
		if (column >= x && column < x + width)
			found = shown[i];
		x += width + gap;
	}
	free((void *)shown);
	return found;
}

void frame_footer(struct app *app, const struct screen *screen)
{
	struct rect window = canvas_window();
	int y = window.height - 1;
	bool small = too_small(window);
	canvas_rule(&app->canvas, y, 1, window.width - 2, false, NULL);
	if (app->notice.length > 0)
		canvas_caption(&app->canvas, y, 1, window.width - 2, app->notice_role,
			buffer_text(&app->notice));
	else if (small)
		canvas_caption(&app->canvas, y, 1, window.width - 2, ROLE_WARNING,
			_("The window is too small: please make it larger"));
	else if (app->top == screen)
		draw_actions(app, screen, y, window.width); /* under a box they would do nothing */
}
