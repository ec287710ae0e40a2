/*
 * Which appointments a roster can keep, as tables of the rule. The week of duty_unit.h: at the desk
 * a and b from 9 to 11; at night one of a, b, c in turn from 19 to 21, a on Monday; late d from
 * 20:30 to half past midnight; early c from midnight to 1.
 */
#include "menzhen/model/appointment/appointment_slot.h"

#include "duty_unit.h"

enum { BOOKED_MAX = 5 };

/* Everything that is reckoned with. */
struct week {
	struct roster roster;
	struct duty_changes changes;
	struct duty_list duties;
	struct appointment_list booked;
	struct appointment_scope scope;
};

/* CHANGES and BOOKED, ended by one without a number, are borrowed. */
static void week_begin(struct week *week, struct duty_change *changes, struct appointment *booked,
	struct appointment_rules rules)
{
	static const struct calendar none;

	*week = (struct week){.roster = duty_roster()};
	week->changes.items = changes;
	while (week->changes.count < CHANGES_MAX && changes[week->changes.count].number != 0)
		week->changes.count++;
	week->booked.items = booked;
	while (week->booked.count < BOOKED_MAX && booked[week->booked.count].number != 0)
		week->booked.count++;
	struct duty_scope scope = {
		&week->roster, &none, {MON - 1}, {SUN}, duty_moment(MON - 1, 12 * 60), 480};
	ck_assert_int_eq(
		duty_changes_apply(&week->changes, &scope, &week->duties, NULL), STATUS_OK);
	week->scope = (struct appointment_scope){
		&week->roster, &week->duties, &week->changes, &week->booked, rules};
}

static void week_end(struct week *week)
{
	duty_list_release(&week->duties);
}

/* --- slots --- */

#define VISIT(no, on, at, who)                                                                     \
	{                                                                                          \
		.number = (no), .day = {on}, .start = (at), .adviser = (who)                       \
	}

struct slots_of_a_day {
	const char *rule;
	struct duty_change changes[CHANGES_MAX];
	struct appointment booked[BOOKED_MAX];
	struct appointment_rules rules;
	int day;
	const char *adviser;
	const char *slots; /* "09:00 0/2": taken of places */
};

static const struct slots_of_a_day days[] = {
	{"an hour each; what crosses midnight is of the next day, too", {{0}}, {{0}}, {60, 1}, TUE,
		NULL,
		"00:00 0/1\n09:00 0/2\n10:00 0/2\n19:00 0/1\n20:00 0/1\n20:30 0/1\n21:30 0/1\n"
		"22:30 0/1\n23:30 0/1\n"},
	{"a slot ends before the duty does", {{0}}, {{0}}, {50, 1}, TUE, "a",
		"09:00 0/1\n09:50 0/1\n"},
	{"several in a slot", {{0}}, {{0}}, {60, 3}, TUE, "a", "09:00 0/3\n10:00 0/3\n"},
	{"past midnight of the night before", {{0}}, {{0}}, {30, 1}, WED, "d",
		"00:00 0/1\n20:30 0/1\n21:00 0/1\n21:30 0/1\n22:00 0/1\n22:30 0/1\n23:00 0/1\n"
		"23:30 0/1\n"},
	{"leave takes their places", {LEAVE("b", TUE, TUE)}, {{0}}, {60, 1}, TUE, "b", ""},
	{"and leaves the others'", {LEAVE("b", TUE, TUE)}, {{0}}, {120, 1}, TUE, NULL,
		"09:00 0/1\n19:00 0/1\n20:30 0/1\n22:30 0/1\n"},
	{"what is booked is taken", {{0}}, {VISIT(1, TUE, 540, NULL), VISIT(2, TUE, 600, "b")},
		{60, 1}, TUE, "a", "09:00 0/1\n10:00 0/1\n"},
	{"for everybody once the last place is", {{0}},
		{VISIT(1, TUE, 540, NULL), VISIT(2, TUE, 540, "b")}, {60, 1}, TUE, "a",
		"09:00 1/1\n10:00 0/1\n"},
	{"one that was booked at an odd hour takes both slots", {{0}}, {VISIT(1, TUE, 570, "a")},
		{60, 1}, TUE, "a", "09:00 1/1\n10:00 1/1\n"},
	{"what is off takes nothing", {{0}},
		{{.number = 1, .day = {TUE}, .start = 540, .state = APPOINTMENT_CANCELLED},
			{.number = 2, .day = {TUE}, .start = 540, .state = APPOINTMENT_MISSED},
			{.number = 3,
				.day = {TUE},
				.start = 540,
				.kind = APPOINTMENT_CALL_BACK,
				.adviser = "a"}},
		{60, 1}, TUE, "a", "09:00 0/1\n10:00 0/1\n"},
	{"who has come has their place still", {{0}},
		{{.number = 1,
			.day = {TUE},
			.start = 540,
			.adviser = "a",
			.state = APPOINTMENT_ARRIVED}},
		{60, 1}, TUE, "a", "09:00 1/1\n10:00 0/1\n"},
};

START_TEST(slots_of_the_day)
{
	struct slots_of_a_day day = days[_i];
	struct appointment_slots slots = {0};
	struct buffer told = {0};
	struct week week;

	week_begin(&week, day.changes, day.booked, day.rules);
	ck_assert_int_eq(
		appointment_slots_of(&week.scope, (struct day){day.day}, day.adviser, &slots, NULL),
		STATUS_OK);
	for (size_t i = 0; i < slots.count; i++) {
		const struct appointment_slot *slot = &slots.items[i];
		ck_assert_int_eq(slot->day.n, day.day);
		buffer_printf(&told, "%02d:%02d %d/%d\n", slot->start / 60, slot->start % 60,
			slot->taken, slot->places);
	}
	ck_assert_msg(strcmp(buffer_text(&told), day.slots) == 0, "%s: got\n%s", day.rule,
		buffer_text(&told));
	buffer_release(&told);
	appointment_slots_release(&slots);
	week_end(&week);
}
END_TEST

/* --- can it be kept? --- */

#define ROUND(on, at, who)                                                                         \
	{                                                                                          \
		.number = 9, .kind = APPOINTMENT_HOME_ROUND, .day = {on}, .start = (at),           \
		.adviser = (who)                                                                   \
	}

static const struct {
	const char *rule;
	struct duty_change changes[CHANGES_MAX];
	struct appointment booked[BOOKED_MAX];
	struct appointment asked;
	enum appointment_finding finding;
} questions[] = {
	{"somebody is on duty", {{0}}, {{0}}, VISIT(9, TUE, 540, NULL), APPOINTMENT_SERVED},
	{"nobody is", {{0}}, {{0}}, VISIT(9, TUE, 12 * 60, NULL), APPOINTMENT_NOBODY},
	{"the duty ends too soon", {{0}}, {{0}}, VISIT(9, TUE, 11 * 60 - 20, NULL),
		APPOINTMENT_NOBODY},
	{"the adviser is on duty", {{0}}, {{0}}, VISIT(9, TUE, 540, "a"), APPOINTMENT_SERVED},
	{"another is", {{0}}, {{0}}, VISIT(9, TUE, 540, "c"), APPOINTMENT_OFF_DUTY},
	{"past midnight of a night duty", {{0}}, {{0}}, VISIT(9, WED, 0, "d"), APPOINTMENT_SERVED},
	{"whose adviser got leave the day before", {LEAVE("d", TUE, TUE)}, {{0}},
		VISIT(9, WED, 0, "d"), APPOINTMENT_ON_LEAVE},
	{"leave of the adviser", {LEAVE("a", TUE, TUE)}, {{0}}, VISIT(9, TUE, 540, "a"),
		APPOINTMENT_ON_LEAVE},
	{"leave of one of two", {LEAVE("a", TUE, TUE)}, {{0}}, VISIT(9, TUE, 540, NULL),
		APPOINTMENT_SERVED},
	{"leave of both", {LEAVE("a", TUE, TUE), LEAVE("b", TUE, TUE)}, {{0}},
		VISIT(9, TUE, 540, NULL), APPOINTMENT_NOBODY},
	{"leave with others booked before", {LEAVE("a", TUE, TUE)}, {VISIT(1, TUE, 540, NULL)},
		VISIT(9, TUE, 540, NULL), APPOINTMENT_FULL},
	{"the one booked before can be kept", {LEAVE("a", TUE, TUE)}, {VISIT(9, TUE, 540, NULL)},
		VISIT(1, TUE, 540, NULL), APPOINTMENT_SERVED},
	{"a swapped duty", {SWAP(NIGHT_OF(TUE, "b"), "b", NIGHT_OF(WED, "c"), "c")}, {{0}},
		VISIT(9, TUE, AT_NIGHT, "b"), APPOINTMENT_OFF_DUTY},
	{"a stand-in sees those who asked for nobody", {STAND_IN(NIGHT_OF(TUE, "b"), "b", "d")},
		{{0}}, VISIT(9, TUE, AT_NIGHT, NULL), APPOINTMENT_SERVED},
	{"the adviser's place is taken", {{0}}, {VISIT(1, TUE, 540, "a")}, VISIT(9, TUE, 540, "a"),
		APPOINTMENT_FULL},
	{"another's is not", {{0}}, {VISIT(1, TUE, 540, "a")}, VISIT(9, TUE, 540, "b"),
		APPOINTMENT_SERVED},
	{"one that is not booked yet comes last", {{0}}, {VISIT(1, TUE, 540, "a")},
		VISIT(0, TUE, 540, "a"), APPOINTMENT_FULL},
	{"not in the roster", {{0}}, {{0}}, VISIT(9, TUE, 540, "zz"), APPOINTMENT_GONE},
	{"the term is over", {{0}}, {{0}}, ROUND(WED, 540, "f"), APPOINTMENT_GONE},
	{"a round needs no duty", {{0}}, {{0}}, ROUND(TUE, 12 * 60, "a"), APPOINTMENT_SERVED},
	{"nor a place", {{0}}, {VISIT(1, TUE, 540, "a")}, ROUND(TUE, 540, "a"), APPOINTMENT_SERVED},
	{"but nobody on leave makes one", {LEAVE("a", TUE, TUE)}, {{0}}, ROUND(TUE, 12 * 60, "a"),
		APPOINTMENT_ON_LEAVE},
	{"leave of a shift is for its hours", {LEAVE_OF("a", TUE, TUE, "desk")}, {{0}},
		ROUND(TUE, 12 * 60, "a"), APPOINTMENT_SERVED},
	{"and during them", {LEAVE_OF("a", TUE, TUE, "desk")}, {{0}}, ROUND(TUE, 540, "a"),
		APPOINTMENT_ON_LEAVE},
};

START_TEST(whether_it_can_be_kept)
{
	struct duty_change changes[CHANGES_MAX];
	struct appointment booked[BOOKED_MAX];
	struct week week;

	memcpy(changes, questions[_i].changes, sizeof(changes));
	memcpy(booked, questions[_i].booked, sizeof(booked));
	week_begin(&week, changes, booked, (struct appointment_rules){30, 1});
	ck_assert_msg(appointment_check(&week.scope, &questions[_i].asked) == questions[_i].finding,
		"%s", questions[_i].rule);
	week_end(&week);
}
END_TEST

/* People who receive and do not advise see nobody; nor do those who sit elsewhere. */
START_TEST(only_those_who_advise_at_the_clinic_see_visitors)
{
	struct duty_change none[CHANGES_MAX] = {{0}};
	struct appointment nothing[BOOKED_MAX] = {{0}};
	const struct appointment visit = VISIT(9, TUE, 540, "a");
	struct week week;

	week_begin(&week, none, nothing, (struct appointment_rules){30, 1});
	ck_assert_int_eq(appointment_check(&week.scope, &visit), APPOINTMENT_SERVED);
	week.roster.shifts[DESK].venue = VENUE_MARKET;
	ck_assert_int_eq(appointment_check(&week.scope, &visit), APPOINTMENT_OFF_DUTY);
	week.roster.shifts[DESK].venue = VENUE_CLINIC;
	week.roster.shifts[DESK].place = "文化广场";
	ck_assert_int_eq(appointment_check(&week.scope, &visit), APPOINTMENT_OFF_DUTY);
	week.roster.shifts[DESK].place = NULL;
	week.roster.shifts[DESK].session = SESSION_HOME_ROUND;
	ck_assert_int_eq(appointment_check(&week.scope, &visit), APPOINTMENT_OFF_DUTY);
	week.roster.shifts[DESK].session = SESSION_DAYTIME;
	week.roster.advisers[A].kind = ADVISER_STAFF;
	ck_assert_int_eq(appointment_check(&week.scope, &visit), APPOINTMENT_OFF_DUTY);
	week.roster.advisers[A].kind = ADVISER_LAWYER;
	week_end(&week);
}
END_TEST

/* A holiday has no duty; the Saturday worked in its place has. */
START_TEST(make_up_days_have_slots)
{
	struct calendar calendar = {0};
	struct duty_changes none = {0};
	struct appointment_list nothing = {0};
	struct appointment_slots slots = {0};
	struct duty_list duties = {0};
	struct roster roster = duty_roster();
	struct shift *desk = &roster.shifts[DESK];
	struct day saturday = {20736}; /* 2026-10-10, worked in place of National Day's week */
	static const struct day worked[] = {{20736}};
	static const struct day_range holiday = {{20727}, {20733}};
	struct calendar_year year = {.year = 2026,
		.holidays = (struct day_range *)&holiday,
		.holiday_count = 1,
		.make_up_workdays = (struct day *)worked,
		.make_up_count = 1};

	calendar.years = &year; /* as one that is built in */
	calendar.count = 1;
	desk->days = (struct day_rule){.kind = DAYS_CLASS, .day_class = DAY_WORKDAY};
	ck_assert_int_eq(duty_expand(&roster, &calendar, day_add(saturday, -7),
				 day_add(saturday, 1), &duties, NULL),
		STATUS_OK);
	const struct appointment_scope scope = {
		&roster, &duties, &none, &nothing, {APPOINTMENT_MINUTES, APPOINTMENT_EACH}};
	ck_assert_int_eq(appointment_slots_of(&scope, saturday, "b", &slots, NULL), STATUS_OK);
	ck_assert_ptr_nonnull(appointment_slot_at(&slots, saturday, 540));
	appointment_slots_release(&slots);
	ck_assert_int_eq(
		appointment_slots_of(&scope, day_add(saturday, -3), "b", &slots, NULL), STATUS_OK);
	ck_assert_ptr_null(appointment_slot_at(&slots, day_add(saturday, -3), 540));
	appointment_slots_release(&slots);
	duty_list_release(&duties);
}
END_TEST

START_TEST(the_nearest_free_slots)
{
	struct duty_change none[CHANGES_MAX] = {{0}};
	struct appointment booked[BOOKED_MAX] = {VISIT(1, TUE, 600, "a")};
	const struct appointment wanted = VISIT(0, TUE, 600, "a");
	struct appointment_slots near = {0};
	struct week week;

	week_begin(&week, none, booked, (struct appointment_rules){30, 1});
	ck_assert_int_eq(appointment_nearest(&week.scope, &wanted, (struct day_range){{MON}, {SAT}},
				 (struct local_time){{TUE}, 540, 0}, &near, NULL),
		STATUS_OK);
	ck_assert_uint_eq(near.count, APPOINTMENT_NEAREST);
	ck_assert_int_eq(near.items[0].start, 9 * 60 + 30); /* 9 has passed, 10 is taken */
	ck_assert_int_eq(near.items[1].start, 10 * 60 + 30);
	ck_assert_int_eq(near.items[2].day.n, WED);
	ck_assert_int_eq(near.items[2].start, 540);
	appointment_slots_release(&near);
	week_end(&week);
}
END_TEST

START_TEST(a_round_meets_a_duty_of_the_same_person)
{
	struct duty_change leave[CHANGES_MAX] = {LEAVE("b", TUE, TUE)};
	struct appointment nothing[BOOKED_MAX] = {{0}};
	const struct appointment during = ROUND(TUE, 600, "a"), after = ROUND(TUE, 660, "a"),
				 midnight = ROUND(WED, 10, "d"), away = ROUND(TUE, 600, "b");
	struct week week;

	week_begin(&week, leave, nothing, (struct appointment_rules){30, 1});
	ck_assert(appointment_meets_duty(&week.scope, &during));
	ck_assert(!appointment_meets_duty(&week.scope, &after));
	ck_assert(appointment_meets_duty(&week.scope, &midnight));
	ck_assert(!appointment_meets_duty(&week.scope, &away));
	week_end(&week);
}
END_TEST

START_TEST(only_what_is_to_come_is_checked)
{
	struct duty_change leave[CHANGES_MAX] = {LEAVE("a", TUE, TUE)};
	struct appointment booked[BOOKED_MAX] = {VISIT(1, TUE, 540, "a"), VISIT(2, TUE, 600, "a"),
		{.number = 3,
			.day = {TUE},
			.start = 630,
			.adviser = "a",
			.state = APPOINTMENT_MISSED}};
	struct week week;

	week_begin(&week, leave, booked, (struct appointment_rules){30, 1});
	appointments_check(&week.scope, &week.booked, (struct local_time){{TUE}, 570, 0});
	ck_assert_int_eq(booked[0].finding, APPOINTMENT_SERVED); /* its time has come and gone */
	ck_assert_int_eq(booked[1].finding, APPOINTMENT_ON_LEAVE);
	ck_assert_int_eq(booked[2].finding, APPOINTMENT_SERVED);
	week_end(&week);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(tests, slots_of_the_day, 0, (int)(sizeof(days) / sizeof(days[0])));
	tcase_add_loop_test(
		tests, whether_it_can_be_kept, 0, (int)(sizeof(questions) / sizeof(questions[0])));
	tcase_add_test(tests, only_those_who_advise_at_the_clinic_see_visitors);
	tcase_add_test(tests, make_up_days_have_slots);
	tcase_add_test(tests, the_nearest_free_slots);
	tcase_add_test(tests, a_round_meets_a_duty_of_the_same_person);
	tcase_add_test(tests, only_what_is_to_come_is_checked);
}

UNIT_MAIN("appointment_slot", add)
