/* The calendars of the years: the built-in ones against the State Council's notices, and bad ones.
 */
#include "menzhen/files/roster/calendar_file.h"

#include "files_unit.h"

#define YEAR "year: 2026\nstatus: official\nsource: a notice\n"

struct bad_calendar {
	const char *text, *expected;
};

static const struct bad_calendar bad_calendars[] = {
	{"year: 26\nstatus: final\n",
		"c.yaml:1:1: 'source' is missing here\n"
		"c.yaml:1:1: 'holidays' is missing here\n"
		"c.yaml:1:1: 'make_up_workdays' is missing here\n"
		"c.yaml:1:7: 'year' must be a number from 1900 to 2199\n"
		"c.yaml:2:9: unknown status 'final'; use one of: official, provisional\n"},
	{YEAR "holidays: 2026-01-01\nmake_up_workdays: none\n",
		"c.yaml:4:11: expected a list for 'holidays', found a word; write it as "
		"[2026-01-01]\n"
		"c.yaml:5:19: expected a list for 'make_up_workdays', found a word; write it as "
		"[none]\n"},
	{YEAR "holidays: [2026-02-29, 2026-01-03/2026-01-01, 2026-01-01/, /, [1]]\n"
	      "make_up_workdays: []\n",
		"c.yaml:4:12: '2026-02-29' is no day or range of days; write 2026-10-01 or "
		"2026-10-01/2026-10-07\n"
		"c.yaml:4:24: the range '2026-01-03/2026-01-01' ends before it begins\n"
		"c.yaml:4:47: '2026-01-01/' is no day or range of days; write 2026-10-01 or "
		"2026-10-01/2026-10-07\n"
		"c.yaml:4:60: '/' is no day or range of days; write 2026-10-01 or "
		"2026-10-01/2026-10-07\n"
		"c.yaml:4:63: expected a single word for 'holidays', found a list\n"},
	{YEAR "holidays: [2025-12-31, 2026-10-01/2026-10-07, 2026-10-07, 2027-01-01, 2025-11-30]\n"
	      "make_up_workdays: [2026-10-03, 2026-10-10, 2026-10-10]\n",
		"c.yaml:4:47: '2026-10-07' is listed twice\n"
		"c.yaml:4:59: 2027-01-01 is not a day of 2026; it belongs in the file of its own "
		"year\n"
		"c.yaml:4:71: 2025-11-30 is not a day of 2026; it belongs in the file of its own "
		"year\n"
		"c.yaml:5:44: '2026-10-10' is listed twice\n"},
	{YEAR "holidays: [2026-10-01/2026-10-07]\nmake_up_workdays: [2026-10-10, 2026-10-03]\n",
		"c.yaml:5:32: '2026-10-03' is among the holidays too\n"},
};

START_TEST(bad_calendars_are_told)
{
	const struct bad_calendar *bad = &bad_calendars[_i];
	struct calendar_year year;
	struct error_list errors = {0};
	enum status status =
		calendar_file_parse(bad->text, strlen(bad->text), "c.yaml", &year, &errors, NULL);
	expect_findings(&errors, bad->expected, bad->text);
	ck_assert_int_eq(status, STATUS_CONFIG);
	error_list_release(&errors);
}
END_TEST

/* 国办发明电〔2024〕12号 and the notice of 2025-11-04: 248 workdays in either year. */
START_TEST(builtin_years_have_their_workdays)
{
	int year = _i;
	const struct calendar *calendar = &builtin_defaults.calendar;
	int workdays = 0, make_up = 0;
	struct day end = day_from_civil((struct civil){year + 1, 1, 1});
	for (struct day day = day_from_civil((struct civil){year, 1, 1}); day.n < end.n;
		day = day_add(day, 1)) {
		workdays += calendar_class(calendar, day) == DAY_WORKDAY;
		make_up += calendar_is_make_up(calendar, day);
	}
	ck_assert_int_eq(workdays, 248);
	ck_assert_int_eq(make_up, year == 2025 ? 5 : 6);
}
END_TEST

START_TEST(the_year_to_come_is_provisional)
{
	const struct calendar *calendar = &builtin_defaults.calendar;
	ck_assert(calendar_find(calendar, 2027)->provisional);
	ck_assert(!calendar_find(calendar, 2026)->provisional);
	ck_assert_ptr_null(calendar_find(calendar, 2028));
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(
		tests, bad_calendars_are_told, 0, sizeof(bad_calendars) / sizeof(bad_calendars[0]));
	tcase_add_loop_test(tests, builtin_years_have_their_workdays, 2025, 2027);
	tcase_add_test(tests, the_year_to_come_is_provisional);
}

UNIT_MAIN("calendar_file", add_tests)
