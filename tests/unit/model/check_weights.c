/* What counts how much when advisers are ranked. */
#include "menzhen/model/assign/weights.h"

#include <stdio.h>

#include "sample_proposal.h"

static const moment minute_ms = 60000;

static void set_sex(struct desk *desk, size_t adviser, enum adviser_sex sex)
{
	desk->roster.advisers[adviser].sex = sex;
}

static void set_language(struct desk *desk, size_t adviser, const char *language)
{
	ck_assert(string_list_add(&desk->roster.advisers[adviser].languages, language));
}

static void init(struct desk *desk)
{
	desk_init(desk, "2026-11-25", CLOCK(10, 0));
	for (size_t i = 0; i < SAMPLE_ADVISERS; i++)
		set_sex(desk, i, SEX_UNSTATED); /* the sample's advisers are shared */
}

/* One step of skill less, whatever else is against them; not two. */
START_TEST(continuity_outweighs_one_step_of_skill)
{
	static const struct {
		const char *skill_of_wang; /* who knows the client; NULL: takes any matter */
		const char *order;
	} cases[] = {
		{"LAB", "WLZS"}, {NULL, "LWZS"}, {"FAM", "LZWS"},
		/* Li knows this very matter, Zhao the field, Sun another */
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct desk desk;
		init(&desk);
		if (cases[i].skill_of_wang)
			set_skill(&desk, WANG, cases[i].skill_of_wang);
		set_skill(&desk, LI, "LAB01");
		set_skill(&desk, ZHAO, "LAB");
		set_skill(&desk, SUN, "FAM");
		desk.standings[WANG] = (struct standing){
			.open_cases = 12, .given = 40, .last_active = 1, .knows_client = true};
		propose(&desk);
		assert_order(&desk, cases[i].order);
		desk_release(&desk);
	}
}
END_TEST

START_TEST(a_wish_outweighs_two_steps_of_skill)
{
	static const struct {
		struct need need;
		const char *skill_of_wang; /* the one who is as wished */
		const char *order, *reasons;
	} cases[] = {
		{{.category = "LAB01", .sex = SEX_FEMALE}, NULL, "WLZS",
			"on_duty skill_general sex_as_wished no_open_cases no_case_yet"},
		{{.category = "LAB01", .sex = SEX_FEMALE}, "FAM", "LWZS",
			"on_duty skill_other sex_as_wished no_open_cases no_case_yet"},
		{{.category = "LAB01", .language = "常州话"}, NULL, "WLZS",
			"on_duty skill_general speaks no_open_cases no_case_yet"},
		{{.category = "LAB01", .language = "常州话", .sex = SEX_FEMALE}, "FAM", "WLZS",
			"on_duty skill_other speaks sex_as_wished no_open_cases no_case_yet"},
		{{.category = "LAB01", .language = "温州话", .sex = SEX_MALE}, NULL, "LZWS",
			"on_duty skill_general does_not_speak sex_not_as_wished no_open_cases "
			"no_case_yet"},
		/* everybody speaks it, whatever the roster lists */
		{{.category = "LAB01", .language = "普通话"}, NULL, "LZWS",
			"on_duty skill_general no_open_cases no_case_yet"},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct desk desk;
		init(&desk);
		if (cases[i].skill_of_wang)
			set_skill(&desk, WANG, cases[i].skill_of_wang);
		set_skill(&desk, LI, "LAB01");
		set_skill(&desk, ZHAO, "LAB");
		set_skill(&desk, SUN, "FAM");
		set_sex(&desk, WANG, SEX_FEMALE);
		set_sex(&desk, LI, SEX_MALE);
		set_language(&desk, WANG, "常州话");
		desk.input.need = cases[i].need;
		propose(&desk);
		assert_order(&desk, cases[i].order);
		assert_reasons(&desk, WANG, cases[i].reasons);
		desk_release(&desk);
	}
}
END_TEST

/* Of equals with as many open cases: who is furthest below their part of the window's cases. */
START_TEST(the_share_goes_by_hours_of_duty)
{
	static const struct {
		struct {
			int given, minutes;
		} of[SAMPLE_ADVISERS];
		const char *order;
		int over[SAMPLE_ADVISERS];
	} cases[] = {
		/* by heads where no hours are known: 3 each */
		{{{6, 0}, {3, 0}, {0, 0}, {3, 0}}, "ZLSW", {3, 0, -3, 0}},
		{{{6, 600}, {3, 600}, {0, 600}, {3, 600}}, "ZLSW", {3, 0, -3, 0}},
		/* twelve cases for 60, 20, 20 and 20 hours: 6, 2, 2, 2 are theirs */
		{{{6, 3600}, {3, 1200}, {0, 1200}, {3, 1200}}, "ZWLS", {0, 1, -2, 1}},
		/* one case, four alike: a quarter each, which is none */
		{{{1, 60}, {0, 60}, {0, 60}, {0, 60}}, "LZSW", {1, 0, 0, 0}},
		/* beyond nine cases nobody is further off */
		{{{100, 60}, {0, 60}, {60, 60}, {0, 60}}, "LSWZ", {60, -40, 20, -40}},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct desk desk;
		init(&desk);
		for (size_t j = 0; j < SAMPLE_ADVISERS; j++) {
			desk.standings[j].given = cases[i].of[j].given;
			desk.standings[j].duty_minutes = cases[i].of[j].minutes;
		}
		propose(&desk);
		assert_order(&desk, cases[i].order);
		for (size_t j = 0; j < SAMPLE_ADVISERS; j++)
			ck_assert_int_eq(
				assignment_find(&desk.list, desk.roster.advisers[j].id)->over_share,
				cases[i].over[j]);
		desk_release(&desk);
	}
}
END_TEST

/* Who is not there has no part in what is to be shared. */
START_TEST(the_share_is_among_those_on_duty)
{
	struct desk desk;

	init(&desk);
	desk.standings[WANG] = (struct standing){.given = 30, .duty_minutes = 600};
	desk.standings[LI] = (struct standing){.given = 2, .duty_minutes = 60};
	desk.standings[ZHAO] = (struct standing){.given = 4, .duty_minutes = 60};
	desk.standings[SUN] = (struct standing){.given = 3, .duty_minutes = 60};
	expand(&desk);
	set_state(&desk, WANG, DUTY_LEAVE, 0);
	rank(&desk);
	assert_order(&desk, "LSZw");
	assert_reasons(&desk, LI, "on_duty skill_general no_open_cases below_share no_case_yet");
	assert_reasons(&desk, SUN, "on_duty skill_general no_open_cases no_case_yet");
	assert_reasons(&desk, ZHAO, "on_duty skill_general no_open_cases above_share no_case_yet");
	assert_reasons(&desk, WANG, "not_on_duty skill_general no_open_cases");
	desk_release(&desk);
}
END_TEST

START_TEST(points_add_up_to_the_total)
{
	struct desk desk;

	init(&desk);
	set_skill(&desk, WANG, "LAB");
	set_sex(&desk, WANG, SEX_FEMALE);
	desk.input.need.sex = SEX_FEMALE;
	for (int i = 0; i < CRITERIA; i++)
		desk.weights.of[i] = i + 1;
	desk.standings[WANG] = (struct standing){.open_cases = 3,
		.given = 4,
		.last_active = desk.input.now - 100 * minute_ms,
		.knows_client = true};
	propose(&desk);
	const struct candidate *wang = assignment_find(&desk.list, "wang-xm");
	ck_assert_int_eq(wang->fit[CRITERION_SKILL], 2);
	ck_assert_int_eq(wang->fit[CRITERION_CONTINUITY], 1);
	ck_assert_int_eq(wang->fit[CRITERION_LANGUAGE], 0);
	ck_assert_int_eq(wang->fit[CRITERION_SEX], 1);
	ck_assert_int_eq(wang->fit[CRITERION_OPEN_CASES], -3);
	ck_assert_int_eq(wang->fit[CRITERION_SHARE], -3); /* one of the four would be theirs */
	ck_assert_int_eq(wang->fit[CRITERION_IDLE], 3);   /* half hours */
	ck_assert_int_eq(wang->total, 1 * 2 + 2 * 1 + 4 * 1 - 5 * 3 - 6 * 3 + 7 * 3);
	desk_release(&desk);
}
END_TEST

START_TEST(the_greatest_weights_leave_no_int)
{
	struct desk desk;

	init(&desk);
	for (int i = 0; i < CRITERIA; i++)
		desk.weights.of[i] = WEIGHT_MOST;
	desk.standings[WANG] = (struct standing){.open_cases = 1000000,
		.given = 1000000,
		.duty_minutes = 1,
		.last_active = 1,
		.knows_client = true};
	desk.standings[LI].duty_minutes = WINDOW_DAYS_MOST * 1440;
	propose(&desk);
	/* takes any matter, is known, has the most open cases and the most above their share; the
	 * clock of 1970 is long ago */
	ck_assert_int_eq(assignment_find(&desk.list, "wang-xm")->total,
		(intmax_t)WEIGHT_MOST * (1 + 1 - OPEN_CASES_MOST - SHARE_MOST + IDLE_MOST));
	desk_release(&desk);
}
END_TEST

/* --- properties, over many desks drawn by lot --- */

enum { DRAWS = 2000 };

static unsigned int draw(unsigned int *seed, unsigned int below)
{
	*seed = *seed * 1103515245u + 12345u;
	return (*seed >> 16) % below;
}

static void draw_desk(struct desk *desk, unsigned int *seed, bool with_news)
{
	static const char *const skills[] = {"LAB01", "LAB", "FAM"};

	init(desk);
	for (size_t i = 0; i < SAMPLE_ADVISERS; i++) {
		struct standing *standing = &desk->standings[i];
		unsigned int skill = draw(seed, 4);
		if (skill < COUNT(skills))
			set_skill(desk, i, skills[skill]);
		standing->open_cases = (int)draw(seed, OPEN_CASES_MOST + 1);
		standing->given = (int)draw(seed, SHARE_MOST + 1);
		standing->duty_minutes = 600;
		if (draw(seed, 3) > 0)
			standing->last_active =
				desk->input.now - (moment)draw(seed, 90) * 7 * minute_ms;
		standing->knows_client = with_news && draw(seed, 3) == 0;
		set_sex(desk, i, (enum adviser_sex)draw(seed, 3));
	}
	if (with_news)
		desk->input.need.sex = (enum adviser_sex)draw(seed, 3);
}

static int compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

/* The clinic's own order as it is said, without any points; true of all that the fits tell apart.
 */
static int compare_by_rule(
	const struct desk *desk, const struct candidate *a, const struct candidate *b)
{
	const struct standing *of_a = &desk->standings[a->adviser - desk->roster.advisers];
	const struct standing *of_b = &desk->standings[b->adviser - desk->roster.advisers];
	int order = compare(b->fit[CRITERION_SKILL], a->fit[CRITERION_SKILL]);

	if (order == 0)
		order = compare(of_a->open_cases, of_b->open_cases);
	if (order == 0)
		order = compare(of_a->given, of_b->given); /* their hours are the same */
	if (order == 0)
		order = compare(of_a->last_active, of_b->last_active);
	return order != 0 ? order : compare(a->adviser - b->adviser, 0);
}

START_TEST(the_defaults_keep_the_clinic_s_own_order)
{
	unsigned int seed = 20261125;

	for (int i = 0; i < DRAWS; i++) {
		struct desk desk;
		draw_desk(&desk, &seed, false);
		propose(&desk);
		for (size_t j = 1; j < desk.list.count; j++)
			ck_assert_int_lt(compare_by_rule(&desk, &desk.list.items[j - 1],
						 &desk.list.items[j]),
				0);
		desk_release(&desk);
	}
}
END_TEST

/* Total, fewest open, longest idle, roster: each neighbour is told from the next by one of them. */
static bool comes_before(const struct candidate *a, const struct candidate *b)
{
	if (a->total != b->total)
		return a->total > b->total;
	if (a->open_cases != b->open_cases)
		return a->open_cases < b->open_cases;
	if (a->last_active != b->last_active)
		return a->last_active < b->last_active;
	return a->adviser < b->adviser;
}

START_TEST(the_same_desk_gives_the_same_answer)
{
	unsigned int seed = 7;

	for (int i = 0; i < DRAWS; i++) {
		struct desk desk;
		char order[SAMPLE_ADVISERS];
		draw_desk(&desk, &seed, true);
		for (int c = 0; c < CRITERIA; c++)
			desk.weights.of[c] = (int)draw(&seed, 4); /* many are equal */
		propose(&desk);
		for (size_t j = 0; j < desk.list.count; j++)
			order[j] = desk.list.items[j].adviser->id[0];
		for (size_t j = 1; j < desk.list.count; j++)
			ck_assert(comes_before(&desk.list.items[j - 1], &desk.list.items[j]));
		rank(&desk);
		for (size_t j = 0; j < desk.list.count; j++)
			ck_assert_int_eq(order[j], desk.list.items[j].adviser->id[0]);
		desk_release(&desk);
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, continuity_outweighs_one_step_of_skill);
	tcase_add_test(tests, a_wish_outweighs_two_steps_of_skill);
	tcase_add_test(tests, the_share_goes_by_hours_of_duty);
	tcase_add_test(tests, the_share_is_among_those_on_duty);
	tcase_add_test(tests, points_add_up_to_the_total);
	tcase_add_test(tests, the_greatest_weights_leave_no_int);
	tcase_add_test(tests, the_defaults_keep_the_clinic_s_own_order);
	tcase_add_test(tests, the_same_desk_gives_the_same_answer);
}

UNIT_MAIN("weights", add_tests)
