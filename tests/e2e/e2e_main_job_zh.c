/* The main job on the screen, in Chinese at 80x24: from the door to the rating. */
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
	reception_init(&f->st, "zh");
	f->term = reception_open(&f->st, ROWS, COLS);
}

static void tear_down(struct fixture *f)
{
	term_free(f->term);
	sandbox_release(&f->st);
}

/* Visitor and category are typed; the mark stands on the phone number. */
static void type_matter(struct term *term)
{
	term_keys(term, "F2");
	term_type(term, "张三");
	term_keys(term, "Tab t q g z Enter");
}

static void record_and_assign(struct term *term)
{
	type_matter(term);
	term_keys(term, "Ctrl-S");
	TERM_SHOWS(term, "N01");
	term_keys(term, "Enter");
}

/* To the question whether the screen shall be turned to the visitor. */
static void close_out(struct term *term)
{
	term_keys(term, "F7 F4 d c d f Enter t o l d Enter");
	term_type(term, "先向劳动监察大队投诉");
	term_keys(term, "Ctrl-S");
	TERM_SHOWS(term, "N01");
}

START_TEST(the_first_screen)
{
	struct fixture f;
	set_up(&f);
	RECEPTION_FRAME_SOUND(f.term, ROWS, COLS);
	RECEPTION_ROW_SHOWS(f.term, "钟楼区公共法律服务中心", "11月25日 周三 夜门诊 19:42");
	RECEPTION_ROW_SHOWS(f.term, "候诊 0", "在诊 0");
	RECEPTION_ROW_SHOWS(f.term, "待评 0", "今日 0");
	TERM_SHOWS(f.term, "王晓明");
	TERM_SHOWS(f.term, "李华");
	TERM_SHOWS(f.term, "赵静");
	TERM_LACKS(f.term, "孙国珍"); /* not on duty */
	TERM_SHOWS(f.term, "坐诊律师");
	TERM_SHOWS(f.term, "F2登记");
	TERM_SHOWS(f.term, "F3分派");
	ck_assert(!term_cursor_visible(f.term));
	reception_quit(f.term);
	tear_down(&f);
}
END_TEST

START_TEST(the_form_checks_as_one_types)
{
	struct fixture f;
	set_up(&f);
	type_matter(f.term);
	RECEPTION_ROW_SHOWS(f.term, "来访人", "张三");
	RECEPTION_ROW_SHOWS(f.term, "事项", "拖欠工资");
	RECEPTION_ROW_SHOWS(f.term, "拖欠工资", "王晓明"); /* whom it would go to */
	term_type(f.term, "１３８１２３");
	RECEPTION_ROW_SHOWS(f.term, "电话", "138123");
	RECEPTION_CURSOR_BEHIND(f.term, "138123");
	term_type(f.term, "４５６７８");
	RECEPTION_ROW_SHOWS(f.term, "电话", "13812345678");

	term_keys(f.term, "Tab");
	term_type(f.term, "11010519491231");
	TERM_SHOWS(f.term, "1949-12-31");
	term_type(f.term, "002");
	RECEPTION_ROW_SHOWS(f.term, "1949-12-31", "女");
	RECEPTION_ROW_SHOWS(f.term, "1949-12-31", "76 岁");
	struct term_place clean = reception_find(f.term, "1949-12-31");
	term_type(f.term, "1");
	TERM_SHOWS(f.term, "校验位不符");
	int wrong = term_cell(f.term, clean.row, clean.col).fg;
	term_keys(f.term, "Backspace Ｘ");
	RECEPTION_ROW_SHOWS(f.term, "证件号码", "11010519491231002");
	TERM_LACKS(f.term, "校验位不符");
	ck_assert_int_ne(term_cell(f.term, clean.row, clean.col).fg, wrong);

	/* A card of fifteen digits is read and blamed for nothing. */
	term_keys(f.term, "Ctrl-U");
	term_type(f.term, "320404850101123");
	RECEPTION_ROW_SHOWS(f.term, "1985-01-01", "男");
	TERM_LACKS(f.term, "Project-Id");
	tear_down(&f);
}
END_TEST

START_TEST(the_picker_knows_pinyin_and_chinese)
{
	struct fixture f;
	set_up(&f);
	term_keys(f.term, "F2 Tab t q");
	TERM_SHOWS(f.term, "拖欠工资");
	TERM_LACKS(f.term, "民间借贷");
	ck_assert(term_cursor_visible(f.term));
	RECEPTION_CURSOR_BEHIND(f.term, "/ tq");
	term_keys(f.term, "Backspace Backspace");
	term_type(f.term, "工伤");
	TERM_SHOWS(f.term, "工伤待遇");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "事项", "工伤待遇");
	tear_down(&f);
}
END_TEST

START_TEST(what_is_missing_is_said_at_the_field)
{
	struct fixture f;
	set_up(&f);
	term_keys(f.term, "F2 Ctrl-S");
	struct term_place label = reception_find(f.term, "来访人");
	ck_assert_int_eq(term_cursor(f.term).row, label.row);
	RECEPTION_ROW_SHOWS(f.term, "来访人", "必填");
	tear_down(&f);
}
END_TEST

START_TEST(the_proposal_says_why)
{
	struct fixture f;
	set_up(&f);
	type_matter(f.term);
	term_keys(f.term, "Ctrl-S");
	struct term_place first = reception_find(f.term, "王晓明");
	struct term_place second = reception_find(f.term, "李华");
	struct term_place last = reception_find(f.term, "孙国珍");
	ck_assert(first.row < second.row && second.row < last.row);
	RECEPTION_ROW_SHOWS(f.term, "王晓明", "坐诊至 21:00");
	ck_assert(!term_cursor_visible(f.term));
	TERM_LACKS(f.term, "Proj");
	term_keys(f.term, "Escape");
	RECEPTION_ROW_SHOWS(f.term, "N01", "候诊");
	tear_down(&f);
}
END_TEST

START_TEST(the_whole_job)
{
	struct fixture f;
	set_up(&f);
	record_and_assign(f.term);
	RECEPTION_ROW_SHOWS(f.term, "N01", "张*");
	RECEPTION_ROW_SHOWS(f.term, "N01", "王晓明");
	TERM_LACKS(f.term, "张三"); /* the list is seen by whoever passes */
	struct term_cell waiting = term_cell(
		f.term, reception_find(f.term, "已分派").row, reception_find(f.term, "已分派").col);
	close_out(f.term);
	RECEPTION_ROW_SHOWS(f.term, "N01", "待评");
	RECEPTION_ROW_SHOWS(f.term, "待评 1", "今日 1");

	term_keys(f.term, "y 2");
	TERM_SHOWS(f.term, "等候太久");
	term_keys(f.term, "9");
	TERM_SHOWS(f.term, "不满意");
	TERM_SHOWS(f.term, "等候太久");
	term_keys(f.term, "Enter");
	TERM_SHOWS(f.term, "谢谢");
	term_keys(f.term, "F12");
	struct term_place rated = reception_find(f.term, "已评");
	RECEPTION_ROW_SHOWS(f.term, "N01", "已评");
	struct term_cell cell = term_cell(f.term, rated.row, rated.col);
	ck_assert(cell.bold != waiting.bold || cell.fg != waiting.fg);

	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "来访人", "张三");
	RECEPTION_ROW_SHOWS(f.term, "评价", "不满意");
	RECEPTION_ROW_SHOWS(f.term, "解答意见", "先向劳动监察大队投诉");
	struct term_place recorded = reception_find(f.term, "19:42  登记");
	struct term_place given = reception_find(f.term, "19:42  分派");
	struct term_place closed = reception_find(f.term, "19:42  办结");
	ck_assert(recorded.row < given.row && given.row < closed.row);
	term_keys(f.term, "Escape");
	reception_quit(f.term);
	sandbox_must(&f.st, "case", "list", "--state", "rated", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&f.st, "rating_reason"), "long_wait");
	reception_must_verify(&f.st);
	tear_down(&f);
}
END_TEST

START_TEST(waiting_and_rated_look_different)
{
	struct fixture f;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&f.st, "zh");
	reception_record(&f.st, "张三", "LAB01", number);
	reception_record_closed(&f.st, "李四", "LAB01", number);
	sandbox_must(&f.st, "case", "rate", number, "--level", "5", NULL);
	f.term = reception_open(&f.st, ROWS, COLS);
	struct term_place row = reception_find(f.term, "N01");
	struct term_place rated = reception_find(f.term, "已评");
	struct term_cell waiting = term_cell(f.term, row.row, rated.col);
	ck_assert_str_eq(waiting.text, "候");
	ck_assert_int_ne(waiting.fg, term_cell(f.term, rated.row, rated.col).fg);
	ck_assert_str_eq(term_cell(f.term, row.row, 2).text, ">");
	ck_assert_str_eq(term_cell(f.term, rated.row, 2).text, " ");
	tear_down(&f);
}
END_TEST

START_TEST(the_visitor_cannot_leave_the_rating)
{
	static const char *const ways_out[] = {"Ctrl-C", "Escape", "Ctrl-P", "F10", "q", "Ctrl-Z",
		"Ctrl-D", "F1", "F2", "Ctrl-S", "Enter", "Ctrl-Q", "?"};
	struct fixture f;
	set_up(&f);
	record_and_assign(f.term);
	close_out(f.term);
	term_keys(f.term, "y");
	for (size_t i = 0; i < sizeof(ways_out) / sizeof(*ways_out); i++) {
		term_keys(f.term, ways_out[i]);
		TERM_SHOWS(f.term, "非常满意");
		TERM_LACKS(f.term, "F2登记");
		ck_assert(!term_cursor_visible(f.term));
	}
	/* Nor from any page behind it: a reason, own words, the confirmation, the thanks. */
	term_keys(f.term, "1 Ctrl-C q F10 Ctrl-P");
	TERM_SHOWS(f.term, "等候太久");
	term_keys(f.term, "0 q Ctrl-C Ctrl-P F10");
	term_type(f.term, "说得太快");
	TERM_SHOWS(f.term, "q说得太快");
	RECEPTION_CURSOR_BEHIND(f.term, "q说得太快");
	term_keys(f.term, "Enter Ctrl-C F10 q");
	TERM_SHOWS(f.term, "非常不满意");
	term_keys(f.term, "Enter Ctrl-C Escape F10 q Ctrl-D");
	TERM_SHOWS(f.term, "谢谢");
	term_keys(f.term, "F12");
	RECEPTION_ROW_SHOWS(f.term, "N01", "已评");
	tear_down(&f);
}
END_TEST

START_TEST(an_unrated_case_stays_unrated)
{
	struct fixture f;
	set_up(&f);
	record_and_assign(f.term);
	close_out(f.term);
	term_keys(f.term, "y 5 F12"); /* picked, never confirmed */
	RECEPTION_ROW_SHOWS(f.term, "N01", "待评");
	term_keys(f.term, "F5 y 0 Enter F12"); /* rather not */
	term_sync(f.term);
	sandbox_must(&f.st, "case", "list", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&f.st, "state"), "declined");
	ck_assert_str_eq(sandbox_field(&f.st, "rating"), "null");
	term_keys(f.term, "F5"); /* asked once */
	TERM_LACKS(f.term, "非常满意");
	tear_down(&f);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, the_first_screen);
	tcase_add_test(tests, the_form_checks_as_one_types);
	tcase_add_test(tests, the_picker_knows_pinyin_and_chinese);
	tcase_add_test(tests, what_is_missing_is_said_at_the_field);
	tcase_add_test(tests, the_proposal_says_why);
	tcase_add_test(tests, the_whole_job);
	tcase_add_test(tests, waiting_and_rated_look_different);
	tcase_add_test(tests, the_visitor_cannot_leave_the_rating);
	tcase_add_test(tests, an_unrated_case_stays_unrated);
}

UNIT_MAIN("main_job_zh", add_tests)
