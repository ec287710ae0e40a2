#include "unit.h"

#include <string.h>

#include "menzhen/model/assignment.h"
#include "sample_roster.h"

enum { STATION_OFFSET = 8 * 60 };

static const moment minute_ms = 60000;

static struct category items[] = {
	{.code = "FAM", .group = -1},
	{.code = "FAM01", .group = 0},
	{.code = "LAB", .group = -1},
	{.code = "LAB01", .group = 2},
};
static const struct category_list categories = {.items = items, .count = 4, .capacity = 4};

/* A desk on one day: the sample roster with everyone at the day desk, and what each has done. */
struct desk {
	struct roster roster;
	struct duty_list duties;
	struct workload workloads[SAMPLE_ADVISERS];
	struct assignment_input input;
	struct candidate_list list;
};

static moment instant(const char *day, int minute)
{
	struct local_time local = {.day = day_of(day), .minute = minute};

	return moment_from_local(local, STATION_OFFSET);
}

static void desk_init(struct desk *desk, const char *day, int minute)
{
	static size_t everyone[] = {WANG, LI, ZHAO, SUN};

	memset(desk, 0, sizeof(*desk));
	desk->roster = sample_roster();
	desk->roster.shifts[DAY_DESK].who = everyone;
	desk->roster.shifts[DAY_DESK].who_count = COUNT(everyone);
	for (size_t i = 0; i < SAMPLE_ADVISERS; i++)
		desk->workloads[i].adviser = desk->roster.advisers[i].id;
	desk->input = (struct assignment_input){
		.roster = &desk->roster,
		.duties = &desk->duties,
		.categories = &categories,
		.category = "LAB01",
		.workloads = desk->workloads,
		.workload_count = SAMPLE_ADVISERS,
		.now = instant(day, minute),
		.offset_minutes = STATION_OFFSET,
	};
}

static void set_skill(struct desk *desk, size_t adviser, const char *skill)
{
	ck_assert(string_list_add(&desk->roster.advisers[adviser].skills, skill));
}

static void propose(struct desk *desk)
{
	struct calendar calendar = state_council_calendar();
	struct day today = moment_local(desk->input.now, STATION_OFFSET).day;

	ck_assert_int_eq(duty_expand(&desk->roster, &calendar, day_add(today, -1),
				 day_add(today, 7), &desk->duties, NULL),
		STATUS_OK);
	ck_assert_int_eq(assignment_propose(&desk->input, &desk->list, NULL), STATUS_OK);
	ck_assert_uint_eq(desk->list.count, SAMPLE_ADVISERS);
}

static void desk_release(struct desk *desk)
{
	for (size_t i = 0; i < SAMPLE_ADVISERS; i++)
		string_list_release(&desk->roster.advisers[i].skills);
	duty_list_release(&desk->duties);
	candidate_list_release(&desk->list);
}

/* The order as initials, the eligible ones in capitals: "WLzs". */
static void assert_order(const struct desk *desk, const char *expected)
{
	char order[SAMPLE_ADVISERS + 1] = "";

	for (size_t i = 0; i < desk->list.count; i++) {
		const struct candidate *candidate = &desk->list.items[i];
		char initial = candidate->adviser->id[0];
		order[i] = candidate->eligible ? (char)(initial - 'a' + 'A') : initial;
	}
	ck_assert_str_eq(order, expected);
}

/* The reasons as their codes. */
static void assert_reasons(const struct desk *desk, size_t adviser, const char *expected)
{
	const struct candidate *candidate =
		assignment_find(&desk->list, desk->roster.advisers[adviser].id);
	char codes[256] = "";

	ck_assert_ptr_nonnull(candidate);
	for (size_t i = 0; i < candidate->reason_count; i++) {
		strcat(codes, i > 0 ? " " : "");
		strcat(codes, reason_code(candidate->reasons[i].kind));
	}
	ck_assert_str_eq(codes, expected);
}

START_TEST(equals_keep_the_order_of_the_roster)
{
	struct desk desk;

	desk_init(&desk, "2026-11-25", CLOCK(10, 0));
	propose(&desk);
	assert_order(&desk, "WLZS");
	ck_assert_str_eq(assignment_best(&desk.list)->adviser->id, "wang-xm");
	assert_reasons(&desk, WANG, "on_duty skill_general no_open_cases no_case_yet");
	desk_release(&desk);
}
END_TEST

START_TEST(skill_comes_first)
{
	struct desk desk;

	desk_init(&desk, "2026-11-25", CLOCK(10, 0));
	set_skill(&desk, WANG, "FAM");
	set_skill(&desk, ZHAO, "LAB");
	set_skill(&desk, ZHAO, "FAM01");
	set_skill(&desk, SUN, "LAB");
	set_skill(&desk, SUN, "LAB01");
	desk.workloads[SUN] = (struct workload){
		.adviser = desk.roster.advisers[SUN].id, .open_cases = 3, .last_active = 1};
	propose(&desk);
	assert_order(&desk, "SZLW");
	ck_assert_int_eq(desk.list.items[0].skill, 3);
	ck_assert_int_eq(desk.list.items[1].skill, 2);
	ck_assert_int_eq(desk.list.items[2].skill, 1);
	ck_assert_int_eq(desk.list.items[3].skill, 0);
	assert_reasons(&desk, SUN, "on_duty skill_leaf open_cases idle");
	assert_reasons(&desk, ZHAO, "on_duty skill_group no_open_cases no_case_yet");
	assert_reasons(&desk, WANG, "on_duty skill_other no_open_cases no_case_yet");
	desk_release(&desk);
}
END_TEST

START_TEST(then_fewest_open_cases_then_longest_idle)
{
	static const struct {
		struct {
			int open_cases, idle; /* minutes; -1: no case yet */
		} of[SAMPLE_ADVISERS];
		const char *order;
	} cases[] = {
		{{{0, -1}, {0, -1}, {0, -1}, {0, -1}}, "WLZS"},
		{{{2, -1}, {1, -1}, {0, -1}, {1, -1}}, "ZLSW"},
		{{{0, 10}, {0, 30}, {0, 20}, {0, 5}}, "LZWS"},
		{{{0, 10}, {0, 10}, {0, -1}, {0, 90}}, "ZSWL"},
		{{{1, 300}, {0, 1}, {1, -1}, {0, 2}}, "SLZW"},
		{{{1, 20}, {1, 20}, {1, 20}, {0, 0}}, "SWLZ"},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct desk desk;
		desk_init(&desk, "2026-11-25", CLOCK(10, 0));
		for (size_t j = 0; j < SAMPLE_ADVISERS; j++) {
			moment idle = cases[i].of[j].idle;
			desk.workloads[j].open_cases = cases[i].of[j].open_cases;
			desk.workloads[j].last_active =
				idle < 0 ? 0 : desk.input.now - idle * minute_ms;
		}
		propose(&desk);
		assert_order(&desk, cases[i].order);
		desk_release(&desk);
	}
}
END_TEST

START_TEST(reasons_carry_their_numbers)
{
	struct desk desk;

	desk_init(&desk, "2026-11-25", CLOCK(10, 0));
	desk.workloads[WANG].open_cases = 2;
	desk.workloads[WANG].last_active = desk.input.now - 40 * minute_ms - 59000;
	desk.workloads[LI].last_active = desk.input.now + 5 * minute_ms; /* the clock went back */
	propose(&desk);
	const struct candidate *wang = assignment_find(&desk.list, "wang-xm");
	ck_assert_int_eq(wang->reasons[0].kind, REASON_ON_DUTY);
	ck_assert_int_eq(wang->reasons[0].minute, CLOCK(11, 30));
	ck_assert_int_eq(wang->reasons[2].kind, REASON_OPEN_CASES);
	ck_assert_int_eq(wang->reasons[2].number, 2);
	ck_assert_int_eq(wang->reasons[3].kind, REASON_IDLE);
	ck_assert_int_eq(wang->reasons[3].number, 40);
	const struct candidate *li = assignment_find(&desk.list, "li-h");
	ck_assert_int_eq(li->reasons[3].kind, REASON_IDLE);
	ck_assert_int_eq(li->reasons[3].number, 0);
	ck_assert_ptr_null(assignment_find(&desk.list, "nobody"));
	desk_release(&desk);
}
END_TEST

START_TEST(what_stops_an_adviser_on_duty)
{
	struct desk desk;

	desk_init(&desk, "2026-11-25", CLOCK(10, 0));
	desk.roster.advisers[WANG].term =
		(struct day_range){day_of("2024-01-01"), day_of("2026-11-24")};
	desk.roster.advisers[LI].daily_limit = 3;
	desk.workloads[LI].cases_today = 3;
	desk.roster.advisers[ZHAO].kind = ADVISER_VOLUNTEER;
	desk.roster.advisers[SUN].daily_limit = 3;
	desk.workloads[SUN].cases_today = 2;
	propose(&desk);
	assert_order(&desk, "Swlz");
	assert_reasons(&desk, WANG, "term_ended on_duty skill_general no_open_cases");
	assert_reasons(&desk, LI, "daily_limit on_duty skill_general no_open_cases");
	assert_reasons(&desk, ZHAO, "does_not_advise on_duty skill_general no_open_cases");
	ck_assert_int_eq(assignment_find(&desk.list, "li-h")->reasons[0].number, 3);
	desk_release(&desk);
}
END_TEST

START_TEST(all_that_can_stop_at_once)
{
	struct desk desk;

	desk_init(&desk, "2026-11-25", CLOCK(12, 0));
	desk.roster.advisers[SUN].term =
		(struct day_range){day_of("2026-11-26"), day_of("2026-12-31")};
	desk.roster.advisers[SUN].daily_limit = 1;
	desk.roster.advisers[SUN].kind = ADVISER_PUBLICIST;
	desk.workloads[SUN].cases_today = 4;
	desk.workloads[SUN].open_cases = 1;
	propose(&desk);
	assert_reasons(&desk, SUN,
		"not_on_duty does_not_advise term_ended daily_limit skill_general open_cases");
	desk_release(&desk);
}
END_TEST

/* At the Wednesday night clinic: Li is there, Wang comes tomorrow, Zhao on Saturday, Sun never. */
START_TEST(those_not_on_duty_are_ordered_by_when_they_come)
{
	static size_t wang_alone[] = {WANG};
	struct desk desk;

	desk_init(&desk, "2026-11-25", CLOCK(20, 0));
	desk.roster.shifts[DAY_DESK].who = wang_alone;
	desk.roster.shifts[DAY_DESK].who_count = 1;
	propose(&desk);
	assert_order(&desk, "Lwzs");

	const struct candidate *wang = assignment_find(&desk.list, "wang-xm");
	ck_assert_ptr_null(wang->duty);
	ck_assert_int_eq(wang->next->day.n, day_of("2026-11-26").n);
	ck_assert_int_eq(wang->reasons[0].day.n, day_of("2026-11-26").n);
	ck_assert_int_eq(wang->reasons[0].minute, CLOCK(9, 0));
	const struct candidate *sun = assignment_find(&desk.list, "sun-gz");
	ck_assert_ptr_null(sun->next);
	ck_assert_int_eq(sun->reasons[0].kind, REASON_NOT_ON_DUTY);
	ck_assert_int_eq(sun->reasons[0].minute, -1);
	desk_release(&desk);
}
END_TEST

/* Tomorrow the law bus with Zhao and Sun leaves half an hour before Wang comes. */
START_TEST(of_one_day_the_earlier_hour_comes_first)
{
	static size_t wang_alone[] = {WANG};
	struct day bus_day[] = {day_of("2026-11-26")};
	struct desk desk;

	desk_init(&desk, "2026-11-25", CLOCK(20, 0));
	desk.roster.shifts[DAY_DESK].who = wang_alone;
	desk.roster.shifts[DAY_DESK].who_count = 1;
	desk.roster.shifts[LAW_BUS].days.dates = bus_day;
	propose(&desk);
	assert_order(&desk, "Lzsw");
	desk_release(&desk);
}
END_TEST

START_TEST(nobody_on_duty_nobody_proposed)
{
	struct desk desk;

	desk_init(&desk, "2026-10-07", CLOCK(10, 0)); /* a holiday Wednesday */
	propose(&desk);
	/* all come on Thursday at nine, so the roster decides */
	assert_order(&desk, "wlzs");
	ck_assert_ptr_null(assignment_best(&desk.list));
	desk_release(&desk);

	struct candidate_list empty = {0};
	ck_assert_ptr_null(assignment_best(&empty));
	candidate_list_release(&empty);
	candidate_list_release(NULL);
}
END_TEST

START_TEST(two_running_duties_are_one_candidate)
{
	struct desk desk;

	desk_init(&desk, "2026-12-04", CLOCK(10, 0)); /* Sun and Zhao also ride the law bus */
	propose(&desk);
	assert_order(&desk, "WLZS");
	const struct candidate *sun = assignment_find(&desk.list, "sun-gz");
	ck_assert_ptr_eq(sun->duty->shift, &desk.roster.shifts[LAW_BUS]); /* began first */
	desk_release(&desk);
}
END_TEST

START_TEST(after_midnight_the_service_day_counts)
{
	struct desk desk;

	desk_init(&desk, "2026-11-29", CLOCK(0, 10)); /* Zhao's Saturday late market */
	desk.roster.advisers[ZHAO].term =
		(struct day_range){day_of("2026-01-01"), day_of("2026-11-28")};
	propose(&desk);
	ck_assert_str_eq(assignment_best(&desk.list)->adviser->id, "zhao-j");
	ck_assert_int_eq(assignment_best(&desk.list)->duty->day.n, day_of("2026-11-28").n);
	desk_release(&desk);
}
END_TEST

START_TEST(no_workload_row_means_no_work)
{
	struct desk desk;

	desk_init(&desk, "2026-11-25", CLOCK(10, 0));
	desk.workloads[WANG].open_cases = 1;
	desk.input.workload_count = 1;
	propose(&desk);
	assert_order(&desk, "LZSW");
	assert_reasons(&desk, LI, "on_duty skill_general no_open_cases no_case_yet");
	desk_release(&desk);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, equals_keep_the_order_of_the_roster);
	tcase_add_test(tests, skill_comes_first);
	tcase_add_test(tests, then_fewest_open_cases_then_longest_idle);
	tcase_add_test(tests, reasons_carry_their_numbers);
	tcase_add_test(tests, what_stops_an_adviser_on_duty);
	tcase_add_test(tests, all_that_can_stop_at_once);
	tcase_add_test(tests, those_not_on_duty_are_ordered_by_when_they_come);
	tcase_add_test(tests, of_one_day_the_earlier_hour_comes_first);
	tcase_add_test(tests, nobody_on_duty_nobody_proposed);
	tcase_add_test(tests, two_running_duties_are_one_candidate);
	tcase_add_test(tests, after_midnight_the_service_day_counts);
	tcase_add_test(tests, no_workload_row_means_no_work);
}

UNIT_MAIN("assignment", add_tests)
