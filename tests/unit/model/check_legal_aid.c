/* 法律援助法 31, 32, 42, 44, 45, article by article. */
#include "menzhen/model/case/legal_aid.h"

#include <string.h>

#include "unit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { NOBODY = -1, MOST = 4 };

static const struct {
	int group; /* enum priority */
	const char *category;
	bool period_ends;
	const char *points[MOST];
} cases[] = {
	{NOBODY, "OTH99", false, {NULL}},
	{NOBODY, NULL, false, {NULL}},
	/* 31: matters for those of little means */
	{NOBODY, "ADM07", false, {"ask_acquitted", "matter"}},
	{NOBODY, "LAB05", false, {"matter"}},
	{NOBODY, "ADM05", false, {"matter"}},
	{NOBODY, "FAM03", false, {"matter"}},
	{NOBODY, "LAB01", false, {"matter"}},
	{NOBODY, "LAB02", false, {"matter"}},
	{NOBODY, "TOR01", false, {"matter"}},
	{NOBODY, "TOR03", false, {"matter"}},
	{NOBODY, "CSM03", false, {"matter"}},
	{NOBODY, "TOR11", false, {"matter"}},
	{NOBODY, "DEB01", false, {NULL}},
	/* 32: no economic condition */
	{PRIORITY_DV_VICTIM, "FAM01", false, {"violence"}},
	{NOBODY, "FAM08", false, {"violence"}},
	{NOBODY, "FAM04", false, {"ask_violence", "matter"}},
	{NOBODY, "TOR10", false, {"ask_hero"}},
	{NOBODY, "TOR04", false, {"ask_rescuer"}},
	/* 42: not checked, given papers; 45: accessible service */
	{PRIORITY_MINOR, "TOR05", false, {"no_living"}},
	{PRIORITY_ELDER, "DEB01", false, {"no_living", "access"}},
	{PRIORITY_ELDER_ALONE, "HOU05", false, {"no_living", "access"}},
	{PRIORITY_DISABLED, "FAM04", false, {"ask_violence", "no_living", "matter", "access"}},
	{PRIORITY_LOW_INCOME, "DEB01", false, {"relief"}},
	{PRIORITY_VETERAN, "DEB01", false, {"honoured"}},
	{PRIORITY_MILITARY_FAMILY, "TOR10", false, {"ask_hero", "honoured"}},
	{PRIORITY_MIGRANT_WORKER, "LAB01", false, {"migrant", "matter"}},
	{PRIORITY_MIGRANT_WORKER, "LAB04", false, {"migrant", "matter"}},
	{PRIORITY_MIGRANT_WORKER, "LAB03", false, {NULL}}, /* neither wages nor an injury */
	{PRIORITY_MIGRANT_WORKER, "TOR01", false, {"matter"}},
	{PRIORITY_PLATFORM_WORKER, "LAB01", false, {"matter"}}, /* not named by 42 */
	/* 44: help first */
	{NOBODY, "DEB01", true, {"period_ends"}},
	{NOBODY, "PRO02", false, {"preservation"}},
	{PRIORITY_MIGRANT_WORKER, "LAB01", true, {"migrant", "period_ends", "matter"}},
};

START_TEST(what_the_law_says)
{
	struct legal_aid_facts facts = {
		.category = cases[_i].category, .period_ends = cases[_i].period_ends};
	enum legal_aid_point found[LEGAL_AID_POINTS];
	size_t wanted = 0;

	if (cases[_i].group != NOBODY)
		facts.groups[cases[_i].group] = true;
	size_t count = legal_aid_points(&facts, found);
	while (wanted < MOST && cases[_i].points[wanted] != NULL)
		wanted++;
	ck_assert_uint_eq(count, wanted);
	for (size_t i = 0; i < count; i++)
		ck_assert_str_eq(legal_aid_table.rows[found[i]].code, cases[_i].points[i]);
}
END_TEST

START_TEST(several_groups_of_one_visitor)
{
	struct legal_aid_facts facts = {.category = "FAM01"};
	enum legal_aid_point found[LEGAL_AID_POINTS];

	facts.groups[PRIORITY_DV_VICTIM] = facts.groups[PRIORITY_LOW_INCOME] = true;
	ck_assert_uint_eq(legal_aid_points(&facts, found), 2);
	ck_assert_int_eq(found[0], AID_VIOLENCE);
	ck_assert_int_eq(found[1], AID_RELIEF);
}
END_TEST

START_TEST(each_point_names_its_article)
{
	for (int i = 0; i < LEGAL_AID_POINTS; i++) {
		ck_assert_str_ne(legal_aid_table.rows[i].title, "");
		ck_assert_ptr_nonnull(
			strstr(legal_aid_article((enum legal_aid_point)i), "Legal Aid Law art. "));
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, what_the_law_says, 0, COUNT(cases));
	tcase_add_test(tests, several_groups_of_one_visitor);
	tcase_add_test(tests, each_point_names_its_article);
}

UNIT_MAIN("legal_aid", add_tests)
