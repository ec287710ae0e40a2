#include "menzhen/tui/widget/dialog.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/tui/app.h"
#include "menzhen/tui/widget/line_edit.h"
#include "menzhen/tui/widget/wrap.h"

enum dialog_kind { DIALOG_MESSAGE, DIALOG_CONFIRM, DIALOG_CHOOSE, DIALOG_PROMPT };

enum { TEXT_WIDTH = 56, REASON_MAX = (DIALOG_TEXT_SIZE - 1) / 4, ERROR_TEXT_SIZE = 1024 };

struct dialog {
	enum dialog_kind kind;
	enum role role;
	char *title, *text;
	char *answers[DIALOG_ANSWERS_MAX];
	size_t answer_count, answer; /* the marked one */
	struct line_edit edit;
	void (*confirmed)(struct app *app, void *context);
	void (*chosen)(struct app *app, void *context, size_t answer);
	void (*written)(struct app *app, void *context, const char *text);
	void *context;
};

/* Rows of what is below the text: answers or the input line, the hint, blank ones between them. */
static int rows_below(const struct dialog *dialog)
{
	switch (dialog->kind) {
	case DIALOG_PROMPT:
		return 4;
	case DIALOG_CHOOSE:
		return 3 + (int)dialog->answer_count;
	default:
		return 2;
	}
}

static struct rect box(const struct dialog *dialog)
{
	struct rect outer = rect_inset(canvas_window(), 0, 2);
	int width = outer.width - 4 < TEXT_WIDTH ? outer.width - 4 : TEXT_WIDTH;
	size_t rows = wrap_count(dialog->text, strlen(dialog->text), width > 2 ? width : 2);
	int height = rows < (size_t)outer.height ? (int)rows : outer.height;
	return rect_centre(outer, height + rows_below(dialog) + 2, width + 4);
}

static const char *hint(const struct dialog *dialog)
{
	static const char *const hints[] = {
		[DIALOG_MESSAGE] = N_("Enter: go on"),
		[DIALOG_CONFIRM] = N_("y: yes   n: no"),
		[DIALOG_CHOOSE] = N_("Number or Enter: choose   Esc: cancel"),
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

static void draw_answers(struct dialog *dialog, struct canvas *canvas, struct rect area, int y)
{
	struct buffer line = {0};
	for (size_t i = 0; i < dialog->answer_count; i++) {
		bool marked = i == dialog->answer;
		buffer_clear(&line);
		buffer_printf(&line, "%s %zu  %s", marked ? ">" : " ", i + 1, dialog->answers[i]);
		canvas_text(canvas, y + (int)i, area.x, area.width,
			marked ? ROLE_SELECTED : ROLE_VALUE, buffer_text(&line));
	}
	buffer_release(&line);
	canvas_cursor(canvas, y + (int)dialog->answer, area.x, false);
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
	if (dialog->kind == DIALOG_CHOOSE)
		draw_answers(dialog, canvas, area, bottom - 1 - (int)dialog->answer_count);
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

/* Hand on which answer it was, after the box has gone. */
static void finish_choice(struct screen *screen, size_t answer)
{
	struct dialog dialog = *(struct dialog *)screen->state;
	struct app *app = screen->app;
	screen_close(screen);
	dialog.chosen(app, dialog.context, answer);
}

static void choose_key(struct screen *screen, int32_t code)
{
	struct dialog *dialog = screen->state;
	size_t number = code >= '1' && code <= '9' ? (size_t)(code - '0') : 0;
	if (code == KEYCODE_UP && dialog->answer > 0)
		dialog->answer--;
	else if (code == KEYCODE_DOWN && dialog->answer + 1 < dialog->answer_count)
		dialog->answer++;
	else if (code == KEYCODE_ENTER)
		finish_choice(screen, dialog->answer);
	else if (number > 0 && number <= dialog->answer_count)
		finish_choice(screen, number - 1);
}

/* Hand on what was written, after the box has gone. */
static void finish_prompt(struct screen *screen)
{
	struct dialog *dialog = screen->state;
	struct app *app = screen->app;
	void (*written)(struct app *, void *, const char *) = dialog->written;
	void *context = dialog->context;
	char text[DIALOG_TEXT_SIZE];
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
	else if (dialog->kind == DIALOG_CHOOSE)
		choose_key(screen, event->code);
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
	for (size_t i = 0; i < dialog->answer_count; i++)
		free(dialog->answers[i]);
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

static bool copy_answers(struct dialog *dialog, const struct dialog_answers *answers)
{
	for (size_t i = 0; answers && i < answers->count && i < DIALOG_ANSWERS_MAX; i++) {
		if (!string_copy(&dialog->answers[i], answers->texts[i]))
			return false;
		dialog->answer_count++;
	}
	return true;
}

/* TEMPLATE has all but the texts, of which copies are made. ANSWERS may be NULL. */
static enum status show(struct app *app, const struct dialog *template, const char *title,
	const char *text, const struct dialog_answers *answers, struct error *err)
{
	struct dialog *dialog = malloc(sizeof(*dialog));
	if (!dialog)
		return error_memory(err);
	*dialog = *template;
	dialog->edit.rules.maximum = REASON_MAX;
	if (!string_copy(&dialog->title, title) || !string_copy(&dialog->text, text) ||
		!copy_answers(dialog, answers)) {
		screen_unopened(app, &dialog_type, dialog);
		return error_memory(err);
	}
	return screen_open(app, &dialog_type, dialog, err);
}

enum status dialog_message(
	struct app *app, enum role role, const char *title, const char *text, struct error *err)
{
	struct dialog dialog = {.kind = DIALOG_MESSAGE, .role = role};
	return show(app, &dialog, title, text, NULL, err);
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
	return show(app, &dialog, title, question, NULL, err);
}

enum status dialog_prompt(struct app *app, const char *title, const char *question,
	void (*done)(struct app *app, void *context, const char *text), void *context,
	struct error *err)
{
	struct dialog dialog = {.kind = DIALOG_PROMPT, .written = done, .context = context};
	return show(app, &dialog, title, question, NULL, err);
}

enum status dialog_choose(struct app *app, const char *title, const char *question,
	const struct dialog_answers *answers,
	void (*done)(struct app *app, void *context, size_t answer), void *context,
	struct error *err)
{
	struct dialog dialog = {.kind = DIALOG_CHOOSE, .chosen = done, .context = context};
	return show(app, &dialog, title, question, answers, err);
}
