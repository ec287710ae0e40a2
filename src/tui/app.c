#include "menzhen/tui/app.h"

#include <stddef.h>

#include "frame.h"
#include "menzhen/tui/terminal/mouse.h"

void app_quit(struct app *app)
{
	app->quit = true;
}

void app_leave(struct app *app)
{
	if (!app->holds || !app->holds(app))
		app_quit(app);
}

void app_redraw(struct app *app)
{
	app->redraw_all = true;
}

void app_notice(struct app *app, enum role role, const char *text)
{
	buffer_clear(&app->notice);
	buffer_add_text(&app->notice, text);
	app->notice_role = role;
	app_redraw(app);
}

/* Was there one? */
static bool forget_notice(struct app *app)
{
	if (app->notice.length == 0)
		return false;
	buffer_clear(&app->notice);
	app_redraw(app);
	return true;
}

/* The screen first; then what the footer names there. A double click on a row is its Enter. */
static void mouse_event(struct app *app, const struct key_event *event, bool footer)
{
	const struct key_event enter = {.code = KEYCODE_ENTER};
	const struct mouse *mouse = event->mouse;
	struct screen *top = app->top;
	bool used = top->type->key && top->type->key(top, event);
	if (mouse->hit && mouse->kind == MOUSE_DOUBLE) {
		app_key(app, &enter);
		return;
	}
	const struct action *action =
		!used && footer && mouse->kind == MOUSE_CLICK
			? frame_action_at(app, app->top, mouse->row, mouse->column)
			: NULL;
	if (action)
		action_run(app, action);
}

/* True: there was one. */
static bool run_action(struct app *app, unsigned where, int32_t code)
{
	const struct action *action = app->actions ? action_find(app->actions, where, code) : NULL;
	if (action)
		action_run(app, action);
	return action != NULL;
}

void app_key(struct app *app, const struct key_event *event)
{
	bool noticed = forget_notice(app);
	struct screen *top = app->top;
	if (event->code == KEYCODE_MOUSE) {
		mouse_event(app, event, !noticed);
		return;
	}
	if (!top->type->sealed && run_action(app, ACTION_OVER_BOXES, event->code))
		return;
	unsigned where = top->type->where;
	if (top->type->key && top->type->key(top, event))
		return;
	if (event->code == KEYCODE_CTRL('C'))
		app_leave(app);
	else if (!top->type->sealed)
		run_action(app, where, event->code);
}

void app_tick_screens(struct app *app)
{
	const struct screen *lowest = app->top;
	while (lowest && !lowest->type->sealed)
		lowest = lowest->below;
	for (struct screen *screen = app->top; screen; screen = screen->below) {
		if (screen->type->tick)
			screen->type->tick(screen);
		if (screen == lowest)
			break;
	}
}

/* The lowest screen that shows: all above it are boxes over it. */
static struct screen *base(const struct app *app)
{
	struct screen *screen = app->top;
	while (screen->type->modal && screen->below)
		screen = screen->below;
	return screen;
}

static void draw_screen(struct app *app, struct screen *screen, enum redraw redraw)
{
	bool framed = !screen->type->bare && !screen->type->modal;
	if (framed && redraw == REDRAW_ALL)
		frame_draw(app, screen);
	if (framed)
		frame_footer(app, screen);
	screen->redraw = REDRAW_NONE;
	screen->type->draw(
		screen, screen->type->modal ? canvas_window() : frame_inside(screen), redraw);
}

/* Boxes lie over what is below them: draw from the bottom up. */
static void draw_upwards(struct app *app, struct screen *screen, const struct screen *lowest)
{
	if (screen != lowest)
		draw_upwards(app, screen->below, lowest);
	draw_screen(app, screen, REDRAW_ALL);
}

/* Does the top screen alone ask for drawing, and only in part? */
static bool only_part_of_top(const struct app *app, const struct screen *lowest)
{
	if (app->redraw_all || app->top->redraw == REDRAW_ALL)
		return false;
	for (const struct screen *s = app->top; s != lowest; s = s->below) {
		if (s->below->redraw != REDRAW_NONE)
			return false;
	}
	return true;
}

void app_draw(struct app *app)
{
	struct screen *lowest = base(app);
	if (only_part_of_top(app, lowest)) {
		if (app->top->redraw == REDRAW_PART)
			draw_screen(app, app->top, REDRAW_PART);
		return;
	}
	canvas_clear(&app->canvas, canvas_window());
	canvas_cursor(&app->canvas, 0, 0, false);
	draw_upwards(app, app->top, lowest);
	app->redraw_all = false;
}

void app_release(struct app *app)
{
	app->quit = true;
	while (app->top)
		screen_discard(app->top);
	terminal_stop(&app->terminal, &app->canvas);
	input_release(&app->input);
	buffer_release(&app->notice);
}
