#include "menzhen/tui/dialog.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/tui/app.h"
#include "menzhen/tui/line_edit.h"
#include "menzhen/tui/wrap.h"

enum dialog_kind { DIALOG_MESSAGE, DIALOG_CONFIRM, DIALOG_PROMPT };

enum { TEXT_WIDTH = 56, REASON_MAX = 200, ERROR_TEXT_SIZE = 1024 };

struct dialog {
	enum dialog_kind kind;
	enum role role;
	char *title, *text;
	struct line_edit edit;
	void (*confirmed)(struct app *app, void *context);
	void (*written)(struct app *app, void *context, const char *text);
	void *context;
};

/* The box is as high as its text, a blank row, the input line or hint. */
static struct rect box(const struct dialog *dialog)
{
	struct rect outer = rect_inset(canvas_window(), 0, 2);
	int width = outer.width - 4 < TEXT_WIDTH ? outer.width - 4 : TEXT_WIDTH;
	size_t rows = wrap_count(dialog->text, strlen(dialog->text), width > 2 ? width : 2);
	int height = rows < (size_t)outer.height ? (int)rows : outer.height;
	return rect_centre(outer, height + (dialog->kind == DIALOG_PROMPT ? 6 : 4), width + 4);
}

static const char *hint(const struct dialog *dialog)
{
	static const char *const hints[] = {
		[DIALOG_MESSAGE] = N_("Enter: go on"),
		[DIALOG_CONFIRM] = N_("y: yes   n: no"),
		[DIALOG_PROMPT] = N_("Enter: done   Esc: cancel"),
	};
	return _(hints[dialog->kind]);
}

static void draw_input(struct dialog *dialog, struct canvas *canvas, struct rect area, int y)
{
	struct line_edit_view view = line_edit_view(&dialog->edit, 1, area.width);
	canvas_text(canvas, y, area.x, area.width, ROLE_FIELD_FOCUS,
		line_edit_text(&dialog->edit) + view.from);
	canvas_cursor(canvas, y, area.x + view.column, true);
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct dialog *dialog = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	struct rect frame = box(dialog), area = rect_inset(frame, 1, 2);
	int bottom = area.y + area.height - 1;
	(void)inside;
	if (redraw == REDRAW_ALL) {
		canvas_clear(canvas, frame);
		canvas_box(canvas, frame, dialog->title);
		canvas_wrapped(canvas, area, dialog->role, dialog->text);
		canvas_text(canvas, bottom, area.x, area.width, ROLE_HINT, hint(dialog));
		canvas_cursor(canvas, bottom, area.x, false);
	}
	if (dialog->kind == DIALOG_PROMPT)
		draw_input(dialog, canvas, area, bottom - 2);
}

static void message_key(struct screen *screen, int32_t code)
{
	if (code == KEYCODE_ENTER || code == ' ')
		screen_close(screen);
}

static bool confirm_key(struct screen *screen, int32_t code)
{
	struct dialog dialog = *(struct dialog *)screen->state;
	struct app *app = screen->app;
	if (code == 'n' || code == 'N' || code == KEYCODE_ESCAPE) {
		screen_close(screen);
	} else if (code == 'y' || code == 'Y' || code == KEYCODE_ENTER) {
		screen_close(screen);
		dialog.confirmed(app, dialog.context);
	}
	return true;
}

/* Hand on what was written, after the box has gone. */
static void finish_prompt(struct screen *screen)
{
	struct dialog *dialog = screen->state;
	struct app *app = screen->app;
	void (*written)(struct app *, void *, const char *) = dialog->written;
	void *context = dialog->context;
	char text[REASON_MAX * 4 + 1];
	text_copy(line_edit_text(&dialog->edit), text, sizeof(text));
	if (*text_trim(text) == '\0')
		return; /* it is a reason that is asked for: an empty one is none */
	screen_close(screen);
	written(app, context, text);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct dialog *dialog = screen->state;
	if (event->code == KEYCODE_CTRL('C'))
		return false;
	screen_redraw(screen, REDRAW_PART);
	if (dialog->kind == DIALOG_CONFIRM)
		return confirm_key(screen, event->code);
	if (event->code == KEYCODE_ESCAPE)
		screen_close(screen);
	else if (dialog->kind == DIALOG_MESSAGE)
		message_key(screen, event->code);
	else if (event->code == KEYCODE_ENTER)
		finish_prompt(screen);
	else
		line_edit_key(&dialog->edit, event);
	return true;
}

static void leave(struct screen *screen)
{
	struct dialog *dialog = screen->state;
	line_edit_release(&dialog->edit);
	free(dialog->title);
	free(dialog->text);
	free(dialog);
}

static const struct screen_type dialog_type = {
	.name = "dialog",
	.modal = true,
	.draw = draw,
	.key = key,
	.leave = leave,
};

/* TEMPLATE has all but the texts, of which copies are made. */
static enum status show(struct app *app, const struct dialog *template, const char *title,
	const char *text, struct error *err)
{
	struct dialog *dialog = malloc(sizeof(*dialog));
	if (!dialog)
		return error_memory(err);
	*dialog = *template;
	dialog->edit.rules.maximum = REASON_MAX;
	if (!string_copy(&dialog->title, title) || !string_copy(&dialog->text, text)) {
		free(dialog->title);
		free(dialog);
		return error_memory(err);
	}
	return screen_open(app, &dialog_type, dialog, err);
}

enum status dialog_message(
	struct app *app, enum role role, const char *title, const char *text, struct error *err)
{
	struct dialog dialog = {.kind = DIALOG_MESSAGE, .role = role};
	return show(app, &dialog, title, text, err);
}

void dialog_error(struct app *app, const struct error *error)
{
	char text[ERROR_TEXT_SIZE];
	bool refused = error->status == STATUS_REFUSED;
	error_format(error, language_translate, text, sizeof(text));
	if (dialog_message(app, refused ? ROLE_WARNING : ROLE_DANGER,
		    refused ? _("Not possible now") : _("Something went wrong"), text, NULL))
		app_notice(app, ROLE_DANGER, text);
}

enum status dialog_confirm(struct app *app, const char *title, const char *question,
	void (*done)(struct app *app, void *context), void *context, struct error *err)
{
	struct dialog dialog = {.kind = DIALOG_CONFIRM, .confirmed = done, .context = context};
	return show(app, &dialog, title, question, err);
}

enum status dialog_prompt(struct app *app, const char *title, const char *question,
	void (*done)(struct app *app, void *context, const char *text), void *context,
	struct error *err)
{
	struct dialog dialog = {.kind = DIALOG_PROMPT, .written = done, .context = context};
	return show(app, &dialog, title, question, err);
}
