#include "menzhen/model/access/sight.h"

#include <string.h>

#include "menzhen/model/access/permission.h"
#include "menzhen/model/assign/priority.h"
#include "menzhen/model/coded.h"

static bool same(const char *a, const char *b)
{
	return a != NULL && b != NULL && *a != '\0' && strcmp(a, b) == 0;
}

bool case_is_own(const struct viewer *viewer, const struct seen_case *seen)
{
	return same(viewer->adviser, seen->adviser);
}

bool case_is_offered(const struct viewer *viewer, const struct seen_case *seen)
{
	return same(viewer->adviser, seen->offered_to);
}

static bool is_theirs(const struct viewer *viewer, const struct seen_case *seen)
{
	return case_is_own(viewer, seen) || case_is_offered(viewer, seen);
}

static bool is_confidential(const struct seen_case *seen)
{
	return seen->confidential ||
	       coded_set_has(
		       seen->priority, priority_table.rows[PRIORITY_RELEASED_CORRECTIONS].code);
}

/* The few: who advises, who recorded it, who answers for the station or the district. */
static bool is_one_of_few(const struct viewer *viewer, const struct seen_case *seen)
{
	return viewer->role == USER_SUPERVISOR || viewer->role == USER_ADMIN ||
	       is_theirs(viewer, seen) || same(viewer->name, seen->recorded_by);
}

enum sight case_sight(const struct viewer *viewer, const struct seen_case *seen)
{
	if (viewer->role == USER_OPEN)
		return SIGHT_FULL;
	if (viewer->role == USER_NOBODY)
		return SIGHT_NONE;
	if (viewer->role == USER_LAWYER)
		return is_theirs(viewer, seen) ? SIGHT_FULL : SIGHT_NONE;
	if (is_confidential(seen) && !is_one_of_few(viewer, seen))
		return SIGHT_OUTLINE;
	return permission_grant(viewer->role, "case.read") == GRANT_NONE ? SIGHT_VISITOR
									 : SIGHT_FULL;
}

bool rating_in_sight(const struct viewer *viewer, const struct seen_case *seen)
{
	return viewer->role != USER_LAWYER && !case_is_own(viewer, seen);
}
