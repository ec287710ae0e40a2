/*
 * Each action names what its user must be permitted to do, in the one table; those that need no
 * permission are known by name, so that a new action cannot forget it.
 */
#include <string.h>

#include "menzhen/model/access/permission.h"
#include "screens/clinic/clinic.h"
#include "screens/clinic/clinic_actions.h"
#include "unit.h"

static bool is_free(const char *id)
{
	static const char *const ids[] = {
		"form.save", "intake.more", "palette", "back", "quit", "lock", "help"};

	for (size_t i = 0; i < sizeof(ids) / sizeof(ids[0]); i++)
		if (strcmp(ids[i], id) == 0)
			return true;
	return false;
}

START_TEST(each_action_names_its_permission)
{
	size_t count = action_count(&clinic_actions);

	ck_assert_uint_gt(count, 50);
	for (size_t i = 0; i < count; i++) {
		const struct action *action = action_at(&clinic_actions, i);
		if (action->permission == NULL)
			ck_assert_msg(is_free(action->id), "%s needs no permission", action->id);
		else
			ck_assert_msg(permission_find(action->permission) != NULL,
				"%s asks for %s, which nobody has", action->id, action->permission);
	}
}
END_TEST

/* The screen WHERE offers ID to ROLE. */
static bool offers(enum user_role role, unsigned where, const char *id)
{
	struct clinic clinic = {.app = {.actions = &clinic_actions, .offers = clinic_offers},
		.desk = {.user = {.role = role}}};
	size_t count = action_count(&clinic_actions);

	for (size_t i = 0; i < count; i++) {
		const struct action *action = action_at(&clinic_actions, i);
		if (strcmp(action->id, id) == 0)
			return action_offered(&clinic.app, action, where);
	}
	ck_abort_msg("there is no %s", id);
	return false;
}

static const struct {
	const char *id;
	bool receptionist, lawyer, volunteer, supervisor, auditor, admin;
	bool open; /* and where nobody logs in */
} menus[] = {
	{"case.open", true, false, true, false, false, true, true},
	{"case.assign", true, false, false, false, false, true, true},
	{"case.reassign", true, false, false, true, false, true, true},
	{"case.close", true, true, false, false, false, true, true},
	{"case.show", true, true, false, true, true, true, true},
	{"ledger", true, true, false, true, true, true, true},
	{"visitors", true, false, true, true, true, true, true},
	{"accounts", false, false, false, true, true, true, true},
	{"account.pin", true, true, true, true, true, true, true},
	{"due", false, false, false, true, true, true, true},
	{"lock", true, true, true, true, true, true, false},
};

START_TEST(a_role_is_offered_what_it_may_do)
{
	const bool expected[] = {
		[USER_RECEPTIONIST] = menus[_i].receptionist,
		[USER_LAWYER] = menus[_i].lawyer,
		[USER_VOLUNTEER] = menus[_i].volunteer,
		[USER_SUPERVISOR] = menus[_i].supervisor,
		[USER_AUDITOR] = menus[_i].auditor,
		[USER_ADMIN] = menus[_i].admin,
		[USER_OPEN] = menus[_i].open,
	};

	for (enum user_role role = USER_RECEPTIONIST; role <= USER_OPEN; role++)
		ck_assert_msg(offers(role, WHERE_DESK, menus[_i].id) == expected[role],
			"%s, role %d", menus[_i].id, (int)role);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, each_action_names_its_permission);
	tcase_add_loop_test(
		tests, a_role_is_offered_what_it_may_do, 0, sizeof(menus) / sizeof(menus[0]));
}

UNIT_MAIN("clinic_actions", add_tests)
