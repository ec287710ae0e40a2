/* Appointments by the command line. */
#include <string.h>

#include "json.h"
#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE };

#define FIELD_IS(sandbox, key, value) ck_assert_str_eq(sandbox_field(sandbox, key), value)

static void init(struct sandbox *st)
{
	reception_init(st, "en");
	reception_clock(st, "2026-11-25T10:00");
}

/* A visit on Friday evening, when three are on duty. */
static void book(struct sandbox *st, const char *client, const char *at, const char *adviser)
{
	sandbox_must(st, "appointment", "add", "--client", client, "--day", "2026-11-27", "--at",
		at, "--category", "LAB01", "--adviser", adviser, "--json", NULL);
}

START_TEST(booked_listed_arrived)
{
	struct sandbox st;
	init(&st);
	sandbox_must(&st, "appointment", "add", "--client", "张三", "--phone", "13800001234",
		"--day", "2026-11-27", "--at", "19:30", "--category", "LAB01", "--note", "欠薪",
		"--command-id", "b-1", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	ck_assert(json_is_object(st.last.out));
	FIELD_IS(&st, "appointment", "A-0001");
	FIELD_IS(&st, "kind", "booked_visit");
	FIELD_IS(&st, "state", "booked");
	FIELD_IS(&st, "date", "2026-11-27");
	FIELD_IS(&st, "at", "19:30");
	FIELD_IS(&st, "unserved", "null");
	/* The same command again books nothing twice. */
	sandbox_must(&st, "appointment", "add", "--client", "张三", "--day", "2026-11-27", "--at",
		"19:30", "--command-id", "b-1", "--json", NULL);
	FIELD_IS(&st, "appointment", "A-0001");

	sandbox_must(&st, "appointment", "list", "--day", "2026-11-27", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	ck_assert_ptr_nonnull(strstr(st.last.out, "张*"));
	ck_assert_ptr_null(strstr(st.last.out, "张三"));
	sandbox_must(&st, "appointment", "list", "--day", "2026-11-26", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 0);

	reception_clock(&st, "2026-11-27T19:25");
	sandbox_must(&st, "appointment", "arrive", "a-1", "--command-id", "a-1", "--json", NULL);
	FIELD_IS(&st, "case", "ZL-20261127-001");
	FIELD_IS(&st, "ticket", "B01");
	FIELD_IS(&st, "session", "booked_visit");
	FIELD_IS(&st, "client", "张*");
	FIELD_IS(&st, "summary", "欠薪");
	sandbox_must(&st, "appointment", "arrive", "a-1", "--command-id", "a-1", "--json", NULL);
	FIELD_IS(&st, "case", "ZL-20261127-001");
	ck_assert_int_eq(sandbox_run(&st, "appointment", "arrive", "1", NULL), REFUSED);
	reception_expect_refusal(&st, REFUSED, "become a case already");
	sandbox_must(&st, "appointment", "list", "--json", NULL);
	FIELD_IS(&st, "state", "arrived");
	FIELD_IS(&st, "case", "ZL-20261127-001");
	sandbox_must(&st, "queue", "list", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_full_slot_names_the_nearest_free_ones)
{
	struct sandbox st;
	init(&st);
	book(&st, "张三", "19:30", "li-h");
	ck_assert_int_eq(sandbox_run(&st, "appointment", "add", "--client", "李四", "--day",
				 "2026-11-27", "--at", "19:30", "--adviser", "li-h", NULL),
		REFUSED);
	reception_expect_refusal(&st, REFUSED, "free near it: 2026-11-27 19:00, 20:00, 20:30");
	sandbox_must(&st, "appointment", "slots", "--day", "2026-11-27", "--adviser", "li-h", NULL);
	ck_assert_uint_eq(reception_count(&st, "1 of 1 free"), 14); /* 11 by day, 3 by night */
	ck_assert_uint_eq(reception_count(&st, "0 of 1 free"), 1);
	sandbox_must(&st, "appointment", "slots", "--day", "2026-11-27", "--json", NULL);
	ck_assert_uint_eq(
		reception_count(&st, "\"at\":\"19:30\",\"places\":3,\"taken\":1,\"free\":2"), 1);
	reception_clock(&st, "2026-11-27T20:00"); /* those that have begun are free no more */
	sandbox_must(&st, "appointment", "slots", "--adviser", "li-h", NULL);
	ck_assert_uint_eq(reception_count(&st, "1 of 1 free"), 1);
	sandbox_release(&st);
}
END_TEST

START_TEST(the_station_says_how_long_and_how_many)
{
	struct sandbox st;
	char station[1024];
	init(&st);
	snprintf(station, sizeof(station),
		"name: 试验站\ncode: ZL\nlevel: district\nlanguage: en\n"
		"appointments: {minutes: 60, each: 2}\n");
	sandbox_write(&st, "station.yaml", station);
	book(&st, "张三", "20:00", "li-h");
	book(&st, "李四", "20:00", "li-h");
	ck_assert_int_eq(sandbox_run(&st, "appointment", "add", "--client", "王五", "--day",
				 "2026-11-27", "--at", "20:00", "--adviser", "li-h", NULL),
		REFUSED);
	ck_assert_int_eq(sandbox_run(&st, "appointment", "add", "--client", "王五", "--day",
				 "2026-11-27", "--at", "19:30", NULL),
		REFUSED);
	reception_expect_refusal(&st, REFUSED, "No slot begins at 2026-11-27 19:30");
	sandbox_release(&st);
}
END_TEST

START_TEST(leave_after_booking_is_said)
{
	struct sandbox st;
	init(&st);
	book(&st, "张三", "19:30", "li-h");
	sandbox_must(&st, "duty", "leave", "li-h", "--from", "2026-11-27", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.err, "that cannot be kept: A-0001"));
	sandbox_must(&st, "appointment", "list", "--day", "2026-11-27", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "! the adviser is on leave then"));
	sandbox_must(&st, "appointment", "move", "1", "--day", "2026-11-27", "--at", "19:30",
		"--adviser", "zhao-j", "--json", NULL);
	FIELD_IS(&st, "adviser", "zhao-j");
	FIELD_IS(&st, "unserved", "null");
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(rounds_and_calls)
{
	struct sandbox st;
	init(&st);
	sandbox_must(&st, "appointment", "add", "--kind", "call_back", "--client", "张三",
		"--phone", "13800001234", "--adviser", "li-h", "--day", "2026-11-25", "--at",
		"16:00", NULL);
	sandbox_must(&st, "appointment", "add", "--kind", "home_round", "--client", "张三",
		"--address", "试验村1组", "--adviser", "li-h", "--day", "2026-11-25", "--at",
		"15:00", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.err, "somebody has to stand in"));
	ck_assert_ptr_nonnull(strstr(st.last.err, "booked that day already: A-0001"));
	sandbox_must(&st, "appointment", "done", "A-0001", "--note", "已告知", "--json", NULL);
	FIELD_IS(&st, "state", "kept");
	FIELD_IS(&st, "note", "已告知");
	ck_assert_int_eq(sandbox_run(&st, "appointment", "no-show", "2", NULL), REFUSED);
	reception_clock(&st, "2026-11-25T15:10");
	sandbox_must(&st, "appointment", "no-show", "2", "--json", NULL);
	FIELD_IS(&st, "state", "missed");
	sandbox_must(&st, "appointment", "move", "2", "--day", "2026-11-26", "--at", "15:00",
		"--json", NULL);
	FIELD_IS(&st, "state", "booked");
	sandbox_must(&st, "appointment", "cancel", "2", "--reason", "已和解", "--json", NULL);
	FIELD_IS(&st, "state", "cancelled");
	FIELD_IS(&st, "reason", "已和解");
	sandbox_must(&st, "appointment", "show", "2", "--json", NULL);
	FIELD_IS(&st, "state", "cancelled");
	const char *missed = strstr(st.last.out, "\"kind\":\"appointment.missed\"");
	ck_assert_ptr_nonnull(missed);
	const char *moved = strstr(missed, "\"kind\":\"appointment.moved\"");
	ck_assert_ptr_nonnull(moved);
	ck_assert_ptr_nonnull(strstr(moved, "\"text\":\"已和解\""));
	ck_assert_int_eq(sandbox_run(&st, "appointment", "show", "9", NULL), REFUSED);
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(what_is_not_understood)
{
	struct sandbox st;
	init(&st);
	ck_assert_int_eq(sandbox_run(&st, "appointment", "arrive", "B-1", NULL), USAGE);
	ck_assert_int_eq(sandbox_run(&st, "appointment", "add", "--client", "张三", "--day",
				 "2026-11-27", "--at", "7pm", NULL),
		USAGE);
	ck_assert_int_eq(sandbox_run(&st, "appointment", "add", "--client", "张三", "--day",
				 "27.11.", "--at", "19:00", NULL),
		USAGE);
	ck_assert_int_eq(sandbox_run(&st, "appointment", "slots", "--adviser", "zz", NULL), USAGE);
	sandbox_release(&st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, booked_listed_arrived);
	tcase_add_test(tests, a_full_slot_names_the_nearest_free_ones);
	tcase_add_test(tests, the_station_says_how_long_and_how_many);
	tcase_add_test(tests, leave_after_booking_is_said);
	tcase_add_test(tests, rounds_and_calls);
	tcase_add_test(tests, what_is_not_understood);
}

UNIT_MAIN("cli_appointment", add)
