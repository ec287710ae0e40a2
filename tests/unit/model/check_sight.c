/*
 * What somebody sees of a case: the cases are written from the rule. A lawyer's secrets are of
 * their own cases (律师法 38); who was in community corrections is for few eyes (社区矫正法 4, 54);
 * who is rated never sees who rated.
 */
#include "menzhen/model/access/sight.h"
#include "unit.h"

#define CONFIDENTIAL "elderly,released_corrections"

static const struct {
	const char *what;
	struct viewer viewer;
	struct seen_case seen;
	enum sight sight;
	bool rating;
} cases[] = {
	{"without accounts everything", {USER_OPEN, "reception", ""},
		{"a", NULL, "x", CONFIDENTIAL, false}, SIGHT_FULL, true},
	{"nobody has logged in", {USER_NOBODY, "", ""}, {"a", NULL, "x", NULL, false}, SIGHT_NONE,
		true},
	{"the front desk", {USER_RECEPTIONIST, "qt", ""}, {"a", "b", "x", NULL, false}, SIGHT_FULL,
		true},
	{"the front desk, confidential", {USER_RECEPTIONIST, "qt", NULL},
		{"a", "b", "x", CONFIDENTIAL, false}, SIGHT_OUTLINE, true},
	{"whoever recorded it", {USER_RECEPTIONIST, "qt", NULL},
		{"a", "b", "qt", CONFIDENTIAL, false}, SIGHT_FULL, true},
	{"a lawyer's own", {USER_LAWYER, "jia", "a"}, {"a", NULL, "x", NULL, false}, SIGHT_FULL,
		false},
	{"a lawyer's own, confidential", {USER_LAWYER, "jia", "a"},
		{"a", NULL, "x", CONFIDENTIAL, false}, SIGHT_FULL, false},
	{"offered to a lawyer", {USER_LAWYER, "jia", "a"}, {"b", "a", "x", CONFIDENTIAL, false},
		SIGHT_FULL, false},
	{"another lawyer's", {USER_LAWYER, "jia", "a"}, {"b", NULL, "x", NULL, false}, SIGHT_NONE,
		false},
	{"another's that the lawyer recorded once", {USER_LAWYER, "jia", "a"},
		{"b", NULL, "jia", CONFIDENTIAL, false}, SIGHT_NONE, false},
	{"nobody's yet", {USER_LAWYER, "jia", "a"}, {NULL, NULL, "x", NULL, false}, SIGHT_NONE,
		false},
	{"nobody's, to a lawyer without an id", {USER_LAWYER, "jia", ""},
		{NULL, NULL, "x", NULL, false}, SIGHT_NONE, false},
	{"two that are empty are not the same", {USER_LAWYER, "jia", ""},
		{"", "", "x", NULL, false}, SIGHT_NONE, false},
	{"a volunteer", {USER_VOLUNTEER, "fm", NULL}, {"a", NULL, "x", NULL, false}, SIGHT_VISITOR,
		true},
	{"a volunteer's own record", {USER_VOLUNTEER, "fm", NULL}, {"a", NULL, "fm", NULL, false},
		SIGHT_VISITOR, true},
	{"the front desk, a confidential category", {USER_RECEPTIONIST, "qt", NULL},
		{"a", NULL, "x", NULL, true}, SIGHT_OUTLINE, true},
	{"a volunteer who recorded one", {USER_VOLUNTEER, "fm", NULL},
		{"a", NULL, "fm", NULL, true}, SIGHT_VISITOR, true},
	{"a volunteer, confidential", {USER_VOLUNTEER, "fm", NULL},
		{"a", NULL, "x", CONFIDENTIAL, false}, SIGHT_OUTLINE, true},
	{"an auditor, confidential", {USER_AUDITOR, "sj", NULL},
		{"a", NULL, "x", CONFIDENTIAL, false}, SIGHT_OUTLINE, true},
	{"a supervisor, confidential", {USER_SUPERVISOR, "dd", NULL},
		{"a", NULL, "x", CONFIDENTIAL, false}, SIGHT_FULL, true},
	{"an administrator, confidential", {USER_ADMIN, "sz", NULL},
		{"a", NULL, "x", CONFIDENTIAL, false}, SIGHT_FULL, true},
	{"a code that begins alike", {USER_AUDITOR, "sj", NULL},
		{"a", NULL, "x", "released_corrections_x", false}, SIGHT_FULL, true},
	{"an administrator who advises, rated", {USER_ADMIN, "sz", "a"},
		{"a", NULL, "x", NULL, false}, SIGHT_FULL, false},
	{"the same, another rated", {USER_ADMIN, "sz", "a"}, {"b", NULL, "x", NULL, false},
		SIGHT_FULL, true},
};

START_TEST(the_rule)
{
	ck_assert_msg(case_sight(&cases[_i].viewer, &cases[_i].seen) == cases[_i].sight, "%s",
		cases[_i].what);
	ck_assert_msg(rating_in_sight(&cases[_i].viewer, &cases[_i].seen) == cases[_i].rating, "%s",
		cases[_i].what);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, the_rule, 0, sizeof(cases) / sizeof(cases[0]));
}

UNIT_MAIN("sight", add_tests)
