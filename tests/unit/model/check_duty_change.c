/* What leave, swaps, stand-ins, rooms and attendance make of a plan: tables of the rules. */
#include "menzhen/model/duty/duty_change.h"

#include "duty_unit.h"

/* Changes in the order in which they came to stand, and what then shows of one shift. */
struct course {
	const char *rule;
	struct duty_change changes[CHANGES_MAX]; /* ended by one without a number */
	const char *shift;
	int first, last;
	const char *stands;
	const char *lapsed; /* a letter a change: L where it has lapsed; NULL: none has */
};

static const struct course courses[] = {
	{"the plan", {{0}}, "night", MON, THU, "mon a\ntue b\nwed c\nthu a\n", NULL},

	/* A rotation skips who is on leave, and the count goes on as if nothing had happened. */
	{"leave passes the turn on", {LEAVE("b", TUE, TUE)}, "night", MON, WED,
		"mon a\ntue b leave\ntue c for b\nwed c\n", NULL},
	{"the last of the list is followed by the first", {LEAVE("c", WED, WED)}, "night", WED, THU,
		"wed c leave\nwed a for c\nthu a\n", NULL},
	{"the next may have leave already", {LEAVE("c", MON, SUN), LEAVE("b", TUE, TUE)}, "night",
		TUE, TUE, "tue b leave\ntue a for b\n", NULL},
	{"or get it later", {LEAVE("b", TUE, TUE), LEAVE("c", MON, SUN)}, "night", TUE, TUE,
		"tue b leave\ntue a for b\n", NULL},
	{"nobody is left", {LEAVE("b", TUE, TUE), LEAVE("c", TUE, TUE), LEAVE("a", TUE, TUE)},
		"night", TUE, WED, "tue b leave\nwed c\n", NULL},
	{"leave from another shift does not keep from this one",
		{LEAVE_OF("c", TUE, TUE, "early"), LEAVE("b", TUE, TUE)}, "night", TUE, TUE,
		"tue b leave\ntue c for b\n", NULL},
	{"leave of one shift", {LEAVE_OF("b", TUE, TUE, "night")}, "desk", TUE, TUE,
		"tue a\ntue b\n", NULL},
	{"without a rotation nobody comes instead", {LEAVE("b", TUE, WED)}, "desk", TUE, THU,
		"tue a\ntue b leave\nwed a\nwed b leave\nthu a\nthu b\n", NULL},
	{"leave twice over", {LEAVE("b", TUE, TUE), LEAVE("b", MON, WED)}, "desk", TUE, TUE,
		"tue a\ntue b leave\n", NULL},
	{"a night past midnight is of the day it begins", {LEAVE("d", TUE, TUE)}, "late", MON, TUE,
		"mon d\ntue d leave\n", NULL},
	{"leave of one who is no longer in the roster", {LEAVE("x", MON, SUN)}, "night", MON, MON,
		"mon a\n", NULL},

	{"a stand-in", {STAND_IN(NIGHT_OF(TUE, "b"), "b", "d")}, "night", TUE, WED,
		"tue d stand_in for b\nwed c\n", NULL},
	{"for one on leave", {LEAVE("b", TUE, TUE), STAND_IN(DESK_OF(TUE, "b"), "b", "c")}, "desk",
		TUE, TUE, "tue a\ntue b leave\ntue c stand_in for b\n", NULL},
	{"for one whose turn it is by another's leave",
		{LEAVE("b", TUE, TUE), STAND_IN(NIGHT_OF(TUE, "b"), "c", "d")}, "night", TUE, TUE,
		"tue b leave\ntue d stand_in for b\n", NULL},
	{"where nobody is left",
		{LEAVE("a", TUE, TUE), LEAVE("b", TUE, TUE), LEAVE("c", TUE, TUE),
			STAND_IN(NIGHT_OF(TUE, "b"), "b", "d")},
		"night", TUE, TUE, "tue b leave\ntue d stand_in for b\n", NULL},
	{"one stands in for the other's stand-in",
		{STAND_IN(NIGHT_OF(TUE, "b"), "b", "d"), STAND_IN(NIGHT_OF(TUE, "b"), "d", "c")},
		"night", TUE, TUE, "tue c stand_in for b\n", NULL},
	{"for one who has it no more",
		{STAND_IN(NIGHT_OF(TUE, "b"), "b", "d"), STAND_IN(NIGHT_OF(TUE, "b"), "b", "c")},
		"night", TUE, TUE, "tue d stand_in for b\n", "-L"},
	{"back again",
		{STAND_IN(NIGHT_OF(TUE, "b"), "b", "d"), STAND_IN(NIGHT_OF(TUE, "b"), "d", "b")},
		"night", TUE, TUE, "tue b\n", NULL},
	{"by one who is no longer in the roster", {STAND_IN(NIGHT_OF(TUE, "b"), "b", "x")}, "night",
		TUE, TUE, "tue b\n", "L"},
	{"for a turn that the roster gives to another now",
		{STAND_IN(NIGHT_OF(TUE, "c"), "c", "d")}, "night", TUE, TUE, "tue b\n", "L"},
	{"the stand-in has leave later: nobody in the list need come",
		{STAND_IN(NIGHT_OF(TUE, "b"), "b", "d"), LEAVE("d", TUE, TUE)}, "night", TUE, TUE,
		"tue d leave for b\n", NULL},
	{"leave of one who was stood in for already alters nothing",
		{STAND_IN(NIGHT_OF(TUE, "b"), "b", "d"), LEAVE("b", TUE, TUE)}, "night", TUE, TUE,
		"tue d stand_in for b\n", NULL},
	{"two on leave, then one who comes",
		{LEAVE("b", TUE, TUE), STAND_IN(DESK_OF(TUE, "b"), "b", "c"), LEAVE("c", TUE, TUE),
			STAND_IN(DESK_OF(TUE, "b"), "c", "d")},
		"desk", TUE, TUE, "tue a\ntue b leave\ntue c leave for b\ntue d stand_in for b\n",
		NULL},

	{"a swap", {SWAP(NIGHT_OF(MON, "a"), "a", NIGHT_OF(WED, "c"), "c")}, "night", MON, WED,
		"mon c swapped for a\ntue b\nwed a swapped for c\n", NULL},
	{"one side of it alone", {SWAP(NIGHT_OF(MON, "a"), "a", NIGHT_OF(WED, "c"), "c")}, "night",
		WED, WED, "wed a swapped for c\n", NULL},
	{"the other side alone", {SWAP(NIGHT_OF(MON, "a"), "a", NIGHT_OF(WED, "c"), "c")}, "night",
		MON, MON, "mon c swapped for a\n", NULL},
	{"between two shifts", {SWAP(LATE_OF(MON), "d", NIGHT_OF(TUE, "b"), "b")}, "late", MON, MON,
		"mon b swapped for d\n", NULL},
	{"swapped back: as planned",
		{SWAP(NIGHT_OF(MON, "a"), "a", NIGHT_OF(WED, "c"), "c"),
			SWAP(NIGHT_OF(MON, "a"), "c", NIGHT_OF(WED, "c"), "a")},
		"night", MON, WED, "mon a\ntue b\nwed c\n", NULL},
	{"what was swapped is swapped on",
		{SWAP(NIGHT_OF(MON, "a"), "a", NIGHT_OF(WED, "c"), "c"),
			SWAP(NIGHT_OF(WED, "c"), "a", LATE_OF(SUN), "d")},
		"night", WED, WED, "wed d swapped for c\n", NULL},
	{"one side had leave before it was agreed",
		{LEAVE("c", WED, WED), SWAP(NIGHT_OF(MON, "a"), "a", NIGHT_OF(WED, "c"), "c")},
		"night", MON, WED, "mon a\ntue b\nwed c leave\nwed a for c\n", "-L"},
	{"a turn by another's leave is swapped",
		{LEAVE("c", WED, WED), SWAP(NIGHT_OF(TUE, "b"), "b", NIGHT_OF(WED, "c"), "a")},
		"night", TUE, WED, "tue a swapped for b\nwed c leave\nwed b swapped for c\n", NULL},
	{"one who took a swapped duty has leave later",
		{SWAP(NIGHT_OF(MON, "a"), "a", NIGHT_OF(WED, "c"), "c"), LEAVE("a", WED, WED)},
		"night", MON, WED, "mon c swapped for a\ntue b\nwed a leave for c\n", NULL},
	{"leave of one who swapped the duty away alters nothing",
		{SWAP(NIGHT_OF(MON, "a"), "a", NIGHT_OF(WED, "c"), "c"), LEAVE("c", WED, WED)},
		"night", WED, WED, "wed a swapped for c\n", NULL},
	{"a swap of what was given away",
		{STAND_IN(NIGHT_OF(MON, "a"), "a", "d"),
			SWAP(NIGHT_OF(MON, "a"), "a", NIGHT_OF(WED, "c"), "c")},
		"night", MON, WED, "mon d stand_in for a\ntue b\nwed c\n", "-L"},
	{"the plan was edited under it", {SWAP(NIGHT_OF(MON, "b"), "b", NIGHT_OF(WED, "c"), "c")},
		"night", MON, WED, "mon a\ntue b\nwed c\n", "L"},
	{"proposed, refused and withdrawn alter nothing",
		{SWAP_AS(CHANGE_PROPOSED, NIGHT_OF(MON, "a"), "a", NIGHT_OF(WED, "c"), "c"),
			SWAP_AS(CHANGE_REFUSED, NIGHT_OF(MON, "a"), "a", NIGHT_OF(WED, "c"), "c"),
			SWAP_AS(CHANGE_WITHDRAWN, NIGHT_OF(MON, "a"), "a", NIGHT_OF(WED, "c"),
				"c")},
		"night", MON, WED, "mon a\ntue b\nwed c\n", NULL},
	{"a proposal is overtaken by leave, by a stand-in, by another swap",
		{LEAVE("c", WED, WED),
			SWAP_AS(CHANGE_PROPOSED, NIGHT_OF(MON, "a"), "a", NIGHT_OF(WED, "c"), "c"),
			SWAP(NIGHT_OF(TUE, "b"), "b", LATE_OF(SUN), "d"),
			SWAP_AS(CHANGE_PROPOSED, NIGHT_OF(TUE, "b"), "b", NIGHT_OF(THU, "a"), "a"),
			SWAP_AS(CHANGE_PROPOSED, NIGHT_OF(TUE, "b"), "d", NIGHT_OF(THU, "a"), "a")},
		"night", TUE, TUE, "tue d swapped for b\n", "-L-L-"},

	{"another room", {ROOM(NIGHT_OF(MON, "a"), "3号室")}, "night", MON, TUE,
		"mon a in 3号室\ntue b\n", NULL},
	{"and another", {ROOM(NIGHT_OF(MON, "a"), "3号室"), ROOM(NIGHT_OF(MON, "a"), "4号室")},
		"night", MON, MON, "mon a in 4号室\n", NULL},
	{"the room is the duty's, whoever has it",
		{ROOM(NIGHT_OF(MON, "a"), "3号室"), STAND_IN(NIGHT_OF(MON, "a"), "a", "d")},
		"night", MON, MON, "mon d stand_in for a in 3号室\n", NULL},
	{"a room of no duty", {ROOM(NIGHT_OF(MON, "c"), "3号室")}, "night", MON, MON, "mon a\n",
		"L"},
};

static struct duty_changes changes_of(const struct course *course, struct duty_change *storage)
{
	struct duty_changes changes = {.items = storage};

	memcpy(storage, course->changes, sizeof(course->changes));
	while (changes.count < CHANGES_MAX && storage[changes.count].number != 0)
		changes.count++;
	return changes;
}

START_TEST(a_course_of_changes)
{
	const struct course *course = &courses[_i];
	struct duty_change storage[CHANGES_MAX];
	struct duty_changes changes = changes_of(course, storage);
	struct duty_list duties = {0};
	struct buffer stands = {0};

	duty_apply(&changes, course->first, course->last, duty_moment(MON - 1, 0), &duties);
	duty_tell_all(&stands, &duties, course->shift);
	ck_assert_msg(strcmp(buffer_text(&stands), course->stands) == 0, "%s:\n%s\nnot\n%s",
		course->rule, buffer_text(&stands), course->stands);
	for (size_t i = 0; i < changes.count; i++)
		ck_assert_msg(changes.items[i].lapsed ==
				      (course->lapsed != NULL && course->lapsed[i] == 'L'),
			"%s: %zu", course->rule, i);
	duty_list_release(&duties);
	buffer_release(&stands);
}
END_TEST

/* Days by themselves are the same as days together, whichever side of a swap is asked for. */
START_TEST(days_together_are_their_days)
{
	const struct course *course = &courses[_i];
	struct duty_change storage[CHANGES_MAX];
	struct duty_changes changes = changes_of(course, storage);
	struct duty_list together = {0}, single = {0};
	struct buffer one = {0}, other = {0};

	duty_apply(&changes, MON, SUN, duty_moment(MON - 1, 0), &together);
	for (int day = MON; day <= SUN; day++)
		duty_apply(&changes, day, day, duty_moment(MON - 1, 0), &single);
	duty_tell_all(&one, &together, NULL);
	duty_tell_all(&other, &single, NULL);
	ck_assert_str_eq(buffer_text(&one), buffer_text(&other));
	buffer_release(&one);
	buffer_release(&other);
	duty_list_release(&together);
	duty_list_release(&single);
}
END_TEST

/* Whatever is withdrawn, the roster is what it would be had it never been. */
START_TEST(what_is_withdrawn_has_never_been)
{
	const struct course *course = &courses[_i];
	struct duty_change storage[CHANGES_MAX];
	struct duty_changes changes = changes_of(course, storage);

	for (size_t i = 0; i < changes.count; i++) {
		struct duty_change without[CHANGES_MAX];
		struct duty_changes rest = {.items = without};
		struct duty_list withdrawn = {0}, never = {0};
		struct buffer one = {0}, other = {0};
		for (size_t j = 0; j < changes.count; j++)
			if (j != i)
				without[rest.count++] = course->changes[j];
		changes_of(course, storage);
		storage[i].state = CHANGE_WITHDRAWN;
		duty_apply(&changes, MON, SUN, duty_moment(MON - 1, 0), &withdrawn);
		duty_apply(&rest, MON, SUN, duty_moment(MON - 1, 0), &never);
		duty_tell_all(&one, &withdrawn, NULL);
		duty_tell_all(&other, &never, NULL);
		ck_assert_msg(strcmp(buffer_text(&one), buffer_text(&other)) == 0, "%s: %zu",
			course->rule, i);
		duty_list_release(&withdrawn);
		duty_list_release(&never);
		buffer_release(&one);
		buffer_release(&other);
	}
}
END_TEST

/* A proposal that a duty's beginning overtakes: Monday's begins at 19:00, Wednesday's later. */
START_TEST(a_proposal_lapses_as_a_duty_begins)
{
	static const struct {
		int day, minute;
		bool lapsed;
	} times[] = {
		{MON - 1, 0, false},
		{MON, AT_NIGHT - 1, false},
		{MON, AT_NIGHT, true},
		{WED, AT_NIGHT, true},
		{SUN, 0, true},
	};
	struct duty_change swap =
		SWAP_AS(CHANGE_PROPOSED, NIGHT_OF(WED, "c"), "c", NIGHT_OF(MON, "a"), "a");
	struct duty_changes changes = {.items = &swap, .count = 1};

	for (size_t i = 0; i < COUNT(times); i++) {
		struct duty_list duties = {0};
		duty_apply(&changes, TUE, TUE, duty_moment(times[i].day, times[i].minute), &duties);
		ck_assert_int_eq(duty_change_state_now(&swap),
			times[i].lapsed ? CHANGE_LAPSED : CHANGE_PROPOSED);
		duty_list_release(&duties);
	}
}
END_TEST

START_TEST(the_state_now_is_the_recorded_one_unless_it_lapsed)
{
	static const struct {
		enum duty_change_state state, lapsed;
	} states[] = {
		{CHANGE_RECORDED, CHANGE_LAPSED},
		{CHANGE_PROPOSED, CHANGE_LAPSED},
		{CHANGE_ACCEPTED, CHANGE_LAPSED},
		{CHANGE_REFUSED, CHANGE_REFUSED},
		{CHANGE_WITHDRAWN, CHANGE_WITHDRAWN},
	};

	for (size_t i = 0; i < COUNT(states); i++) {
		struct duty_change change = {.state = states[i].state};
		ck_assert_int_eq(duty_change_state_now(&change), states[i].state);
		change.lapsed = true;
		ck_assert_int_eq(duty_change_state_now(&change), states[i].lapsed);
	}
}
END_TEST

/* Minutes of Monday on which things happen at a's night; 0: not. */
struct presence {
	const char *rule;
	struct duty_change change; /* before; number 0: none */
	const char *who;
	int in, out, away, back;
	int now;
	const char *stands;
};

static const struct presence presences[] = {
	{"planned", {0}, "a", 0, 0, 0, 0, 1150, "mon a\n"},
	{"signed in", {0}, "a", 1130, 0, 0, 0, 1150, "mon a signed_in\n"},
	{"signed out", {0}, "a", 1130, 1200, 0, 0, 1210, "mon a signed_out\n"},
	{"without having signed in", {0}, "a", 0, 1200, 0, 0, 1210, "mon a signed_out\n"},
	{"away", {0}, "a", 1130, 0, 1180, 1190, 1189, "mon a away till 19:50\n"},
	{"back by itself", {0}, "a", 1130, 0, 1180, 1190, 1190, "mon a signed_in\n"},
	{"away past midnight", {0}, "a", 1130, 0, 1180, 1450, 1200, "mon a away till 24:10\n"},
	{"away without having signed in", {0}, "a", 0, 0, 1180, 1190, 1185,
		"mon a away till 19:50\n"},
	{"and back", {0}, "a", 0, 0, 1180, 1190, 1195, "mon a\n"},
	{"the stand-in is there", STAND_IN(NIGHT_OF(MON, "a"), "a", "d"), "d", 1130, 0, 0, 0, 1150,
		"mon d signed_in for a\n"},
	{"who was stood in for is not", STAND_IN(NIGHT_OF(MON, "a"), "a", "d"), "a", 1130, 0, 0, 0,
		1150, "mon d stand_in for a\n"},
	{"on leave after having signed in", LEAVE("a", MON, MON), "a", 1130, 0, 0, 0, 1150,
		"mon a leave\nmon b for a\n"},
};

START_TEST(who_has_come_and_gone)
{
	const struct presence *presence = &presences[_i];
	struct duty_change change = presence->change;
	struct attendance attendance = {.slot = NIGHT_OF(MON, "a")};
	struct duty_changes changes = {.items = &change,
		.count = change.number != 0,
		.attendance = &attendance,
		.attendance_count = 1};
	struct duty_list duties = {0};
	struct buffer stands = {0};

	attendance.adviser = (char *)(uintptr_t)presence->who;
	attendance.signed_in = presence->in != 0 ? duty_moment(MON, presence->in) : 0;
	attendance.signed_out = presence->out != 0 ? duty_moment(MON, presence->out) : 0;
	attendance.away = presence->away != 0 ? duty_moment(MON, presence->away) : 0;
	attendance.back = presence->back != 0 ? duty_moment(MON, presence->back) : 0;
	duty_apply(&changes, MON, MON, duty_moment(MON, presence->now), &duties);
	duty_tell_all(&stands, &duties, "night");
	ck_assert_msg(strcmp(buffer_text(&stands), presence->stands) == 0, "%s: %s", presence->rule,
		buffer_text(&stands));
	duty_list_release(&duties);
	buffer_release(&stands);
}
END_TEST

START_TEST(the_turn_of_one_alone_passes_to_nobody)
{
	static const struct calendar none;
	struct duty_change leave = LEAVE("a", MON, MON);
	struct duty_changes changes = {.items = &leave, .count = 1};
	struct roster roster = duty_roster();
	const struct duty_scope scope = {&roster, &none, {MON}, {TUE}, duty_moment(MON, 0), 480};
	struct duty_list duties = {0};
	struct buffer stands = {0};

	roster.shifts[NIGHT].who_count = 1;
	ck_assert_int_eq(duty_changes_apply(&changes, &scope, &duties, NULL), STATUS_OK);
	duty_tell_all(&stands, &duties, "night");
	ck_assert_str_eq(buffer_text(&stands), "mon a leave\ntue a\n");
	duty_list_release(&duties);
	buffer_release(&stands);
}
END_TEST

static struct duty_change swap_of_days(enum duty_change_state state, int first, int last)
{
	return (struct duty_change){
		.kind = CHANGE_SWAP, .state = state, .first = {first}, .last = {last}};
}

/* From swap to swap, in whatever order they came to stand. */
START_TEST(a_change_reaches_as_far_as_swaps_do)
{
	struct duty_change changes[] = {
		swap_of_days(CHANGE_ACCEPTED, WED, FRI),
		swap_of_days(CHANGE_ACCEPTED, TUE, WED),
		swap_of_days(CHANGE_PROPOSED, MON, TUE),
		swap_of_days(CHANGE_ACCEPTED, SAT, SUN),
		{.kind = CHANGE_LEAVE, .first = {MON}, .last = {SUN}},
	};
	const struct duty_changes all = {.items = changes, .count = COUNT(changes)};
	static const struct {
		int first, last, from, until;
	} cases[] = {
		{TUE, TUE, TUE, FRI},
		{FRI, FRI, TUE, FRI},
		{FRI, SAT, TUE, SUN},
		{MON, MON, MON, MON},
		{MON, SUN, MON, SUN},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct day_range reached = duty_changes_reach(
			&all, (struct day_range){{cases[i].first}, {cases[i].last}});
		ck_assert_int_eq(reached.first.n, cases[i].from);
		ck_assert_int_eq(reached.last.n, cases[i].until);
	}
}
END_TEST

START_TEST(numbers_as_written_and_as_typed)
{
	static const struct {
		const char *text;
		int number; /* 0: none */
	} typed[] = {
		{"R-0007", 7},
		{"r-7", 7},
		{"R7", 7},
		{"7", 7},
		{"Ｒ－０００７", 7},
		{"R-12345", 12345},
		{"R-0", 0},
		{"R-", 0},
		{"", 0},
		{"S-7", 0},
		{"R-7x", 0},
		{"R--7", 0},
		{"R-9999999999", 0},
	};
	char text[DUTY_CHANGE_NUMBER_SIZE];

	ck_assert_str_eq(duty_change_number_format(7, text), "R-0007");
	ck_assert_str_eq(duty_change_number_format(12345, text), "R-12345");
	for (size_t i = 0; i < COUNT(typed); i++) {
		int number = 0;
		ck_assert_msg(
			duty_change_number_parse(typed[i].text, &number) == (typed[i].number != 0),
			"'%s'", typed[i].text);
		ck_assert_int_eq(number, typed[i].number);
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, a_course_of_changes, 0, COUNT(courses));
	tcase_add_loop_test(tests, days_together_are_their_days, 0, COUNT(courses));
	tcase_add_loop_test(tests, what_is_withdrawn_has_never_been, 0, COUNT(courses));
	tcase_add_test(tests, a_proposal_lapses_as_a_duty_begins);
	tcase_add_test(tests, the_state_now_is_the_recorded_one_unless_it_lapsed);
	tcase_add_loop_test(tests, who_has_come_and_gone, 0, COUNT(presences));
	tcase_add_test(tests, the_turn_of_one_alone_passes_to_nobody);
	tcase_add_test(tests, a_change_reaches_as_far_as_swaps_do);
	tcase_add_test(tests, numbers_as_written_and_as_typed);
}

UNIT_MAIN("duty_change", add_tests)
