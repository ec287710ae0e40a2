/* station.yaml is gone, and the register is there: nobody makes another station out of it. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "reception.h"
#include "unit.h"

enum { REFUSED = 1, CONFIG = 3 };

static int init(struct sandbox *st, const char *code)
{
	return sandbox_run(st, "init", "--name", "Zhonglou", "--code", code, "--level", "district",
		"--language", "en", NULL);
}

static void set_up(struct sandbox *st)
{
	char number[RECEPTION_NUMBER_SIZE], path[SANDBOX_PATH_SIZE];
	reception_init(st, "en");
	reception_record(st, "Zhang San", "LAB01", number);
	ck_assert_int_eq(unlink(sandbox_path(st, "station.yaml", path)), 0);
}

START_TEST(it_is_said_and_made_again_with_the_code_of_the_register)
{
	struct sandbox st;
	set_up(&st);
	int status = sandbox_run(&st, "--language", "en", "case", "list", NULL);
	reception_expect_refusal(&st, status, "station.yaml is gone");
	status = init(&st, "XX");
	reception_expect_refusal(&st, status, "ZL");
	status = sandbox_run(&st, "--language", "en", "case", "list", NULL);
	reception_expect_refusal(&st, status, "station.yaml is gone");
	ck_assert_msg(init(&st, "ZL") == 0, "%s", st.last.err);
	sandbox_must(&st, "case", "list", NULL);
	ck_assert_uint_eq(reception_count(&st, "ZL-20261125-001"), 1);
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(the_desk_sets_nothing_up_over_it)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE];
	set_up(&st);
	struct term *term = sandbox_term(&st, 24, 80, "--language", "en", NULL);
	ck_assert(!term_goes_on(term));
	TERM_SHOWS(term, "station.yaml is gone");
	ck_assert_int_ne(term_wait(term), 0);
	ck_assert_int_ne(access(sandbox_path(&st, "station.yaml", path), F_OK), 0);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* The making of a station that was cut short left a database without an entry. */
START_TEST(an_empty_register_is_set_up)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE];
	reception_init(&st, "en");
	ck_assert_int_eq(unlink(sandbox_path(&st, "station.yaml", path)), 0);
	struct term *term = sandbox_term(&st, 24, 80, "--language", "en", NULL);
	TERM_SHOWS(term, "There is no station here yet");
	term_free(term);
	ck_assert_msg(init(&st, "XX") == 0, "%s", st.last.err);
	sandbox_release(&st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, it_is_said_and_made_again_with_the_code_of_the_register);
	tcase_add_test(tests, the_desk_sets_nothing_up_over_it);
	tcase_add_test(tests, an_empty_register_is_set_up);
}

UNIT_MAIN("lost", add)
