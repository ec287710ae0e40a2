/* Use cases: decide about a conflict of interest, and look over what was decided. */
#ifndef MENZHEN_DESK_CONFLICT_DECIDE_H
#define MENZHEN_DESK_CONFLICT_DECIDE_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/conflict/conflict.h"
#include "menzhen/store/conflict/conflict_store.h"

struct decision_request {
	const char *adviser; /* id */
	enum conflict_decision decision;
	const char *reason;  /* a supervisor's, who overrides, must say it */
	const char *command; /* as in case_commands.h */
};

/*
 * Decide about the conflict that conflict_search tells of the adviser and the case NUMBER. It is
 * decided for all hits of its band and tie that there are now, by an override for all there are;
 * what is found later is asked about again. Another person is so for every adviser. STATUS_REFUSED:
 * there is nothing to decide, the decision is not one for such a conflict (conflict_allows), or not
 * for whoever is at the desk (desk_supervisor.h).
 */
enum status conflict_decide(struct desk *desk, const char *number,
	const struct decision_request *request, struct error *err);

/* What was decided on the calendar days FIRST..LAST, oldest first. Appends to OUT. */
enum status conflict_decisions_between(const struct desk *desk, struct day first, struct day last,
	struct conflict_decided_list *out, struct error *err);

#endif
