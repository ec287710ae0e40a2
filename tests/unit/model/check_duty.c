#include "unit.h"

#include <string.h>

#include "menzhen/model/duty/duty.h"
#include "sample_roster.h"

static void expand(
	const struct roster *roster, const char *first, const char *last, struct duty_list *out)
{
	struct calendar calendar = state_council_calendar();

	ck_assert_int_eq(
		duty_expand(roster, &calendar, day_of(first), day_of(last), out, NULL), STATUS_OK);
}

struct expected {
	const char *day;
	size_t shift, adviser;
	int start, end;
};

static void assert_duties(
	const char *first, const char *last, const struct expected *expected, size_t count)
{
	struct roster roster = sample_roster();
	struct duty_list list = {0};

	expand(&roster, first, last, &list);
	ck_assert_uint_eq(list.count, count);
	for (size_t i = 0; i < count; i++) {
		const struct duty *duty = &list.items[i];
		ck_assert_int_eq(duty->day.n, day_of(expected[i].day).n);
		ck_assert_ptr_eq(duty->shift, &roster.shifts[expected[i].shift]);
		ck_assert_ptr_eq(duty->adviser, &roster.advisers[expected[i].adviser]);
		ck_assert_int_eq(duty->start, expected[i].start);
		ck_assert_int_eq(duty->end, expected[i].end);
		ck_assert_int_eq(duty->state, DUTY_PLANNED);
	}
	duty_list_release(&list);
}

START_TEST(two_spans_are_two_duties_of_each_person)
{
	static const struct expected wednesday[] = {
		{"2026-11-25", DAY_DESK, WANG, CLOCK(9, 0), CLOCK(11, 30)},
		{"2026-11-25", DAY_DESK, LI, CLOCK(9, 0), CLOCK(11, 30)},
		{"2026-11-25", DAY_DESK, WANG, CLOCK(14, 30), CLOCK(17, 30)},
		{"2026-11-25", DAY_DESK, LI, CLOCK(14, 30), CLOCK(17, 30)},
		{"2026-11-25", NIGHT_CLINIC, LI, CLOCK(19, 0), CLOCK(21, 0)},
	};

	assert_duties("2026-11-25", "2026-11-25", wednesday, COUNT(wednesday));
}
END_TEST

START_TEST(past_midnight_belongs_to_the_day_it_began)
{
	static const struct expected weekend[] = {
		{"2026-11-28", WEEKEND_CLINIC, LI, CLOCK(9, 0), CLOCK(12, 0)},
		{"2026-11-28", LATE_MARKET, ZHAO, CLOCK(22, 30), CLOCK(24, 30)},
		{"2026-11-29", WEEKEND_CLINIC, LI, CLOCK(9, 0), CLOCK(12, 0)},
	};

	assert_duties("2026-11-28", "2026-11-29", weekend, COUNT(weekend));
}
END_TEST

START_TEST(a_day_is_ordered_by_start_then_shift_then_person)
{
	static const struct expected bus_friday[] = {
		{"2026-12-04", LAW_BUS, SUN, CLOCK(8, 30), CLOCK(16, 30)},
		{"2026-12-04", LAW_BUS, ZHAO, CLOCK(8, 30), CLOCK(16, 30)},
		{"2026-12-04", DAY_DESK, WANG, CLOCK(9, 0), CLOCK(11, 30)},
		{"2026-12-04", DAY_DESK, LI, CLOCK(9, 0), CLOCK(11, 30)},
		{"2026-12-04", DAY_DESK, WANG, CLOCK(14, 30), CLOCK(17, 30)},
		{"2026-12-04", DAY_DESK, LI, CLOCK(14, 30), CLOCK(17, 30)},
		{"2026-12-04", NIGHT_CLINIC, LI, CLOCK(19, 0), CLOCK(21, 0)},
	};

	assert_duties("2026-12-04", "2026-12-04", bus_friday, COUNT(bus_friday));
}
END_TEST

START_TEST(days_out_of_the_ordinary)
{
	static const struct expected make_up_saturday[] = {
		{"2026-10-10", DAY_DESK, WANG, CLOCK(9, 0), CLOCK(11, 30)},
		{"2026-10-10", DAY_DESK, LI, CLOCK(9, 0), CLOCK(11, 30)},
		{"2026-10-10", DAY_DESK, WANG, CLOCK(14, 30), CLOCK(17, 30)},
		{"2026-10-10", DAY_DESK, LI, CLOCK(14, 30), CLOCK(17, 30)},
		{"2026-10-10", LATE_MARKET, ZHAO, CLOCK(22, 30), CLOCK(24, 30)},
	};

	assert_duties("2026-10-10", "2026-10-10", make_up_saturday, COUNT(make_up_saturday));
	assert_duties("2026-10-07", "2026-10-07", NULL, 0); /* a holiday Wednesday */
	assert_duties("2026-11-26", "2026-11-25", NULL, 0); /* no days at all */
}
END_TEST

START_TEST(an_end_at_the_start_is_a_whole_day)
{
	struct roster roster = sample_roster();
	struct span whole_day[] = {{CLOCK(8, 0), CLOCK(8, 0)}};
	struct duty_list list = {0};

	roster.shifts[LATE_MARKET].spans = whole_day;
	expand(&roster, "2026-11-28", "2026-11-28", &list);
	ck_assert_ptr_eq(list.items[0].shift, &roster.shifts[LATE_MARKET]);
	ck_assert_int_eq(list.items[0].end - list.items[0].start, MINUTES_PER_DAY);
	duty_list_release(&list);
}
END_TEST

static bool same_duty(const struct duty *a, const struct duty *b)
{
	return a->shift == b->shift && a->adviser == b->adviser && a->day.n == b->day.n &&
	       a->start == b->start && a->end == b->end && a->state == b->state;
}

/* Two years, so that a year's turn lies within. */
START_TEST(a_year_is_the_union_of_its_days)
{
	struct roster roster = sample_roster();
	struct calendar calendar = state_council_calendar();
	struct day first = day_of("2025-01-01"), last = day_of("2026-12-31");
	struct duty_list whole = {0}, by_day = {0};

	ck_assert_int_eq(duty_expand(&roster, &calendar, first, last, &whole, NULL), STATUS_OK);
	for (struct day day = first; day.n <= last.n; day.n++)
		ck_assert_int_eq(
			duty_expand(&roster, &calendar, day, day, &by_day, NULL), STATUS_OK);

	/* 248 workdays a year at the desk, two spans of two people each; and more besides. */
	ck_assert_uint_gt(whole.count, (size_t)2 * 248 * 4);
	ck_assert_uint_eq(whole.count, by_day.count);
	for (size_t i = 0; i < whole.count; i++)
		ck_assert(same_duty(&whole.items[i], &by_day.items[i]));
	for (size_t i = 1; i < whole.count; i++) {
		const struct duty *a = &whole.items[i - 1], *b = &whole.items[i];
		ck_assert(a->day.n < b->day.n || (a->day.n == b->day.n && a->start <= b->start));
	}
	duty_list_release(&whole);
	duty_list_release(&by_day);
}
END_TEST

static struct local_time at(const char *day, int minute)
{
	return (struct local_time){.day = day_of(day), .minute = minute};
}

START_TEST(a_duty_runs_from_its_start_to_before_its_end)
{
	static const struct {
		const char *day;
		int minute;
		bool covers;
	} cases[] = {
		{"2026-11-28", CLOCK(22, 29), false},
		{"2026-11-28", CLOCK(22, 30), true},
		{"2026-11-28", CLOCK(23, 59), true},
		{"2026-11-29", CLOCK(0, 0), true},
		{"2026-11-29", CLOCK(0, 29), true},
		{"2026-11-29", CLOCK(0, 30), false},
		{"2026-11-29", CLOCK(22, 45), false},
		{"2026-11-27", CLOCK(22, 45), false},
		{"2026-11-28", CLOCK(0, 10), false},
	};
	struct duty duty = {
		.day = day_of("2026-11-28"), .start = CLOCK(22, 30), .end = CLOCK(24, 30)};

	for (size_t i = 0; i < COUNT(cases); i++)
		ck_assert_msg(
			duty_covers(&duty, at(cases[i].day, cases[i].minute)) == cases[i].covers,
			"%s %d", cases[i].day, cases[i].minute);
}
END_TEST

START_TEST(the_next_duty_of_a_person)
{
	static const struct {
		size_t adviser;
		const char *now;
		int minute;
		const char *day; /* NULL: none */
		int start;
	} cases[] = {
		{WANG, "2026-11-27", CLOCK(8, 0), "2026-11-27", CLOCK(9, 0)},
		{WANG, "2026-11-27", CLOCK(9, 0), "2026-11-27", CLOCK(14, 30)},
		{WANG, "2026-11-27", CLOCK(12, 0), "2026-11-27", CLOCK(14, 30)},
		{WANG, "2026-11-27", CLOCK(18, 0), "2026-11-30", CLOCK(9, 0)},
		{ZHAO, "2026-11-27", CLOCK(18, 0), "2026-11-28", CLOCK(22, 30)},
		{ZHAO, "2026-11-29", CLOCK(0, 10), NULL, 0},
		{SUN, "2026-11-27", CLOCK(8, 0), NULL, 0},
	};
	struct roster roster = sample_roster();
	struct duty_list list = {0};

	expand(&roster, "2026-11-26", "2026-12-01", &list);
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct duty *next = duty_next(&list, &roster.advisers[cases[i].adviser],
			at(cases[i].now, cases[i].minute));
		ck_assert_int_eq(next != NULL, cases[i].day != NULL);
		if (next == NULL)
			continue;
		ck_assert_int_eq(next->day.n, day_of(cases[i].day).n);
		ck_assert_int_eq(next->start, cases[i].start);
	}
	duty_list_release(&list);
	duty_list_release(NULL);
}
END_TEST

/* Of all who come, whoever comes first: never later than anyone's own next. */
START_TEST(the_next_duty_of_anybody_is_the_earliest)
{
	struct roster roster = sample_roster();
	struct duty_list list = {0};

	expand(&roster, "2026-11-26", "2026-12-01", &list);
	for (int minute = 0; minute < 24 * 60; minute += 30) {
		struct local_time now = at("2026-11-27", minute);
		const struct duty *first = duty_next(&list, NULL, now);
		ck_assert_ptr_nonnull(first);
		ck_assert_ptr_eq(first, duty_next(&list, first->adviser, now));
		for (size_t i = 0; i < roster.adviser_count; i++) {
			const struct duty *own = duty_next(&list, &roster.advisers[i], now);
			if (own != NULL)
				ck_assert_int_le(
					(int64_t)first->day.n * MINUTES_PER_DAY + first->start,
					(int64_t)own->day.n * MINUTES_PER_DAY + own->start);
		}
	}
	duty_list_release(&list);
}
END_TEST

START_TEST(duties_of_different_days_compare)
{
	struct duty late = {.day = day_of("2026-12-05"), .start = 22 * 60, .end = 26 * 60};
	struct duty early = {.day = day_of("2026-12-06"), .start = 2 * 60, .end = 3 * 60};

	ck_assert_int_eq(duty_ends(&late), duty_begins(&early));
	ck_assert_int_eq(duty_ends(&late) - duty_begins(&late), 240);
}
END_TEST

START_TEST(two_duties_collide_or_one_person_can_have_both)
{
	static char room[] = "1号室", square[] = "人民广场";
	static const struct shift plain = {.id = "plain"}, other = {.id = "other"},
				  in_room = {.id = "in-room", .room = room},
				  within = {.id = "within", .room = room, .place = square},
				  outside = {.id = "outside", .place = square};
	const struct {
		const char *rule;
		struct duty a, b;
		bool collide;
	} cases[] = {
		{"one after the other", {.shift = &plain, .start = 540, .end = 600},
			{.shift = &other, .start = 600, .end = 660}, false},
		{"a minute in common", {.shift = &plain, .start = 540, .end = 601},
			{.shift = &other, .start = 600, .end = 660}, true},
		{"past midnight", {.shift = &plain, .start = 1350, .end = 1470},
			{.shift = &other, .day = {1}, .start = 29, .end = 60}, true},
		{"the same hours of the next day", {.shift = &plain, .start = 540, .end = 600},
			{.shift = &plain, .day = {1}, .start = 540, .end = 600}, false},
		{"in one room", {.shift = &in_room, .start = 540, .end = 720},
			{.shift = &within, .start = 600, .end = 660}, false},
		{"a room and a square", {.shift = &in_room, .start = 540, .end = 720},
			{.shift = &outside, .start = 600, .end = 660}, true},
		{"one of them moved away",
			{.shift = &in_room, .start = 540, .end = 720, .room = "3号室"},
			{.shift = &within, .start = 600, .end = 660}, true},
		{"one of them moved in", {.shift = &in_room, .start = 540, .end = 720},
			{.shift = &outside, .start = 600, .end = 660, .room = "1号室"}, false},
		{"two places of one shift", {.shift = &in_room, .start = 540, .end = 720},
			{.shift = &in_room, .start = 540, .end = 720}, true},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		ck_assert_msg(duty_collides(&cases[i].a, &cases[i].b) == cases[i].collide, "%s",
			cases[i].rule);
		ck_assert_msg(duty_collides(&cases[i].b, &cases[i].a) == cases[i].collide, "%s",
			cases[i].rule);
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, two_spans_are_two_duties_of_each_person);
	tcase_add_test(tests, past_midnight_belongs_to_the_day_it_began);
	tcase_add_test(tests, a_day_is_ordered_by_start_then_shift_then_person);
	tcase_add_test(tests, days_out_of_the_ordinary);
	tcase_add_test(tests, an_end_at_the_start_is_a_whole_day);
	tcase_add_test(tests, a_year_is_the_union_of_its_days);
	tcase_add_test(tests, a_duty_runs_from_its_start_to_before_its_end);
	tcase_add_test(tests, the_next_duty_of_a_person);
	tcase_add_test(tests, the_next_duty_of_anybody_is_the_earliest);
	tcase_add_test(tests, duties_of_different_days_compare);
	tcase_add_test(tests, two_duties_collide_or_one_person_can_have_both);
}

UNIT_MAIN("duty", add_tests)
