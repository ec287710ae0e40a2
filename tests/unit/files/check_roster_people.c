/* Who has a shift in roster.yaml: `who` and `rotate`. */
#include "roster_unit.h"

/* A shift on one line, good but for its people and without an end. */
#define TUESDAY_NIGHT(id, people)                                                                  \
	"  - {id: " id ", session: night, days: [tue], skip: none, time: 19:00-21:00, " people "}" \
	"\n"

static const struct bad_roster bad_people[] = {
	{PEOPLE SHIFT DAYS TUESDAY_NIGHT("b", "who: [wangxm]"),
		"r.yaml:10:79: adviser 'wangxm' is not defined (did you mean 'wang-xm'?)\n"},
	{PEOPLE TUESDAY_NIGHT("b", "who: [zhao, li-h, li-h]"),
		"r.yaml:5:79: adviser 'zhao' is not defined; add them under 'advisers'\n"
		"r.yaml:5:91: 'li-h' is listed twice\n"},
	{PEOPLE TUESDAY_NIGHT("b", "who: []") TUESDAY_NIGHT("b", "who: li-h")
			TUESDAY_NIGHT("c", "who: [\"\"]") TUESDAY_NIGHT("d", "room: 1"),
		"r.yaml:5:78: nobody is listed under 'who'\n"
		"r.yaml:6:10: the id 'b' is given to two shifts\n"
		"r.yaml:6:78: expected a list for 'who', found a word; write it as [li-h]\n"
		"r.yaml:7:79: adviser '' is not defined; add them under 'advisers'\n"
		"r.yaml:8:5: nobody is named; add 'who', such as who: [wang-xm], or 'rotate'\n"},
	{PEOPLE TUESDAY_NIGHT("b", "who: [li-h], rotate: {who: [wang-xm], every: week}"),
		"r.yaml:5:86: a shift has 'who', all together, or 'rotate', in turn, but not both; "
		"make two shifts of it\n"},
	{PEOPLE TUESDAY_NIGHT("b", "from: 2026-01-01, rotate: {who: [li-h], evry: week}"),
		"r.yaml:5:99: 'every' is missing here\n"
		"r.yaml:5:113: unknown key 'evry' (did you mean 'every'?)\n"},
	{PEOPLE TUESDAY_NIGHT("b", "from: 2026-01-01, rotate: {every: weak}"),
		"r.yaml:5:99: 'who' is missing here\n"
		"r.yaml:5:107: unknown every 'weak' (did you mean 'week'?)\n"},
	{PEOPLE TUESDAY_NIGHT("b", "from: 2026-01-01, rotate: {who: [li-x], every: year}"),
		"r.yaml:5:106: adviser 'li-x' is not defined (did you mean 'li-h'?)\n"
		"r.yaml:5:120: unknown every 'year'; use one of: occurrence, day, week, month\n"},
	{PEOPLE TUESDAY_NIGHT("b", "rotate: [li-h, wang-xm]"),
		"r.yaml:5:81: expected 'key: value' lines for 'rotate', found a list\n"},
	/* no day to count from */
	{PEOPLE TUESDAY_NIGHT("b", "rotate: {who: [li-h], every: occurrence}"),
		"r.yaml:5:81: from which day on are the turns counted? Add 'anchor' to 'rotate', "
		"such as anchor: 2026-01-05, or 'from' to the shift\n"},
	{PEOPLE TUESDAY_NIGHT("b", "until: 2026-12-31, rotate: {who: [li-h], every: month}"),
		"r.yaml:5:100: from which day on are the turns counted? Add 'anchor' to 'rotate', "
		"such as anchor: 2026-01-05, or 'from' to the shift\n"},
	{PEOPLE TUESDAY_NIGHT("b", "rotate: {who: [li-h], every: week, anchor: monday}"),
		"r.yaml:5:116: there is no day 'monday'; write days as 2026-11-25\n"},
};

START_TEST(bad_people_are_told)
{
	refused(&bad_people[_i]);
}
END_TEST

struct rotate_case {
	const char *people;
	enum rotation_every every;
	struct civil anchor;
};

static const struct rotate_case rotate_cases[] = {
	{"rotate: {who: [wang-xm, li-h], every: occurrence}, from: 2026-02-03", ROTATE_OCCURRENCE,
		{2026, 2, 3}},
	{"rotate: {who: [wang-xm, li-h], every: day, anchor: 2026-02-04}", ROTATE_DAY,
		{2026, 2, 4}},
	{"rotate: {who: [wang-xm, li-h], every: week}, from: 2026-02-03", ROTATE_WEEK,
		{2026, 2, 3}},
	/* the anchor is said outright, so it counts */
	{"rotate: {who: [wang-xm, li-h], every: month, anchor: 2025-12-31}, from: 2026-02-03",
		ROTATE_MONTH, {2025, 12, 31}},
};

START_TEST(rotations_are_read)
{
	const struct rotate_case *wanted = &rotate_cases[_i];
	struct roster roster;
	char text[1024];
	snprintf(text, sizeof(text), PEOPLE TUESDAY_NIGHT("b", "%s"), wanted->people);
	good(text, &roster, "");
	const struct shift *shift = &roster.shifts[0];
	ck_assert_int_eq(shift->rotation.every, wanted->every);
	ck_assert_int_eq(shift->rotation.anchor.n, day_from_civil(wanted->anchor).n);
	ck_assert_uint_eq(shift->who_count, 2);
	ck_assert_uint_eq(shift->who[0], 0);
	ck_assert_uint_eq(shift->who[1], 1);
	roster_release(&roster);
}
END_TEST

START_TEST(without_rotate_all_come_together)
{
	struct roster roster;
	good(PEOPLE TUESDAY_NIGHT("b", "who: [li-h, wang-xm], from: 2026-01-01"), &roster, "");
	ck_assert_int_eq(roster.shifts[0].rotation.every, ROTATE_NOT);
	ck_assert_uint_eq(roster.shifts[0].who_count, 2);
	roster_release(&roster);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(
		tests, bad_people_are_told, 0, sizeof(bad_people) / sizeof(bad_people[0]));
	tcase_add_loop_test(
		tests, rotations_are_read, 0, sizeof(rotate_cases) / sizeof(rotate_cases[0]));
	tcase_add_test(tests, without_rotate_all_come_together);
}

UNIT_MAIN("roster_people", add_tests)
