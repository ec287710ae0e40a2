#include "menzhen/desk/authorise.h"

#include "menzhen/desk/login.h"
#include "menzhen/store/case_store.h"

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

enum status desk_may_case(const struct desk *desk, const char *code,
	const struct case_record *record, struct error *err)
{
	const struct viewer viewer = desk_viewer(desk);
	const struct seen_case seen = {.adviser = record->adviser,
		.offered_to = record->offered_to,
		.priority = record->priority};
	enum status status = desk_may(desk, code, err);

	if (status != STATUS_OK || permission_grant(desk->user.role, code) == GRANT_ALL)
		return status;
	if (case_sight(&viewer, &seen) == SIGHT_FULL)
		return STATUS_OK;
	return error_say(err, STATUS_REFUSED,
		N_("This is another lawyer's case; you see your own and those offered to you"));
}
