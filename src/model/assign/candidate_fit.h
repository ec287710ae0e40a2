/*
 * What speaks for a candidate, in the units of weights.h. Private to the model layer: assignment.h
 * is asked.
 */
#ifndef MENZHEN_MODEL_CANDIDATE_FIT_H
#define MENZHEN_MODEL_CANDIDATE_FIT_H

#include <stdint.h>

#include "menzhen/model/assign/assignment.h"

/* What is found once and holds for all candidates. */
struct measure {
	const struct assignment_input *input;
	const struct category *category; /* of the case; NULL: not known */
	const char *language;            /* asked for, and not everybody's; NULL: none */
	struct local_time now;
	int64_t given, duty_minutes, people; /* of all on duty who advise */
};

struct measure measure_of(const struct assignment_input *input);

/* Add up those of LIST, in roster order, who share the window's cases. */
void measure_pool(struct measure *measure, const struct candidate_list *list);

/* Does CANDIDATE share in them? */
bool candidate_shares(const struct candidate *candidate);

/* Fill in loads, fits and total. */
void candidate_measure(struct candidate *candidate, const struct standing *standing,
	const struct measure *measure);

#endif
