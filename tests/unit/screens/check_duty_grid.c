/* How duties lie in the grids of the duty screen. */
#include "screens/duty/duty_grid.h"

#include <stdio.h>
#include <string.h>

#include "sample_roster.h"
#include "unit.h"

/* The sample with names and ids, which the grids show and go by. */
static struct roster roster_named(void)
{
	static char names[SAMPLE_ADVISERS][16] = {"王晓明", "李华", "赵静", "欧阳建国"};
	static char ids[SAMPLE_SHIFTS][16] = {"day-desk", "night", "late", "weekend", "law-bus"};
	struct roster roster = sample_roster();

	for (size_t i = 0; i < SAMPLE_ADVISERS; i++)
		roster.advisers[i].name = names[i];
	for (size_t i = 0; i < SAMPLE_SHIFTS; i++)
		roster.shifts[i].id = ids[i];
	return roster;
}

struct fixture {
	struct roster roster;
	struct duty_list list;
};

static void expand(struct fixture *f, const char *first, const char *last)
{
	struct calendar calendar = state_council_calendar();

	*f = (struct fixture){.roster = roster_named()};
	ck_assert_int_eq(
		duty_expand(&f->roster, &calendar, day_of(first), day_of(last), &f->list, NULL),
		STATUS_OK);
}

/* The duty of ADVISER on DAY that starts at START. */
static size_t find(const struct fixture *f, const char *day, int start, size_t adviser)
{
	for (size_t i = 0; i < f->list.count; i++) {
		const struct duty *duty = &f->list.items[i];
		if (duty->day.n == day_of(day).n && duty->start == start &&
			duty->adviser == &f->roster.advisers[adviser])
			return i;
	}
	ck_abort_msg("no duty on %s", day);
	return 0;
}

/* --- finding a duty again --- */

START_TEST(a_duty_is_found_again_in_another_list)
{
	struct fixture f, g;
	expand(&f, "2026-11-25", "2026-11-25");
	expand(&g, "2026-11-23", "2026-11-29");
	for (size_t i = 0; i < f.list.count; i++) {
		struct duty_spot spot = duty_spot_of(&f.list, i);
		size_t again = duty_again(&g.list, day_of("2026-11-25"), &spot);
		ck_assert_uint_lt(again, g.list.count);
		ck_assert_ptr_eq(g.list.items[again].adviser, f.list.items[i].adviser);
		ck_assert_int_eq(g.list.items[again].start, f.list.items[i].start);
	}
	/* A stand-in took it over: it is the same duty still. */
	struct duty_spot spot = duty_spot_of(&f.list, 1);
	size_t given = duty_again(&g.list, day_of("2026-11-25"), &spot);
	ck_assert_uint_lt(given, g.list.count);
	ck_assert_ptr_nonnull(g.list.items);
	g.list.items[given].adviser = &g.roster.advisers[SUN];
	ck_assert_uint_eq(duty_again(&g.list, day_of("2026-11-25"), &spot), given);
	ck_assert_uint_eq(duty_again(&g.list, day_of("2026-11-28"), &spot), DUTY_NONE);
	/* A turn passed on: one is on leave, another has it; each is found by its person. */
	g.list.items[given + 1] = g.list.items[given];
	g.list.items[given + 1].adviser = &g.roster.advisers[ZHAO];
	for (size_t i = given; i <= given + 1; i++) {
		spot = duty_spot_of(&g.list, i);
		ck_assert_uint_eq(duty_again(&g.list, day_of("2026-11-25"), &spot), i);
	}
	duty_list_release(&f.list);
	duty_list_release(&g.list);
}
END_TEST

START_TEST(the_nearest_of_another_day)
{
	static const struct {
		const char *day;
		int start;
		size_t adviser;
		const char *other; /* NULL there: nobody */
		int other_start;
		size_t other_adviser;
	} cases[] = {
		{"2026-11-25", CLOCK(9, 0), LI, "2026-11-26", CLOCK(9, 0), LI}, /* the same place */
		{"2026-11-25", CLOCK(19, 0), LI, "2026-11-26", CLOCK(14, 30), WANG},
		{"2026-11-27", CLOCK(14, 30), LI, "2026-11-28", CLOCK(9, 0), LI},
		{"2026-11-27", CLOCK(19, 0), LI, "2026-11-28", CLOCK(22, 30), ZHAO},
		{"2026-12-03", CLOCK(9, 0), WANG, "2026-12-04", CLOCK(9, 0),
			WANG}, /* not the bus */
		{"2026-12-03", CLOCK(9, 0), LI, "2026-12-04", CLOCK(9, 0), LI},
	};
	struct fixture f;

	expand(&f, "2026-11-23", "2026-12-06");
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct duty_spot spot = duty_spot_of(
			&f.list, find(&f, cases[i].day, cases[i].start, cases[i].adviser));
		ck_assert_uint_eq(duty_nearest(&f.list, day_of(cases[i].other), &spot),
			find(&f, cases[i].other, cases[i].other_start, cases[i].other_adviser));
	}
	ck_assert_uint_eq(
		duty_nearest(&f.list, day_of("2026-12-07"), &(struct duty_spot){0}), DUTY_NONE);
	duty_list_release(&f.list);
}
END_TEST

START_TEST(what_is_looked_at_first)
{
	static const struct {
		const char *day;
		int minute, start;
	} cases[] = {
		{"2026-11-25", CLOCK(8, 0), CLOCK(9, 0)},    /* the next */
		{"2026-11-25", CLOCK(11, 0), CLOCK(9, 0)},   /* it runs */
		{"2026-11-25", CLOCK(12, 0), CLOCK(14, 30)}, /* in between */
		{"2026-11-25", CLOCK(23, 0), CLOCK(19, 0)},  /* the last */
	};
	struct fixture f;

	expand(&f, "2026-11-25", "2026-11-26");
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct local_time now = {.day = day_of(cases[i].day), .minute = cases[i].minute};
		size_t first = duty_foremost(&f.list, now.day, now);
		ck_assert_uint_lt(first, f.list.count);
		ck_assert_ptr_nonnull(f.list.items);
		ck_assert_int_eq(f.list.items[first].start, cases[i].start);
	}
	struct local_time now = {.day = day_of("2026-11-25"), .minute = CLOCK(12, 0)};
	ck_assert_uint_eq(duty_foremost(&f.list, day_of("2026-11-26"), now),
		find(&f, "2026-11-26", CLOCK(9, 0), WANG));
	ck_assert_uint_eq(duty_foremost(&f.list, day_of("2026-11-28"), now), DUTY_NONE);
	duty_list_release(&f.list);
}
END_TEST

START_TEST(from_duty_to_duty_of_a_day)
{
	struct fixture f;

	expand(&f, "2026-11-25", "2026-11-26"); /* 5 and 4 */
	ck_assert_uint_eq(duty_beside(&f.list, 0, -1), 0);
	ck_assert_uint_eq(duty_beside(&f.list, 0, 1), 1);
	ck_assert_uint_eq(duty_beside(&f.list, 4, 1), 4);
	ck_assert_uint_eq(duty_beside(&f.list, 5, -1), 5);
	ck_assert_uint_eq(duty_beside(&f.list, 8, 1), 8);
	ck_assert_uint_eq(duty_beside(&f.list, 8, -1), 7);
	duty_list_release(&f.list);
}
END_TEST

/* --- the week --- */

static const struct {
	int width, label, cell;
} columns[] = {
	{76, 13, 8},
	{116, 18, 13},
	{196, 28, 23},
	{56, 14, 5},
	{36, 15, 2},
};

START_TEST(columns_of_the_week)
{
	struct week_columns found = week_columns(columns[_i].width);

	ck_assert_int_eq(found.label, columns[_i].label);
	ck_assert_int_eq(found.cell, columns[_i].cell);
	ck_assert_int_eq(found.label + 7 * (1 + found.cell), columns[_i].width);
}
END_TEST

START_TEST(a_week_begins_on_monday)
{
	ck_assert_int_eq(duty_monday(day_of("2026-11-23")).n, day_of("2026-11-23").n);
	ck_assert_int_eq(duty_monday(day_of("2026-11-25")).n, day_of("2026-11-23").n);
	ck_assert_int_eq(duty_monday(day_of("2026-11-29")).n, day_of("2026-11-23").n);
}
END_TEST

START_TEST(the_rows_of_a_week)
{
	static const struct {
		size_t shift;
		int start, top, lines;
	} bands[] = {
		{LAW_BUS, CLOCK(8, 30), 0, 2},
		{DAY_DESK, CLOCK(9, 0), 2, 2},
		{WEEKEND_CLINIC, CLOCK(9, 0), 4, 2},
		{DAY_DESK, CLOCK(14, 30), 6, 2},
		{NIGHT_CLINIC, CLOCK(19, 0), 8, 2},
		{LATE_MARKET, CLOCK(22, 30), 10, 2},
	};
	struct fixture f;
	struct duty_week week = {0};

	expand(&f, "2026-11-30", "2026-12-06");
	ck_assert(duty_week_lay(&week, &f.list, day_of("2026-11-30")));
	ck_assert_uint_eq(week.band_count, COUNT(bands));
	for (size_t i = 0; i < COUNT(bands); i++) {
		ck_assert_ptr_eq(week.bands[i].shift, &f.roster.shifts[bands[i].shift]);
		ck_assert_int_eq(week.bands[i].start, bands[i].start);
		ck_assert_int_eq(week.bands[i].top, bands[i].top);
		ck_assert_int_eq(week.bands[i].lines, bands[i].lines);
	}
	ck_assert_int_eq(week.lines, 12);
	duty_week_spread(&week, 17);
	ck_assert_int_eq(week.lines, 17);
	ck_assert_int_eq(week.bands[5].top, 15);
	duty_week_spread(&week, 16);
	ck_assert_int_eq(week.lines, 12);
	duty_week_release(&week);
	duty_list_release(&f.list);
}
END_TEST

/* No two duties stand on one another, and each stands in its day's column and its shift's rows. */
START_TEST(every_duty_has_a_place_of_its_own)
{
	struct fixture f;
	struct duty_week week = {0};
	size_t three[] = {WANG, LI, ZHAO};

	f.roster = roster_named();
	f.roster.shifts[NIGHT_CLINIC].who = three;
	f.roster.shifts[NIGHT_CLINIC].who_count = 3;
	f.list = (struct duty_list){0};
	struct calendar calendar = state_council_calendar();
	ck_assert_int_eq(duty_expand(&f.roster, &calendar, day_of("2026-11-30"),
				 day_of("2026-12-06"), &f.list, NULL),
		STATUS_OK);
	ck_assert(duty_week_lay(&week, &f.list, day_of("2026-11-30")));
	for (size_t i = 0; i < f.list.count; i++) {
		const struct week_place *place = &week.places[i];
		const struct week_band *band = &week.bands[place->band];
		ck_assert_ptr_eq(band->shift, f.list.items[i].shift);
		ck_assert_int_eq(place->column, f.list.items[i].day.n - day_of("2026-11-30").n);
		ck_assert_int_lt(place->line, band->lines);
		for (size_t j = 0; j < i; j++)
			ck_assert(week.places[j].column != place->column ||
				  duty_week_line(&week, j) != duty_week_line(&week, i));
	}
	ck_assert_int_eq(week.bands[4].lines, 3);
	duty_week_release(&week);
	duty_list_release(&f.list);
}
END_TEST

START_TEST(up_and_down_stay_in_the_day)
{
	struct fixture f;
	struct duty_week week = {0};

	expand(&f, "2026-11-23", "2026-11-29");
	ck_assert(duty_week_lay(&week, &f.list, day_of("2026-11-23")));
	size_t at = find(&f, "2026-11-25", CLOCK(9, 0), WANG);
	ck_assert_uint_eq(duty_week_beside(&week, &f.list, at, -1), at);
	const size_t down[] = {find(&f, "2026-11-25", CLOCK(9, 0), LI),
		find(&f, "2026-11-25", CLOCK(14, 30), WANG),
		find(&f, "2026-11-25", CLOCK(14, 30), LI),
		find(&f, "2026-11-25", CLOCK(19, 0), LI)};
	for (size_t i = 0; i < COUNT(down); i++) {
		size_t below = duty_week_beside(&week, &f.list, at, 1);
		ck_assert_uint_eq(below, down[i]);
		ck_assert_uint_eq(duty_week_beside(&week, &f.list, below, -1), at);
		at = below;
	}
	ck_assert_uint_eq(duty_week_beside(&week, &f.list, at, 1), at);
	duty_week_release(&week);
	duty_list_release(&f.list);
}
END_TEST

START_TEST(a_week_without_duties)
{
	struct duty_week week = {0};

	ck_assert(duty_week_lay(&week, &(struct duty_list){0}, day_of("2026-11-23")));
	ck_assert_int_eq(week.lines, 0);
	duty_week_spread(&week, 10);
	ck_assert_int_eq(week.lines, 0);
	duty_week_release(&week);
	duty_week_release(&week);
}
END_TEST

/* --- the month --- */

static const struct {
	const char *day, *first;
	int weeks;
} spans[] = {
	{"2026-11-25", "2026-10-26", 6}, /* the 1st a Sunday, the 30th a Monday */
	{"2026-02-28", "2026-01-26", 5}, /* 1 February a Sunday */
	{"2027-02-01", "2027-02-01", 4}, /* four whole weeks */
	{"2026-12-31", "2026-11-30", 5},
	{"2028-02-29", "2028-01-31", 5},
};

START_TEST(the_weeks_of_a_month)
{
	struct month_span span = month_span(day_of(spans[_i].day));

	ck_assert_int_eq(span.first.n, day_of(spans[_i].first).n);
	ck_assert_int_eq(span.weeks, spans[_i].weeks);
}
END_TEST

static const struct {
	const char *from;
	int months;
	const char *to;
} turns[] = {
	{"2026-11-25", 1, "2026-12-25"},
	{"2026-12-25", 1, "2027-01-25"},
	{"2027-01-31", 1, "2027-02-28"},
	{"2028-01-31", 1, "2028-02-29"},
	{"2026-01-31", -1, "2025-12-31"},
	{"2026-03-31", -1, "2026-02-28"},
	{"2026-10-31", 1, "2026-11-30"},
	{"2199-12-31", 1, "2199-12-31"},
};

START_TEST(turning_months)
{
	ck_assert_int_eq(
		month_add(day_of(turns[_i].from), turns[_i].months).n, day_of(turns[_i].to).n);
}
END_TEST

/* One duty each of these people on one day; those on leave are marked by a '-'. */
static struct duty_list one_day(struct roster *roster, const char *people)
{
	struct duty_list list = {0};

	list.items = calloc(strlen(people) + 1, sizeof(*list.items));
	ck_assert_ptr_nonnull(list.items);
	for (; *people != '\0'; people++) {
		if (*people == '-') {
			list.items[list.count - 1].state = DUTY_LEAVE;
			continue;
		}
		struct adviser *adviser = &roster->advisers[strchr("wlzs", *people) - "wlzs"];
		list.items[list.count] = (struct duty){.shift = &roster->shifts[DAY_DESK],
			.adviser = adviser,
			.planned = adviser,
			.day = day_of("2026-11-25"),
			.start = (int)list.count * 60,
			.end = (int)list.count * 60 + 60};
		list.count++;
	}
	return list;
}

/* Names of 6, 4, 4 and 8 columns: w l z s. */
static const struct {
	const char *people;
	int width, rows;
	const char *words; /* row,x,width of each, then the number left out */
} cells[] = {
	{"", 10, 2, ""},
	{"wl", 10, 2, "0,0,6 1,0,4 "},
	{"wl", 11, 2, "0,0,6 0,7,4 "},
	{"wlz", 10, 2, "0,0,6 1,0,4 1,5,4 "},
	{"lz", 9, 1, "0,0,4 0,5,4 "},
	{"wlz", 10, 1, "0,0,6 +2 at 7"},
	{"lzw", 9, 1, "0,0,4 +2 at 5"},
	{"lzws", 9, 2, "0,0,4 0,5,4 1,0,6 +1 at 7"},
	{"s", 6, 1, "0,0,6 "},           /* cut */
	{"sw", 6, 1, "0,0,2 +1 at 3"},   /* cut more, for the number */
	{"wlwl", 11, 1, "0,0,6 0,7,4 "}, /* each once */
	{"w-l", 10, 1, "0,0,4 "},        /* who is on leave is not there */
	{"w-wl", 11, 1, "0,0,6 0,7,4 "}, /* but in the afternoon */
	{"wl", 2, 1, "+2 at 0"},         /* no room for anybody */
	{"wl", 10, 0, "+2 at 0"},
};

START_TEST(names_in_the_cell_of_a_day)
{
	struct roster roster = roster_named();
	struct duty_list list = one_day(&roster, cells[_i].people);
	struct month_words words;
	char found[256] = "";

	month_words_lay(&words, &list, day_of("2026-11-25"), cells[_i].width, cells[_i].rows);
	for (size_t i = 0; i < words.count; i++)
		snprintf(found + strlen(found), sizeof(found) - strlen(found), "%d,%d,%d ",
			words.items[i].row, words.items[i].x, words.items[i].width);
	if (words.more > 0)
		snprintf(found + strlen(found), sizeof(found) - strlen(found), "+%zu at %d",
			words.more, words.more_x);
	ck_assert_str_eq(found, cells[_i].words);
	duty_list_release(&list);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, a_duty_is_found_again_in_another_list);
	tcase_add_test(tests, the_nearest_of_another_day);
	tcase_add_test(tests, what_is_looked_at_first);
	tcase_add_test(tests, from_duty_to_duty_of_a_day);
	tcase_add_loop_test(tests, columns_of_the_week, 0, COUNT(columns));
	tcase_add_test(tests, a_week_begins_on_monday);
	tcase_add_test(tests, the_rows_of_a_week);
	tcase_add_test(tests, every_duty_has_a_place_of_its_own);
	tcase_add_test(tests, up_and_down_stay_in_the_day);
	tcase_add_test(tests, a_week_without_duties);
	tcase_add_loop_test(tests, the_weeks_of_a_month, 0, COUNT(spans));
	tcase_add_loop_test(tests, turning_months, 0, COUNT(turns));
	tcase_add_loop_test(tests, names_in_the_cell_of_a_day, 0, COUNT(cells));
}

UNIT_MAIN("duty_grid", add_tests)
