/*
 * What somebody sees of a case. A lawyer sees their own cases and those offered to them (律师法
 * 38); what concerns people in or released from community corrections is seen by few (社区矫正法 4,
 * 54: no disclosure, no discrimination): of the group, or of a category that is confidential; who
 * may not look at cases (model/access/permission.h) sees who comes; the one who is rated never sees
 * who rated, so that nobody fears to rate honestly.
 */
#ifndef MENZHEN_MODEL_SIGHT_H
#define MENZHEN_MODEL_SIGHT_H

#include <stdbool.h>

#include "menzhen/model/access/user_role.h"

enum sight {
	SIGHT_NONE,    /* as though it were not there */
	SIGHT_OUTLINE, /* number, time, state and who has it: enough to keep the queue going */
	/* And who came, with what kind of matter: what it takes to receive visitors. Not what was
	   said. */
	SIGHT_VISITOR,
	SIGHT_FULL,
};

/* Who looks. */
struct viewer {
	enum user_role role;
	const char *name;    /* user name */
	const char *adviser; /* id in the roster; NULL or "": is none */
};

/* Stands where somebody may not see what there is, as 匿名 stands for who gives no name. */
#define SIGHT_HIDDEN "保密"

/* What of a case decides it; strings may be NULL. */
struct seen_case {
	const char *adviser;
	const char *offered_to;
	const char *recorded_by; /* user name */
	const char *priority;    /* codes joined by commas */
	bool confidential;       /* its category is (category_is_confidential) */
};

bool case_is_own(const struct viewer *viewer, const struct seen_case *seen);
bool case_is_offered(const struct viewer *viewer, const struct seen_case *seen);

enum sight case_sight(const struct viewer *viewer, const struct seen_case *seen);

/* Are rating, its reason and words, and who took it down for VIEWER to see? */
bool rating_in_sight(const struct viewer *viewer, const struct seen_case *seen);

#endif
