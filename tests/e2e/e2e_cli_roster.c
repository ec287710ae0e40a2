/* `menzhen roster show`: the format's own example as scripts and people see it. */
#include <string.h>

#include "json.h"
#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE, CONFIG };

#define FIELD_IS(sandbox, key, value) ck_assert_str_eq(sandbox_field(sandbox, key), value)

static void init(struct sandbox *st, const char *language)
{
	reception_init(st, language);
	sandbox_copy(st, "roster.yaml", FIXTURES "/files/roster-example.yaml");
}

/* "shift adviser" of every duty of DAY, in order, each with a blank behind it. */
static void show_day(struct sandbox *st, const char *day, char *out, size_t size)
{
	char shift[64], adviser[64];
	size_t length = 0;
	out[0] = '\0';
	sandbox_must(st, "roster", "show", "--date", day, "--json", NULL);
	char *rest = NULL;
	for (char *line = strtok_r(st->last.out, "\n", &rest); line;
		line = strtok_r(NULL, "\n", &rest)) {
		ck_assert(json_is_object(line));
		ck_assert(json_get(line, "shift", shift, sizeof(shift)));
		ck_assert(json_get(line, "adviser", adviser, sizeof(adviser)));
		length += (size_t)snprintf(out + length, size - length, "%s %s ", shift, adviser);
		ck_assert_uint_lt(length, size);
	}
}

#define DESK_MORNING "day-desk wang-xm day-desk li-h "
#define DESK DESK_MORNING DESK_MORNING

/* By the words at the end of the example and the State Council's dates. */
START_TEST(days_of_the_example)
{
	static const struct {
		const char *day, *duties;
	} days[] = {
		{"2026-01-01", ""},                           /* a holiday Thursday */
		{"2026-01-02", ""},                           /* a holiday Friday */
		{"2026-01-04", DESK},                         /* a make-up Sunday is a workday */
		{"2026-01-05", DESK "night-clinic wang-xm "}, /* the first night held */
		{"2026-01-06",
			"day-desk wang-xm day-desk li-h fortnight sun-gz day-desk wang-xm day-desk "
			"li-h "},
		{"2026-01-07", DESK "night-clinic li-h "},
		{"2026-01-09", DESK "night-clinic zhao-j "},
		{"2026-01-10", "weekend-clinic zhao-j late-market zhao-j "}, /* the second week */
		{"2026-01-13", DESK}, /* not this fortnight */
		{"2026-01-17", "weekend-clinic li-h late-market zhao-j "},
		{"2026-02-28", DESK_MORNING "experts wang-xm " DESK_MORNING
					    "late-market zhao-j "}, /* the last workday */
		{"2026-06-04", DESK "night-clinic li-h "},          /* also */
		{"2026-06-05", DESK},                               /* except */
		{"2026-10-03", ""}, /* the first Saturday is a holiday: dropped, not moved */
		{"2026-10-07", ""}, /* a holiday Wednesday */
		{"2026-10-10", DESK "late-market zhao-j "}, /* a make-up Saturday */
	};
	struct sandbox st;
	char found[1024];
	init(&st, "zh");
	for (size_t i = 0; i < sizeof(days) / sizeof(*days); i++) {
		char wanted[1024];
		snprintf(wanted, sizeof(wanted), "%s", days[i].duties);
		show_day(&st, days[i].day, found, sizeof(found));
		ck_assert_msg(
			strcmp(found, wanted) == 0, "%s: %s, not %s", days[i].day, found, wanted);
	}
	sandbox_release(&st);
}
END_TEST

START_TEST(a_duty_has_every_key)
{
	struct sandbox st;
	init(&st, "zh");
	sandbox_must(&st, "roster", "show", "--from", "2026-11-28", "--to", "2026-11-28",
		"--adviser", "zhao-j", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 2); /* the weekend clinic, the late market */
	sandbox_must(&st, "roster", "show", "--date", "2026-12-04", "--json", NULL);
	FIELD_IS(&st, "date", "2026-12-04");
	FIELD_IS(&st, "shift", "law-bus");
	FIELD_IS(&st, "session", "law_bus");
	FIELD_IS(&st, "start", "2026-12-04T08:30:00+08:00");
	FIELD_IS(&st, "end", "2026-12-04T16:30:00+08:00");
	FIELD_IS(&st, "adviser", "zhao-j");
	FIELD_IS(&st, "name", "赵静");
	FIELD_IS(&st, "room", "null");
	FIELD_IS(&st, "place", "邹区镇文化广场");
	FIELD_IS(&st, "venue", "null");
	FIELD_IS(&st, "state", "planned");
	sandbox_release(&st);
}
END_TEST

START_TEST(hours_past_midnight_belong_to_their_day)
{
	struct sandbox st;
	init(&st, "zh");
	sandbox_must(&st, "roster", "show", "--from", "2026-10-31", "--to", "2026-10-31",
		"--adviser", "zhao-j", "--json", NULL);
	char *late = strchr(st.last.out, '\n');
	ck_assert_ptr_nonnull(late);
	char end[64];
	late[strcspn(late + 1, "\n") + 1] = '\0';
	ck_assert(json_get(late + 1, "end", end, sizeof(end)));
	ck_assert_str_eq(end, "2026-11-01T00:30:00+08:00");
	ck_assert(json_get(late + 1, "date", end, sizeof(end)));
	ck_assert_str_eq(end, "2026-10-31");
	sandbox_must(&st, "roster", "show", "--date", "2026-10-31", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "22:30-00:30"));
	sandbox_release(&st);
}
END_TEST

/* Sun has one fortnight and the bus: everybody else's duties are left out. */
START_TEST(several_days_of_one_person)
{
	struct sandbox st;
	init(&st, "zh");
	sandbox_must(&st, "roster", "show", "--from", "2026-01-01", "--to", "2026-12-31",
		"--adviser", "sun-gz", "--json", NULL);
	/* 26 Tuesdays from 6 January on and the bus; 17 February is a holiday. */
	ck_assert_uint_eq(reception_count(&st, "\"fortnight\""), 25);
	ck_assert_uint_eq(reception_count(&st, "\"law-bus\""), 1);
	ck_assert_uint_eq(reception_lines(&st), 26);
	sandbox_must(&st, "roster", "show", "--from", "2026-01-01", "--to", "2026-01-02", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1); /* nobody */
	sandbox_release(&st);
}
END_TEST

START_TEST(what_cannot_be_shown_is_refused)
{
	static const struct {
		const char *arguments[4]; /* NULL: not given */
		int status;
		const char *words;
	} cases[] = {
		{{"--from", "2026-11-23", "--to", "2026-11-01"}, USAGE, "run backwards"},
		{{"--from", "2026-01-01", "--to", "2027-02-05"}, USAGE, "more than 400 days"},
		{{"--from", "2026-01-01", NULL, NULL}, USAGE, "go together"},
		{{"--to", "2026-01-01", NULL, NULL}, USAGE, "go together"},
		{{"--date", "2026-01-01", "--to", "2026-01-02"}, USAGE, "--date is one day"},
		{{"--date", "2026-13-01", NULL, NULL}, USAGE, "2026-13-01"},
		{{"--adviser", "zhao", NULL, NULL}, REFUSED, "'zhao'"},
		{{"--date", "2028-01-05", NULL, NULL}, CONFIG, "calendar/2028.yaml"},
		{{"--from", "2027-12-31", "--to", "2028-01-01"}, CONFIG, "'day-desk'"},
	};
	struct sandbox st;
	init(&st, "en");
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const char *const *argument = cases[i].arguments;
		sandbox_run(&st, "roster", "show", argument[0], argument[1], argument[2],
			argument[3], NULL);
		reception_expect_refusal(&st, cases[i].status, cases[i].words);
	}
	/* The longest that is shown. */
	sandbox_must(&st, "roster", "show", "--from", "2026-01-01", "--to", "2027-02-04", NULL);
	/* Dates alone need no calendar. */
	sandbox_write(&st, "roster.yaml",
		"advisers: [{id: li-h, name: Li, kind: lawyer}]\n"
		"shifts: [{id: bus, session: law_bus, days: [2028-01-05], time: 09:00-10:00, who: "
		"[li-h], venue: village}]\n");
	sandbox_must(&st, "roster", "show", "--date", "2028-01-05", "--json", NULL);
	FIELD_IS(&st, "shift", "bus");
	FIELD_IS(&st, "venue", "village");
	sandbox_must(&st, "roster", "show", "--date", "2028-01-05", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "Village or community"));
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, days_of_the_example);
	tcase_add_test(tests, a_duty_has_every_key);
	tcase_add_test(tests, hours_past_midnight_belong_to_their_day);
	tcase_add_test(tests, several_days_of_one_person);
	tcase_add_test(tests, what_cannot_be_shown_is_refused);
}

UNIT_MAIN("cli_roster", add_tests)
