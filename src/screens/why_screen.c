/* Why the case went to whom it went: each proposal as it was recorded, in the words of that day. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clinic.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/case_explain.h"
#include "menzhen/desk/words.h"
#include "page.h"
#include "phrases.h"

enum { INDENT = 4 };

struct why_screen {
	struct clinic *clinic;
	char number[CASE_NUMBER_SIZE];
	struct case_explanation explanation;
	struct page page;
	struct error error;
};

static void reload(struct why_screen *state)
{
	case_explanation_release(&state->explanation);
	state->error.status = case_explain(
		&state->clinic->desk, state->number, &state->explanation, &state->error);
}

/* --- drawing --- */

static void draw_name(struct pen *pen, const struct explained *explained, size_t rank, bool chosen)
{
	struct buffer line = {0};

	if (explained->eligible)
		buffer_printf(&line, "%-3zu ", rank);
	else
		buffer_add_text(&line, "-   ");
	buffer_add_text(&line, explained->name != NULL ? explained->name : explained->adviser);
	if (chosen)
		buffer_add_text(&line, _(" (was given the case)"));
	pen_text(pen, pen->area.x, chosen ? ROLE_STRONG : ROLE_VALUE, buffer_text(&line));
	buffer_release(&line);
}

static void draw_candidate(
	struct pen *pen, const struct explained *explained, size_t rank, bool chosen)
{
	enum role role = explained->eligible ? ROLE_VALUE : ROLE_DISABLED;
	struct buffer line = {0};

	draw_name(pen, explained, rank, chosen);
	words_add_explained(&line, explained, language_translate);
	pen_text(pen, pen->area.x + INDENT, role, buffer_text(&line));
	buffer_clear(&line);
	if (explained->eligible) {
		words_add_points(&line, explained->points, explained->total, language_translate);
		pen_text(pen, pen->area.x + INDENT, role, buffer_text(&line));
	}
	buffer_release(&line);
}

/* What was decided about conflicts of interest from FIRST to before END. */
static void draw_decisions(struct pen *pen, const struct desk *desk,
	const struct history_item *first, const struct history_item *end)
{
	struct buffer line = {0};

	for (const struct history_item *item = first; item < end; item++) {
		if (strcmp(item->kind, "conflict.decided") != 0)
			continue;
		buffer_clear(&line);
		phrase_event(&line, desk, item, NULL);
		pen_text(pen, pen->area.x, ROLE_VALUE, buffer_text(&line));
	}
	buffer_release(&line);
}

/* The event INDEX, with all that led to it since the proposal before. */
static void draw_proposal(struct pen *pen, const struct desk *desk,
	const struct case_explanation *explanation, size_t index)
{
	const struct history_item *items = explanation->view.history.items, *item = &items[index];
	const struct explanation *proposal = &explanation->proposals[index];
	struct buffer line = {0};
	size_t since = index;

	while (since > 0 && explanation->proposals[since - 1].count == 0)
		since--;
	phrase_day(&line, desk_local(desk, item->at).day);
	pen_rule(pen, buffer_text(&line));
	buffer_clear(&line);
	draw_decisions(pen, desk, &items[since], item);
	phrase_event(&line, desk, item, NULL);
	pen_text(pen, pen->area.x, ROLE_VALUE, buffer_text(&line));
	buffer_release(&line);
	for (size_t i = 0; i < proposal->count; i++) {
		const struct explained *explained = &proposal->items[i];
		pen_skip(pen);
		draw_candidate(pen, explained, i + 1,
			item->adviser != NULL && strcmp(explained->adviser, item->adviser) == 0);
	}
	pen_skip(pen);
}

/* The last one first: it is the one in force. */
static void draw_all(struct pen *pen, const struct why_screen *state)
{
	const struct case_explanation *explanation = &state->explanation;
	const struct history *history = &explanation->view.history;
	const struct desk *desk = &state->clinic->desk;
	struct buffer line = {0};
	bool any = false;

	phrase_matter(&line, desk, &explanation->view.record);
	pen_text(pen, pen->area.x, ROLE_STRONG, buffer_text(&line));
	buffer_release(&line);
	pen_skip(pen);
	for (size_t i = history->count; i-- > 0;) {
		if (explanation->proposals[i].count == 0)
			continue;
		draw_proposal(pen, desk, explanation, i);
		any = true;
	}
	if (!any)
		pen_text(pen, pen->area.x, ROLE_HINT,
			_("Nobody has been given this case yet; once somebody is, the reasons are "
			  "kept."));
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct why_screen *state = screen->state;
	struct pen pen = page_begin(&state->page, &screen->app->canvas, inside);
	char sentence[512];
	(void)redraw;

	if (state->error.status == STATUS_OK)
		draw_all(&pen, state);
	else
		pen_text(&pen, inside.x, ROLE_DANGER,
			error_format(
				&state->error, language_translate, sentence, sizeof(sentence)));
	page_end(&state->page, &pen);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct why_screen *state = screen->state;

	if (!page_key(&state->page, event))
		return false;
	screen_redraw(screen, REDRAW_ALL);
	return true;
}

static void resume(struct screen *screen)
{
	reload(screen->state);
}

static void leave(struct screen *screen)
{
	struct why_screen *state = screen->state;

	case_explanation_release(&state->explanation);
	free(state);
}

static const struct key_help keys[] = {
	{"Up Down", N_("Scroll; Page Up, Page Down, Home and End too")},
	{0},
};

static const struct screen_type why_type = {
	.name = "why",
	.title = N_("Why this adviser"),
	.where = WHERE_WHY,
	.keys = keys,
	.draw = draw,
	.key = key,
	.resume = resume,
	.leave = leave,
};

enum status why_screen_open(struct app *app, const char *number, struct error *err)
{
	struct why_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	snprintf(state->number, sizeof(state->number), "%s", number);
	reload(state);
	return screen_open(app, &why_type, state, err);
}
