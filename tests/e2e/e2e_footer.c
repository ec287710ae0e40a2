/* What the last line of a screen offers, in the rooms that desks have. */
#include "reception.h"
#include "unit.h"

static const struct {
	int rows, cols;
} sizes[] = {{24, 80}, {16, 60}, {40, 120}};

/* Whoever leaves the desk sees how to lock it. */
START_TEST(locking_stands_in_every_footer_where_people_log_in)
{
	struct sandbox st;
	reception_init(&st, "en");
	reception_admin(&st);
	struct term *term = reception_open(&st, sizes[_i].rows, sizes[_i].cols);
	reception_log_in(term, RECEPTION_ADMIN, RECEPTION_PIN);
	static const char *const screens[] = {"", "F2", "F6", "F9", "y", "/", "i"};
	for (size_t i = 0; i < sizeof(screens) / sizeof(screens[0]); i++) {
		term_keys(term, screens[i]);
		RECEPTION_ROW_SHOWS(term, "F12 Lock", "F1 Help");
		RECEPTION_FRAME_SOUND(term, sizes[_i].rows, sizes[_i].cols);
		if (i > 0)
			term_keys(term, "Escape");
	}
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(where_nobody_logs_in_there_is_nothing_to_lock)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = reception_open(&st, sizes[_i].rows, sizes[_i].cols);
	TERM_LACKS(term, "F12");
	term_keys(term, "F2");
	TERM_LACKS(term, "F12");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

static void add(TCase *tests)
{
	const int count = sizeof(sizes) / sizeof(sizes[0]);

	tcase_add_loop_test(tests, locking_stands_in_every_footer_where_people_log_in, 0, count);
	tcase_add_loop_test(tests, where_nobody_logs_in_there_is_nothing_to_lock, 0, count);
}

UNIT_MAIN("footer", add)
