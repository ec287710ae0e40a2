/*
 * Boxes over the screen: a message, a question, answers to choose from, a line to write. They
 * return at once; the answer comes to a function after the box has closed. Texts are translated and
 * copied.
 *
 *	static void voided(struct app *app, void *context, const char *reason) {…}
 *
 *	return dialog_prompt(app, _("Void this case"), _("Why is it void?"), voided, desk, err);
 */
#ifndef MENZHEN_TUI_DIALOG_H
#define MENZHEN_TUI_DIALOG_H

#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/tui/terminal/theme.h"

struct app;

/* TEXT may have several lines. Enter, Space or Escape closes it: not any key, as one may be typing.
 */
enum status dialog_message(
	struct app *app, enum role role, const char *title, const char *text, struct error *err);

/* Show an error or a refusal in words. For want of memory it becomes a notice in the footer. */
void dialog_error(struct app *app, const struct error *error);

/* A question answered by y or Enter; n or Escape leaves it, and DONE is not called. */
enum status dialog_confirm(struct app *app, const char *title, const char *question,
	void (*done)(struct app *app, void *context), void *context, struct error *err);

/*
 * Several answers of which one is chosen, by its number or by arrows and Enter; DONE gets its
 * index. At most 9, each a row. Escape: DONE is not called.
 */
enum { DIALOG_ANSWERS_MAX = 9 };
struct dialog_answers {
	const char *texts[DIALOG_ANSWERS_MAX];
	size_t count;
};
enum status dialog_choose(struct app *app, const char *title, const char *question,
	const struct dialog_answers *answers,
	void (*done)(struct app *app, void *context, size_t answer), void *context,
	struct error *err);

/* A line to write, a reason say; DONE gets it trimmed and never empty. Escape: DONE is not called.
 */
enum { DIALOG_TEXT_SIZE = 801 }; /* with its NUL */
enum status dialog_prompt(struct app *app, const char *title, const char *question,
	void (*done)(struct app *app, void *context, const char *text), void *context,
	struct error *err);

#endif
