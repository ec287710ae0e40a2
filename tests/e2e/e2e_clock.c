/* A computer's clock that goes back: it is said and marked, and nothing gets out of order. */
#include <stdio.h>
#include <string.h>

#include "reception.h"
#include "unit.h"

static void record(struct sandbox *st, const char *local, const char *client, const char *expected)
{
	char number[RECEPTION_NUMBER_SIZE];
	reception_clock(st, local);
	reception_record(st, client, "LAB01", number);
	ck_assert_str_eq(number, expected);
}

START_TEST(what_is_recorded_by_a_doubtful_clock_is_marked)
{
	struct sandbox st;
	reception_init(&st, "en");
	record(&st, "2026-11-25T19:42", "Zhang", "ZL-20261125-001");
	ck_assert_str_eq(st.last.err, "");
	record(&st, "2026-11-24T09:10", "Li", "ZL-20261124-001");
	ck_assert_ptr_nonnull(strstr(st.last.err, "2026-11-24T09:10"));
	ck_assert_ptr_nonnull(strstr(st.last.err, "2026-11-25T19:42"));
	record(&st, "2026-11-24T09:11", "Wang", "ZL-20261124-002");
	/* Set right again: numbers of both days go on, and the mark ends. */
	record(&st, "2026-11-25T19:50", "Zhao", "ZL-20261125-002");
	ck_assert_str_eq(st.last.err, "");
	sandbox_must(&st, "case", "show", "ZL-20261124-001", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "[clock in doubt]"));
	sandbox_must(&st, "case", "show", "ZL-20261124-002", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "[clock in doubt]"));
	sandbox_must(&st, "case", "show", "ZL-20261125-001", NULL);
	ck_assert_ptr_null(strstr(st.last.out, "[clock in doubt]"));
	sandbox_must(&st, "case", "show", "ZL-20261125-002", NULL);
	ck_assert_ptr_null(strstr(st.last.out, "[clock in doubt]"));
	reception_must_verify(&st);
	sandbox_must(&st, "verify", "--rebuild", NULL);
	sandbox_must(&st, "case", "show", "ZL-20261124-002", "--json", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "\"clock_in_doubt\":true"));
	sandbox_release(&st);
}
END_TEST

/* Whoever looks at the row or the card sees that its day is not to be relied upon. */
START_TEST(the_mark_is_seen_in_the_ledger_and_on_the_card)
{
	struct sandbox st;
	reception_init(&st, "en");
	record(&st, "2026-11-25T19:42", "Zhang", "ZL-20261125-001");
	record(&st, "2026-11-24T09:10", "Li", "ZL-20261124-001");
	record(&st, "2026-11-25T19:50", "Zhao", "ZL-20261125-002");
	struct term *term = reception_open(&st, 24, 80);
	term_keys(term, "F9");
	RECEPTION_ROW_SHOWS(term, "2026-11-24?", "D01");
	RECEPTION_ROW_SHOWS(term, "2026-11-25", "N01");
	TERM_LACKS(term, "2026-11-25?");
	RECEPTION_FRAME_SOUND(term, 24, 80);
	term_keys(term, "Enter");
	TERM_LACKS(term, "in doubt");
	term_keys(term, "Escape End Enter");
	RECEPTION_ROW_SHOWS(term, "Clock", "in doubt");
	term_free(term);
	sandbox_must(&st, "case", "list", "--where", "client=Li", "--json", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "\"clock_in_doubt\":true"));
	sandbox_release(&st);
}
END_TEST

/* A case that began before the clock went back: history in its order, no time below nothing. */
START_TEST(no_time_is_less_than_nothing)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang", "LAB01", number);
	sandbox_must(&st, "case", "assign", number, NULL);
	reception_clock(&st, "2026-11-25T19:00");
	sandbox_must(&st, "case", "start", number, NULL);
	sandbox_must(&st, "case", "close", number, "--outcome", "answered", "--advice", "x", NULL);
	sandbox_must(&st, "case", "show", number, NULL);
	const char *given = strstr(st.last.out, "Assigned to");
	const char *closed = strstr(st.last.out, "Closed out");
	ck_assert_msg(given && closed && given < closed, "%s", st.last.out);
	static const char *const commands[][3] = {{"case", "show", "--json"}, {"queue", "times"},
		{"queue", "list"}, {"case", "list"}, {"queue", "times", "--json"}};
	for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++) {
		if (i == 0)
			sandbox_must(&st, "case", "show", number, "--json", NULL);
		else
			sandbox_must(&st, commands[i][0], commands[i][1], commands[i][2], NULL);
		ck_assert_msg(
			strstr(st.last.out, ":-") == NULL && strstr(st.last.out, " -") == NULL,
			"%s", st.last.out);
	}
	struct term *term = reception_open(&st, 24, 100);
	TERM_LACKS(term, " -");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_dead_battery_is_noticed_without_a_journal)
{
	struct sandbox st;
	reception_init(&st, "en");
	environment_set(&st.environment, "MENZHEN_NOW", "1970-01-01T08:00:09+08:00");
	sandbox_must(&st, "case", "open", "--client", "Li", "--category", "LAB01", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.err, "1970-01-01T08:00:09"));
	sandbox_release(&st);
}
END_TEST

START_TEST(the_desk_asks_once_and_marks)
{
	struct sandbox st;
	reception_init(&st, "en");
	record(&st, "2026-11-25T19:42", "Zhang", "ZL-20261125-001");
	reception_clock(&st, "2000-01-01T08:00");
	struct term *term = sandbox_term(&st, 24, 100, NULL);
	TERM_SHOWS(term, "The computer's clock says 2000-01-01 08:00.");
	TERM_SHOWS(term, "2026-11-25 19:42");
	term_keys(term, "1");
	TERM_LACKS(term, "The computer's clock says");
	TERM_SHOWS(term, "[clock in doubt]");
	reception_close(term);
	term = sandbox_term(&st, 24, 100, NULL);
	TERM_SHOWS(term, "The computer's clock says");
	term_keys(term, "2");
	ck_assert_int_eq(term_wait(term), 0);
	TERM_LEFT_CLEAN(term);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* It had stood on 2099: that entry was wrong, and not what comes after it. */
START_TEST(a_clock_that_is_right_again_can_be_said_to_be)
{
	struct sandbox st;
	reception_init(&st, "en");
	reception_clock(&st, "2099-11-25T19:42");
	sandbox_must(&st, "case", "open", "--client", "Li", "--category", "LAB01", NULL);
	reception_clock(&st, "2026-11-25T19:42");
	struct term *term = sandbox_term(&st, 24, 100, NULL);
	TERM_SHOWS(term, "2099-11-25");
	term_keys(term, "3");
	TERM_LACKS(term, "in doubt");
	reception_close(term);
	record(&st, "2026-11-25T19:43", "Zhang", "ZL-20261125-001");
	ck_assert_str_eq(st.last.err, "");
	sandbox_must(&st, "case", "show", "ZL-20261125-001", NULL);
	ck_assert_ptr_null(strstr(st.last.out, "[clock in doubt]"));
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, what_is_recorded_by_a_doubtful_clock_is_marked);
	tcase_add_test(tests, the_mark_is_seen_in_the_ledger_and_on_the_card);
	tcase_add_test(tests, no_time_is_less_than_nothing);
	tcase_add_test(tests, a_dead_battery_is_noticed_without_a_journal);
	tcase_add_test(tests, the_desk_asks_once_and_marks);
	tcase_add_test(tests, a_clock_that_is_right_again_can_be_said_to_be);
}

UNIT_MAIN("clock", add)
