/* Use cases at a desk of a station in a folder of its own, the clock pinned. */
#include "menzhen/desk/desk.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/desk/case/case_view.h"
#include "menzhen/desk/desk_draft.h"
#include "menzhen/desk/desk_verify.h"
#include "menzhen/desk/duty/board.h"
#include "menzhen/store/station/draft.h"
#include "sandbox_store.h"
#include "unit.h"

/* A night that runs past midnight, with two on duty; a third is not. */
static const char roster[] = "advisers:\n"
			     "  - {id: jia, name: 甲, kind: lawyer, skills: [LAB]}\n"
			     "  - {id: yi, name: 乙, kind: lawyer, skills: [HOU]}\n"
			     "  - {id: bing, name: 丙, kind: lawyer}\n"
			     "shifts:\n"
			     "  - id: night\n"
			     "    session: night\n"
			     "    days: [mon, tue, wed, thu, fri, sat, sun]\n"
			     "    skip: none\n"
			     "    time: 19:00-02:00\n"
			     "    who: [jia, yi]\n";

static char folder[64];
static struct desk desk;

static struct desk_options options_at(const char *time)
{
	struct desk_options options = {.directory = folder};
	ck_assert(moment_parse(time, &options.clock.pinned));
	return options;
}

static void make_station(void)
{
	struct station station = {.name = "试验站", .code = "SY", .offset_minutes = 480};
	struct desk_options options = options_at("2026-11-25T19:42:00+08:00");
	ck_assert_int_eq(desk_create(&options, &station, NULL), STATUS_OK);
}

static void open_desk(const char *time)
{
	struct desk_options options = options_at(time);
	struct error_list errors = {0};
	struct error err = {0};
	ck_assert_msg(desk_open(&desk, &options, &errors, &err) == STATUS_OK, "%s", err.msgid);
	ck_assert_int_eq(desk_sit_down(&desk, NULL), STATUS_OK);
}

static void set_up(void)
{
	char path[128];
	snprintf(folder, sizeof(folder), "/tmp/menzhen-unit.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	make_station();
	snprintf(path, sizeof(path), "%s/roster.yaml", folder);
	FILE *file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fputs(roster, file);
	fclose(file);
	open_desk("2026-11-25T19:42:00+08:00");
}

static void tear_down(void)
{
	desk_release(&desk);
	nftw(folder, sandbox_store_unlink, 8, FTW_DEPTH | FTW_PHYS);
}

static struct intake_result open_case(struct intake intake)
{
	struct intake_result result;
	struct error err = {0};
	if (intake.client == NULL)
		intake.client = "张三";
	if (intake.category == NULL)
		intake.category = "LAB01";
	ck_assert_msg(case_open(&desk, &intake, &result, &err) == STATUS_OK, "%s", err.msgid);
	return result;
}

START_TEST(after_midnight_a_session_chosen_by_hand_is_of_the_same_night)
{
	struct board board = {0};
	desk_release(&desk);
	open_desk("2026-11-26T00:30:00+08:00");
	ck_assert_str_eq(open_case((struct intake){0}).number, "SY-20261125-001");
	struct intake_result expert = open_case((struct intake){.session = "expert"});
	ck_assert_str_eq(expert.number, "SY-20261125-002");
	ck_assert_str_eq(expert.ticket, "E01");
	ck_assert_int_eq(board_load(&desk, &board, NULL), STATUS_OK);
	ck_assert_uint_eq(board.counts.by_state[CASE_WAITING], 2);
	ck_assert_uint_eq(board.counts.today, 2);
	board_release(&board);
}
END_TEST

static size_t draft_length(const char *form)
{
	struct buffer draft = {0};
	ck_assert_int_eq(desk_draft_load(&desk, form, &draft, NULL), STATUS_OK);
	size_t length = draft.length;
	buffer_release(&draft);
	return length;
}

START_TEST(a_draft_goes_with_its_event)
{
	bool busy;
	ck_assert_int_eq(
		desk_draft_keep(&desk, "", "intake", "client=张三\n", &busy, NULL), STATUS_OK);
	ck_assert_uint_gt(draft_length("intake"), 0);
	const struct intake intake = {.command = "once", .draft = "intake"};
	struct intake_result first = open_case(intake);
	ck_assert(!first.repeated);
	ck_assert_uint_eq(draft_length("intake"), 0);

	/* The power went after the commit and before the screen knew: the same form once more. */
	ck_assert_int_eq(
		desk_draft_keep(&desk, "", "intake", "client=张三\n", &busy, NULL), STATUS_OK);
	struct intake_result again = open_case(intake);
	ck_assert(again.repeated);
	ck_assert_str_eq(again.number, first.number);
	ck_assert_uint_eq(draft_length("intake"), 0);
}
END_TEST

START_TEST(a_command_id_stands_for_one_matter)
{
	struct intake_result result;
	struct error err;
	const struct intake other = {.client = "李四", .category = "LAB01", .command = "once"};
	open_case((struct intake){.command = "once"});
	ck_assert_int_eq(case_open(&desk, &other, &result, &err), STATUS_REFUSED);
	ck_assert_ptr_nonnull(strstr(err.msgid, "another matter"));
}
END_TEST

static enum status assign(const char *number, const char *to, const char *reason, struct error *err)
{
	const struct assign_request request = {.to = to, .reason = reason};
	return case_assign(&desk, number, &request, err);
}

static enum status reassign(
	const char *number, const char *to, const char *reason, struct error *err)
{
	const struct assign_request request = {.to = to, .reason = reason};
	return case_reassign(&desk, number, &request, err);
}

/* Two desks closed the same case out; the one that came second went home with its form half typed.
 */
START_TEST(a_draft_of_a_case_that_was_closed_out_goes_when_a_desk_sits_down)
{
	const struct closing closing = {.outcome = "answered", .advice = "收集工资条"};
	struct intake_result over = open_case((struct intake){.command = "one"});
	struct intake_result open = open_case((struct intake){.command = "two"});
	char late[64], due[64];
	struct error err;
	bool busy;
	desk_draft_of_close(over.number, late, sizeof(late));
	desk_draft_of_close(open.number, due, sizeof(due));
	ck_done(assign(over.number, NULL, NULL, &err), err);
	ck_done(draft_save(desk.store, desk.slot.number + 1, "", late, "advice=另一台\n", 1, &err),
		err);
	ck_done(desk_draft_keep(&desk, "", late, "advice=等\n", &busy, &err), err);
	ck_done(desk_draft_keep(&desk, "", due, "advice=等\n", &busy, &err), err);
	ck_done(desk_draft_keep(&desk, "", "intake", "client=张三\n", &busy, &err), err);
	desk_draft_tidy(&desk);
	ck_assert_uint_gt(draft_length(late), 0);

	ck_done(case_close(&desk, over.number, &closing, &err), err);
	ck_assert_uint_gt(draft_length(late), 0);
	desk_release(&desk);
	open_desk("2026-11-25T19:50:00+08:00");
	ck_assert_uint_eq(draft_length(late), 0);
	ck_assert_uint_gt(draft_length(due), 0);
	ck_assert_uint_gt(draft_length("intake"), 0);
	struct buffer other = {0};
	ck_done(draft_load(desk.store, desk.slot.number + 1, "", late, &other, &err), err);
	ck_assert_uint_eq(other.length, 0);
	buffer_release(&other);
}
END_TEST

START_TEST(reassigning_asks_for_a_reason_only_when_it_can_be_done)
{
	struct error err;
	struct intake_result opened = open_case((struct intake){0});
	ck_assert_int_eq(assign(opened.number, NULL, NULL, NULL), STATUS_OK);
	ck_assert_int_eq(reassign(opened.number, "bing", NULL, &err), STATUS_REFUSED);
	ck_assert_ptr_nonnull(strstr(err.msgid, "not on duty"));
	ck_assert_int_eq(reassign(opened.number, "yi", NULL, &err), STATUS_REFUSED);
	ck_assert_ptr_nonnull(strstr(err.msgid, "Say why"));
	ck_assert_int_eq(reassign(opened.number, "yi", "甲有事离开", &err), STATUS_OK);
}
END_TEST

START_TEST(the_first_proposed_needs_no_reason_and_another_does)
{
	struct error err;
	struct intake_result opened = open_case((struct intake){0});
	ck_assert_int_eq(assign(opened.number, "yi", NULL, &err), STATUS_REFUSED);
	ck_assert_int_eq(assign(opened.number, "yi", "  ", &err), STATUS_REFUSED);
	ck_assert_int_eq(assign(opened.number, "yi", "来访人指定", &err), STATUS_OK);
	opened = open_case((struct intake){0});
	ck_assert_int_eq(assign(opened.number, "jia", NULL, &err), STATUS_OK);
}
END_TEST

START_TEST(the_adviser_cannot_rate_or_decline)
{
	struct error err;
	const struct rating rating = {.level = 5};
	const struct closing closing = {.outcome = "answered", .advice = "先协商"};
	struct intake_result opened = open_case((struct intake){0});
	ck_assert_int_eq(assign(opened.number, NULL, NULL, &err), STATUS_OK);
	ck_assert_int_eq(case_start(&desk, opened.number, NULL, &err), STATUS_OK);
	ck_assert_int_eq(case_close(&desk, opened.number, &closing, &err), STATUS_OK);
	snprintf(desk.actor, sizeof(desk.actor), "jia");
	ck_assert_int_eq(case_rate(&desk, opened.number, &rating, NULL, &err), STATUS_REFUSED);
	ck_assert_int_eq(
		case_decline(&desk, opened.number, SOURCE_KIOSK, NULL, &err), STATUS_REFUSED);
	snprintf(desk.actor, sizeof(desk.actor), ACTOR_DEFAULT);
	ck_assert_int_eq(case_rate(&desk, opened.number, &rating, NULL, &err), STATUS_OK);
	ck_assert_int_eq(case_rate(&desk, opened.number, &rating, NULL, &err), STATUS_REFUSED);
}
END_TEST

/* init was cut short before station.yaml, or somebody deleted that: the ledger is not made anew. */
START_TEST(making_a_station_again_keeps_its_database)
{
	char path[128];
	struct case_view view = {0};
	struct intake_result opened = open_case((struct intake){0});
	desk_release(&desk);
	snprintf(path, sizeof(path), "%s/station.yaml", folder);
	ck_assert_int_eq(unlink(path), 0);
	make_station();
	open_desk("2026-11-25T19:50:00+08:00");
	ck_assert_int_eq(case_show(&desk, opened.number, &view, NULL), STATUS_OK);
	ck_assert_str_eq(view.record.client, "张三");
	case_view_release(&view);
}
END_TEST

START_TEST(a_station_that_lost_its_database_gets_no_empty_one)
{
	char path[128];
	struct error err;
	struct error_list errors = {0};
	struct desk_options options = options_at("2026-11-25T19:50:00+08:00");
	desk_release(&desk);
	snprintf(path, sizeof(path), "%s/menzhen.db", folder);
	ck_assert_int_eq(unlink(path), 0);
	ck_assert_int_eq(desk_open(&desk, &options, &errors, &err), STATUS_STORE);
	ck_assert_int_ne(access(path, F_OK), 0);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, after_midnight_a_session_chosen_by_hand_is_of_the_same_night);
	tcase_add_test(tests, a_draft_goes_with_its_event);
	tcase_add_test(tests, a_draft_of_a_case_that_was_closed_out_goes_when_a_desk_sits_down);
	tcase_add_test(tests, a_command_id_stands_for_one_matter);
	tcase_add_test(tests, reassigning_asks_for_a_reason_only_when_it_can_be_done);
	tcase_add_test(tests, the_first_proposed_needs_no_reason_and_another_does);
	tcase_add_test(tests, the_adviser_cannot_rate_or_decline);
	tcase_add_test(tests, making_a_station_again_keeps_its_database);
	tcase_add_test(tests, a_station_that_lost_its_database_gets_no_empty_one);
}

UNIT_MAIN("desk", add_tests)
