/* Lists taken in at a desk: what of a row becomes what, all or nothing, what was there before. */
#include "menzhen/desk/import/ledger_import.h"

#include <stdio.h>
#include <string.h>

#include "duty_desk.h"
#include "menzhen/desk/case/case_view.h"
#include "menzhen/desk/desk_verify.h"

static struct duty_desk at;

static void set_up(void)
{
	duty_desk_begin(&at);
}

static void tear_down(void)
{
	duty_desk_end(&at);
}

static enum status take(const char *text, struct import_request request, struct import_report *out,
	struct error *err)
{
	char path[128];

	duty_desk_write(&at, "list.csv", "w", text);
	snprintf(path, sizeof(path), "%s/list.csv", at.folder);
	request.path = path;
	return ledger_import(&at.desk, &request, out, err);
}

static void take_well(const char *text, size_t recorded)
{
	struct import_report report;
	struct error err = {0};

	ck_done(take(text, (struct import_request){0}, &report, &err), err);
	ck_assert_uint_eq(report.recorded, recorded);
	import_report_release(&report);
}

static size_t cases_there(void)
{
	struct case_list list = {0};

	sandbox_ledger(at.desk.store, SANDBOX_EVER, LEDGER_ALL_STATES, &list);
	size_t count = list.count;
	case_list_release(&list);
	return count;
}

#define HEADINGS "opened_at,client,phone,category,channel,adviser,outcome,rating\n"

static const struct {
	const char *row, *day, *session, *channel, *adviser, *outcome;
	enum case_state state;
	int rating;
} good[] = {
	{"2024-03-11 09:30,张三,13812345678,LAB01,12348,a,answered,5", "2024-03-11", "daytime",
		"hotline_12348", "a", "answered", CASE_RATED, 5},
	{"2024-03-11 19:30,张三,,拖欠工资,来电,甲,当场答复,满意", "2024-03-11", "night", "phone",
		"a", "answered", CASE_RATED, 4},
	{"2024-03-16 10:00,张三,,unpaid wages,Letter,老张,,", "2024-03-16", "weekend", "letter",
		"老张", NULL, CASE_CLOSED, 0},
	{"2024-03-12 01:00,张三,,LAB01,,,answered,拒评", "2024-03-11", "night", "walk_in", NULL,
		"answered", CASE_DECLINED, 0},
	{"2024/3/12,张三,,LAB01,,,answered,", "2024-03-12", "daytime", "walk_in", NULL, "answered",
		CASE_CLOSED, 0},
	{"2026-11-22 09:30,张三,,LAB01,微信群,,,", "2026-11-22", "weekend", "wechat", NULL, NULL,
		CASE_WAITING, 0},
	{"2026-11-22 09:30,张三,,LAB01,上门,b,,未评", "2026-11-22", "weekend", "home_visit", "b",
		NULL, CASE_ASSIGNED, 0},
};

static bool same(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

START_TEST(rows_become_cases_of_their_time)
{
	char text[512], day[DAY_TEXT_SIZE];
	struct case_list list = {0};

	snprintf(text, sizeof(text), HEADINGS "%s\n", good[_i].row);
	take_well(text, 1);
	sandbox_ledger(at.desk.store, SANDBOX_EVER, LEDGER_ALL_STATES, &list);
	ck_assert_uint_eq(list.count, 1);
	const struct case_record *record = &list.items[0];
	ck_assert_str_eq(day_format(record->service_day, day), good[_i].day);
	ck_assert_str_eq(session_code(record->session), good[_i].session);
	ck_assert_str_eq(record->channel, good[_i].channel);
	ck_assert_str_eq(record->category, "LAB01");
	ck_assert(same(record->adviser, good[_i].adviser));
	ck_assert(same(record->outcome, good[_i].outcome));
	ck_assert_int_eq(record->state, good[_i].state);
	ck_assert_int_eq(record->rating, good[_i].rating);
	ck_assert_int_ne(record->typed_at, 0);
	case_list_release(&list);
}
END_TEST

static const char *const bad[] = {
	",张三,,LAB01,,,,", "gestern,张三,,LAB01,,,,",
	"2026-11-22 23:30,张三,,LAB01,,,,", /* yet to come */
	"2024-03-11 09:30,,,LAB01,,,,", "2024-03-11 09:30,张三,,,,,,",
	"2024-03-11 09:30,张三,,LAB,,,,", /* a group */
	"2024-03-11 09:30,张三,,没有,,,,", "2024-03-11 09:30,张三,,LAB01,飞鸽,,,",
	"2024-03-11 09:30,张三,,LAB01,,,大吉,", "2024-03-11 09:30,张三,,LAB01,,,answered,6",
	"2026-11-22 09:30,张三,,LAB01,,老张,,", /* open, and with nobody of ours */
};

START_TEST(one_bad_row_and_nothing_is_recorded)
{
	char text[512];
	struct import_report report;
	struct error err = {0};

	snprintf(text, sizeof(text), HEADINGS "2024-03-10 09:30,李四,,LAB01,,,answered,5\n%s\n",
		bad[_i]);
	ck_assert_int_eq(take(text, (struct import_request){0}, &report, &err), STATUS_REFUSED);
	ck_assert_uint_eq(report.problem_count, 1);
	ck_assert_uint_eq(report.problems[0].row, 3);
	ck_assert_uint_eq(report.rows, 2);
	ck_assert_uint_eq(report.recorded, 0);
	ck_assert_uint_eq(cases_there(), 0);
	import_report_release(&report);
}
END_TEST

static const char thrice[] = HEADINGS "2024-03-11 09:30,张三,13812345678,LAB01,,,answered,5\n"
				      "2024-03-11 10:30,张三,13812345678,LAB01,,,answered,5\n"
				      "2024-03-11 09:30,张三,,LAB01,,,answered,\n"
				      "2024-03-11 09:30,李四,13812345678,LAB01,,,answered,5\n"
				      "2024-03-11,张三,13812345678,LAB01,,,answered,\n";

/* The third has the minute of the first, the last its number and no hour; the second came again. */
START_TEST(what_is_there_is_passed_over)
{
	struct import_report report;
	struct error err = {0};

	ck_done(take(thrice, (struct import_request){.dry_run = true}, &report, &err), err);
	ck_assert_uint_eq(report.duplicate_count, 2);
	ck_assert_uint_eq(report.duplicates[0].row, 4);
	ck_assert_uint_eq(report.duplicates[0].same_row, 2);
	ck_assert_uint_eq(report.duplicates[1].row, 6);
	ck_assert_uint_eq(report.duplicates[1].same_row, 2);
	ck_assert_uint_eq(cases_there(), 0);
	import_report_release(&report);
}
END_TEST

START_TEST(the_same_list_twice_records_once)
{
	struct import_report report;
	struct error err = {0};

	take_well(HEADINGS "2024-03-11 09:30,张三,13812345678,LAB01,,,answered,5\n", 1);
	ck_assert_int_eq(take(HEADINGS "2024-03-11,张三,13812345678,LAB01,,,answered,5\n",
				 (struct import_request){0}, &report, &err),
		STATUS_REFUSED);
	ck_assert_uint_eq(report.duplicate_count, 1);
	ck_assert_str_ne(report.duplicates[0].number, "");
	ck_assert_uint_eq(cases_there(), 1);
	import_report_release(&report);
}
END_TEST

/* Nothing tells them apart, and nothing tells them to be one: none of them may be lost. */
START_TEST(those_without_a_name_are_each_another_visitor)
{
	static const char two[] = HEADINGS "2024-03-11,匿名,,LAB01,,,answered,5\n"
					   "2024-03-11,匿名,,LAB01,,,answered,4\n";
	static const char three[] = HEADINGS "2024-03-11,匿名,,LAB01,,,answered,5\n"
					     "2024-03-11,anonymous,,LAB01,,,answered,4\n"
					     "2024-03-11,匿名,,LAB01,,,answered,3\n";

	take_well(two, 2);
	take_well(three, 1);
	ck_assert_uint_eq(cases_there(), 3);
}
END_TEST

/* Days, visitors and matters that stand mixed in the list are told apart all the same. */
START_TEST(each_visitor_and_matter_is_compared_with_its_own)
{
	static const char mixed[] = HEADINGS "2024-03-12 09:30,李四,,LAB01,,,answered,5\n"
					     "2024-03-11 09:30,张三,,LAB01,,,answered,5\n"
					     "2024-03-11 09:30,李四,,LAB01,,,answered,5\n"
					     "2024-03-11 09:30,张三,,FAM01,,,answered,5\n"
					     "2024-03-11 09:31,张三,,LAB01,,,answered,5\n";
	struct import_report report;
	struct error err = {0};

	take_well(mixed, 5);
	ck_assert_int_eq(take(mixed, (struct import_request){0}, &report, &err), STATUS_REFUSED);
	ck_assert_uint_eq(report.duplicate_count, 5);
	for (size_t i = 0; i < report.duplicate_count; i++)
		ck_assert_uint_eq(report.duplicates[i].row, i + 2);
	import_report_release(&report);
}
END_TEST

START_TEST(a_title_may_stand_above_the_headings)
{
	take_well(
		"2024年来访登记,,,\n\n" HEADINGS "2024-03-11 09:30,张三,,LAB01,,,answered,5\n", 1);
}
END_TEST

START_TEST(a_list_without_rows_is_refused)
{
	static const struct {
		const char *text, *says;
	} lists[] = {
		{"", "empty"},
		{"2024年来访登记\n", "empty"},
		{HEADINGS, "no rows"},
		{"2024年来访登记\n" HEADINGS ",,,\n", "no rows"},
	};

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		struct import_report report;
		struct error err = {0};
		char sentence[512];
		ck_assert_int_eq(take(lists[i].text, (struct import_request){0}, &report, &err),
			STATUS_REFUSED);
		error_format(&err, NULL, sentence, sizeof(sentence));
		ck_assert_msg(strstr(sentence, lists[i].says) != NULL, "%s", sentence);
		import_report_release(&report);
	}
}
END_TEST

#define SLIP_HEADINGS "opened_at,client,category,paper\n"

/* A slip of the station's own is typed in once; other papers are numbered anew every year. */
START_TEST(a_slip_is_taken_in_once)
{
	struct import_report report;
	struct error err = {0};

	take_well(SLIP_HEADINGS "2024-03-11 09:30,张三,LAB01,P-2026-0001\n"
				"2024-03-11 10:30,张三,LAB01,17\n"
				"2025-03-11 10:30,李四,LAB01,17\n",
		3);
	ck_assert_int_eq(take(SLIP_HEADINGS "2024-03-11 09:30,张三,LAB01,P-2026-0001\n"
					    "2024-03-12 09:30,李四,LAB01,P-2026-1\n"
					    "2024-03-12 10:30,李四,LAB01,P-2026-0002\n"
					    "2024-03-12 11:30,李四,LAB01,P-2026-0002\n",
				 (struct import_request){0}, &report, &err),
		STATUS_REFUSED);
	ck_assert_uint_eq(report.duplicate_count, 1);
	ck_assert_uint_eq(report.problem_count, 2);
	ck_assert_uint_eq(report.problems[0].row, 3);
	ck_assert_uint_eq(report.problems[1].row, 5);
	ck_assert_uint_eq(cases_there(), 3);
	import_report_release(&report);
}
END_TEST

START_TEST(a_command_is_done_once)
{
	static const char text[] = HEADINGS "2024-03-11 09:30,张三,,LAB01,,,answered,5\n";
	struct import_report first, second;
	struct error err = {0};

	ck_done(take(text, (struct import_request){.command = "one"}, &first, &err), err);
	ck_done(take(text, (struct import_request){.command = "one"}, &second, &err), err);
	ck_assert(second.repeated);
	ck_assert_str_eq(first.number, second.number);
	ck_assert_uint_eq(cases_there(), 1);
	import_report_release(&first);
	import_report_release(&second);
}
END_TEST

/* What was said once with --map is known the next time. */
START_TEST(mappings_are_remembered)
{
	struct import_report report;
	struct error err = {0};

	ck_assert_int_eq(take("甲列,乙列,丙列\n2024-03-11 09:30,张三,LAB01\n",
				 (struct import_request){0}, &report, &err),
		STATUS_REFUSED);
	import_report_release(&report);
	ck_done(take("甲列,乙列,丙列\n2024-03-11 09:30,张三,LAB01\n",
			(struct import_request){.map = "甲列=opened_at,乙列=client,丙列=category"},
			&report, &err),
		err);
	import_report_release(&report);
	take_well("甲列,乙列,丙列\n2024-03-12 09:30,李四,LAB01\n", 1);
}
END_TEST

static const char *const maps[] = {
	"甲列=client", "opened_at=nothing", "client", "client=number", "phone=client"};

START_TEST(what_cannot_be_mapped_is_refused)
{
	struct import_report report;
	struct error err = {0};

	ck_assert_int_ne(take(HEADINGS "2024-03-11 09:30,张三,,LAB01,,,answered,5\n",
				 (struct import_request){.map = maps[_i]}, &report, &err),
		STATUS_OK);
	ck_assert_uint_eq(cases_there(), 0);
	import_report_release(&report);
}
END_TEST

static bool stop(void *context, int percent)
{
	(void)context;
	(void)percent;
	return false;
}

START_TEST(stopping_leaves_nothing)
{
	struct import_report report;
	struct error err = {0};

	ck_assert_int_eq(take(HEADINGS "2024-03-11 09:30,张三,,LAB01,,,answered,5\n",
				 (struct import_request){.progress = stop}, &report, &err),
		STATUS_REFUSED);
	ck_assert_uint_eq(cases_there(), 0);
	import_report_release(&report);
}
END_TEST

/* In the order of time whatever the order of the list; and the journal tells the same again. */
START_TEST(numbers_follow_time)
{
	struct case_view view = {0};
	struct verify_report report;
	struct error err = {0};

	take_well(HEADINGS "2024-03-11 11:30,李四,,LAB01,,,answered,5\n"
			   "2024-03-11 09:30,张三,,LAB01,,,answered,5\n",
		2);
	ck_done(case_show(&at.desk, "SY-20240311-001", &view, &err), err);
	ck_assert_str_eq(view.record.client, "张三");
	ck_assert_uint_eq(view.history.count, 1);
	ck_assert_str_eq(view.history.items[0].kind, "case.imported");
	case_view_release(&view);
	ck_done(desk_verify(&at.desk, false, &report, &err), err);
	verify_report_release(&report);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_loop_test(
		tests, rows_become_cases_of_their_time, 0, sizeof(good) / sizeof(good[0]));
	tcase_add_loop_test(
		tests, one_bad_row_and_nothing_is_recorded, 0, sizeof(bad) / sizeof(bad[0]));
	tcase_add_test(tests, what_is_there_is_passed_over);
	tcase_add_test(tests, the_same_list_twice_records_once);
	tcase_add_test(tests, those_without_a_name_are_each_another_visitor);
	tcase_add_test(tests, each_visitor_and_matter_is_compared_with_its_own);
	tcase_add_test(tests, a_title_may_stand_above_the_headings);
	tcase_add_test(tests, a_list_without_rows_is_refused);
	tcase_add_test(tests, a_slip_is_taken_in_once);
	tcase_add_test(tests, a_command_is_done_once);
	tcase_add_test(tests, mappings_are_remembered);
	tcase_add_loop_test(
		tests, what_cannot_be_mapped_is_refused, 0, sizeof(maps) / sizeof(maps[0]));
	tcase_add_test(tests, stopping_leaves_nothing);
	tcase_add_test(tests, numbers_follow_time);
}

UNIT_MAIN("ledger_import", add_tests)
