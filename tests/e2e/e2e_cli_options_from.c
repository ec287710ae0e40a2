/* Names and numbers by lines of a file or of standard input, and not in argv. */
#include <string.h>

#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE, CONFIG, DATABASE };

START_TEST(options_come_by_standard_input)
{
	struct sandbox st;
	reception_init(&st, "en");
	st.last.input = "client 王晓明 (home)\nphone 13800001111\ncategory LAB01\n"
			"summary two words = one\n\nnot read\n";
	sandbox_must(&st, "case", "open", "--options-from", "-", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "client"), "王晓明 (home)");
	ck_assert_str_eq(sandbox_field(&st, "phone"), "13800001111");
	ck_assert_str_eq(sandbox_field(&st, "summary"), "two words = one");
	st.last.input = "operand 王晓明\r\njson\r\n";
	sandbox_must(&st, "client", "find", "--options-from", "-", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "ZL-20261125-001"));
	st.last.input = "operand --json\n";
	sandbox_must(&st, "case", "find", "13800001111", "--options-from", "-", NULL);
	sandbox_release(&st);
}
END_TEST

START_TEST(options_come_by_a_file)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE];
	reception_init(&st, "en");
	sandbox_write(&st, "visitor", "client Li\ncategory LAB01");
	sandbox_must(&st, "case", "open", "--json", "--options-from",
		sandbox_path(&st, "visitor", path), NULL);
	ck_assert_str_eq(sandbox_field(&st, "client"), "Li");
	sandbox_release(&st);
}
END_TEST

/* They come first, then the PIN: what follows the empty line is left in standard input. */
START_TEST(a_pin_comes_after_them)
{
	struct sandbox st;
	reception_init(&st, "en");
	st.last.input = "13572468\n";
	sandbox_must(&st, "user", "add", "chen", "--role", "admin", NULL);
	st.last.input = "client Li\ncategory LAB01\n\n13572468\n";
	sandbox_must(&st, "--user", "chen", "case", "open", "--options-from", "-", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "client"), "Li");
	sandbox_release(&st);
}
END_TEST

static const struct {
	const char *input, *words;
} refused[] = {
	{"clinet Li\n", "--clinet"},
	{"client Li\n", "needs --category"},
	{"category XYZ99\nclient Li\noperand more\n", "one word too many"},
};

START_TEST(they_are_checked_like_others)
{
	struct sandbox st;
	reception_init(&st, "en");
	st.last.input = refused[_i].input;
	ck_assert_int_eq(
		sandbox_run(&st, "case", "open", "--options-from", "-", "--language", "en", NULL),
		USAGE);
	ck_assert_msg(strstr(st.last.err, refused[_i].words) != NULL, "%s", st.last.err);
	st.last.input = NULL;
	ck_assert_int_eq(
		sandbox_run(&st, "case", "open", "--options-from", "/nowhere/at all", NULL), USAGE);
	ck_assert_ptr_nonnull(strstr(st.last.err, "/nowhere/at all"));
	sandbox_release(&st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, options_come_by_standard_input);
	tcase_add_test(tests, options_come_by_a_file);
	tcase_add_test(tests, a_pin_comes_after_them);
	tcase_add_loop_test(
		tests, they_are_checked_like_others, 0, sizeof(refused) / sizeof(refused[0]));
}

UNIT_MAIN("cli_options_from", add)
