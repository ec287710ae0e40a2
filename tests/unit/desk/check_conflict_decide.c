/* What is decided about a conflict of interest, by whom, and for how long it holds. */
#include "menzhen/desk/conflict/conflict_decide.h"

#include "conflict_unit.h"
#include "menzhen/desk/case/case_view.h"
#include "menzhen/store/journal/verify.h"
#include "unit.h"

#define ID_1 "11010519491231002X"

static struct conflict_station box;

/* By name alone, by a standing client's name, and by ID number: jia and bing. */
static const struct parties before = {"张三", .opponent = "李四"};
static const struct parties before_certain = {"张三", .id = ID_1, .opponent = "李四"};
static const struct parties against = {"王五", .opponent = "张三"};
static const struct parties against_certain = {"王五", .opponent = "张三", .opponent_id = ID_1};

static char number[CASE_NUMBER_SIZE]; /* of the case that is to be given */

static void set_up(void)
{
	conflict_station_begin(&box);
	ck_assert(string_list_add(&box.desk.config.station.supervisors, "chief"));
}

static void tear_down(void)
{
	conflict_station_end(&box);
}

static void act_as(const char *actor)
{
	snprintf(box.desk.actor, sizeof(box.desk.actor), "%s", actor);
}

static void prepare(const struct parties *earlier, const struct parties *now)
{
	char other[CASE_NUMBER_SIZE];

	give_case(&box.desk, earlier, "jia", other);
	open_case(&box.desk, now, number);
}

static enum status decide(
	const char *adviser, enum conflict_decision decision, const char *reason, struct error *err)
{
	const struct decision_request request = {
		.adviser = adviser, .decision = decision, .reason = reason};

	return conflict_decide(&box.desk, number, &request, err);
}

static void decided(const char *adviser, enum conflict_decision decision, const char *reason)
{
	struct error err = {0};

	ck_done(decide(adviser, decision, reason, &err), err);
}

static void refused(
	const char *adviser, enum conflict_decision decision, const char *reason, const char *words)
{
	struct error err = {0};

	ck_assert_int_eq(decide(adviser, decision, reason, &err), STATUS_REFUSED);
	ck_assert_msg(strstr(err.msgid, words) != NULL, "%s", err.msgid);
}

/* What stands between ADVISER and the case: its decision; -1: nothing. */
static int decision_on(const char *adviser)
{
	struct conflict_list list = {0};
	struct error err = {0};

	ck_done(conflict_check(&box.desk, number, &list, &err), err);
	const struct conflict *conflict = conflict_of(&list, adviser);
	int decision = conflict ? (int)conflict->decision : -1;
	conflict_list_release(&list);
	return decision;
}

START_TEST(another_person_of_that_name_is_no_conflict)
{
	prepare(&before, &against);
	ck_assert_int_eq(decision_on("jia"), DECISION_NONE);
	refused("jia", DECISION_CONSENTED, NULL, "same firm");
	decided("jia", DECISION_DIFFERENT, NULL);
	ck_assert_int_eq(decision_on("jia"), DECISION_DIFFERENT);
	/* And for the colleague: it is the same other person. */
	ck_assert_int_eq(decision_on("yi"), DECISION_DIFFERENT);
	refused("jia", DECISION_DIFFERENT, NULL, "already");
}
END_TEST

START_TEST(a_certain_hit_is_lifted_by_a_supervisor_alone_with_a_reason)
{
	prepare(&before_certain, &against_certain);
	refused("jia", DECISION_DIFFERENT, NULL, "certain");
	refused("jia", DECISION_CONSENTED, NULL, "same firm");
	refused("jia", DECISION_OVERRIDDEN, "没有别人", "supervisor");
	act_as("chief");
	refused("jia", DECISION_OVERRIDDEN, " ", "say why");
	ck_assert_int_eq(decision_on("jia"), DECISION_NONE);
	decided("jia", DECISION_OVERRIDDEN, "没有别人");
	ck_assert_int_eq(decision_on("jia"), DECISION_OVERRIDDEN);
	/* It was about jia. */
	ck_assert_int_eq(decision_on("yi"), DECISION_NONE);
}
END_TEST

START_TEST(what_the_firm_did_can_be_consented_to)
{
	prepare(&before_certain, &against_certain);
	refused("yi", DECISION_DIFFERENT, NULL, "certain");
	decided("yi", DECISION_CONSENTED, "双方已签同意书");
	ck_assert_int_eq(decision_on("yi"), DECISION_CONSENTED);
	ck_assert_int_eq(decision_on("jia"), DECISION_NONE);
}
END_TEST

START_TEST(a_likely_hit_of_the_firm_can_be_another_person)
{
	const struct parties earlier = {"张三", .phone = "13800001111", .opponent = "李四"};
	const struct parties now = {"王五", .opponent = "赵六", .opponent_phone = "13800001111"};

	prepare(&earlier, &now);
	refused("jia", DECISION_DIFFERENT, NULL, "phone");
	decided("yi", DECISION_DIFFERENT, NULL);
	ck_assert_int_eq(decision_on("yi"), DECISION_DIFFERENT);
	/* That one is another person does not unblock who advised on that number. */
	ck_assert_int_eq(decision_on("jia"), DECISION_NONE);
}
END_TEST

START_TEST(a_standing_client_is_for_a_supervisor)
{
	const struct parties now = {"王五", .opponent = "常州某某建材有限公司"};

	open_case(&box.desk, &now, number);
	refused("bing", DECISION_DIFFERENT, NULL, "certain");
	act_as("chief");
	decided("bing", DECISION_OVERRIDDEN, "合同上月已终止");
	ck_assert_int_eq(decision_on("bing"), DECISION_OVERRIDDEN);
}
END_TEST

/* What was found later was not decided about. */
static void give_one_more(const struct parties *parties)
{
	char other[CASE_NUMBER_SIZE];

	give_case(&box.desk, parties, "jia", other);
}

START_TEST(a_new_hit_asks_again)
{
	prepare(&before, &against);
	decided("jia", DECISION_DIFFERENT, NULL);
	give_one_more(&(struct parties){"张散", .opponent = "赵六"});
	ck_assert_int_eq(decision_on("jia"), DECISION_NONE);
	decided("jia", DECISION_DIFFERENT, NULL);
	ck_assert_int_eq(decision_on("jia"), DECISION_DIFFERENT);
	/* Of the same side again is none. */
	give_one_more(&(struct parties){"王五", .opponent = "赵六"});
	ck_assert_int_eq(decision_on("jia"), DECISION_DIFFERENT);
}
END_TEST

START_TEST(a_graver_hit_asks_again)
{
	prepare(&before, &against_certain);
	decided("jia", DECISION_DIFFERENT, NULL);
	give_one_more(&before_certain);
	ck_assert_int_eq(decision_on("jia"), DECISION_NONE);
	refused("jia", DECISION_DIFFERENT, NULL, "certain");
}
END_TEST

START_TEST(an_override_holds_for_what_there_is_now)
{
	prepare(&before, &against_certain);
	give_one_more(&before_certain);
	act_as("chief");
	decided("jia", DECISION_OVERRIDDEN, "没有别人");
	ck_assert_int_eq(decision_on("jia"), DECISION_OVERRIDDEN);
	give_one_more(&(struct parties){"张三", .opponent = "赵六"});
	ck_assert_int_eq(decision_on("jia"), DECISION_NONE);
}
END_TEST

/* Who asks for anybody is told of what stands in the way, not that nobody is there. */
START_TEST(a_conflict_of_everybody_is_what_is_told)
{
	static const char *const advisers[] = {"jia", "yi", "bing", "ding"};
	const struct assign_request anybody = {0};
	struct error err = {0};
	char other[CASE_NUMBER_SIZE], sentence[512];

	for (size_t i = 0; i < sizeof(advisers) / sizeof(advisers[0]); i++)
		give_case(&box.desk, &before, advisers[i], other);
	open_case(&box.desk, &against, number);
	ck_assert_int_eq(case_assign(&box.desk, number, &anybody, &err), STATUS_REFUSED);
	error_format(&err, NULL, sentence, sizeof(sentence));
	ck_assert_msg(strstr(sentence, "conflict of interest") != NULL, "%s", sentence);
	ck_assert_msg(strstr(sentence, "甲") != NULL, "%s", sentence);
	ck_assert_msg(strstr(sentence, "decide") != NULL, "%s", sentence);
	decided("ding", DECISION_DIFFERENT, NULL); /* of no firm */
	ck_done(case_assign(&box.desk, number, &anybody, &err), err);
}
END_TEST

START_TEST(nothing_found_is_nothing_to_decide)
{
	struct error err = {0};

	prepare(&before, &against);
	refused("ding", DECISION_DIFFERENT, NULL, "Nothing stands");
	ck_assert_int_eq(decide("nobody", DECISION_DIFFERENT, NULL, &err), STATUS_USAGE);
	snprintf(number, sizeof(number), "SY-20261125-099");
	refused("jia", DECISION_DIFFERENT, NULL, "no case");
}
END_TEST

START_TEST(a_repeated_command_decides_once)
{
	const struct decision_request request = {
		.adviser = "jia", .decision = DECISION_DIFFERENT, .command = "once"};
	struct conflict_decided_list list = {0};
	struct error err = {0};

	prepare(&before, &against);
	ck_done(conflict_decide(&box.desk, number, &request, &err), err);
	ck_done(conflict_decide(&box.desk, number, &request, &err), err);
	ck_done(conflict_decisions_between(&box.desk, day_from_civil((struct civil){2026, 11, 25}),
			day_from_civil((struct civil){2026, 11, 25}), &list, &err),
		err);
	ck_assert_uint_eq(list.count, 1);
	conflict_decided_list_release(&list);
}
END_TEST

static size_t decisions_on(int first, int last)
{
	struct conflict_decided_list list = {0};
	struct error err = {0};

	ck_done(conflict_decisions_between(&box.desk,
			day_from_civil((struct civil){2026, 11, first}),
			day_from_civil((struct civil){2026, 11, last}), &list, &err),
		err);
	size_t count = list.count;
	conflict_decided_list_release(&list);
	return count;
}

/* Calendar days of the station: the last minute of a day is still of it. */
START_TEST(decisions_are_listed_with_who_and_when)
{
	struct conflict_decided_list list = {0};
	struct error err = {0};

	prepare(&before_certain, &against_certain);
	ck_assert(moment_parse("2026-11-25T23:59:59+08:00", &box.desk.clock.pinned));
	decided("yi", DECISION_CONSENTED, "双方已签同意书");
	ck_assert(moment_parse("2026-11-26T00:00:00+08:00", &box.desk.clock.pinned));
	act_as("chief");
	decided("jia", DECISION_OVERRIDDEN, "没有别人");

	ck_assert_uint_eq(decisions_on(24, 24), 0);
	ck_assert_uint_eq(decisions_on(25, 25), 1);
	ck_assert_uint_eq(decisions_on(26, 27), 1);
	ck_done(conflict_decisions_between(&box.desk, day_from_civil((struct civil){2026, 11, 1}),
			day_from_civil((struct civil){2026, 11, 30}), &list, &err),
		err);
	ck_assert_uint_eq(list.count, 2);
	ck_assert_str_eq(list.items[0].adviser, "yi");
	ck_assert_str_eq(list.items[0].actor, ACTOR_DEFAULT);
	ck_assert_int_eq(list.items[0].tie, TIE_FIRM);
	ck_assert_int_eq(list.items[0].decision, DECISION_CONSENTED);
	ck_assert_str_eq(list.items[1].actor, "chief");
	ck_assert_str_eq(list.items[1].number, number);
	ck_assert_str_eq(list.items[1].reason, "没有别人");
	ck_assert_int_eq(list.items[1].band, BAND_CERTAIN);
	conflict_decided_list_release(&list);
}
END_TEST

START_TEST(a_decision_survives_a_rebuild_and_stands_in_the_history)
{
	struct verify_report report;
	struct case_view view = {0};
	struct error err = {0};

	prepare(&before, &against);
	decided("jia", DECISION_DIFFERENT, "身份证核对过");
	ck_done(verify_run(box.desk.store, &report, &err), err);
	ck_assert(error_list_empty(&report.findings));
	verify_report_release(&report);
	ck_done(verify_rebuild(box.desk.store, &report, &err), err);
	verify_report_release(&report);
	ck_assert_int_eq(decision_on("jia"), DECISION_DIFFERENT);

	ck_done(case_show(&box.desk, number, &view, &err), err);
	const struct history_item *last = &view.history.items[view.history.count - 1];
	ck_assert_str_eq(last->kind, "conflict.decided");
	ck_assert_str_eq(last->adviser, "jia");
	ck_assert_str_eq(last->code, "different");
	ck_assert_str_eq(last->text, "身份证核对过");
	case_view_release(&view);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, another_person_of_that_name_is_no_conflict);
	tcase_add_test(tests, a_certain_hit_is_lifted_by_a_supervisor_alone_with_a_reason);
	tcase_add_test(tests, what_the_firm_did_can_be_consented_to);
	tcase_add_test(tests, a_likely_hit_of_the_firm_can_be_another_person);
	tcase_add_test(tests, a_standing_client_is_for_a_supervisor);
	tcase_add_test(tests, a_new_hit_asks_again);
	tcase_add_test(tests, a_graver_hit_asks_again);
	tcase_add_test(tests, an_override_holds_for_what_there_is_now);
	tcase_add_test(tests, a_conflict_of_everybody_is_what_is_told);
	tcase_add_test(tests, nothing_found_is_nothing_to_decide);
	tcase_add_test(tests, a_repeated_command_decides_once);
	tcase_add_test(tests, decisions_are_listed_with_who_and_when);
	tcase_add_test(tests, a_decision_survives_a_rebuild_and_stands_in_the_history);
}

UNIT_MAIN("conflict_decide", add_tests)
