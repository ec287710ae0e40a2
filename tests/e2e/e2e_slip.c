/* Paper slips: numbers are given once, a slip is typed in once, and keeps when it happened. */
#include <stdio.h>
#include <string.h>

#include "reception.h"
#include "unit.h"

enum { REFUSED = 1 };

#define FIELD_IS(sandbox, key, value) ck_assert_str_eq(sandbox_field(sandbox, key), value)

START_TEST(no_number_is_given_twice)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE];
	reception_init(&st, "en");
	sandbox_outbox(&st, "slips.html", path);
	sandbox_must(&st, "slip", "print", "--count", "3", "--out", path, NULL);
	/* A file that is there stays, and no number is used up for it. */
	sandbox_run(&st, "slip", "print", "--count", "3", "--out", path, NULL);
	reception_expect_refusal(&st, REFUSED, "--force");
	sandbox_must(&st, "slip", "print", "--count", "2", "--command-id", "again", NULL);
	ck_assert_uint_eq(reception_count(&st, "P-2026-0004"), 1);
	ck_assert_uint_eq(reception_count(&st, "P-2026-0003"), 0);
	sandbox_must(&st, "slip", "print", "--count", "2", "--command-id", "again", NULL);
	ck_assert_uint_eq(reception_count(&st, "P-2026-0005"), 1);
	sandbox_must(&st, "slip", "list", NULL);
	ck_assert_uint_eq(reception_lines(&st), 5);
	reception_clock(&st, "2027-01-04T09:00");
	sandbox_must(&st, "slip", "print", "--count", "1", NULL);
	ck_assert_uint_eq(reception_count(&st, "P-2027-0001"), 1);
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_slip_is_typed_in_once)
{
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_must(&st, "slip", "print", "--count", "2", NULL);
	sandbox_must(&st, "case", "open", "--client", "Jia", "--category", "LAB01", "--paper",
		"p-2026-2", "--came-at", "2026-11-24T10:05", "--json", NULL);
	FIELD_IS(&st, "paper", "P-2026-0002");
	FIELD_IS(&st, "opened_at", "2026-11-24T10:05:00+08:00");
	FIELD_IS(&st, "typed_at", "2026-11-25T19:42:00+08:00");
	FIELD_IS(&st, "service_date", "2026-11-24");
	FIELD_IS(&st, "session", "daytime");
	sandbox_run(&st, "case", "open", "--client", "Yi", "--category", "LAB01", "--paper",
		"P-2026-0002", NULL);
	reception_expect_refusal(&st, REFUSED, "ZL-20261124-001");
	sandbox_must(&st, "slip", "list", "--missing", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	ck_assert_uint_eq(reception_count(&st, "P-2026-0001"), 1);
	sandbox_must(&st, "case", "void", "ZL-20261124-001", "--reason", "wrong slip", NULL);
	sandbox_must(&st, "case", "open", "--client", "Yi", "--category", "LAB01", "--paper",
		"P-2026-0002", NULL);
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_slip_of_another_heap_is_a_warning)
{
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_must(&st, "case", "open", "--client", "Jia", "--category", "LAB01", "--paper",
		"P-2026-0009", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.err, "no such slip was printed here"));
	sandbox_release(&st);
}
END_TEST

/* In the form the clerk is told while still at the field. */
START_TEST(the_form_tells_of_a_slip_typed_in_already)
{
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_must(&st, "slip", "print", "--count", "1", NULL);
	sandbox_must(&st, "case", "open", "--client", "Jia", "--category", "LAB01", "--paper",
		"P-2026-0001", NULL);
	struct term *term = reception_open(&st, 24, 80);
	term_keys(term, "F2 F6 PageDown PageDown PageDown PageDown Tab Tab Tab Tab");
	term_type(term, "p-2026-1");
	TERM_SHOWS(term, "typed in already: case ZL-20261125-001");
	term_keys(term, "Tab");
	TERM_SHOWS(term, "when was the slip written?");
	term_type(term, "2026-11-25T09:00");
	TERM_LACKS(term, "when was the slip written?");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, no_number_is_given_twice);
	tcase_add_test(tests, a_slip_is_typed_in_once);
	tcase_add_test(tests, a_slip_of_another_heap_is_a_warning);
	tcase_add_test(tests, the_form_tells_of_a_slip_typed_in_already);
}

UNIT_MAIN("slip", add_tests)
