/* Use case: whom should this case go to, and why. Records nothing. */
#ifndef MENZHEN_DESK_CASE_PROPOSE_H
#define MENZHEN_DESK_CASE_PROPOSE_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/assignment.h"
#include "menzhen/store/case_store.h"

/* Zero-initialise; the candidates borrow from it and from the desk's roster. */
struct proposal {
	struct duty_list duties;
	char *language; /* the one asked for; NULL: none */
	struct candidate_list candidates;
};

enum status case_propose(
	const struct desk *desk, const char *number, struct proposal *out, struct error *err);

/* The same for a form not yet recorded: of category and wishes alone. */
enum status need_propose(
	const struct desk *desk, const struct need *need, struct proposal *out, struct error *err);

/* What RECORD asks of its adviser. Borrows from it. */
struct need need_of(const struct case_record *record);
void proposal_release(struct proposal *proposal);

#endif
