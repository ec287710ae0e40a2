/* The window changes its size in the middle of everything; no keystroke is lost. */
#include <string.h>

#include "reception.h"
#include "unit.h"

struct size {
	int rows, cols;
};

static const struct size sizes[] = {{60, 200}, {16, 60}, {10, 40}, {24, 80}};

enum { SIZES = sizeof(sizes) / sizeof(*sizes) };

START_TEST(the_window_changes_while_one_types)
{
	static const char *const parts[] = {"欧阳", "建国", "（代", "母亲）"};
	struct sandbox st;
	reception_init(&st, "zh");
	struct term *term = reception_open(&st, 24, 80);
	term_keys(term, "F2");
	for (int i = 0; i < SIZES; i++) {
		term_type(term, parts[i]);
		term_resize(term, sizes[i].rows, sizes[i].cols);
	}
	TERM_SHOWS(term, "欧阳建国（代母亲）");
	RECEPTION_CURSOR_BEHIND(term, "欧阳建国（代母亲）");
	RECEPTION_FRAME_SOUND(term, 24, 80);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(every_size_is_laid_out)
{
	struct sandbox st;
	reception_init(&st, "zh");
	struct term *term = reception_open(&st, 24, 80);
	term_keys(term, "F2");
	term_type(term, "欧阳建国");
	for (int i = 0; i < SIZES; i++) {
		term_resize(term, sizes[i].rows, sizes[i].cols);
		TERM_SHOWS(term, "欧阳建国");
		RECEPTION_CURSOR_BEHIND(term, "欧阳建国");
		RECEPTION_FRAME_SOUND(term, sizes[i].rows, sizes[i].cols);
	}
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* In a window of ten rows the fields below are reached all the same. */
START_TEST(the_field_in_focus_is_always_in_sight)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = reception_open(&st, 10, 40);
	term_keys(term, "F2 Tab Tab Tab Tab Tab");
	term_type(term, "wages unpaid");
	TERM_SHOWS(term, "wages unpaid");
	RECEPTION_CURSOR_BEHIND(term, "wages unpaid");
	term_keys(term, "Shift-Tab Shift-Tab Shift-Tab Shift-Tab Shift-Tab");
	term_type(term, "Li Si");
	RECEPTION_CURSOR_BEHIND(term, "Li Si");
	term_resize(term, 24, 80);
	TERM_SHOWS(term, "wages unpaid");
	RECEPTION_CURSOR_BEHIND(term, "Li Si");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_small_window_says_so_and_works)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", number);
	struct term *term = reception_open(&st, 10, 40);
	TERM_SHOWS(term, "too small");
	RECEPTION_ROW_SHOWS(term, "N01", "Z*");
	term_resize(term, 24, 80);
	TERM_LACKS(term, "too small");
	RECEPTION_FRAME_SOUND(term, 24, 80);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* A wide screen is used: what is cut at 80 columns stands in full. */
START_TEST(room_is_used)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "ADM01", number);
	struct term *term = reception_open(&st, 24, 80);
	RECEPTION_ROW_SHOWS(term, "N01", "admin. penalty"); /* its short name, and not cut */
	TERM_LACKS(term, "administrative");
	term_resize(term, 60, 200);
	RECEPTION_ROW_SHOWS(term, "N01", "administrative, public-security penalty");
	RECEPTION_FRAME_SOUND(term, 60, 200);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

static void expect_on_top(struct term *term, const char *words)
{
	for (int i = 0; i < SIZES; i++) {
		term_resize(term, sizes[i].rows, sizes[i].cols);
		TERM_SHOWS(term, words);
	}
}

START_TEST(boxes_and_other_screens_change_with_it)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record_closed(&st, "Zhang San", "LAB01", number);
	struct term *term = reception_open(&st, 24, 80);
	term_keys(term, "F2 Tab t q g z");
	expect_on_top(term, "unpaid wages");
	term_keys(term, "Escape Escape F1");
	expect_on_top(term, "F2");
	term_keys(term, "Escape F6");
	expect_on_top(term, "11-25");
	term_keys(term, "Escape Enter");
	expect_on_top(term, "Closed");
	term_keys(term, "Escape F5 y");
	expect_on_top(term, "Very sati"); /* cut at 40 columns, but none is missing */
	expect_on_top(term, "Very dissat");
	term_resize(term, 16, 60);
	RECEPTION_FRAME_SOUND(term, 16, 60);
	term_resize(term, 10, 40);
	RECEPTION_FRAME_SOUND(term, 10, 40);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* Far smaller than anybody works with: it may show little, but it lives. Not looked at: libvterm
 * itself does not survive wide characters in a window of one column. */
START_TEST(tiny_windows_do_no_harm)
{
	static const struct size tiny[] = {{3, 10}, {1, 1}, {2, 80}, {24, 4}, {5, 300}, {24, 80}};
	/* x on the duty screen says where it wrote a calendar, so an Escape more leads back. */
	static const char *const ways[] = {"F2", "Escape F1", "Escape F6", "Escape w", "Escape m",
		"Escape p", "Escape v", "Escape c", "Escape Escape Ctrl-P", "Escape Enter",
		"Escape F3", "Escape F10"};
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "zh");
	reception_record(&st, "张三", "LAB01", number);
	struct term *term = reception_open(&st, 24, 80);
	term_blindfold(term);
	for (size_t w = 0; w < sizeof(ways) / sizeof(*ways); w++) {
		term_keys(term, ways[w]);
		for (size_t i = 0; i < sizeof(tiny) / sizeof(*tiny); i++) {
			term_resize(term, tiny[i].rows, tiny[i].cols);
			term_keys(term, "Down x Backspace Up");
			term_sync(term);
		}
	}
	term_keys(term, "Escape Escape Escape F10 y");
	ck_assert_int_eq(term_wait(term), 0);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, the_window_changes_while_one_types);
	tcase_add_test(tests, every_size_is_laid_out);
	tcase_add_test(tests, the_field_in_focus_is_always_in_sight);
	tcase_add_test(tests, a_small_window_says_so_and_works);
	tcase_add_test(tests, room_is_used);
	tcase_add_test(tests, boxes_and_other_screens_change_with_it);
	tcase_add_test(tests, tiny_windows_do_no_harm);
}

UNIT_MAIN("resize", add_tests)
