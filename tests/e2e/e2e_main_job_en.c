/* The same job in English at 120x40, by its other ways: another choice, second thoughts, mistakes.
 */
#include <string.h>

#include "reception.h"
#include "unit.h"

enum { ROWS = 40, COLS = 120 };

struct fixture {
	struct sandbox st;
	struct term *term;
};

static void set_up(struct fixture *f)
{
	reception_init(&f->st, "en");
	f->term = reception_open(&f->st, ROWS, COLS);
}

static void tear_down(struct fixture *f)
{
	term_free(f->term);
	sandbox_release(&f->st);
}

static void record_visitor(struct term *term)
{
	term_keys(term, "F2");
	term_type(term, "Zhang San");
	term_keys(term, "Tab");
	term_type(term, "unpaid");
	term_keys(term, "Enter Ctrl-S");
	TERM_SHOWS(term, "N01");
}

static void close_out(struct term *term)
{
	term_keys(term, "F4");
	term_type(term, "on the spot");
	term_keys(term, "Enter");
	term_type(term, "told");
	term_keys(term, "Enter");
	term_type(term, "Complain to the labour inspectors.");
	term_keys(term, "Ctrl-S");
}

/* The one case of the station, as it is recorded. */
static void expect_recorded(struct fixture *f, const char *key, const char *value)
{
	sandbox_must(&f->st, "case", "list", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&f->st, key), value);
}

START_TEST(another_choice_asks_why)
{
	struct fixture f;
	set_up(&f);
	RECEPTION_FRAME_SOUND(f.term, ROWS, COLS);
	record_visitor(f.term);
	struct term_place proposed = reception_find(f.term, "王晓明");
	struct term_place other = reception_find(f.term, "李华");
	ck_assert_int_lt(proposed.row, other.row);
	RECEPTION_ROW_SHOWS(f.term, "王晓明", "on duty until 21:00");
	term_keys(f.term, "Down Enter");
	TERM_SHOWS(f.term, "Why");
	ck_assert(term_cursor_visible(f.term));
	term_keys(f.term, "Enter"); /* no reason is none */
	expect_recorded(&f, "state", "waiting");
	term_type(f.term, "She knows the visitor's dialect");
	RECEPTION_CURSOR_BEHIND(f.term, "dialect");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "N01", "李华");
	expect_recorded(&f, "adviser", "li-h");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "李华", "She knows the visitor's dialect");
	tear_down(&f);
}
END_TEST

/* The next keys are about whoever was just recorded, however long the list is. */
START_TEST(the_mark_goes_to_the_visitor_who_was_recorded)
{
	enum { EARLIER = 44 }; /* more than the desk reads at a time */
	struct fixture f;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&f.st, "en");
	for (int i = 0; i < EARLIER; i++)
		reception_record(&f.st, "Li Si", "HOU02", number);
	f.term = reception_open(&f.st, 24, 80);
	RECEPTION_ROW_SHOWS(f.term, "> N01", "Waiting");
	term_keys(f.term, "F2");
	term_type(f.term, "Zhang San");
	term_keys(f.term, "Tab");
	term_type(f.term, "unpaid");
	term_keys(f.term, "Enter Ctrl-S");
	TERM_SHOWS(f.term, "N45 is recorded");
	term_keys(f.term, "Escape");
	RECEPTION_ROW_SHOWS(f.term, "> N45", "Waiting");
	term_keys(f.term, "F3 Enter");
	TERM_SHOWS(f.term, "N45 is given to 王晓明");
	RECEPTION_ROW_SHOWS(f.term, "> N45", "Assigned");
	tear_down(&f);
}
END_TEST

START_TEST(letters_that_fit_nothing_say_how_to_go_back)
{
	struct fixture f;
	set_up(&f);
	term_keys(f.term, "F2 Tab");
	term_type(f.term, "zzzz");
	TERM_SHOWS(f.term, "Nothing fits; Esc goes back");
	term_keys(f.term, "Escape");
	TERM_LACKS(f.term, "Nothing fits");
	tear_down(&f);
}
END_TEST

/* One of the longest titles there are. */
START_TEST(a_wide_window_has_room_for_a_long_matter)
{
	struct fixture f;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&f.st, "en");
	reception_record(&f.st, "Li Si", "DEB04", number);
	f.term = reception_open(&f.st, ROWS, COLS);
	RECEPTION_ROW_SHOWS(f.term, "unjust enrichment, mistaken transfer", "ask 王晓明");
	RECEPTION_ROW_SHOWS(f.term, "unjust enrichment, mistaken transfer", "Walk-in");
	term_resize(f.term, 24, 80);
	RECEPTION_ROW_SHOWS(f.term, "unjust enric", "ask 王晓明");
	tear_down(&f);
}
END_TEST

/* Wang comes first once more, for he alone knows labour law; but he has the case. */
START_TEST(a_case_that_was_given_goes_to_the_next)
{
	struct fixture f;
	set_up(&f);
	record_visitor(f.term);
	RECEPTION_ROW_SHOWS(f.term, "> 1", "王晓明");
	term_keys(f.term, "Enter F3");
	RECEPTION_ROW_SHOWS(f.term, "1 ", "王晓明");
	RECEPTION_ROW_SHOWS(f.term, "> 2", "on duty");
	term_keys(f.term, "Enter");
	TERM_SHOWS(f.term, "Why does the case change hands?");
	term_type(f.term, "The visitor asked for it");
	term_keys(f.term, "Enter");
	TERM_SHOWS(f.term, "N01 is given to ");
	TERM_LACKS(f.term, "given to 王晓明");
	tear_down(&f);
}
END_TEST

START_TEST(who_is_off_duty_is_refused_with_the_reason)
{
	struct fixture f;
	set_up(&f);
	record_visitor(f.term);
	term_keys(f.term, "End Enter");
	TERM_SHOWS(f.term, "孙国珍");
	expect_recorded(&f, "state", "waiting");
	term_keys(f.term, "Escape Escape");
	RECEPTION_ROW_SHOWS(f.term, "N01", "Waiting");
	tear_down(&f);
}
END_TEST

START_TEST(a_case_changes_hands)
{
	struct fixture f;
	set_up(&f);
	record_visitor(f.term);
	term_keys(f.term, "Enter F7");
	RECEPTION_ROW_SHOWS(f.term, "N01", "Consulting");
	RECEPTION_ROW_SHOWS(f.term, "王晓明", "N01"); /* the strip says with whom */
	term_keys(f.term, "F3 2 Enter");
	term_type(f.term, "called to court");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "N01", "Assigned");
	expect_recorded(&f, "adviser", "li-h");
	tear_down(&f);
}
END_TEST

/* Faster than the screen is painted: what is typed ahead goes where it belongs. */
START_TEST(typed_ahead)
{
	struct fixture f;
	set_up(&f);
	term_type(f.term, "n"                       /* record */
			  "Zhang San\tunpaid\r\x13" /* Ctrl-S: the proposal comes */
			  "2\rwants her\r"
			  "sc" /* begin, close out */
			  "on the spot\rtold\rComplain.\x13"
			  "y5\r");
	term_keys(f.term, "F12");
	RECEPTION_ROW_SHOWS(f.term, "N01", "Rated");
	RECEPTION_ROW_SHOWS(f.term, "N01", "李华");
	tear_down(&f);
}
END_TEST

START_TEST(closed_reopened_closed_again)
{
	struct fixture f;
	set_up(&f);
	record_visitor(f.term);
	term_keys(f.term, "Enter");
	close_out(f.term);
	term_keys(f.term, "n");
	RECEPTION_ROW_SHOWS(f.term, "N01", "Closed");
	term_keys(f.term, "o");
	term_type(f.term, "forgot the time limit");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "N01", "Assigned");
	term_keys(f.term, "F4");
	TERM_SHOWS(f.term, "Complain to the labour inspectors."); /* starts from what was said */
	term_keys(f.term, "Ctrl-S n");
	RECEPTION_ROW_SHOWS(f.term, "N01", "Closed");
	reception_must_verify(&f.st);
	tear_down(&f);
}
END_TEST

START_TEST(the_visitor_chose_not_to_rate)
{
	struct fixture f;
	set_up(&f);
	record_visitor(f.term);
	term_keys(f.term, "Enter");
	close_out(f.term);
	term_keys(f.term, "n x n");
	RECEPTION_ROW_SHOWS(f.term, "N01", "Closed");
	term_keys(f.term, "x y");
	RECEPTION_ROW_SHOWS(f.term, "N01", "Declined");
	expect_recorded(&f, "state", "declined");
	tear_down(&f);
}
END_TEST

START_TEST(recorded_by_mistake)
{
	struct fixture f;
	set_up(&f);
	record_visitor(f.term);
	term_keys(f.term, "Escape v");
	ck_assert(term_cursor_visible(f.term));
	term_keys(f.term, "Escape");
	RECEPTION_ROW_SHOWS(f.term, "N01", "Waiting");
	term_keys(f.term, "v");
	term_type(f.term, "entered twice");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "N01", "Voided");
	/* Nothing can be done with it any more, and the refusal says so. */
	term_keys(f.term, "F3");
	TERM_SHOWS(f.term, "voided");
	expect_recorded(&f, "state", "voided");
	tear_down(&f);
}
END_TEST

START_TEST(a_refusal_says_what_to_do_instead)
{
	static const struct {
		const char *key, *words;
	} refused[] = {{"F5", "not closed out yet"}, {"F4", "assign it"}, {"F7", "assign it first"},
		{"o", "still being worked on"}};
	struct fixture f;
	set_up(&f);
	term_keys(f.term, "F3");
	TERM_SHOWS(f.term, "F2");
	term_keys(f.term, "Enter");
	record_visitor(f.term);
	term_keys(f.term, "Escape");
	for (size_t i = 0; i < sizeof(refused) / sizeof(*refused); i++) {
		term_keys(f.term, refused[i].key);
		TERM_SHOWS(f.term, refused[i].words);
		term_keys(f.term, "Enter");
		TERM_LACKS(f.term, refused[i].words);
	}
	expect_recorded(&f, "state", "waiting");
	tear_down(&f);
}
END_TEST

START_TEST(the_session_is_shown_and_can_be_changed)
{
	struct fixture f;
	set_up(&f);
	term_keys(f.term, "F2");
	term_type(f.term, "Li Si");
	term_keys(f.term, "Tab");
	term_type(f.term, "notary");
	term_keys(f.term, "Enter F6 PageDown PageDown PageDown PageDown Tab Tab Tab");
	RECEPTION_ROW_SHOWS(f.term, "Session", "Night clinic");
	term_type(f.term, "expert");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "Session", "Expert clinic");
	term_keys(f.term, "Ctrl-S Escape");
	RECEPTION_ROW_SHOWS(f.term, "E01", "notary");
	expect_recorded(&f, "session", "expert");
	tear_down(&f);
}
END_TEST

START_TEST(who_is_on_duty_today_and_on_other_days)
{
	struct fixture f;
	set_up(&f);
	term_keys(f.term, "F6");
	RECEPTION_ROW_SHOWS(f.term, "19:00-21:00", "王晓明");
	RECEPTION_ROW_SHOWS(f.term, "11:30-14:30", "赵静");
	term_keys(f.term, "Right Right Right");
	TERM_SHOWS(f.term, "11-28");
	RECEPTION_ROW_SHOWS(f.term, "22:30-00:30", "赵静");
	TERM_LACKS(f.term, "王晓明");
	term_keys(f.term, "Home");
	RECEPTION_ROW_SHOWS(f.term, "19:00-21:00", "王晓明");
	tear_down(&f);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, another_choice_asks_why);
	tcase_add_test(tests, the_mark_goes_to_the_visitor_who_was_recorded);
	tcase_add_test(tests, letters_that_fit_nothing_say_how_to_go_back);
	tcase_add_test(tests, a_wide_window_has_room_for_a_long_matter);
	tcase_add_test(tests, a_case_that_was_given_goes_to_the_next);
	tcase_add_test(tests, who_is_off_duty_is_refused_with_the_reason);
	tcase_add_test(tests, a_case_changes_hands);
	tcase_add_test(tests, typed_ahead);
	tcase_add_test(tests, closed_reopened_closed_again);
	tcase_add_test(tests, the_visitor_chose_not_to_rate);
	tcase_add_test(tests, recorded_by_mistake);
	tcase_add_test(tests, a_refusal_says_what_to_do_instead);
	tcase_add_test(tests, the_session_is_shown_and_can_be_changed);
	tcase_add_test(tests, who_is_on_duty_today_and_on_other_days);
}

UNIT_MAIN("main_job_en", add_tests)
