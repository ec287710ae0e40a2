/*
 * The proposal: which adviser a case should go to, and why. Of those on duty now the fitting skill
 * comes first, then fewest open cases, then longest idle, then the order of the roster, so that the
 * same input always gives the same answer. Those who cannot take it are listed after them, what
 * stops them first among their reasons: those on duty in roster order, then the others by when they
 * come next, then those whose next duty is not known.
 */
#ifndef MENZHEN_MODEL_ASSIGNMENT_H
#define MENZHEN_MODEL_ASSIGNMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/category.h"
#include "menzhen/model/duty.h"
#include "menzhen/model/roster.h"

/* What the desk knows of an adviser's day. */
struct workload {
	char *adviser;      /* id */
	int open_cases;     /* assigned or consulting */
	int cases_today;    /* given to them this service day, voided ones apart */
	moment last_active; /* when they last closed or handed on a case; 0: not yet */
};

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

enum { CANDIDATE_REASONS = 6 };

struct candidate {
	const struct adviser *adviser; /* borrowed */
	const struct duty *duty;       /* the running one; NULL when not on duty */
	const struct duty *next;       /* when not on duty: the next one, or NULL */
	bool eligible;
	int skill; /* 3 leaf, 2 group, 1 general, 0 other */
	int open_cases;
	moment last_active;
	struct reason reasons[CANDIDATE_REASONS]; /* what stops, duty, skill, load, idle */
	size_t reason_count;
};

struct candidate_list {
	struct candidate *items;
	size_t count, capacity;
};

struct assignment_input {
	const struct roster *roster;
	const struct duty_list *duties; /* from yesterday on, some days ahead for "on duty next" */
	const struct category_list *categories;
	const char *category; /* of the case */
	const struct workload *workloads;
	size_t workload_count;
	moment now;
	int offset_minutes;
};

/*
 * Every adviser of the roster, once each, in order. An adviser without a workload row has none.
 * Fails with STATUS_MEMORY alone.
 */
enum status assignment_propose(
	const struct assignment_input *input, struct candidate_list *out, struct error *err);

/* The first eligible one, or NULL. */
const struct candidate *assignment_best(const struct candidate_list *list);
const struct candidate *assignment_find(const struct candidate_list *list, const char *adviser);

const char *reason_code(enum reason_kind kind); /* "on_duty" */

/*
 * msgid of the reason as a sentence of a few words, with at most one %s that takes the text of its
 * argument: the number, for ON_DUTY the hour it ends, for NOT_ON_DUTY day and hour of the next
 * duty.
 */
const char *reason_text(const struct reason *reason);
/* That argument as text: "3", "21:00", "11-27 19:00"; "" if it takes none. */
char *reason_argument(const struct reason *reason, char *out, size_t size);

void candidate_list_release(struct candidate_list *list);

#endif
