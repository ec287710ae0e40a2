/*
 * Who may do what: the cases are written from the rule, not from the table. Volunteers take in
 * alone; auditors change nothing; lawyers have their own; nobody does anything before logging in.
 */
#include <string.h>

#include "menzhen/model/access/permission.h"
#include "menzhen/store/database/sql.h"
#include "unit.h"

#define NONE GRANT_NONE
#define OWN GRANT_OWN
#define ALL GRANT_ALL

static const struct {
	const char *code;
	enum grant nobody, receptionist, lawyer, volunteer, supervisor, auditor, admin;
} cases[] = {
	{"board.read", ALL, ALL, ALL, ALL, ALL, ALL, ALL},
	{"case.read", NONE, ALL, OWN, NONE, ALL, ALL, ALL},
	{"ledger.read", NONE, ALL, OWN, NONE, ALL, ALL, ALL},
	{"client.find", NONE, ALL, NONE, ALL, ALL, ALL, ALL},
	{"disclosure.read", NONE, NONE, NONE, NONE, ALL, ALL, ALL},
	{"verify", NONE, NONE, NONE, NONE, ALL, ALL, ALL},
	{"client.read", NONE, ALL, OWN, ALL, ALL, ALL, ALL},
	{"assignment.read", NONE, ALL, NONE, NONE, ALL, ALL, ALL},
	{"appointment.read", NONE, ALL, OWN, ALL, ALL, ALL, ALL},
	{"slip.read", NONE, ALL, NONE, ALL, ALL, ALL, ALL},
	{"case.handover_offered", NONE, ALL, OWN, NONE, NONE, NONE, ALL},
	{"case.handover_accepted", NONE, ALL, OWN, NONE, NONE, NONE, ALL},
	{"case.opened", NONE, ALL, NONE, ALL, NONE, NONE, ALL},
	{"case.assigned", NONE, ALL, NONE, NONE, NONE, NONE, ALL},
	{"case.reassigned", NONE, ALL, NONE, NONE, ALL, NONE, ALL},
	{"case.closed", NONE, ALL, OWN, NONE, NONE, NONE, ALL},
	{"case.voided", NONE, ALL, NONE, NONE, ALL, NONE, ALL},
	{"case.rated", NONE, ALL, NONE, NONE, NONE, NONE, ALL},
	{"case.revealed", NONE, ALL, OWN, NONE, ALL, NONE, ALL},
	{"cases.revealed", NONE, ALL, OWN, NONE, ALL, NONE, ALL},
	{"ledger.exported", NONE, ALL, NONE, NONE, ALL, NONE, ALL},
	{"override", NONE, NONE, NONE, NONE, ALL, NONE, ALL},
	{"user.added", NONE, NONE, NONE, NONE, NONE, NONE, ALL},
	{"user.pin_changed", NONE, ALL, ALL, ALL, ALL, ALL, ALL},
	{"client.erased", NONE, NONE, NONE, NONE, NONE, NONE, ALL},
	{"client.held", NONE, NONE, NONE, NONE, ALL, NONE, ALL},
	{"client.retention", NONE, NONE, NONE, NONE, ALL, ALL, ALL},
	{"backup.protected", NONE, NONE, NONE, NONE, NONE, NONE, ALL},
	{"station.restored", NONE, NONE, NONE, NONE, NONE, NONE, ALL},
	{"nothing.of.the.kind", NONE, NONE, NONE, NONE, NONE, NONE, NONE},
};

START_TEST(the_rule)
{
	const enum grant expected[] = {
		[USER_NOBODY] = cases[_i].nobody,
		[USER_RECEPTIONIST] = cases[_i].receptionist,
		[USER_LAWYER] = cases[_i].lawyer,
		[USER_VOLUNTEER] = cases[_i].volunteer,
		[USER_SUPERVISOR] = cases[_i].supervisor,
		[USER_AUDITOR] = cases[_i].auditor,
		[USER_ADMIN] = cases[_i].admin,
	};
	for (int role = USER_NOBODY; role <= USER_ADMIN; role++)
		ck_assert_msg(
			permission_grant((enum user_role)role, cases[_i].code) == expected[role],
			"%s as %s", cases[_i].code, user_role_table.rows[role].code);
}
END_TEST

/* Reading is what an auditor is there for; whatever is recorded changes something. */
START_TEST(an_auditor_records_nothing_but_a_pin)
{
	for (size_t i = 0; i < sql_block_count; i++) {
		const char *name = sql_blocks[i].name;
		if (strncmp(name, "apply/", 6) != 0 || strcmp(name, "apply/user.pin_changed") == 0)
			continue;
		ck_assert_msg(permission_grant(USER_AUDITOR, name + 6) == GRANT_NONE, "%s", name);
	}
}
END_TEST

START_TEST(every_kind_of_event_has_its_permission)
{
	for (size_t i = 0; i < sql_block_count; i++)
		if (strncmp(sql_blocks[i].name, "apply/", 6) == 0)
			ck_assert_msg(permission_find(sql_blocks[i].name + 6) != NULL,
				"who may record %s? Say it in src/model/access/permission.c",
				sql_blocks[i].name + 6);
}
END_TEST

START_TEST(before_the_login_there_is_the_board_alone)
{
	for (size_t i = 0; i < permission_count; i++)
		ck_assert_int_eq(permission_grant(USER_NOBODY, permissions[i].code),
			strcmp(permissions[i].code, "board.read") == 0 ? GRANT_ALL : GRANT_NONE);
}
END_TEST

START_TEST(nothing_is_in_the_table_twice)
{
	for (size_t i = 0; i < permission_count; i++)
		ck_assert_ptr_eq(permission_find(permissions[i].code), &permissions[i]);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, the_rule, 0, sizeof(cases) / sizeof(cases[0]));
	tcase_add_test(tests, an_auditor_records_nothing_but_a_pin);
	tcase_add_test(tests, every_kind_of_event_has_its_permission);
	tcase_add_test(tests, before_the_login_there_is_the_board_alone);
	tcase_add_test(tests, nothing_is_in_the_table_twice);
}

UNIT_MAIN("permission", add_tests)
