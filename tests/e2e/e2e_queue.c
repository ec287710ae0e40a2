/* The queue on the screen: calling people in, what happens when they do not come, leftovers. */
#include <string.h>

#include "reception.h"
#include "unit.h"

enum { ROWS = 24, COLS = 80 };

struct fixture {
	struct sandbox st;
	struct term *term;
};

static void set_up(struct fixture *f)
{
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&f->st, "en");
	reception_clock(&f->st, "2026-11-25T19:30");
	reception_record(&f->st, "Jia", "LAB01", number);
	reception_clock(&f->st, "2026-11-25T19:35");
	reception_record(&f->st, "Yi", "HOU01", number);
	reception_clock(&f->st, "2026-11-25T19:42");
	f->term = reception_open(&f->st, ROWS, COLS);
}

static void tear_down(struct fixture *f)
{
	reception_close(f->term);
	reception_must_verify(&f->st);
	sandbox_release(&f->st);
}

static void expect_state(struct fixture *f, const char *ticket, const char *state)
{
	sandbox_must(&f->st, "case", "show", ticket, "--json", NULL);
	ck_assert_str_eq(sandbox_field(&f->st, "state"), state);
}

START_TEST(called_not_come_put_back_and_begun)
{
	struct fixture f;
	set_up(&f);
	TERM_SHOWS(f.term, "F8 Call");
	term_keys(f.term, "F8");
	RECEPTION_ROW_SHOWS(f.term, "Now calling:", "N01 please come to 1号室");
	RECEPTION_ROW_SHOWS(f.term, "N01", "Called");
	RECEPTION_ROW_SHOWS(f.term, "Called 1", "Today 2");
	RECEPTION_ROW_SHOWS(f.term, "王晓明", "waits for N01");
	RECEPTION_FRAME_SOUND(f.term, ROWS, COLS);
	expect_state(&f, "N01", "called");

	term_keys(f.term, "w");
	RECEPTION_ROW_SHOWS(f.term, "N01", "No show");
	TERM_LACKS(f.term, "Now calling:");
	/* The mark stays on its case, wherever its row goes; what it refuses says what to do. */
	term_keys(f.term, "s");
	TERM_SHOWS(f.term, "did not come");
	term_keys(f.term, "Enter b");
	RECEPTION_ROW_SHOWS(f.term, "N01", "Assigned");
	/* Back as one who comes now. */
	ck_assert_int_gt(reception_find(f.term, "N01 ").row, reception_find(f.term, "N02 ").row);
	term_keys(f.term, "F7");
	RECEPTION_ROW_SHOWS(f.term, "N01", "Consulting");
	RECEPTION_ROW_SHOWS(f.term, "王晓明", "with N01");
	expect_state(&f, "N01", "consulting");
	tear_down(&f);
}
END_TEST

START_TEST(who_steps_out_comes_back_to_the_same_place)
{
	struct fixture f;
	set_up(&f);
	term_keys(f.term, "h");
	RECEPTION_ROW_SHOWS(f.term, "N01", "On hold");
	expect_state(&f, "N01", "held");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "State", "On hold (Waiting)");
	term_keys(f.term, "b Escape");
	RECEPTION_ROW_SHOWS(f.term, "N01", "Waiting");
	ck_assert_int_lt(reception_find(f.term, "N01 ").row, reception_find(f.term, "N02 ").row);
	tear_down(&f);
}
END_TEST

START_TEST(another_matter_asks_anew_who_takes_it)
{
	struct fixture f;
	set_up(&f);
	term_keys(f.term, "F8 t");
	RECEPTION_ROW_SHOWS(f.term, "N01", "unpaid wages");
	term_type(f.term, "house lease");
	term_keys(f.term, "Enter Ctrl-S");
	TERM_SHOWS(f.term, "Enter gives the case");
	RECEPTION_ROW_SHOWS(f.term, ">", "李华");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "N01", "Assigned");
	sandbox_must(&f.st, "case", "show", "N01", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&f.st, "category"), "HOU02");
	tear_down(&f);
}
END_TEST

/* What is asked of the adviser stands behind the main fields and costs no key who leaves it out. */
START_TEST(the_form_asks_for_the_group_and_for_whom_one_wants)
{
	struct fixture f;
	set_up(&f);
	term_keys(f.term, "F2");
	term_type(f.term, "Bing");
	term_keys(f.term, "Tab");
	term_type(f.term, "divorce");
	term_keys(f.term, "Enter Tab Tab Tab Tab");
	term_type(f.term, "severely");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "Priority group", "Severely ill person");
	RECEPTION_FRAME_SOUND(f.term, ROWS, COLS);
	term_keys(f.term, "F6 PageDown PageDown");
	term_type(f.term, "0519-88880000");
	term_keys(f.term, "Tab");
	term_type(f.term, "91350100M000100Y43");
	RECEPTION_ROW_SHOWS(f.term, "Their ID", "91350100M000100Y43");
	term_keys(f.term, "PageDown PageDown Tab");
	term_type(f.term, "female");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "Adviser wanted", "female");
	term_keys(f.term, "Ctrl-S");
	TERM_SHOWS(f.term, "Enter gives the case");
	term_keys(f.term, "Escape");
	sandbox_must(&f.st, "case", "show", "N03", "--reveal", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&f.st, "priority"), "severe_illness");
	ck_assert_str_eq(sandbox_field(&f.st, "adviser_sex"), "female");
	ck_assert_str_eq(sandbox_field(&f.st, "dialect"), "null");
	ck_assert_str_eq(sandbox_field(&f.st, "opponent_phone"), "0519-88880000");
	ck_assert_str_eq(sandbox_field(&f.st, "opponent_id"), "91350100M000100Y43");
	tear_down(&f);
}
END_TEST

/* Visitors can see the desk: which group it is stands on the card alone. */
START_TEST(the_desk_tells_that_somebody_is_served_sooner_not_why)
{
	struct fixture f;
	set_up(&f);
	sandbox_must(&f.st, "case", "open", "--client", "Bing", "--category", "LAB01", "--priority",
		"severe_illness", NULL);
	reception_close(f.term);
	f.term = reception_open(&f.st, ROWS, COLS);
	RECEPTION_ROW_SHOWS(f.term, "N03", "sooner");
	TERM_LACKS(f.term, "Severely");
	ck_assert_int_lt(reception_find(f.term, "N03 ").row, reception_find(f.term, "N01 ").row);
	term_keys(f.term, "Home Enter");
	RECEPTION_ROW_SHOWS(f.term, "Priority group", "Severely ill person");
	term_keys(f.term, "Escape");
	tear_down(&f);
}
END_TEST

START_TEST(what_is_left_over_is_asked_about_in_the_morning)
{
	struct fixture f;
	set_up(&f);
	reception_close(f.term);
	reception_clock(&f.st, "2026-11-26T09:05");
	f.term = reception_open(&f.st, ROWS, COLS);
	RECEPTION_ROW_SHOWS(f.term, "2 still open since 11-25 Wed", "press l");
	term_keys(f.term, "l");
	RECEPTION_ROW_SHOWS(f.term, "11-25 Wed", "N01");
	RECEPTION_FRAME_SOUND(f.term, ROWS, COLS);
	term_keys(f.term, "Enter");
	TERM_LACKS(f.term, "N01    ");
	term_keys(f.term, "w");
	TERM_SHOWS(f.term, "Nothing is left over");
	term_keys(f.term, "Escape");
	RECEPTION_ROW_SHOWS(f.term, "25/N01", "Waiting");
	TERM_LACKS(f.term, "still open");
	expect_state(&f, "ZL-20261125-002", "no_show");
	tear_down(&f);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, called_not_come_put_back_and_begun);
	tcase_add_test(tests, who_steps_out_comes_back_to_the_same_place);
	tcase_add_test(tests, another_matter_asks_anew_who_takes_it);
	tcase_add_test(tests, the_form_asks_for_the_group_and_for_whom_one_wants);
	tcase_add_test(tests, the_desk_tells_that_somebody_is_served_sooner_not_why);
	tcase_add_test(tests, what_is_left_over_is_asked_about_in_the_morning);
}

UNIT_MAIN("queue", add_tests)
