/* Use case: whom should this case go to, and why. Records nothing. */
#ifndef MENZHEN_DESK_CASE_PROPOSE_H
#define MENZHEN_DESK_CASE_PROPOSE_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/assignment.h"

/* Zero-initialise; the candidates borrow from duties and from the desk's roster. */
struct proposal {
	struct duty_list duties;
	struct candidate_list candidates;
};

enum status case_propose(
	const struct desk *desk, const char *number, struct proposal *out, struct error *err);

/* The same for a category alone, for a form not yet recorded. */
enum status category_propose(
	const struct desk *desk, const char *category, struct proposal *out, struct error *err);
void proposal_release(struct proposal *proposal);

#endif
