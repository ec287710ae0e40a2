/* Who turns the screen to the visitor, and what the visitor sees there. */
#include "reception.h"
#include "unit.h"

enum { ROWS = 24, COLS = 80 };

static void set_up(struct sandbox *st, char number[RECEPTION_NUMBER_SIZE])
{
	reception_init(st, "en");
	reception_record(st, "张三", "LAB01", number);
	sandbox_must(st, "case", "assign", number, NULL);
	reception_admin(st);
	reception_user(st, "wang", "receptionist", NULL);
	reception_user(st, "lv", "lawyer", "wang-xm");
}

/* A lawyer takes down no rating, so nothing is offered that would be refused before the visitor. */
START_TEST(a_lawyer_sends_the_visitor_to_the_front_desk)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	set_up(&st, number);
	struct term *term = reception_open(&st, ROWS, COLS);
	reception_log_in(term, "lv", RECEPTION_PIN);
	term_keys(term, "F4");
	term_type(term, "on the spot");
	term_keys(term, "Enter");
	term_type(term, "told");
	term_keys(term, "Enter");
	term_type(term, "Complain to the labour inspectors.");
	term_keys(term, "Ctrl-S");
	TERM_SHOWS(term, "front desk");
	TERM_LACKS(term, "Turn the screen");
	term_keys(term, "Enter");
	RECEPTION_ROW_SHOWS(term, "N01", "Closed");
	TERM_LACKS(term, "How satisfied");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

/* Another desk has taken the rating down meanwhile. Why it is refused is the receptionist's. */
START_TEST(a_visitor_sees_no_refusal)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	set_up(&st, number);
	st.last.input = RECEPTION_PIN "\n";
	sandbox_must(&st, "--user", "wang", "case", "close", number, "--outcome", "answered",
		"--advice", "Complain.", NULL);
	struct term *term = reception_open(&st, ROWS, COLS);
	reception_log_in(term, "wang", RECEPTION_PIN);
	term_keys(term, "F5 Enter");
	TERM_SHOWS(term, "How satisfied");
	sandbox_must(&st, "--user", "wang", "case", "rate", number, "--level", "5", NULL);
	term_keys(term, "4 Enter");
	TERM_SHOWS(term, "could not be taken down");
	TERM_LACKS(term, "rated already");
	term_keys(term, "F12");
	term_type(term, RECEPTION_PIN);
	term_keys(term, "Enter");
	TERM_SHOWS(term, "rated");
	TERM_LACKS(term, "could not be taken down");
	term_keys(term, "Enter");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, a_lawyer_sends_the_visitor_to_the_front_desk);
	tcase_add_test(tests, a_visitor_sees_no_refusal);
}

UNIT_MAIN("rating", add_tests)
