#include "menzhen/model/roster/roster_lint.h"

#include <stdlib.h>

#include "lint_rule.h"

/* In the order in which a roster is mended: what visitors would notice first. */
static const struct {
	const char *code; /* menzhen-roster(5) tells what it means */
	void (*find)(struct lint *lint);
	const char *remedy;
} rules[] = {
	{"uncovered_hours", lint_opening,
		N_("Plan somebody for these hours, or announce others under 'sessions' in "
		   "station.yaml.")},
	{"double_booking", lint_booking,
		N_("Put somebody else on one of the two shifts, or take these days out of it with "
		   "'except'.")},
	{"leave_clash", lint_leave, N_("Name a stand-in for the duty, or agree on a swap.")},
	{"expired_term", lint_term,
		N_("Put 'term' right once the appointment is renewed, or put somebody else on the "
		   "shift.")},
	{"missing_skill", lint_skill,
		N_("Put somebody who knows them on a shift of this session, or write the skill to "
		   "those who do.")},
	{"unfair_load", lint_load,
		N_("Let shifts rotate through more people, or see what 'menzhen roster suggest' "
		   "drafts.")},
	{"quota", lint_quota,
		N_("Move duties to others or from others, or agree on another quota.")},
};

/* What hotlines and clinics report most: a convention, not a statistic. */
const char *const lint_usual_categories[LINT_CATEGORIES] = {"LAB", "DEB", "FAM", "HOU", "PRO"};

void lint_file(struct lint *lint, const char *file, int line)
{
	error_at(&lint->scratch.message, file, line, 0);
	if (finding_add(lint->out, &lint->scratch, NULL) != STATUS_OK)
		lint->out_of_memory = true;
}

bool lint_staffed(const struct duty *duty)
{
	return duty->state != DUTY_LEAVE;
}

size_t lint_adviser_index(const struct lint *lint, const struct adviser *adviser)
{
	return (size_t)(adviser - lint->input->roster->advisers);
}

void *lint_array(struct lint *lint, size_t count, size_t size)
{
	void *items = calloc(count + 1, size); /* never of no bytes, which may be NULL too */

	if (items == NULL)
		lint->out_of_memory = true;
	return items;
}

enum status roster_lint(const struct lint_input *input, struct finding_list *out, struct error *err)
{
	struct lint lint = {.input = input, .out = out};

	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]) && !lint.out_of_memory; i++) {
		lint.scratch = (struct finding){.severity = FINDING_WARNING,
			.code = rules[i].code,
			.remedy = rules[i].remedy};
		rules[i].find(&lint);
	}
	return lint.out_of_memory ? error_memory(err) : STATUS_OK;
}
