/* A case as it is shown: with what the law reminds of, by the register and the day. */
#include "menzhen/desk/case/case_view.h"

#include <string.h>

#include "conflict_unit.h"
#include "menzhen/desk/words/words_law.h"
#include "unit.h"

static struct conflict_station box;
static struct case_view view;

static void set_up(void)
{
	conflict_station_begin(&box);
	box.desk.language = LANGUAGE_ZH;
}

static void tear_down(void)
{
	case_view_release(&view);
	conflict_station_end(&box);
}

/* It is 2026-11-25 there. */
static void show(const char *category, const char *priority, const char *event_day)
{
	struct intake intake = {.client = "张三", .category = category, .priority = priority};
	struct intake_result result;
	struct error err = {0};

	intake.details[REGISTER_EVENT_DAY] = event_day;
	ck_done(case_open(&box.desk, &intake, &result, &err), err);
	ck_done(case_show(&box.desk, result.number, &view, &err), err);
}

static const char *as_it_is(const char *msgid)
{
	return msgid;
}

static void expect_reminder(size_t index, const char *words, const char *note)
{
	struct buffer line = {0};

	words_add_reminder(&line, &box.desk, &view.reminders.items[index], as_it_is);
	ck_assert_str_eq(buffer_text(&line), words);
	buffer_clear(&line);
	words_add_reminder_note(&line, &box.desk, &view.reminders.items[index], as_it_is);
	ck_assert_str_eq(buffer_text(&line), note);
	buffer_release(&line);
}

#define FROM_WAGES                                                                                 \
	"counted from: 知道或者应当知道权利被侵害之日；在职期间被拖欠的工资，为劳动关系终止之日"

START_TEST(a_period_that_runs)
{
	show("LAB01", NULL, "2026-03-01");
	ck_assert_uint_eq(view.reminders.count, 1);
	expect_reminder(0,
		"劳动仲裁 1 year, until 2027-03-01, to be confirmed by the lawyer "
		"(劳动争议调解仲裁法第二十七条)",
		FROM_WAGES "; the holidays of that year are not announced yet");
	ck_assert_uint_eq(view.aid_count, 1);
	ck_assert_int_eq(view.aid[0], AID_MATTER);
}
END_TEST

START_TEST(nobody_knows_from_when)
{
	show("LAB01", NULL, NULL);
	expect_reminder(0,
		"劳动仲裁 1 year, to be confirmed by the lawyer (劳动争议调解仲裁法第二十七条)",
		FROM_WAGES "; that day is not recorded yet");
}
END_TEST

START_TEST(a_period_that_ends_soon)
{
	show("LAB01", "migrant_worker,elder", "2025-11-28");
	ck_assert_uint_eq(view.reminders.count, 1);
	/* 2026-11-28 is a Saturday. */
	ck_assert_int_eq(view.reminders.items[0].days_left, 5);
	expect_reminder(0,
		"劳动仲裁 1 year, until 2026-11-30, to be confirmed by the lawyer ! days left: 5 "
		"(劳动争议调解仲裁法第二十七条)",
		FROM_WAGES);
	static const enum legal_aid_point points[] = {
		AID_NO_LIVING, AID_MIGRANT, AID_PERIOD_ENDS, AID_MATTER, AID_ACCESS};
	ck_assert_uint_eq(view.aid_count, sizeof(points) / sizeof(points[0]));
	ck_assert_mem_eq(view.aid, points, sizeof(points));
}
END_TEST

START_TEST(a_period_that_is_over)
{
	show("PRO04", NULL, "2026-11-10");
	ck_assert_uint_eq(view.reminders.count, 3);
	expect_reminder(0,
		"民事上诉（判决） 15 days, until 2026-11-25, to be confirmed by the lawyer ! the "
		"last day is today "
		"(民事诉讼法第一百七十一条)",
		"counted from: 判决书送达之日");
	expect_reminder(1,
		"民事上诉（裁定） 10 days, until 2026-11-20, to be confirmed by the lawyer ! "
		"expired "
		"(民事诉讼法第一百七十一条)",
		"counted from: 裁定书送达之日");
	ck_assert(!reminder_is_urgent(&view.reminders.items[2]));
	ck_assert_int_eq(view.aid[0], AID_PERIOD_ENDS);
}
END_TEST

START_TEST(whom_a_period_binds)
{
	show("LAB04", NULL, "2026-11-10");
	expect_reminder(1,
		"工伤认定申请 (用人单位) 30 days, until 2026-12-10, to be confirmed by the lawyer "
		"(工伤保险条例第十七条)",
		"counted from: 事故伤害发生之日或者被诊断、鉴定为职业病之日");
}
END_TEST

START_TEST(the_income_line_of_the_station)
{
	struct buffer line = {0};

	ck_assert(words_add_legal_aid(&line, &box.desk, AID_MATTER, as_it_is));
	ck_assert_ptr_nonnull(strstr(buffer_text(&line), legal_aid_line_default));
	buffer_clear(&line);
	box.desk.config.station.legal_aid_line = strdup("低保标准的两倍");
	ck_assert(words_add_legal_aid(&line, &box.desk, AID_MATTER, as_it_is));
	ck_assert_str_eq(buffer_text(&line),
		"This matter has legal aid for those of little means; the line here: "
		"低保标准的两倍 (Legal Aid Law art. 31)");
	buffer_release(&line);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, a_period_that_runs);
	tcase_add_test(tests, nobody_knows_from_when);
	tcase_add_test(tests, a_period_that_ends_soon);
	tcase_add_test(tests, a_period_that_is_over);
	tcase_add_test(tests, whom_a_period_binds);
	tcase_add_test(tests, the_income_line_of_the_station);
}

UNIT_MAIN("case_view", add_tests)
