/* The ledger: all cases, by day, filtered, counted, exported. */
#include <unistd.h>

#include "reception.h"
#include "unit.h"

/* Three visitors of three days; the last is closed out. */
static void set_up(struct sandbox *st, const char *language)
{
	char number[RECEPTION_NUMBER_SIZE];

	reception_init(st, language);
	reception_clock(st, "2026-11-20T19:10");
	reception_record(st, "张三", "LAB01", number);
	reception_clock(st, "2026-11-23T19:10");
	reception_record(st, "李四", "HOU01", number);
	reception_clock(st, "2026-11-25T19:10");
	reception_record_closed(st, "王五", "FAM01", number);
	reception_clock(st, "2026-11-25T19:42");
}

START_TEST(all_cases_newest_first)
{
	struct sandbox st;
	set_up(&st, "en");
	struct term *term = reception_open(&st, 24, 80);
	term_keys(term, "F9");
	RECEPTION_FRAME_SOUND(term, 24, 80);
	RECEPTION_ROW_SHOWS(term, "Cases 3", "Waiting 2");
	RECEPTION_ROW_SHOWS(term, "2026-11-25", "王*");
	ck_assert_int_lt(reception_find(term, "王*").row, reception_find(term, "李*").row);
	ck_assert_int_lt(reception_find(term, "李*").row, reception_find(term, "张*").row);
	TERM_LACKS(term, "王五");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "王五");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_day_is_jumped_to)
{
	struct sandbox st;
	set_up(&st, "en");
	struct term *term = reception_open(&st, 40, 120);
	term_keys(term, "F9 d");
	term_type(term, "2026-11-21");
	term_keys(term, "Enter");
	RECEPTION_FRAME_SOUND(term, 40, 120);
	RECEPTION_ROW_SHOWS(term, ">", "张*");
	term_keys(term, "d");
	term_type(term, "the 21st");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "the 21st");
	term_keys(term, "Escape Escape");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_filter_is_picked_and_counted)
{
	struct sandbox st;
	set_up(&st, "en");
	struct term *term = reception_open(&st, 24, 80);
	term_keys(term, "F9 F2");
	term_type(term, "state");
	term_keys(term, "Enter");
	term_type(term, "waiting");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "State: Waiting");
	RECEPTION_ROW_SHOWS(term, "Cases 2", "Waiting 2");
	TERM_LACKS(term, "王*");
	term_keys(term, "f");
	term_type(term, "matter");
	term_keys(term, "Enter");
	term_type(term, "HOU");
	term_keys(term, "Enter");
	RECEPTION_ROW_SHOWS(term, "Cases 1", "Waiting 1");
	TERM_SHOWS(term, "李*");
	RECEPTION_FRAME_SOUND(term, 24, 80);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(what_is_to_be_left_out_is_picked_or_written)
{
	struct sandbox st;
	set_up(&st, "en");
	struct term *term = reception_open(&st, 24, 80);
	term_keys(term, "F9 F2");
	term_type(term, "state");
	term_keys(term, "Enter");
	term_type(term, "is not");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "Which are to be left out?");
	RECEPTION_FRAME_SOUND(term, 24, 80);
	term_type(term, "waiting");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "State is not: Waiting");
	TERM_SHOWS(term, "王*");
	TERM_LACKS(term, "李*");
	term_keys(term, "f");
	term_type(term, "visitor");
	term_keys(term, "Enter");
	term_type(term, "！王");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "No case here.");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* What is found follows each key; another desk records meanwhile. */
START_TEST(a_search_while_another_desk_records)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	set_up(&st, "en");
	struct term *term = reception_open(&st, 24, 80);
	term_keys(term, "F9 /");
	term_type(term, "李");
	TERM_SHOWS(term, "Cases 1");
	RECEPTION_CURSOR_BEHIND(term, "李");
	term_type(term, "四");
	TERM_SHOWS(term, "Cases 1");
	reception_record(&st, "李四", "LAB01", number);
	TERM_AWAIT(term, "Cases 2");
	RECEPTION_CURSOR_BEHIND(term, "李四");
	term_type(term, "光");
	TERM_SHOWS(term, "No case here.");
	term_keys(term, "Backspace Enter");
	TERM_SHOWS(term, "Any text: 李四");
	RECEPTION_ROW_SHOWS(term, "Cases 2", "Waiting 2");
	term_keys(term, "/ Escape");
	TERM_SHOWS(term, "Cases 4");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* A filter is kept as a view, and is there when the desk is opened again; also for another desk. */
START_TEST(a_view_is_saved_and_opened_again)
{
	struct sandbox st;
	set_up(&st, "en");
	struct term *term = reception_open(&st, 24, 80);
	term_keys(term, "F9 f");
	term_type(term, "state");
	term_keys(term, "Enter");
	term_type(term, "waiting");
	term_keys(term, "Enter s");
	term_type(term, "still waiting");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "The view still waiting is kept");
	term_keys(term, "u");
	TERM_SHOWS(term, "Cases 3");
	term_free(term);
	term = reception_open(&st, 40, 120);
	term_keys(term, "F9 v");
	term_type(term, "still");
	term_keys(term, "Enter");
	RECEPTION_ROW_SHOWS(term, "still waiting", "State: Waiting");
	TERM_SHOWS(term, "Cases 2");
	RECEPTION_FRAME_SOUND(term, 40, 120);
	term_keys(term, "r y v");
	TERM_LACKS(term, "saved here");
	term_free(term);
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(columns_and_order_are_chosen)
{
	struct sandbox st;
	set_up(&st, "en");
	struct term *term = reception_open(&st, 24, 80);
	term_keys(term, "F9 c");
	term_type(term, "ticket");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "Columns: Enter shows or hides");
	term_keys(term, "Escape");
	TERM_LACKS(term, "N01");
	term_keys(term, "o");
	term_type(term, "number");
	term_keys(term, "Enter");
	ck_assert_int_gt(reception_find(term, "王*").row, reception_find(term, "张*").row);
	RECEPTION_FRAME_SOUND(term, 24, 80);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* Numbers are masked until somebody asks, which the case's history has. */
START_TEST(numbers_are_shown_when_asked_for)
{
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_must(&st, "case", "open", "--client", "张三", "--category", "LAB01", "--phone",
		"13800001234", "--id-number", "E12345678", NULL);
	struct term *term = reception_open(&st, 40, 120);
	term_keys(term, "Enter");
	TERM_SHOWS(term, "138****1234");
	TERM_LACKS(term, "13800001234");
	TERM_LACKS(term, "E12345678");
	term_keys(term, "F9");
	TERM_SHOWS(term, "13800001234");
	TERM_SHOWS(term, "E12345678");
	TERM_SHOWS(term, "Numbers shown");
	term_keys(term, "Escape Enter");
	TERM_LACKS(term, "13800001234");
	term_free(term);
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(what_is_shown_is_exported)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE], page[SANDBOX_PATH_SIZE];
	set_up(&st, "en");
	sandbox_outbox(&st, "table.xlsx", path);
	struct term *term = reception_open(&st, 24, 80);
	term_keys(term, "F9 F7");
	term_keys(term, "1");
	term_type(term, path);
	term_keys(term, "Enter");
	TERM_SHOWS(term, "Written:");
	sandbox_outbox(&st, "page.html", page);
	term_keys(term, "F8");
	term_type(term, page);
	term_keys(term, "Enter");
	TERM_SHOWS(term, "Written:");
	ck_assert_int_eq(access(page, R_OK), 0);
	term_free(term);
	sandbox_must(&st, "--json", "import", path, "--dry-run", NULL);
	ck_assert_str_eq(sandbox_field(&st, "rows"), "3");
	sandbox_release(&st);
}
END_TEST

/* The sentence stands where the list was, as long as it holds, and nothing has to be closed. */
START_TEST(a_list_that_cannot_be_read_says_why_and_is_left)
{
	struct sandbox st;
	set_up(&st, "en");
	struct term *term = reception_open(&st, 24, 80);
	term_keys(term, "F9");
	TERM_SHOWS(term, "Cases 3");
	reception_sql(&st, "DROP TABLE session_day");
	TERM_AWAIT(term, "session_day");
	RECEPTION_FRAME_SOUND(term, 24, 80);
	term_keys(term, "Escape");
	TERM_SHOWS(term, "On duty now");
	term_keys(term, "F10");
	TERM_SHOWS(term, "Leave Menzhen");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, a_list_that_cannot_be_read_says_why_and_is_left);
	tcase_add_test(tests, all_cases_newest_first);
	tcase_add_test(tests, a_day_is_jumped_to);
	tcase_add_test(tests, a_filter_is_picked_and_counted);
	tcase_add_test(tests, what_is_to_be_left_out_is_picked_or_written);
	tcase_add_test(tests, a_search_while_another_desk_records);
	tcase_add_test(tests, a_view_is_saved_and_opened_again);
	tcase_add_test(tests, columns_and_order_are_chosen);
	tcase_add_test(tests, numbers_are_shown_when_asked_for);
	tcase_add_test(tests, what_is_shown_is_exported);
}

UNIT_MAIN("ledger", add_tests)
