/* Which session a visitor belongs to, and the numbers and times that follow from it. */
#include <stdio.h>
#include <string.h>

#include "reception.h"
#include "unit.h"

struct moment_case {
	const char *local, *session, *service_date, *number, *ticket;
};

static void open_at(struct sandbox *st, const struct moment_case *expected)
{
	reception_clock(st, expected->local);
	sandbox_must(st, "case", "open", "--client", "张三", "--category", "LAB01", "--json", NULL);
	const struct {
		const char *key, *value;
	} fields[] = {
		{"session", expected->session},
		{"service_date", expected->service_date},
		{"case", expected->number},
		{"ticket", expected->ticket},
	};
	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		ck_assert_msg(strcmp(sandbox_field(st, fields[i].key), fields[i].value) == 0,
			"%s: %s is %s, not %s", expected->local, fields[i].key, st->field,
			fields[i].value);
}

START_TEST(the_session_comes_from_clock_and_roster)
{
	static const struct moment_case cases[] = {
		/* Wednesday: noon, the first and the last minute of a shift. */
		{"2026-11-25T09:00", "daytime", "2026-11-25", "ZL-20261125-001", "D01"},
		{"2026-11-25T12:15", "daytime", "2026-11-25", "ZL-20261125-002", "D02"},
		{"2026-11-25T19:00", "night", "2026-11-25", "ZL-20261125-003", "N01"},
		{"2026-11-25T20:59", "night", "2026-11-25", "ZL-20261125-004", "N02"},
		/* Saturday and the small hours of the Sunday behind it. */
		{"2026-11-28T10:00", "weekend", "2026-11-28", "ZL-20261128-001", "W01"},
		{"2026-11-28T22:45", "night", "2026-11-28", "ZL-20261128-002", "N01"},
		{"2026-11-29T00:10", "night", "2026-11-28", "ZL-20261128-003", "N02"},
		{"2026-11-29T09:30", "weekend", "2026-11-29", "ZL-20261129-001", "W01"},
		/* A Saturday worked in place of a holiday, and a Wednesday that is one. */
		{"2026-02-14T10:00", "daytime", "2026-02-14", "ZL-20260214-001", "D01"},
		{"2026-10-07T10:00", "weekend", "2026-10-07", "ZL-20261007-001", "W01"},
	};
	struct sandbox st;
	reception_init(&st, "zh");
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		open_at(&st, &cases[i]);
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(the_session_can_be_changed)
{
	struct sandbox st;
	reception_init(&st, "zh");
	reception_clock(&st, "2026-11-25T12:15");
	sandbox_must(&st, "case", "open", "--client", "甲", "--category", "LAB01", "--session",
		"expert", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "session"), "expert");
	ck_assert_int_eq(sandbox_run(&st, "case", "open", "--client", "甲", "--category", "LAB01",
				 "--session", "brunch", NULL),
		2);
	/* Chosen by hand past midnight, the running night stays the one of the day it began. */
	reception_clock(&st, "2026-11-29T00:10");
	sandbox_must(&st, "case", "open", "--client", "乙", "--category", "LAB01", "--session",
		"night", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "service_date"), "2026-11-28");
	sandbox_release(&st);
}
END_TEST

START_TEST(the_night_of_saturday_is_listed_under_saturday)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "zh");
	reception_clock(&st, "2026-11-29T00:10");
	reception_record(&st, "夜归人", "FAM01", number);
	sandbox_must(&st, "case", "list", "--date", "2026-11-28", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	sandbox_must(&st, "case", "list", "--date", "2026-11-29", NULL);
	ck_assert_uint_eq(reception_lines(&st), 0);
	/* The ticket is that of the running night, and who began on Saturday is on duty. */
	sandbox_must(&st, "case", "propose", "N01", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "proposed"), "zhao-j");
	sandbox_release(&st);
}
END_TEST

START_TEST(nobody_on_a_holiday_evening)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "zh");
	reception_clock(
		&st, "2026-10-07T19:42"); /* a Wednesday, but the night clinic skips holidays */
	reception_record(&st, "甲", "LAB01", number);
	sandbox_must(&st, "case", "propose", number, "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "proposed"), "null");
	ck_assert_uint_eq(reception_count(&st, "\"eligible\":true"), 0);
	ck_assert_int_eq(sandbox_run(&st, "case", "assign", number, NULL), 1);
	ck_assert_ptr_nonnull(strstr(st.last.err, "10-08")); /* says when somebody comes */
	sandbox_release(&st);
}
END_TEST

START_TEST(local_time_is_the_station_s)
{
	static const char *const zones[] = {"UTC", "America/New_York", "Asia/Tokyo", "EST5EDT"};
	struct sandbox st;
	reception_init(&st, "zh");
	for (size_t i = 0; i < sizeof(zones) / sizeof(*zones); i++) {
		environment_set(&st.environment, "TZ", zones[i]);
		environment_set(&st.environment, "MENZHEN_NOW", "2026-11-25T16:30:00Z");
		sandbox_must(&st, "case", "open", "--client", "甲", "--category", "LAB01", "--json",
			NULL);
		ck_assert_str_eq(sandbox_field(&st, "opened_at"), "2026-11-26T00:30:00+08:00");
	}
	sandbox_release(&st);
}
END_TEST

START_TEST(the_station_names_its_offset)
{
	struct sandbox st;
	reception_init(&st, "zh");
	sandbox_write(&st, "station.yaml",
		"name: 乌鲁木齐站\ncode: WL\nlevel: city\nlanguage: zh\nutc_offset: \"+06:00\"\n");
	environment_set(&st.environment, "MENZHEN_NOW", "2026-11-25T13:30:00Z");
	sandbox_must(&st, "case", "open", "--client", "甲", "--category", "LAB01", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "opened_at"), "2026-11-25T19:30:00+06:00");
	ck_assert_str_eq(sandbox_field(&st, "session"), "night");
	ck_assert_str_eq(sandbox_field(&st, "case"), "WL-20261125-001");
	sandbox_release(&st);
}
END_TEST

START_TEST(the_roster_of_a_day)
{
	struct sandbox st;
	reception_init(&st, "zh");
	sandbox_must(&st, "roster", "show", "--date", "2026-11-28", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 3);
	ck_assert_str_eq(sandbox_field(&st, "date"), "2026-11-28");
	ck_assert_str_eq(sandbox_field(&st, "session"), "weekend");
	ck_assert_ptr_nonnull(strstr(st.last.out, "\"end\":\"2026-11-29T00:30:00+08:00\""));
	sandbox_must(&st, "roster", "show", "--date", "2026-02-14", "--json", NULL);
	ck_assert_uint_eq(
		reception_count(&st, "\"shift\":\"day-desk\""), 4); /* two spans, two people */
	ck_assert_uint_eq(reception_count(&st, "\"shift\":\"weekend-clinic\""), 0);
	sandbox_must(&st, "roster", "show", "--date", "2026-10-07", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	ck_assert_ptr_nonnull(strstr(st.last.out, "孙国珍"));
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, the_session_comes_from_clock_and_roster);
	tcase_add_test(tests, the_session_can_be_changed);
	tcase_add_test(tests, the_night_of_saturday_is_listed_under_saturday);
	tcase_add_test(tests, nobody_on_a_holiday_evening);
	tcase_add_test(tests, local_time_is_the_station_s);
	tcase_add_test(tests, the_station_names_its_offset);
	tcase_add_test(tests, the_roster_of_a_day);
}

UNIT_MAIN("cli_sessions", add_tests)
