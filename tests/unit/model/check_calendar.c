#include "unit.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "state_council.h"

static bool is_one_of(const char *const *list, size_t count, struct day day)
{
	for (size_t i = 0; i < count; i++)
		if (day_of(list[i]).n == day.n)
			return true;
	return false;
}

/* The rule, in the order it is stated in. */
static enum day_class class_by_rule(struct day day)
{
	if (is_one_of(public_holidays, COUNT(public_holidays), day))
		return DAY_HOLIDAY;
	if (is_one_of(make_up_workdays, COUNT(make_up_workdays), day))
		return DAY_WORKDAY;
	if (day_weekday(day) == SATURDAY || day_weekday(day) == SUNDAY)
		return DAY_WEEKEND;
	return DAY_WORKDAY;
}

START_TEST(two_years_as_announced)
{
	struct calendar calendar = state_council_calendar();
	int workdays[2] = {0, 0};
	char text[DAY_TEXT_SIZE];

	for (struct day day = day_of("2025-01-01"); day.n <= day_of("2026-12-31").n; day.n++) {
		enum day_class class = calendar_class(&calendar, day);
		ck_assert_msg(class == class_by_rule(day), "%s", day_format(day, text));
		ck_assert_msg(calendar_is_make_up(&calendar, day) ==
				      is_one_of(make_up_workdays, COUNT(make_up_workdays), day),
			"%s", day_format(day, text));
		workdays[day_to_civil(day).year - 2025] += class == DAY_WORKDAY;
	}
	/* Counted by hand when the notices were read. */
	ck_assert_int_eq(workdays[0], 248);
	ck_assert_int_eq(workdays[1], 248);
}
END_TEST

START_TEST(days_in_words)
{
	struct calendar calendar = state_council_calendar();

	ck_assert_str_eq(calendar_day_title(&calendar, day_of("2026-10-09")), "workday");
	ck_assert_str_eq(calendar_day_title(&calendar, day_of("2026-10-10")), "make-up workday");
	ck_assert_str_eq(calendar_day_title(&calendar, day_of("2026-10-11")), "weekend");
	ck_assert_str_eq(calendar_day_title(&calendar, day_of("2026-10-07")), "public holiday");
	ck_assert_str_eq(
		calendar_day_title(&calendar, day_of("2027-01-01")), "no calendar for this year");
}
END_TEST

START_TEST(a_year_without_a_file_is_unknown)
{
	struct calendar calendar = state_council_calendar();
	struct calendar none = {0};

	ck_assert_int_eq(calendar_class(&calendar, day_of("2024-12-31")), DAY_UNKNOWN);
	ck_assert_int_eq(calendar_class(&calendar, day_of("2027-01-01")), DAY_UNKNOWN);
	ck_assert_int_eq(calendar_class(&none, day_of("2026-11-25")), DAY_UNKNOWN);
	ck_assert(!calendar_is_make_up(&none, day_of("2026-11-25")));
	ck_assert(!calendar_is_provisional(&none, day_of("2026-11-25")));
	ck_assert_ptr_null(calendar_find(&calendar, 2024));
	ck_assert_int_eq(calendar_find(&calendar, 2026)->year, 2026);
}
END_TEST

/* One holiday range and one make-up workday, on the heap as the reader of files gives it. */
static struct calendar_year make_year(
	int year, const char *first, const char *last, const char *make_up)
{
	struct calendar_year result = {.year = year, .holiday_count = 1, .make_up_count = 1};

	result.holidays = malloc(sizeof(*result.holidays));
	result.make_up_workdays = malloc(sizeof(*result.make_up_workdays));
	ck_assert(result.holidays != NULL && result.make_up_workdays != NULL);
	ck_assert(string_copy(&result.source, "a notice"));
	result.holidays[0] = (struct day_range){day_of(first), day_of(last)};
	result.make_up_workdays[0] = day_of(make_up);
	return result;
}

START_TEST(a_notice_reaches_into_the_december_before)
{
	struct calendar calendar = {0};
	struct calendar_year year = make_year(2023, "2022-12-31", "2023-01-02", "2023-01-28");

	ck_assert_int_eq(calendar_add(&calendar, &year, NULL), STATUS_OK);
	ck_assert_int_eq(calendar_class(&calendar, day_of("2022-12-31")), DAY_HOLIDAY);
	ck_assert_int_eq(calendar_class(&calendar, day_of("2022-12-30")), DAY_UNKNOWN);
	ck_assert_int_eq(calendar_class(&calendar, day_of("2023-01-03")), DAY_WORKDAY);
	calendar_release(&calendar);
}
END_TEST

START_TEST(a_holiday_beats_a_make_up_workday)
{
	struct calendar calendar = {0};
	struct calendar_year year = make_year(2023, "2023-05-01", "2023-05-06", "2023-05-06");

	ck_assert_int_eq(calendar_add(&calendar, &year, NULL), STATUS_OK);
	ck_assert_int_eq(calendar_class(&calendar, day_of("2023-05-06")), DAY_HOLIDAY);
	ck_assert(!calendar_is_make_up(&calendar, day_of("2023-05-06")));
	calendar_release(&calendar);
}
END_TEST

START_TEST(a_year_added_again_replaces_the_first)
{
	struct calendar calendar = {0};
	struct calendar_year provisional =
		make_year(2027, "2027-02-05", "2027-02-08", "2027-02-20");
	struct calendar_year official = make_year(2027, "2027-02-05", "2027-02-11", "2027-02-21");

	provisional.provisional = true;
	ck_assert_int_eq(calendar_add(&calendar, &provisional, NULL), STATUS_OK);
	ck_assert_ptr_null(provisional.holidays);
	ck_assert_int_eq(provisional.year, 0);
	ck_assert(calendar_is_provisional(&calendar, day_of("2027-06-01")));
	ck_assert(!calendar_is_provisional(&calendar, day_of("2026-06-01")));

	ck_assert_int_eq(calendar_add(&calendar, &official, NULL), STATUS_OK);
	ck_assert_uint_eq(calendar.count, 1);
	ck_assert(!calendar_is_provisional(&calendar, day_of("2027-06-01")));
	ck_assert_int_eq(calendar_class(&calendar, day_of("2027-02-11")), DAY_HOLIDAY);
	ck_assert_int_eq(calendar_class(&calendar, day_of("2027-02-20")), DAY_WEEKEND);
	calendar_release(&calendar);
	calendar_release(NULL);
	calendar_year_release(NULL);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, two_years_as_announced);
	tcase_add_test(tests, days_in_words);
	tcase_add_test(tests, a_year_without_a_file_is_unknown);
	tcase_add_test(tests, a_notice_reaches_into_the_december_before);
	tcase_add_test(tests, a_holiday_beats_a_make_up_workday);
	tcase_add_test(tests, a_year_added_again_replaces_the_first);
}

UNIT_MAIN("calendar", add_tests)
