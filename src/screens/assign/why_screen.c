/* Why the case went to whom it went: each proposal as it was recorded, in the words of that day. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/assign/case_explain.h"
#include "menzhen/desk/words/words.h"
#include "screens/clinic/clinic.h"
#include "screens/page_screen.h"
#include "screens/phrases.h"

enum { INDENT = 4 };

struct why_page {
	const struct desk *desk;
	char number[CASE_NUMBER_SIZE];
	struct case_explanation explanation;
};

static enum status load(void *context, struct error *err)
{
	struct why_page *why = context;

	case_explanation_release(&why->explanation);
	return case_explain(why->desk, why->number, &why->explanation, err);
}

static void write_name(struct pen *pen, const struct explained *explained, size_t rank, bool chosen)
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

static void write_candidate(
	struct pen *pen, const struct explained *explained, size_t rank, bool chosen)
{
	enum role role = explained->eligible ? ROLE_VALUE : ROLE_DISABLED;
	struct buffer line = {0};

	write_name(pen, explained, rank, chosen);
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
static void write_decisions(struct pen *pen, const struct desk *desk,
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
static void write_proposal(struct pen *pen, const struct desk *desk,
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
	write_decisions(pen, desk, &items[since], item);
	phrase_event(&line, desk, item, NULL);
	pen_text(pen, pen->area.x, ROLE_VALUE, buffer_text(&line));
	buffer_release(&line);
	for (size_t i = 0; i < proposal->count; i++) {
		const struct explained *explained = &proposal->items[i];
		pen_skip(pen);
		write_candidate(pen, explained, i + 1,
			item->adviser != NULL && strcmp(explained->adviser, item->adviser) == 0);
	}
	pen_skip(pen);
}

/* The last one first: it is the one in force. */
static void write_page(void *context, struct pen *pen)
{
	const struct why_page *why = context;
	const struct case_explanation *explanation = &why->explanation;
	const struct history *history = &explanation->view.history;
	struct buffer line = {0};
	bool any = false;

	phrase_matter(&line, why->desk, &explanation->view.record);
	pen_text(pen, pen->area.x, ROLE_STRONG, buffer_text(&line));
	buffer_release(&line);
	pen_skip(pen);
	for (size_t i = history->count; i-- > 0;) {
		if (explanation->proposals[i].count == 0)
			continue;
		write_proposal(pen, why->desk, explanation, i);
		any = true;
	}
	if (!any)
		pen_text(pen, pen->area.x, ROLE_HINT,
			_("Nobody has been given this case yet; once somebody is, the reasons are "
			  "kept."));
}

static void release(void *context)
{
	struct why_page *why = context;

	case_explanation_release(&why->explanation);
	free(why);
}

static const struct page_source source = {.load = load, .write = write_page, .release = release};

static const struct screen_type why_type = {
	.name = "why",
	.title = N_("Why this adviser"),
	.where = WHERE_WHY,
	PAGE_SCREEN,
};

enum status why_screen_open(struct app *app, const char *number, struct error *err)
{
	struct why_page *why = calloc(1, sizeof(*why));

	if (why == NULL)
		return error_memory(err);
	why->desk = clinic_desk(app);
	snprintf(why->number, sizeof(why->number), "%s", number);
	return page_screen_open(app, &why_type, &source, why, err);
}
