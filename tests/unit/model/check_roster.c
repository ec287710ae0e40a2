#include "unit.h"

#include "menzhen/base/memory.h"
#include "menzhen/model/roster/roster.h"

START_TEST(advisers_are_found_by_their_whole_id)
{
	char wang[] = "wang-xm", li[] = "li-h";
	struct adviser advisers[] = {{.id = wang}, {.id = li}};
	struct roster roster = {.advisers = advisers, .adviser_count = 2};

	ck_assert_ptr_eq(roster_adviser(&roster, "wang-xm"), &advisers[0]);
	ck_assert_ptr_eq(roster_adviser(&roster, "li-h"), &advisers[1]);
	ck_assert_ptr_null(roster_adviser(&roster, "li"));
	ck_assert_ptr_null(roster_adviser(&roster, "Li-h"));
	ck_assert_ptr_null(roster_adviser(&roster, ""));
}
END_TEST

START_TEST(an_unstated_end_is_the_first_or_last_day_there_is)
{
	struct day first = day_from_civil((struct civil){DAY_YEAR_MIN, 1, 1});
	struct day last = day_from_civil((struct civil){DAY_YEAR_MAX, 12, 31});

	ck_assert_int_eq(ROSTER_DAY_MIN, first.n);
	ck_assert_int_eq(ROSTER_DAY_MAX, last.n);
}
END_TEST

START_TEST(release_frees_advisers_and_shifts)
{
	struct roster roster = {0};

	ck_assert(array_reserve(
		(void **)&roster.advisers, &roster.adviser_capacity, 0, sizeof(*roster.advisers)));
	ck_assert(array_reserve(
		(void **)&roster.shifts, &roster.shift_capacity, 0, sizeof(*roster.shifts)));
	ck_assert(string_copy(&roster.advisers[0].name, "王晓明"));
	ck_assert(string_copy(&roster.shifts[0].id, "day-desk"));
	roster.adviser_count = roster.shift_count = 1;
	roster_release(&roster);
	ck_assert_uint_eq(roster.adviser_count, 0);
	ck_assert_uint_eq(roster.shift_count, 0);
	roster_release(&roster);
	roster_release(NULL);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, advisers_are_found_by_their_whole_id);
	tcase_add_test(tests, an_unstated_end_is_the_first_or_last_day_there_is);
	tcase_add_test(tests, release_frees_advisers_and_shifts);
}

UNIT_MAIN("roster", add_tests)
