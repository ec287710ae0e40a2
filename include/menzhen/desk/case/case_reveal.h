/*
 * Use case: see the phone and ID numbers of a case in full. Screens show them masked until somebody
 * asks; that they were shown, which and to whom, is part of the case's history.
 */
#ifndef MENZHEN_DESK_CASE_REVEAL_H
#define MENZHEN_DESK_CASE_REVEAL_H

#include "menzhen/desk/case/case_view.h"
#include "menzhen/desk/desk.h"

/* STATUS_REFUSED when it has none. */
enum status case_reveal(
	struct desk *desk, const struct case_view *view, const char *command, struct error *err);

/* Cases of a list, as a use case gave them out, and how they came to be those. */
struct cases_revealing {
	const struct case_list *cases;
	const char *subject; /* which list; of one person, the number of their first case */
	const char *filter;  /* what they were chosen by; NULL: nothing */
	const char *command; /* command id; NULL: a new one */
};

/*
 * The same of all of them: one event with how many. STATUS_REFUSED where one of them may not be
 * shown so.
 */
enum status cases_reveal(struct desk *desk, const struct cases_revealing *asked, struct error *err);

#endif
