#include "menzhen/base/division.h"

#include "unit.h"

START_TEST(rounded_down_on_both_sides_of_zero)
{
	static const struct {
		int64_t dividend, divisor, quotient;
	} cases[] = {
		{0, 7, 0},
		{6, 7, 0},
		{7, 7, 1},
		{-1, 7, -1},
		{-7, 7, -1},
		{-8, 7, -2},
		{INT64_MIN, 1, INT64_MIN},
		{INT64_MAX, 2, INT64_MAX / 2},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		ck_assert_int_eq(
			floor_divide(cases[i].dividend, cases[i].divisor), cases[i].quotient);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, rounded_down_on_both_sides_of_zero);
}

UNIT_MAIN("division", add_tests)
