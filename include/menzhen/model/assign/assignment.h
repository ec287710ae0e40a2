/*
 * The proposal: which adviser a case should go to, and why. Of those on duty now, and not stopped,
 * the one with the highest total of weighted points (weights.h) comes first; of equals the one with
 * the fewest open cases, then the longest idle, then the first in the roster: the same input always
 * gives the same answer. Those with an open conflict of their firm come behind all who have none.
 *
 * Those who cannot take it are listed after them, what stops them first among their reasons: those
 * on duty in roster order, then the others by when they come next, then those whose next duty is
 * not known.
 */
#ifndef MENZHEN_MODEL_ASSIGNMENT_H
#define MENZHEN_MODEL_ASSIGNMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/assign/candidate.h"
#include "menzhen/model/assign/weights.h"
#include "menzhen/model/case/category.h"
#include "menzhen/model/duty/duty.h"
#include "menzhen/model/roster/roster.h"

/* What the desk knows of one adviser. Zeroed: nothing has been given to them. */
struct standing {
	int open_cases;     /* assigned or consulting */
	int given_today;    /* this service day, voided ones apart */
	int given;          /* the same in the window of the weights */
	int duty_minutes;   /* of the window, leave apart */
	moment last_active; /* when they last closed or handed on a case; 0: not today */
	const struct conflict *conflict; /* with this case; borrowed; NULL: none */
	bool knows_client;
};

/* What a case asks of its adviser. Borrowed; NULL and SEX_UNSTATED: nothing in particular. */
struct need {
	const char *category;
	const char *language; /* as the roster writes it; everybody speaks Mandarin */
	enum adviser_sex sex;
};

/* Zero-initialise; borrows from the roster, the duties, the conflicts and the need. */
struct candidate_list {
	struct candidate *items;
	size_t count, capacity;
	struct weights weights; /* they were weighed by */
};

struct assignment_input {
	const struct roster *roster;
	const struct duty_list *duties; /* from yesterday on, some days ahead for "on duty next" */
	const struct category_list *categories;
	const struct weights *weights;
	const struct standing *standings; /* one for each of roster->advisers */
	struct need need;
	moment now;
	int offset_minutes;
};

/*
 * Every adviser of the roster, once each, in order.
 *
 * The share of the cases given in the window that is ideally an adviser's goes by the hours of duty
 * they had in it, among those on duty now who advise; by heads where no hours are known.
 *
 * Fails with STATUS_MEMORY alone.
 */
enum status assignment_propose(
	const struct assignment_input *input, struct candidate_list *out, struct error *err);

/* The first eligible one, or NULL. */
const struct candidate *assignment_best(const struct candidate_list *list);
const struct candidate *assignment_find(const struct candidate_list *list, const char *adviser);

void candidate_list_release(struct candidate_list *list);

#endif
