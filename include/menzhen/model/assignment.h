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
#include "menzhen/model/reason.h"
#include "menzhen/model/roster.h"

/* What the desk knows of an adviser's day. */
struct workload {
	char *adviser;      /* id */
	int open_cases;     /* assigned or consulting */
	int cases_today;    /* given to them this service day, voided ones apart */
	moment last_active; /* when they last closed or handed on a case; 0: not yet */
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

/* Zero-initialise; borrows from the roster and the duties. */
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

void candidate_list_release(struct candidate_list *list);

#endif
