#include "menzhen/desk/access/authorise.h"

#include <string.h>

#include "desk/access/sighted.h"
#include "menzhen/desk/access/login.h"
#include "menzhen/store/case/case_store.h"

const char *desk_own_adviser(const struct desk *desk)
{
	return desk_has_accounts(desk) ? desk->user.adviser : desk->actor;
}

struct viewer desk_viewer(const struct desk *desk)
{
	return (struct viewer){desk->user.role, desk->actor, desk->user.adviser};
}

static enum status refuse_role(
	const struct desk *desk, const struct permission *permission, struct error *err)
{
	if (desk->user.role == USER_NOBODY)
		return error_say(err, STATUS_REFUSED,
			N_("This station has accounts; log in first (--user NAME, and the PIN on "
			   "standard input)"));
	return error_set(err, STATUS_REFUSED,
		N_("As %s you may not %s; ask somebody whose task it is, or the administrator"),
		ERROR_ID(user_role_table.rows[desk->user.role].title),
		ERROR_ID(permission != NULL ? permission->title : N_("do this")));
}

enum status desk_may(const struct desk *desk, const char *code, struct error *err)
{
	if (permission_grant(desk->user.role, code) != GRANT_NONE)
		return STATUS_OK;
	return refuse_role(desk, permission_find(code), err);
}

bool desk_only_own(const struct desk *desk, const char *code)
{
	return permission_grant(desk->user.role, code) == GRANT_OWN;
}

/* For a role that may with what is theirs alone. */
static enum status check_theirs(const struct desk *desk, const struct permission *permission,
	const struct case_record *record, struct error *err)
{
	const struct viewer viewer = desk_viewer(desk);
	const struct seen_case seen = {
		.adviser = record->adviser, .offered_to = record->offered_to};
	unsigned role = USER_BIT(viewer.role);
	if (((permission->own & role) != 0 && case_is_own(&viewer, &seen)) ||
		((permission->offered & role) != 0 && case_is_offered(&viewer, &seen)))
		return STATUS_OK;
	if (case_is_own(&viewer, &seen) || case_is_offered(&viewer, &seen))
		return error_set(err, STATUS_REFUSED,
			N_("It is for the other lawyer to %s; ask them"),
			ERROR_ID(permission->title));
	return error_say(err, STATUS_REFUSED,
		N_("This is another lawyer's case; you see your own and those offered to you"));
}

enum status desk_case_allows(const struct desk *desk, const char *code,
	const struct case_record *record, struct error *err)
{
	const struct permission *permission = permission_find(code);
	enum status status = STATUS_OK;

	if (desk_only_own(desk, code))
		status = check_theirs(desk, permission, record, err);
	return status == STATUS_OK ? sight_demand(desk, record, permission->sight, err) : status;
}

enum status desk_may_case(const struct desk *desk, const char *code,
	const struct case_record *record, struct error *err)
{
	enum status status = desk_may(desk, code, err);

	return status == STATUS_OK ? desk_case_allows(desk, code, record, err) : status;
}

bool desk_owns(const struct desk *desk, const char *code, const char *adviser)
{
	enum grant grant = permission_grant(desk->user.role, code);

	return grant == GRANT_ALL ||
	       (grant == GRANT_OWN && adviser != NULL && desk->user.adviser[0] != '\0' &&
		       strcmp(adviser, desk->user.adviser) == 0);
}

enum status desk_may_own(
	const struct desk *desk, const char *code, const char *adviser, struct error *err)
{
	enum status status = desk_may(desk, code, err);

	if (status != STATUS_OK || desk_owns(desk, code, adviser))
		return status;
	return error_set(err, STATUS_REFUSED,
		N_("As %s you may %s for yourself alone; ask the front desk"),
		ERROR_ID(user_role_table.rows[desk->user.role].title),
		ERROR_ID(permission_find(code)->title));
}
