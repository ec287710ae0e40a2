/* What each role may do and see, by the command line and at the desk. */
#include <stdio.h>
#include <string.h>

#include "reception.h"
#include "unit.h"

static struct sandbox st;
static char own[RECEPTION_NUMBER_SIZE], others[RECEPTION_NUMBER_SIZE];
static char confidential[RECEPTION_NUMBER_SIZE];

/* Wang's case of 张三, Li's of 李四; Wu recorded that of 赵六, who was in community corrections. */
static void set_up(void)
{
	reception_init(&st, "en");
	reception_record(&st, "张三", "LAB01", own);
	reception_record(&st, "李四", "LAB01", others);
	sandbox_must(&st, "case", "assign", own, "--to", "wang-xm", "--reason", "x", NULL);
	sandbox_must(&st, "case", "assign", others, "--to", "li-h", "--reason", "x", NULL);
	reception_admin(&st);
	reception_user(&st, "wu", "receptionist", NULL);
	st.last.input = RECEPTION_PIN "\n";
	sandbox_must(&st, "--user", "wu", "case", "open", "--client", "赵六", "--category", "LAB01",
		"--priority", "released_corrections", "--json", NULL);
	snprintf(confidential, sizeof(confidential), "%s", sandbox_field(&st, "case"));
}

/* NAME is who all that follows is about. */
static void hire(const char *name, const char *role, const char *adviser)
{
	reception_user(&st, name, role, adviser);
	st.last.input = RECEPTION_PIN "\n" RECEPTION_PIN "\n"; /* the second is a new one's */
}

static void tear_down(void)
{
	sandbox_release(&st);
}

#define AS(name, ...) sandbox_run(&st, "--user", name, __VA_ARGS__, NULL)
#define REFUSED(words, name, ...)                                                                  \
	do {                                                                                       \
		AS(name, __VA_ARGS__);                                                             \
		reception_expect_refusal(&st, 1, words);                                           \
	} while (0)

START_TEST(a_volunteer_records_and_does_nothing_else)
{
	hire("ma", "volunteer", NULL);
	REFUSED("may not close a case out", "ma", "case", "close", own, "--outcome", "x",
		"--advice", "x");
	REFUSED("may not void a case", "ma", "case", "void", own, "--reason", "x");
	REFUSED("may not look at the ledger", "ma", "case", "list");
	REFUSED("may not export the ledger", "ma", "export", "ledger");
	REFUSED("may not add an account", "ma", "user", "add", "x", "--role", "admin");
	ck_assert_int_eq(AS("ma", "case", "open", "--client", "王五", "--category", "LAB01"), 0);
	ck_assert_int_eq(AS("ma", "client", "find", "张三"), 0);
	ck_assert_uint_gt(reception_count(&st, own), 0);
	ck_assert_int_eq(AS("ma", "client", "find", "赵六"), 0);
	ck_assert_uint_eq(reception_lines(&st), 0);
}
END_TEST

START_TEST(a_lawyer_sees_own_cases_alone)
{
	hire("wang", "lawyer", "wang-xm");
	ck_assert_int_eq(AS("wang", "case", "show", own), 0);
	REFUSED("another lawyer's case", "wang", "case", "show", others);
	static const char *const lists[] = {"queue", "case"};
	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		ck_assert_int_eq(AS("wang", lists[i], "list", "--json"), 0);
		ck_assert_uint_eq(reception_count(&st, own), 1);
		ck_assert_uint_eq(reception_lines(&st), 1);
	}
	ck_assert_int_eq(AS("wang", "case", "find", "李四"), 0);
	ck_assert_uint_eq(reception_lines(&st), 0);
	ck_assert_int_eq(AS("wang", "case", "list", "--where", "client=李四"), 0);
	ck_assert_uint_eq(reception_lines(&st), 0);
	REFUSED("another lawyer's case", "wang", "case", "close", others, "--outcome", "x",
		"--advice", "x");
	REFUSED("for yourself alone", "wang", "duty", "sign-in", "li-h");
	ck_assert_int_eq(AS("wang", "duty", "sign-in", "wang-xm"), 0);
}
END_TEST

START_TEST(an_auditor_verifies_and_changes_nothing)
{
	char before[SANDBOX_FIELD_SIZE];

	hire("shen", "auditor", NULL);
	ck_assert_int_eq(AS("shen", "verify", "--json"), 0);
	snprintf(before, sizeof(before), "%s", sandbox_field(&st, "head"));
	REFUSED("may not", "shen", "case", "open", "--client", "x", "--category", "LAB01");
	REFUSED("may not", "shen", "case", "void", own, "--reason", "x");
	REFUSED("may not rebuild the database", "shen", "verify", "--rebuild");
	ck_assert_int_eq(AS("shen", "case", "show", others), 0);
	ck_assert_int_eq(AS("shen", "case", "list"), 0);
	ck_assert_uint_eq(reception_lines(&st), 3);
	ck_assert_int_eq(AS("shen", "verify", "--json"), 0);
	ck_assert_str_eq(sandbox_field(&st, "head"), before);
}
END_TEST

START_TEST(what_is_confidential_is_seen_by_few)
{
	hire("feng", "receptionist", NULL);
	ck_assert_int_eq(AS("wu", "case", "show", confidential), 0);
	ck_assert_int_eq(AS(RECEPTION_ADMIN, "case", "show", confidential), 0);
	REFUSED("is confidential", "feng", "case", "show", confidential);
	ck_assert_int_eq(AS("feng", "queue", "list"), 0);
	ck_assert_uint_eq(reception_count(&st, "保密"), 1);
	ck_assert_int_eq(AS("feng", "case", "list", "--json"), 0);
	ck_assert_uint_eq(reception_count(&st, confidential), 1);
	ck_assert_uint_eq(reception_count(&st, "赵六"), 0);
	ck_assert_uint_eq(reception_count(&st, "released_corrections"), 0);
	ck_assert_uint_eq(reception_count(&st, "\"confidential\":true"), 1);
	ck_assert_int_eq(AS("feng", "export", "ledger"), 0);
	ck_assert_uint_eq(reception_count(&st, confidential), 0);
	ck_assert_ptr_nonnull(strstr(st.last.err, "confidential and left out: 1"));
}
END_TEST

START_TEST(the_card_of_what_is_confidential_stays_closed)
{
	hire("feng", "receptionist", NULL);
	struct term *term = reception_open(&st, 24, 80);

	reception_log_in(term, "feng", RECEPTION_PIN);
	RECEPTION_ROW_SHOWS(term, "N03", "保密");
	TERM_LACKS(term, "赵*");
	term_keys(term, "Up Up Up");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "is confidential");
	RECEPTION_FRAME_SOUND(term, 24, 80);
	term_keys(term, "Escape");
	reception_close(term);
}
END_TEST

START_TEST(the_desk_of_a_lawyer_has_own_cases_alone)
{
	hire("wang", "lawyer", "wang-xm");
	struct term *term = reception_open(&st, 24, 80);

	reception_log_in(term, "wang", RECEPTION_PIN);
	RECEPTION_ROW_SHOWS(term, "N01", "张");
	TERM_LACKS(term, "N02");
	TERM_LACKS(term, "N03");
	term_keys(term, "F9");
	TERM_SHOWS(term, "张");
	TERM_LACKS(term, "李*");
	TERM_LACKS(term, "保密");
	RECEPTION_FRAME_SOUND(term, 24, 80);
	term_keys(term, "Escape");
	reception_close(term);
}
END_TEST

/* An offered case is marked on the list of the one it is offered to, who answers there. */
START_TEST(a_lawyer_answers_an_offer_at_the_desk)
{
	st.last.input = RECEPTION_PIN "\n";
	ck_assert_int_eq(AS("wu", "case", "offer", others, "--to", "wang-xm"), 0);
	hire("wang", "lawyer", "wang-xm");
	struct term *term = reception_open(&st, 24, 80);

	reception_log_in(term, "wang", RECEPTION_PIN);
	TERM_SHOWS(term, "N02 is offered to you");
	RECEPTION_ROW_SHOWS(term, "N02", "王晓明?");
	while (strstr(term_row(term, term_cursor(term).row), "N02") == NULL)
		term_keys(term, "Down");
	term_type(term, "N");
	TERM_SHOWS(term, "Why do they not take the case?");
	term_type(term, "ill");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "N02 is not taken");
	TERM_LACKS(term, "李*");
	st.last.input = RECEPTION_PIN "\n";
	ck_assert_int_eq(AS("wu", "case", "offer", others, "--to", "wang-xm"), 0);
	term_keys(term, "F9 Escape");
	TERM_SHOWS(term, "N02 is offered to you");
	while (strstr(term_row(term, term_cursor(term).row), "N02") == NULL)
		term_keys(term, "Down");
	term_type(term, "Y");
	TERM_SHOWS(term, "N02 is handed over");
	TERM_LACKS(term, "is offered to you");
	RECEPTION_FRAME_SOUND(term, 24, 80);
	reception_close(term);
}
END_TEST

/* What is open may leave one's sight: the screen says why, and goes away by Escape. */
START_TEST(a_case_that_left_ones_sight_leaves_the_screen)
{
	st.last.input = RECEPTION_PIN "\n";
	ck_assert_int_eq(AS("wu", "case", "open", "--known", own, "--category", "LAB01"), 0);
	ck_assert_int_eq(AS("wu", "case", "assign", "N04", "--to", "wang-xm", "--reason", "x"), 0);
	hire("wang", "lawyer", "wang-xm");
	struct term *term = reception_open(&st, 24, 80);

	reception_log_in(term, "wang", RECEPTION_PIN);
	RECEPTION_ROW_SHOWS(term, "N01", "张");
	term_keys(term, "z");
	TERM_SHOWS(term, "Visits");
	RECEPTION_ROW_SHOWS(term, "N01", "张");
	st.last.input = RECEPTION_PIN "\n";
	ck_assert_int_eq(
		AS(RECEPTION_ADMIN, "case", "reassign", own, "--to", "li-h", "--reason", "x"), 0);
	term_keys(term, "Enter");
	TERM_SHOWS(term, "Case card");
	term_keys(term, "Escape");
	TERM_SHOWS(term, "This is another lawyer's case");
	TERM_LACKS(term, "张");
	RECEPTION_FRAME_SOUND(term, 24, 80);
	term_keys(term, "Escape");
	TERM_LACKS(term, "This is another lawyer's case");
	reception_close(term);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, a_volunteer_records_and_does_nothing_else);
	tcase_add_test(tests, a_lawyer_sees_own_cases_alone);
	tcase_add_test(tests, an_auditor_verifies_and_changes_nothing);
	tcase_add_test(tests, what_is_confidential_is_seen_by_few);
	tcase_add_test(tests, a_lawyer_answers_an_offer_at_the_desk);
	tcase_add_test(tests, a_case_that_left_ones_sight_leaves_the_screen);
	tcase_add_test(tests, the_card_of_what_is_confidential_stays_closed);
	tcase_add_test(tests, the_desk_of_a_lawyer_has_own_cases_alone);
}

UNIT_MAIN("permission", add_tests)
