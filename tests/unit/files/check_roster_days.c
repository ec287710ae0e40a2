/* The days of a shift in roster.yaml: `days`, `skip`, `except`, `also`, and the calendar's years.
 */
#include "roster_unit.h"

static const struct bad_roster bad_days[] = {
	{PEOPLE SHIFT "    days: mon\n",
		"r.yaml:9:11: expected a list for 'days', found a word; write it as [mon]\n"},
	{PEOPLE SHIFT "    days: workday\n",
		"r.yaml:9:11: unknown days 'workday' (did you mean 'workdays'?)\n"},
	{PEOPLE SHIFT "    days: []\n", "r.yaml:9:11: the list for 'days' is empty\n"},
	{PEOPLE SHIFT "    days: [mon, teu, mon, 2026-01-01]\n",
		"r.yaml:9:17: unknown days 'teu' (did you mean 'tue'?)\n"
		"r.yaml:9:22: 'mon' is listed twice\n"
		"r.yaml:9:27: unknown days '2026-01-01'; use one of: mon, tue, wed, thu, fri, sat, "
		"sun\n"},
	{PEOPLE SHIFT "    days: [2026-02-29, 2026-3-1, 2026-03-01, 2026-03-01, mon]\n",
		"r.yaml:9:12: there is no day '2026-02-29'; write days as 2026-11-25\n"
		"r.yaml:9:24: there is no day '2026-3-1'; write days as 2026-11-25\n"
		"r.yaml:9:46: '2026-03-01' is listed twice\n"
		"r.yaml:9:58: there is no day 'mon'; write days as 2026-11-25\n"},
	{PEOPLE SHIFT "    days: [[mon], tue]\n",
		"r.yaml:9:12: expected a single word for 'days', found a list\n"},
	{PEOPLE SHIFT DAYS "    skip: holiday\n    except: 2026-01-01\n    also: [2026-13-01]\n",
		"r.yaml:10:11: unknown skip 'holiday' (did you mean 'holidays'?)\n"
		"r.yaml:11:13: expected a list for 'except', found a word; write it as "
		"[2026-01-01]\n"
		"r.yaml:12:12: there is no day '2026-13-01'; write days as 2026-11-25\n"},
	{PEOPLE SHIFT DAYS "    skip: [none, holidays]\n",
		"r.yaml:10:11: 'none' stands alone; it cannot be in a list with others\n"},
	{PEOPLE SHIFT DAYS "    skip: []\n", "r.yaml:10:11: the list for 'skip' is empty\n"},
	{PEOPLE SHIFT DAYS "    from: 2026-05-01\n    until: 2026-04-30\n",
		"r.yaml:11:12: 'until' is before 'from'\n"},

	/* rules */
	{PEOPLE SHIFT "    days: {weekdays: [mon]}\n",
		"r.yaml:9:11: a rule for 'days' has 'month' or 'every'; for days of every week "
		"write a list, such as [mon, wed]\n"},
	{PEOPLE SHIFT "    days: {month: first sat, wekdays: [mon]}\n",
		"r.yaml:9:19: expected a list for 'month', found a word; write it as [first sat]\n"
		"r.yaml:9:30: unknown key 'wekdays' (did you mean 'weekdays'?)\n"},
	{PEOPLE SHIFT "    days: {month: []}\n", "r.yaml:9:19: the list for 'month' is empty\n"},
	{PEOPLE SHIFT
		"    days: {month: [frist sat, first saturday, last workday, last workday, 15th, "
		"[first, sat]]}\n",
		"r.yaml:9:20: 'frist sat' is no place in the month (did you mean 'first sat'?)\n"
		"r.yaml:9:31: 'first saturday' is no place in the month; write first, second, "
		"third, fourth or last, and mon to sun, workday or weekend: first sat\n"
		"r.yaml:9:61: 'last workday' is listed twice\n"
		"r.yaml:9:75: '15th' is no place in the month; write first, second, third, fourth "
		"or last, and mon to sun, workday or weekend: first sat\n"
		"r.yaml:9:81: expected a single word for 'month', found a list\n"},
	{PEOPLE SHIFT "    days: {month: [first sat], weekdays: [mon], anchor: 2026-01-05}\n",
		"r.yaml:9:32: 'weekdays' does not go with 'month'; make two shifts of it\n"
		"r.yaml:9:49: 'anchor' does not go with 'month'; make two shifts of it\n"},
	{PEOPLE SHIFT "    days: {every: 2 weeks}\n",
		"r.yaml:9:11: on which days of those weeks? Add 'weekdays', such as weekdays: "
		"[tue]\n"
		"r.yaml:9:11: from which week on? Add 'anchor', a day of one of those weeks, such "
		"as anchor: 2026-01-06\n"},
	{PEOPLE SHIFT "    days: {every: fortnight, weekdays: tue, anchor: soon}\n",
		"r.yaml:9:19: 'fortnight' is no number of weeks; write it as 2 weeks, from 1 to "
		"52\n"
		"r.yaml:9:40: expected a list for 'weekdays', found a word; write it as [tue]\n"
		"r.yaml:9:53: there is no day 'soon'; write days as 2026-11-25\n"},
	{PEOPLE SHIFT "    days: {every: 0 weeks, weekdays: [], anchor: 2026-01-06}\n",
		"r.yaml:9:19: '0 weeks' is no number of weeks; write it as 2 weeks, from 1 to 52\n"
		"r.yaml:9:38: the list for 'weekdays' is empty\n"},
	{PEOPLE SHIFT "    days: {every: 53 weeks, weekdays: [dienstag], anchor: 2026-01-06}\n",
		"r.yaml:9:19: '53 weeks' is no number of weeks; write it as 2 weeks, from 1 to "
		"52\n"
		"r.yaml:9:40: unknown weekdays 'dienstag'; use one of: mon, tue, wed, thu, fri, "
		"sat, sun\n"},
	{PEOPLE SHIFT "    days: {every: 2 days, weekdays: [tue], anchor: 2026-01-06}\n",
		"r.yaml:9:19: '2 days' is no number of weeks; write it as 2 weeks, from 1 to 52\n"},

	/* years without a calendar */
	{PEOPLE SHIFT DAYS "    from: 2024-01-01\n    until: 2024-12-31\n",
		"r.yaml:9:11: there is no calendar for 2024, which these days need; add "
		"calendar/2024.yaml, or keep 'from', 'until' and 'anchor' within 2025 to 2027\n"},
	{PEOPLE SHIFT "    days: workdays\n    from: 2028-03-01\n",
		"r.yaml:9:11: there is no calendar for 2028, which these days need; add "
		"calendar/2028.yaml, or keep 'from', 'until' and 'anchor' within 2025 to 2027\n"},
	{PEOPLE SHIFT "    days: {month: [first sat]}\n    until: 2024-03-01\n",
		"r.yaml:9:11: there is no calendar for 2024, which these days need; add "
		"calendar/2024.yaml, or keep 'from', 'until' and 'anchor' within 2025 to 2027\n"},
	{PEOPLE SHIFT "    days: {month: [last workday]}\n    skip: none\n    until: 2028-06-30\n",
		"r.yaml:9:11: there is no calendar for 2028, which these days need; add "
		"calendar/2028.yaml, or keep 'from', 'until' and 'anchor' within 2025 to 2027\n"},
	/* the turns since 2024 cannot be counted */
	{PEOPLE "  - {id: b, session: night, days: [tue], time: 19:00-21:00, rotate: {who: [li-h, "
		"wang-xm], every: occurrence, anchor: 2024-06-01}}\n",
		"r.yaml:5:35: there is no calendar for 2024, which these days need; add "
		"calendar/2024.yaml, or keep 'from', 'until' and 'anchor' within 2025 to 2027\n"},
};

START_TEST(bad_days_are_told)
{
	refused(&bad_days[_i]);
}
END_TEST

#define PROVISIONAL                                                                                \
	"r.yaml:9:11: the calendar of 2027 is provisional: its make-up workdays are not known "    \
	"yet\n"

static const struct bad_roster warned[] = {
	{PEOPLE SHIFT DAYS, PROVISIONAL},
	{PEOPLE SHIFT DAYS "    until: 2026-12-31\n", ""},
	{PEOPLE SHIFT DAYS "    from: 2026-01-01\n    until: 2027-01-31\n", PROVISIONAL},
	{PEOPLE SHIFT DAYS "    skip: none\n", ""},
	{PEOPLE SHIFT "    days: workdays\n    skip: holidays\n    until: 2026-12-31\n",
		"r.yaml:10:11: 'skip' has no effect on a class of days or on dates; leave it "
		"out\n"},
	{PEOPLE SHIFT "    days: [2026-10-01]\n    skip: [holidays, make_up_workdays]\n",
		"r.yaml:10:11: 'skip' has no effect on a class of days or on dates; leave it "
		"out\n"},
	/* these need no calendar */
	{PEOPLE SHIFT "    days: [2031-01-01]\n    from: 2031-01-01\n", ""},
	{PEOPLE SHIFT "    days: {every: 3 weeks, weekdays: [tue], anchor: 2024-01-06}\n"
		      "    skip: none\n    from: 2031-01-01\n",
		""},
	{PEOPLE SHIFT "    days: {month: [fourth sun]}\n    skip: none\n    from: 2031-01-01\n",
		""},
	/* weeks are counted by themselves: the anchor may be of any year */
	{PEOPLE "  - {id: b, session: night, days: [tue], time: 19:00-21:00, rotate: {who: [li-h, "
		"wang-xm], every: week, anchor: 2024-06-01}, until: 2026-12-31}\n",
		""},
	/* once for each year, not for each shift */
	{PEOPLE SHIFT DAYS
		"  - {id: b, session: night, days: workdays, time: 19:00-21:00, who: [li-h]}\n",
		PROVISIONAL},
};

START_TEST(warnings_do_not_stop)
{
	struct roster roster;
	good(warned[_i].text, &roster, warned[_i].expected);
	roster_release(&roster);
}
END_TEST

struct days_case {
	const char *lines; /* after SHIFT */
	enum day_rule_kind kind;
	bool skip_holidays, skip_make_up;
};

/* Rules skip holidays unless the roster says otherwise; a class and dates skip nothing. */
static const struct days_case days_cases[] = {
	{"    days: [mon]\n", DAYS_WEEKDAYS, true, false},
	{"    days: [mon]\n    skip: none\n", DAYS_WEEKDAYS, false, false},
	{"    days: [mon]\n    skip: holidays\n", DAYS_WEEKDAYS, true, false},
	{"    days: [mon]\n    skip: make_up_workdays\n", DAYS_WEEKDAYS, false, true},
	{"    days: [mon]\n    skip: [holidays, make_up_workdays]\n", DAYS_WEEKDAYS, true, true},
	{"    days: [mon]\n    skip: [none]\n", DAYS_WEEKDAYS, false, false},
	{"    days: {month: [first sat]}\n", DAYS_MONTH, true, false},
	{"    days: {month: [first sat]}\n    skip: make_up_workdays\n", DAYS_MONTH, false, true},
	{"    days: {month: [first sat]}\n    skip: none\n", DAYS_MONTH, false, false},
	{"    days: {every: 2 weeks, weekdays: [tue], anchor: 2026-01-06}\n", DAYS_WEEKS, true,
		false},
	{"    days: {every: 2 weeks, weekdays: [tue], anchor: 2026-01-06}\n"
	 "    skip: [make_up_workdays, holidays]\n",
		DAYS_WEEKS, true, true},
	{"    days: workdays\n", DAYS_CLASS, false, false},
	{"    days: holidays\n    skip: none\n", DAYS_CLASS, false, false},
	{"    days: [2026-12-04]\n", DAYS_DATES, false, false},
	{"    days: [２０２６－１２－０４]\n", DAYS_DATES, false, false},
};

static void read_days(const char *lines, struct roster *roster)
{
	char text[1024];
	snprintf(text, sizeof(text), "%s%s%s", PEOPLE SHIFT, lines, "    until: 2026-12-31\n");
	good(text, roster, "");
}

START_TEST(days_and_skip_are_read)
{
	const struct days_case *wanted = &days_cases[_i];
	struct roster roster;
	read_days(wanted->lines, &roster);
	ck_assert_int_eq(roster.shifts[0].days.kind, wanted->kind);
	ck_assert_int_eq(roster.shifts[0].skip_holidays, wanted->skip_holidays);
	ck_assert_int_eq(roster.shifts[0].skip_make_up, wanted->skip_make_up);
	roster_release(&roster);
}
END_TEST

START_TEST(places_of_the_month_are_read)
{
	static const struct month_place wanted[] = {{1, SATURDAY}, {2, COUNTED_WEEKEND_DAYS},
		{3, MONDAY}, {4, SUNDAY}, {MONTH_LAST, COUNTED_WORKDAYS}, {MONTH_LAST, WEDNESDAY}};
	enum { PLACES = sizeof(wanted) / sizeof(wanted[0]) };
	struct roster roster;
	read_days("    days: {month: [first sat, second weekend, third  mon, fourth　sun, last "
		  "workday, last wed]}\n",
		&roster);
	const struct day_rule *rule = &roster.shifts[0].days;
	ck_assert_uint_eq(rule->place_count, PLACES);
	for (size_t i = 0; i < PLACES; i++) {
		ck_assert_int_eq(rule->places[i].ordinal, wanted[i].ordinal);
		ck_assert_int_eq(rule->places[i].counted, wanted[i].counted);
	}
	roster_release(&roster);
}
END_TEST

START_TEST(every_so_many_weeks_is_read)
{
	struct roster roster;
	read_days(
		"    days: {every: 12 weeks, weekdays: [tue, sun], anchor: 2026-01-06}\n", &roster);
	const struct day_rule *rule = &roster.shifts[0].days;
	ck_assert_int_eq(rule->weeks, 12);
	ck_assert(rule->weekdays[TUESDAY] && rule->weekdays[SUNDAY] && !rule->weekdays[MONDAY]);
	ck_assert_int_eq(rule->anchor.n, day_from_civil((struct civil){2026, 1, 6}).n);
	roster_release(&roster);
	read_days("    days: {every: 1 week, weekdays: [mon], anchor: 2026-01-06}\n", &roster);
	ck_assert_int_eq(roster.shifts[0].days.weeks, 1);
	roster_release(&roster);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, bad_days_are_told, 0, sizeof(bad_days) / sizeof(bad_days[0]));
	tcase_add_loop_test(tests, warnings_do_not_stop, 0, sizeof(warned) / sizeof(warned[0]));
	tcase_add_loop_test(
		tests, days_and_skip_are_read, 0, sizeof(days_cases) / sizeof(days_cases[0]));
	tcase_add_test(tests, places_of_the_month_are_read);
	tcase_add_test(tests, every_so_many_weeks_is_read);
}

UNIT_MAIN("roster_days", add_tests)
