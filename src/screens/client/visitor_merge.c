/* Two visitors who are one person, and one who is two: asked, answered, recorded. */
#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/list_screen.h"
#include "screens/phrases.h"
#include "visitor_box.h"
#include "visitors_screen.h"

/* The visitors screen that a dialog asked for is on top again when it is answered. */
static void merge(struct app *app, const char *reason)
{
	const struct client_found *found = visitors_screen_found(clinic_screen(app));
	struct error err;
	char from[CASE_NUMBER_SIZE], into[CASE_NUMBER_SIZE];

	if (found == NULL)
		return;
	text_copy(visitors_screen_marked(clinic_screen(app)), from, sizeof(from));
	text_copy(found->view.number, into, sizeof(into));
	const struct merge_request request = {.from = from, .into = into, .reason = reason};
	if (client_merge(clinic_desk(app), &request, &err) != STATUS_OK) {
		dialog_error(app, &err);
		return;
	}
	visitors_screen_unmark(clinic_screen(app));
	list_screen_mark(clinic_screen(app), into);
	clinic_done(app, N_("They are one person now: %s"), into);
}

static void merge_confirmed(struct app *app, void *context)
{
	(void)context;
	merge(app, NULL);
}

static void merge_reasoned(struct app *app, void *context, const char *reason)
{
	(void)context;
	merge(app, reason);
}

static void describe(struct buffer *out, const struct client_view *view,
	const struct client_known *known, const struct desk *desk)
{
	text_add_safe(out, known->client != NULL ? known->client : "");
	visitor_box_add_marks(out, known);
	buffer_add_text(out, "  ");
	visitor_box_add_visits(out, desk, view);
	buffer_add_char(out, '\n');
}

static const char *question_of(enum client_doubt doubt)
{
	if (doubt == DOUBT_APART)
		return N_("Somebody said that they are two. If they are one person all the same: "
			  "why?");
	if (doubt == DOUBT_ID)
		return N_("Their ID numbers differ. If they are one person all the same: why?");
	if (doubt == DOUBT_SIDES)
		return N_("One is the other party of the other. If they are one person all the "
			  "same: why?");
	return N_("Are they one person? No visit and no role is lost, and it can be taken back.");
}

/* Both are shown; where they can hardly be one, it takes a reason. */
static enum status ask_merge(struct app *app, const struct client_found *into,
	enum client_doubt doubt, struct error *err)
{
	struct visitor_box marked = {.desk = clinic_desk(app)};
	struct buffer text = {0};
	enum status status = STATUS_OK;

	if (visitor_box_load(&marked, visitors_screen_marked(clinic_screen(app))))
		describe(&text, &marked.view, &marked.known, marked.desk);
	describe(&text, &into->view, &into->known, marked.desk);
	buffer_add_text(&text, _(question_of(doubt)));
	if (text.failed)
		status = error_memory(err);
	else if (doubt == DOUBT_NONE)
		status = dialog_confirm(
			app, _("One person"), buffer_text(&text), merge_confirmed, NULL, err);
	else
		status = dialog_prompt(
			app, _("One person"), buffer_text(&text), merge_reasoned, NULL, err);
	visitor_box_release(&marked);
	buffer_release(&text);
	return status;
}

enum status visitor_merge_run(struct app *app, struct error *err)
{
	const struct client_found *found = visitors_screen_found(clinic_screen(app));
	const char *marked = visitors_screen_marked(clinic_screen(app));
	enum client_doubt doubt;
	char at[CASE_NUMBER_SIZE];

	if (*marked == '\0' || strcmp(marked, found->view.number) == 0) {
		visitors_screen_mark(clinic_screen(app));
		return STATUS_OK;
	}
	enum status status =
		client_doubt(clinic_desk(app), marked, found->view.number, &doubt, at, err);
	return status == STATUS_OK ? ask_merge(app, found, doubt, err) : status;
}

/* --- and back --- */

static void unmerge(struct app *app, const char *number)
{
	struct error err;
	char taken[CASE_NUMBER_SIZE];

	text_copy(number, taken, sizeof(taken));
	if (client_unmerge(clinic_desk(app), taken, UNMERGE_PERSON, NULL, &err) != STATUS_OK)
		dialog_error(app, &err);
	else
		clinic_done(app, N_("%s is another person again"), taken);
}

static void withdraw(struct app *app, const struct client_view *view, const char *number)
{
	struct error err;
	char taken[CASE_NUMBER_SIZE];

	text_copy(number, taken, sizeof(taken));
	if (client_apart_withdraw(clinic_desk(app), view->number, taken, NULL, &err) != STATUS_OK)
		dialog_error(app, &err);
	else
		clinic_done(app, N_("%s may be the same person after all"), taken);
}

/* Those who were merged first, then those who were said to be others. */
static void take_back_chosen(struct app *app, void *context, size_t answer)
{
	const struct client_found *found = visitors_screen_found(clinic_screen(app));
	(void)context;

	if (found == NULL)
		return;
	const struct client_view *view = &found->view;
	if (answer < view->merged.count)
		unmerge(app, view->merged.items[answer].number);
	else if (answer - view->merged.count < view->apart.count)
		withdraw(app, view, view->apart.items[answer - view->merged.count].number);
}

/* What can be taken back, as the lines to choose from. */
struct take_back {
	struct buffer lines[DIALOG_ANSWERS_MAX];
	struct dialog_answers answers;
};

static void add_lines(struct take_back *out, const struct case_list *firsts, const char *what)
{
	for (size_t i = 0; i < firsts->count && out->answers.count < DIALOG_ANSWERS_MAX; i++) {
		struct buffer *line = &out->lines[out->answers.count];
		buffer_printf(line, "%s  ", firsts->items[i].number);
		phrase_masked(line, firsts->items[i].client);
		buffer_printf(line, "  %s", what);
		out->answers.texts[out->answers.count++] = buffer_text(line);
	}
}

enum status visitor_unmerge_run(struct app *app, struct error *err)
{
	const struct client_found *found = visitors_screen_found(clinic_screen(app));
	struct take_back choice = {0};

	if (found->view.merged.count == 0 && found->view.apart.count == 0)
		return error_say(err, STATUS_REFUSED,
			N_("Nobody was merged into this visitor. A single visit that is another's "
			   "is taken from them on the list of their visits (Enter, then F4)"));
	add_lines(&choice, &found->view.merged, _("merged with them"));
	add_lines(&choice, &found->view.apart, _("said to be another"));
	enum status status = dialog_choose(app, _("Take back"),
		_("Which decision about this visitor was wrong?"), &choice.answers,
		take_back_chosen, NULL, err);
	for (size_t i = 0; i < choice.answers.count; i++)
		buffer_release(&choice.lines[i]);
	return status;
}
