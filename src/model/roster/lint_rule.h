/* The rules of roster_lint.h: one file each, one row each in roster_lint.c. Private to them. */
#ifndef MENZHEN_MODEL_LINT_RULE_H
#define MENZHEN_MODEL_LINT_RULE_H

#include "menzhen/model/roster/roster_lint.h"

struct lint {
	const struct lint_input *input;
	struct finding_list *out;
	struct finding
		scratch; /* the finding being made: severity, code and remedy are the rule's */
	bool out_of_memory;
};

/* lint_report(lint, line, N_("msgid %s"), argument): a finding in the roster's file. */
#define lint_report(lint, line, ...)                                                               \
	lint_report_in(lint, (lint)->input->roster_file, line, __VA_ARGS__)
#define lint_report_in(lint, file, line, ...)                                                      \
	(error_set(&(lint)->scratch.message, STATUS_CONFIG, __VA_ARGS__),                          \
		lint_file(lint, file, line))

/* The second half of the two above: file what is in the scratch. */
void lint_file(struct lint *lint, const char *file, int line);

/* Is the person of DUTY there, as far as is known now? Who has gone home has been there. */
bool lint_staffed(const struct duty *duty);

/* Index of ADVISER, which is of the roster. */
size_t lint_adviser_index(const struct lint *lint, const struct adviser *adviser);

/* COUNT zeroed items, to be freed, or NULL with lint->out_of_memory set. */
void *lint_array(struct lint *lint, size_t count, size_t size);

void lint_opening(struct lint *lint); /* nobody on duty in announced opening hours */
void lint_booking(struct lint *lint); /* one person in two places */
void lint_leave(struct lint *lint);   /* duty of one on leave */
void lint_term(struct lint *lint);    /* duty outside the term of appointment */
void lint_skill(struct lint *lint);   /* nobody who knows what many come with */
void lint_load(struct lint *lint);    /* far more or fewer hours than others */
void lint_quota(struct lint *lint);   /* more or less than was agreed for a month */

#endif
