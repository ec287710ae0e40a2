#include "code_screen.h"

#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/access/account_commands.h"
#include "screens/clinic/clinic.h"
#include "screens/phrases.h"

enum { BOX_WIDTH = 64, BOX_ROWS = 15 };

struct code_screen {
	char code[RECOVERY_CODE_SIZE];
};

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	const struct code_screen *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	struct rect window = canvas_window(), frame = rect_centre(window, BOX_ROWS, BOX_WIDTH);
	struct rect area = rect_inset(frame, 1, 2);
	const struct desk *desk = clinic_desk(screen->app);
	struct buffer line = {0};
	(void)inside;
	(void)redraw;

	canvas_clear(canvas, window);
	canvas_box(canvas, frame, _("Recovery code"));
	phrase_add(&line, N_("%s, user %s"), desk->config.station.name, desk->actor);
	canvas_put(canvas, area.y + 1, area.x, area.width, ROLE_LABEL, buffer_text(&line));
	canvas_put(canvas, area.y + 3, area.x + 4, area.width, ROLE_STRONG, state->code);
	canvas_wrapped(canvas, (struct rect){area.y + 5, area.x, 6, area.width}, ROLE_NORMAL,
		_("Write it down on paper now and lock the paper away: it is shown this once. "
		  "With it you set a new PIN when you forget yours (F8 where one logs in). A code "
		  "made earlier no longer counts."));
	canvas_put(canvas, area.y + area.height - 1, area.x, area.width, ROLE_HINT,
		_("w: it is written down"));
	canvas_cursor(canvas, area.y + area.height - 1, area.x, false);
	buffer_release(&line);
}

/* Enter and Escape come by themselves from what was typed before. */
static bool key(struct screen *screen, const struct key_event *event)
{
	if (event->code == 'w' || event->code == 'W')
		screen_close(screen);
	return true;
}

static void leave(struct screen *screen)
{
	secret_wipe(screen->state, sizeof(struct code_screen));
	free(screen->state);
}

static const struct screen_type code_type = {
	.name = "recovery code",
	.title = N_("Recovery code"),
	.where = WHERE_CODE,
	.bare = true,
	.draw = draw,
	.key = key,
	.leave = leave,
};

enum status code_screen_open(struct app *app, struct error *err)
{
	struct code_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	enum status status = account_new_recovery(clinic_desk(app), state->code, err);
	if (status == STATUS_OK)
		return screen_open(app, &code_type, state, err);
	screen_unopened(app, &code_type, state);
	return status;
}
