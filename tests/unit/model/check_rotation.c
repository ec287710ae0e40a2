#include "unit.h"

#include "menzhen/model/roster/roster.h"
#include "menzhen/model/roster/rotation.h"
#include "state_council.h"

static size_t people[] = {4, 2, 7};

/* Monday, Wednesday, Friday, not on holidays; three people in turn. */
static struct shift rotating(enum rotation_every every, const char *anchor)
{
	return (struct shift){
		.days = {.kind = DAYS_WEEKDAYS,
			.weekdays = {[MONDAY] = true, [WEDNESDAY] = true, [FRIDAY] = true}},
		.skip_holidays = true,
		.valid = {{ROSTER_DAY_MIN}, {ROSTER_DAY_MAX}},
		.who = people,
		.who_count = COUNT(people),
		.rotation = {every, day_of(anchor)},
	};
}

struct turn {
	const char *day;
	int k;
};

static void assert_turns(const struct shift *shift, const struct turn *turns, size_t count)
{
	struct calendar calendar = state_council_calendar();

	for (size_t i = 0; i < count; i++) {
		struct day day = day_of(turns[i].day);
		size_t place = (size_t)((turns[i].k % 3 + 3) % 3);
		ck_assert_msg(rotation_count(shift, &calendar, day) == turns[i].k, "%s: %d",
			turns[i].day, (int)rotation_count(shift, &calendar, day));
		ck_assert_uint_eq(rotation_turn(shift, &calendar, day), place);
	}
}

/* Counted by hand on a calendar of 2026 with the State Council's holidays struck out. */
START_TEST(occurrences_count_the_dates_held)
{
	static const struct turn turns[] = {
		{"2026-01-05", 0}, /* 2 January is a Friday and a holiday */
		{"2026-01-07", 1},
		{"2026-01-09", 2},
		{"2026-01-12", 3},
		{"2026-01-30", 11},
		{"2026-02-02", 12},
		{"2026-02-13", 17}, /* the last before Spring Festival, 15 to 23 February */
		{"2026-02-25", 18},
		{"2026-02-27", 19},
	};
	struct shift shift = rotating(ROTATE_OCCURRENCE, "2026-01-01");

	assert_turns(&shift, turns, COUNT(turns));
}
END_TEST

START_TEST(an_exception_is_no_turn_and_an_added_date_is_one)
{
	static const struct turn turns[] = {
		{"2026-06-01", 0},
		{"2026-06-03", 1},
		{"2026-06-04", 2}, /* Thursday, in place of Friday */
		{"2026-06-08", 3},
	};
	struct day except[] = {day_of("2026-06-05")}, also[] = {day_of("2026-06-04")};
	struct shift shift = rotating(ROTATE_OCCURRENCE, "2026-06-01");

	shift.except = except;
	shift.also = also;
	shift.except_count = shift.also_count = 1;
	assert_turns(&shift, turns, COUNT(turns));
}
END_TEST

START_TEST(occurrences_before_the_anchor_count_backwards)
{
	static const struct turn turns[] = {
		{"2026-01-14", 0},
		{"2026-01-12", -1},
		{"2026-01-05", -4},
		{"2025-12-31", -5}, /* 2 January is a holiday */
		{"2025-12-29", -6},
	};
	struct shift shift = rotating(ROTATE_OCCURRENCE, "2026-01-14");
	struct turn first = {"2026-01-14", 0};

	assert_turns(&shift, turns, COUNT(turns));
	/* An anchor that is not held itself: the first date held from it on is the first turn. */
	shift.rotation.anchor = day_of("2026-01-13");
	assert_turns(&shift, &first, 1);
	assert_turns(&shift, turns, COUNT(turns));
}
END_TEST

START_TEST(days_weeks_and_months_count_the_calendar)
{
	static const struct turn days[] = {
		{"2026-01-05", 0},
		{"2026-01-07", 2},
		{"2026-01-09", 4},
		{"2026-02-25", 51},
		{"2025-12-31", -5},
	};
	static const struct turn weeks[] = {
		{"2026-01-03", 0},
		{"2026-01-04", 0}, /* Sunday ends the week */
		{"2025-12-29", 0}, /* Monday begins it */
		{"2026-01-05", 1},
		{"2025-12-28", -1},
		{"2025-12-22", -1},
		{"2025-12-21", -2},
		{"2026-02-18", 7}, /* held or not: the week of Spring Festival */
		{"2026-12-31", 52},
	};
	static const struct turn months[] = {
		{"2026-01-01", 0},
		{"2026-01-31", 0},
		{"2026-02-01", 1},
		{"2026-12-31", 11},
		{"2025-12-31", -1},
		{"2025-01-01", -12},
	};
	struct shift daily = rotating(ROTATE_DAY, "2026-01-05");
	struct shift weekly = rotating(ROTATE_WEEK, "2026-01-03");
	struct shift monthly = rotating(ROTATE_MONTH, "2026-01-15");

	assert_turns(&daily, days, COUNT(days));
	assert_turns(&weekly, weeks, COUNT(weeks));
	assert_turns(&monthly, months, COUNT(months));
}
END_TEST

START_TEST(the_next_in_the_list)
{
	struct shift shift = rotating(ROTATE_DAY, "2026-01-05");

	ck_assert_uint_eq(rotation_after(&shift, 4), 2);
	ck_assert_uint_eq(rotation_after(&shift, 2), 7);
	ck_assert_uint_eq(rotation_after(&shift, 7), 4);
	ck_assert_uint_eq(rotation_after(&shift, 5), 5); /* not in the list */
	shift.who_count = 1;
	ck_assert_uint_eq(rotation_after(&shift, 4), 4); /* alone */
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, occurrences_count_the_dates_held);
	tcase_add_test(tests, an_exception_is_no_turn_and_an_added_date_is_one);
	tcase_add_test(tests, occurrences_before_the_anchor_count_backwards);
	tcase_add_test(tests, days_weeks_and_months_count_the_calendar);
	tcase_add_test(tests, the_next_in_the_list);
}

UNIT_MAIN("rotation", add_tests)
