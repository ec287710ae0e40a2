/* Leave, swaps, stand-ins and rooms at a desk. */
#include "menzhen/desk/duty/duty_commands.h"

#include "duty_desk.h"
#include "menzhen/desk/desk_verify.h"
#include "menzhen/store/journal/verify.h"

static struct duty_desk at;

static void set_up(void)
{
	duty_desk_begin(&at);
}

static void tear_down(void)
{
	duty_desk_end(&at);
}

static struct duty_ref duty(const char *adviser, int day, const char *shift)
{
	return (struct duty_ref){adviser, {day}, shift, DUTY_ANY_START};
}

/* --- short words: the number of what was recorded --- */

static int leave(const char *adviser, int first, int last)
{
	const struct leave wanted = {.adviser = adviser, .first = {first}, .last = {last}};
	struct error err = {0};
	int number = 0;
	ck_done(duty_leave(&at.desk, &wanted, &number, &err), err);
	return number;
}

static int stand_in(const char *adviser, int day, const char *shift, const char *by)
{
	struct duty_ref ref = duty(adviser, day, shift);
	struct error err = {0};
	int number = 0;
	ck_done(duty_stand_in(&at.desk, &ref, by, NULL, NULL, &number, &err), err);
	return number;
}

static enum status try_propose(struct duty_ref one, struct duty_ref other, struct error *err)
{
	int number;
	return duty_swap_propose(&at.desk, &one, &other, NULL, NULL, &number, err);
}

static int propose(struct duty_ref one, struct duty_ref other)
{
	struct error err = {0};
	int number = 0;
	ck_done(duty_swap_propose(&at.desk, &one, &other, NULL, NULL, &number, &err), err);
	return number;
}

static void accept(int number)
{
	struct error err = {0};
	ck_done(duty_swap_accept(&at.desk, number, NULL, &err), err);
}

static void withdraw(int number)
{
	struct error err = {0};
	ck_done(duty_withdraw(&at.desk, number, NULL, NULL, &err), err);
}

static enum duty_change_state state_of(int number)
{
	struct duty_change change;
	struct error err = {0};
	ck_done(duty_change_show(&at.desk, number, &change, &err), err);
	enum duty_change_state state = duty_change_state_now(&change);
	duty_change_release(&change);
	return state;
}

/* --- tests --- */

START_TEST(leave_and_its_withdrawal)
{
	int number = leave("b", TUE, TUE);

	ck_assert_int_eq(number, 1);
	duty_desk_assert(&at, "night", MON, WED, "mon a\ntue b leave\ntue c for b\nwed c\n");
	duty_desk_assert(&at, "desk", TUE, TUE, "tue a\ntue b leave\n");
	withdraw(number);
	duty_desk_assert(&at, "night", MON, WED, "mon a\ntue b\nwed c\n");
	ck_assert_int_eq(state_of(number), CHANGE_WITHDRAWN);
	ck_assert_int_eq(leave("b", TUE, TUE), 2);
}
END_TEST

START_TEST(leave_is_refused)
{
	static const struct {
		struct leave leave;
		enum status status;
		const char *part;
	} refused[] = {
		{{.adviser = "zz", .first = {TUE}, .last = {TUE}}, STATUS_USAGE, "no adviser 'zz'"},
		{{.adviser = "甲", .first = {TUE}, .last = {TUE}}, STATUS_USAGE,
			"did you mean 'a'"},
		{{.adviser = "a", .first = {TUE}, .last = {TUE}, .shift = "nigth"}, STATUS_USAGE,
			"did you mean 'night'"},
		{{.adviser = "a", .first = {TUE}, .last = {MON}}, STATUS_USAGE,
			"ends on 2026-11-23, before it begins on 2026-11-24"},
		{{.adviser = "a", .first = {TUE}, .last = {TUE + LEAVE_DAYS_MAX}}, STATUS_USAGE,
			"more than 731 days"},
		{{.adviser = "c", .first = {WED}, .last = {WED}}, STATUS_REFUSED,
			"has leave on these days already (R-0001)"},
		{{.adviser = "a", .first = {MON}, .last = {MON}, .shift = "night"}, STATUS_REFUSED,
			"乙 would be in two places at once"},
		{{.adviser = "a", .first = {SUN}, .last = {SUN}, .reason = "\xff"}, STATUS_USAGE,
			"not valid UTF-8"},
	};
	struct error err = {0};
	int number;

	leave("c", TUE, THU);
	stand_in("d", MON, "late", "b"); /* at night b has no hands free */
	for (size_t i = 0; i < COUNT(refused); i++) {
		ck_assert_int_eq(
			duty_leave(&at.desk, &refused[i].leave, &number, &err), refused[i].status);
		ck_refused(err.status, err, refused[i].part);
	}
	ck_assert_int_eq(leave("f", MON, SUN), 3);
}
END_TEST

START_TEST(a_swap_is_proposed_and_agreed)
{
	int number = propose(duty("a", MON, "night"), duty("c", WED, "night"));

	duty_desk_assert(&at, "night", MON, WED, "mon a\ntue b\nwed c\n");
	ck_assert_int_eq(state_of(number), CHANGE_PROPOSED);
	accept(number);
	duty_desk_assert(
		&at, "night", MON, WED, "mon c swapped for a\ntue b\nwed a swapped for c\n");
	ck_assert_int_eq(state_of(number), CHANGE_ACCEPTED);
	withdraw(number);
	duty_desk_assert(&at, "night", MON, WED, "mon a\ntue b\nwed c\n");
}
END_TEST

START_TEST(a_swap_is_answered_once)
{
	int number = propose(duty("a", MON, "night"), duty("c", WED, "night"));
	struct error err = {0};

	ck_done(duty_swap_refuse(&at.desk, number, "那天有庭", NULL, &err), err);
	ck_assert_int_eq(state_of(number), CHANGE_REFUSED);
	ck_refused(duty_swap_accept(&at.desk, number, NULL, &err), err, "was refused");
	ck_refused(duty_withdraw(&at.desk, number, NULL, NULL, &err), err, "was refused");
	number = propose(duty("a", MON, "night"), duty("c", WED, "night"));
	accept(number);
	ck_refused(duty_swap_accept(&at.desk, number, NULL, &err), err, "agreed already");
	ck_refused(duty_swap_refuse(&at.desk, number, NULL, NULL, &err), err, "agreed already");
	withdraw(number);
	ck_refused(duty_swap_accept(&at.desk, number, NULL, &err), err, "was withdrawn");
	ck_refused(duty_withdraw(&at.desk, number, NULL, NULL, &err), err, "withdrawn already");
	number = leave("d", MON, MON);
	ck_refused(duty_swap_accept(&at.desk, number, NULL, &err), err, "is no swap");
	ck_refused(duty_swap_accept(&at.desk, 99, NULL, &err), err, "no change R-0099");
}
END_TEST

START_TEST(a_swap_is_refused)
{
	struct error err = {0};

	ck_refused(try_propose(duty("a", MON, NULL), duty("c", WED, "night"), &err), err,
		"2026-11-23 09:00 desk; 2026-11-23 19:00 night");
	ck_refused(try_propose(duty("b", MON, "night"), duty("c", WED, "night"), &err), err,
		"乙 has no such duty on 2026-11-23");
	ck_refused(try_propose(duty("a", MON, "night"), duty("a", THU, "night"), &err), err,
		"takes two people");
	/* c would be at the early desk of Tuesday and at the late one of Monday. */
	ck_refused(try_propose(duty("d", MON, "late"), duty("c", WED, "night"), &err), err,
		"丙 would be in two places at once");
	leave("b", TUE, TUE);
	ck_refused(try_propose(duty("b", TUE, "desk"), duty("d", SUN, "late"), &err), err,
		"is on leave then (2026-11-24 09:00 desk)");
	ck_refused(try_propose(duty("a", TUE, "desk"), duty("b", WED, "desk"), &err), err,
		"乙 is on leave on 2026-11-24");
	duty_desk_clock(&at, MON, AT_NIGHT);
	ck_refused(try_propose(duty("a", MON, "night"), duty("c", WED, "night"), &err), err,
		"has begun already");
}
END_TEST

START_TEST(a_swap_that_is_overtaken_lapses)
{
	int by_leave = propose(duty("a", MON, "night"), duty("c", WED, "night"));
	int by_clock = propose(duty("a", MON, "night"), duty("b", TUE, "night"));
	struct error err = {0};

	leave("c", WED, WED);
	ck_assert_int_eq(state_of(by_leave), CHANGE_LAPSED);
	ck_assert_int_eq(state_of(by_clock), CHANGE_PROPOSED);
	ck_refused(duty_swap_accept(&at.desk, by_leave, NULL, &err), err, "has lapsed");
	duty_desk_clock(&at, MON, AT_NIGHT);
	ck_assert_int_eq(state_of(by_clock), CHANGE_LAPSED);
	ck_refused(duty_swap_accept(&at.desk, by_clock, NULL, &err), err, "has lapsed");
	withdraw(by_clock);
}
END_TEST

/* Both still have what they give, but one may not take it any more. */
START_TEST(who_agrees_must_be_able_to_come)
{
	int number = propose(duty("a", FRI, "desk"), duty("d", TUE, "late"));
	struct error err = {0};

	leave("d", FRI, FRI);
	ck_refused(duty_swap_accept(&at.desk, number, NULL, &err), err,
		"丁 is on leave on 2026-11-27");
}
END_TEST

START_TEST(a_stand_in_is_refused)
{
	struct error err = {0};
	int number;
	static const struct {
		struct duty_ref duty;
		const char *by, *part;
	} refused[] = {
		{{"a", {MON}, "night", DUTY_ANY_START}, "zz", "no adviser 'zz'"},
		{{"a", {MON}, "night", DUTY_ANY_START}, "a", "has this duty already"},
		{{"a", {MON}, "night", DUTY_ANY_START}, "v", "no legal advice"},
		{{"a", {THU}, "night", DUTY_ANY_START}, "f", "does not cover 2026-11-26"},
		{{"a", {MON}, "night", DUTY_ANY_START}, "d", "丁 would be in two places at once"},
		{{"a", {MON}, "night", AT_DESK}, "c", "has no such duty"},
		{{"b", {TUE}, "night", DUTY_ANY_START}, "d", "丙 has the duty"},
		{{"a", {TUE}, "desk", DUTY_ANY_START}, "b", "乙 is on leave"},
	};

	leave("b", TUE, TUE);
	for (size_t i = 0; i < COUNT(refused); i++)
		ck_refused(duty_stand_in(&at.desk, &refused[i].duty, refused[i].by, NULL, NULL,
				   &number, &err),
			err, refused[i].part);
	stand_in("b", TUE, "desk", "f"); /* for the one on leave, on the last day of the term */
	duty_desk_assert(&at, "desk", TUE, TUE, "tue a\ntue b leave\ntue f stand_in for b\n");
}
END_TEST

START_TEST(another_room)
{
	struct duty_ref ref = duty("a", MON, "desk");
	struct error err = {0};
	int number;

	ck_refused(duty_move(&at.desk, &ref, "1号室", NULL, NULL, &number, &err), err,
		"held in 1号室 already");
	ck_refused(duty_move(&at.desk, &ref, " ", NULL, NULL, &number, &err), err, "Name the room");
	ck_done(duty_move(&at.desk, &ref, "3号室", "漏水", NULL, &number, &err), err);
	duty_desk_assert(&at, "desk", MON, MON, "mon a in 3号室\nmon b\n");
	stand_in("a", MON, "desk", "c");
	duty_desk_assert(&at, "desk", MON, MON, "mon c stand_in for a in 3号室\nmon b\n");
	withdraw(number);
	duty_desk_assert(&at, "desk", MON, MON, "mon c stand_in for a\nmon b\n");
	leave("b", MON, MON);
	ref = duty("b", MON, "desk");
	ck_refused(duty_move(&at.desk, &ref, "3号室", NULL, NULL, &number, &err), err,
		"on leave then");
}
END_TEST

/* Taking one back may put somebody where they have promised not to be. */
START_TEST(a_withdrawal_is_refused)
{
	struct error err = {0};
	int number = stand_in("d", MON, "late", "b"); /* d is free on Monday evening … */

	stand_in("a", MON, "night", "d"); /* … and takes another duty then */
	ck_refused(duty_withdraw(&at.desk, number, NULL, NULL, &err), err,
		"丁 would be in two places at once");
}
END_TEST

/* A swap of what was stood in for lapses with the stand-in, whichever day its other side is on. */
START_TEST(a_withdrawal_is_refused_for_what_comes_of_it_on_another_day)
{
	struct error err = {0};
	int number = stand_in("a", MON, "night", "c");

	accept(propose(duty("c", MON, "night"), duty("b", FRI, "night")));
	stand_in("d", FRI, "late", "b"); /* b is free on Friday evening, by the swap alone */
	ck_refused(duty_withdraw(&at.desk, number, NULL, NULL, &err), err,
		"乙 would be in two places at once");
}
END_TEST

START_TEST(a_withdrawal_alters_no_past_duty_by_a_swap)
{
	struct error err = {0};
	int number = stand_in("b", FRI, "night", "a");

	accept(propose(duty("a", FRI, "night"), duty("c", WED, "night")));
	duty_desk_clock(&at, THU, 21 * 60 + 1);
	ck_refused(duty_withdraw(&at.desk, number, NULL, NULL, &err), err, "say why");
	duty_desk_clock(&at, THU, 21 * 60);
	ck_done(duty_withdraw(&at.desk, number, NULL, NULL, &err), err);
	duty_desk_assert(&at, "night", WED, FRI, "wed c\nthu a\nfri b\n");
}
END_TEST

START_TEST(a_repeated_command_records_nothing_twice)
{
	struct leave wanted = {.adviser = "b", .first = {TUE}, .last = {TUE}, .command = "leave-1"};
	struct duty_ref one = duty("a", MON, "night"), other = duty("c", WED, "night");
	struct error err = {0};
	int first, again;

	ck_done(duty_leave(&at.desk, &wanted, &first, &err), err);
	ck_done(duty_leave(&at.desk, &wanted, &again, &err), err);
	ck_assert_int_eq(again, first);
	wanted.first.n = wanted.last.n = WED;
	ck_refused(duty_leave(&at.desk, &wanted, &again, &err), err, "another change (R-0001)");

	ck_done(duty_swap_propose(&at.desk, &one, &other, NULL, "swap-1", &first, &err), err);
	ck_done(duty_swap_propose(&at.desk, &one, &other, NULL, "swap-1", &again, &err), err);
	ck_assert_int_eq(again, first);
	ck_done(duty_swap_accept(&at.desk, first, "yes-1", &err), err);
	ck_done(duty_swap_accept(&at.desk, first, "yes-1", &err), err);
	/* The duties have changed hands since; the answer to the same command has not. */
	ck_done(duty_swap_propose(&at.desk, &one, &other, NULL, "swap-1", &again, &err), err);
	ck_assert_int_eq(again, first);
	ck_refused(duty_stand_in(&at.desk, &one, "d", NULL, "swap-1", &again, &err), err,
		"on record for something else");
	ck_done(duty_withdraw(&at.desk, first, NULL, "no-1", &err), err);
	ck_done(duty_withdraw(&at.desk, first, NULL, "no-1", &err), err);
	ck_refused(duty_withdraw(&at.desk, first, NULL, "yes-1", &err), err,
		"on record for something else");
}
END_TEST

/* Monday's night ended on Monday at 21:00. */
START_TEST(after_a_day_only_a_supervisor_alters_duty)
{
	struct duty_ref ref = duty("a", MON, "night");
	struct leave sick = {.adviser = "a", .first = {MON}, .last = {MON}, .shift = "night"};
	struct error err = {0};
	int number;

	duty_desk_clock(&at, TUE, 21 * 60);
	int late = stand_in("a", MON, "night", "c");
	duty_desk_clock(&at, TUE, 21 * 60 + 1);
	ck_refused(duty_withdraw(&at.desk, late, NULL, NULL, &err), err, "say why");
	ck_done(duty_withdraw(&at.desk, late, "记错人了", NULL, &err), err);
	ck_refused(duty_stand_in(&at.desk, &ref, "c", NULL, NULL, &number, &err), err, "say why");
	ck_refused(duty_move(&at.desk, &ref, "3", " ", NULL, &number, &err), err, "say why");
	ck_refused(duty_leave(&at.desk, &sick, &number, &err), err, "say why");
	leave("a", TUE, TUE); /* Tuesday's desk ended at 11:00 today */

	desk_release(&at.desk);
	duty_desk_write(&at, "station.yaml", "a", "supervisors: [chen]\n");
	duty_desk_open(&at, NULL, TUE, 21 * 60 + 1);
	ck_refused(duty_stand_in(&at.desk, &ref, "c", "记漏了", NULL, &number, &err), err,
		"Only a supervisor may do this; ask one of: chen");
	leave("d", WED, WED);
	desk_release(&at.desk);
	duty_desk_open(&at, "chen", TUE, 21 * 60 + 1);
	ck_done(duty_stand_in(&at.desk, &ref, "c", "记漏了", NULL, &number, &err), err);
	duty_desk_assert(&at, "night", MON, MON, "mon c stand_in for a\n");
}
END_TEST

static void assert_listed(int first, int last, const char *want)
{
	struct duty_changes changes = {0};
	struct buffer told = {0};
	struct error err = {0};

	ck_done(duty_changes_list(
			&at.desk, (struct day){first}, (struct day){last}, &changes, &err),
		err);
	for (size_t i = 0; i < changes.count; i++)
		buffer_printf(&told, "%d %s\n", changes.items[i].number,
			duty_change_state_table.rows[duty_change_state_now(&changes.items[i])]
				.code);
	ck_assert_str_eq(buffer_text(&told), want);
	buffer_release(&told);
	duty_changes_release(&changes);
}

START_TEST(the_changes_of_some_days)
{
	int swap = propose(duty("a", MON, "night"), duty("c", WED, "night"));

	leave("b", TUE, TUE);
	stand_in("d", THU, "late", "b");
	withdraw(3);
	accept(swap);
	propose(duty("c", MON, "night"), duty("b", FRI, "night"));
	leave("c", MON, MON);
	assert_listed(MON, MON, "1 accepted\n4 lapsed\n5 recorded\n");
	assert_listed(TUE, TUE, "2 recorded\n");
	assert_listed(WED, FRI, "1 accepted\n3 withdrawn\n4 lapsed\n");
	assert_listed(SAT, SUN, "");
}
END_TEST

/* --- by chance --- */

struct walk {
	uint64_t seed;
	int recorded;
};

static int any(struct walk *walk, int limit)
{
	walk->seed = walk->seed * 6364136223846793005u + 1442695040888963407u;
	return (int)((walk->seed >> 33) % (unsigned int)limit);
}

static const char *anybody(struct walk *walk)
{
	static const char *const advisers[] = {"a", "b", "c", "d", "v", "f"};
	return advisers[any(walk, COUNT(advisers))];
}

static struct duty_ref any_duty(struct walk *walk)
{
	static const char *const shifts[] = {"early", "desk", "night", "late"};
	return duty(anybody(walk), MON + any(walk, 7), shifts[any(walk, 4)]);
}

static void any_swap(struct walk *walk, int *number)
{
	struct duty_ref one = any_duty(walk), other = any_duty(walk);

	if (duty_swap_propose(&at.desk, &one, &other, NULL, NULL, number, NULL) == STATUS_OK &&
		any(walk, 4) != 0)
		duty_swap_accept(&at.desk, *number, NULL, NULL);
}

static void any_leave(struct walk *walk, int *number)
{
	struct leave wanted = {.adviser = anybody(walk), .reason = "病"};

	wanted.first.n = MON + any(walk, 7);
	wanted.last.n = wanted.first.n + any(walk, 2);
	duty_leave(&at.desk, &wanted, number, NULL);
}

/* Record anything that is allowed; its number, 0 when it is not. */
static int do_anything(struct walk *walk)
{
	struct duty_ref ref = any_duty(walk);
	int number = 0;

	switch (any(walk, 6)) {
	case 0:
		any_leave(walk, &number);
		break;
	case 1:
	case 2:
		any_swap(walk, &number);
		break;
	case 3:
		duty_move(&at.desk, &ref, "3号室", "漏水", NULL, &number, NULL);
		break;
	default:
		duty_stand_in(&at.desk, &ref, anybody(walk), "有事", NULL, &number, NULL);
		break;
	}
	walk->recorded += number != 0;
	return number;
}

/* Whichever was recorded, long ago or just now: what was built upon it may fall. */
static void withdraw_any(struct walk *walk)
{
	duty_withdraw(&at.desk, 1 + any(walk, walk->recorded + 1), "试", NULL, NULL);
}

static void come_and_go(struct walk *walk)
{
	const char *adviser = anybody(walk);

	switch (any(walk, 4)) {
	case 0:
		duty_sign_out(&at.desk, adviser, NULL, NULL);
		break;
	case 1:
		duty_away(&at.desk, adviser, 10, NULL, NULL);
		break;
	default:
		duty_sign_in(&at.desk, adviser, NULL, NULL);
		break;
	}
}

static void assert_nobody_in_two_places(void)
{
	struct duty_list duties = {0};
	struct error err = {0};

	ck_done(desk_duties_between(
			&at.desk, (struct day){MON - 1}, (struct day){SUN + 1}, &duties, &err),
		err);
	for (size_t i = 0; i < duties.count; i++)
		for (size_t j = i + 1; j < duties.count; j++) {
			const struct duty *one = &duties.items[i], *other = &duties.items[j];
			int later = (other->day.n - one->day.n) * MINUTES_PER_DAY;
			ck_assert(one->adviser != other->adviser || !duty_serves(one) ||
				  !duty_serves(other) || other->start + later >= one->end ||
				  one->start >= other->end + later);
		}
	duty_list_release(&duties);
}

/* What was done and taken back has left the roster as it was, whatever else stands. */
static void take_back(int number, const struct buffer *before)
{
	struct buffer after = {0};
	struct error err = {0};

	ck_done(duty_withdraw(&at.desk, number, "试", NULL, &err), err);
	duty_desk_tell(&at, NULL, MON - 1, SUN + 1, &after);
	ck_assert_str_eq(buffer_text(&after), buffer_text(before));
	buffer_release(&after);
}

START_TEST(whatever_is_done)
{
	struct walk walk = {.seed = 20261125u + (unsigned int)_i};
	struct verify_report report;
	struct error err = {0};
	int minute = 0;

	for (int step = 0; step < 400; step++) {
		struct buffer before = {0};
		minute += any(&walk, 30);
		duty_desk_clock(&at, MON + minute / MINUTES_PER_DAY, minute % MINUTES_PER_DAY);
		duty_desk_tell(&at, NULL, MON - 1, SUN + 1, &before);
		int number = do_anything(&walk);
		assert_nobody_in_two_places();
		if (number != 0 && any(&walk, 2) == 0)
			take_back(number, &before);
		come_and_go(&walk);
		if (any(&walk, 4) == 0)
			withdraw_any(&walk);
		assert_nobody_in_two_places();
		buffer_release(&before);
	}
	ck_assert_int_gt(walk.recorded, 50);
	ck_done(desk_verify(&at.desk, false, &report, &err), err);
	ck_assert_uint_eq(report.findings.count, 0);
	verify_report_release(&report);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, leave_and_its_withdrawal);
	tcase_add_test(tests, leave_is_refused);
	tcase_add_test(tests, a_swap_is_proposed_and_agreed);
	tcase_add_test(tests, a_swap_is_answered_once);
	tcase_add_test(tests, a_swap_is_refused);
	tcase_add_test(tests, a_swap_that_is_overtaken_lapses);
	tcase_add_test(tests, who_agrees_must_be_able_to_come);
	tcase_add_test(tests, a_stand_in_is_refused);
	tcase_add_test(tests, another_room);
	tcase_add_test(tests, a_withdrawal_is_refused);
	tcase_add_test(tests, a_withdrawal_is_refused_for_what_comes_of_it_on_another_day);
	tcase_add_test(tests, a_withdrawal_alters_no_past_duty_by_a_swap);
	tcase_add_test(tests, a_repeated_command_records_nothing_twice);
	tcase_add_test(tests, after_a_day_only_a_supervisor_alters_duty);
	tcase_add_test(tests, the_changes_of_some_days);
	tcase_add_loop_test(tests, whatever_is_done, 0, 3);
}

UNIT_MAIN("duty_commands", add_tests)
