#include "code_screen.h"

#include <stdio.h>
#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/access/account_commands.h"
#include "menzhen/desk/desk_export.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/clinic/clinic.h"
#include "screens/phrases.h"

enum { BOX_WIDTH = 64, BOX_ROWS = 15, TEXT_ROWS = 5, PAGE_ROWS = 2 };

struct code_screen {
	char code[RECOVERY_CODE_SIZE];
	char page[FOLDER_PATH_SIZE]; /* to print, as long as the screen is open; "": none */
};

static void draw_page(const struct code_screen *state, struct canvas *canvas, struct rect area)
{
	struct buffer line = {0};

	if (state->page[0] == '\0')
		return;
	phrase_add(&line, N_("To print, deleted when you leave: %s"), state->page, NULL);
	canvas_wrapped(canvas, area, ROLE_VALUE, buffer_text(&line));
	buffer_release(&line);
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	const struct code_screen *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	struct rect window = canvas_window(), frame = rect_centre(window, BOX_ROWS, BOX_WIDTH);
	struct rect area = rect_inset(frame, 1, 2);
	const struct desk *desk = clinic_desk(screen->app);
	int last = area.y + area.height - 1;
	struct buffer line = {0};
	(void)inside;
	(void)redraw;

	canvas_clear(canvas, window);
	canvas_box(canvas, frame, _("PIN recovery code"));
	phrase_add(&line, N_("%s, user %s"), desk->config.station.name, desk->actor);
	canvas_put(canvas, area.y + 1, area.x, area.width, ROLE_LABEL, buffer_text(&line));
	canvas_put(canvas, area.y + 3, area.x + 4, area.width, ROLE_STRONG, state->code);
	canvas_wrapped(canvas, (struct rect){area.y + 5, area.x, TEXT_ROWS, area.width},
		ROLE_NORMAL,
		_("Write it down on paper now and lock the paper away: it is shown this once. "
		  "With it you set a new PIN when you forget yours (F8 where one logs in). A code "
		  "made earlier no longer counts."));
	draw_page(state, canvas, (struct rect){last - PAGE_ROWS, area.x, PAGE_ROWS, area.width});
	canvas_put(canvas, last, area.x, area.width, ROLE_HINT,
		_("w: it is written down   p: a page to print"));
	canvas_cursor(canvas, last, area.x, false);
	buffer_release(&line);
}

static enum status write_page(struct code_screen *state, const struct desk *desk, struct error *err)
{
	char name[ACTOR_SIZE + 32];
	struct buffer page = {0};
	enum status status =
		account_recovery_page(desk, state->code, language_translate, &page, err);

	snprintf(name, sizeof(name), "recovery-%s.html", desk->actor);
	if (status == STATUS_OK)
		status = desk_export_outbox(desk, name, &page, state->page, err);
	if (status != STATUS_OK)
		state->page[0] = '\0';
	buffer_release(&page);
	return status;
}

/* Enter and Escape come by themselves from what was typed before. */
static bool key(struct screen *screen, const struct key_event *event)
{
	struct error err;

	screen_redraw(screen, REDRAW_ALL);
	if (event->code == 'w' || event->code == 'W')
		screen_close(screen);
	else if ((event->code == 'p' || event->code == 'P') &&
		 write_page(screen->state, clinic_desk(screen->app), &err) != STATUS_OK)
		dialog_error(screen->app, &err);
	return true;
}

static void leave(struct screen *screen)
{
	struct code_screen *state = screen->state;

	if (state->page[0] != '\0')
		desk_export_delete(state->page);
	secret_wipe(state, sizeof(*state));
	free(state);
}

static const struct screen_type code_type = {
	.name = "recovery code",
	.title = N_("PIN recovery code"),
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
