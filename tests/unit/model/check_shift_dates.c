/*
 * Which dates a shift is held on, rule by rule: the words of the roster format, read as they stand
 * in a file, against the State Council's calendars of 2025 and 2026 (state_council.h). Each date
 * was put here by hand from the format's contract and a calendar, none from what the program said.
 */
#include <stdio.h>
#include <string.h>

#include "files_unit.h"
#include "state_council.h"

struct rule_dates {
	const char *rule; /* lines of a shift */
	const char *held; /* dates, a blank behind each but the last */
	const char *not_held;
};

/* The shift with the lines RULE, read into ROSTER. */
static const struct shift *read_rule(const char *rule, struct roster *roster)
{
	struct calendar calendar = state_council_calendar();
	const struct roster_rules rules = {&builtin_defaults.categories, &calendar};
	struct error_list errors = {0}, warnings = {0};
	char text[1024];

	snprintf(text, sizeof(text),
		"advisers: [{id: li, name: 李, kind: lawyer}]\n"
		"shifts:\n"
		"  - id: s\n"
		"    session: daytime\n"
		"    time: 09:00-11:00\n"
		"    who: [li]\n"
		"%s",
		rule);
	enum status status = roster_file_parse(
		text, strlen(text), "r.yaml", &rules, roster, &errors, &warnings, NULL);
	expect_findings(&errors, "", rule);
	ck_assert_int_eq(status, STATUS_OK);
	error_list_release(&errors);
	error_list_release(&warnings);
	return &roster->shifts[0];
}

static void assert_held(const struct shift *shift, const char *rule, const char *day, bool held)
{
	struct calendar calendar = state_council_calendar();

	ck_assert_msg(shift_held(shift, &calendar, day_of(day)) == held, "%s is %sheld by\n%s", day,
		held ? "not " : "", rule);
}

static void assert_all(const struct shift *shift, const char *rule, const char *dates, bool held)
{
	char day[DAY_TEXT_SIZE];

	for (; *dates != '\0'; dates += strspn(dates, " ")) {
		ck_assert_uint_eq(strcspn(dates, " "), DAY_TEXT_SIZE - 1);
		snprintf(day, sizeof(day), "%s", dates);
		assert_held(shift, rule, day, held);
		dates += strcspn(dates, " ");
	}
}

static const struct rule_dates cases[] = {
	/* A class is the day as it is worked. */
	{"    days: workdays\n",
		"2025-01-02 2025-01-26 2025-01-27 2025-02-05 2025-02-08 2025-04-03 2025-04-07 "
		"2025-04-27 2025-04-30 2025-05-06 2025-05-30 2025-06-03 2025-09-28 2025-09-30 "
		"2025-10-09 2025-10-11 2025-12-31 2026-01-04 2026-01-05 2026-02-14 2026-02-24 "
		"2026-02-28 2026-04-03 2026-04-07 2026-04-30 2026-05-06 2026-05-09 2026-06-18 "
		"2026-06-22 2026-09-20 2026-09-24 2026-09-28 2026-09-30 2026-10-08 2026-10-10 "
		"2026-12-31",
		"2025-01-01 2025-01-25 2025-01-28 2025-02-04 2025-02-09 2025-04-04 2025-04-26 "
		"2025-05-01 2025-05-05 2025-06-02 2025-09-27 2025-10-01 2025-10-08 2025-10-12 "
		"2026-01-01 2026-01-03 2026-02-07 2026-02-15 2026-02-23 2026-03-01 2026-04-06 "
		"2026-05-05 2026-05-10 2026-06-19 2026-09-19 2026-09-25 2026-10-07 2026-10-11"},
	{"    days: weekends\n",
		"2025-01-04 2025-01-05 2025-01-25 2025-02-09 2025-04-26 2025-05-10 2025-06-07 "
		"2025-09-27 2025-10-12 2026-01-10 2026-01-11 2026-02-08 2026-03-01 2026-05-10 "
		"2026-09-19 2026-10-11 2026-11-28 2026-11-29",
		"2025-01-26 2025-02-01 2025-02-02 2025-02-08 2025-04-05 2025-04-27 2025-05-03 "
		"2025-05-31 2025-09-28 2025-10-04 2025-10-11 2026-01-03 2026-01-04 2026-02-14 "
		"2026-02-15 2026-02-28 2026-04-04 2026-05-02 2026-05-09 2026-06-20 2026-09-20 "
		"2026-09-26 2026-10-03 2026-10-10 2026-11-27 2026-11-30"},
	{"    days: holidays\n",
		"2025-01-01 2025-02-01 2025-04-06 2025-05-05 2025-06-02 2025-10-08 2026-01-02 "
		"2026-02-23 2026-04-05 2026-05-01 2026-06-21 2026-09-27 2026-10-04",
		"2025-01-02 2025-01-26 2025-10-09 2025-10-11 2026-01-04 2026-02-14 2026-02-24 "
		"2026-10-08 2026-10-10 2026-11-29"},

	/* Days of the week; a holiday Wednesday is a holiday unless the roster says otherwise. */
	{"    days: [wed]\n",
		"2025-01-08 2025-02-05 2025-10-15 2026-02-11 2026-02-25 2026-09-30 2026-10-14 "
		"2026-11-25",
		"2025-01-01 2025-01-29 2025-10-01 2025-10-08 2026-02-18 2026-10-07 2026-11-24 "
		"2026-11-26"},
	{"    days: [wed]\n    skip: none\n",
		"2025-01-01 2025-01-29 2025-10-01 2025-10-08 2026-02-18 2026-10-07 2026-11-25", ""},
	{"    days: [wed]\n    skip: make_up_workdays\n",
		"2025-01-01 2025-01-29 2025-10-08 2026-02-18 2026-10-07 2026-11-25", ""},
	{"    days: [wed, thu]\n    skip: holidays\n",
		"2025-01-02 2026-01-07 2026-01-08 2026-10-08",
		"2025-01-01 2025-01-30 2025-05-01 2026-01-01 2026-02-19 2026-10-01 2026-10-07"},
	/* A make-up Saturday is still a Saturday, unless it is skipped. */
	{"    days: [sat]\n",
		"2025-02-08 2025-10-11 2026-02-14 2026-02-28 2026-05-09 2026-10-10 2026-11-28",
		"2025-02-01 2025-04-05 2025-05-03 2025-05-31 2025-10-04 2026-01-03 2026-02-21 "
		"2026-04-04 2026-05-02 2026-06-20 2026-09-26 2026-10-03 2025-01-26 2026-01-04"},
	{"    days: [sat]\n    skip: make_up_workdays\n",
		"2025-02-01 2025-04-05 2025-05-03 2025-05-31 2025-10-04 2026-01-03 2026-02-21 "
		"2026-04-04 2026-05-02 2026-06-20 2026-09-26 2026-10-03 2026-11-28",
		"2025-02-08 2025-10-11 2026-02-14 2026-02-28 2026-05-09 2026-10-10"},
	{"    days: [sat]\n    skip: [make_up_workdays, holidays]\n", "2025-01-04 2026-11-28",
		"2025-02-01 2025-02-08 2025-10-04 2025-10-11 2026-01-03 2026-02-28 2026-10-03 "
		"2026-10-10"},
	{"    days: [sun]\n", "2025-01-26 2025-04-27 2025-09-28 2026-01-04 2026-09-20 2026-11-29",
		"2025-02-02 2025-04-06 2025-05-04 2025-06-01 2025-10-05 2026-02-15 2026-02-22 "
		"2026-04-05 2026-05-03 2026-06-21 2026-09-27 2026-10-04"},
	{"    days: [sun]\n    skip: make_up_workdays\n",
		"2025-02-02 2025-10-05 2026-02-15 2026-10-04 2026-11-29",
		"2025-01-26 2025-04-27 2025-09-28 2026-01-04 2026-09-20"},

	/* Places of the month: named by the calendar's days, then dropped, never moved. */
	{"    days: {month: [first sat]}\n",
		"2025-01-04 2025-03-01 2025-06-07 2025-11-01 2026-02-07 2026-03-07 2026-08-01",
		"2025-02-01 2025-02-08 2025-04-05 2025-04-12 2025-05-03 2025-05-10 2025-10-04 "
		"2025-10-11 2026-01-03 2026-01-10 2026-04-04 2026-05-02 2026-10-03 2026-10-10 "
		"2026-08-08"},
	{"    days: {month: [first sat]}\n    skip: none\n",
		"2025-02-01 2025-04-05 2025-10-04 2026-01-03 2026-05-02 2026-10-03",
		"2025-02-08 2026-10-10"},
	{"    days: {month: [second sat]}\n",
		"2025-02-08 2025-10-11 2026-02-14 2026-05-09 2026-10-10 2026-11-14",
		"2026-11-07 2026-11-21"},
	{"    days: {month: [second sat]}\n    skip: make_up_workdays\n", "2025-01-11 2026-11-14",
		"2025-02-08 2025-02-15 2025-10-11 2026-02-14 2026-05-09 2026-10-10"},
	{"    days: {month: [third mon]}\n", "2025-01-20 2026-01-19 2026-03-16",
		"2026-02-16 2026-02-09 2026-02-23 2025-01-13 2025-01-27"},
	/* A month of five Fridays: the fourth is not the last. */
	{"    days: {month: [fourth fri]}\n", "2025-01-24 2025-10-24 2026-01-23 2026-05-22",
		"2025-01-31 2025-10-31 2026-01-30 2026-05-29"},
	{"    days: {month: [last fri]}\n", "2025-10-31 2026-01-30 2026-02-27 2026-05-29",
		"2025-01-31 2025-01-24 2025-10-24 2026-01-23 2026-09-25 2026-09-18"},
	{"    days: {month: [first mon, third mon, last sun]}\n",
		"2026-03-02 2026-03-16 2026-03-29 2026-11-02 2026-11-16 2026-11-29",
		"2026-03-09 2026-03-23 2026-03-30 2026-03-22"},
	/* Workdays of the month, make-up Saturdays among them. */
	{"    days: {month: [last workday]}\n",
		"2025-01-27 2025-02-28 2025-03-31 2025-04-30 2025-05-30 2025-08-29 2025-09-30 "
		"2025-11-28 2025-12-31 2026-01-30 2026-02-28 2026-05-29 2026-10-30",
		"2025-01-31 2025-01-26 2025-05-31 2025-08-31 2026-02-27 2026-01-31"},
	{"    days: {month: [last workday]}\n    skip: make_up_workdays\n", "2025-01-27 2026-01-30",
		"2026-02-28 2026-02-27"},
	{"    days: {month: [first workday]}\n",
		"2025-01-02 2025-02-05 2025-05-06 2025-06-03 2025-10-09 2026-01-04 2026-02-02 "
		"2026-05-06 2026-10-08",
		"2025-01-01 2025-02-03 2025-10-01 2026-01-01 2026-01-05 2026-10-01"},
	{"    days: {month: [first workday]}\n    skip: [holidays, make_up_workdays]\n",
		"2025-01-02 2026-10-08", "2026-01-04 2026-01-05"},
	{"    days: {month: [second workday, third workday]}\n",
		"2025-02-06 2025-02-07 2025-10-10 2025-10-11 2026-01-05 2026-01-06 2026-10-09 "
		"2026-10-10",
		"2025-02-05 2025-02-08 2025-10-09 2026-01-04 2026-01-07 2026-10-12"},
	/* Weekend days: neither a holiday Saturday nor a make-up one is any. */
	{"    days: {month: [first weekend]}\n",
		"2025-01-04 2025-02-09 2025-10-12 2026-01-10 2026-02-01 2026-05-10 2026-10-11",
		"2025-02-01 2025-02-08 2025-10-04 2025-10-11 2026-01-03 2026-01-04 2026-05-02 "
		"2026-05-09 2026-10-10"},
	{"    days: {month: [second weekend]}\n",
		"2025-01-05 2025-02-15 2026-03-07 2026-10-17 2026-11-07", "2025-02-09 2026-10-11"},
	{"    days: {month: [last weekend]}\n", "2025-01-25 2025-05-25 2026-02-08 2026-11-29",
		"2025-01-26 2025-05-31 2026-02-15 2026-02-22 2026-02-28 2026-11-28"},

	/* Weeks run Monday to Sunday and know no year. */
	{"    days: {every: 2 weeks, weekdays: [tue], anchor: 2026-01-06}\n",
		"2025-01-07 2025-10-14 2025-12-09 2025-12-23 2026-01-06 2026-01-20 2026-02-03 "
		"2026-03-03 2026-12-22",
		"2025-01-28 2025-02-04 2025-10-07 2025-12-30 2026-01-13 2026-02-17 2026-02-24 "
		"2026-12-29 2026-01-07"},
	{"    days: {every: 2 weeks, weekdays: [tue], anchor: 2026-01-06}\n    skip: none\n",
		"2025-02-04 2026-02-17", "2025-01-28 2025-10-07 2026-02-24"},
	/* Any day of the week will do as the anchor. */
	{"    days: {every: 2 weeks, weekdays: [sun, mon], anchor: 2026-01-04}\n",
		"2025-12-15 2025-12-21 2025-12-29 2026-01-04 2026-01-12 2026-01-18",
		"2025-12-22 2025-12-28 2026-01-05 2026-01-11 2026-01-19"},
	{"    days: {every: 2 weeks, weekdays: [sun, mon], anchor: 2025-12-31}\n"
	 "    skip: make_up_workdays\n",
		"2025-12-29 2026-01-12 2026-01-18", "2026-01-04 2026-01-05"},
	{"    days: {every: 3 weeks, weekdays: [wed], anchor: 2025-12-31}\n",
		"2025-12-10 2025-12-31 2026-01-21 2026-02-11",
		"2025-12-17 2025-12-24 2026-01-07 2026-01-14 2026-01-28"},
	{"    days: {every: 1 week, weekdays: [thu], anchor: 2026-01-01}\n",
		"2025-12-25 2026-01-08 2026-01-15", "2026-01-01 2026-10-01"},

	/* Dates given outright, and what beats what. */
	{"    days: [2026-10-01, 2026-12-04]\n    except: [2026-10-01]\n", "2026-10-01 2026-12-04",
		"2026-10-02 2026-12-05"},
	{"    days: [2026-10-01, 2026-12-04]\n    from: 2026-11-01\n", "2026-12-04", "2026-10-01"},
	{"    days: [mon, wed, fri]\n    from: 2026-01-01\n    except: [2026-06-05]\n"
	 "    also: [2026-06-04]\n",
		"2026-01-05 2026-06-03 2026-06-04 2026-06-08 2026-06-12",
		"2025-12-31 2026-01-02 2026-06-05 2026-06-11"},
	{"    days: workdays\n    except: [2026-11-25, 2026-11-26]\n"
	 "    also: [2026-11-28, 2026-11-25]\n",
		"2026-11-24 2026-11-25 2026-11-28", "2026-11-26 2026-11-29"},
	{"    days: [wed]\n    also: [2026-10-07]\n", "2026-10-07", "2025-10-08"},
	{"    days: holidays\n    except: [2026-10-01]\n", "2026-10-02", "2026-10-01"},
	{"    days: {month: [first sat]}\n    also: [2026-10-10]\n    except: [2026-11-07]\n",
		"2026-10-10 2026-12-05", "2026-10-03 2026-11-07 2026-11-14"},
	{"    days: {every: 2 weeks, weekdays: [tue], anchor: 2026-01-06}\n"
	 "    also: [2026-02-17, 2026-01-14]\n    except: [2026-01-20, 2026-02-17]\n",
		"2026-02-17 2026-01-14", "2026-01-20 2026-01-13"},
	{"    days: [sat]\n    skip: [holidays, make_up_workdays]\n"
	 "    also: [2026-10-10, 2026-10-03]\n",
		"2026-10-03 2026-10-10 2026-10-17", "2026-05-02 2026-05-09"},
	{"    days: [thu]\n    from: 2026-03-05\n    until: 2026-03-19\n"
	 "    also: [2026-03-20, 2026-03-04, 2026-03-13]\n",
		"2026-03-05 2026-03-12 2026-03-13 2026-03-19",
		"2026-02-26 2026-03-04 2026-03-20 2026-03-26"},
};

START_TEST(dates_of_each_rule)
{
	struct roster roster;
	const struct shift *shift = read_rule(cases[_i].rule, &roster);

	assert_all(shift, cases[_i].rule, cases[_i].held, true);
	assert_all(shift, cases[_i].rule, cases[_i].not_held, false);
	roster_release(&roster);
}
END_TEST

#define ALL_WEEK "[mon, tue, wed, thu, fri, sat, sun]"
#define EACH_WEEK "    days: {every: 1 week, weekdays: " ALL_WEEK ", anchor: 2026-01-01}\n"
#define EACH_PLACE                                                                                 \
	"    days: {month: [first mon, second mon, third mon, fourth mon, last mon, first tue, "   \
	"second tue, third tue, fourth tue, last tue, first wed, second wed, third wed, fourth "   \
	"wed, last wed, first thu, second thu, third thu, fourth thu, last thu, first fri, "       \
	"second fri, third fri, fourth fri, last fri, first sat, second sat, third sat, fourth "   \
	"sat, last sat, first sun, second sun, third sun, fourth sun, last sun]}\n"

/* Rules that name every single day, so that class and skip alone decide. */
static const struct {
	const char *rule;
	bool holiday, make_up; /* held on every one of them? */
} every_day[] = {
	{"    days: workdays\n", false, true},
	{"    days: weekends\n", false, false},
	{"    days: holidays\n", true, false},
	{"    days: " ALL_WEEK "\n", false, true},
	{"    days: " ALL_WEEK "\n    skip: holidays\n", false, true},
	{"    days: " ALL_WEEK "\n    skip: make_up_workdays\n", true, false},
	{"    days: " ALL_WEEK "\n    skip: [holidays, make_up_workdays]\n", false, false},
	{"    days: " ALL_WEEK "\n    skip: none\n", true, true},
	{EACH_WEEK, false, true},
	{EACH_WEEK "    skip: make_up_workdays\n", true, false},
	{EACH_WEEK "    skip: [holidays, make_up_workdays]\n", false, false},
	{EACH_WEEK "    skip: none\n", true, true},
	{EACH_PLACE, false, true},
	{EACH_PLACE "    skip: make_up_workdays\n", true, false},
	{EACH_PLACE "    skip: [holidays, make_up_workdays]\n", false, false},
	{EACH_PLACE "    skip: none\n", true, true},
};

START_TEST(every_holiday_and_make_up_workday)
{
	const char *rule = every_day[_i].rule;
	struct roster roster;
	const struct shift *shift = read_rule(rule, &roster);

	for (size_t i = 0; i < COUNT(public_holidays); i++)
		assert_held(shift, rule, public_holidays[i], every_day[_i].holiday);
	for (size_t i = 0; i < COUNT(make_up_workdays); i++)
		assert_held(shift, rule, make_up_workdays[i], every_day[_i].make_up);
	roster_release(&roster);
}
END_TEST

/* What a station goes by is what the notices say. */
START_TEST(the_calendars_built_in_are_the_state_councils)
{
	struct calendar calendar = state_council_calendar();
	char text[DAY_TEXT_SIZE];

	for (struct day day = day_of("2025-01-01"); day.n <= day_of("2026-12-31").n; day.n++) {
		const struct calendar *own = &builtin_defaults.calendar;
		ck_assert_msg(calendar_class(own, day) == calendar_class(&calendar, day) &&
				      calendar_is_make_up(own, day) ==
					      calendar_is_make_up(&calendar, day),
			"%s", day_format(day, text));
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, dates_of_each_rule, 0, COUNT(cases));
	tcase_add_loop_test(tests, every_holiday_and_make_up_workday, 0, COUNT(every_day));
	tcase_add_test(tests, the_calendars_built_in_are_the_state_councils);
}

UNIT_MAIN("shift_dates", add_tests)
