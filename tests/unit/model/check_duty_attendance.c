/* Coming, going and being away, at a desk. */
#include "duty_desk.h"

static struct duty_desk at;

static void set_up(void)
{
	duty_desk_begin(&at);
}

static void tear_down(void)
{
	duty_desk_end(&at);
}

static void sign_in(const char *adviser)
{
	struct error err = {0};
	ck_done(duty_sign_in(&at.desk, adviser, NULL, &err), err);
}

static void sign_out(const char *adviser)
{
	struct error err = {0};
	ck_done(duty_sign_out(&at.desk, adviser, NULL, &err), err);
}

static int stand_in(const char *adviser, int day, const char *shift, const char *by)
{
	struct duty_ref ref = {adviser, {day}, shift, DUTY_ANY_START};
	struct error err = {0};
	int number = 0;
	ck_done(duty_stand_in(&at.desk, &ref, by, NULL, NULL, &number, &err), err);
	return number;
}

/* One signs in at MINUTE of Monday: what then stands of the shift, or the refusal. */
struct arrival {
	const char *rule, *adviser;
	int day, minute;
	const char *shift, *stands; /* of Sunday to Tuesday; shift NULL: the refusal */
};

static const struct arrival arrivals[] = {
	{"as it begins", "a", MON, AT_NIGHT, "night", "mon a signed_in\n"},
	{"while it runs", "a", MON, AT_NIGHT + 119, "night", "mon a signed_in\n"},
	{"when it is over", "a", MON, AT_NIGHT + 120, NULL, "at most 120 minutes before"},
	{"two hours before", "a", MON, AT_NIGHT - 120, "night", "mon a signed_in\n"},
	{"earlier than that", "a", MON, AT_NIGHT - 121, NULL, "the next is 2026-11-23 19:00 night"},
	{"past midnight: of the day before", "d", TUE, 10, "late", "mon d signed_in\n"},
	{"just before midnight: of the next day", "c", MON, 23 * 60, "early", "tue c signed_in\n"},
	{"no duty", "v", MON, AT_NIGHT, NULL, "record for whom they stand in"},
	{"unknown", "vv", MON, AT_NIGHT, NULL, "no adviser 'vv'"},
};

START_TEST(who_signs_in)
{
	const struct arrival *arrival = &arrivals[_i];
	struct error err = {0};
	struct buffer told = {0};
	const char *line;

	duty_desk_clock(&at, arrival->day, arrival->minute);
	enum status status = duty_sign_in(&at.desk, arrival->adviser, NULL, &err);
	if (arrival->shift == NULL) {
		ck_refused(status, err, arrival->stands);
		return;
	}
	ck_done(status, err);
	duty_desk_tell(&at, arrival->shift, MON - 1, TUE, &told);
	line = strstr(buffer_text(&told), "signed_in");
	ck_assert_msg(strstr(buffer_text(&told), arrival->stands) != NULL, "%s:\n%s", arrival->rule,
		buffer_text(&told));
	ck_assert_ptr_null(strstr(line + 1, "signed_in")); /* and to nothing else */
	buffer_release(&told);
}
END_TEST

START_TEST(one_is_in_one_place)
{
	struct error err = {0};

	duty_desk_clock(&at, MON, AT_DESK);
	sign_in("a");
	ck_refused(duty_sign_in(&at.desk, "a", NULL, &err), err,
		"has signed in already (2026-11-23 09:00 desk)");
	sign_out("a");
	duty_desk_assert(&at, "desk", MON, MON, "mon a signed_out\nmon b\n");
	/* Having gone home one may come back … */
	sign_in("a");
	duty_desk_assert(&at, "desk", MON, MON, "mon a signed_in\nmon b\n");
	/* … but not once one is elsewhere. */
	sign_out("a");
	stand_in("b", MON, "desk", "a");
	sign_in("a");
	duty_desk_assert(&at, "desk", MON, MON, "mon a signed_out\nmon a signed_in for b\n");
	/* What one has left is not what is meant. */
	stand_in("a", MON, "desk", "c");
	duty_desk_assert(&at, "desk", MON, MON, "mon a signed_out\nmon c stand_in for b\n");
}
END_TEST

START_TEST(who_is_on_leave_does_not_sign_in)
{
	const struct leave sick = {.adviser = "a", .first = {MON}, .last = {MON}};
	struct error err = {0};
	int number;

	ck_done(duty_leave(&at.desk, &sick, &number, &err), err);
	duty_desk_clock(&at, MON, AT_DESK);
	ck_refused(duty_sign_in(&at.desk, "a", NULL, &err), err, "is on leave now");
	ck_done(duty_withdraw(&at.desk, number, NULL, NULL, &err), err);
	sign_in("a");
}
END_TEST

START_TEST(a_stand_in_signs_in)
{
	struct error err = {0};

	duty_desk_clock(&at, MON, AT_NIGHT);
	sign_in("a");
	stand_in("a", MON, "night", "c"); /* taken ill */
	duty_desk_assert(&at, "night", MON, MON, "mon c stand_in for a\n");
	ck_refused(duty_away(&at.desk, "a", 10, NULL, &err), err, "not on duty now");
	sign_in("c");
	duty_desk_assert(&at, "night", MON, MON, "mon c signed_in for a\n");
}
END_TEST

START_TEST(away_and_back)
{
	struct error err = {0};

	duty_desk_clock(&at, MON, AT_NIGHT);
	ck_refused(duty_back(&at.desk, "a", NULL, &err), err, "is not away");
	sign_in("a");
	ck_done(duty_away(&at.desk, "a", 10, NULL, &err), err);
	duty_desk_assert(&at, "night", MON, MON, "mon a away till 19:10\n");
	duty_desk_clock(&at, MON, AT_NIGHT + 5);
	ck_done(duty_away(&at.desk, "a", 20, NULL, &err), err);
	duty_desk_assert(&at, "night", MON, MON, "mon a away till 19:25\n");
	duty_desk_clock(&at, MON, AT_NIGHT + 25);
	duty_desk_assert(&at, "night", MON, MON, "mon a signed_in\n");
	ck_refused(duty_back(&at.desk, "a", NULL, &err), err, "is not away");
	ck_done(duty_away(&at.desk, "a", 10, NULL, &err), err);
	ck_done(duty_back(&at.desk, "a", NULL, &err), err);
	duty_desk_assert(&at, "night", MON, MON, "mon a signed_in\n");
	sign_out("a");
	ck_refused(duty_away(&at.desk, "a", 10, NULL, &err), err, "not on duty now");
	ck_refused(duty_away(&at.desk, "a", 0, NULL, &err), err, "for 1 to 240 minutes");
	ck_refused(duty_away(&at.desk, "a", 241, NULL, &err), err, "for 1 to 240 minutes");
}
END_TEST

/* The announcement was to the minute, whatever the second it was made at. */
START_TEST(away_ends_with_the_minute)
{
	struct error err = {0};

	at.desk.clock.pinned = duty_moment(MON, AT_NIGHT) + (moment)40 * 1000;
	ck_done(duty_away(&at.desk, "a", 10, NULL, &err), err);
	duty_desk_assert(&at, "night", MON, MON, "mon a away till 19:10\n");
	duty_desk_clock(&at, MON, AT_NIGHT + 10);
	duty_desk_assert(&at, "night", MON, MON, "mon a\n");
}
END_TEST

START_TEST(going_home)
{
	struct error err = {0};

	duty_desk_clock(&at, MON, AT_NIGHT - 60);
	ck_refused(duty_sign_out(&at.desk, "a", NULL, &err), err, "no duty to sign out of");
	sign_in("a"); /* early, and by mistake */
	sign_out("a");
	duty_desk_assert(&at, "night", MON, MON, "mon a signed_out\n");
	duty_desk_clock(&at, MON, AT_NIGHT);
	ck_refused(duty_sign_out(&at.desk, "a", NULL, &err), err, "signed out already");
	sign_in("a");
	duty_desk_clock(&at, TUE, 10); /* forgotten in the evening */
	sign_out("a");
	duty_desk_assert(&at, "night", MON, MON, "mon a signed_out\n");
	/* Away when it ended, and beyond. */
	duty_desk_clock(&at, TUE, AT_NIGHT + 119);
	sign_in("b");
	ck_done(duty_away(&at.desk, "b", 60, NULL, &err), err);
	duty_desk_clock(&at, TUE, AT_NIGHT + 125);
	sign_out("b");
	duty_desk_clock(&at, TUE, 10);
	sign_out("d"); /* who has not signed in: the night of Monday runs still */
	duty_desk_assert(&at, "late", MON, TUE, "mon d signed_out\ntue d\n");
}
END_TEST

/* What is over for more than a day stands as it is: going home has no reason to give for more. */
START_TEST(what_was_forgotten_for_a_day_stays_so)
{
	struct error err = {0};

	duty_desk_clock(&at, MON, AT_NIGHT);
	sign_in("a");
	duty_desk_clock(&at, TUE, AT_NIGHT + 121);
	ck_refused(duty_sign_out(&at.desk, "a", NULL, &err), err, "no duty to sign out of");
	duty_desk_assert(&at, "night", MON, MON, "mon a signed_in\n");
	duty_desk_clock(&at, TUE, AT_NIGHT + 120);
	sign_out("a");
	duty_desk_assert(&at, "night", MON, MON, "mon a signed_out\n");
}
END_TEST

START_TEST(a_repeated_command_records_nothing_twice)
{
	struct error err = {0};

	duty_desk_clock(&at, MON, AT_NIGHT);
	ck_done(duty_sign_in(&at.desk, "a", "in-1", &err), err);
	ck_done(duty_sign_in(&at.desk, "a", "in-1", &err), err);
	ck_done(duty_away(&at.desk, "a", 10, "away-1", &err), err);
	ck_done(duty_back(&at.desk, "a", "back-1", &err), err);
	ck_done(duty_away(&at.desk, "a", 10, "away-1", &err), err);
	duty_desk_assert(&at, "night", MON, MON, "mon a signed_in\n");
	ck_done(duty_sign_out(&at.desk, "a", "out-1", &err), err);
	ck_done(duty_sign_in(&at.desk, "a", "in-1", &err), err);
	duty_desk_assert(&at, "night", MON, MON, "mon a signed_out\n");
	ck_refused(duty_sign_in(&at.desk, "d", "in-1", &err), err, "on record for something else");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_loop_test(tests, who_signs_in, 0, COUNT(arrivals));
	tcase_add_test(tests, one_is_in_one_place);
	tcase_add_test(tests, who_is_on_leave_does_not_sign_in);
	tcase_add_test(tests, a_stand_in_signs_in);
	tcase_add_test(tests, away_and_back);
	tcase_add_test(tests, away_ends_with_the_minute);
	tcase_add_test(tests, going_home);
	tcase_add_test(tests, what_was_forgotten_for_a_day_stays_so);
	tcase_add_test(tests, a_repeated_command_records_nothing_twice);
}

UNIT_MAIN("duty_attendance", add_tests)
