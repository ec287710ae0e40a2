/* What a form says beside its fields can be read in 80 columns, and in 60. */
#include "reception.h"
#include "unit.h"

enum { ROWS = 24, COLS = 80 };

/* What is wrong stands first; the field is left, and it is readable all the same. */
START_TEST(a_wrong_check_digit_is_readable_when_the_field_is_left)
{
	static const char wrong[] = "The last digit does not fit the others";
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F2 Tab Tab Tab");
	term_type(term, "110105199001011233");
	TERM_SHOWS(term, wrong);
	term_keys(term, "Tab");
	RECEPTION_ROW_SHOWS(term, "ID number:", wrong);
	RECEPTION_ROW_SHOWS(term, "ID number:", "check the number");
	TERM_SHOWS(term, "1990-01-01, aged 36  male");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* What a field in order tells is no warning: it is not said twice. */
START_TEST(what_is_no_warning_takes_no_room_below)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F2 Tab Tab Tab");
	term_type(term, "11010519491231002X");
	term_keys(term, "Tab");
	RECEPTION_ROW_SHOWS(term, "ID number", "born 1949-12-31");
	TERM_LACKS(term, "ID number:");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_wrong_station_code_is_readable_in_the_set_up)
{
	struct sandbox st;
	sandbox_init_empty(&st);
	struct term *term = sandbox_term(&st, ROWS, COLS, "--language", "en", NULL);
	term_sync(term);
	term_type(term, "Somewhere");
	term_keys(term, "Tab");
	term_type(term, "Z L");
	term_keys(term, "Tab Tab Tab Tab Ctrl-S");
	TERM_SHOWS(term, "1 to 24 letters or digits, with '-' between them");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* The box for logging in is narrower than a window: what it says is broken and not cut. */
START_TEST(what_is_said_to_one_who_forgot_the_pin_is_whole)
{
	struct sandbox st;
	reception_init(&st, "en");
	reception_admin(&st);
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F8");
	TERM_SHOWS(term, "Administrators: the printed code.");
	TERM_SHOWS(term, "administrator.");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* A form without sections names the fields that its window has no rows for. */
START_TEST(what_the_window_has_no_rows_for_is_named)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", number);
	sandbox_must(&st, "case", "assign", number, NULL);
	sandbox_must(&st, "case", "start", number, NULL);
	struct term *term = reception_open(&st, 16, 60);
	term_keys(term, "F4");
	TERM_SHOWS(term, "Page Down: Advice");
	term_keys(term, "PageDown");
	TERM_SHOWS(term, "Page Up: Outcome");
	RECEPTION_FRAME_SOUND(term, 16, 60);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_wrong_check_digit_is_readable_when_the_field_is_left);
	tcase_add_test(tests, what_is_no_warning_takes_no_room_below);
	tcase_add_test(tests, a_wrong_station_code_is_readable_in_the_set_up);
	tcase_add_test(tests, what_is_said_to_one_who_forgot_the_pin_is_whole);
	tcase_add_test(tests, what_the_window_has_no_rows_for_is_named);
}

UNIT_MAIN("remarks", add)
