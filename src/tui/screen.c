#include "menzhen/tui/screen.h"

#include <stdlib.h>

#include "menzhen/tui/app.h"

static void leave(struct screen *screen)
{
	if (screen->type->leave)
		screen->type->leave(screen);
}

void screen_unopened(struct app *app, const struct screen_type *type, void *state)
{
	leave(&(struct screen){.type = type, .app = app, .state = state});
}

enum status screen_open(
	struct app *app, const struct screen_type *type, void *state, struct error *err)
{
	struct screen *screen = malloc(sizeof(*screen));
	if (!screen) {
		screen_unopened(app, type, state);
		return error_memory(err);
	}
	*screen = (struct screen){
		.type = type, .app = app, .state = state, .below = app->top, .redraw = REDRAW_ALL};
	app->top = screen;
	app_redraw(app);
	return STATUS_OK;
}

void screen_discard(struct screen *screen)
{
	screen->app->top = screen->below;
	leave(screen);
	free(screen);
}

void screen_close(struct screen *screen)
{
	struct app *app = screen->app;
	screen_discard(screen);
	if (app->top && app->top->type->resume)
		app->top->type->resume(app->top);
	app_redraw(app);
}

void screen_redraw(struct screen *screen, enum redraw redraw)
{
	if (screen->redraw < redraw)
		screen->redraw = redraw;
}
