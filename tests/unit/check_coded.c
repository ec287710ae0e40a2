#include "unit.h"

#include "menzhen/model/coded.h"

START_TEST(finds_whole_codes_only)
{
	static const struct coded table[] = {{"night", "Night"}, {"nigh", "Nigh"}, {"day", "Day"}};

	ck_assert_int_eq(coded_find(table, 3, "night"), 0);
	ck_assert_int_eq(coded_find(table, 3, "nigh"), 1);
	ck_assert_int_eq(coded_find(table, 3, "day"), 2);
	ck_assert_int_eq(coded_find(table, 2, "day"), -1);
	ck_assert_int_eq(coded_find(table, 3, "Night"), -1);
	ck_assert_int_eq(coded_find(table, 3, ""), -1);
	ck_assert_int_eq(coded_find(table, 0, "night"), -1);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, finds_whole_codes_only);
}

UNIT_MAIN("coded", add_tests)
