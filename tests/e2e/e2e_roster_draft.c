/* What is found in a roster, and `menzhen roster suggest`, on the format's own example. */
#include <stdio.h>
#include <string.h>

#include "json.h"
#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE, CONFIG };

static void init(struct sandbox *st, const char *language)
{
	reception_init(st, language);
	sandbox_copy(st, "roster.yaml", FIXTURES "/files/roster-example.yaml");
}

static void assert_says(const char *text, const char *words)
{
	ck_assert_msg(strstr(text, words) != NULL, "\"%s\" is not in: %s", words, text);
}

/* What the last run printed; the caller's to free. */
static char *said(const struct sandbox *st)
{
	char *copy = strdup(st->last.out);
	ck_assert_ptr_nonnull(copy);
	return copy;
}

/* --- roster check --- */

/* 王晓明 is at the day desk and the expert clinic at once on the last workday of each month. */
START_TEST(findings_are_told_in_english)
{
	struct sandbox st;
	init(&st, "en");
	sandbox_must(&st, "roster", "check", NULL);
	assert_says(st.last.out, "warning: roster.yaml:48: 王晓明 is in two places at once "
				 "(day-desk, experts): 14:30-16:00 on 2026-11-30, 12-31\n"
				 "    Put somebody else on one of the two shifts");
	assert_says(st.last.out, "The roster can be used. Advisers: 4, shifts: 7, warnings: ");
	sandbox_release(&st);
}
END_TEST

START_TEST(findings_are_told_in_chinese)
{
	struct sandbox st;
	init(&st, "zh");
	sandbox_must(&st, "roster", "check", NULL);
	assert_says(st.last.out, "roster.yaml:48: 王晓明同时排在两处（day-desk, experts）");
	assert_says(st.last.out, "2026-11-30, 12-31\n    ");
	sandbox_release(&st);
}
END_TEST

/* Each finding once, in the days asked for. */
START_TEST(findings_are_json_too)
{
	static const char *const members[] = {
		"severity", "code", "file", "line", "column", "message", "remedy"};
	struct sandbox st;
	char value[1024];
	init(&st, "en");
	sandbox_must(&st, "roster", "check", "--from", "2026-12-01", "--to", "2026-12-31", "--json",
		NULL);
	ck_assert_uint_eq(reception_count(&st, "\"double_booking\""), 1);
	ck_assert_uint_eq(reception_count(&st, "\"provisional_year\""), 1);
	ck_assert_uint_eq(reception_count(&st, "2026-12-31"), 1);
	char *rest = NULL;
	for (char *line = strtok_r(st.last.out, "\n", &rest); line != NULL;
		line = strtok_r(NULL, "\n", &rest)) {
		ck_assert(json_is_object(line));
		for (size_t i = 0; i < sizeof(members) / sizeof(members[0]); i++)
			ck_assert(json_get(line, members[i], value, sizeof(value)));
		ck_assert_str_ne(value, "");
	}
	sandbox_must(&st, "roster", "check", "--from", "2026-12-01", "--to", "2026-12-30", "--json",
		NULL);
	ck_assert_uint_eq(reception_count(&st, "\"double_booking\""), 0);
	sandbox_release(&st);
}
END_TEST

START_TEST(days_that_are_none_are_refused)
{
	struct sandbox st;
	init(&st, "en");
	sandbox_run(&st, "roster", "check", "--from", "2026-12-31", "--to", "2026-12-01", NULL);
	reception_expect_refusal(&st, USAGE, "backwards");
	sandbox_run(&st, "roster", "check", "--from", "2020-01-01", NULL);
	reception_expect_refusal(&st, USAGE, "731 days");
	sandbox_release(&st);
}
END_TEST

/* Below the list of the day, those of this day alone. */
START_TEST(the_duty_screen_tells_those_of_the_day)
{
	struct sandbox st;
	init(&st, "en");
	reception_clock(&st, "2026-11-30T10:00");
	struct term *term = reception_open(&st, 40, 120);
	term_keys(term, "F6 d");
	TERM_SHOWS(term,
		"王晓明 is in two places at once (day-desk, experts): 14:30-16:00 on 2026-11-30");
	term_keys(term, "Right");
	TERM_SHOWS(term, "2026-12-01");
	ck_assert(!term_find(term, "in two places", &(struct term_place){0}));
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* --- roster suggest --- */

START_TEST(a_draft_is_a_roster_without_errors)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE];
	init(&st, "en");
	sandbox_must(&st, "roster", "suggest", "--month", "2026-12", NULL);
	char *draft = said(&st);
	assert_says(draft, "# Draft of the duties of 2026-12");
	assert_says(draft, "#   2026-12-31 experts: 赵静 instead of 王晓明 (on duty elsewhere)\n");
	sandbox_write(&st, "draft.yaml", draft);
	sandbox_must(&st, "roster", "check", sandbox_path(&st, "draft.yaml", path), "--from",
		"2026-12-01", "--to", "2026-12-31", "--json", NULL);
	ck_assert_uint_eq(reception_count(&st, "\"error\""), 0);
	ck_assert_uint_eq(reception_count(&st, "\"double_booking\""), 0);
	sandbox_must(&st, "roster", "suggest", "--month", "2026-12", NULL);
	ck_assert_str_eq(st.last.out, draft);
	sandbox_must(&st, "roster", "suggest", NULL); /* the next month is the one meant */
	ck_assert_str_eq(st.last.out, draft);
	free(draft);
	sandbox_release(&st);
}
END_TEST

static char *contents(const struct sandbox *st, const char *name)
{
	char path[SANDBOX_PATH_SIZE];
	char *text = calloc(1, 65536);
	ck_assert_ptr_nonnull(text);
	FILE *file = fopen(sandbox_path(st, name, path), "r");
	ck_assert_ptr_nonnull(file);
	ck_assert_uint_gt(fread(text, 1, 65535, file), 0);
	fclose(file);
	return text;
}

START_TEST(no_file_is_overwritten)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE], roster[SANDBOX_PATH_SIZE];
	init(&st, "en");
	char *before = contents(&st, "roster.yaml");
	sandbox_outbox(&st, "draft.yaml", path);
	sandbox_path(&st, "roster.yaml", roster);
	sandbox_must(&st, "roster", "suggest", "--month", "2026-12", "--out", path, NULL);
	assert_says(st.last.out, "The draft is in ");
	char *draft = contents(&st, "outbox/draft.yaml");
	sandbox_must(&st, "roster", "check", path, NULL);
	sandbox_run(&st, "roster", "suggest", "--month", "2027-01", "--out", path, NULL);
	reception_expect_refusal(&st, REFUSED, "already");
	sandbox_run(&st, "roster", "suggest", "--month", "2026-12", "--out", roster, NULL);
	reception_expect_refusal(&st, CONFIG, "outbox/");
	char *same = contents(&st, "outbox/draft.yaml"), *after = contents(&st, "roster.yaml");
	ck_assert_str_eq(draft, same);
	ck_assert_str_eq(before, after);
	free(before);
	free(draft);
	free(same);
	free(after);
	sandbox_release(&st);
}
END_TEST

/* Of a bill, {"total":225,…}. */
static long total(struct sandbox *st, const char *bill)
{
	static const char head[] = "{\"total\":";
	const char *text = sandbox_field(st, bill);
	ck_assert(strncmp(text, head, sizeof(head) - 1) == 0);
	return strtol(text + sizeof(head) - 1, NULL, 10);
}

START_TEST(a_draft_is_json_too)
{
	struct sandbox st;
	init(&st, "zh");
	sandbox_must(&st, "roster", "suggest", "--month", "2026-12", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	ck_assert_str_eq(sandbox_field(&st, "month"), "2026-12");
	ck_assert_int_lt(total(&st, "cost"), total(&st, "present_cost"));
	assert_says(st.last.out, "{\"date\":\"2026-12-31\",\"shift\":\"experts\",\"adviser\":"
				 "\"zhao-j\",\"present\":\"wang-xm\",\"planned\":\"wang-xm\","
				 "\"obstacle\":\"busy\"}");
	sandbox_release(&st);
}
END_TEST

START_TEST(what_cannot_be_drafted)
{
	struct sandbox st;
	init(&st, "en");
	sandbox_run(&st, "roster", "suggest", "--month", "2026-13", NULL);
	reception_expect_refusal(&st, USAGE, "2026-12");
	sandbox_run(&st, "roster", "suggest", "--month", "2026-12-01", NULL);
	reception_expect_refusal(&st, USAGE, "2026-12");
	sandbox_write(&st, "roster.yaml",
		"advisers:\n  - {id: a, name: A, kind: lawyer}\nshifts:\n  - {id: s, session: "
		"law_bus, days: [2026-12-04], time: 09:00-10:00, who: [a]}\n");
	sandbox_run(&st, "roster", "suggest", "--month", "2027-01", NULL);
	reception_expect_refusal(&st, REFUSED, "nothing to draft");
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, findings_are_told_in_english);
	tcase_add_test(tests, findings_are_told_in_chinese);
	tcase_add_test(tests, findings_are_json_too);
	tcase_add_test(tests, days_that_are_none_are_refused);
	tcase_add_test(tests, the_duty_screen_tells_those_of_the_day);
	tcase_add_test(tests, a_draft_is_a_roster_without_errors);
	tcase_add_test(tests, no_file_is_overwritten);
	tcase_add_test(tests, a_draft_is_json_too);
	tcase_add_test(tests, what_cannot_be_drafted);
}

UNIT_MAIN("roster_draft", add_tests)
