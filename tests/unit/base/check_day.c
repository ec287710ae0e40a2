#include "unit.h"

#include <limits.h>

#include "menzhen/base/day.h"

START_TEST(known_days)
{
	static const struct {
		struct civil date;
		int32_t n;
		enum weekday weekday;
	} cases[] = {
		{{1970, 1, 1}, 0, THURSDAY},
		{{1969, 12, 31}, -1, WEDNESDAY},
		{{1900, 1, 1}, -25567, MONDAY},
		{{2000, 2, 29}, 11016, TUESDAY},
		{{2000, 3, 1}, 11017, WEDNESDAY},
		{{2024, 2, 29}, 19782, THURSDAY},
		{{2026, 11, 23}, 20780, MONDAY},
		{{2199, 12, 31}, 84005, TUESDAY},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct day day = day_from_civil(cases[i].date);
		ck_assert_int_eq(day.n, cases[i].n);
		ck_assert_int_eq(day_weekday(day), cases[i].weekday);
	}
}
END_TEST

START_TEST(every_day_follows_the_one_before)
{
	struct civil before = {DAY_YEAR_MIN - 1, 12, 31};
	struct day first = day_from_civil((struct civil){DAY_YEAR_MIN, 1, 1});
	struct day last = day_from_civil((struct civil){DAY_YEAR_MAX, 12, 31});
	for (struct day day = first; day.n <= last.n; day = day_add(day, 1)) {
		struct civil date = day_to_civil(day);
		ck_assert(civil_valid(date));
		ck_assert_int_eq(day_from_civil(date).n, day.n);
		if (date.day > 1) {
			ck_assert_int_eq(date.day, before.day + 1);
			ck_assert_int_eq(date.month, before.month);
		} else if (date.month > 1) {
			ck_assert_int_eq(date.month, before.month + 1);
			ck_assert_int_ge(before.day, 28);
		} else {
			ck_assert_int_eq(date.year, before.year + 1);
			ck_assert_int_eq(before.month, 12);
			ck_assert_int_eq(before.day, 31);
		}
		ck_assert_int_eq(day_weekday(day_add(day, 1)), (day_weekday(day) + 1) % 7);
		before = date;
	}
}
END_TEST

START_TEST(adding_goes_both_ways)
{
	struct day day = day_from_civil((struct civil){2026, 3, 1});
	struct civil before = day_to_civil(day_add(day, -1));
	ck_assert_int_eq(before.month, 2);
	ck_assert_int_eq(before.day, 28);
	ck_assert_int_eq(day_add(day, 365).n, day_from_civil((struct civil){2027, 3, 1}).n);
}
END_TEST

START_TEST(civil_valid_knows_the_calendar)
{
	static const struct {
		struct civil date;
		bool valid;
	} cases[] = {
		{{2026, 2, 28}, true},
		{{2026, 2, 29}, false},
		{{2024, 2, 29}, true},
		{{2024, 2, 30}, false},
		{{2000, 2, 29}, true},
		{{2100, 2, 29}, false},
		{{2026, 4, 31}, false},
		{{2026, 12, 31}, true},
		{{2026, 0, 1}, false},
		{{2026, 13, 1}, false},
		{{2026, 1, 0}, false},
		{{2026, -1, -1}, false},
		{{1899, 12, 31}, false},
		{{1900, 1, 1}, true},
		{{2199, 12, 31}, true},
		{{2200, 1, 1}, false},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		ck_assert_int_eq(civil_valid(cases[i].date), cases[i].valid);
}
END_TEST

START_TEST(text_goes_in_and_out)
{
	static const char *const texts[] = {
		"1900-01-01", "1969-12-31", "2024-02-29", "2026-11-25", "2199-12-31"};
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct day day;
		char out[DAY_TEXT_SIZE];
		ck_assert(day_parse(texts[i], &day));
		ck_assert_str_eq(day_format(day, out), texts[i]);
	}
}
END_TEST

START_TEST(wrong_day_texts_are_refused)
{
	static const char *const texts[] = {"", "2026", "2026-02-30", "2026-2-3", "2026-11-25 ",
		" 2026-11-25", "2026/11/25", "20261125", "2026-11-2x", "+026-11-25", "2026-1125",
		"2200-01-01", "1899-12-31", "0000-00-00", "2026-11-255", "２026-11-25"};
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct day day = {42};
		ck_assert_msg(!day_parse(texts[i], &day), "%s", texts[i]);
		ck_assert_int_eq(day.n, 42);
	}
}
END_TEST

START_TEST(days_out_of_range_are_marked)
{
	static const int32_t days[] = {INT32_MIN, -25568, 84006, INT32_MAX};
	for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++) {
		char out[DAY_TEXT_SIZE];
		ck_assert_str_eq(day_format((struct day){days[i]}, out), "0000-00-00");
		ck_assert_int_le(day_weekday((struct day){days[i]}), SUNDAY);
	}
}
END_TEST

START_TEST(minutes)
{
	static const struct {
		const char *text;
		int minute; /* -1: refused */
	} cases[] = {
		{"00:00", 0},
		{"19:42", 1182},
		{"23:59", 1439},
		{"24:00", -1},
		{"23:60", -1},
		{"9:30", -1},
		{"09:3", -1},
		{"09-30", -1},
		{"09:300", -1},
		{"0930", -1},
		{"-1:00", -1},
		{"", -1},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		int minute = -1;
		ck_assert_int_eq(minute_parse(cases[i].text, &minute), cases[i].minute >= 0);
		ck_assert_int_eq(minute, cases[i].minute);
	}
}
END_TEST

START_TEST(minutes_past_midnight_are_of_the_next_day)
{
	static const struct {
		int minute;
		const char *text;
	} cases[] = {
		{0, "00:00"},
		{9 * 60 + 5, "09:05"},
		{19 * 60 + 42, "19:42"},
		{23 * 60 + 59, "23:59"},
		{24 * 60, "00:00"},
		{26 * 60 + 30, "02:30"},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char text[MINUTE_TEXT_SIZE];
		ck_assert_str_eq(minute_format(cases[i].minute, text), cases[i].text);
	}
}
END_TEST

START_TEST(spans_and_weekdays)
{
	char span[SPAN_TEXT_SIZE];
	ck_assert_str_eq(span_format(9 * 60, 11 * 60 + 30, span), "09:00-11:30");
	ck_assert_str_eq(span_format(22 * 60 + 30, 24 * 60 + 30, span), "22:30-00:30");
	ck_assert_str_eq(weekday_title(MONDAY), "Mon");
	ck_assert_str_eq(weekday_title(SUNDAY), "Sun");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, known_days);
	tcase_add_test(tests, every_day_follows_the_one_before);
	tcase_add_test(tests, adding_goes_both_ways);
	tcase_add_test(tests, civil_valid_knows_the_calendar);
	tcase_add_test(tests, text_goes_in_and_out);
	tcase_add_test(tests, wrong_day_texts_are_refused);
	tcase_add_test(tests, days_out_of_range_are_marked);
	tcase_add_test(tests, minutes);
	tcase_add_test(tests, minutes_past_midnight_are_of_the_next_day);
	tcase_add_test(tests, spans_and_weekdays);
}

UNIT_MAIN("day", add_tests)
