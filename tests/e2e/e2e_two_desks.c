/* Several desks on one database. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "reception.h"
#include "unit.h"

enum { ROWS = 24, COLS = 80, CASES_EACH = 100 };

static int64_t now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

START_TEST(another_desk_is_seen_without_a_key)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	struct term *term = reception_open(&st, ROWS, COLS);
	TERM_LACKS(term, "N01");
	reception_record(&st, "Zhang San", "LAB01", number);
	int64_t recorded = now_ms();
	TERM_AWAIT(term, "N01");
	sandbox_must(&st, "case", "assign", number, NULL);
	TERM_AWAIT(term, "Assigned");
	sandbox_must(&st, "case", "close", number, "--outcome", "answered", "--advice", "x", NULL);
	TERM_AWAIT(term, "To be rated 1");
	/* Three changes, each within a second. */
	ck_assert_int_lt(now_ms() - recorded, 3000);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(an_open_card_is_kept_up_to_date)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", number);
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "Enter");
	RECEPTION_ROW_SHOWS(term, "State", "Waiting");
	sandbox_must(&st, "case", "void", number, "--reason", "entered twice", NULL);
	TERM_AWAIT(term, "entered twice");
	RECEPTION_ROW_SHOWS(term, "State", "Voided");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_changed_roster_is_seen_without_a_key)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = reception_open(&st, ROWS, COLS);
	TERM_SHOWS(term, "王晓明");
	sandbox_write(&st, "roster.yaml",
		"advisers:\n  - {id: xin, name: 新来的, kind: lawyer}\n"
		"shifts:\n  - {id: n, session: night, days: [wed], time: 18:00-23:00, who: [xin], "
		"until: 2026-12-31}\n");
	TERM_AWAIT(term, "新来的");
	TERM_LACKS(term, "王晓明");
	sandbox_write(&st, "roster.yaml", "advisers: 7\n");
	TERM_AWAIT(term, "roster.yaml has errors");
	TERM_SHOWS(term, "新来的"); /* the last good one */
	term_keys(term, "F6");
	TERM_SHOWS(term, "roster.yaml:1:");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(the_mark_stays_on_its_case)
{
	struct sandbox st;
	char first[RECEPTION_NUMBER_SIZE], second[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", first);
	reception_record(&st, "Li Si", "LAB01", second);
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "Down");
	RECEPTION_ROW_SHOWS(term, ">", "N02");
	sandbox_must(&st, "case", "void", first, "--reason", "mistake", NULL);
	TERM_AWAIT(term, "Voided");
	RECEPTION_ROW_SHOWS(term, ">", "N02");
	term_keys(term, "F3 Enter");
	RECEPTION_ROW_SHOWS(term, "N02", "Assigned");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* Another desk moves the rows while a question waits for its answer. */
START_TEST(a_question_is_about_the_case_it_was_asked_of)
{
	struct sandbox st;
	char first[RECEPTION_NUMBER_SIZE], second[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", first);
	reception_record(&st, "Li Si", "LAB01", second);
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "v");
	term_type(term, "entered twice");
	TERM_SHOWS(term, "entered twice");
	sandbox_must(&st, "case", "assign", first, NULL);
	sandbox_must(&st, "case", "close", first, "--outcome", "answered", "--advice", "x", NULL);
	TERM_AWAIT(term, "To be rated 1");
	term_keys(term, "Enter");
	term_sync(term);
	sandbox_must(&st, "case", "show", second, "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "state"), "waiting");
	sandbox_must(&st, "case", "show", first, "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "state"), "voided");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* Another desk changes the ranking while the reason is being typed. */
START_TEST(a_choice_stays_on_its_adviser)
{
	struct sandbox st;
	char first[RECEPTION_NUMBER_SIZE], second[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", first);
	reception_record(&st, "Li Si", "HOU02", second);
	struct term *term = reception_open(&st, 40, 120);
	term_keys(term, "F3");
	TERM_SHOWS(term, "on duty until");
	term_keys(term, "Down");
	RECEPTION_ROW_SHOWS(term, ">", "李华");
	term_keys(term, "Enter");
	term_type(term, "asked for");
	TERM_SHOWS(term, "asked for");
	sandbox_must(&st, "case", "assign", second, NULL); /* to li-h, who so falls behind zhao-j */
	TERM_AWAIT(term, "open cases: 1");
	term_keys(term, "Enter");
	term_sync(term);
	sandbox_must(&st, "case", "show", first, "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "adviser"), "li-h");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(each_desk_has_its_own_draft)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *left = reception_open(&st, ROWS, COLS);
	struct term *right = reception_open(&st, ROWS, COLS);
	term_keys(left, "F2");
	term_type(left, "Left Visitor");
	term_keys(right, "F2");
	term_type(right, "Right Visitor");
	TERM_LACKS(left, "Right");
	TERM_LACKS(right, "Left");
	term_keys(left, "Escape F2");
	TERM_SHOWS(left, "Left Visitor");
	term_keys(right, "Escape F2");
	TERM_SHOWS(right, "Right Visitor");
	term_free(left);
	term_free(right);
	/* After a power cut both come back, one to each desk. */
	left = reception_open(&st, ROWS, COLS);
	right = reception_open(&st, ROWS, COLS);
	term_keys(left, "F2");
	term_keys(right, "F2");
	bool left_first = term_find(left, "Left Visitor", NULL);
	TERM_SHOWS(left, left_first ? "Left Visitor" : "Right Visitor");
	TERM_SHOWS(right, left_first ? "Right Visitor" : "Left Visitor");
	term_free(left);
	term_free(right);
	sandbox_release(&st);
}
END_TEST

START_TEST(two_desks_take_the_same_case)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", number);
	struct term *left = reception_open(&st, ROWS, COLS);
	struct term *right = reception_open(&st, ROWS, COLS);
	term_keys(left, "F3");
	TERM_SHOWS(left, "on duty until");
	term_keys(right, "F3");
	TERM_SHOWS(right, "on duty until");
	term_keys(left, "Enter");
	RECEPTION_ROW_SHOWS(left, "N01", "Assigned");
	term_keys(right, "Enter");
	TERM_SHOWS(right, "has an adviser already");
	sandbox_must(&st, "case", "show", number, "--json", NULL);
	ck_assert_uint_eq(reception_count(&st, "\"kind\":\"case.assigned\""), 1);
	term_free(left);
	term_free(right);
	sandbox_release(&st);
}
END_TEST

/* A shell that records CASES_EACH visitors, one process each, as a script would. */
static void start_loop(struct sandbox *st, struct command *loop, const char *desk)
{
	static const char script[] = "i=0; while [ $i -lt \"$3\" ]; do i=$((i + 1)); "
				     "\"$0\" --station \"$1\" case open --client \"V$i\" "
				     "--category LAB01 --command-id \"$2-$i\" || exit 1; done";
	char count[16];
	snprintf(count, sizeof(count), "%d", CASES_EACH);
	const char *argv[] = {
		"/bin/sh", "-c", script, MENZHEN_BINARY, st->folder, desk, count, NULL};
	command_start(loop, &st->environment, argv);
}

START_TEST(two_desks_record_at_once)
{
	struct sandbox st;
	struct command left = {0}, right = {0};
	char last[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	struct term *term = reception_open(&st, ROWS, COLS);
	start_loop(&st, &left, "left");
	start_loop(&st, &right, "right");
	/* And a third one at the screen, in the thick of it. */
	term_keys(term, "F2");
	term_type(term, "Zhang San");
	term_keys(term, "Tab t q g z Enter Ctrl-S");
	TERM_AWAIT(term, "on duty until");
	ck_assert_msg(command_finish(&left) == 0, "%s", left.err);
	ck_assert_msg(command_finish(&right) == 0, "%s", right.err);
	term_keys(term, "Escape");
	snprintf(last, sizeof(last), "Today %d", 2 * CASES_EACH + 1);
	TERM_AWAIT(term, last);
	term_free(term);

	sandbox_must(&st, "verify", "--json", NULL);
	snprintf(last, sizeof(last), "%d", 2 * CASES_EACH + 1);
	ck_assert_str_eq(sandbox_field(&st, "events"), last);
	sandbox_must(&st, "case", "list", "--limit", "1000", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 2 * CASES_EACH + 1);
	for (int i = 1; i <= 2 * CASES_EACH + 1; i++) { /* every number once, without a gap */
		snprintf(last, sizeof(last), "\"case\":\"ZL-20261125-%03d\"", i);
		ck_assert_msg(reception_count(&st, last) == 1, "%s", last);
	}
	command_release(&left);
	command_release(&right);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, another_desk_is_seen_without_a_key);
	tcase_add_test(tests, an_open_card_is_kept_up_to_date);
	tcase_add_test(tests, a_changed_roster_is_seen_without_a_key);
	tcase_add_test(tests, the_mark_stays_on_its_case);
	tcase_add_test(tests, a_question_is_about_the_case_it_was_asked_of);
	tcase_add_test(tests, a_choice_stays_on_its_adviser);
	tcase_add_test(tests, each_desk_has_its_own_draft);
	tcase_add_test(tests, two_desks_take_the_same_case);
	tcase_add_test(tests, two_desks_record_at_once);
}

UNIT_MAIN("two_desks", add_tests)
