/* The quick intake of an outdoor event: keys alone, a row a matter. */
#include <stdio.h>
#include <string.h>

#include "reception.h"
#include "unit.h"

enum { ROWS = 24, COLS = 80, MATTERS = 20 };

#define FIELD_IS(sandbox, key, value) ck_assert_str_eq(sandbox_field(sandbox, key), value)

static struct term *open_quick(struct sandbox *st)
{
	struct term *term = reception_open(st, ROWS, COLS);
	term_keys(term, "u");
	TERM_SHOWS(term, "Quick intake");
	return term;
}

/* One matter as it is typed: its number, and nothing but keys that lead on. */
static void type_matter(struct term *term, int n)
{
	char text[64];
	snprintf(text, sizeof(text), "Visitor %c", 'A' + n);
	term_type(term, text);
	term_keys(term, "Enter");
	term_type(term, n % 2 ? "divorce" : "unpaid");
	term_keys(term, "Enter");
	snprintf(text, sizeof(text), "138000000%02d", n);
	term_type(term, text);
	term_keys(term, "Enter");
	snprintf(text, sizeof(text), "matter %d", n);
	term_type(term, text);
	term_keys(term, "Enter");
}

START_TEST(twenty_matters_one_after_the_other)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = open_quick(&st);
	term_keys(term, "Tab Tab");
	term_type(term, "Law in the park");
	term_keys(term, "Tab Tab");
	term_type(term, "东河村");
	term_keys(term, "Enter");
	for (int i = 0; i < MATTERS; i++)
		type_matter(term, i);
	TERM_SHOWS(term, "Recorded here: 20");
	TERM_SHOWS(term, "matter 19");
	TERM_SHOWS(term, "matter 15");
	TERM_LACKS(term, "matter 14");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	sandbox_must(&st, "case", "list", NULL);
	ck_assert_uint_eq(reception_lines(&st), MATTERS);
	for (int i = 0; i < MATTERS; i++) {
		char ticket[16], text[64];
		snprintf(ticket, sizeof(ticket), "N%02d", i + 1);
		sandbox_must(&st, "case", "show", ticket, "--reveal", "--json", NULL);
		snprintf(text, sizeof(text), "Visitor %c", 'A' + i);
		FIELD_IS(&st, "client", text);
		FIELD_IS(&st, "category", i % 2 ? "FAM01" : "LAB01");
		snprintf(text, sizeof(text), "138000000%02d", i);
		FIELD_IS(&st, "phone", text);
		snprintf(text, sizeof(text), "matter %d", i);
		FIELD_IS(&st, "summary", text);
		FIELD_IS(&st, "project", "Law in the park");
		FIELD_IS(&st, "village", "东河村");
	}
	term_free(term);
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_wrong_row_is_marked_as_void)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = open_quick(&st);
	term_keys(term, "F8");
	TERM_SHOWS(term, "Nothing has been recorded here yet");
	term_keys(term, "Escape PageDown");
	for (int i = 0; i < 3; i++)
		type_matter(term, i);
	term_keys(term, "F8 2");
	RECEPTION_ROW_SHOWS(term, "Void", "matter 1");
	sandbox_must(&st, "case", "show", "N02", "--json", NULL);
	FIELD_IS(&st, "state", "voided");
	/* The next row begins where it was. */
	type_matter(term, 3);
	RECEPTION_ROW_SHOWS(term, "N04", "matter 3");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* The power goes in the middle of a row: it comes back, and so does what is the same for all. */
START_TEST(what_is_typed_survives_a_kill)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = open_quick(&st);
	term_keys(term, "Tab Tab");
	term_type(term, "Law in the park");
	term_keys(term, "PageDown");
	type_matter(term, 0);
	term_type(term, "Visitor B");
	term_keys(term, "Escape"); /* kept at once */
	term_sync(term);
	term_kill(term, 9);
	term_free(term);
	term = open_quick(&st);
	RECEPTION_ROW_SHOWS(term, "Project", "Law in the park");
	RECEPTION_ROW_SHOWS(term, "Visitor", "Visitor B");
	term_keys(term, "Tab");
	term_type(term, "divorce");
	term_keys(term, "Enter Ctrl-S");
	TERM_SHOWS(term, "Recorded here: 1");
	sandbox_must(&st, "case", "show", "N02", "--json", NULL);
	FIELD_IS(&st, "client", "Visitor B");
	FIELD_IS(&st, "project", "Law in the park");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* The event is over: nothing of it is left for the next one. */
START_TEST(an_ended_intake_begins_anew)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = open_quick(&st);
	term_keys(term, "Tab Tab");
	term_type(term, "Law in the park");
	term_keys(term, "Ctrl-D y u");
	TERM_SHOWS(term, "Quick intake");
	TERM_LACKS(term, "Law in the park");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_row_without_its_name_is_not_recorded)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = open_quick(&st);
	term_keys(term, "PageDown Ctrl-S");
	TERM_SHOWS(term, "This has to be filled in");
	TERM_SHOWS(term, "Recorded here: 0");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, twenty_matters_one_after_the_other);
	tcase_add_test(tests, a_wrong_row_is_marked_as_void);
	tcase_add_test(tests, what_is_typed_survives_a_kill);
	tcase_add_test(tests, an_ended_intake_begins_anew);
	tcase_add_test(tests, a_row_without_its_name_is_not_recorded);
}

UNIT_MAIN("quick", add_tests)
