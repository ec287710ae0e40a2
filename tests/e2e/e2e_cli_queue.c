/* The queue by the command line: order, calling, stepping out, not coming, redirecting, leftovers.
 */
#include <stdio.h>
#include <string.h>

#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE };

#define FIELD_IS(sandbox, key, value) ck_assert_str_eq(sandbox_field(sandbox, key), value)

/* The tickets that a list prints, in its order: "N02 N01". */
static void expect_tickets(struct sandbox *st, const char *expected)
{
	char tickets[64] = "";
	size_t length = 0;
	for (const char *at = st->last.out; (at = strstr(at, "\"ticket\":\"")) != NULL; at += 10)
		length += (size_t)snprintf(tickets + length, sizeof(tickets) - length, "%s%.3s",
			length > 0 ? " " : "", at + 10);
	ck_assert_str_eq(tickets, expected);
}

static void expect_queue(struct sandbox *st, const char *tickets)
{
	sandbox_must(st, "queue", "list", "--json", NULL);
	expect_tickets(st, tickets);
}

/* N01 at 19:41, N02 at 19:42, N03 at 19:43; a minor, N04, at 19:50. It is 19:55 then. */
static void four_have_come(struct sandbox *st)
{
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(st, "zh");
	reception_clock(st, "2026-11-25T19:41");
	reception_record(st, "甲", "LAB01", number);
	reception_clock(st, "2026-11-25T19:42");
	reception_record(st, "乙", "HOU01", number);
	reception_clock(st, "2026-11-25T19:43");
	reception_record(st, "丙", "LAB01", number);
	reception_clock(st, "2026-11-25T19:50");
	sandbox_must(st, "case", "open", "--client", "丁", "--category", "LAB01", "--priority",
		"minor", NULL);
	reception_clock(st, "2026-11-25T19:55");
}

START_TEST(a_priority_group_has_a_head_start)
{
	struct sandbox st;
	four_have_come(&st);
	expect_queue(&st, "N04 N01 N02 N03");
	FIELD_IS(&st, "position", "1");
	FIELD_IS(&st, "priority", "minor");
	FIELD_IS(&st, "waiting_seconds", "300");
	sandbox_release(&st);
}
END_TEST

/* The head start is the station's to choose; whoever came that much sooner is not overtaken. */
START_TEST(the_head_start_is_of_station_yaml)
{
	struct sandbox st;
	four_have_come(&st);
	sandbox_write(&st, "station.yaml",
		"name: 甲\ncode: ZL\nlevel: town\nqueue: {head_start_minutes: 13}\n");
	/* Nobody's place moves when it is changed. */
	expect_queue(&st, "N04 N01 N02 N03");
	sandbox_must(&st, "case", "open", "--client", "戊", "--category", "LAB01", "--priority",
		"elder", NULL);
	expect_queue(&st, "N04 N01 N02 N05 N03");
	sandbox_release(&st);
}
END_TEST

START_TEST(the_next_is_called_and_given)
{
	struct sandbox st;
	four_have_come(&st);
	sandbox_must(&st, "queue", "next", "--adviser", "wang-xm", "--json", NULL);
	FIELD_IS(&st, "ticket", "N04");
	FIELD_IS(&st, "state", "called");
	FIELD_IS(&st, "adviser", "wang-xm");
	FIELD_IS(&st, "room", "1号室");
	FIELD_IS(&st, "called_at", "2026-11-25T19:55:00+08:00");
	expect_queue(&st, "N01 N02 N03");
	sandbox_run(&st, "queue", "next", "--adviser", "wang-xm", NULL);
	reception_expect_refusal(&st, REFUSED, "N04");
	sandbox_must(&st, "case", "start", "N04", NULL);
	/* One's own come before those nobody has, if it is their turn. */
	sandbox_must(&st, "case", "assign", "N02", "--to", "wang-xm", "--reason", "熟悉", NULL);
	sandbox_must(
		&st, "queue", "next", "--adviser", "wang-xm", "--room", "3号室", "--json", NULL);
	FIELD_IS(&st, "ticket", "N01");
	FIELD_IS(&st, "room", "3号室");
	/* Another adviser passes over what is somebody's. */
	sandbox_must(&st, "queue", "next", "--adviser", "li-h", "--json", NULL);
	FIELD_IS(&st, "ticket", "N03");
	sandbox_run(&st, "queue", "next", "--adviser", "zhao-j", NULL);
	reception_expect_refusal(&st, REFUSED, "赵静");
	sandbox_run(&st, "queue", "next", "--adviser", "nobody", NULL);
	reception_expect_refusal(&st, USAGE, "nobody");
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_call_of_a_waiting_case_assigns_it)
{
	struct sandbox st;
	four_have_come(&st);
	sandbox_must(&st, "case", "call", "N02", "--json", NULL);
	FIELD_IS(&st, "state", "called");
	FIELD_IS(&st, "adviser", "li-h");
	sandbox_must(&st, "case", "show", "N02", "--json", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "\"kind\":\"case.assigned\""));
	ck_assert_ptr_nonnull(strstr(st.last.out, "\"kind\":\"case.called\""));
	sandbox_must(&st, "case", "call", "N02", "--room", "大厅", "--json", NULL);
	FIELD_IS(&st, "room", "大厅");
	sandbox_release(&st);
}
END_TEST

/* Nothing of a call stays when the case can be given to nobody. */
START_TEST(a_call_that_cannot_be_given_records_nothing)
{
	struct sandbox st;
	four_have_come(&st);
	reception_clock(&st, "2026-11-25T22:00");
	sandbox_run(&st, "case", "call", "N01", NULL);
	ck_assert_int_eq(st.last.status, REFUSED);
	sandbox_must(&st, "case", "show", "N01", "--json", NULL);
	FIELD_IS(&st, "state", "waiting");
	ck_assert_ptr_null(strstr(st.last.out, "case.assigned"));
	sandbox_release(&st);
}
END_TEST

START_TEST(who_steps_out_keeps_the_place)
{
	struct sandbox st;
	four_have_come(&st);
	sandbox_must(&st, "case", "hold", "N01", "--reason", "取身份证", "--json", NULL);
	FIELD_IS(&st, "state", "held");
	FIELD_IS(&st, "held_from", "waiting");
	expect_queue(&st, "N04 N02 N03");
	sandbox_run(&st, "case", "call", "N01", NULL);
	ck_assert_int_eq(st.last.status, REFUSED);
	reception_clock(&st, "2026-11-25T20:10");
	sandbox_must(&st, "case", "resume", "N01", "--json", NULL);
	FIELD_IS(&st, "state", "waiting");
	FIELD_IS(&st, "waiting_seconds", "840");
	FIELD_IS(&st, "hold_seconds", "900");
	expect_queue(&st, "N04 N01 N02 N03");
	sandbox_must(&st, "case", "show", "N01", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "取身份证"));
	sandbox_release(&st);
}
END_TEST

/* One who came in the meantime is before them; the group still counts. */
START_TEST(who_did_not_come_counts_as_coming_when_they_are_back)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	four_have_come(&st);
	sandbox_must(&st, "case", "call", "N01", NULL);
	sandbox_must(&st, "case", "no-show", "N01", "--json", NULL);
	FIELD_IS(&st, "state", "no_show");
	FIELD_IS(&st, "adviser", "wang-xm");
	expect_queue(&st, "N04 N02 N03");
	reception_clock(&st, "2026-11-25T20:00");
	reception_record(&st, "戊", "LAB01", number);
	reception_clock(&st, "2026-11-25T20:05");
	sandbox_must(&st, "case", "resume", "N01", "--json", NULL);
	FIELD_IS(&st, "state", "assigned");
	FIELD_IS(&st, "turn", "2026-11-25T20:05:00+08:00");
	expect_queue(&st, "N04 N02 N03 N05 N01");
	sandbox_release(&st);
}
END_TEST

START_TEST(a_redirected_case_keeps_number_and_place)
{
	struct sandbox st;
	four_have_come(&st);
	sandbox_must(&st, "case", "assign", "N01", NULL);
	sandbox_must(&st, "case", "start", "N01", NULL);
	sandbox_run(&st, "case", "redirect", "N01", NULL);
	ck_assert_int_eq(st.last.status, USAGE);
	sandbox_run(&st, "case", "redirect", "N01", "--category", "HOU", NULL);
	ck_assert_int_eq(st.last.status, USAGE);
	sandbox_must(&st, "case", "redirect", "N01", "--category", "HOU01", "--reason",
		"其实是房子的事", "--json", NULL);
	FIELD_IS(&st, "ticket", "N01");
	FIELD_IS(&st, "state", "waiting");
	FIELD_IS(&st, "category", "HOU01");
	FIELD_IS(&st, "adviser", "null");
	expect_queue(&st, "N04 N01 N02 N03");
	/* To somebody: given in the same breath, or not at all. */
	sandbox_run(&st, "case", "redirect", "N03", "--to", "li-h", NULL);
	ck_assert_int_eq(st.last.status, REFUSED);
	sandbox_must(&st, "case", "show", "N03", "--json", NULL);
	ck_assert_ptr_null(strstr(st.last.out, "case.redirected"));
	sandbox_must(
		&st, "case", "redirect", "N03", "--to", "li-h", "--reason", "点名", "--json", NULL);
	FIELD_IS(&st, "state", "assigned");
	FIELD_IS(&st, "adviser", "li-h");
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

/* The same words twice, with one id: the second time nothing is recorded. */
static void expect_idempotent(struct sandbox *st, const char *const *words, const char *id)
{
	char events[16];
	for (int i = 0; i < 2; i++) {
		sandbox_must(st, words[0], words[1], words[2], "--command-id", id,
			words[3] ? words[3] : NULL, words[3] ? words[4] : NULL, NULL);
		sandbox_must(st, "verify", "--json", NULL);
		if (i == 1)
			FIELD_IS(st, "events", events);
		snprintf(events, sizeof(events), "%s", sandbox_field(st, "events"));
	}
}

START_TEST(repeated_commands_record_nothing_twice)
{
	static const char *const commands[][5] = {
		{"case", "call", "N01", NULL, NULL},
		{"case", "hold", "N01", NULL, NULL},
		{"case", "resume", "N01", NULL, NULL},
		{"case", "no-show", "N01", NULL, NULL},
		{"case", "redirect", "N03", "--category", "HOU01"},
		{"queue", "next", "--adviser=li-h", NULL, NULL},
	};
	struct sandbox st;
	char id[16];
	four_have_come(&st);
	for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++) {
		snprintf(id, sizeof(id), "once-%zu", i);
		expect_idempotent(&st, commands[i], id);
	}
	/* An id stands for one thing. */
	sandbox_run(&st, "case", "hold", "N02", "--command-id", "once-0", NULL);
	reception_expect_refusal(&st, REFUSED, "once-0");
	sandbox_release(&st);
}
END_TEST

START_TEST(an_earlier_day_is_asked_about_in_the_morning)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	four_have_come(&st);
	sandbox_must(&st, "case", "assign", "N02", NULL);
	sandbox_must(&st, "case", "start", "N02", NULL);
	sandbox_must(&st, "queue", "leftovers", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 0);
	sandbox_run(&st, "queue", "carry", "N01", NULL);
	ck_assert_int_eq(st.last.status, REFUSED);

	reception_clock(&st, "2026-11-26T10:00");
	reception_record(&st, "己", "LAB01", number);
	sandbox_must(&st, "queue", "leftovers", "--json", NULL);
	expect_tickets(&st, "N01 N02 N03 N04");
	expect_queue(&st, "D01");
	for (int i = 0; i < 2; i++) /* with one id it is one carrying over */
		sandbox_must(&st, "queue", "carry", "ZL-20261125-003", "--command-id", "c1", NULL);
	sandbox_must(&st, "queue", "carry", "ZL-20261125-002", "--json", NULL);
	FIELD_IS(&st, "state", "waiting");
	FIELD_IS(&st, "adviser", "null");
	FIELD_IS(&st, "ticket", "N02");
	FIELD_IS(&st, "service_date", "2026-11-25");
	FIELD_IS(&st, "queue_date", "2026-11-26");
	sandbox_must(&st, "case", "no-show", "ZL-20261125-001", NULL);
	sandbox_must(&st, "case", "void", "ZL-20261125-004", "--reason", "已离开", NULL);
	sandbox_must(&st, "queue", "leftovers", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 0);
	expect_queue(&st, "N02 N03 D01");
	/* They waited 13 minutes on that evening, and not through the night. */
	FIELD_IS(&st, "waiting_seconds", "780");
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(times_are_summed_up_by_session)
{
	struct sandbox st;
	four_have_come(&st);
	sandbox_must(&st, "case", "call", "N01", NULL);   /* came 19:41 */
	sandbox_must(&st, "case", "assign", "N03", NULL); /* came 19:43 */
	reception_clock(&st, "2026-11-25T19:57");
	sandbox_must(&st, "case", "start", "N01", NULL);
	sandbox_must(&st, "case", "start", "N03", NULL);
	reception_clock(&st, "2026-11-25T20:27");
	sandbox_must(&st, "case", "close", "N01", "--outcome", "answered", "--advice", "好", NULL);
	reception_clock(&st, "2026-11-25T20:07"); /* set back */
	sandbox_must(&st, "case", "close", "N03", "--outcome", "answered", "--advice", "好", NULL);
	sandbox_must(&st, "queue", "times", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	FIELD_IS(&st, "session", "night");
	FIELD_IS(&st, "cases", "2");
	FIELD_IS(&st, "waiting_seconds.count", "2");
	FIELD_IS(&st, "waiting_seconds.mean", "840");
	FIELD_IS(&st, "waiting_seconds.longest", "840");
	FIELD_IS(&st, "walking_seconds.count", "1");
	FIELD_IS(&st, "walking_seconds.mean", "120");
	FIELD_IS(&st, "consulting_seconds.median", "1200");
	FIELD_IS(&st, "consulting_seconds.longest", "1800");
	FIELD_IS(&st, "hold_seconds", "null");
	sandbox_must(&st, "queue", "times", "--from", "2026-11-01", "--to", "2026-11-24", "--json",
		NULL);
	ck_assert_uint_eq(reception_lines(&st), 0);
	sandbox_must(&st, "queue", "times", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "0:14"));
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, a_priority_group_has_a_head_start);
	tcase_add_test(tests, the_head_start_is_of_station_yaml);
	tcase_add_test(tests, the_next_is_called_and_given);
	tcase_add_test(tests, a_call_of_a_waiting_case_assigns_it);
	tcase_add_test(tests, a_call_that_cannot_be_given_records_nothing);
	tcase_add_test(tests, who_steps_out_keeps_the_place);
	tcase_add_test(tests, who_did_not_come_counts_as_coming_when_they_are_back);
	tcase_add_test(tests, a_redirected_case_keeps_number_and_place);
	tcase_add_test(tests, repeated_commands_record_nothing_twice);
	tcase_add_test(tests, an_earlier_day_is_asked_about_in_the_morning);
	tcase_add_test(tests, times_are_summed_up_by_session);
}

UNIT_MAIN("cli_queue", add_tests)
