/* Terminals and locales as they are found, the first start, and the demo. */
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "reception.h"
#include "unit.h"

enum { ROWS = 24, COLS = 80 };

static void add_cases(struct sandbox *st)
{
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(st, "zh");
	reception_record(st, "张三", "LAB01", number);
	reception_record_closed(st, "李四", "HOU02", number);
}

START_TEST(any_locale_shows_chinese)
{
	static const char *const languages[] = {
		NULL, "", "C", "POSIX", "C.UTF-8", "zh_CN.GB18030", "en_US.ISO-8859-1", "xx_YY"};
	struct sandbox st;
	add_cases(&st);
	for (size_t i = 0; i < sizeof(languages) / sizeof(*languages); i++) {
		environment_set(&st.environment, "LANG", languages[i]);
		struct term *term = reception_open(&st, ROWS, COLS);
		TERM_SHOWS(term, "钟楼区公共法律服务中心");
		RECEPTION_ROW_SHOWS(term, "候诊 1", "待评 1");
		RECEPTION_ROW_SHOWS(term, "N01", "拖欠工资");
		RECEPTION_FRAME_SOUND(term, ROWS, COLS);
		reception_close(term);
	}
	sandbox_release(&st);
}
END_TEST

START_TEST(lc_all_does_not_spoil_it)
{
	struct sandbox st;
	add_cases(&st);
	environment_set(&st.environment, "LC_ALL", "C");
	struct term *term = reception_open(&st, ROWS, COLS);
	RECEPTION_ROW_SHOWS(term, "N01", "拖欠工资");
	term_free(term);
	sandbox_must(&st, "case", "list", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "候诊"));
	sandbox_release(&st);
}
END_TEST

START_TEST(terminals_in_use)
{
	static const char *const names[] = {"xterm", "xterm-256color", "screen", "screen-256color",
		"tmux", "tmux-256color", "vt100", "vt220", "rxvt"};
	struct sandbox st;
	add_cases(&st);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		environment_set(&st.environment, "TERM", names[i]);
		struct term *term = sandbox_term(&st, ROWS, COLS, NULL);
		TERM_AWAIT(term, "待评"); /* also proves that TERM is known here */
		RECEPTION_FRAME_SOUND(term, ROWS, COLS);
		term_type(term, "n王五");
		RECEPTION_CURSOR_BEHIND(term, "王五");
		term_type(term, "\t");
		term_type(term, "tqgz\r\x13");
		TERM_SHOWS(term, "N03");
		term_type(term, "\033");
		term_sync(term);
		term_type(term, "qy");
		ck_assert_int_eq(term_wait(term), 0);
		TERM_LEFT_CLEAN(term);
		term_free(term);
		sandbox_must(&st, "case", "void", "N03", "--reason", "x", NULL);
		sandbox_release(&st);
		add_cases(&st);
	}
	sandbox_release(&st);
}
END_TEST

START_TEST(a_bare_console_goes_on_in_english)
{
	struct sandbox st;
	add_cases(&st);
	environment_set(&st.environment, "TERM", "linux");
	struct term *term = reception_open(&st, ROWS, COLS);
	RECEPTION_ROW_SHOWS(term, "Waiting 1", "To be rated 1");
	RECEPTION_ROW_SHOWS(term, "N01", "unpaid wages");
	TERM_SHOWS(term, "cannot show Chinese");
	TERM_LACKS(term, "候诊");
	for (int row = 0; row < ROWS; row++)
		for (int side = 0; side < 2; side++) {
			const struct term_cell cell =
				term_cell(term, row, side == 0 ? 0 : COLS - 1);
			ck_assert_msg(strchr("+|", cell.text[0]), "\"%s\"", cell.text);
		}
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

static bool has_colour(struct term *term)
{
	for (int row = 0; row < ROWS; row++)
		for (int col = 0; col < COLS; col++) {
			struct term_cell cell = term_cell(term, row, col);
			if (cell.fg != TERM_COLOR_DEFAULT || cell.bg != TERM_COLOR_DEFAULT)
				return true;
		}
	return false;
}

START_TEST(colour_is_never_the_only_sign)
{
	struct sandbox st;
	add_cases(&st);
	struct term *term = reception_open(&st, ROWS, COLS);
	ck_assert(has_colour(term));
	term_free(term);
	environment_set(&st.environment, "NO_COLOR", "1");
	term = reception_open(&st, ROWS, COLS);
	ck_assert(!has_colour(term));
	RECEPTION_ROW_SHOWS(term, ">", "N01");
	RECEPTION_ROW_SHOWS(term, "N01", "候诊");
	RECEPTION_ROW_SHOWS(term, "N02", "待评");
	/* Waiting still stands out. */
	struct term_place waiting = reception_find(term, "候诊 1");
	struct term_cell number = term_cell(term, waiting.row, waiting.col + 5);
	ck_assert_str_eq(number.text, "1");
	ck_assert(number.bold || number.underline || number.reverse);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_terminal_that_cannot_be_drawn_on)
{
	static const char *const names[] = {"dumb", "no-such-terminal", "unknown"};
	struct sandbox st;
	reception_init(&st, "en");
	/* newterm() leaks a little of its own where it fails. */
	environment_set(&st.environment, "ASAN_OPTIONS", "detect_leaks=0");
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		environment_set(&st.environment, "TERM", names[i]);
		struct term *term = sandbox_term(&st, ROWS, 2 * COLS, NULL);
		ck_assert_int_eq(term_wait(term), 2);
		TERM_SHOWS(term, names[i]);
		TERM_SHOWS(term, "menzhen help"); /* what can be used instead */
		TERM_LEFT_CLEAN(term);
		term_free(term);
	}
	sandbox_must(&st, "help", NULL);
	ck_assert_int_eq(sandbox_run(&st, NULL), 2); /* no terminal at all */
	ck_assert_ptr_nonnull(strstr(st.last.err, "terminal"));
	sandbox_release(&st);
}
END_TEST

START_TEST(names_from_outside_are_data)
{
	struct sandbox st;
	reception_init(&st, "en");
	ck_assert_int_ne(sandbox_run(&st, "case", "open", "--client", "a\033[2Jb", "--category",
				 "LAB01", NULL),
		0);
	ck_assert_ptr_null(strchr(st.last.err, '\033'));
	ck_assert_int_ne(
		sandbox_run(&st, "case", "open", "--client", "a\xffz", "--category", "LAB01", NULL),
		0);
	/* C1 controls, bidi overrides: recorded or not, they never reach the terminal. */
	sandbox_run(&st, "case", "open", "--client",
		"a\xc2\x9b"
		"31mb",
		"--category", "LAB01", NULL);
	sandbox_run(&st, "case", "open", "--client", "a\u202eb", "--category", "LAB01", NULL);
	sandbox_run(&st, "case", "list", NULL);
	ck_assert_ptr_null(strstr(st.last.out, "\xc2\x9b"));
	ck_assert_ptr_null(strstr(st.last.out, "\u202e"));
	sandbox_must(&st, "case", "open", "--client", "Li", "--category", "LAB01", NULL);
	struct term *term = reception_open(&st, ROWS, COLS);
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_keys(term, "Enter");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(the_first_start_makes_a_station)
{
	struct sandbox st;
	sandbox_init_empty(&st);
	struct term *term = sandbox_term(&st, ROWS, COLS, NULL);
	TERM_AWAIT(term, "名称");
	term_keys(term, "Ctrl-S"); /* nothing is filled in yet */
	TERM_SHOWS(term, "必填");
	term_type(term, "邹区镇服务站");
	term_keys(term, "Tab");
	term_type(term, "坏 码");
	term_keys(term, "Tab");
	TERM_SHOWS(term, "坏 码"); /* refused at once, with the reason */
	term_keys(term, "Shift-Tab Ctrl-U");
	term_type(term, "ＺＱ");
	RECEPTION_ROW_SHOWS(term, "代码", "ZQ");
	term_keys(term, "Tab z Enter Ctrl-S");
	TERM_AWAIT(term, "候诊 0");
	TERM_SHOWS(term, "邹区镇服务站");
	term_keys(term, "2"); /* one person, no login */
	reception_close(term);
	sandbox_must(&st, "case", "open", "--client", "甲", "--category", "LAB01", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "case"), "ZQ-20261125-001");
	sandbox_release(&st);
}
END_TEST

START_TEST(a_set_up_left_alone_makes_nothing)
{
	struct sandbox st;
	sandbox_init_empty(&st);
	struct term *term = sandbox_term(&st, ROWS, COLS, NULL);
	TERM_AWAIT(term, "名称");
	term_keys(term, "Escape");
	ck_assert_int_eq(term_wait(term), 0);
	TERM_LEFT_CLEAN(term);
	term_free(term);
	ck_assert_int_eq(sandbox_run(&st, "case", "list", NULL), 3);
	sandbox_release(&st);
}
END_TEST

static struct term *open_demo(const struct sandbox *st, int rows, const char *language)
{
	const char *argv[] = {MENZHEN_BINARY, "--language", language, "demo", NULL};
	struct term *term = term_start(rows, COLS, &st->environment, argv);
	term_sync(term);
	return term;
}

START_TEST(the_demo_has_people_at_every_hour)
{
	static const char *const hours[] = {"2026-11-25T03:00", "2026-11-25T08:30",
		"2026-11-25T12:15", "2026-11-25T19:00", "2026-11-25T23:59", "2026-11-28T10:00",
		"2026-10-07T10:00", "2026-02-14T10:00", "2026-11-26T00:00", "2026-01-01T00:30",
		"2026-12-31T23:30", "2027-02-06T12:00"};
	static const char *const states[] = {
		"候诊", "已分派", "叫号", "在诊", "待评", "已评", "拒评", "作废"};
	struct sandbox st;
	sandbox_init_empty(&st);
	for (size_t i = 0; i < sizeof(hours) / sizeof(*hours); i++) {
		reception_clock(&st, hours[i]);
		struct term *term = open_demo(&st, 40, "zh");
		TERM_LACKS(term, "无人坐诊");
		TERM_SHOWS(term, "1号室");
		for (size_t s = 0; s < sizeof(states) / sizeof(*states); s++) {
			if (!term_find(term, states[s], NULL))
				term_dump(term);
			ck_assert_msg(term_find(term, states[s], NULL), "%s: no case is %s",
				hours[i], states[s]);
		}
		TERM_SHOWS(term, "建议 "); /* whoever waits has somebody to go to */
		term_free(term);
	}
	sandbox_release(&st);
}
END_TEST

/* A newcomer who types two or three letters meets somebody who was here before. */
START_TEST(the_demo_has_visitors_who_return)
{
	static const char *const hours[] = {"2026-11-25T00:10", "2026-11-25T10:00"};
	struct sandbox st;
	sandbox_init_empty(&st);
	for (size_t i = 0; i < sizeof(hours) / sizeof(*hours); i++) {
		reception_clock(&st, hours[i]);
		struct term *term = open_demo(&st, ROWS, "zh");
		term_keys(term, "F2");
		term_type(term, "cxs");
		TERM_SHOWS(term, "褚小暑");
		TERM_SHOWS(term, "来访 2 次");
		term_keys(term, "Ctrl-U");
		term_type(term, "hxh");
		TERM_SHOWS(term, "韩小寒");
		term_keys(term, "Down Enter");
		RECEPTION_ROW_SHOWS(term, "曾来访", "来访 1 次");
		term_free(term);
	}
	sandbox_release(&st);
}
END_TEST

static size_t demo_folders(const struct sandbox *st)
{
	size_t count = 0;
	DIR *root = opendir(st->root);
	for (const struct dirent *entry; (entry = readdir(root)) != NULL;)
		count += strstr(entry->d_name, "demo") != NULL;
	closedir(root);
	return count;
}

START_TEST(the_demo_is_thrown_away)
{
	struct sandbox st;
	sandbox_init_empty(&st);
	struct term *term = open_demo(&st, ROWS, "en");
	ck_assert_uint_eq(demo_folders(&st), 1);
	RECEPTION_ROW_SHOWS(term, "Waiting", "Consulting");
	TERM_LACKS(term, "候诊");
	reception_close(term);
	ck_assert_uint_eq(demo_folders(&st), 0);
	term = open_demo(&st, ROWS, "zh");
	term_kill(term, SIGTERM);
	term_wait(term);
	term_free(term);
	ck_assert_uint_eq(demo_folders(&st), 0);
	sandbox_release(&st);
}
END_TEST

static const struct {
	int signal;
	const char *term;
} ends[] = {
	{SIGTERM, "xterm-256color"},
	{SIGHUP, "xterm-256color"},
	{SIGINT, "xterm-256color"},
	{SIGQUIT, "xterm-256color"},
	{SIGUSR1, "xterm-256color"},
	{SIGALRM, "xterm-256color"},
	{SIGXCPU, "xterm-256color"},
	{SIGABRT, "xterm-256color"},
	{SIGSYS, "xterm-256color"},
	/* No second screen that takes the names with it. */
	{SIGQUIT, "linux"},
	{SIGABRT, "linux"},
	{0, "linux"},
};

/* Whatever ends the program, nobody reads names on the terminal afterwards. */
START_TEST(what_ends_the_program_leaves_nothing_on_the_terminal)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", number);
	environment_set(&st.environment, "TERM", ends[_i].term);
	struct term *term = reception_open(&st, ROWS, COLS);
	TERM_SHOWS(term, "N01");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "Zhang San");
	if (ends[_i].signal != 0)
		term_kill(term, ends[_i].signal);
	else
		term_keys(term, "Escape F10 y");
	term_wait(term);
	TERM_LEFT_CLEAN(term);
	TERM_LACKS(term, "Zhang");
	TERM_LACKS(term, "N01");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, what_ends_the_program_leaves_nothing_on_the_terminal, 0,
		sizeof(ends) / sizeof(ends[0]));
	tcase_add_test(tests, any_locale_shows_chinese);
	tcase_add_test(tests, lc_all_does_not_spoil_it);
	tcase_add_test(tests, terminals_in_use);
	tcase_add_test(tests, a_bare_console_goes_on_in_english);
	tcase_add_test(tests, colour_is_never_the_only_sign);
	tcase_add_test(tests, a_terminal_that_cannot_be_drawn_on);
	tcase_add_test(tests, names_from_outside_are_data);
	tcase_add_test(tests, the_first_start_makes_a_station);
	tcase_add_test(tests, a_set_up_left_alone_makes_nothing);
	tcase_add_test(tests, the_demo_has_people_at_every_hour);
	tcase_add_test(tests, the_demo_has_visitors_who_return);
	tcase_add_test(tests, the_demo_is_thrown_away);
}

UNIT_MAIN("terminal", add_tests)
