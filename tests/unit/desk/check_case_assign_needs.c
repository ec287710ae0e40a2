/* What has still to be said before a case can be given, and deciding and giving in one go. */
#include "conflict_unit.h"
#include "menzhen/desk/case/case_view.h"
#include "menzhen/desk/queue/queue_commands.h"
#include "menzhen/store/journal/verify.h"
#include "unit.h"

#define ID_1 "11010519491231002X"

static struct conflict_station box;

/* By name alone, and by ID number: jia, and yi for being of the same firm. */
static const struct parties before = {"张三", .opponent = "李四"};
static const struct parties before_certain = {"张三", .id = ID_1, .opponent = "李四"};
static const struct parties against = {"王五", .opponent = "张三"};
static const struct parties against_certain = {"王五", .opponent = "张三", .opponent_id = ID_1};

static char number[CASE_NUMBER_SIZE]; /* of the case that is to be given */

static void set_up(void)
{
	conflict_station_begin(&box);
}

static void tear_down(void)
{
	conflict_station_end(&box);
}

static void prepare(const struct parties *earlier, const struct parties *now)
{
	char other[CASE_NUMBER_SIZE];

	give_case(&box.desk, earlier, "jia", other);
	open_case(&box.desk, now, number);
}

/* Nobody else advises. */
static void leave_only(const char *one, const char *other)
{
	struct roster *roster = &box.desk.config.roster;

	for (size_t i = 0; i < roster->adviser_count; i++)
		if (strcmp(roster->advisers[i].id, one) != 0 &&
			strcmp(roster->advisers[i].id, other) != 0)
			roster->advisers[i].kind = ADVISER_VOLUNTEER;
}

static size_t events(void)
{
	struct case_view view = {0};
	struct error err = {0};

	ck_done(case_show(&box.desk, number, &view, &err), err);
	size_t count = view.history.count;
	case_view_release(&view);
	return count;
}

/* Nothing is ever recorded by asking. */
static int needs(enum case_command verb, const struct assign_request *request)
{
	enum assign_need need;
	struct error err = {0};
	size_t count = events();

	ck_done(case_assign_needs(&box.desk, number, verb, request, &need, &err), err);
	ck_assert_uint_eq(events(), count);
	return (int)need;
}

static void refused(const struct assign_request *request, const char *words)
{
	struct error err = {0};
	size_t count = events();

	ck_assert_int_eq(case_assign(&box.desk, number, request, &err), STATUS_REFUSED);
	ck_assert_msg(strstr(err.msgid, words) != NULL, "%s", err.msgid);
	ck_assert_uint_eq(events(), count);
}

static void assigned(const struct assign_request *request, const char *adviser)
{
	struct case_record record = {0};
	struct error err = {0};

	ck_assert_int_eq(needs(COMMAND_ASSIGN, request), ASSIGN_NEEDS_NOTHING);
	ck_done(case_assign(&box.desk, number, request, &err), err);
	ck_done(desk_case(&box.desk, number, &record, &err), err);
	ck_assert_str_eq(record.adviser, adviser);
	case_record_release(&record);
}

START_TEST(the_first_needs_nothing_another_a_reason)
{
	open_case(&box.desk, &before, number);
	ck_assert_int_eq(
		needs(COMMAND_ASSIGN, &(struct assign_request){.to = "jia"}), ASSIGN_NEEDS_NOTHING);
	ck_assert_int_eq(
		needs(COMMAND_ASSIGN, &(struct assign_request){.to = "yi"}), ASSIGN_NEEDS_REASON);
	assigned(&(struct assign_request){.to = "yi", .reason = "来访人要求"}, "yi");
	ck_assert_int_eq(needs(COMMAND_REASSIGN, &(struct assign_request){.to = "jia"}),
		ASSIGN_NEEDS_REASON);
	ck_assert_int_eq(needs(COMMAND_REASSIGN,
				 &(struct assign_request){.to = "jia", .reason = "临时离岗"}),
		ASSIGN_NEEDS_NOTHING);
}
END_TEST

START_TEST(what_no_word_can_help_is_refused)
{
	static const struct {
		enum case_command verb;
		const char *to, *words;
		enum status status;
	} cases[] = {
		{COMMAND_REASSIGN, "jia", "already", STATUS_REFUSED},
		{COMMAND_REASSIGN, "nobody", "There is no adviser", STATUS_USAGE},
		{COMMAND_ASSIGN, "jia", "reassign", STATUS_REFUSED},
	};

	give_case(&box.desk, &before, "jia", number);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		enum assign_need need;
		struct error err = {0};
		const struct assign_request request = {.to = cases[i].to};
		ck_assert_int_eq(
			case_assign_needs(&box.desk, number, cases[i].verb, &request, &need, &err),
			cases[i].status);
		ck_assert_msg(strstr(err.msgid, cases[i].words) != NULL, "%s", err.msgid);
	}
}
END_TEST

START_TEST(another_person_is_decided_and_given_at_once)
{
	struct assign_request request = {.to = "jia", .reason = "来访人要求"};

	prepare(&before, &against);
	ck_assert_int_eq(needs(COMMAND_ASSIGN, &request), ASSIGN_NEEDS_DECISION);
	refused(&request, "same person");
	request.decision = DECISION_CONSENTED;
	refused(&request, "same firm");
	request.decision = DECISION_DIFFERENT;
	assigned(&request, "jia");
	ck_assert_uint_eq(events(), 3); /* recorded, decided, given */
}
END_TEST

/* It is known only with the decision taken whether the one chosen would come first. */
START_TEST(who_comes_first_by_the_decision_needs_no_reason)
{
	struct assign_request request = {.to = "jia", .decision = DECISION_DIFFERENT};

	prepare(&before, &against);
	ck_assert_int_eq(needs(COMMAND_ASSIGN, &request), ASSIGN_NEEDS_REASON); /* has a case */
	leave_only("jia", "jia");
	assigned(&request, "jia");
}
END_TEST

START_TEST(what_the_firm_did_is_decided_when_the_case_is_given)
{
	struct assign_request request = {.to = "yi", .reason = "来访人要求"};

	prepare(&before_certain, &against_certain);
	ck_assert_int_eq(needs(COMMAND_ASSIGN, &request), ASSIGN_NEEDS_DECISION);
	refused(&request, "firm");
	request.decision = DECISION_CONSENTED;
	assigned(&request, "yi");
}
END_TEST

START_TEST(a_supervisor_overrides_with_a_reason)
{
	struct assign_request request = {
		.to = "jia", .reason = "来访人要求", .decision = DECISION_OVERRIDDEN};

	prepare(&before_certain, &against_certain);
	refused(&request, "say why");
	request.decision_reason = "只有一名劳动律师，双方均知情";
	assigned(&request, "jia");
}
END_TEST

/* jia and yi were both asked by 张三, of whom yi knew the ID number. */
START_TEST(a_second_conflict_needs_a_second_decision)
{
	struct assign_request request = {
		.to = "jia", .reason = "来访人要求", .decision = DECISION_DIFFERENT};
	char other[CASE_NUMBER_SIZE];

	give_case(&box.desk, &before, "jia", other);
	give_case(&box.desk, &before_certain, "yi", other);
	open_case(&box.desk, &against_certain, number);
	ck_assert_int_eq(needs(COMMAND_ASSIGN, &request), ASSIGN_NEEDS_DECISION);
	refused(&request, "firm");
	request.decision = DECISION_OVERRIDDEN; /* of all there are */
	request.decision_reason = "双方均知情";
	assigned(&request, "jia");
}
END_TEST

START_TEST(nobody_is_given_a_case_in_passing_against_their_firm)
{
	struct error err = {0};
	char called[CASE_NUMBER_SIZE], next[CASE_NUMBER_SIZE];

	prepare(&before, &against);
	leave_only("jia", "yi"); /* jia is stopped */
	refused(&(struct assign_request){0}, "firm");
	open_case(&box.desk, &(struct parties){.client = "周八"}, next);
	ck_done(queue_next(&box.desk, "yi", NULL, NULL, called, &err), err);
	ck_assert_str_eq(called, next);
}
END_TEST

START_TEST(all_of_it_is_made_again_from_the_journal)
{
	const struct assign_request request = {
		.to = "yi", .reason = "来访人要求", .decision = DECISION_CONSENTED};
	struct verify_report report;
	struct error err = {0};

	prepare(&before_certain, &against_certain);
	assigned(&request, "yi");
	ck_done(verify_run(box.desk.store, &report, &err), err);
	ck_assert(error_list_empty(&report.findings));
	verify_report_release(&report);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, the_first_needs_nothing_another_a_reason);
	tcase_add_test(tests, what_no_word_can_help_is_refused);
	tcase_add_test(tests, another_person_is_decided_and_given_at_once);
	tcase_add_test(tests, who_comes_first_by_the_decision_needs_no_reason);
	tcase_add_test(tests, what_the_firm_did_is_decided_when_the_case_is_given);
	tcase_add_test(tests, a_supervisor_overrides_with_a_reason);
	tcase_add_test(tests, a_second_conflict_needs_a_second_decision);
	tcase_add_test(tests, nobody_is_given_a_case_in_passing_against_their_firm);
	tcase_add_test(tests, all_of_it_is_made_again_from_the_journal);
}

UNIT_MAIN("case_assign_needs", add)
