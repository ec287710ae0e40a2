/* A session for walk-ins where nobody ever knows what many visitors come with. */
#include "lint_rule.h"
#include "menzhen/base/buffer.h"

/* A leaf counts for its group: who knows a part of it is better than nobody. */
static bool knows(const struct lint *lint, const struct adviser *adviser, const char *code)
{
	return adviser->skills.count == 0 || /* takes everything */
	       category_touched(lint->input->categories, &adviser->skills, code);
}

/* The frequent categories that somebody of the session KIND knows; *FIRST: its first shift. */
static size_t cover(struct lint *lint, enum session_kind kind, bool covered[LINT_CATEGORIES],
	const struct shift **first)
{
	const struct duty_list *duties = lint->input->duties;
	size_t count = 0;

	*first = NULL;
	for (size_t i = 0; i < duties->count; i++) {
		const struct duty *duty = &duties->items[i];
		if (duty->shift->session != kind || !lint_staffed(duty) ||
			!day_range_has(lint->input->days, duty->day))
			continue;
		if (*first == NULL || duty->shift < *first)
			*first = duty->shift;
		for (size_t c = 0; c < LINT_CATEGORIES; c++) {
			const char *code = lint->input->frequent[c];
			if (covered[c] || code == NULL ||
				!adviser_kind_advises(duty->adviser->kind) ||
				!knows(lint, duty->adviser, code))
				continue;
			covered[c] = true;
			count++;
		}
	}
	return count;
}

static const char *title(const struct lint *lint, const char *code)
{
	const struct category *category = category_find(lint->input->categories, code);

	if (category == NULL)
		return code;
	return lint->input->language == LANGUAGE_ZH ? category->zh : category->en;
}

/* "labour & personnel (LAB), debts (DEB)" */
static void list_missing(struct lint *lint, const bool covered[LINT_CATEGORIES], struct buffer *out)
{
	for (size_t i = 0; i < LINT_CATEGORIES; i++) {
		const char *code = lint->input->frequent[i];
		if (code == NULL || covered[i])
			continue;
		if (out->length > 0)
			buffer_add_text(out, ", ");
		buffer_printf(out, "%s (%s)", title(lint, code), code);
	}
	if (out->failed)
		lint->out_of_memory = true;
}

static void report(struct lint *lint, const struct shift *first, const char *missing)
{
	if (lint->input->frequent_here)
		lint_report(lint, first->line,
			N_("%s: nobody there knows these of the five matters that are most "
			   "frequent here: %s"),
			ERROR_ID(session_title(first->session)), missing);
	else
		lint_report(lint, first->line,
			N_("%s: nobody there knows these of the five matters that visitors usually "
			   "bring (there are too few cases here yet to go by): %s"),
			ERROR_ID(session_title(first->session)), missing);
}

static void check_session(struct lint *lint, enum session_kind kind, size_t wanted)
{
	bool covered[LINT_CATEGORIES] = {false};
	const struct shift *first;
	struct buffer missing = {0};

	if (cover(lint, kind, covered, &first) < wanted && first != NULL) {
		list_missing(lint, covered, &missing);
		report(lint, first, buffer_text(&missing));
	}
	buffer_release(&missing);
}

void lint_skill(struct lint *lint)
{
	static const enum session_kind walk_in[] = {
		SESSION_DAYTIME, SESSION_NIGHT, SESSION_WEEKEND};
	const struct day_range days = lint->input->days;
	size_t wanted = 0;

	if (days.last.n - days.first.n + 1 < LINT_SKILL_DAYS)
		return;
	for (size_t i = 0; i < LINT_CATEGORIES; i++)
		wanted += lint->input->frequent[i] != NULL;
	for (size_t i = 0; i < sizeof(walk_in) / sizeof(walk_in[0]); i++)
		check_session(lint, walk_in[i], wanted);
}
