/* The mouse: rows, the footer, the wheel. */
#include <stdio.h>

#include "reception.h"
#include "unit.h"

enum { ROWS = 24, COLS = 80, MANY = 30 };

static struct term *open_with_cases(struct sandbox *st, int count)
{
	char number[RECEPTION_NUMBER_SIZE], name[32];
	reception_init(st, "zh");
	for (int i = 0; i < count; i++) {
		snprintf(name, sizeof(name), "访客%d", i);
		reception_record(st, name, i == 1 ? "HOU02" : "LAB01", number);
	}
	return reception_open(st, ROWS, COLS);
}

START_TEST(a_click_marks_a_row_and_two_open_it)
{
	struct sandbox st;
	struct term *term = open_with_cases(&st, 3);
	struct term_place second = reception_find(term, "N02");
	term_click(term, second);
	RECEPTION_ROW_SHOWS(term, ">", "N02");
	ck_assert_int_eq(term_cursor(term).row, second.row);
	term_click(term, reception_find(term, "N03"));
	RECEPTION_ROW_SHOWS(term, ">", "N03");
	term_click(term, second);
	term_click(term, second);
	TERM_SHOWS(term, "办理经过");
	TERM_SHOWS(term, "访客1");
	term_keys(term, "Escape");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

/* Beside the rows nothing is marked, and twice there is no Enter. */
START_TEST(a_click_beside_the_rows_does_nothing)
{
	struct sandbox st;
	struct term *term = open_with_cases(&st, 2);
	struct term_place below = reception_find(term, "N02");
	below.row += 2;
	term_click(term, below);
	term_click(term, below);
	TERM_LACKS(term, "办理经过");
	RECEPTION_ROW_SHOWS(term, ">", "N01");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_click_in_the_footer_does_what_it_names)
{
	struct sandbox st;
	struct term *term = open_with_cases(&st, 1);
	term_click(term, reception_find(term, "F2"));
	TERM_SHOWS(term, "来访人");
	TERM_LACKS(term, "N01");
	term_keys(term, "Escape");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(the_wheel_scrolls)
{
	struct sandbox st;
	struct term *term = open_with_cases(&st, MANY);
	struct term_place first = reception_find(term, "N01");
	term_wheel(term, first, true);
	TERM_LACKS(term, "N03");
	RECEPTION_ROW_SHOWS(term, ">", "N04");
	for (int i = 0; i < MANY; i++)
		term_wheel(term, first, true);
	TERM_SHOWS(term, "N30");
	for (int i = 0; i < MANY; i++)
		term_wheel(term, first, false);
	TERM_SHOWS(term, "N01");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

/* A list in a box has the mouse, and nothing below it. */
START_TEST(a_box_has_the_mouse_to_itself)
{
	struct sandbox st;
	struct term *term = open_with_cases(&st, 3);
	struct term_place second = reception_find(term, "N02");
	term_keys(term, "?");
	TERM_SHOWS(term, "按键");
	term_click(term, second);
	RECEPTION_ROW_SHOWS(term, ">", "改派");
	term_keys(term, "Escape");
	RECEPTION_ROW_SHOWS(term, ">", "N01");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(no_mouse_leaves_it_to_the_terminal)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "zh");
	reception_record(&st, "张三", "LAB01", number);
	reception_record(&st, "李四", "LAB01", number);
	environment_set(&st.environment, "NO_MOUSE", "1");
	struct term *term = reception_open(&st, ROWS, COLS);
	term_click(term, reception_find(term, "N02"));
	RECEPTION_ROW_SHOWS(term, ">", "N01");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

/* Bytes that look like a report and are none are not typed into a form. */
START_TEST(a_broken_report_is_passed_over)
{
	struct sandbox st;
	struct term *term = open_with_cases(&st, 1);
	term_keys(term, "F2");
	term_type(term, "王");
	term_type(term, "\033[<0;12x");
	term_type(term, "\033[<35;12;3M\033[<0;12;3m");
	term_type(term, "五");
	RECEPTION_CURSOR_BEHIND(term, "王五");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_click_marks_a_row_and_two_open_it);
	tcase_add_test(tests, a_click_beside_the_rows_does_nothing);
	tcase_add_test(tests, a_click_in_the_footer_does_what_it_names);
	tcase_add_test(tests, the_wheel_scrolls);
	tcase_add_test(tests, a_box_has_the_mouse_to_itself);
	tcase_add_test(tests, no_mouse_leaves_it_to_the_terminal);
	tcase_add_test(tests, a_broken_report_is_passed_over);
}

UNIT_MAIN("mouse", add)
