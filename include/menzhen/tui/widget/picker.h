/*
 * Choosing one of several things in a box: type pinyin initials, Chinese or a code to narrow down,
 * arrows and Enter or the number in front to choose, Escape to leave it. Or any number of them:
 * Space or the number marks, Enter ends; it takes the row it stands on too where letters have led
 * to it or nothing is marked.
 *
 *	static void picked(struct app *app, void *context, const struct choice *choice) {…}
 *
 *	return picker_open(app, &(struct picker_request){.title = _("Category"), .choices = list,
 *		.done = picked, .context = intake}, err);
 */
#ifndef MENZHEN_TUI_PICKER_H
#define MENZHEN_TUI_PICKER_H

#include "menzhen/base/error.h"
#include "menzhen/tui/widget/choice.h"

struct app;

struct picker_request {
	const char *title; /* translated; must last as long as the picker, like the choices */
	struct choice_list choices;
	const char *selected; /* code to stand on first; NULL or unknown: the first. With done_set:
				 the codes that are marked, with commas between. */
	const char *query;    /* letters typed already; NULL: none. Copied. */
	/* Called once, after the picker has closed; not called on Escape. */
	void (*done)(struct app *app, void *context, const struct choice *choice);
	/* Instead of done, for any number of choices: their CODES in the list's order, with commas
	 * between; valid during the call. */
	void (*done_set)(struct app *app, void *context, const char *codes);
	/* Called last, chosen or not, to free what the choices lie in. NULL: nothing to free. */
	void (*release)(void *context);
	void *context;
};

enum status picker_open(struct app *app, const struct picker_request *request, struct error *err);

#endif
