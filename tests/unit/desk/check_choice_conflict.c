/* A case is given although there was a conflict of interest: what must have been decided first. */
#include "menzhen/desk/case/case_commands.h"

#include "conflict_unit.h"
#include "menzhen/desk/assign/case_propose.h"
#include "menzhen/desk/case/case_view.h"
#include "menzhen/desk/duty/board.h"
#include "menzhen/desk/duty/duty_commands.h"
#include "unit.h"

#define ID_1 "11010519491231002X"

static struct conflict_station box;
static char number[CASE_NUMBER_SIZE];

/* jia advised 张三, of whom then somebody comes as the other side; yi is of jia's firm. */
static const struct parties before = {"张三", .id = ID_1, .opponent = "李四"};
static const struct parties against = {"王五", .opponent = "张三"};

static void set_up(void)
{
	conflict_station_begin(&box);
}

static void tear_down(void)
{
	conflict_station_end(&box);
}

static void prepare(const struct parties *now)
{
	char earlier[CASE_NUMBER_SIZE];

	give_case(&box.desk, &before, "jia", earlier);
	open_case(&box.desk, now, number);
}

static enum status assign(
	const char *to, enum conflict_decision decision, const char *reason, struct error *err)
{
	const struct assign_request request = {
		.to = to, .reason = "来访人要求", .decision = decision, .decision_reason = reason};

	return case_assign(&box.desk, number, &request, err);
}

/* The kinds of the case's events after it was opened, and of whom. */
static void assert_history(const char *want)
{
	struct case_view view = {0};
	char told[256] = "";
	struct error err = {0};

	ck_done(case_show(&box.desk, number, &view, &err), err);
	for (size_t i = 1; i < view.history.count; i++) {
		const struct history_item *item = &view.history.items[i];
		size_t length = strlen(told);
		snprintf(told + length, sizeof(told) - length, "%s%s", i > 1 ? ", " : "",
			item->kind);
	}
	ck_assert_str_eq(told, want);
	case_view_release(&view);
}

static void assert_reason(const char *adviser, enum reason_kind kind)
{
	struct proposal proposal = {0};
	struct reason reasons[CANDIDATE_REASONS];
	struct error err = {0};
	bool found = false;

	ck_done(case_propose(&box.desk, number, &proposal, &err), err);
	const struct candidate *candidate = assignment_find(&proposal.candidates, adviser);
	size_t count = candidate_reasons(candidate, reasons);
	for (size_t i = 0; i < count; i++)
		found = found || reasons[i].kind == kind;
	ck_assert(found);
	proposal_release(&proposal);
}

START_TEST(neither_is_recorded_without_the_other)
{
	struct error err;

	prepare(&against);
	box.desk.config.roster.advisers[0].daily_limit = 1; /* jia's, whom the conflict is with */
	ck_assert_int_eq(
		assign("jia", DECISION_DIFFERENT, "年龄不同，不是一人", &err), STATUS_REFUSED);
	ck_assert_ptr_nonnull(strstr(err.msgid, "limit"));
	assert_history("");
	assert_reason("jia", REASON_CONFLICT_ADVISED);
}
END_TEST

START_TEST(a_decision_names_whom_it_is_about)
{
	struct error err;

	prepare(&against);
	ck_assert_int_eq(assign(NULL, DECISION_DIFFERENT, NULL, &err), STATUS_USAGE);
	ck_assert_int_eq(assign("ding", DECISION_DIFFERENT, NULL, &err), STATUS_REFUSED);
	ck_assert_ptr_nonnull(strstr(err.msgid, "nothing to decide"));
	assert_history("");
}
END_TEST

START_TEST(reassigning_asks_the_same)
{
	struct error err = {0};
	struct assign_request request = {.to = "yi", .reason = "丁有事离开"};

	prepare(&against);
	ck_done(assign("ding", DECISION_NONE, NULL, &err), err);
	ck_assert_int_eq(case_reassign(&box.desk, number, &request, &err), STATUS_REFUSED);
	ck_assert_ptr_nonnull(strstr(err.msgid, "firm"));
	request.decision = DECISION_CONSENTED;
	request.decision_reason = "双方书面同意";
	ck_done(case_reassign(&box.desk, number, &request, &err), err);
	assert_history("case.assigned, conflict.decided, case.reassigned");
}
END_TEST

/* A command given once more records neither again. */
START_TEST(a_repeated_command_decides_nothing_anew)
{
	struct error err = {0};
	const struct assign_request request = {.to = "jia",
		.reason = "来访人要求",
		.decision = DECISION_DIFFERENT,
		.command = "once"};

	prepare(&against);
	ck_done(case_assign(&box.desk, number, &request, &err), err);
	ck_done(case_assign(&box.desk, number, &request, &err), err);
	assert_history("conflict.decided, case.assigned");
}
END_TEST

/* Named for the case as it stands on the desk's list; "": nobody. */
static const char *suggested(struct board *board)
{
	struct case_record record;
	struct error err = {0};

	ck_done(case_load(box.desk.store, number, &record, &err), err);
	const char *name = board_suggestion(&box.desk, board, &record);
	case_record_release(&record);
	return name != NULL ? name : "";
}

START_TEST(the_desk_names_nobody_who_may_not_take_it)
{
	struct board board = {0};
	struct error err = {0};

	prepare(&against);
	ck_done(duty_away(&box.desk, "bing", 30, NULL, &err), err);
	ck_done(board_load(&box.desk, &board, &err), err);
	ck_assert_str_eq(suggested(&board), "丁");
	ck_assert_str_eq(suggested(&board), "丁");
	ck_done(duty_away(&box.desk, "ding", 30, NULL, &err), err);
	ck_done(duty_away(&box.desk, "yi", 30, NULL, &err), err);
	ck_done(board_load(&box.desk, &board, &err), err);
	ck_assert_str_eq(suggested(&board), ""); /* jia alone is there */
	board_release(&board);
}
END_TEST

/* Who is back in half an hour comes before who is on duty tomorrow, even with a conflict. */
START_TEST(who_is_away_is_named_before_who_comes_next)
{
	struct error err = {0};
	char told[512];

	prepare(&against);
	ck_done(duty_sign_out(&box.desk, "ding", NULL, &err), err);
	ck_done(duty_sign_out(&box.desk, "bing", NULL, &err), err);
	ck_done(duty_sign_out(&box.desk, "yi", NULL, &err), err);
	ck_done(duty_away(&box.desk, "jia", 10, NULL, &err), err);
	ck_assert_int_eq(assign(NULL, DECISION_NONE, NULL, &err), STATUS_REFUSED);
	error_format(&err, NULL, told, sizeof(told));
	ck_assert_msg(strstr(told, "甲 is away, will be back at 10:10") != NULL, "%s", told);
	ck_assert_msg(strstr(told, "conflict of interest") != NULL, "%s", told);
}
END_TEST

/* All four are on duty, and all else is equal. */
START_TEST(the_desk_names_somebody_as_wished)
{
	const struct intake intake = {
		.client = "赵六", .category = "LAB01", .adviser_sex = "female"};
	struct intake_result result;
	struct board board = {0};
	struct error err = {0};

	ck_done(case_open(&box.desk, &intake, &result, &err), err);
	memcpy(number, result.number, sizeof(number));
	box.desk.config.roster.advisers[2].sex = SEX_FEMALE;
	ck_done(board_load(&box.desk, &board, &err), err);
	ck_assert_str_eq(suggested(&board), "丙");
	board_release(&board);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, neither_is_recorded_without_the_other);
	tcase_add_test(tests, a_decision_names_whom_it_is_about);
	tcase_add_test(tests, reassigning_asks_the_same);
	tcase_add_test(tests, a_repeated_command_decides_nothing_anew);
	tcase_add_test(tests, the_desk_names_nobody_who_may_not_take_it);
	tcase_add_test(tests, who_is_away_is_named_before_who_comes_next);
	tcase_add_test(tests, the_desk_names_somebody_as_wished);
}

UNIT_MAIN("choice_conflict", add)
