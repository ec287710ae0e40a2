/* Keys, footer, help and palette come from one table: here they are seen to agree. */
#include <string.h>

#include "reception.h"
#include "unit.h"

enum { ROWS = 40, COLS = 160 };

/* What the issue has the desk do, the key of it, and its pinyin initials in the palette. */
static const struct action_case {
	const char *key, *title, *initials;
} desk_actions[] = {
	{"F2", "登记", "dj"},
	{"F3", "分派", "fp"},
	{"F7", "接诊", "jz"},
	{"F4", "办结", "bj"},
	{"F5", "评价", "pj"},
	{"F6", "排班", "pb"},
	{"F10", "退出", "tc"},
	{"F1", "帮助", "bz"},
	{"x", "拒评", "jp"},
	{"v", "作废", "zf"},
};

enum { DESK_ACTIONS = sizeof(desk_actions) / sizeof(*desk_actions) };

struct fixture {
	struct sandbox st;
	struct term *term;
};

static void set_up(struct fixture *f)
{
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&f->st, "zh");
	reception_record(&f->st, "张三", "LAB01", number);
	f->term = reception_open(&f->st, ROWS, COLS);
}

static void tear_down(struct fixture *f)
{
	term_free(f->term);
	sandbox_release(&f->st);
}

START_TEST(help_lists_every_action_with_its_key)
{
	struct fixture f;
	set_up(&f);
	term_keys(f.term, "F1");
	for (int i = 0; i < DESK_ACTIONS; i++)
		RECEPTION_ROW_SHOWS(f.term, desk_actions[i].key, desk_actions[i].title);
	term_keys(f.term, "Escape");
	TERM_SHOWS(f.term, "候诊 1");
	term_keys(f.term, "?"); /* its plain key */
	RECEPTION_ROW_SHOWS(f.term, "F2", "登记");
	tear_down(&f);
}
END_TEST

START_TEST(the_footer_names_the_function_keys)
{
	struct fixture f;
	set_up(&f);
	const char *footer = term_row(f.term, ROWS - 1);
	for (int i = 0; i < DESK_ACTIONS; i++) {
		char item[64] = "";
		if (desk_actions[i].key[0] != 'F')
			continue;
		strcat(strcat(item, desk_actions[i].key), desk_actions[i].title);
		ck_assert_msg(strstr(footer, item), "%s is not in %s", item, footer);
	}
	tear_down(&f);
}
END_TEST

START_TEST(what_cannot_be_done_now_is_greyed_out)
{
	struct fixture f;
	set_up(&f);
	struct term_place open = reception_find(f.term, "F2登记");
	struct term_place rate = reception_find(f.term, "F5评价");
	struct term_cell can = term_cell(f.term, open.row, open.col);
	struct term_cell cannot = term_cell(f.term, rate.row, rate.col);
	ck_assert(can.fg != cannot.fg || can.bold != cannot.bold);
	tear_down(&f);
}
END_TEST

START_TEST(the_palette_finds_by_initials_and_by_chinese)
{
	struct fixture f;
	set_up(&f);
	for (int i = 0; i < DESK_ACTIONS; i++) {
		term_keys(f.term, "Ctrl-P");
		ck_assert(term_cursor_visible(f.term));
		term_type(f.term, desk_actions[i].initials);
		RECEPTION_ROW_SHOWS(f.term, desk_actions[i].title, desk_actions[i].key);
		term_keys(f.term, "Ctrl-U");
		term_type(f.term, desk_actions[i].title);
		RECEPTION_ROW_SHOWS(f.term, desk_actions[i].title, desk_actions[i].key);
		term_keys(f.term, "Escape");
	}
	tear_down(&f);
}
END_TEST

START_TEST(the_palette_does_what_it_finds)
{
	struct fixture f;
	set_up(&f);
	term_keys(f.term, "Ctrl-P d j Enter");
	TERM_SHOWS(f.term, "来访登记");
	ck_assert(term_cursor_visible(f.term));
	term_keys(f.term, "Escape Ctrl-P");
	term_type(f.term, "排班");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "19:00-21:00", "王晓明");
	term_keys(f.term, "Escape Ctrl-P");
	term_type(f.term, "assign"); /* the English word finds it too */
	term_keys(f.term, "Enter Enter");
	RECEPTION_ROW_SHOWS(f.term, "N01", "已分派");
	term_keys(f.term, "Ctrl-P b j Enter"); /* allowed now */
	TERM_SHOWS(f.term, "解答意见");
	tear_down(&f);
}
END_TEST

/* Function keys do not reach every console: each action of the desk has a plain key too. */
START_TEST(plain_keys_do_the_same)
{
	static const struct {
		const char *function, *plain, *words;
	} pairs[] = {
		{"F2", "n", "对方当事人"}, {"F3", "a", "坐诊至 21:00"}, {"F6", "d", "19:00-21:00"},
		{"F1", "?", "按键"}, {"F10", "q", "y 是"},
		{"F5", "r", "回车"}, /* refused, in a box */
	};
	struct fixture f;
	set_up(&f);
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		TERM_LACKS(f.term, pairs[i].words);
		term_keys(f.term, pairs[i].function);
		TERM_SHOWS(f.term, pairs[i].words);
		term_keys(f.term, "Escape");
		TERM_LACKS(f.term, pairs[i].words);
		term_keys(f.term, pairs[i].plain);
		TERM_SHOWS(f.term, pairs[i].words);
		term_keys(f.term, "Escape");
	}
	tear_down(&f);
}
END_TEST

START_TEST(each_screen_helps_with_its_own_keys)
{
	struct fixture f;
	set_up(&f);
	term_keys(f.term, "F2 F1");
	RECEPTION_ROW_SHOWS(f.term, "Ctrl-S", "保存");
	TERM_LACKS(f.term, "作废");
	term_keys(f.term, "Escape");
	TERM_SHOWS(f.term, "来访登记");
	term_type(f.term, "?n"); /* in a form letters are letters */
	RECEPTION_ROW_SHOWS(f.term, "来访人", "?n");
	term_keys(f.term, "Ctrl-P");
	TERM_SHOWS(f.term, "保存");
	TERM_LACKS(f.term, "作废");
	tear_down(&f);
}
END_TEST

START_TEST(a_short_help_scrolls)
{
	struct fixture f;
	set_up(&f);
	term_resize(f.term, 16, 60);
	term_keys(f.term, "F1");
	TERM_SHOWS(f.term, "登记");
	term_keys(f.term, "End");
	TERM_SHOWS(f.term, "Ctrl-C");
	term_keys(f.term, "Home");
	TERM_SHOWS(f.term, "登记");
	tear_down(&f);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, help_lists_every_action_with_its_key);
	tcase_add_test(tests, the_footer_names_the_function_keys);
	tcase_add_test(tests, what_cannot_be_done_now_is_greyed_out);
	tcase_add_test(tests, the_palette_finds_by_initials_and_by_chinese);
	tcase_add_test(tests, the_palette_does_what_it_finds);
	tcase_add_test(tests, plain_keys_do_the_same);
	tcase_add_test(tests, each_screen_helps_with_its_own_keys);
	tcase_add_test(tests, a_short_help_scrolls);
}

UNIT_MAIN("help", add_tests)
