/* One adviser in a proposal: what speaks for and against giving them the case, and in which words.
 */
#ifndef MENZHEN_MODEL_CANDIDATE_H
#define MENZHEN_MODEL_CANDIDATE_H

#include <stdbool.h>

#include "menzhen/base/moment.h"
#include "menzhen/model/assign/weights.h"
#include "menzhen/model/case/reason.h"
#include "menzhen/model/conflict/conflict.h"
#include "menzhen/model/duty/duty.h"
#include "menzhen/model/roster/adviser.h"

/* All pointers are borrowed. */
struct candidate {
	const struct adviser *adviser;
	const struct duty *duty;         /* the running one; NULL when not on duty */
	const struct duty *next;         /* when not on duty: the next one, or NULL */
	const struct conflict *conflict; /* with this case; NULL: none */
	const char *language;            /* the one asked for; NULL: none */
	enum adviser_sex sex;            /* the one asked for */
	bool eligible;
	bool warned;        /* goes behind all who are not, and needs a decision */
	unsigned int stops; /* 1u << an enum reason_kind: each that stops them */
	int fit[CRITERIA];  /* what is weighed */
	int total;          /* the sum of weight times fit */
	int open_cases;     /* of any day */
	int over_share;     /* cases of the window above their share; negative: below */
	int idle;           /* minutes since last_active */
	moment last_active; /* when they last closed or handed on a case; 0: not today */
};

/* Is a decision about the conflict of interest all that keeps the case from them? */
bool candidate_undecided(const struct candidate *candidate);

/* What each criterion adds to the total. */
void candidate_points(
	const struct candidate *candidate, const struct weights *weights, int out[CRITERIA]);

/* Five stops, of one who is away; duty, skill, three of wishes, open cases. */
enum { CANDIDATE_REASONS = 11 };

/* In the order they are told: what stops, duty, conflict, skill, wishes, load. Returns how many. */
size_t candidate_reasons(const struct candidate *candidate, struct reason out[CANDIDATE_REASONS]);

/* What stops them, of several the first. To be asked of one who is not eligible. */
struct reason candidate_stop(const struct candidate *candidate);

#endif
