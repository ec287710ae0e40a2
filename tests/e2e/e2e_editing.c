/* Editing a field as a person expects it. */
#include <string.h>

#include "reception.h"
#include "unit.h"

enum { ROWS = 24, COLS = 80 };

struct fixture {
	struct sandbox st;
	struct term *term;
	struct term_place field; /* where the visitor's name begins */
};

/* The intake is open, the mark on the visitor's name. */
static void set_up(struct fixture *f)
{
	reception_init(&f->st, "en");
	f->term = reception_open(&f->st, ROWS, COLS);
	term_keys(f->term, "F2");
	f->field = term_cursor(f->term);
}

static void tear_down(struct fixture *f)
{
	term_free(f->term);
	sandbox_release(&f->st);
}

/* The cursor stands COLUMNS cells behind the start of the field. */
#define CURSOR_AT(f, columns)                                                                      \
	do {                                                                                       \
		ck_assert(term_cursor_visible((f)->term));                                         \
		ck_assert_int_eq(term_cursor((f)->term).row, (f)->field.row);                      \
		ck_assert_int_eq(term_cursor((f)->term).col, (f)->field.col + (columns));          \
	} while (0)

#define NAME_IS(f, text) RECEPTION_ROW_SHOWS((f)->term, "Visitor", text)

START_TEST(arrows_home_end_and_delete_in_the_middle)
{
	struct fixture f;
	set_up(&f);
	term_type(f.term, "欧阳a建国");
	CURSOR_AT(&f, 9);
	term_keys(f.term, "Left Left Left");
	CURSOR_AT(&f, 4);
	term_keys(f.term, "Delete");
	NAME_IS(&f, "欧阳建国");
	CURSOR_AT(&f, 4);
	term_keys(f.term, "Backspace");
	NAME_IS(&f, "欧建国");
	CURSOR_AT(&f, 2);
	term_keys(f.term, "Home");
	CURSOR_AT(&f, 0);
	term_keys(f.term, "Left Backspace");
	NAME_IS(&f, "欧建国");
	term_type(f.term, "小");
	NAME_IS(&f, "小欧建国");
	term_keys(f.term, "End Right Delete");
	CURSOR_AT(&f, 8);
	NAME_IS(&f, "小欧建国");
	tear_down(&f);
}
END_TEST

START_TEST(words_and_lines_are_deleted)
{
	struct fixture f;
	set_up(&f);
	term_type(f.term, "Zhang San Feng");
	term_keys(f.term, "Ctrl-W");
	NAME_IS(&f, "Zhang San");
	TERM_LACKS(f.term, "Feng");
	CURSOR_AT(&f, 10);
	term_keys(f.term, "Ctrl-Left Ctrl-K");
	TERM_LACKS(f.term, "San");
	CURSOR_AT(&f, 6);
	term_type(f.term, "Wu");
	term_keys(f.term, "Ctrl-Left Ctrl-U");
	NAME_IS(&f, "Wu");
	TERM_LACKS(f.term, "Zhang");
	CURSOR_AT(&f, 0);
	term_keys(f.term, "Ctrl-Right");
	CURSOR_AT(&f, 2);
	tear_down(&f);
}
END_TEST

START_TEST(undo_and_redo)
{
	struct fixture f;
	set_up(&f);
	term_type(f.term, "张三 李四");
	term_keys(f.term, "Ctrl-U");
	TERM_LACKS(f.term, "张三");
	term_keys(f.term, "Ctrl-Z");
	NAME_IS(&f, "张三 李四");
	term_keys(f.term, "Ctrl-Z");
	TERM_LACKS(f.term, "李四");
	term_keys(f.term, "Ctrl-Y Ctrl-Y");
	TERM_LACKS(f.term, "张三");
	term_keys(f.term, "Ctrl-Z");
	NAME_IS(&f, "张三 李四");
	/* Beyond the beginning there is nothing to undo, and nothing breaks. */
	term_keys(f.term, "Ctrl-Z Ctrl-Z Ctrl-Z Ctrl-Z Ctrl-Z Ctrl-Z");
	CURSOR_AT(&f, 0);
	tear_down(&f);
}
END_TEST

START_TEST(undo_stays_within_a_field)
{
	struct fixture f;
	set_up(&f);
	term_type(f.term, "张三");
	term_keys(f.term, "Tab Tab");
	term_type(f.term, "138");
	term_keys(f.term, "Ctrl-Z Ctrl-Z Ctrl-Z");
	TERM_LACKS(f.term, "138");
	NAME_IS(&f, "张三");
	tear_down(&f);
}
END_TEST

START_TEST(numbers_are_folded_names_are_not)
{
	struct fixture f;
	set_up(&f);
	term_type(f.term, "ＡＢ商行");
	NAME_IS(&f, "ＡＢ商行");
	term_keys(f.term, "Tab Tab");
	term_type(f.term, "０５１９－８１２３４５６７");
	RECEPTION_ROW_SHOWS(f.term, "Phone", "0519-81234567");
	term_keys(f.term, "Tab");
	term_type(f.term, "１１０１０５１９４９１２３１００２Ｘ");
	RECEPTION_ROW_SHOWS(f.term, "ID number", "11010519491231002X");
	tear_down(&f);
}
END_TEST

START_TEST(a_paste_is_text_and_no_keys)
{
	struct fixture f;
	set_up(&f);
	/* Line ends, Ctrl-C, F3, an arrow, a colour, Ctrl-S, Escape, Tab: all inside the brackets.
	 */
	term_paste(f.term, "甲\r\n乙\x03丙\033OR\033[A\033[31m丁\x13\033戊\t己");
	NAME_IS(&f, "甲 乙 丙");
	NAME_IS(&f, "己");
	struct term_place last = reception_find(f.term, "己");
	ck_assert_int_eq(term_cursor(f.term).row, last.row);
	ck_assert_int_eq(term_cursor(f.term).col, last.col + 2);
	ck_assert_int_ne(term_cell(f.term, last.row, last.col).fg, 1);
	term_keys(f.term, "Ctrl-Z"); /* one step */
	CURSOR_AT(&f, 0);
	TERM_LACKS(f.term, "甲");
	tear_down(&f);
}
END_TEST

START_TEST(a_pasted_name_is_recorded_without_control_characters)
{
	struct fixture f;
	set_up(&f);
	term_paste(f.term, "张\033]0;title\007三\x7f");
	term_keys(f.term, "Tab t q g z Enter Ctrl-S");
	TERM_SHOWS(f.term, "N01");
	sandbox_must(&f.st, "case", "show", "N01", "--json", NULL);
	const char *client = sandbox_field(&f.st, "client");
	for (const char *c = client; *c; c++)
		ck_assert_msg((unsigned char)*c >= 0x20 && *c != 0x7f, "%s", client);
	ck_assert_ptr_nonnull(strstr(client, "张"));
	ck_assert_ptr_nonnull(strstr(client, "三"));
	tear_down(&f);
}
END_TEST

START_TEST(lines_are_kept_where_there_are_lines)
{
	struct fixture f;
	set_up(&f);
	term_keys(f.term, "Tab Tab Tab Tab Tab");
	term_paste(f.term, "第一行\n第二行\r\n第三行");
	struct term_place first = reception_find(f.term, "第一行");
	struct term_place third = reception_find(f.term, "第三行");
	ck_assert_int_eq(third.row, first.row + 2);
	ck_assert_int_eq(third.col, first.col);
	term_keys(f.term, "Up Up Home");
	ck_assert_int_eq(term_cursor(f.term).row, first.row);
	ck_assert_int_eq(term_cursor(f.term).col, first.col);
	term_keys(f.term, "End Enter");
	term_type(f.term, "插入");
	ck_assert_int_eq(reception_find(f.term, "插入").row, first.row + 1);
	tear_down(&f);
}
END_TEST

/* Wider than the field: it scrolls, and no character is shown by half. */
START_TEST(a_long_name_scrolls)
{
	struct fixture f;
	set_up(&f);
	for (int i = 0; i < 5; i++)
		term_type(f.term, "一二三四五六七八九十");
	term_type(f.term, "末");
	RECEPTION_CURSOR_BEHIND(f.term, "末");
	RECEPTION_FRAME_SOUND(f.term, ROWS, COLS);
	term_keys(f.term, "Home");
	CURSOR_AT(&f, 0);
	NAME_IS(&f, "一二三四五");
	TERM_LACKS(f.term, "末");
	term_keys(f.term, "End");
	RECEPTION_CURSOR_BEHIND(f.term, "末");
	tear_down(&f);
}
END_TEST

START_TEST(a_field_that_is_full_says_so)
{
	struct fixture f;
	char number[64] = "";
	set_up(&f);
	for (int i = 0; i < 30; i++)
		strcat(number, "1");
	term_keys(f.term, "Tab Tab");
	term_type(f.term, number);
	TERM_SHOWS(f.term, "no more room");
	TERM_SHOWS(f.term, "11111111111111111111");
	TERM_LACKS(f.term, "111111111111111111111");
	tear_down(&f);
}
END_TEST

/* Characters beyond the first plane, combining marks, a family of emoji: none breaks the frame. */
START_TEST(any_character_may_be_in_a_name)
{
	static const char *const names[] = {
		"𠮷野", "䶮", "é́", "한글", "نور", "👨‍👩‍👧", "a\u200bb"};
	struct fixture f;
	set_up(&f);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		term_type(f.term, names[i]);
		RECEPTION_FRAME_SOUND(f.term, ROWS, COLS);
		term_keys(f.term, "Left Right Backspace Ctrl-U");
		CURSOR_AT(&f, 0);
	}
	/* Broken UTF-8 is no character at all. */
	term_type(f.term, "x\xff\xc0\x80\xe4\xbd!");
	RECEPTION_FRAME_SOUND(f.term, ROWS, COLS);
	NAME_IS(&f, "x");
	tear_down(&f);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, arrows_home_end_and_delete_in_the_middle);
	tcase_add_test(tests, words_and_lines_are_deleted);
	tcase_add_test(tests, undo_and_redo);
	tcase_add_test(tests, undo_stays_within_a_field);
	tcase_add_test(tests, numbers_are_folded_names_are_not);
	tcase_add_test(tests, a_paste_is_text_and_no_keys);
	tcase_add_test(tests, a_pasted_name_is_recorded_without_control_characters);
	tcase_add_test(tests, lines_are_kept_where_there_are_lines);
	tcase_add_test(tests, a_long_name_scrolls);
	tcase_add_test(tests, a_field_that_is_full_says_so);
	tcase_add_test(tests, any_character_may_be_in_a_name);
}

UNIT_MAIN("editing", add_tests)
