/* Visitors who were here before: found at the door, told apart, merged. */
#include <stdio.h>
#include <string.h>

#include "reception.h"
#include "unit.h"

enum { ROWS = 24, COLS = 80 };

#define FIELD_IS(sandbox, key, value) ck_assert_str_eq(sandbox_field(sandbox, key), value)

static void finish(struct sandbox *st, struct term *term)
{
	reception_close(term);
	reception_must_verify(st);
	sandbox_release(st);
}

static void record_zhang(struct sandbox *st)
{
	sandbox_must(st, "case", "open", "--client", "张三", "--category", "LAB01", "--phone",
		"13800001234", "--village", "甲村", "--json", NULL);
}

/* The matter is typed by its initials and saved; the case is not given to anybody yet. */
static void save_matter(struct term *term)
{
	while (strstr(term_row(term, term_cursor(term).row), "Matter") == NULL)
		term_keys(term, "Tab");
	term_type(term, "tqgz");
	term_keys(term, "Enter Ctrl-S");
}

START_TEST(a_returning_visitor_is_found_by_initials)
{
	struct sandbox st;
	reception_init(&st, "en");
	record_zhang(&st);
	reception_clock(&st, "2026-11-27T19:40");
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F2");
	term_type(term, "zs");
	TERM_SHOWS(term, "张三");
	TERM_SHOWS(term, "138****1234  甲村  1 visit: 11-25 Wed");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_keys(term, "Down Enter");
	RECEPTION_ROW_SHOWS(term, "Visitor", "张三");
	RECEPTION_ROW_SHOWS(term, "Was here before", "1 visit: 11-25 Wed");
	/* It is not for everybody's eyes: it stays, and is seen masked alone. */
	RECEPTION_ROW_SHOWS(term, "Phone", "138****1234, kept");
	TERM_LACKS(term, "13800001234");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	/* Their phone is another now. */
	while (strstr(term_row(term, term_cursor(term).row), "Phone") == NULL)
		term_keys(term, "Tab");
	term_keys(term, "Ctrl-U");
	term_type(term, "13900005678");
	save_matter(term);
	TERM_SHOWS(term, "is recorded");
	term_keys(term, "Escape");
	sandbox_must(&st, "client", "show", "N01", "--reveal", "--json", NULL);
	FIELD_IS(&st, "client", "ZL-20261125-001");
	FIELD_IS(&st, "visits", "2");
	FIELD_IS(&st, "phone", "13900005678");
	sandbox_must(&st, "case", "show", "N01", NULL);
	ck_assert_uint_eq(reception_count(&st, "changed since the last visit: Phone"), 1);
	finish(&st, term);
}
END_TEST

START_TEST(one_who_looks_like_another_is_asked_about)
{
	struct sandbox st;
	reception_init(&st, "en");
	record_zhang(&st);
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F2");
	term_type(term, "章三");
	term_keys(term, "Escape Tab Tab");
	term_type(term, "13800001234");
	term_keys(term, "Escape");
	save_matter(term);
	TERM_SHOWS(term, "Was the visitor here before?");
	TERM_SHOWS(term, "in today's queue already: ZL-20261125-001");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_type(term, "3"); /* back to the form */
	TERM_SHOWS(term, "Record a visitor");
	term_keys(term, "Ctrl-S");
	term_type(term, "2"); /* somebody else */
	TERM_SHOWS(term, "is recorded");
	term_keys(term, "Escape");
	sandbox_must(&st, "client", "show", "N02", "--json", NULL);
	FIELD_IS(&st, "client", "ZL-20261125-002");
	sandbox_must(&st, "case", "show", "N02", NULL);
	ck_assert_uint_eq(reception_count(&st, "Looks like, but is not, the visitor of"), 1);
	finish(&st, term);
}
END_TEST

START_TEST(the_same_person_is_known_and_said_to_be_in_the_queue)
{
	struct sandbox st;
	reception_init(&st, "en");
	record_zhang(&st);
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F2");
	term_type(term, "13800001234");
	term_keys(term, "Down Enter");
	save_matter(term);
	TERM_SHOWS(term, "(ZL-20261125-001). Record another matter?");
	term_type(term, "y");
	TERM_SHOWS(term, "is recorded");
	term_keys(term, "Escape Enter");
	RECEPTION_ROW_SHOWS(term, "Visits", "2 visits: 11-25 Wed");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_type(term, "z");
	RECEPTION_ROW_SHOWS(term, "N01", "张*");
	RECEPTION_ROW_SHOWS(term, "N02", "张*");
	term_keys(term, "Escape Escape");
	/* What was not typed is as it was. */
	sandbox_must(&st, "client", "show", "N02", "--reveal", "--json", NULL);
	FIELD_IS(&st, "visits", "2");
	FIELD_IS(&st, "phone", "13800001234");
	sandbox_must(&st, "case", "show", "N02", NULL);
	ck_assert_uint_eq(reception_count(&st, "changed since the last visit"), 0);
	finish(&st, term);
}
END_TEST

START_TEST(two_are_merged_and_taken_apart_by_command)
{
	struct sandbox st;
	reception_init(&st, "en");
	record_zhang(&st);
	sandbox_must(&st, "case", "open", "--client", "章珊", "--category", "LAB01", "--phone",
		"13900005678", NULL);
	sandbox_must(&st, "client", "merge", "N02", "N01", "--json", NULL);
	FIELD_IS(&st, "client", "ZL-20261125-001");
	FIELD_IS(&st, "visits", "2");
	sandbox_must(&st, "client", "find", "13900005678", "--json", NULL);
	FIELD_IS(&st, "client", "ZL-20261125-001");
	ck_assert_int_ne(sandbox_run(&st, "client", "unmerge", "N01", NULL), 0);
	sandbox_must(&st, "client", "unmerge", "N02", "--json", NULL);
	FIELD_IS(&st, "client", "ZL-20261125-002");
	FIELD_IS(&st, "visits", "1");
	sandbox_must(&st, "client", "find", "shan", NULL);
	ck_assert_uint_eq(reception_count(&st, "章*"), 2); /* the person, their visit */
	ck_assert_uint_eq(reception_count(&st, "章珊"), 0);
	ck_assert_uint_eq(reception_count(&st, "139****5678"), 1);
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

/* Found, marked, merged, recorded for, and taken apart again, in 80x24. */
START_TEST(two_are_merged_and_taken_apart_on_the_screen)
{
	struct sandbox st;
	reception_init(&st, "en");
	record_zhang(&st);
	sandbox_must(&st, "case", "open", "--client", "章珊", "--category", "LAB01", "--phone",
		"13900005678", NULL);
	struct term *term = reception_open(&st, ROWS, COLS);
	term_type(term, "/");
	TERM_SHOWS(term, "Type a part of the name");
	term_type(term, "zs");
	RECEPTION_ROW_SHOWS(term, "张*", "138****1234");
	RECEPTION_ROW_SHOWS(term, "章*", "139****5678");
	RECEPTION_CURSOR_BEHIND(term, "zs");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_keys(term, "Down F3");
	TERM_SHOWS(term, "Marked: 张* (ZL-20261125-001)");
	term_keys(term, "Up F3");
	TERM_SHOWS(term, "Are they one person?");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_type(term, "y");
	TERM_SHOWS(term, "They are one person now: ZL-20261125-002");
	TERM_LACKS(term, "张*");
	RECEPTION_ROW_SHOWS(term, "章*", "2");
	sandbox_must(&st, "client", "show", "N01", "--json", NULL);
	FIELD_IS(&st, "client", "ZL-20261125-002");
	/* Their visits, and the card of one. */
	term_keys(term, "Enter");
	RECEPTION_ROW_SHOWS(term, "N01", "张*");
	RECEPTION_ROW_SHOWS(term, "N02", "章*");
	term_keys(term, "Down Enter");
	RECEPTION_ROW_SHOWS(term, "Visits", "2 visits: 11-25 Wed");
	term_keys(term, "End");
	TERM_SHOWS(term, "Is the same visitor as in ZL-20261125-002");
	term_keys(term, "Escape Escape");
	/* A new matter of theirs. */
	term_keys(term, "F2");
	RECEPTION_ROW_SHOWS(term, "Was here before", "2 visits");
	RECEPTION_ROW_SHOWS(term, "Phone", "139****5678, kept");
	term_keys(term, "Escape F4");
	TERM_SHOWS(term, "Which decision about this visitor was wrong?");
	term_type(term, "1");
	TERM_SHOWS(term, "ZL-20261125-001 is another person again");
	RECEPTION_ROW_SHOWS(term, "张*", "138****1234");
	term_keys(term, "F4");
	TERM_SHOWS(term, "Nobody was merged into this visitor");
	term_keys(term, "Enter Escape");
	sandbox_must(&st, "client", "show", "N01", "--json", NULL);
	FIELD_IS(&st, "visits", "1");
	/* That they are two is said by command, and taken back here. */
	sandbox_must(&st, "client", "apart", "N01", "N02", NULL);
	ck_assert_uint_eq(reception_count(&st, "Not the same as"), 1);
	term_type(term, "/");
	term_type(term, "13800001234");
	term_keys(term, "F4");
	TERM_SHOWS(term, "ZL-20261125-002  章*  said to be another");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_type(term, "1");
	TERM_SHOWS(term, "ZL-20261125-002 may be the same person after all");
	ck_assert_int_ne(sandbox_run(&st, "client", "apart", "N01", "N02", "--withdraw", NULL), 0);
	term_keys(term, "Escape");
	finish(&st, term);
}
END_TEST

START_TEST(two_sides_of_a_case_are_merged_with_a_reason_alone)
{
	struct sandbox st;
	reception_init(&st, "en");
	record_zhang(&st);
	sandbox_must(&st, "case", "open", "--client", "章珊", "--category", "LAB01", "--opponent",
		"张三", NULL);
	reception_expect_refusal(
		&st, sandbox_run(&st, "client", "merge", "N02", "N01", NULL), "other party");
	struct term *term = reception_open(&st, ROWS, COLS);
	term_type(term, "/zs");
	term_keys(term, "F3 Down F3");
	TERM_SHOWS(term, "One is the other party of the other");
	term_type(term, "typed wrong");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "They are one person now");
	/* On the list of their visits it is taken back, too. */
	term_keys(term, "Enter");
	RECEPTION_ROW_SHOWS(term, "> 11-25", "N02");
	term_keys(term, "F4");
	term_type(term, "y");
	TERM_SHOWS(term, "N02 is another person's visit");
	TERM_LACKS(term, "章*");
	term_keys(term, "F4");
	term_type(term, "y");
	TERM_SHOWS(term, "nothing to take back");
	term_keys(term, "Enter Escape Escape");
	finish(&st, term);
}
END_TEST

START_TEST(two_who_were_told_apart_are_merged_with_a_reason_alone)
{
	struct sandbox st;
	reception_init(&st, "en");
	record_zhang(&st);
	sandbox_must(&st, "case", "open", "--client", "章珊", "--category", "LAB01", NULL);
	sandbox_must(&st, "client", "apart", "N01", "N02", NULL);
	reception_expect_refusal(&st, sandbox_run(&st, "client", "merge", "N02", "N01", NULL),
		"Somebody said that the visitor of ZL-20261125-001 is another");
	struct term *term = reception_open(&st, ROWS, COLS);
	term_type(term, "/zs");
	term_keys(term, "F3 Down F3");
	TERM_SHOWS(term, "Somebody said that they are two.");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_keys(term, "Escape Escape Escape");
	sandbox_must(&st, "client", "merge", "N02", "N01", "--reason", "the pen slipped",
		"--command-id", "merge-1", NULL);
	/* Sent twice it is done once; for another it is refused. */
	sandbox_must(&st, "client", "merge", "N02", "N01", "--reason", "the pen slipped",
		"--command-id", "merge-1", NULL);
	reception_expect_refusal(&st,
		sandbox_run(&st, "client", "merge", "N01", "N02", "--command-id", "merge-1", NULL),
		"is on record for something else");
	sandbox_must(&st, "client", "show", "N02", "--json", NULL);
	FIELD_IS(&st, "visits", "2");
	finish(&st, term);
}
END_TEST

/* Several opponents are counted as they are typed, a number that cannot be right is named. */
START_TEST(several_opponents_are_counted_and_checked)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F2 F6");
	while (strstr(term_row(term, term_cursor(term).row), "Further parties") == NULL)
		term_keys(term, "Tab");
	term_type(term, "Jia; 13800001234");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "further parties: 1");
	term_type(term, "Yi;; 91350100M000100Y44");
	TERM_SHOWS(term, "please check the number of Yi; further parties: 2");
	term_keys(term, "Backspace");
	term_type(term, "3");
	TERM_LACKS(term, "please check");
	term_keys(term, "Ctrl-D y");
	finish(&st, term);
}
END_TEST

/* Whoever types the number of the case has read which one it is; another number erases nothing. */
START_TEST(a_visitor_is_erased_once_the_number_is_typed)
{
	struct sandbox st;
	reception_init(&st, "en");
	record_zhang(&st);
	sandbox_must(&st, "case", "void", "N01", "--reason", "twice", NULL);
	sandbox_must(&st, "backup", NULL);
	struct term *term = reception_open(&st, ROWS, COLS);
	term_type(term, "/zs");
	term_keys(term, "F8");
	TERM_SHOWS(term, "Type the case number");
	term_type(term, "ZL-20261125-002");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "nothing was erased");
	term_keys(term, "Escape F8");
	term_type(term, "ZL-20261125-001");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "Why?");
	term_type(term, "asked for it");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "is erased");
	term_keys(term, "Escape");
	TERM_SHOWS(term, "to be destroyed");
	sandbox_must(&st, "case", "show", "ZL-20261125-001", "--json", NULL);
	FIELD_IS(&st, "client", "已删除");
	finish(&st, term);
}
END_TEST

/* On the card of a case of theirs too, and where the time that the station keeps data for is over;
 * there it can be held. */
START_TEST(who_was_kept_long_enough_is_held_or_erased)
{
	struct sandbox st;
	char station[512];
	reception_init(&st, "en");
	reception_clock(&st, "2020-03-11T10:00");
	record_zhang(&st);
	sandbox_must(&st, "case", "void", "ZL-20200311-001", "--reason", "twice", NULL);
	reception_clock(&st, "2026-11-25T19:42");
	snprintf(station, sizeof(station),
		"name: X\ncode: ZL\nlevel: district\nlanguage: en\n"
		"retention: {years: 5}\n");
	sandbox_write(&st, "station.yaml", station);
	struct term *term = reception_open(&st, ROWS, COLS);
	TERM_AWAIT(term, "was kept long enough: 1 (E: erase or keep)");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_keys(term, "E");
	RECEPTION_ROW_SHOWS(term, "张*", "2025-03-11");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_keys(term, "F4");
	TERM_SHOWS(term, "It may be erased already");
	term_keys(term, "Escape F3");
	term_type(term, "a lawsuit");
	term_keys(term, "Enter");
	RECEPTION_ROW_SHOWS(term, "张*", "held");
	term_keys(term, "F8");
	TERM_SHOWS(term, "must not be erased");
	term_keys(term, "Escape F4 y");
	TERM_SHOWS(term, "may be erased again");
	term_keys(term, "Escape");
	TERM_AWAIT(term, "was kept long enough: 1 (E: erase or keep)");
	term_keys(term, "F9 Enter E");
	TERM_SHOWS(term, "Type the case number");
	term_keys(term, "Escape Escape Escape E F8");
	term_type(term, "ZL-20200311-001");
	term_keys(term, "Enter");
	term_type(term, "over");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "is erased");
	TERM_SHOWS(term, "Nobody's personal data is due to be erased.");
	term_keys(term, "Escape");
	TERM_LACKS(term, "kept long enough");
	finish(&st, term);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, who_was_kept_long_enough_is_held_or_erased);
	tcase_add_test(tests, a_visitor_is_erased_once_the_number_is_typed);
	tcase_add_test(tests, a_returning_visitor_is_found_by_initials);
	tcase_add_test(tests, one_who_looks_like_another_is_asked_about);
	tcase_add_test(tests, the_same_person_is_known_and_said_to_be_in_the_queue);
	tcase_add_test(tests, two_are_merged_and_taken_apart_by_command);
	tcase_add_test(tests, two_are_merged_and_taken_apart_on_the_screen);
	tcase_add_test(tests, several_opponents_are_counted_and_checked);
	tcase_add_test(tests, two_sides_of_a_case_are_merged_with_a_reason_alone);
	tcase_add_test(tests, two_who_were_told_apart_are_merged_with_a_reason_alone);
}

UNIT_MAIN("visitor", add_tests)
