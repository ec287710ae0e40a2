#include "unit.h"

#include <string.h>

#include "menzhen/model/roster/licence.h"

struct licence_case {
	const char *number;
	enum adviser_sex sex;
	enum licence_flaw flaw;
};

static const struct licence_case cases[] = {
	{"13204201510123456", SEX_MALE, LICENCE_GOOD},
	{"13204201510123456", SEX_UNSTATED, LICENCE_GOOD},
	{"13204201511123456", SEX_FEMALE, LICENCE_GOOD},
	{"13501201110466094", SEX_MALE, LICENCE_GOOD}, /* the published sample */
	{"11101197990000001", SEX_MALE, LICENCE_GOOD},
	{"16601201581000001", SEX_FEMALE, LICENCE_GOOD},
	{"", SEX_MALE, LICENCE_LENGTH},
	{"1320420151012345", SEX_MALE, LICENCE_LENGTH},
	{"132042015101234567", SEX_MALE, LICENCE_LENGTH},
	{"1320420151012345X", SEX_MALE, LICENCE_NO_DIGITS},
	{"13204 20151012345", SEX_MALE, LICENCE_NO_DIGITS},
	{"苏司证012", SEX_MALE, LICENCE_NO_DIGITS},
	{"23204201510123456", SEX_MALE, LICENCE_BEGINNING},
	{"10004201510123456", SEX_MALE, LICENCE_PROVINCE},
	{"11604201510123456", SEX_MALE, LICENCE_PROVINCE},
	{"13904201510123456", SEX_MALE, LICENCE_PROVINCE},
	{"13204197810123456", SEX_MALE, LICENCE_YEAR},
	{"13204210010123456", SEX_MALE, LICENCE_YEAR},
	{"13204201500123456", SEX_MALE, LICENCE_CATEGORY},
	{"13204201512123456", SEX_UNSTATED, LICENCE_SEX},
	{"13204201519123456", SEX_MALE, LICENCE_SEX},
	{"13204201510123456", SEX_FEMALE, LICENCE_MALE},
	{"13204201511123456", SEX_MALE, LICENCE_FEMALE},
};

START_TEST(licences_of_lawyers)
{
	ck_assert_msg(licence_check(cases[_i].number, cases[_i].sex) == cases[_i].flaw, "'%s': %d",
		cases[_i].number, licence_check(cases[_i].number, cases[_i].sex));
}
END_TEST

START_TEST(every_flaw_is_told)
{
	ck_assert_str_eq(licence_flaw_sentence(LICENCE_GOOD), "");
	for (int flaw = LICENCE_GOOD + 1; flaw < LICENCE_FLAWS; flaw++)
		ck_assert_uint_gt(strlen(licence_flaw_sentence((enum licence_flaw)flaw)), 0);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, licences_of_lawyers, 0, sizeof(cases) / sizeof(cases[0]));
	tcase_add_test(tests, every_flaw_is_told);
}

UNIT_MAIN("licence", add_tests)
