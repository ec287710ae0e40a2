/* Who is overdue by the database is overdue by the rule, whatever became of a case. */
#include "menzhen/store/case/overdue_store.h"

#include <string.h>

#include "conflict_unit.h"
#include "menzhen/desk/case/case_view.h"
#include "menzhen/desk/queue/queue_commands.h"
#include "menzhen/desk/queue/queue_view.h"
#include "unit.h"

static struct conflict_station box;

static void set_up(void)
{
	conflict_station_begin(&box);
}

static void tear_down(void)
{
	conflict_station_end(&box);
}

static void close_as(const char *number, const char *outcome)
{
	const struct assign_request request = {.to = "jia", .reason = "信由甲答复"};
	const struct closing closing = {
		.outcome = outcome, .advice = "已告知", .legal_aid = "told"};
	struct error err = {0};

	ck_done(case_assign(&box.desk, number, &request, &err), err);
	ck_done(case_close(&box.desk, number, &closing, &err), err);
}

static void do_nothing(const char *number)
{
	(void)number;
}

static void answer(const char *number)
{
	close_as(number, "answered");
}

static void put_off(const char *number)
{
	close_as(number, "appointment");
}

static void put_off_and_decline(const char *number)
{
	struct error err = {0};

	put_off(number);
	ck_done(case_decline(&box.desk, number, SOURCE_PHONE, NULL, &err), err);
}

static void reopen(const char *number)
{
	struct error err = {0};

	answer(number);
	ck_done(case_reopen(&box.desk, number, "又来信", NULL, &err), err);
}

static void reopen_put_off(const char *number)
{
	struct error err = {0};

	put_off(number);
	ck_done(case_reopen(&box.desk, number, "查明了", NULL, &err), err);
}

static void make_void(const char *number)
{
	struct error err = {0};

	ck_done(case_void(&box.desk, number, "重复登记", NULL, &err), err);
}

static void put_off_and_void(const char *number)
{
	put_off(number);
	make_void(number);
}

static const struct {
	void (*happens)(const char *number);
	bool overdue;
} stories[] = {
	{do_nothing, true},
	{answer, false},
	{put_off, true},
	{put_off_and_decline, true},
	{reopen, false},
	{reopen_put_off, true},
	{make_void, false},
	{put_off_and_void, false},
};

enum { STORIES = sizeof(stories) / sizeof(stories[0]) };

static void open_letter(char number[CASE_NUMBER_SIZE])
{
	const struct intake intake = {.client = "张三", .category = "DEB01", .channel = "letter"};
	struct intake_result result;
	struct error err = {0};

	ck_done(case_open(&box.desk, &intake, &result, &err), err);
	snprintf(number, CASE_NUMBER_SIZE, "%s", result.number);
}

static size_t count(void)
{
	struct error err = {0};
	size_t found;

	ck_done(overdue_count(box.desk.store, desk_now(&box.desk), &found, &err), err);
	return found;
}

START_TEST(the_database_says_what_the_rule_says)
{
	char numbers[STORIES][CASE_NUMBER_SIZE];
	struct case_list found = {0};
	struct error err = {0};
	size_t at = 0;

	for (size_t i = 0; i < STORIES; i++) {
		open_letter(numbers[i]);
		stories[i].happens(numbers[i]);
	}
	ck_assert_uint_eq(count(), 0);
	/* Seven workdays from Wednesday, 25 November: Friday, 4 December. */
	ck_assert(moment_parse("2026-12-04T23:59:59+08:00", &box.desk.clock.pinned));
	ck_assert_uint_eq(count(), 0);
	ck_assert(moment_parse("2026-12-05T00:00:00+08:00", &box.desk.clock.pinned));
	ck_done(overdue_list(&box.desk, 0, &found, &err), err);
	for (size_t i = 0; i < STORIES; i++) {
		struct case_record record = {0};
		ck_done(desk_case(&box.desk, numbers[i], &record, &err), err);
		ck_assert_msg(
			desk_case_overdue(&box.desk, &record) == stories[i].overdue, "%zu", i);
		if (stories[i].overdue) {
			ck_assert_uint_lt(at, found.count);
			ck_assert_str_eq(found.items[at++].number, numbers[i]);
		}
		case_record_release(&record);
	}
	ck_assert_uint_eq(found.count, at);
	ck_assert_uint_eq(count(), at);
	case_list_release(&found);
	ck_done(overdue_list(&box.desk, 2, &found, &err), err);
	ck_assert_uint_eq(found.count, 2);
	case_list_release(&found);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, the_database_says_what_the_rule_says);
}

UNIT_MAIN("overdue_store", add_tests)
