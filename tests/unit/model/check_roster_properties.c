/* What holds of the duties of any roster: many rosters by chance, the same on every run. */
#include "unit.h"

#include <stdint.h>

#include "menzhen/model/duty/duty.h"
#include "menzhen/model/roster/rotation.h"
#include "state_council.h"

enum { PEOPLE = 12, SHIFTS = 8, PEOPLE_EACH = 5, SPANS = 2, DATES = 6, PLACES = 3, ROUNDS = 150 };

/* xorshift64*: the same numbers on every machine. */
struct dice {
	uint64_t state;
};

static int roll(struct dice *dice, int sides)
{
	dice->state ^= dice->state >> 12;
	dice->state ^= dice->state << 25;
	dice->state ^= dice->state >> 27;
	return (int)((dice->state * UINT64_C(2685821657736338717) >> 33) % (uint64_t)sides);
}

/* A roster with the storage of all its arrays. */
struct random_roster {
	struct roster roster;
	struct adviser advisers[PEOPLE];
	struct shift shifts[SHIFTS];
	size_t who[SHIFTS][PEOPLE_EACH];
	struct span spans[SHIFTS][SPANS];
	struct day dates[SHIFTS][DATES], except[SHIFTS][DATES], also[SHIFTS][DATES];
	struct month_place places[SHIFTS][PLACES];
};

static struct day random_day(struct dice *dice)
{
	return day_add(day_of("2025-01-01"), roll(dice, 730));
}

static void fill_days(struct dice *dice, struct day *days, size_t *count)
{
	*count = (size_t)roll(dice, DATES);
	for (size_t i = 0; i < *count; i++)
		days[i] = random_day(dice);
}

static struct day_rule random_rule(
	struct dice *dice, struct day dates[DATES], struct month_place places[PLACES])
{
	struct day_rule rule = {
		.kind = (enum day_rule_kind)roll(dice, DAYS_DATES + 1),
		.day_class = (enum day_class)roll(dice, DAY_UNKNOWN),
		.weeks = 1 + roll(dice, 4),
		.anchor = random_day(dice),
		.places = places,
		.place_count = 1 + (size_t)roll(dice, PLACES),
		.dates = dates,
	};

	for (int i = 0; i < 7; i++)
		rule.weekdays[i] = roll(dice, 2) == 0;
	for (size_t i = 0; i < rule.place_count; i++)
		places[i] =
			(struct month_place){roll(dice, 5) == 0 ? MONTH_LAST : 1 + roll(dice, 4),
				roll(dice, COUNTED_KINDS)};
	fill_days(dice, dates, &rule.date_count);
	return rule;
}

/*
 * COUNT people from the FIRST on. The hours are two spans of one shift that do not meet: in the
 * morning, and in the evening, perhaps past midnight.
 */
static void random_shift(
	struct dice *dice, struct random_roster *out, size_t index, size_t first, size_t count)
{
	struct shift *shift = &out->shifts[index];
	int morning = 8 * 60 + roll(dice, 60), evening = 18 * 60 + roll(dice, 300);

	*shift = (struct shift){
		.days = random_rule(dice, out->dates[index], out->places[index]),
		.skip_holidays = roll(dice, 2) == 0,
		.skip_make_up = roll(dice, 3) == 0,
		.spans = out->spans[index],
		.span_count = 1 + (size_t)roll(dice, SPANS),
		.who = out->who[index],
		.who_count = count,
		.rotation = {(enum rotation_every)roll(dice, ROTATE_MONTH + 1), random_day(dice)},
		.valid = {{ROSTER_DAY_MIN}, {ROSTER_DAY_MAX}},
		.except = out->except[index],
		.also = out->also[index],
	};
	fill_days(dice, shift->except, &shift->except_count);
	fill_days(dice, shift->also, &shift->also_count);
	if (roll(dice, 3) == 0)
		shift->valid = (struct day_range){random_day(dice), day_of("2026-12-31")};
	shift->spans[0] = (struct span){morning, morning + 1 + roll(dice, 240)};
	shift->spans[1] = (struct span){evening, (evening + 1 + roll(dice, 360)) % MINUTES_PER_DAY};
	for (size_t i = 0; i < count; i++)
		shift->who[i] = first + i;
}

static void roster_of(struct random_roster *out, size_t shifts)
{
	out->roster = (struct roster){.advisers = out->advisers,
		.adviser_count = PEOPLE,
		.shifts = out->shifts,
		.shift_count = shifts};
}

/* Anybody in several shifts. */
static void random_roster(struct dice *dice, struct random_roster *out)
{
	for (size_t i = 0; i < SHIFTS; i++)
		random_shift(dice, out, i, (size_t)roll(dice, PEOPLE - PEOPLE_EACH),
			1 + (size_t)roll(dice, PEOPLE_EACH));
	roster_of(out, SHIFTS);
}

/* Nobody in two shifts, so that the rules put nobody in two places. */
static void random_separate_roster(struct dice *dice, struct random_roster *out)
{
	size_t shifts = 0;

	for (size_t first = 0; first < PEOPLE && shifts < SHIFTS; shifts++) {
		size_t count = 1 + (size_t)roll(dice, PEOPLE_EACH);
		if (count > PEOPLE - first)
			count = PEOPLE - first;
		random_shift(dice, out, shifts, first, count);
		first += count;
	}
	roster_of(out, shifts);
}

static void expand(const struct random_roster *random, struct day first, struct day last,
	struct duty_list *out)
{
	struct calendar calendar = state_council_calendar();

	ck_assert_int_eq(
		duty_expand(&random->roster, &calendar, first, last, out, NULL), STATUS_OK);
}

static int64_t minute_of(const struct duty *duty, int minute)
{
	return (int64_t)duty->day.n * MINUTES_PER_DAY + minute;
}

static bool meet(const struct duty *a, const struct duty *b)
{
	return minute_of(a, a->start) < minute_of(b, b->end) &&
	       minute_of(b, b->start) < minute_of(a, a->end);
}

START_TEST(nobody_is_in_two_places)
{
	static struct random_roster random;
	struct dice dice = {20261123};
	size_t duties = 0;

	for (int round = 0; round < ROUNDS; round++) {
		struct duty_list list = {0};
		random_separate_roster(&dice, &random);
		struct day first = random_day(&dice);
		expand(&random, first, day_add(first, 60), &list);
		for (size_t i = 0; i < list.count; i++)
			for (size_t j = i + 1; j < list.count; j++)
				ck_assert_msg(list.items[i].adviser != list.items[j].adviser ||
						      !meet(&list.items[i], &list.items[j]),
					"round %d: %zu and %zu", round, i, j);
		duties += list.count;
		duty_list_release(&list);
	}
	ck_assert_uint_gt(duties, 10000);
}
END_TEST

/*
 * Follow the turns of SHIFT from DAY on until all of its people could have had one, and count those
 * of each. Returns how many turns there were: fewer when the calendar ended first.
 */
static size_t follow_cycle(const struct shift *shift, struct day day, int visits[PEOPLE_EACH])
{
	struct calendar calendar = state_council_calendar();
	struct day end = day_of("2026-12-31");
	int64_t before = INT64_MIN;
	size_t turns = 0;

	for (; day.n <= end.n && turns < shift->who_count; day.n++) {
		if (shift->rotation.every == ROTATE_OCCURRENCE &&
			!shift_held(shift, &calendar, day))
			continue;
		int64_t turn = rotation_count(shift, &calendar, day);
		if (turn == before)
			continue;
		ck_assert(before == INT64_MIN || turn == before + 1);
		before = turn;
		visits[rotation_turn(shift, &calendar, day)]++;
		turns++;
	}
	return turns;
}

START_TEST(a_whole_cycle_visits_everybody_once)
{
	static struct random_roster random;
	struct dice dice = {4711};
	int cycles = 0;

	for (int round = 0; round < ROUNDS; round++) {
		random_roster(&dice, &random);
		for (size_t s = 0; s < SHIFTS; s++) {
			const struct shift *shift = &random.shifts[s];
			int visits[PEOPLE_EACH] = {0};
			if (shift->rotation.every == ROTATE_NOT ||
				follow_cycle(shift, random_day(&dice), visits) < shift->who_count)
				continue;
			for (size_t i = 0; i < shift->who_count; i++)
				ck_assert_int_eq(visits[i], 1);
			cycles++;
		}
	}
	ck_assert_int_gt(cycles, 500);
}
END_TEST

static bool same_duty(const struct duty *a, const struct duty *b)
{
	return a->shift == b->shift && a->adviser == b->adviser && a->planned == b->planned &&
	       a->day.n == b->day.n && a->start == b->start && a->end == b->end &&
	       a->state == b->state;
}

static void assert_same(const struct duty_list *a, const struct duty_list *b)
{
	ck_assert_uint_eq(a->count, b->count);
	for (size_t i = 0; i < a->count; i++)
		ck_assert_msg(same_duty(&a->items[i], &b->items[i]), "duty %zu", i);
}

START_TEST(a_year_is_the_union_of_its_days)
{
	static struct random_roster random;
	struct dice dice = {99};

	for (int round = 0; round < ROUNDS / 5; round++) {
		struct duty_list whole = {0}, by_day = {0};
		random_roster(&dice, &random);
		struct day first = day_of(roll(&dice, 2) ? "2025-01-01" : "2026-01-01");
		struct day last = day_add(first, 364);
		expand(&random, first, last, &whole);
		for (struct day day = first; day.n <= last.n; day.n++)
			expand(&random, day, day, &by_day);
		assert_same(&whole, &by_day);
		duty_list_release(&whole);
		duty_list_release(&by_day);
	}
}
END_TEST

/* Add what SHIFT comes to on DAY, by asking for each thing by itself. */
static void add_plainly(const struct random_roster *random, const struct shift *shift,
	const struct calendar *calendar, struct day day, struct duty *out, size_t *count)
{
	size_t turn = shift->rotation.every == ROTATE_NOT ? SIZE_MAX
							  : rotation_turn(shift, calendar, day);

	for (size_t i = 0; i < shift->span_count; i++)
		for (size_t j = 0; j < shift->who_count; j++) {
			int start = shift->spans[i].start, end = shift->spans[i].end;
			const struct adviser *adviser = &random->advisers[shift->who[j]];
			if (turn != SIZE_MAX && j != turn)
				continue;
			out[(*count)++] = (struct duty){.shift = shift,
				.adviser = adviser,
				.planned = adviser,
				.day = day,
				.start = start,
				.end = end > start ? end : end + MINUTES_PER_DAY};
		}
}

/* Stable, by start alone. */
static void sort_plainly(struct duty *duties, size_t count)
{
	for (size_t i = 1; i < count; i++)
		for (size_t j = i; j > 0 && duties[j - 1].start > duties[j].start; j--) {
			struct duty moved = duties[j];
			duties[j] = duties[j - 1];
			duties[j - 1] = moved;
		}
}

START_TEST(an_expansion_is_what_the_plainest_one_gives)
{
	static struct random_roster random;
	struct calendar calendar = state_council_calendar();
	struct dice dice = {31337};

	for (int round = 0; round < ROUNDS; round++) {
		struct duty plain[SHIFTS * SPANS * PEOPLE_EACH];
		random_roster(&dice, &random);
		struct day day = random_day(&dice);
		for (int i = 0; i < 20; i++, day.n++) {
			struct duty_list list = {0};
			struct duty_list wanted = {.items = plain};
			for (size_t s = 0; s < SHIFTS; s++)
				if (shift_held(&random.shifts[s], &calendar, day))
					add_plainly(&random, &random.shifts[s], &calendar, day,
						plain, &wanted.count);
			sort_plainly(plain, wanted.count);
			expand(&random, day, day, &list);
			assert_same(&list, &wanted);
			duty_list_release(&list);
		}
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, nobody_is_in_two_places);
	tcase_add_test(tests, a_whole_cycle_visits_everybody_once);
	tcase_add_test(tests, a_year_is_the_union_of_its_days);
	tcase_add_test(tests, an_expansion_is_what_the_plainest_one_gives);
}

UNIT_MAIN("roster_properties", add_tests)
