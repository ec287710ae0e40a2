/* The reasons of a proposal, as data: why a case should, should not or cannot go to someone. */
#ifndef MENZHEN_MODEL_REASON_H
#define MENZHEN_MODEL_REASON_H

#include <stddef.h>

#include "menzhen/base/day.h"

enum reason_kind {
	REASON_ON_DUTY,         /* + until when */
	REASON_NOT_ON_DUTY,     /* stops; + when next, where known */
	REASON_DOES_NOT_ADVISE, /* stops: volunteers, publicists, staff */
	REASON_TERM_ENDED,      /* stops: the day is outside the term of appointment */
	REASON_DAILY_LIMIT,     /* stops; + the limit */
	REASON_SKILL_LEAF,      /* the very matter */
	REASON_SKILL_GROUP,     /* the field */
	REASON_SKILL_GENERAL,   /* no field stated: takes all */
	REASON_SKILL_OTHER,     /* another field */
	REASON_OPEN_CASES,      /* + number */
	REASON_NO_OPEN_CASES,
	REASON_IDLE,        /* + minutes since the last case */
	REASON_NO_CASE_YET, /* none today: longest idle of all */
	REASON_KINDS
};

struct reason {
	enum reason_kind kind;
	int number;     /* cases, minutes, the limit: as the kind says */
	struct day day; /* of NOT_ON_DUTY: the day of the next duty */
	int minute;     /* its start, or for ON_DUTY the end; -1: none in the days looked at */
};

const char *reason_code(enum reason_kind kind); /* "on_duty" */

/*
 * msgid of the reason as a sentence of a few words, with at most one %s that takes the text of its
 * argument: the number, for ON_DUTY the hour it ends, for NOT_ON_DUTY day and hour of the next
 * duty.
 */
const char *reason_text(const struct reason *reason);
/* That argument as text: "3", "21:00", "11-27 19:00"; "" if it takes none. */
char *reason_argument(const struct reason *reason, char *out, size_t size);

#endif
