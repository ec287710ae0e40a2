#include "unit.h"

#include <time.h>

#include "menzhen/base/moment.h"

enum { BEIJING = 480 };

START_TEST(local_time_of_known_instants)
{
	static const struct {
		moment at;
		int offset;
		const char *text;
	} cases[] = {
		{0, 0, "1970-01-01T00:00:00+00:00"},
		{0, BEIJING, "1970-01-01T08:00:00+08:00"},
		{-1, 0, "1969-12-31T23:59:59+00:00"},
		{999, 0, "1970-01-01T00:00:00+00:00"},
		{1795606925000, BEIJING, "2026-11-25T19:42:05+08:00"},
		{1795606925999, BEIJING, "2026-11-25T19:42:05+08:00"},
		{1795606925000, -210, "2026-11-25T08:12:05-03:30"},
		{1795622399000, BEIJING, "2026-11-25T23:59:59+08:00"},
		{1795622400000, BEIJING, "2026-11-26T00:00:00+08:00"},
		{INT64_MIN, BEIJING, "1900-01-01T00:00:00+08:00"},
		{INT64_MAX, BEIJING, "2199-12-31T23:59:59+08:00"},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char out[MOMENT_TEXT_SIZE];
		moment_format(cases[i].at, cases[i].offset, out);
		ck_assert_str_eq(out, cases[i].text);
	}
}
END_TEST

START_TEST(local_time_has_its_parts)
{
	struct local_time local = moment_local(1795606925000, BEIJING);
	ck_assert_int_eq(local.day.n, day_from_civil((struct civil){2026, 11, 25}).n);
	ck_assert_int_eq(local.minute, 19 * 60 + 42);
	ck_assert_int_eq(local.second, 5);
	ck_assert_int_eq(moment_from_local(local, BEIJING), 1795606925000);
}
END_TEST

START_TEST(local_time_and_back_over_two_centuries)
{
	for (moment at = -2000000000000; at < 7000000000000; at += 7777777000) {
		for (int offset = -720; offset <= 840; offset += 195) {
			struct local_time local = moment_local(at, offset);
			ck_assert_int_eq(moment_from_local(local, offset), at);
		}
	}
}
END_TEST

START_TEST(texts_are_read)
{
	static const struct {
		const char *text;
		moment at;
	} cases[] = {
		{"2026-11-25T19:42:05+08:00", 1795606925000},
		{"2026-11-25T11:42:05Z", 1795606925000},
		{"2026-11-25T19:42+08:00", 1795606920000},
		{"2026-11-25T11:42Z", 1795606920000},
		{"2026-11-25T08:12:05-03:30", 1795606925000},
		{"1969-12-31T23:59:59Z", -1000},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		moment at = 0;
		ck_assert_msg(moment_parse(cases[i].text, &at), "%s", cases[i].text);
		ck_assert_int_eq(at, cases[i].at);
	}
}
END_TEST

START_TEST(wrong_texts_are_refused)
{
	static const char *const texts[] = {"", "2026-11-25", "2026-11-25T19:42",
		"2026-11-25T19:42:05", "2026-11-25 19:42:05Z", "2026-11-25T24:00:00Z",
		"2026-11-25T19:42:60Z", "2026-11-25T19:42:5Z", "2026-11-25T19:42:05z",
		"2026-11-25T19:42:05Z ", "2026-11-25T19:42:05.1Z", "2026-02-30T19:42:05Z",
		"2026-11-25T19:42:05+0800", "2026-11-25T19:42:05+15:00", "2026-11-25T19:42:"};
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		moment at = 42;
		ck_assert_msg(!moment_parse(texts[i], &at), "%s", texts[i]);
		ck_assert_int_eq(at, 42);
	}
}
END_TEST

START_TEST(offsets)
{
	static const struct {
		const char *text;
		int minutes;
		bool valid;
	} cases[] = {
		{"+08:00", 480, true},
		{"-12:00", -720, true},
		{"+14:00", 840, true},
		{"+05:45", 345, true},
		{"+00:00", 0, true},
		{"-12:01", 42, false},
		{"+14:01", 42, false},
		{"+08:60", 42, false},
		{"08:00", 42, false},
		{"+8:00", 42, false},
		{"+0800", 42, false},
		{"+08:00 ", 42, false},
		{"", 42, false},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		int minutes = 42;
		char out[OFFSET_TEXT_SIZE];
		ck_assert_int_eq(offset_parse(cases[i].text, &minutes), cases[i].valid);
		ck_assert_int_eq(minutes, cases[i].minutes);
		if (cases[i].valid)
			ck_assert_str_eq(offset_format(minutes, out), cases[i].text);
	}
}
END_TEST

START_TEST(clock_is_pinned_or_the_systems)
{
	struct clock pinned = {.pinned = 1795606925000}, running = {0};
	ck_assert_int_eq(clock_now(&pinned), 1795606925000);
	moment before = (moment)time(NULL) * 1000 - 1000;
	moment now = clock_now(&running);
	ck_assert_int_ge(now, before);
	ck_assert_int_le(now, before + 60000);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, local_time_of_known_instants);
	tcase_add_test(tests, local_time_has_its_parts);
	tcase_add_test(tests, local_time_and_back_over_two_centuries);
	tcase_add_test(tests, texts_are_read);
	tcase_add_test(tests, wrong_texts_are_refused);
	tcase_add_test(tests, offsets);
	tcase_add_test(tests, clock_is_pinned_or_the_systems);
}

UNIT_MAIN("moment", add_tests)
