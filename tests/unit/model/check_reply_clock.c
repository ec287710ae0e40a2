/* By when a matter is to be answered. */
#include "menzhen/model/case/reply_clock.h"

#include "state_council.h"
#include "unit.h"

enum { OFFSET = 480 };

static moment at(const char *text)
{
	moment found;
	ck_assert_msg(moment_parse(text, &found), "%s", text);
	return found;
}

static const struct {
	const char *clock, *from, *due;
} dues[] = {
	/* Hours run on, over nights and holidays. */
	{"24 hours", "2026-09-30T17:20:05+08:00", "2026-10-01T17:20:05+08:00"},
	{"5 hours", "2026-11-25T22:00:00+08:00", "2026-11-26T03:00:00+08:00"},
	/* The day it came does not count. */
	{"1 workday", "2026-11-25T09:00:00+08:00", "2026-11-26T23:59:59+08:00"},
	{"7 workdays", "2026-11-25T23:59:59+08:00", "2026-12-04T23:59:59+08:00"},
	/* It is the station's day. */
	{"1 workday", "2026-11-25T16:30:00Z", "2026-11-27T23:59:59+08:00"},
	/* Weekends, the National Day holidays, the make-up Saturday 2026-10-10. */
	{"1 workday", "2026-11-27T10:00:00+08:00", "2026-11-30T23:59:59+08:00"},
	{"7 workdays", "2026-09-28T10:00:00+08:00", "2026-10-13T23:59:59+08:00"},
	{"3 workdays", "2026-10-07T10:00:00+08:00", "2026-10-10T23:59:59+08:00"},
	{"4 workdays", "2026-10-07T10:00:00+08:00", "2026-10-12T23:59:59+08:00"},
	/* What comes on a holiday: the first workday after it is day one. */
	{"1 workday", "2026-10-02T10:00:00+08:00", "2026-10-08T23:59:59+08:00"},
	{"5 workdays", "2025-09-28T10:00:00+08:00", "2025-10-11T23:59:59+08:00"},
	/* Without a calendar Monday to Friday. */
	{"5 workdays", "2034-01-05T10:00:00+08:00", "2034-01-12T23:59:59+08:00"},
};

START_TEST(by_when)
{
	struct calendar calendar = state_council_calendar();
	struct reply_clock clock;
	char text[MOMENT_TEXT_SIZE];

	ck_assert(reply_clock_parse(dues[_i].clock, &clock));
	moment due = reply_due(&clock, at(dues[_i].from), OFFSET, &calendar);
	ck_assert_str_eq(moment_format(due, OFFSET, text), dues[_i].due);
}
END_TEST

START_TEST(at_once_there_is_no_clock)
{
	struct calendar calendar = state_council_calendar();
	const struct reply_clocks *clocks = &reply_clocks_default;
	static const enum channel at_once[] = {CHANNEL_WALK_IN, CHANNEL_PHONE, CHANNEL_HOME_VISIT};

	for (size_t i = 0; i < COUNT(at_once); i++)
		ck_assert_int_eq(reply_due(&clocks->of[at_once[i]], at("2026-11-25T10:00:00+08:00"),
					 OFFSET, &calendar),
			0);
	ck_assert_int_eq(clocks->of[CHANNEL_LETTER].unit, REPLY_WORKDAYS);
	ck_assert_int_eq(clocks->of[CHANNEL_LETTER].length, 7);
	ck_assert_int_eq(clocks->of[CHANNEL_ONLINE].unit, REPLY_HOURS);
	ck_assert_int_eq(clocks->of[CHANNEL_ONLINE].length, 24);
}
END_TEST

static const char *const no_clocks[] = {"", "7", "workdays", "0 hours", "-1 hours", "07 hours",
	"1001 hours", "7 days", "7  workdays", "7 workdays ", "99999999999999999999 hours", "None"};

START_TEST(what_is_no_clock)
{
	struct reply_clock clock = {REPLY_HOURS, 3};

	ck_assert(!reply_clock_parse(no_clocks[_i], &clock));
	ck_assert_int_eq(clock.length, 3);
}
END_TEST

static const struct {
	enum case_state state;
	const char *outcome;
	bool owed;
} owed[] = {
	{CASE_WAITING, NULL, true},
	{CASE_CONSULTING, NULL, true},
	{CASE_HELD, NULL, true},
	{CASE_NO_SHOW, NULL, true},
	{CASE_CLOSED, "answered", false},
	{CASE_RATED, "referred", false},
	{CASE_CLOSED, "appointment", true},
	{CASE_RATED, "appointment", true},
	{CASE_DECLINED, "appointment", true},
	{CASE_VOIDED, "appointment", false},
	{CASE_VOIDED, NULL, false},
};

START_TEST(who_is_owed_an_answer)
{
	ck_assert_int_eq(reply_is_owed(owed[_i].state, owed[_i].outcome), owed[_i].owed);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, by_when, 0, COUNT(dues));
	tcase_add_test(tests, at_once_there_is_no_clock);
	tcase_add_loop_test(tests, what_is_no_clock, 0, COUNT(no_clocks));
	tcase_add_loop_test(tests, who_is_owed_an_answer, 0, COUNT(owed));
}

UNIT_MAIN("reply_clock", add_tests)
