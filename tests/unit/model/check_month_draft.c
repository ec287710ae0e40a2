#include "menzhen/model/roster/month_draft.h"

#include <stdio.h>
#include <string.h>

#include "files_unit.h"
#include "state_council.h"

enum { LEAVES_MAX = 6, AROUND = 2 };

/* A month to be drafted. Release with scene_release. */
struct scene {
	struct roster roster;
	struct duty_change leaves[LEAVES_MAX];
	struct duty_changes changes;
	struct duty_list duties;
	struct draft_input input;
	struct month_draft draft;
};

static void read_roster(const char *text, struct roster *out)
{
	struct error_list errors = {0};

	roster_file_parse(text, strlen(text), "r.yaml", &default_rules, out, &errors, NULL, NULL);
	expect_findings(&errors, "", text);
}

static void add_leave(struct scene *scene, const char *adviser, const char *first, const char *last)
{
	struct duty_change *leave = &scene->leaves[scene->changes.count++];

	*leave = (struct duty_change){.kind = CHANGE_LEAVE,
		.adviser = roster_adviser(&scene->roster, adviser)->id,
		.first = day_of(first),
		.last = day_of(last)};
	scene->changes.items = scene->leaves;
}

static void run_draft(struct scene *scene, const char *month, const char *from)
{
	struct day_range days = day_range_month(day_of(month));
	struct duty_scope scope = {.roster = &scene->roster,
		.calendar = default_rules.calendar,
		.first = day_add(days.first, -AROUND),
		.last = day_add(days.last, AROUND)};

	ck_assert_int_eq(
		duty_changes_apply(&scene->changes, &scope, &scene->duties, NULL), STATUS_OK);
	scene->input = (struct draft_input){.roster = &scene->roster,
		.calendar = default_rules.calendar,
		.categories = default_rules.categories,
		.days = days,
		.from = day_of(from),
		.duties = &scene->duties,
		.changes = &scene->changes};
	ck_assert_int_eq(month_draft_make(&scene->input, &scene->draft, NULL), STATUS_OK);
}

static void scene_release(struct scene *scene)
{
	month_draft_release(&scene->draft);
	duty_list_release(&scene->duties);
	roster_release(&scene->roster);
}

static const char *id_of(const struct adviser *adviser)
{
	return adviser != NULL ? adviser->id : "nobody";
}

/* "night 01 li; desk 02 nobody (leave); ": with an obstacle where there is one. */
static void expect_seats(const struct scene *scene, const char *expected)
{
	struct buffer found = {0};

	for (size_t i = 0; i < scene->draft.seat_count; i++) {
		const struct draft_seat *seat = &scene->draft.seats[i];
		buffer_printf(&found, "%s %02d %s", seat->shift->id, day_to_civil(seat->day).day,
			id_of(seat->adviser));
		if (seat->obstacle != OBSTACLE_NONE)
			buffer_printf(
				&found, " (%s)", draft_obstacle_table.rows[seat->obstacle].code);
		buffer_add_text(&found, "; ");
	}
	ck_assert_str_eq(buffer_text(&found), expected);
	buffer_release(&found);
}

#define LAWYERS                                                                                    \
	"advisers:\n"                                                                              \
	"  - {id: wang, name: Wang, kind: lawyer, skills: [LAB]}\n"                                \
	"  - {id: li, name: Li, kind: lawyer, skills: [HOU]}\n"                                    \
	"  - {id: zhao, name: Zhao, kind: lawyer, skills: [LAB01]}\n"                              \
	"  - {id: sun, name: Sun, kind: notary, skills: [SVC03]}\n"                                \
	"shifts:\n"

struct draft_case {
	const char *name, *shifts;
	const char *leave[3]; /* adviser, first, last; NULL: none */
	const char *from;     /* NULL: the month is still to come */
	const char *expected;
};

static const struct draft_case cases[] = {
	{.name = "those of a list stay",
		.shifts = "  - {id: desk, session: daytime, days: [2026-12-01, 2026-12-02], time: "
			  "09:00-10:00, who: [li, sun]}\n",
		.expected = "desk 01 li; desk 01 sun; desk 02 li; desk 02 sun; "},
	{.name = "leave is stood in for by the same kind, a skill in common first",
		.shifts = "  - {id: desk, session: daytime, days: [2026-12-01, 2026-12-02], time: "
			  "09:00-10:00, who: [wang, sun]}\n",
		.leave = {"wang", "2026-12-02", "2026-12-02"},
		.expected = "desk 01 wang; desk 01 sun; desk 02 zhao (leave); desk 02 sun; "},
	{.name = "another skill is better than nobody, another kind is not",
		.shifts = "  - {id: desk, session: daytime, days: [2026-12-01], time: 09:00-10:00, "
			  "who: [wang, zhao]}\n"
			  "  - {id: deed, session: daytime, days: [2026-12-01], time: 09:30-10:30, "
			  "who: [sun]}\n"
			  "  - {id: bus, session: law_bus, days: [2026-12-01], time: 09:00-10:00, "
			  "who: "
			  "[sun]}\n",
		.leave = {"wang", "2026-12-01", "2026-12-01"},
		.expected =
			"desk 01 li (leave); desk 01 zhao; bus 01 sun; deed 01 nobody (busy); "},
	{.name = "turns are dealt evenly",
		.shifts = "  - {id: night, session: night, days: [2026-12-01, 2026-12-02, "
			  "2026-12-03, "
			  "2026-12-04], time: 19:00-21:00, rotate: {who: [wang, li], every: month, "
			  "anchor: 2026-12-01}}\n",
		.expected = "night 01 li; night 02 li; night 03 wang; night 04 wang; "},
	{.name = "what is fair already stays as it is",
		.shifts = "  - {id: night, session: night, days: [2026-12-01, 2026-12-02, "
			  "2026-12-03, "
			  "2026-12-04], time: 19:00-21:00, rotate: {who: [wang, li], every: "
			  "occurrence, anchor: 2026-12-01}}\n",
		.expected = "night 01 wang; night 02 li; night 03 wang; night 04 li; "},
	{.name = "days that have passed stay as they were",
		.shifts = "  - {id: night, session: night, days: [2026-12-01, 2026-12-02, "
			  "2026-12-03, "
			  "2026-12-04], time: 19:00-21:00, rotate: {who: [wang, li], every: month, "
			  "anchor: 2026-12-01}}\n",
		.from = "2026-12-03",
		.expected = "night 01 wang; night 02 wang; night 03 li; night 04 li; "},
	{.name = "rest after a night; the first of the month knows the last of the one before",
		.shifts = "  - {id: late, session: night, days: [2026-11-30, 2026-12-02], time: "
			  "23:00-02:00, who: [wang]}\n"
			  "  - {id: desk, session: daytime, days: [2026-12-01, 2026-12-03], time: "
			  "09:00-10:00, rotate: {who: [wang, li], every: month, anchor: "
			  "2026-12-01}}\n"
			  "  - {id: noon, session: daytime, days: [2026-12-03], time: 10:00-11:00, "
			  "who: [wang]}\n",
		.expected = "desk 01 li; late 02 wang; desk 03 li; noon 03 wang; "},
	{.name = "a turn of the night before counts too",
		.shifts = "  - {id: late, session: night, days: [2026-11-30], time: 23:00-02:00, "
			  "rotate: {who: [wang], every: day, anchor: 2026-11-30}}\n"
			  "  - {id: desk, session: daytime, days: [2026-12-01], time: 09:00-10:00, "
			  "who: [wang]}\n",
		.expected = "desk 01 zhao (rest); "},
	{.name = "somebody is pushed out of a turn to fill a place that is empty else",
		.shifts = "  - {id: turn, session: daytime, days: [2026-12-01], time: 09:00-10:00, "
			  "rotate: {who: [wang, sun], every: day, anchor: 2026-12-01}}\n"
			  "  - {id: desk, session: daytime, days: [2026-12-01], time: 09:00-10:00, "
			  "who: [li, zhao]}\n",
		.leave = {"li", "2026-12-01", "2026-12-01"},
		.expected = "turn 01 sun; desk 01 wang (leave); desk 01 zhao; "},
	{.name = "a session within another in the same room is no other place",
		.shifts =
			"  - {id: desk, session: daytime, days: [2026-12-01], time: 09:00-12:00, "
			"who: [wang], room: \"1\"}\n"
			"  - {id: expert, session: expert, days: [2026-12-01], time: 10:00-11:00, "
			"who: [wang], room: \"1\"}\n",
		.expected = "desk 01 wang; expert 01 wang; "},
};

START_TEST(drafts)
{
	const struct draft_case *test = &cases[_i];
	struct scene scene = {0};
	struct buffer text = {0};

	buffer_printf(&text, "%s%s", LAWYERS, test->shifts);
	read_roster(buffer_text(&text), &scene.roster);
	if (test->leave[0] != NULL)
		add_leave(&scene, test->leave[0], test->leave[1], test->leave[2]);
	run_draft(&scene, "2026-12-01", test->from != NULL ? test->from : "2026-11-25");
	expect_seats(&scene, test->expected);
	scene_release(&scene);
	buffer_release(&text);
}
END_TEST

START_TEST(quotas_and_terms_are_kept)
{
	struct scene scene = {0};

	read_roster("advisers:\n"
		    "  - {id: wang, name: Wang, kind: lawyer, quota: {max_hours: 2}}\n"
		    "  - {id: li, name: Li, kind: lawyer, quota: {max_duties: 1}}\n"
		    "  - {id: zhao, name: Zhao, kind: lawyer, term: {from: 2026-12-03, until: "
		    "2026-12-03}}\n"
		    "shifts:\n"
		    "  - {id: a, session: daytime, days: [2026-12-01, 2026-12-02, 2026-12-03, "
		    "2026-12-04, 2026-12-07], time: 09:00-10:00, who: [wang]}\n",
		&scene.roster);
	run_draft(&scene, "2026-12-01", "2026-11-25");
	expect_seats(&scene, "a 01 wang; a 02 wang; a 03 zhao (quota); a 04 li (quota); a 07 "
			     "nobody (quota); ");
	scene_release(&scene);
}
END_TEST

START_TEST(the_bill_says_what_it_costs)
{
	static const int64_t present[DRAFT_COSTS] = {
		[COST_EMPTY] = 1, [COST_LEAST] = 2, [COST_HOURS] = 8, [COST_NIGHT] = 8};
	static const int64_t drafted[DRAFT_COSTS] = {[COST_STAND_IN] = 1, [COST_LEAST] = 2};
	struct scene scene = {0};

	read_roster("advisers:\n"
		    "  - {id: wang, name: Wang, kind: lawyer}\n"
		    "  - {id: li, name: Li, kind: lawyer}\n"
		    "  - {id: sun, name: Sun, kind: notary, quota: {min_hours: 2}}\n"
		    "shifts:\n"
		    "  - {id: night, session: night, days: [2026-12-01, 2026-12-02], time: "
		    "19:00-21:00, rotate: {who: [wang, li], every: month, anchor: 2026-12-01}}\n"
		    "  - {id: desk, session: daytime, days: [2026-12-03], time: 09:00-10:00, who: "
		    "[wang]}\n",
		&scene.roster);
	add_leave(&scene, "wang", "2026-12-03", "2026-12-03");
	run_draft(&scene, "2026-12-01", "2026-11-25");
	ck_assert_mem_eq(scene.draft.present.counts, present, sizeof(present));
	ck_assert_mem_eq(scene.draft.draft.counts, drafted, sizeof(drafted));
	ck_assert_int_eq(draft_bill_total(&scene.draft.present), 10000 + 2 * 5 + 8 + 8 * 4);
	ck_assert_int_eq(draft_bill_total(&scene.draft.draft), 100 + 2 * 5);
	ck_assert_int_eq(scene.draft.hours[0].present[HOURS_NIGHT], 240);
	ck_assert_int_eq(scene.draft.hours[0].draft[HOURS_NIGHT], 120);
	ck_assert_int_eq(scene.draft.hours[1].draft[HOURS_ALL], 180);
	scene_release(&scene);
}
END_TEST

/* --- rosters made up by rule, and what must hold for a draft of any of them --- */

enum { MADE_UP = 120 };

/* The same numbers each time. */
static unsigned draw(unsigned *seed, unsigned count)
{
	*seed = *seed * 1103515245u + 12345u;
	return (*seed >> 16) % count;
}

static void make_advisers(struct buffer *out, unsigned *seed, unsigned advisers)
{
	static const char *const skills[] = {"", ", skills: [LAB]", ", skills: [HOU, FAM01]"};
	static const char *const terms[] = {
		"", "", "", ", term: {from: 2026-12-09}", ", term: {until: 2026-12-20}"};
	static const char *const quotas[] = {
		"", "", "", ", quota: {max_hours: 20}", ", quota: {max_duties: 4, min_hours: 6}"};

	buffer_add_text(out, "advisers:\n");
	for (unsigned i = 0; i < advisers; i++)
		buffer_printf(out, "  - {id: p%u, name: P%u, kind: %s%s%s%s}\n", i, i,
			draw(seed, 4) == 0 ? "notary" : "lawyer", skills[draw(seed, 3)],
			terms[draw(seed, 5)], quotas[draw(seed, 5)]);
}

static void make_people(struct buffer *out, unsigned *seed, unsigned advisers)
{
	unsigned first = draw(seed, advisers), count = 1 + draw(seed, 4);

	buffer_add_text(out, "[");
	for (unsigned i = 0; i < count && i < advisers; i++)
		buffer_printf(out, "%sp%u", i > 0 ? ", " : "", (first + i) % advisers);
	buffer_add_text(out, "]");
}

static void make_shifts(struct buffer *out, unsigned *seed, unsigned advisers)
{
	static const char *const days[] = {"workdays", "weekends", "[mon, wed, fri]", "[sat]",
		"{month: [first sat, last workday]}", "[2026-12-04, 2026-12-05]"};
	static const char *const hours[] = {"09:00-11:30, 14:00-17:00", "10:00-12:00",
		"19:00-21:00", "22:00-01:00", "18:00-06:00", "00:00-02:00"};
	static const char *const sessions[] = {"daytime", "night", "weekend", "expert"};
	static const char *const turns[] = {"occurrence", "day", "week", "month"};
	unsigned shifts = 2 + draw(seed, 6);

	buffer_add_text(out, "shifts:\n");
	for (unsigned i = 0; i < shifts; i++) {
		buffer_printf(out,
			"  - id: s%u\n    session: %s\n    days: %s\n    time: \"%s\"\n    until: "
			"2026-12-31\n    %s",
			i, sessions[draw(seed, 4)], days[draw(seed, 6)], hours[draw(seed, 6)],
			i % 2 == 0 ? "rotate: {who: " : "who: ");
		make_people(out, seed, advisers);
		if (i % 2 == 0)
			buffer_printf(
				out, ", every: %s, anchor: 2026-11-30}", turns[draw(seed, 4)]);
		buffer_add_char(out, '\n');
	}
}

static void make_scene(struct scene *scene, unsigned number)
{
	struct buffer text = {0};
	unsigned seed = number + 1, advisers = 2 + draw(&seed, 7);
	char id[16];

	make_advisers(&text, &seed, advisers);
	make_shifts(&text, &seed, advisers);
	read_roster(buffer_text(&text), &scene->roster);
	snprintf(id, sizeof(id), "p%u", draw(&seed, advisers));
	add_leave(scene, id, "2026-12-07", "2026-12-13");
	snprintf(id, sizeof(id), "p%u", draw(&seed, advisers));
	add_leave(scene, id, "2026-12-24", "2026-12-25");
	run_draft(scene, "2026-12-01", "2026-11-25");
	buffer_release(&text);
}

/* Minutes of the span INDEX of SEAT, from 1970 on. */
static struct span span_of(const struct draft_seat *seat, size_t index)
{
	struct span span = seat->shift->spans[index];
	int midnight = seat->day.n * MINUTES_PER_DAY;

	return (struct span){midnight + span.start,
		midnight + span.end + (span.end <= span.start ? MINUTES_PER_DAY : 0)};
}

/* May one person have both? Written anew, from the rule. */
static bool go_together(const struct draft_seat *a, const struct draft_seat *b)
{
	if (a->shift == b->shift && a->day.n == b->day.n)
		return false;
	for (size_t i = 0; i < a->shift->span_count; i++)
		for (size_t j = 0; j < b->shift->span_count; j++) {
			struct span one = span_of(a, i), two = span_of(b, j);
			struct span early = one.start <= two.start ? one : two;
			struct span late = one.start <= two.start ? two : one;
			int clock = early.end % MINUTES_PER_DAY;
			bool night = early.end / MINUTES_PER_DAY > early.start / MINUTES_PER_DAY
					     ? clock > 0
					     : clock <= 6 * 60;
			if (late.start < early.end + (night ? 8 * 60 : 0))
				return false;
		}
	return true;
}

static int minutes_of(const struct draft_seat *seat)
{
	int minutes = 0;

	for (size_t i = 0; i < seat->shift->span_count; i++)
		minutes += span_of(seat, i).end - span_of(seat, i).start;
	return minutes;
}

/* Could ADVISER have the seat INDEX beside the others they have in the draft? */
static bool could_have(const struct scene *scene, const struct adviser *adviser, size_t index)
{
	const struct draft_seat *seat = &scene->draft.seats[index];
	int minutes = minutes_of(seat), duties = (int)seat->shift->span_count;

	if (!day_range_has(adviser->term, seat->day) ||
		duty_changes_leave(&scene->changes, adviser->id, seat->day, seat->shift->id))
		return false;
	for (size_t i = 0; i < scene->draft.seat_count; i++) {
		const struct draft_seat *other = &scene->draft.seats[i];
		if (i == index || other->adviser != adviser)
			continue;
		if (!go_together(seat, other))
			return false;
		minutes += minutes_of(other);
		duties += (int)other->shift->span_count;
	}
	for (size_t i = 0; i < scene->duties.count; i++) {
		const struct duty *duty = &scene->duties.items[i];
		const struct draft_seat around = {.shift = duty->shift, .day = duty->day};
		if (!day_range_has(scene->input.days, duty->day) && duty->adviser == adviser &&
			duty->state != DUTY_LEAVE && !go_together(seat, &around))
			return false;
	}
	return (adviser->quota.minutes_most == 0 || minutes <= adviser->quota.minutes_most) &&
	       (adviser->quota.duties_most == 0 || duties <= adviser->quota.duties_most);
}

static bool is_own(
	const struct scene *scene, const struct draft_seat *seat, const struct adviser *adviser)
{
	const struct shift *shift = seat->shift;

	if (adviser == seat->planned || adviser == seat->present)
		return true;
	for (size_t i = 0; i < shift->who_count; i++)
		if (shift->rotation.every != ROTATE_NOT &&
			&scene->roster.advisers[shift->who[i]] == adviser)
			return true;
	return false;
}

START_TEST(a_draft_is_feasible_and_leaves_nothing_empty_that_anybody_could_have)
{
	struct scene scene = {0};

	make_scene(&scene, (unsigned)_i);
	for (size_t i = 0; i < scene.draft.seat_count; i++) {
		const struct draft_seat *seat = &scene.draft.seats[i];
		if (seat->adviser != NULL) {
			ck_assert(could_have(&scene, seat->adviser, i));
			ck_assert(is_own(&scene, seat, seat->adviser) ||
				  seat->adviser->kind == seat->planned->kind);
			continue;
		}
		ck_assert_int_ne(seat->obstacle, OBSTACLE_NONE);
		for (size_t j = 0; j < scene.roster.adviser_count; j++) {
			const struct adviser *adviser = &scene.roster.advisers[j];
			bool asked = is_own(&scene, seat, adviser) ||
				     adviser->kind == seat->planned->kind;
			ck_assert_msg(!asked || !could_have(&scene, adviser, i),
				"roster %d: %s could have %s", _i, adviser->id, seat->shift->id);
		}
	}
	scene_release(&scene);
}
END_TEST

/* All that are held are there once, with as many places as planned; nobody of a list is moved who
 * could stay. */
START_TEST(a_draft_is_of_what_is_held)
{
	struct scene scene = {0};
	struct duty_list plan = {0};
	size_t places = 0;

	make_scene(&scene, (unsigned)_i);
	ck_assert_int_eq(duty_expand(&scene.roster, default_rules.calendar, scene.input.days.first,
				 scene.input.days.last, &plan, NULL),
		STATUS_OK);
	for (size_t i = 0; i < plan.count; i++)
		places += plan.items[i].start == plan.items[i].shift->spans[0].start;
	ck_assert_uint_eq(scene.draft.seat_count, places);
	for (size_t i = 0; i < scene.draft.seat_count; i++) {
		const struct draft_seat *seat = &scene.draft.seats[i];
		if (seat->shift->rotation.every == ROTATE_NOT && seat->adviser != seat->planned)
			ck_assert_int_ne(seat->obstacle, OBSTACLE_NONE);
	}
	duty_list_release(&plan);
	scene_release(&scene);
}
END_TEST

START_TEST(a_draft_never_costs_more_than_what_stands)
{
	struct scene scene = {0};

	make_scene(&scene, (unsigned)_i);
	ck_assert_int_le(
		scene.draft.draft.counts[COST_EMPTY], scene.draft.present.counts[COST_EMPTY]);
	ck_assert_int_le(
		draft_bill_total(&scene.draft.draft), draft_bill_total(&scene.draft.present));
	scene_release(&scene);
}
END_TEST

START_TEST(the_same_twice)
{
	struct scene one = {0}, two = {0};

	make_scene(&one, (unsigned)_i);
	make_scene(&two, (unsigned)_i);
	ck_assert_uint_eq(one.draft.seat_count, two.draft.seat_count);
	for (size_t i = 0; i < one.draft.seat_count; i++)
		ck_assert_str_eq(
			id_of(one.draft.seats[i].adviser), id_of(two.draft.seats[i].adviser));
	scene_release(&one);
	scene_release(&two);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, drafts, 0, (int)COUNT(cases));
	tcase_add_test(tests, quotas_and_terms_are_kept);
	tcase_add_test(tests, the_bill_says_what_it_costs);
	tcase_add_loop_test(tests,
		a_draft_is_feasible_and_leaves_nothing_empty_that_anybody_could_have, 0, MADE_UP);
	tcase_add_loop_test(tests, a_draft_is_of_what_is_held, 0, MADE_UP);
	tcase_add_loop_test(tests, a_draft_never_costs_more_than_what_stands, 0, MADE_UP);
	tcase_add_loop_test(tests, the_same_twice, 0, MADE_UP);
}

UNIT_MAIN("month_draft", add_tests)
