/* Who can have a case and who not, and in which order they are told. */
#include "sample_proposal.h"

static const moment minute_ms = 60000;

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
	desk.standings[SUN] = (struct standing){.open_cases = 3, .last_active = 1};
	propose(&desk);
	assert_order(&desk, "SZLW");
	ck_assert_int_eq(desk.list.items[0].fit[CRITERION_SKILL], 3);
	ck_assert_int_eq(desk.list.items[1].fit[CRITERION_SKILL], 2);
	ck_assert_int_eq(desk.list.items[2].fit[CRITERION_SKILL], 1);
	ck_assert_int_eq(desk.list.items[3].fit[CRITERION_SKILL], 0);
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
			desk.standings[j].open_cases = cases[i].of[j].open_cases;
			desk.standings[j].last_active =
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
	struct reason reasons[CANDIDATE_REASONS];

	desk_init(&desk, "2026-11-25", CLOCK(10, 0));
	desk.standings[WANG].open_cases = 2;
	desk.standings[WANG].last_active = desk.input.now - 40 * minute_ms - 59000;
	desk.standings[LI].last_active = desk.input.now + 5 * minute_ms; /* the clock went back */
	propose(&desk);
	ck_assert_uint_eq(candidate_reasons(assignment_find(&desk.list, "wang-xm"), reasons), 4);
	ck_assert_int_eq(reasons[0].kind, REASON_ON_DUTY);
	ck_assert_int_eq(reasons[0].minute, CLOCK(11, 30));
	ck_assert_int_eq(reasons[2].kind, REASON_OPEN_CASES);
	ck_assert_int_eq(reasons[2].number, 2);
	ck_assert_int_eq(reasons[3].kind, REASON_IDLE);
	ck_assert_int_eq(reasons[3].number, 40);
	ck_assert_uint_eq(candidate_reasons(assignment_find(&desk.list, "li-h"), reasons), 4);
	ck_assert_int_eq(reasons[3].kind, REASON_IDLE);
	ck_assert_int_eq(reasons[3].number, 0);
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
	desk.standings[LI].given_today = 3;
	desk.roster.advisers[ZHAO].kind = ADVISER_VOLUNTEER;
	desk.roster.advisers[SUN].daily_limit = 3;
	desk.standings[SUN].given_today = 2;
	propose(&desk);
	assert_order(&desk, "Swlz");
	assert_reasons(&desk, WANG, "term_ended on_duty skill_general no_open_cases");
	assert_reasons(&desk, LI, "daily_limit on_duty skill_general no_open_cases");
	assert_reasons(&desk, ZHAO, "does_not_advise on_duty skill_general no_open_cases");
	ck_assert_int_eq(stop_of(&desk, LI).number, 3);
	desk_release(&desk);
}
END_TEST

/* As many reasons as there can be: each stop, and each of what is told besides. */
START_TEST(all_that_can_stop_at_once)
{
	struct conflict conflict = {.band = BAND_CERTAIN, .tie = TIE_ADVISED};
	struct desk desk;

	desk_init(&desk, "2026-11-25", CLOCK(10, 0));
	desk.input.need.language = "常州话";
	desk.input.need.sex = SEX_FEMALE;
	desk.roster.advisers[SUN].term =
		(struct day_range){day_of("2026-11-26"), day_of("2026-12-31")};
	desk.roster.advisers[SUN].daily_limit = 1;
	desk.roster.advisers[SUN].kind = ADVISER_PUBLICIST;
	desk.standings[SUN] = (struct standing){
		.given_today = 4, .open_cases = 1, .conflict = &conflict, .knows_client = true};
	expand(&desk);
	set_state(&desk, SUN, DUTY_AWAY, CLOCK(10, 20));
	rank(&desk);
	assert_order(&desk, "WLZs");
	assert_reasons(&desk, SUN,
		"away does_not_advise term_ended daily_limit conflict_advised on_duty "
		"skill_general knows_client does_not_speak sex_unstated open_cases");
	ck_assert_int_eq(stop_of(&desk, SUN).kind, REASON_AWAY);
	ck_assert_int_eq(stop_of(&desk, SUN).minute, CLOCK(10, 20));
	desk_release(&desk);
}
END_TEST

/* Who has leave or has gone home is not there, whoever had the duty in the plan. */
START_TEST(the_state_of_the_duty_counts)
{
	static const struct {
		enum duty_state state;
		const char *order, *reasons;
	} cases[] = {
		{DUTY_PLANNED, "WLZS", "on_duty skill_general no_open_cases no_case_yet"},
		{DUTY_SWAPPED, "WLZS", "on_duty skill_general no_open_cases no_case_yet"},
		{DUTY_STAND_IN, "WLZS", "on_duty skill_general no_open_cases no_case_yet"},
		{DUTY_SIGNED_IN, "WLZS", "on_duty skill_general no_open_cases no_case_yet"},
		{DUTY_AWAY, "WZSl", "away on_duty skill_general no_open_cases"},
		{DUTY_LEAVE, "WZSl", "not_on_duty skill_general no_open_cases"},
		{DUTY_SIGNED_OUT, "WZSl", "not_on_duty skill_general no_open_cases"},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct desk desk;
		desk_init(&desk, "2026-11-25", CLOCK(10, 0));
		expand(&desk);
		set_state(&desk, LI, cases[i].state, CLOCK(10, 30));
		rank(&desk);
		assert_order(&desk, cases[i].order);
		assert_reasons(&desk, LI, cases[i].reasons);
		desk_release(&desk);
	}
}
END_TEST

/* 律师法 39; 执业行为规范 51, 52: one's own conflict stops, one of the firm warns. */
START_TEST(conflicts_stop_warn_or_are_decided)
{
	static const struct {
		struct conflict conflict; /* of Wang, who would be first */
		const char *order, *reasons;
	} cases[] = {
		{{.band = BAND_NONE}, "WLZS",
			"on_duty skill_general knows_client no_open_cases no_case_yet"},
		{{.band = BAND_CERTAIN, .tie = TIE_ADVISED}, "LZSw",
			"conflict_advised on_duty skill_general knows_client no_open_cases"},
		{{.band = BAND_NAME_ONLY, .tie = TIE_ADVISED}, "LZSw",
			"conflict_advised on_duty skill_general knows_client no_open_cases"},
		{{.band = BAND_LIKELY, .tie = TIE_REPRESENTS}, "LZSw",
			"conflict_represents on_duty skill_general knows_client no_open_cases"},
		{{.band = BAND_CERTAIN, .tie = TIE_FIRM}, "LZSW",
			"on_duty conflict_firm skill_general knows_client no_open_cases "
			"no_case_yet"},
		{{.band = BAND_NAME_ONLY, .tie = TIE_ADVISED, .decision = DECISION_DIFFERENT},
			"WLZS",
			"on_duty conflict_different skill_general knows_client no_open_cases "
			"no_case_yet"},
		{{.band = BAND_CERTAIN, .tie = TIE_FIRM, .decision = DECISION_CONSENTED}, "WLZS",
			"on_duty conflict_consented skill_general knows_client no_open_cases "
			"no_case_yet"},
		{{.band = BAND_CERTAIN, .tie = TIE_ADVISED, .decision = DECISION_OVERRIDDEN},
			"WLZS",
			"on_duty conflict_overridden skill_general knows_client no_open_cases "
			"no_case_yet"},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct desk desk;
		desk_init(&desk, "2026-11-25", CLOCK(10, 0));
		desk.standings[WANG].conflict = &cases[i].conflict;
		desk.standings[WANG].knows_client = true; /* better than all others */
		propose(&desk);
		assert_order(&desk, cases[i].order);
		assert_reasons(&desk, WANG, cases[i].reasons);
		desk_release(&desk);
	}
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
	ck_assert_int_eq(stop_of(&desk, WANG).day.n, day_of("2026-11-26").n);
	ck_assert_int_eq(stop_of(&desk, WANG).minute, CLOCK(9, 0));
	const struct candidate *sun = assignment_find(&desk.list, "sun-gz");
	ck_assert_ptr_null(sun->next);
	ck_assert_int_eq(stop_of(&desk, SUN).kind, REASON_NOT_ON_DUTY);
	ck_assert_int_eq(stop_of(&desk, SUN).minute, -1);
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

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, equals_keep_the_order_of_the_roster);
	tcase_add_test(tests, skill_comes_first);
	tcase_add_test(tests, then_fewest_open_cases_then_longest_idle);
	tcase_add_test(tests, reasons_carry_their_numbers);
	tcase_add_test(tests, what_stops_an_adviser_on_duty);
	tcase_add_test(tests, all_that_can_stop_at_once);
	tcase_add_test(tests, the_state_of_the_duty_counts);
	tcase_add_test(tests, conflicts_stop_warn_or_are_decided);
	tcase_add_test(tests, those_not_on_duty_are_ordered_by_when_they_come);
	tcase_add_test(tests, of_one_day_the_earlier_hour_comes_first);
	tcase_add_test(tests, nobody_on_duty_nobody_proposed);
	tcase_add_test(tests, two_running_duties_are_one_candidate);
	tcase_add_test(tests, after_midnight_the_service_day_counts);
}

UNIT_MAIN("assignment", add_tests)
