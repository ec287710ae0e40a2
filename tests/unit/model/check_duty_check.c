#include "menzhen/model/duty/duty_check.h"

#include "duty_unit.h"

/* One change to the week, and who would then be in two places, in words; NULL: nobody. */
struct crossing {
	const char *rule;
	struct duty_change before; /* stands already; number 0: none */
	struct duty_change change;
	const char *two_places;
};

static const struct crossing crossings[] = {
	{"at another hour", {0}, STAND_IN(NIGHT_OF(TUE, "b"), "b", "a"), NULL},
	{"at the same hour of the same shift", {0}, STAND_IN(DESK_OF(TUE, "b"), "b", "a"),
		"甲 would be in two places at once: 2026-11-24 09:00 desk and 2026-11-24 09:00 "
		"desk; let another take one of them over first"},
	{"past midnight", {0}, STAND_IN(LATE_OF(TUE), "d", "c"),
		"丙 would be in two places at once: 2026-11-24 20:30 late and 2026-11-25 00:00 "
		"early; let another take one of them over first"},
	{"but not if away from the other", LEAVE("c", WED, WED), STAND_IN(LATE_OF(TUE), "d", "c"),
		NULL},
	{"a swap of the one against the other", {0},
		SWAP(LATE_OF(TUE), "d", NIGHT_OF(WED, "c"), "c"),
		"丙 would be in two places at once: 2026-11-24 20:30 late and 2026-11-25 00:00 "
		"early; let another take one of them over first"},
	{"a turn that passes to somebody elsewhere", STAND_IN(LATE_OF(MON), "d", "b"),
		LEAVE("a", MON, MON),
		"乙 would be in two places at once: 2026-11-23 19:00 night and 2026-11-23 20:30 "
		"late; let another take one of them over first"},
	{"a room", {0}, ROOM(NIGHT_OF(MON, "a"), "3"), NULL},
};

START_TEST(nobody_is_in_two_places)
{
	const struct crossing *crossing = &crossings[_i];
	struct duty_change changes[2] = {crossing->before, crossing->change};
	size_t first = crossing->before.number == 0;
	struct duty_changes was = {.items = changes, .count = 1 - first};
	struct duty_changes with = {.items = changes + first, .count = 2 - first};
	struct duty_list before = {0}, after = {0};
	struct error err = {0};
	char words[512];

	duty_apply(&was, MON - 1, SUN, duty_moment(MON - 1, 0), &before);
	duty_apply(&with, MON - 1, SUN, duty_moment(MON - 1, 0), &after);
	enum status status = duty_check_places(&before, &after, &err);
	ck_assert_int_eq(status, crossing->two_places != NULL ? STATUS_REFUSED : STATUS_OK);
	if (crossing->two_places != NULL)
		ck_assert_str_eq(
			error_format(&err, NULL, words, sizeof(words)), crossing->two_places);
	duty_list_release(&before);
	duty_list_release(&after);
}
END_TEST

/* The roster itself may have somebody in two places: that is nobody's change. */
START_TEST(a_clash_of_the_plan_is_not_told_here)
{
	struct duty_change twice = STAND_IN(DESK_OF(TUE, "b"), "b", "a");
	struct duty_change room = ROOM(DESK_OF(TUE, "b"), "3");
	struct duty_change changes[2] = {twice, room};
	struct duty_changes was = {.items = changes, .count = 1};
	struct duty_changes with = {.items = changes, .count = 2};
	struct duty_list before = {0}, after = {0};

	duty_apply(&was, MON, SUN, duty_moment(MON - 1, 0), &before);
	duty_apply(&with, MON, SUN, duty_moment(MON - 1, 0), &after);
	ck_assert_int_eq(duty_check_places(&before, &after, NULL), STATUS_OK);
	duty_list_release(&before);
	duty_list_release(&after);
}
END_TEST

/* Gone home, one is free to be elsewhere; coming back is a new place. */
START_TEST(who_has_signed_out_is_free)
{
	struct attendance gone = {.slot = DESK_OF(TUE, "a"), .adviser = "a"};
	struct duty_change stand_in = STAND_IN(DESK_OF(TUE, "b"), "b", "a");
	struct duty_changes changes = {
		.items = &stand_in, .count = 1, .attendance = &gone, .attendance_count = 1};
	struct duty_list before = {0}, after = {0};
	moment now = duty_moment(TUE, AT_DESK + 30);

	gone.signed_in = duty_moment(TUE, AT_DESK);
	gone.signed_out = now;
	duty_apply(&changes, MON, SUN, now, &before);
	ck_assert_int_eq(duty_check_places(&(struct duty_list){0}, &before, NULL), STATUS_OK);
	gone.signed_out = 0;
	duty_apply(&changes, MON, SUN, now, &after);
	ck_assert_int_eq(duty_check_places(&before, &after, NULL), STATUS_REFUSED);
	duty_list_release(&before);
	duty_list_release(&after);
}
END_TEST

static struct duty night_of(const struct roster *roster, int day, int who)
{
	return (struct duty){.shift = &roster->shifts[NIGHT],
		.adviser = &roster->advisers[who],
		.planned = &roster->advisers[who],
		.day = {day},
		.start = AT_NIGHT,
		.end = 21 * 60};
}

/* The roster may plan one person for both; a change does not leave one there of two. */
START_TEST(a_change_gives_nobody_two_duties_in_one_room)
{
	struct roster roster = duty_roster();
	struct duty both[] = {night_of(&roster, TUE, B), night_of(&roster, TUE, B)};
	struct duty_list before = {0}, after = {.items = both, .count = 2};

	both[1].shift = &roster.shifts[LATE];
	both[1].start = AT_LATE;
	both[0].room = both[1].room = "3";
	ck_assert(!duty_collides(&both[0], &both[1]));
	ck_assert_int_eq(duty_check_places(&before, &after, NULL), STATUS_REFUSED);
	ck_assert_int_eq(duty_check_places(&after, &after, NULL), STATUS_OK);
}
END_TEST

struct taker {
	int day, who;
	struct duty_change leave; /* number 0: none */
	const char *refusal;      /* a part of it; NULL: may take it */
};

static const struct taker takers[] = {
	{TUE, D, {0}, NULL},
	{TUE, D, LEAVE("d", TUE, TUE), "on leave"},
	{TUE, D, LEAVE("d", WED, SUN), NULL},
	{TUE, D, LEAVE("a", TUE, TUE), NULL},
	{TUE, D, LEAVE_OF("d", TUE, TUE, "late"), NULL},
	{TUE, D, LEAVE_OF("d", TUE, TUE, "night"), "on leave"},
	{TUE, FORMER, {0}, NULL},
	{WED, FORMER, {0}, "does not cover"},
	{TUE, VOLUNTEER, {0}, "no legal advice"},
};

START_TEST(who_may_take_a_duty)
{
	const struct taker *taker = &takers[_i];
	struct roster roster = duty_roster();
	struct duty duty = night_of(&roster, taker->day, B);
	struct duty_change leave = taker->leave;
	struct duty_changes changes = {.items = &leave, .count = leave.number != 0};
	struct error err = {0};
	enum status status = duty_check_taker(&duty, &roster.advisers[taker->who], &changes, &err);

	ck_assert_int_eq(status, taker->refusal != NULL ? STATUS_REFUSED : STATUS_OK);
	if (taker->refusal != NULL)
		ck_assert_ptr_nonnull(strstr(err.msgid, taker->refusal));
}
END_TEST

/* Where a volunteer is planned another may come. */
START_TEST(a_volunteer_for_a_volunteer)
{
	struct roster roster = duty_roster();
	struct duty duty = night_of(&roster, TUE, VOLUNTEER);
	struct duty_changes none = {0};

	ck_assert_int_eq(
		duty_check_taker(&duty, &roster.advisers[VOLUNTEER], &none, NULL), STATUS_OK);
}
END_TEST

START_TEST(a_day_after_its_end_it_is_settled)
{
	struct roster roster = duty_roster();
	struct duty night = night_of(&roster, MON, A);
	struct duty late = {.shift = &roster.shifts[LATE],
		.day = {MON},
		.start = AT_LATE,
		.end = MINUTES_PER_DAY + 30};

	ck_assert(!duty_settled(&night, (struct local_time){{MON}, 20 * 60, 0}));
	ck_assert(!duty_settled(&night, (struct local_time){{TUE}, 21 * 60, 0}));
	ck_assert(duty_settled(&night, (struct local_time){{TUE}, 21 * 60 + 1, 0}));
	ck_assert(!duty_settled(&late, (struct local_time){{WED}, 30, 0}));
	ck_assert(duty_settled(&late, (struct local_time){{WED}, 31, 0}));
}
END_TEST

struct alteration {
	struct duty_change change;
	const char *altered; /* the first that is settled on Thursday at noon; NULL: none */
};

static const struct alteration alterations[] = {
	{STAND_IN(NIGHT_OF(MON, "a"), "a", "d"), "mon a\n"},
	{STAND_IN(NIGHT_OF(TUE, "b"), "b", "d"), "tue b\n"},
	{STAND_IN(NIGHT_OF(WED, "c"), "c", "d"), NULL}, /* ended last evening */
	{STAND_IN(NIGHT_OF(FRI, "b"), "b", "d"), NULL},
	{ROOM(NIGHT_OF(MON, "a"), "3"), "mon a\n"},
	{LEAVE("b", TUE, FRI), "tue b\n"},
	{LEAVE("b", THU, FRI), NULL},
	{LEAVE("f", MON, FRI), NULL}, /* has no duty there */
	{SWAP(NIGHT_OF(FRI, "b"), "b", NIGHT_OF(MON, "a"), "a"), "mon a\n"},
};

START_TEST(what_alters_settled_duty)
{
	const struct alteration *alteration = &alterations[_i];
	struct duty_change change = alteration->change;
	struct duty_changes changes = {.items = &change, .count = 1}, none = {0};
	struct duty_list before = {0}, after = {0};
	struct buffer words = {0};
	moment now = duty_moment(THU, 12 * 60);

	duty_apply(&none, MON, SUN, now, &before);
	duty_apply(&changes, MON, SUN, now, &after);
	const struct duty *altered = duty_settled_altered(&before, &after, moment_local(now, 480));
	if (altered != NULL)
		duty_tell(&words, altered);
	ck_assert_str_eq(
		buffer_text(&words), alteration->altered != NULL ? alteration->altered : "");
	duty_list_release(&before);
	duty_list_release(&after);
	buffer_release(&words);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, nobody_is_in_two_places, 0, COUNT(crossings));
	tcase_add_test(tests, a_clash_of_the_plan_is_not_told_here);
	tcase_add_test(tests, who_has_signed_out_is_free);
	tcase_add_test(tests, a_change_gives_nobody_two_duties_in_one_room);
	tcase_add_loop_test(tests, who_may_take_a_duty, 0, COUNT(takers));
	tcase_add_test(tests, a_volunteer_for_a_volunteer);
	tcase_add_test(tests, a_day_after_its_end_it_is_settled);
	tcase_add_loop_test(tests, what_alters_settled_duty, 0, COUNT(alterations));
}

UNIT_MAIN("duty_check", add_tests)
