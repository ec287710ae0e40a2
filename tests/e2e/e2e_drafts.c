/* A half-typed form is found by whoever typed it, at whichever desk they sit down next. */
#include "reception.h"
#include "unit.h"

enum { ROWS = 24, COLS = 80 };

START_TEST(a_draft_follows_its_typist_from_a_desk_that_is_closed)
{
	struct sandbox st;
	reception_init(&st, "en");
	reception_admin(&st);
	reception_user(&st, "wang", "receptionist", NULL);
	struct term *first = reception_open(&st, ROWS, COLS);
	struct term *second = reception_open(&st, ROWS, COLS);
	reception_log_in(first, "wang", RECEPTION_PIN);
	term_keys(first, "F2");
	term_type(first, "李四");
	term_keys(first, "F12");
	reception_log_in(first, RECEPTION_ADMIN, RECEPTION_PIN);
	TERM_SHOWS(first, "Waiting 0");
	/* The desk where it was typed is open: it might be on its screen. */
	reception_log_in(second, "wang", RECEPTION_PIN);
	TERM_SHOWS(second, "lies at another desk that is open");
	term_keys(second, "F2");
	TERM_LACKS(second, "李四");
	term_keys(second, "Escape F12");
	reception_log_in(second, RECEPTION_ADMIN, RECEPTION_PIN);
	TERM_SHOWS(second, "Waiting 0");
	TERM_LACKS(second, "half-typed");
	reception_close(first);
	term_keys(second, "F12");
	reception_log_in(second, "wang", RECEPTION_PIN);
	TERM_SHOWS(second, "half-typed form was kept");
	term_keys(second, "F2");
	RECEPTION_ROW_SHOWS(second, "Visitor", "李四");
	term_free(second);
	sandbox_release(&st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_draft_follows_its_typist_from_a_desk_that_is_closed);
}

UNIT_MAIN("drafts", add)
