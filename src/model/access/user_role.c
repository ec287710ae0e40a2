#include "menzhen/model/access/user_role.h"

#include "menzhen/base/error.h"

static const struct coded roles[USER_ROLES] = {
	[USER_NOBODY] = {"nobody", N_("Not logged in")},
	[USER_RECEPTIONIST] = {"receptionist", N_("Receptionist")},
	[USER_LAWYER] = {"lawyer", N_("Lawyer")},
	[USER_VOLUNTEER] = {"volunteer", N_("Volunteer")},
	[USER_SUPERVISOR] = {"supervisor", N_("Supervisor")},
	[USER_AUDITOR] = {"auditor", N_("Auditor")},
	[USER_ADMIN] = {"admin", N_("Administrator")},
	[USER_OPEN] = {"open", N_("No login")},
};

const struct coded_table user_role_table = {roles, USER_ROLES};

/* Those that a user can have stand together. */
const struct coded_table user_given_role_table = {
	roles + USER_RECEPTIONIST, USER_ADMIN - USER_RECEPTIONIST + 1};

bool user_role_parse(const char *code, enum user_role *out)
{
	int found = coded_find(&user_given_role_table, code);

	if (found < 0)
		return false;
	*out = (enum user_role)(USER_RECEPTIONIST + found);
	return true;
}
