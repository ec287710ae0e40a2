/* The register's fields: by the command line, and by the intake form in 80x24. */
#include <stdio.h>
#include <string.h>

#include "reception.h"
#include "unit.h"

enum { ROWS = 24, COLS = 80, DONE = 0, USAGE = 2 };

#define FIELD_IS(sandbox, key, value) ck_assert_str_eq(sandbox_field(sandbox, key), value)

/* --- by the command line --- */

START_TEST(every_field_is_an_option_and_comes_back)
{
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_must(&st, "case", "open", "--client", "Jia", "--category", "LAB01", "--id-type",
		"passport", "--town", "东河镇", "--access", " hearing, sight", "--group-size", "5",
		"--event-day", "2026-03-01", "--wish", "one\ntwo", "--notice", "spoken",
		"--priority", "minor,disabled", "--json", NULL);
	FIELD_IS(&st, "priority", "disabled,minor");
	sandbox_must(&st, "case", "show", "N01", "--json", NULL);
	FIELD_IS(&st, "id_type", "passport");
	FIELD_IS(&st, "town", "东河镇");
	FIELD_IS(&st, "access", "sight,hearing");
	FIELD_IS(&st, "group_size", "5");
	FIELD_IS(&st, "event_day", "2026-03-01");
	FIELD_IS(&st, "wish", "one\ntwo");
	FIELD_IS(&st, "notice", "spoken");
	sandbox_must(&st, "case", "show", "N01", NULL);
	ck_assert_uint_eq(reception_count(&st, "Sees badly: read aloud, Hears badly"), 1);
	ck_assert_uint_eq(reception_count(&st, "Passport"), 1);
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(what_no_field_can_hold_is_refused)
{
	static const struct {
		const char *option, *value, *words;
	} cases[] = {
		{"--access", "flight", "--access"},
		{"--group-size", "0", "from 1 to 9999"},
		{"--event-day", "2026-02-30", "must be a day"},
		{"--known", "N09", "N09"},
		{"--came-at", "yesterday", "2026-11-25T09:30"},
		{"--came-at", "2026-11-25T23:00", "yet to come"},
	};
	struct sandbox st;
	reception_init(&st, "en");
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		int status = sandbox_run(&st, "case", "open", "--client", "Jia", "--category",
			"LAB01", cases[i].option, cases[i].value, NULL);
		ck_assert_int_ne(status, DONE);
		reception_expect_refusal(&st, status, cases[i].words);
	}
	sandbox_must(&st, "case", "list", NULL);
	ck_assert_uint_eq(reception_lines(&st), 0);
	sandbox_release(&st);
}
END_TEST

START_TEST(who_would_not_say_who_they_are_is_served)
{
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_must(
		&st, "case", "open", "--id-type", "refused", "--category", "LAB01", "--json", NULL);
	FIELD_IS(&st, "client", "匿名");
	FIELD_IS(&st, "state", "waiting");
	sandbox_run(&st, "case", "open", "--category", "LAB01", NULL);
	reception_expect_refusal(&st, USAGE, "--client");
	sandbox_release(&st);
}
END_TEST

/* --- by the form --- */

/* Go through the whole form from its first field; each title must be met in the order given. */
static void expect_fields(struct term *term, const char *const *titles, size_t count)
{
	size_t met = 0;
	for (int presses = 0; presses < 80 && met < count; presses++) {
		if (strstr(term_row(term, term_cursor(term).row), titles[met]) != NULL)
			met++;
		term_keys(term, "Tab");
	}
	ck_assert_msg(met == count, "the form has no '%s'", met < count ? titles[met] : "");
}

START_TEST(every_field_can_be_reached_in_80x24)
{
	static const char *const titles[] = {"Visitor", "Matter", "Phone", "ID number",
		"Other party", "Summary", "Priority group", "ID type", "Sex", "Town", "Village",
		"Grid", "Address", "Access needs", "Interpreter", "Calling back", "When to call",
		"Counts from", "Wish", "Papers seen", "Urgency", "Their phone", "Their ID",
		"Further parties", "Companion", "As what", "Relationship", "Authority",
		"Companion's phone", "People in it", "Their names", "Language wanted",
		"Adviser wanted", "Channel", "Session", "Slip number", "Came at", "Project",
		"First asked", "Privacy notice"};
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F2 F6 PageUp");
	TERM_SHOWS(term, "Only * is needed; Ctrl-S saves.");
	TERM_SHOWS(term, "Page Down: Visitor, Matter");
	expect_fields(term, titles, sizeof(titles) / sizeof(titles[0]));
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* Tab goes round through all of them and comes back to the first, whatever the language. */
START_TEST(tab_goes_round_in_either_language)
{
	static const struct {
		const char *language, *first;
	} forms[] = {{"en", "* Visitor"}, {"zh", "* 来访人"}};
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		struct sandbox st;
		int presses = 0;
		reception_init(&st, forms[i].language);
		struct term *term = reception_open(&st, ROWS, COLS);
		term_keys(term, "F2 F6 PageUp");
		do {
			term_keys(term, "Tab");
			ck_assert(term_cursor_visible(term));
			presses++;
		} while (presses < 99 &&
			 !strstr(term_row(term, term_cursor(term).row), forms[i].first));
		ck_assert_int_eq(presses, 40);
		RECEPTION_FRAME_SOUND(term, ROWS, COLS);
		term_free(term);
		sandbox_release(&st);
	}
}
END_TEST

/* What every visit needs shows at once and alone, in Chinese too. */
START_TEST(a_newcomer_sees_what_every_visit_needs)
{
	static const char *const titles[] = {
		"来访人", "事项", "电话", "证件号码", "对方当事人", "情况简述", "重点人群", "F6"};
	struct sandbox st;
	reception_init(&st, "zh");
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F2");
	for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++)
		TERM_SHOWS(term, titles[i]);
	TERM_LACKS(term, "证件类型");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* One key shows the rest, what is filled in stays, and the next form is as this one was left. */
START_TEST(the_rest_of_the_form_is_one_key_away_and_stays_so)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F2");
	TERM_SHOWS(term, "F6, more fields: Visitor, Matter, Other party");
	TERM_LACKS(term, "Town");
	term_keys(term, "F6 Tab Tab");
	term_type(term, "Donghe");
	term_keys(term, "F6");
	RECEPTION_ROW_SHOWS(term, "Town", "Donghe");
	TERM_SHOWS(term, "F6, more fields: Visitor (1 filled in), Matter");
	TERM_LACKS(term, "Village");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_keys(term, "F6 Escape F2");
	TERM_SHOWS(term, "Village");
	TERM_LACKS(term, "more fields:");
	term_keys(term, "Escape");
	reception_close(term);
	term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F2");
	TERM_SHOWS(term, "Village");
	term_keys(term, "F6 Escape F2");
	RECEPTION_ROW_SHOWS(term, "Town", "Donghe"); /* of the draft */
	TERM_LACKS(term, "Village");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

static void fill(struct term *term)
{
	term_type(term, "Zhang San");
	term_keys(term, "Tab");
	term_type(term, "unpaid");
	term_keys(term, "Enter F6");
	term_type(term, "passport");
	term_keys(term, "Enter Tab");
	term_type(term, "东河镇");
	term_keys(term, "Tab Tab Tab Tab Space");
	term_type(term, "12");
	term_keys(term, "Enter PageDown");
	term_type(term, "2026-03-01");
	term_keys(term, "Tab");
	term_type(term, "wages");
	term_keys(term, "Enter");
	term_type(term, "a letter");
}

/* The power goes while it is typed: all of it comes back, the several choices too. */
START_TEST(the_whole_form_survives_a_kill)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F2");
	fill(term);
	TERM_AWAIT(term, "a letter");
	term_keys(term, "Escape"); /* what is typed is kept at once */
	term_sync(term);
	term_kill(term, 9);
	term_free(term);
	term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F2");
	RECEPTION_ROW_SHOWS(term, "Visitor", "Zhang San");
	RECEPTION_ROW_SHOWS(term, "Matter", "unpaid wages");
	term_keys(term, "PageDown");
	RECEPTION_ROW_SHOWS(term, "ID type", "Passport");
	RECEPTION_ROW_SHOWS(term, "Town", "东河镇");
	RECEPTION_ROW_SHOWS(term, "Access needs", "Wheelchair, no stairs, Sees badly");
	term_keys(term, "Ctrl-S Escape");
	RECEPTION_ROW_SHOWS(term, "N01", "unpaid wages");
	sandbox_must(&st, "case", "show", "N01", "--json", NULL);
	FIELD_IS(&st, "access", "wheelchair,sight");
	FIELD_IS(&st, "town", "东河镇");
	FIELD_IS(&st, "event_day", "2026-03-01");
	FIELD_IS(&st, "wish", "wages\na letter");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(the_card_tells_what_was_registered)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = reception_open(&st, 40, 100);
	term_keys(term, "F2");
	fill(term);
	term_keys(term, "Ctrl-S Escape Enter");
	RECEPTION_ROW_SHOWS(term, "Access needs", "Wheelchair, no stairs, Sees badly: read aloud");
	RECEPTION_ROW_SHOWS(term, "Privacy notice", "not recorded");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* What most come with here is the first choice; the rest stands in its groups. */
/* Until when there is time is told while the visitor is still at the desk. */
START_TEST(a_period_of_limitation_is_told_at_its_day)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F2 Tab");
	term_type(term, "unpaid");
	term_keys(term, "Enter F6 PageDown");
	term_type(term, "2026-03-01");
	TERM_SHOWS(term, "2027-03-01");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(usual_matters_are_offered_first)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Jia", "FAM01", number);
	reception_record(&st, "Ding", "FAM01", number);
	reception_record(&st, "Wu", "DEB01", number);
	reception_record(&st, "Ji", "HOU02", number);
	reception_record(&st, "Yi", "HOU02", number);
	reception_record(&st, "Bing", "HOU02", number);
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F2 Tab Space");
	RECEPTION_ROW_SHOWS(term, "1", "often here");
	RECEPTION_ROW_SHOWS(term, "2 divorce", "often here");
	RECEPTION_ROW_SHOWS(term, "3 ", "marriage & family"); /* one case makes no habit */
	term_keys(term, "1");
	RECEPTION_ROW_SHOWS(term, "Matter", "house lease");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(what_was_written_lately_is_offered)
{
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_must(&st, "case", "open", "--client", "Jia", "--category", "LAB01", "--town",
		"东河镇", "--village", "李家村", NULL);
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F2 F6 Tab Tab d h");
	TERM_SHOWS(term, "Down: one of these");
	TERM_SHOWS(term, "东河镇");
	term_keys(term, "Down Enter");
	RECEPTION_ROW_SHOWS(term, "Town", "东河镇");
	term_type(term, "x");
	TERM_LACKS(term, "李家村");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_day_that_is_none_is_told_at_its_field)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = reception_open(&st, ROWS, COLS);
	term_keys(term, "F2");
	term_type(term, "Zhang San");
	term_keys(term, "Tab");
	term_type(term, "unpaid");
	term_keys(term, "Enter F6 PageDown");
	term_type(term, "2026-02-30");
	term_keys(term, "Ctrl-S");
	TERM_SHOWS(term, "must be a day such as");
	sandbox_must(&st, "case", "list", NULL);
	ck_assert_uint_eq(reception_lines(&st), 0);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, every_field_is_an_option_and_comes_back);
	tcase_add_test(tests, what_no_field_can_hold_is_refused);
	tcase_add_test(tests, who_would_not_say_who_they_are_is_served);
	tcase_add_test(tests, every_field_can_be_reached_in_80x24);
	tcase_add_test(tests, tab_goes_round_in_either_language);
	tcase_add_test(tests, a_newcomer_sees_what_every_visit_needs);
	tcase_add_test(tests, the_rest_of_the_form_is_one_key_away_and_stays_so);
	tcase_add_test(tests, the_whole_form_survives_a_kill);
	tcase_add_test(tests, the_card_tells_what_was_registered);
	tcase_add_test(tests, a_period_of_limitation_is_told_at_its_day);
	tcase_add_test(tests, usual_matters_are_offered_first);
	tcase_add_test(tests, what_was_written_lately_is_offered);
	tcase_add_test(tests, a_day_that_is_none_is_told_at_its_field);
}

UNIT_MAIN("register", add_tests)
