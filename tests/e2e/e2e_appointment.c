/* Appointments on the screen: an evening's list, from the booking to the queue. */
#include <string.h>

#include "reception.h"
#include "unit.h"

enum { ROWS = 24, COLS = 80 };

static void assert_first(struct sandbox *st, const char *key, const char *want)
{
	sandbox_must(st, "appointment", "list", "--json", NULL);
	ck_assert_str_eq(sandbox_field(st, key), want);
}

static void finish(struct sandbox *st, struct term *term)
{
	reception_close(term);
	reception_must_verify(st);
	sandbox_release(st);
}

/* Booked on the screen, seen on today's list, arrived by one key: the case is in the queue. */
START_TEST(an_appointment_is_kept)
{
	struct sandbox st;
	reception_init(&st, "en");
	reception_clock(&st, "2026-11-25T19:10");
	struct term *term = reception_open(&st, ROWS, COLS);
	TERM_LACKS(term, "Expected");
	term_keys(term, "y");
	TERM_SHOWS(term, "Nothing is booked on this day.");
	RECEPTION_ROW_SHOWS(term, "19:30(3)", "20:30(3)");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_keys(term, "F2");
	term_type(term, "Jia");
	term_keys(term, "Tab Tab Tab");
	RECEPTION_ROW_SHOWS(term, "When", "free: 19:30 20:00 20:30");
	term_type(term, "19:30");
	RECEPTION_ROW_SHOWS(term, "When", "3 of 3 free");
	term_keys(term, "Tab");
	term_type(term, "unpaid wages");
	term_keys(term, "Enter");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_keys(term, "Ctrl-S");
	TERM_SHOWS(term, "A-0001 is booked");
	RECEPTION_ROW_SHOWS(term, "19:30", "A-0001");
	RECEPTION_ROW_SHOWS(term, "A-0001", "unpaid wages");
	RECEPTION_ROW_SHOWS(term, "19:30(2)", "20:00(3)");
	TERM_LACKS(term, "Jia");
	term_keys(term, "Escape");
	RECEPTION_ROW_SHOWS(term, "Expected 1", "(19:30 J*)");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);

	term_keys(term, "y F3");
	TERM_SHOWS(term, "B01 is recorded");
	TERM_SHOWS(term, "Enter gives the case");
	term_keys(term, "Escape");
	RECEPTION_ROW_SHOWS(term, "A-0001", "Arrived");
	/* Once is enough. */
	term_keys(term, "a");
	TERM_SHOWS(term, "become a case already");
	term_keys(term, "Enter Escape");
	TERM_LACKS(term, "Expected");
	RECEPTION_ROW_SHOWS(term, "B01", "Waiting");
	assert_first(&st, "state", "arrived");
	finish(&st, term);
}
END_TEST

/* Booked by another desk: seen at once, with what leave makes of it; moved to another day. */
START_TEST(what_cannot_be_kept_is_shown_and_moved)
{
	struct sandbox st;
	reception_init(&st, "en");
	reception_clock(&st, "2026-11-25T18:40");
	struct term *term = reception_open(&st, ROWS, COLS);
	sandbox_must(&st, "appointment", "add", "--client", "Yi", "--day", "2026-11-25", "--at",
		"20:30", "--adviser", "li-h", NULL);
	TERM_AWAIT(term, "Expected 1");
	sandbox_must(&st, "duty", "leave", "li-h", "--from", "2026-11-25", NULL);
	TERM_AWAIT(term, "Expected 1 !1");
	term_keys(term, "y");
	RECEPTION_ROW_SHOWS(term, "A-0001", "! Booked");
	TERM_SHOWS(term, "the adviser is on leave then");
	term_keys(term, "F4");
	RECEPTION_ROW_SHOWS(term, "Date", "2026-11-25");
	term_keys(term, "Ctrl-U");
	term_type(term, "2026-11-27");
	term_keys(term, "Tab Ctrl-U");
	term_type(term, "20:10");
	term_keys(term, "Ctrl-S");
	TERM_SHOWS(term, "No slot begins at");
	term_keys(term, "Enter Ctrl-U");
	term_type(term, "20:00");
	term_keys(term, "Ctrl-S");
	TERM_SHOWS(term, "A-0001 is moved");
	TERM_SHOWS(term, "Nothing is booked on this day.");
	term_keys(term, "Right Right");
	TERM_SHOWS(term, "2026-11-27 Fri");
	term_type(term, "h");
	TERM_SHOWS(term, "11-25 Wed 18:40  Booked  (reception)");
	TERM_SHOWS(term, "Moved from 2026-11-25 20:30");
	term_keys(term, "Enter");
	RECEPTION_ROW_SHOWS(term, "20:00", "A-0001");
	term_keys(term, "t");
	TERM_SHOWS(term, "2026-11-25 Wed");
	term_keys(term, "Escape");
	TERM_LACKS(term, "Expected");
	finish(&st, term);
}
END_TEST

START_TEST(a_call_a_cancellation_and_one_who_does_not_come)
{
	struct sandbox st;
	reception_init(&st, "en");
	reception_clock(&st, "2026-11-25T18:00");
	sandbox_must(&st, "appointment", "add", "--client", "Jia", "--kind", "call_back", "--phone",
		"13800001234", "--adviser", "li-h", "--day", "2026-11-25", "--at", "18:30", NULL);
	sandbox_must(&st, "appointment", "add", "--client", "Yi", "--day", "2026-11-25", "--at",
		"19:00", NULL);
	sandbox_must(&st, "appointment", "add", "--client", "Bing", "--day", "2026-11-25", "--at",
		"20:30", NULL);
	reception_clock(&st, "2026-11-25T19:40");
	struct term *term = reception_open(&st, ROWS, COLS);
	RECEPTION_ROW_SHOWS(term, "Expected 3", "late 2");
	term_keys(term, "y");
	/* Name and number are masked; the number is shown to who asks, and that is on record. */
	RECEPTION_ROW_SHOWS(term, "J*", "138****1234");
	TERM_LACKS(term, "13800001234");
	term_keys(term, "F9");
	RECEPTION_ROW_SHOWS(term, "J*", "13800001234");
	/* A call needs no slot: what is free tells nothing of it. */
	term_keys(term, "F4");
	RECEPTION_ROW_SHOWS(term, "When", "18:30");
	TERM_LACKS(term, "free");
	term_keys(term, "Escape F5");
	TERM_SHOWS(term, "What came of the round or the call?");
	term_type(term, "told");
	term_keys(term, "Enter");
	RECEPTION_ROW_SHOWS(term, "A-0001", "Call made");
	term_keys(term, "Down F5");
	TERM_SHOWS(term, "A booked visit is kept by the visitor coming");
	term_keys(term, "Enter F7");
	RECEPTION_ROW_SHOWS(term, "A-0002", "Did not come");
	term_keys(term, "Down F7");
	TERM_SHOWS(term, "It is not 2026-11-25 20:30 yet");
	term_keys(term, "Enter F8");
	term_type(term, "settled");
	term_keys(term, "Enter");
	RECEPTION_ROW_SHOWS(term, "A-0003", "Cancelled");
	TERM_SHOWS(term, "settled");
	term_keys(term, "Escape");
	TERM_LACKS(term, "Expected");
	finish(&st, term);
}
END_TEST

/* Leave of a later day: the desk counts it, and one key goes there. */
START_TEST(what_cannot_be_kept_later_is_found)
{
	struct sandbox st;
	reception_init(&st, "en");
	reception_clock(&st, "2026-11-25T10:00");
	sandbox_must(&st, "appointment", "add", "--client", "Jia", "--day", "2026-11-27", "--at",
		"19:00", "--adviser", "li-h", NULL);
	sandbox_must(&st, "appointment", "add", "--client", "Yi", "--day", "2026-11-30", "--at",
		"10:00", "--adviser", "li-h", NULL);
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "y u");
	TERM_SHOWS(term, "can be kept");
	term_keys(term, "Enter Escape");
	sandbox_must(
		&st, "duty", "leave", "li-h", "--from", "2026-11-27", "--to", "2026-11-30", NULL);
	TERM_AWAIT(term, "Expected 0 !2");
	sandbox_must(&st, "appointment", "list", "--unserved", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 2);
	term_keys(term, "y u");
	TERM_SHOWS(term, "2026-11-27 Fri");
	RECEPTION_ROW_SHOWS(term, ">", "A-0001");
	term_keys(term, "u");
	TERM_SHOWS(term, "2026-11-30 Mon");
	RECEPTION_ROW_SHOWS(term, ">", "A-0002");
	term_keys(term, "u");
	TERM_SHOWS(term, "2026-11-27 Fri");
	term_keys(term, "Escape");
	finish(&st, term);
}
END_TEST

/* Booked without a matter: the form asks for it, and for whatever else there is to say. */
START_TEST(an_arrival_asks_what_it_is_about)
{
	struct sandbox st;
	reception_init(&st, "en");
	reception_clock(&st, "2026-11-25T18:40");
	sandbox_must(&st, "appointment", "add", "--client", "Jia", "--phone", "13800001234",
		"--day", "2026-11-25", "--at", "19:00", "--adviser", "li-h", NULL);
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "y F3");
	RECEPTION_ROW_SHOWS(term, "Visitor", "Jia");
	RECEPTION_ROW_SHOWS(term, "Appointment", "A-0001");
	RECEPTION_ROW_SHOWS(term, "Phone", "13800001234");
	/* Left and taken up again: what was typed is there. */
	term_keys(term, "Tab Tab");
	term_type(term, "unpaid wages");
	term_keys(term, "Enter Escape F3");
	RECEPTION_ROW_SHOWS(term, "Matter", "unpaid wages");
	term_keys(term, "Ctrl-S");
	TERM_SHOWS(term, "B01 is recorded");
	term_keys(term, "Escape");
	RECEPTION_ROW_SHOWS(term, "A-0001", "Arrived");
	term_keys(term, "Escape");
	RECEPTION_ROW_SHOWS(term, "B01", "Waiting");
	assert_first(&st, "state", "arrived");
	finish(&st, term);
}
END_TEST

/* One key would record it as it was booked; what was typed since is not passed over. */
START_TEST(what_was_typed_at_an_arrival_is_not_lost)
{
	struct sandbox st;
	reception_init(&st, "en");
	reception_clock(&st, "2026-11-25T19:10");
	sandbox_must(&st, "appointment", "add", "--client", "Jia", "--category", "LAB01", "--day",
		"2026-11-25", "--at", "19:30", NULL);
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "y Enter");
	RECEPTION_ROW_SHOWS(term, "Matter", "unpaid wages");
	term_keys(term, "Tab Tab Tab");
	term_type(term, "13800001234");
	term_keys(term, "Escape F3");
	RECEPTION_ROW_SHOWS(term, "Phone", "13800001234");
	term_keys(term, "Ctrl-S");
	TERM_SHOWS(term, "B01 is recorded");
	term_keys(term, "Escape Escape");
	sandbox_must(&st, "case", "show", "B01", "--reveal", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "phone"), "13800001234");
	ck_assert_str_eq(sandbox_field(&st, "appointment"), "A-0001");
	finish(&st, term);
}
END_TEST

/* A form that is left keeps what was typed. */
START_TEST(a_half_typed_booking_is_kept)
{
	struct sandbox st;
	reception_init(&st, "en");
	reception_clock(&st, "2026-11-25T18:40");
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "y F2");
	term_type(term, "Jia");
	term_keys(term, "Escape F2");
	RECEPTION_ROW_SHOWS(term, "Visitor", "Jia");
	TERM_SHOWS(term, "The half-typed form is back");
	term_keys(term, "Ctrl-D y Escape");
	finish(&st, term);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, an_appointment_is_kept);
	tcase_add_test(tests, what_cannot_be_kept_is_shown_and_moved);
	tcase_add_test(tests, a_call_a_cancellation_and_one_who_does_not_come);
	tcase_add_test(tests, what_cannot_be_kept_later_is_found);
	tcase_add_test(tests, an_arrival_asks_what_it_is_about);
	tcase_add_test(tests, what_was_typed_at_an_arrival_is_not_lost);
	tcase_add_test(tests, a_half_typed_booking_is_kept);
}

UNIT_MAIN("appointment", add)
