/* Going home with open cases: none is left without somebody who has it. */
#include "menzhen/desk/duty/handover.h"

#include "duty_desk.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/desk/case/case_view.h"

static struct duty_desk at;
static char first[CASE_NUMBER_SIZE], second[CASE_NUMBER_SIZE];

static void give(const char *client, const char *adviser, char number[CASE_NUMBER_SIZE])
{
	const struct intake intake = {.client = client, .category = "LAB01"};
	const struct assign_request request = {.to = adviser, .reason = "轮到"};
	struct intake_result result;
	struct error err = {0};
	ck_done(case_open(&at.desk, &intake, &result, &err), err);
	ck_done(case_assign(&at.desk, result.number, &request, &err), err);
	memcpy(number, result.number, sizeof(result.number));
}

/* Monday morning: a and b are at the desk, and a has two cases, D01 and D02. */
static void set_up(void)
{
	struct error err = {0};

	duty_desk_begin(&at);
	duty_desk_clock(&at, MON, AT_DESK);
	ck_done(duty_sign_in(&at.desk, "a", NULL, &err), err);
	give("张三", "a", first);
	give("李四", "a", second);
	ck_done(case_start(&at.desk, first, NULL, &err), err);
}

static void tear_down(void)
{
	duty_desk_end(&at);
}

/* "D01 kept\nD02 offered to b\n" */
static void assert_cases(const char *adviser, const char *want)
{
	struct case_list cases = {0};
	struct buffer told = {0};
	struct error err = {0};

	ck_done(handover_list(&at.desk, adviser, &cases, &err), err);
	for (size_t i = 0; i < cases.count; i++) {
		const struct case_record *record = &cases.items[i];
		buffer_printf(&told, "%s %s %s%s%s\n", record->ticket,
			case_state_code(record->state),
			handover_table.rows[handover_of(record)].code,
			record->offered_to != NULL ? " to " : "",
			record->offered_to != NULL ? record->offered_to : "");
	}
	ck_assert_str_eq(buffer_text(&told), want);
	buffer_release(&told);
	case_list_release(&cases);
}

static void close_case(const char *number)
{
	const struct closing closing = {.outcome = "answered", .advice = "可以申请仲裁"};
	struct error err = {0};
	ck_done(case_close(&at.desk, number, &closing, &err), err);
}

START_TEST(nobody_goes_with_open_cases)
{
	struct error err = {0};

	assert_cases("a", "D01 consulting undecided\nD02 assigned undecided\n");
	ck_refused(duty_sign_out(&at.desk, "a", NULL, &err), err, "open cases (D01, D02)");
	close_case(first);
	ck_refused(duty_sign_out(&at.desk, "a", NULL, &err), err, "open cases (D02)");
	close_case(second);
	ck_done(duty_sign_out(&at.desk, "a", NULL, &err), err);
	ck_done(duty_sign_out(&at.desk, "b", NULL, &err), err);
}
END_TEST

START_TEST(a_case_is_offered_and_taken_over)
{
	struct error err = {0};

	ck_done(handover_offer(&at.desk, first, "b", NULL, &err), err);
	assert_cases("a", "D01 consulting offered to b\nD02 assigned undecided\n");
	/* An offer is no owner. */
	ck_refused(duty_sign_out(&at.desk, "a", NULL, &err), err, "D01, D02");
	ck_done(handover_accept(&at.desk, first, NULL, &err), err);
	assert_cases("a", "D02 assigned undecided\n");
	assert_cases("b", "D01 assigned undecided\n");
	ck_refused(handover_accept(&at.desk, first, NULL, &err), err, "offered to nobody");
}
END_TEST

START_TEST(an_offer_is_refused_and_made_anew)
{
	struct error err = {0};

	ck_refused(handover_refuse(&at.desk, first, NULL, NULL, &err), err, "offered to nobody");
	ck_done(handover_offer(&at.desk, first, "b", NULL, &err), err);
	ck_done(handover_refuse(&at.desk, first, "正在接待", NULL, &err), err);
	assert_cases("a", "D01 consulting undecided\nD02 assigned undecided\n");
	ck_done(handover_offer(&at.desk, first, "c", NULL, &err), err);
	ck_done(handover_offer(&at.desk, first, "d", NULL, &err), err);
	assert_cases("a", "D01 consulting offered to d\nD02 assigned undecided\n");
	ck_refused(handover_offer(&at.desk, first, "a", NULL, &err), err, "has this case already");
	ck_refused(handover_offer(&at.desk, first, "v", NULL, &err), err, "no legal advice");
	ck_refused(handover_offer(&at.desk, first, "zz", NULL, &err), err, "no adviser 'zz'");
}
END_TEST

START_TEST(offered_to_who_comes_the_same_service_day)
{
	struct error err = {0};

	ck_refused(handover_offer(&at.desk, first, "f", NULL, &err), err,
		"not on duty any more this service day");
	ck_done(duty_sign_out(&at.desk, "b", NULL, &err), err);
	ck_refused(handover_offer(&at.desk, first, "b", NULL, &err), err,
		"not on duty any more this service day");
	/* Of the next shift, and of the night that is still of this service day. */
	ck_done(handover_offer(&at.desk, first, "d", NULL, &err), err);
	ck_done(handover_offer(&at.desk, first, "c", NULL, &err), err);
	/* On duty, but away for a while. */
	duty_desk_clock(&at, TUE, AT_DESK);
	ck_done(duty_away(&at.desk, "b", 10, NULL, &err), err);
	ck_done(handover_offer(&at.desk, first, "b", NULL, &err), err);
	/* After the last duty of the night all who come are of the next service day. */
	duty_desk_clock(&at, WED, 60);
	ck_refused(handover_offer(&at.desk, first, "d", NULL, &err), err,
		"not on duty any more this service day");
}
END_TEST

/* Who was taken out of the roster has cases still, and is known by the name of that time. */
START_TEST(who_left_the_roster_hands_over_too)
{
	static const char without_a[] =
		"advisers:\n"
		"  - {id: b, name: 乙, kind: lawyer}\n"
		"shifts:\n"
		"  - {id: desk, session: daytime, days: [mon, tue, wed, thu, fri, sat, sun],\n"
		"     skip: none, time: 09:00-11:00, who: [b], room: 1号室}\n";
	struct case_list none = {0};
	struct error err = {0};

	desk_release(&at.desk);
	duty_desk_write(&at, "roster.yaml", "w", without_a);
	duty_desk_open(&at, NULL, MON, AT_DESK);
	assert_cases("a", "D01 consulting undecided\nD02 assigned undecided\n");
	ck_assert_str_eq(desk_adviser_name(&at.desk, "a"), "甲");
	ck_assert_str_eq(desk_adviser_name(&at.desk, "a"), "甲");
	ck_assert_str_eq(desk_adviser_name(&at.desk, "zz"), "zz");
	ck_done(handover_offer(&at.desk, first, "b", NULL, &err), err);
	ck_done(handover_accept(&at.desk, first, NULL, &err), err);
	ck_done(case_reassign(&at.desk, second,
			&(struct assign_request){.to = "b", .reason = "已离开"}, &err),
		err);
	assert_cases("a", "");
	assert_cases("b", "D01 assigned undecided\nD02 assigned undecided\n");
	ck_refused(handover_list(&at.desk, "zz", &none, &err), err, "no adviser 'zz'");
}
END_TEST

/* Who takes a case over must be able to have it, then and there. */
START_TEST(the_incoming_must_be_there)
{
	struct error err = {0};

	ck_done(handover_offer(&at.desk, first, "c", NULL, &err), err);
	ck_refused(handover_accept(&at.desk, first, NULL, &err), err, "not on duty now");
	ck_done(handover_offer(&at.desk, first, "b", NULL, &err), err);
	ck_done(duty_away(&at.desk, "b", 10, NULL, &err), err);
	ck_refused(handover_accept(&at.desk, first, NULL, &err), err, "is away until 09:10");
	ck_done(duty_back(&at.desk, "b", NULL, &err), err);
	ck_done(handover_accept(&at.desk, first, NULL, &err), err);
}
END_TEST

START_TEST(a_case_is_kept_with_a_reason)
{
	struct error err = {0};

	ck_refused(handover_keep(&at.desk, first, " ", NULL, &err), err, "Say why");
	ck_done(handover_keep(&at.desk, first, "明天上午接着办", NULL, &err), err);
	ck_done(handover_offer(&at.desk, second, "b", NULL, &err), err);
	ck_done(handover_keep(&at.desk, second, "对方不接", NULL, &err), err);
	assert_cases("a", "D01 consulting kept\nD02 assigned kept\n");
	ck_done(duty_sign_out(&at.desk, "a", NULL, &err), err);
	duty_desk_assert(&at, "desk", MON, MON, "mon a signed_out\nmon b\n");
	/* It is kept until something else is decided. */
	duty_desk_clock(&at, TUE, AT_DESK);
	assert_cases("a", "D01 consulting kept\nD02 assigned kept\n");
	ck_done(handover_offer(&at.desk, first, "b", NULL, &err), err);
	assert_cases("a", "D01 consulting offered to b\nD02 assigned kept\n");
}
END_TEST

START_TEST(what_was_decided_ends_with_the_case_in_those_hands)
{
	const struct assign_request back = {.to = "a", .reason = "原承办人"};
	struct error err = {0};

	ck_done(handover_keep(&at.desk, first, "明天", NULL, &err), err);
	close_case(first);
	ck_done(case_reopen(&at.desk, first, "又来了", NULL, &err), err);
	assert_cases("a", "D01 assigned undecided\nD02 assigned undecided\n");
	ck_done(handover_offer(&at.desk, second, "c", NULL, &err), err);
	ck_done(case_reassign(&at.desk, second,
			&(struct assign_request){.to = "b", .reason = "有事"}, &err),
		err);
	assert_cases("b", "D02 assigned undecided\n");
	ck_done(case_reassign(&at.desk, second, &back, &err), err);
	assert_cases("a", "D01 assigned undecided\nD02 assigned undecided\n");
}
END_TEST

START_TEST(only_what_somebody_has_is_handed_over)
{
	const struct intake intake = {.client = "王五", .category = "LAB01"};
	struct intake_result waiting;
	struct error err = {0};

	ck_done(case_open(&at.desk, &intake, &waiting, &err), err);
	ck_refused(handover_offer(&at.desk, waiting.number, "b", NULL, &err), err,
		"Nobody has this case yet");
	ck_refused(handover_keep(&at.desk, waiting.number, "明天", NULL, &err), err,
		"Nobody has this case yet");
	close_case(first);
	ck_refused(handover_offer(&at.desk, first, "b", NULL, &err), err, "is closed out");
}
END_TEST

START_TEST(a_repeated_command_records_nothing_twice)
{
	struct error err = {0};

	ck_done(handover_offer(&at.desk, first, "b", "offer-1", &err), err);
	ck_done(handover_accept(&at.desk, first, "accept-1", &err), err);
	ck_done(handover_offer(&at.desk, first, "b", "offer-1", &err), err);
	ck_done(handover_accept(&at.desk, first, "accept-1", &err), err);
	assert_cases("b", "D01 assigned undecided\n");
	ck_refused(handover_accept(&at.desk, second, "accept-1", &err), err,
		"on record for something else");
}
END_TEST

START_TEST(the_history_tells_it)
{
	static const char *const want[] = {"Recorded", "Assigned to a", "Consultation began",
		"Offered to b", "Not taken over by b", "Kept by a", "Offered to b",
		"Taken over by b"};
	struct case_view view = {0};
	struct error err = {0};

	ck_done(handover_offer(&at.desk, first, "b", NULL, &err), err);
	ck_done(handover_refuse(&at.desk, first, "正在接待", NULL, &err), err);
	ck_done(handover_keep(&at.desk, first, "明天", NULL, &err), err);
	ck_done(handover_offer(&at.desk, first, "b", NULL, &err), err);
	ck_done(handover_accept(&at.desk, first, NULL, &err), err);
	ck_done(case_show(&at.desk, first, &view, &err), err);
	ck_assert_uint_eq(view.history.count, COUNT(want));
	for (size_t i = 0; i < COUNT(want); i++) {
		const struct history_item *item = &view.history.items[i];
		char told[64];
		snprintf(told, sizeof(told), "%s%s%s", history_title(item->kind),
			item->adviser != NULL ? " " : "",
			item->adviser != NULL ? item->adviser : "");
		ck_assert_str_eq(told, want[i]);
	}
	ck_assert_str_eq(view.history.items[4].text, "正在接待");
	case_view_release(&view);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, nobody_goes_with_open_cases);
	tcase_add_test(tests, a_case_is_offered_and_taken_over);
	tcase_add_test(tests, an_offer_is_refused_and_made_anew);
	tcase_add_test(tests, offered_to_who_comes_the_same_service_day);
	tcase_add_test(tests, who_left_the_roster_hands_over_too);
	tcase_add_test(tests, the_incoming_must_be_there);
	tcase_add_test(tests, a_case_is_kept_with_a_reason);
	tcase_add_test(tests, what_was_decided_ends_with_the_case_in_those_hands);
	tcase_add_test(tests, only_what_somebody_has_is_handed_over);
	tcase_add_test(tests, a_repeated_command_records_nothing_twice);
	tcase_add_test(tests, the_history_tells_it);
}

UNIT_MAIN("handover", add_tests)
