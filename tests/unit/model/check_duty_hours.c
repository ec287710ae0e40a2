#include "menzhen/model/duty/duty_hours.h"

#include "state_council.h"
#include "unit.h"

START_TEST(hours_are_written_to_the_tenth)
{
	static const struct {
		int minutes;
		const char *text;
	} cases[] = {{0, "0"}, {30, "0.5"}, {60, "1"}, {450, "7.5"}, {20, "0.3"}, {59, "1"},
		{7200, "120"}, {57, "1"}, {56, "0.9"}};
	char text[HOURS_TEXT_SIZE];

	for (size_t i = 0; i < COUNT(cases); i++)
		ck_assert_str_eq(hours_format(cases[i].minutes, text), cases[i].text);
}
END_TEST

/* A make-up Saturday is worked, a holiday Wednesday is not; without a calendar weekends are off. */
START_TEST(days_off_are_those_of_the_calendar)
{
	static const struct {
		const char *day;
		bool off;
	} cases[] = {{"2026-10-10", false}, {"2026-10-07", true}, {"2026-11-25", false},
		{"2026-11-28", true}, {"2031-01-04", true}, {"2031-01-01", false}};
	struct calendar calendar = state_council_calendar();
	struct shift night = {.session = SESSION_NIGHT}, desk = {.session = SESSION_DAYTIME};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct day day = day_of(cases[i].day);
		ck_assert_msg(hours_counted(HOURS_DAYS_OFF, &night, &calendar, day) == cases[i].off,
			"%s", cases[i].day);
		ck_assert(hours_counted(HOURS_ALL, &desk, &calendar, day));
		ck_assert(hours_counted(HOURS_NIGHT, &night, &calendar, day));
		ck_assert(!hours_counted(HOURS_NIGHT, &desk, &calendar, day));
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, hours_are_written_to_the_tenth);
	tcase_add_test(tests, days_off_are_those_of_the_calendar);
}

UNIT_MAIN("duty_hours", add_tests)
