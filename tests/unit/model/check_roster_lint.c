#include "menzhen/model/roster/roster_lint.h"

#include <string.h>

#include "files_unit.h"
#include "menzhen/files/station/station_file.h"
#include "state_council.h"

/* A duty whose person has leave, or had another for it. */
struct change {
	const char *shift, *day, *adviser; /* NULL: the end */
	const char *stand_in;              /* NULL: leave that nobody covers */
};

struct lint_case {
	const char *name;
	const char *sessions; /* of station.yaml from line 4 on; NULL: none announced */
	const char *advisers; /* of roster.yaml from line 2 on */
	const char *shifts;
	const char *first, *last;
	const char *expected; /* "code: file:line: sentence\n" each */
	struct change changes[3];
};

/* What one case is made of; lives until released. */
struct scene {
	struct roster roster;
	struct station station;
	struct duty_list duties;
	struct finding_list found;
};

static void read_scene(struct scene *scene, const struct lint_case *test)
{
	struct buffer text = {0};
	struct error_list errors = {0};

	buffer_printf(&text, "name: X\ncode: ZL\nlevel: district\n%s",
		test->sessions != NULL ? test->sessions : "");
	station_file_parse(
		buffer_text(&text), text.length, "station.yaml", &scene->station, &errors, NULL);
	expect_findings(&errors, "", test->name);
	buffer_clear(&text);
	buffer_printf(&text, "advisers:\n%sshifts:\n%s", test->advisers, test->shifts);
	roster_file_parse(buffer_text(&text), text.length, "roster.yaml", &default_rules,
		&scene->roster, &errors, NULL, NULL);
	expect_findings(&errors, "", test->name);
	buffer_release(&text);
}

static void change_duty(struct scene *scene, const struct change *change)
{
	bool found = false;

	for (size_t i = 0; i < scene->duties.count; i++) {
		struct duty *duty = &scene->duties.items[i];
		if (strcmp(duty->shift->id, change->shift) != 0 ||
			strcmp(duty->planned->id, change->adviser) != 0 ||
			duty->day.n != day_of(change->day).n)
			continue;
		found = true;
		duty->state = change->stand_in != NULL ? DUTY_STAND_IN : DUTY_LEAVE;
		if (change->stand_in != NULL)
			duty->adviser = roster_adviser(&scene->roster, change->stand_in);
	}
	ck_assert_msg(found, "no duty %s of %s on %s", change->shift, change->adviser, change->day);
}

static void run_lint(struct scene *scene, const struct lint_case *test, struct lint_input *input)
{
	input->roster_file = "roster.yaml";
	input->station_file = "station.yaml";
	input->roster = &scene->roster;
	input->calendar = default_rules.calendar;
	input->station = &scene->station;
	input->categories = default_rules.categories;
	input->duties = &scene->duties;
	input->days = (struct day_range){day_of(test->first), day_of(test->last)};
	input->language = LANGUAGE_EN;
	ck_assert_int_eq(
		duty_expand(&scene->roster, default_rules.calendar, day_add(input->days.first, -1),
			day_add(input->days.last, 1), &scene->duties, NULL),
		STATUS_OK);
	for (size_t i = 0; test->changes[i].shift != NULL; i++)
		change_duty(scene, &test->changes[i]);
	ck_assert_int_eq(roster_lint(input, &scene->found, NULL), STATUS_OK);
}

static void release_scene(struct scene *scene)
{
	finding_list_release(&scene->found);
	duty_list_release(&scene->duties);
	roster_release(&scene->roster);
	station_release(&scene->station);
}

/* GIVEN has what is frequent; the rest is the case's. */
static void expect(const struct lint_case *test, const struct lint_input *given)
{
	struct lint_input input = *given;
	struct scene scene = {0};
	struct buffer found = {0};
	char sentence[2048];

	read_scene(&scene, test);
	run_lint(&scene, test, &input);
	for (size_t i = 0; i < scene.found.count; i++) {
		const struct finding *finding = &scene.found.items[i];
		ck_assert_int_eq(finding->severity, FINDING_WARNING);
		ck_assert_str_ne(finding->remedy, "");
		buffer_printf(&found, "%s: %s\n", finding->code,
			error_format(&finding->message, NULL, sentence, sizeof(sentence)));
	}
	ck_assert_msg(strcmp(buffer_text(&found), test->expected) == 0, "%s: found\n%swanted\n%s",
		test->name, buffer_text(&found), test->expected);
	buffer_release(&found);
	release_scene(&scene);
}

#define WANG "  - {id: wang, name: Wang, kind: lawyer}\n"
#define LI "  - {id: li, name: Li, kind: lawyer}\n"
#define ZHAO "  - {id: zhao, name: Zhao, kind: lawyer}\n"
#define HAN "  - {id: han, name: Han, kind: volunteer}\n"
#define OFFICE "sessions:\n  - {session: daytime, days: workdays, time: \"09:00-11:30\"}\n"
#define DESK "  - {id: desk, session: daytime, days: workdays, time: 09:00-11:30, "

#define NIGHTS "days: [mon, tue, wed, thu, fri, sat, sun], skip: none"

static const struct lint_case cases[] = {
	/* --- a roster that is as it should be: opening hours to the minute, across midnight and
	   into a holiday; two at the desk, equal hours --- */
	{.name = "a good roster",
		.sessions = "sessions:\n"
			    "  - {session: daytime, days: workdays, time: \"09:00-11:30, "
			    "14:30-17:30\"}\n"
			    "  - {session: night, days: [workdays, weekends, holidays], time: "
			    "22:00-02:00}\n",
		.advisers = WANG LI,
		.shifts =
			"  - {id: desk, session: daytime, days: workdays, time: 09:00-17:30, "
			"who: [wang, li], room: \"1\"}\n"
			"  - {id: expert, session: expert, days: [2026-09-10], time: 10:00-11:00, "
			"who: [wang], room: \"1\"}\n"
			"  - {id: late, session: night, " NIGHTS
			", time: 22:00-00:00, who: [wang]}\n"
			"  - {id: early, session: night, " NIGHTS
			", time: 00:00-02:00, who: [li]}\n",
		.first = "2026-09-01",
		.last = "2026-10-31",
		.expected = ""},
	{.name = "nothing announced, nobody planned",
		.advisers = WANG,
		.shifts = "  - {id: a, session: daytime, days: [2026-12-01], time: 09:00-10:00, "
			  "who: [wang]}\n",
		.first = "2026-12-02",
		.last = "2026-12-31",
		.expected = ""},

	/* --- nobody on duty in announced hours --- */
	{.name = "a whole month is one finding, a holiday is not announced",
		.sessions = OFFICE,
		.advisers = WANG,
		.shifts = "  - {id: a, session: daytime, days: [2026-09-30, 2026-10-09], time: "
			  "09:00-11:30, who: [wang]}\n",
		.first = "2026-09-29",
		.last = "2026-10-12",
		.expected = "uncovered_hours: station.yaml:5: nobody is on duty in announced hours "
			    "(Daytime clinic): 09:00-11:30 on 2026-09-29, 10-08, 10-10..10-12, "
			    "days: 4\n"},
	{.name = "what is left of the hours, before, between and after",
		.sessions = "sessions:\n"
			    "  - {session: daytime, days: workdays, time: 09:00-17:00}\n",
		.advisers = WANG LI,
		.shifts =
			"  - {id: a, session: daytime, days: [2026-12-01], time: \"09:30-11:00, "
			"12:00-16:45\", who: [wang]}\n"
			"  - {id: b, session: daytime, days: [2026-12-01], time: 10:00-10:30, who: "
			"[li]}\n",
		.first = "2026-12-01",
		.last = "2026-12-01",
		.expected = "uncovered_hours: station.yaml:5: nobody is on duty in announced hours "
			    "(Daytime clinic): 09:00-09:30 on 2026-12-01, days: 1\n"
			    "uncovered_hours: station.yaml:5: nobody is on duty in announced hours "
			    "(Daytime clinic): 11:00-12:00 on 2026-12-01, days: 1\n"
			    "uncovered_hours: station.yaml:5: nobody is on duty in announced hours "
			    "(Daytime clinic): 16:45-17:00 on 2026-12-01, days: 1\n"},
	{.name = "past midnight",
		.sessions = "sessions:\n"
			    "  - {session: night, days: [workdays, weekends], time: 22:00-02:00}\n",
		.advisers = WANG,
		.shifts = "  - {id: a, session: night, days: [2026-12-03, 2026-12-04], time: "
			  "22:00-01:00, who: [wang]}\n"
			  "  - {id: b, session: night, days: [2026-12-05], time: 00:00-02:00, who: "
			  "[wang], room: \"2\"}\n",
		.first = "2026-12-03",
		.last = "2026-12-04",
		.expected = "uncovered_hours: station.yaml:5: nobody is on duty in announced hours "
			    "(Night clinic): 01:00-02:00 on 2026-12-03, days: 1\n"},
	{.name = "a volunteer receives, a bus is elsewhere, an expert is there",
		.sessions = OFFICE,
		.advisers = WANG HAN,
		.shifts =
			"  - {id: a, session: daytime, days: [2026-12-01], time: 09:00-11:30, "
			"who: [han]}\n"
			"  - {id: b, session: law_bus, days: [2026-12-02], time: 09:00-11:30, who: "
			"[wang]}\n"
			"  - {id: c, session: expert, days: [2026-12-03], time: 09:00-11:30, who: "
			"[wang]}\n"
			"  - {id: d, session: expert, days: [2026-12-04], time: 09:00-11:30, who: "
			"[wang], place: Market}\n"
			"  - {id: e, session: daytime, days: [2026-12-07], time: 09:00-11:30, who: "
			"[wang], place: Market}\n",
		.first = "2026-12-01",
		.last = "2026-12-07",
		.expected = "uncovered_hours: station.yaml:5: nobody is on duty in announced hours "
			    "(Daytime clinic): 09:00-11:30 on 2026-12-01..12-02, 12-04, days: 3\n"},

	/* --- one person in two places --- */
	{.name = "overlapping hours, folded; touching ones are none",
		.advisers = WANG LI,
		.shifts = DESK
		"who: [wang, li]}\n"
		"  - {id: bus, session: law_bus, days: [tue], time: 11:00-12:00, who: "
		"[li]}\n"
		"  - {id: noon, session: daytime, days: [wed], time: 11:30-12:00, who: "
		"[wang]}\n",
		.first = "2026-12-01",
		.last = "2026-12-31",
		.expected =
			"double_booking: roster.yaml:6: Li is in two places at once (desk, bus): "
			"11:00-11:30 on 2026-12-01, 12-08, 12-15, 12-22, 12-29\n"},
	{.name = "the night before reaches into the morning, also from before the first day",
		.advisers = WANG,
		.shifts = "  - {id: late, session: night, days: [sat], time: 22:30-00:30, who: "
			  "[wang]}\n"
			  "  - {id: early, session: weekend, days: [2026-12-06, 2026-12-12], time: "
			  "00:00-01:00, who: [wang]}\n",
		.first = "2026-12-06",
		.last = "2026-12-12",
		.expected = "double_booking: roster.yaml:5: Wang is in two places at once (late, "
			    "early): 00:00-00:30 on 2026-12-06\n"},
	{.name = "leave takes one of the two away, a stand-in makes two of one",
		.advisers = WANG LI,
		.shifts = DESK
		"who: [wang]}\n"
		"  - {id: bus, session: law_bus, days: [2026-12-01, 2026-12-02], time: "
		"08:00-12:00, who: [li]}\n"
		"  - {id: talk, session: daytime, days: [2026-12-03], time: 09:00-10:00, "
		"who: [wang]}\n",
		.first = "2026-12-01",
		.last = "2026-12-03",
		.changes = {{"bus", "2026-12-02", "li", "wang"},
			{"talk", "2026-12-03", "wang", NULL}},
		.expected =
			"double_booking: roster.yaml:6: Wang is in two places at once (desk, "
			"bus): 09:00-11:30 on 2026-12-02\n"
			"leave_clash: roster.yaml:7: Wang is on leave and nobody takes the duty "
			"(talk): 09:00-10:00 on 2026-12-03\n"},

	{.name = "one who stands in for a colleague of the same shift is one person",
		.advisers = WANG LI,
		.shifts = DESK "who: [wang, li], room: \"1\"}\n",
		.first = "2026-12-01",
		.last = "2026-12-03",
		.changes = {{"desk", "2026-12-02", "li", "wang"}},
		.expected = "double_booking: roster.yaml:5: Wang is in two places at once (desk, "
			    "desk): 09:00-11:30 on 2026-12-02\n"},

	/* --- leave --- */
	{.name = "leave of several days is one finding; one who is covered for is none",
		.advisers = WANG LI,
		.shifts = DESK "who: [wang, li]}\n",
		.first = "2026-12-01",
		.last = "2026-12-04",
		.changes = {{"desk", "2026-12-02", "li", NULL}, {"desk", "2026-12-03", "li", NULL}},
		.expected = "leave_clash: roster.yaml:5: Li is on leave and nobody takes the duty "
			    "(desk): 09:00-11:30 on 2026-12-02..12-03\n"},

	/* --- terms --- */
	{.name = "before and after the appointment",
		.advisers =
			"  - {id: wang, name: Wang, kind: lawyer, term: {from: 2026-12-02, until: "
			"2026-12-08}}\n",
		.shifts = DESK "who: [wang]}\n",
		.first = "2026-12-01",
		.last = "2026-12-10",
		.expected =
			"expired_term: roster.yaml:2: the appointment of Wang begins only on "
			"2026-12-02, but there is duty before it (desk): 2026-12-01\n"
			"expired_term: roster.yaml:2: the appointment of Wang ends on 2026-12-08, "
			"but there is duty after it (desk): 2026-12-09..12-10\n"},

	/* --- hours: of those of one kind in the same sessions --- */
	{.name = "a quarter off the mean is still fair",
		.advisers = WANG LI,
		.shifts =
			"  - {id: a, session: daytime, days: [2026-12-01, 2026-12-02, 2026-12-03], "
			"time: 09:00-10:00, who: [wang, li]}\n"
			"  - {id: b, session: daytime, days: [2026-12-04, 2026-12-07], time: "
			"09:00-10:00, who: [wang]}\n",
		.first = "2026-12-01",
		.last = "2026-12-31",
		.expected = ""},
	{.name = "more than that is not; another kind does not count",
		.advisers = WANG LI "  - {id: sun, name: Sun, kind: notary}\n",
		.shifts =
			"  - {id: a, session: daytime, days: [2026-12-01, 2026-12-02, 2026-12-03], "
			"time: 09:00-10:00, who: [wang, li, sun]}\n"
			"  - {id: b, session: weekend, days: [2026-12-04, 2026-12-07, 2026-12-08], "
			"time: 09:00-10:00, who: [wang]}\n"
			"  - {id: c, session: weekend, days: [2026-12-05], time: 09:00-19:00, who: "
			"[sun]}\n",
		.first = "2026-12-01",
		.last = "2026-12-31",
		.expected =
			"unfair_load: roster.yaml:2: Wang has 6 hours of duty in these days, far "
			"more than the mean of 4.5 of those in the same sessions\n"
			"unfair_load: roster.yaml:3: Li has 3 hours of duty in these days, far "
			"less than the mean of 4.5 of those in the same sessions\n"},
	{.name = "those who share a session need not share a shift",
		.advisers = WANG LI,
		.shifts = "  - {id: a, session: night, days: [2026-12-01, 2026-12-02, 2026-12-03, "
			  "2026-12-04, 2026-12-07], time: 19:00-20:00, who: [wang]}\n"
			  "  - {id: b, session: night, days: [2026-12-08], time: 19:00-20:00, who: "
			  "[li]}\n",
		.first = "2026-12-01",
		.last = "2026-12-31",
		.expected =
			"unfair_load: roster.yaml:2: Wang has 5 hours of duty in these days, far "
			"more than the mean of 3 of those in the same sessions\n"
			"unfair_load: roster.yaml:3: Li has 1 hours of duty in these days, far "
			"less than the mean of 3 of those in the same sessions\n"
			"unfair_load: roster.yaml:2: Wang has 5 hours of night duty in these "
			"days, far more than the mean of 3 of those in the same sessions\n"
			"unfair_load: roster.yaml:3: Li has 1 hours of night duty in these days, "
			"far less than the mean of 3 of those in the same sessions\n"},
	{.name = "fewer than four weeks are not compared",
		.advisers = WANG LI,
		.shifts =
			"  - {id: a, session: daytime, days: [2026-12-01, 2026-12-02, 2026-12-03], "
			"time: 09:00-10:00, who: [wang, li]}\n"
			"  - {id: b, session: weekend, days: [2026-12-04, 2026-12-07, 2026-12-08], "
			"time: 09:00-10:00, who: [wang]}\n",
		.first = "2026-12-01",
		.last = "2026-12-27",
		.expected = ""},
	{.name = "those who share nothing are not compared",
		.advisers = WANG LI,
		.shifts = DESK
		"who: [wang]}\n"
		"  - {id: b, session: expert, days: [2026-12-07], time: 14:00-15:00, who: "
		"[li]}\n",
		.first = "2026-12-01",
		.last = "2026-12-31",
		.expected = ""},
	{.name = "nights and days off apart; one not appointed all the while is left out",
		.advisers = WANG LI "  - {id: zhao, name: Zhao, kind: lawyer, term: {from: "
				    "2026-12-02}}\n",
		.shifts =
			"  - {id: a, session: night, days: [2026-12-02, 2026-12-03, 2026-12-04], "
			"time: 19:00-21:00, who: [wang, li, zhao]}\n"
			"  - {id: b, session: night, days: [2026-12-07, 2026-12-08, 2026-12-09, "
			"2026-12-10], time: 19:00-21:00, who: [wang]}\n"
			"  - {id: c, session: weekend, days: [2026-12-05, 2026-12-06, 2026-12-12], "
			"time: "
			"09:00-11:00, who: [li]}\n"
			"  - {id: d, session: weekend, days: [2026-12-13], time: 09:00-10:00, who: "
			"[li, wang]}\n",
		.first = "2026-12-01",
		.last = "2026-12-31",
		.expected =
			"unfair_load: roster.yaml:2: Wang has 14 hours of night duty in these "
			"days, far more than the mean of 10 of those in the same sessions\n"
			"unfair_load: roster.yaml:3: Li has 6 hours of night duty in these days, "
			"far less than the mean of 10 of those in the same sessions\n"
			"unfair_load: roster.yaml:2: Wang has 1 hours of duty on days off in these "
			"days, far less than the mean of 4 of those in the same sessions\n"
			"unfair_load: roster.yaml:3: Li has 7 hours of duty on days off in these "
			"days, far more than the mean of 4 of those in the same sessions\n"},
	{.name = "turns that the days do not hold for all are fair; a most of a quota may be "
		 "little",
		.advisers = WANG LI "  - {id: zhao, name: Zhao, kind: lawyer, quota: {max_hours: "
				    "10}}\n",
		.shifts =
			"  - {id: a, session: weekend, days: weekends, time: 09:00-12:00, rotate: "
			"{who: [wang, li], every: month, anchor: 2026-12-01}}\n"
			"  - {id: b, session: daytime, days: [wed], skip: none, time: 09:00-10:00, "
			"who: [wang, zhao]}\n"
			"  - {id: c, session: daytime, days: [thu], skip: none, time: 09:00-10:00, "
			"who: [wang]}\n"
			"  - {id: d, session: daytime, days: [fri], skip: none, time: 09:00-10:00, "
			"who: [wang]}\n",
		.first = "2026-12-01",
		.last = "2026-12-31",
		.expected = ""},

	/* --- quotas, by calendar months --- */
	{.name = "more than agreed, in hours and in duties",
		.advisers = "  - {id: wang, name: Wang, kind: lawyer, quota: {max_hours: 5, "
			    "max_duties: "
			    "2}}\n",
		.shifts =
			"  - {id: a, session: daytime, days: [2026-11-30, 2026-12-01, 2026-12-02, "
			"2027-01-04], time: \"09:00-10:00, 14:00-15:45\", who: [wang]}\n",
		.first = "2026-12-01",
		.last = "2027-01-10",
		.expected = "quota: roster.yaml:2: Wang has 5.5 hours of duty in 2026-12, over the "
			    "quota of 5\n"
			    "quota: roster.yaml:2: Wang has 4 duties in 2026-12, over the quota of "
			    "2\n"},
	{.name = "less than agreed, in a month that is checked whole and of those appointed for it",
		.advisers =
			"  - {id: wang, name: Wang, kind: lawyer, quota: {min_hours: 3}}\n"
			"  - {id: li, name: Li, kind: lawyer, quota: {min_hours: 3}, term: {from: "
			"2026-12-10}}\n",
		.shifts =
			"  - {id: a, session: daytime, days: [2026-12-14], time: 09:00-11:30, who: "
			"[wang, li]}\n",
		.first = "2026-11-02",
		.last = "2027-01-10",
		.expected = "quota: roster.yaml:2: Wang has 2.5 hours of duty in 2026-12, and at "
			    "least 3 were agreed\n"},
};

START_TEST(findings)
{
	struct lint_input input = {0};

	expect(&cases[_i], &input);
}
END_TEST

/* Skills, against what visitors bring: one leaf, and groups. */
static const struct lint_case skilled = {
	.name = "who knows what",
	.advisers = "  - {id: wang, name: Wang, kind: lawyer, skills: [LAB, FAM01]}\n"
		    "  - {id: li, name: Li, kind: lawyer, skills: [DEB, HOU, PRO]}\n"
		    "  - {id: zhao, name: Zhao, kind: lawyer}\n"
		    "  - {id: han, name: Han, kind: volunteer}\n",
	.shifts = DESK "who: [wang]}\n"
		       "  - {id: n, session: night, days: [2026-12-01], time: 19:00-20:00, who: "
		       "[wang, li]}\n"
		       "  - {id: w, session: weekend, days: [2026-12-05], time: 09:00-10:00, who: "
		       "[han]}\n"
		       "  - {id: x, session: weekend, days: [2026-12-06], time: 09:00-10:00, who: "
		       "[zhao]}\n"
		       "  - {id: e, session: expert, days: [2026-12-06], time: 14:00-15:00, who: "
		       "[wang]}\n",
	.first = "2026-12-01",
	.last = "2026-12-07",
};

START_TEST(skills_for_what_visitors_usually_bring)
{
	struct lint_case test = skilled;
	struct lint_input input = {0};

	memcpy(input.frequent, lint_usual_categories, sizeof(input.frequent));
	test.expected =
		"missing_skill: roster.yaml:7: Daytime clinic: nobody there knows these of "
		"the five matters that visitors usually bring (there are too few cases here "
		"yet to go by): debts (DEB), housing, property service, neighbours (HOU), "
		"procedure & enforcement (PRO)\n";
	expect(&test, &input);
}
END_TEST

/* The very category, or its group; a leaf that nobody names is not covered by another leaf. */
START_TEST(skills_for_what_is_frequent_here)
{
	struct lint_case test = skilled;
	struct lint_input input = {
		.frequent = {"LAB01", "FAM01", "FAM02", "HOU03"}, .frequent_here = true};

	test.changes[0] = (struct change){"x", "2026-12-06", "zhao", NULL};
	test.expected =
		"leave_clash: roster.yaml:10: Zhao is on leave and nobody takes the duty (x): "
		"09:00-10:00 on 2026-12-06\n"
		"missing_skill: roster.yaml:7: Daytime clinic: nobody there knows these of "
		"the five matters that are most frequent here: post-divorce property, "
		"spousal debt (FAM02), property service (HOU03)\n"
		"missing_skill: roster.yaml:8: Night clinic: nobody there knows these of the "
		"five matters that are most frequent here: post-divorce property, spousal "
		"debt (FAM02)\n"
		"missing_skill: roster.yaml:9: Weekend clinic: nobody there knows these of "
		"the five matters that are most frequent here: unpaid wages (LAB01), divorce "
		"(FAM01), post-divorce property, spousal debt (FAM02), property service "
		"(HOU03)\n";
	expect(&test, &input);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, findings, 0, (int)COUNT(cases));
	tcase_add_test(tests, skills_for_what_visitors_usually_bring);
	tcase_add_test(tests, skills_for_what_is_frequent_here);
}

UNIT_MAIN("roster_lint", add_tests)
