#include "unit.h"

#include "menzhen/model/roster/day_range.h"

START_TEST(both_ends_belong_to_a_range)
{
	static const struct {
		int first, last, day;
		bool has;
	} cases[] = {
		{5, 9, 4, false},
		{5, 9, 5, true},
		{5, 9, 7, true},
		{5, 9, 9, true},
		{5, 9, 10, false},
		{5, 5, 5, true},
		{9, 5, 7, false},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct day_range range = {{cases[i].first}, {cases[i].last}};
		ck_assert_int_eq(day_range_has(range, (struct day){cases[i].day}), cases[i].has);
	}
}
END_TEST

START_TEST(a_range_asked_for_runs_forwards_and_is_not_too_long)
{
	static const struct {
		int first, last;
		enum status status;
	} cases[] = {
		{5, 5, STATUS_OK},
		{5, 9, STATUS_OK}, /* five days, as many as may be */
		{5, 10, STATUS_USAGE},
		{5, 4, STATUS_USAGE},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct day_range range = {{cases[i].first}, {cases[i].last}};
		ck_assert_int_eq(day_range_check(range, 5, NULL), cases[i].status);
	}
}
END_TEST

START_TEST(a_list_has_what_is_in_it)
{
	static const struct day days[] = {{9}, {5}, {7}};

	ck_assert(day_list_has(days, 3, (struct day){5}));
	ck_assert(day_list_has(days, 3, (struct day){7}));
	ck_assert(!day_list_has(days, 3, (struct day){6}));
	ck_assert(!day_list_has(days, 2, (struct day){7}));
	ck_assert(!day_list_has(NULL, 0, (struct day){0}));
}
END_TEST

START_TEST(a_month_is_all_of_its_days)
{
	static const struct {
		const char *day, *first, *last;
	} cases[] = {
		{"2026-11-25", "2026-11-01", "2026-11-30"},
		{"2026-12-31", "2026-12-01", "2026-12-31"},
		{"2026-02-01", "2026-02-01", "2026-02-28"},
		{"2028-02-29", "2028-02-01", "2028-02-29"},
		{"2199-12-31", "2199-12-01", "2199-12-31"},
	};
	struct day day;
	char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		ck_assert(day_parse(cases[i].day, &day));
		struct day_range month = day_range_month(day);
		ck_assert_str_eq(day_format(month.first, first), cases[i].first);
		ck_assert_str_eq(day_format(month.last, last), cases[i].last);
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, both_ends_belong_to_a_range);
	tcase_add_test(tests, a_range_asked_for_runs_forwards_and_is_not_too_long);
	tcase_add_test(tests, a_list_has_what_is_in_it);
	tcase_add_test(tests, a_month_is_all_of_its_days);
}

UNIT_MAIN("day_range", add_tests)
