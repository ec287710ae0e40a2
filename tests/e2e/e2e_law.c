/* What the law reminds of, by when an answer is due, and what was told of legal aid. */
#include <string.h>

#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE };

#define FIELD_IS(sandbox, key, value) ck_assert_str_eq(sandbox_field(sandbox, key), value)
#define SAYS(text, words) ck_assert_msg(strstr(text, words) != NULL, "%s", text)

START_TEST(a_letter_is_answered_within_seven_workdays)
{
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_must(&st, "case", "open", "--client", "甲", "--category", "DEB01", "--channel",
		"letter", "--json", NULL);
	FIELD_IS(&st, "due_at", "2026-12-04T23:59:59+08:00");
	FIELD_IS(&st, "overdue", "false");

	reception_clock(&st, "2026-12-09T19:42");
	sandbox_must(&st, "case", "show", "ZL-20261125-001", NULL);
	SAYS(st.last.out, "2026-12-04 23:59  ! overdue");
	struct term *term = reception_open(&st, 24, 80);
	RECEPTION_ROW_SHOWS(term, "25/N01", "!14 d");
	RECEPTION_ROW_SHOWS(term, "Consulting 0", "Overdue 1");
	term_keys(term, "Enter");
	RECEPTION_ROW_SHOWS(term, "Answer due", "12-4 Fri 23:59  ! overdue");
	term_free(term);

	sandbox_must(&st, "case", "assign", "ZL-20261125-001", NULL);
	sandbox_must(&st, "case", "close", "ZL-20261125-001", "--outcome", "answered", "--advice",
		"three years", "--legal-aid", "told", "--json", NULL);
	FIELD_IS(&st, "overdue", "false");
	FIELD_IS(&st, "due_at", "2026-12-04T23:59:59+08:00");
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

/* Who stands at the desk is answered at once, unless the answer is put off. */
START_TEST(an_answer_that_is_put_off)
{
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_must(&st, "case", "open", "--client", "甲", "--category", "LAB01", "--json", NULL);
	FIELD_IS(&st, "due_at", "null");
	sandbox_must(&st, "case", "assign", "N01", NULL);
	sandbox_must(&st, "case", "close", "N01", "--outcome", "appointment", "--advice",
		"to be looked up", "--legal-aid", "told", "--json", NULL);
	FIELD_IS(&st, "due_at", "2026-12-04T23:59:59+08:00");
	FIELD_IS(&st, "overdue", "false");

	sandbox_must(&st, "queue", "overdue", NULL);
	ck_assert_str_eq(st.last.out, "");
	reception_clock(&st, "2026-12-07T19:10");
	sandbox_must(&st, "case", "show", "ZL-20261125-001", "--json", NULL);
	FIELD_IS(&st, "overdue", "true");
	sandbox_must(&st, "queue", "overdue", "--json", NULL);
	FIELD_IS(&st, "case", "ZL-20261125-001");
	sandbox_must(
		&st, "case", "reopen", "ZL-20261125-001", "--reason", "has been looked up", NULL);
	sandbox_must(&st, "case", "show", "ZL-20261125-001", "--json", NULL);
	FIELD_IS(&st, "overdue", "true");
	FIELD_IS(&st, "legal_aid_notice", "null");
	sandbox_must(&st, "case", "close", "ZL-20261125-001", "--outcome", "answered", "--advice",
		"it is so", "--legal-aid", "applied", "--json", NULL);
	FIELD_IS(&st, "overdue", "false");
	FIELD_IS(&st, "legal_aid_notice", "applied");
	sandbox_must(&st, "queue", "overdue", "--json", NULL);
	ck_assert_str_eq(st.last.out, "");

	/* Answered, it owes nothing when it is taken up again. */
	sandbox_must(&st, "case", "reopen", "ZL-20261125-001", "--reason", "once more", NULL);
	sandbox_must(&st, "case", "show", "ZL-20261125-001", "--json", NULL);
	FIELD_IS(&st, "due_at", "null");
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(the_station_has_clocks_of_its_own)
{
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_write(&st, "station.yaml",
		"name: 站\ncode: ZL\nlevel: town\n"
		"reply_within: {walk_in: 2 hours, letter: none}\n");
	sandbox_must(&st, "case", "open", "--client", "甲", "--category", "DEB01", "--channel",
		"letter", "--json", NULL);
	FIELD_IS(&st, "due_at", "null");
	sandbox_must(&st, "case", "open", "--client", "乙", "--category", "DEB01", "--json", NULL);
	FIELD_IS(&st, "due_at", "2026-11-25T21:42:00+08:00");
	sandbox_release(&st);
}
END_TEST

/* Scripts that do not know of it go on working; they are told. */
START_TEST(what_was_told_of_legal_aid)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "甲", "LAB01", number);
	sandbox_must(&st, "case", "assign", number, NULL);
	ck_assert_int_eq(sandbox_run(&st, "case", "close", number, "--outcome", "answered",
				 "--advice", "one year", "--legal-aid", "perhaps", NULL),
		USAGE);
	SAYS(st.last.err, "told, applied, not_told");

	sandbox_must(&st, "case", "close", number, "--outcome", "answered", "--advice", "one year",
		NULL);
	SAYS(st.last.err, "Legal Aid Law art. 23");
	sandbox_must(&st, "case", "reopen", number, "--reason", "forgot something", NULL);
	sandbox_must(&st, "case", "close", number, "--outcome", "answered", "--advice", "one year",
		"--legal-aid", "not_told", NULL);
	ck_assert_str_eq(st.last.err, "");
	sandbox_must(&st, "case", "show", number, NULL);
	SAYS(st.last.out, "Closed out answered on the spot: one year");
	SAYS(st.last.out, "Closed out answered on the spot (not told of legal aid): one year");
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(the_screen_asks_for_it)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "甲", "FAM08", number);
	sandbox_must(&st, "case", "assign", number, NULL);
	struct term *term = reception_open(&st, 24, 80);
	term_keys(term, "F4");
	TERM_SHOWS(term, "whatever their means");
	term_type(term, "on the spot\r");
	term_keys(term, "Tab");
	term_type(term, "A protection order can be asked for.");
	term_keys(term, "Ctrl-S");
	TERM_SHOWS(term, "Close out"); /* not yet */
	term_type(term, "helped\r");
	term_keys(term, "Ctrl-S n");
	RECEPTION_ROW_SHOWS(term, "N01", "Closed");
	term_keys(term, "Enter");
	RECEPTION_ROW_SHOWS(term, "Outcome", "answered on the spot (helped to apply for");
	term_free(term);
	sandbox_must(&st, "case", "show", number, "--json", NULL);
	FIELD_IS(&st, "legal_aid_notice", "applied");
	SAYS(st.last.out, "\"reminders\":[]");
	SAYS(st.last.out, "\"code\":\"violence\"");
	sandbox_release(&st);
}
END_TEST

START_TEST(reminders_of_a_period)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "zh");
	reception_record(&st, "甲", "ADM01", number);
	sandbox_must(&st, "case", "show", number, "--json", NULL);
	SAYS(st.last.out, "\"reminders\":[{\"code\":\"administrative_review\",\"title\":"
			  "\"行政复议\",\"binds\":null,\"article\":\"行政复议法第二十条\"");
	SAYS(st.last.out, "\"unit\":\"days\",\"length\":60,\"until\":null,\"days_left\":null");

	/* A list of one's own takes its place. */
	sandbox_write(&st, "limitations.yaml",
		"limitations:\n"
		"  - {code: own, zh: 本地期限, days: 9, article: {zh: 本地规定}, from: {zh: "
		"某日},\n"
		"     categories: [ADM], source: 本地}\n");
	sandbox_must(&st, "case", "show", number, NULL);
	SAYS(st.last.out, "本地期限");
	ck_assert_ptr_null(strstr(st.last.out, "行政复议法"));
	sandbox_release(&st);
}
END_TEST

/* A visit at length: a period ends on Monday, for the last day is a Saturday. */
static const char at_length[] =
	"opened_at,client,phone,category,priority,event_day,town,access,agent,agent_relation,"
	"group_size,materials,urgency,opponent,more_opponents,notice\n"
	"2026-11-25T18:00,张三,13800001234,LAB01,\"migrant_worker,elder\",2025-11-28,遥观镇,"
	"\"reading,hearing\",张小三,child,6,劳动合同,urgent,某某公司,赵六; 13900002222,signed\n";

static struct term *open_card_at_length(struct sandbox *st, int rows, int cols)
{
	char path[SANDBOX_PATH_SIZE];
	reception_init(st, "en");
	sandbox_write(st, "list.csv", at_length);
	sandbox_must(st, "import", sandbox_path(st, "list.csv", path), NULL);
	struct term *term = reception_open(st, rows, cols);
	term_keys(term, "Enter");
	TERM_SHOWS(term, "Case card");
	return term;
}

/* Where there is room the history stands beside the rest. */
START_TEST(everything_of_a_case_on_one_screen)
{
	struct sandbox st;
	struct term *term = open_card_at_length(&st, 50, 160);
	RECEPTION_ROW_SHOWS(term, "Next steps", "F3 Assign");
	RECEPTION_ROW_SHOWS(term, "Visitor", "张三");
	RECEPTION_ROW_SHOWS(term, "张三", "History");
	RECEPTION_ROW_SHOWS(term, "Town", "遥观镇");
	RECEPTION_ROW_SHOWS(term, "Access needs", "Hears badly: write down, Cannot read or write");
	RECEPTION_ROW_SHOWS(term, "Companion", "张小三");
	RECEPTION_ROW_SHOWS(term, "Relationship", "Son or daughter");
	RECEPTION_ROW_SHOWS(term, "People in it", "6");
	RECEPTION_ROW_SHOWS(term, "Counts from", "2025-11-28");
	RECEPTION_ROW_SHOWS(term, "Papers seen", "劳动合同");
	RECEPTION_ROW_SHOWS(term, "Further parties", "赵六; ***");
	RECEPTION_ROW_SHOWS(term, "Privacy notice", "Signed");
	TERM_SHOWS(term, "labour arbitration 1 year, until 2026-11-30, to be confirmed by");
	TERM_SHOWS(term, "! days left: 5");
	TERM_SHOWS(term, "art. 44 (1))");
	struct term_place until = reception_find(term, "labour arbitration");
	struct term_place wage = reception_find(term, "unpaid wages");
	ck_assert_int_ne(
		term_cell(term, until.row, until.col).fg, term_cell(term, wage.row, wage.col).fg);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* On a small one it is scrolled; what can be done is at the top. */
START_TEST(the_card_on_a_small_screen)
{
	struct sandbox st;
	struct term *term = open_card_at_length(&st, 24, 80);
	RECEPTION_ROW_SHOWS(term, "Next steps", "F3 Assign");
	TERM_SHOWS(term, "! days left: 5"); /* so is what cannot wait */
	TERM_LACKS(term, "Taken in from a list");
	term_keys(term, "End");
	TERM_SHOWS(term, "Taken in from a list");
	term_keys(term, "Escape");
	sandbox_must(&st, "case", "list", "--json", NULL);
	sandbox_must(&st, "case", "void", sandbox_field(&st, "case"), "--reason", "twice", NULL);
	TERM_AWAIT(term, "Voided");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "Case card");
	TERM_LACKS(term, "Next steps"); /* nothing is left to do */
	term_free(term);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, a_letter_is_answered_within_seven_workdays);
	tcase_add_test(tests, an_answer_that_is_put_off);
	tcase_add_test(tests, the_station_has_clocks_of_its_own);
	tcase_add_test(tests, what_was_told_of_legal_aid);
	tcase_add_test(tests, the_screen_asks_for_it);
	tcase_add_test(tests, reminders_of_a_period);
	tcase_add_test(tests, everything_of_a_case_on_one_screen);
	tcase_add_test(tests, the_card_on_a_small_screen);
}

UNIT_MAIN("law", add_tests)
