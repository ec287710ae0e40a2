/* Names and numbers by lines of a file or of standard input, and not in argv. */
#define _GNU_SOURCE /* memmem */
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE, CONFIG, DATABASE };

/* The reader of the pipe that PIPE writes into has taken everything out of it. */
static void await_empty(int pipe)
{
	int left = 1;
	for (int i = 0; i < 2000 && left > 0; i++) {
		ck_assert_int_eq(ioctl(pipe, FIONREAD, &left), 0);
		poll(NULL, 0, 5);
	}
	ck_assert_int_eq(left, 0);
}

START_TEST(options_come_by_standard_input)
{
	struct sandbox st;
	reception_init(&st, "en");
	st.last.input = "client 王晓明 (home)\nphone 13800001111\ncategory LAB01\n"
			"summary two words = one\n\nnot read\n";
	sandbox_must(&st, "case", "open", "--options-from", "-", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "client"), "王*");
	ck_assert_str_eq(sandbox_field(&st, "phone"), "138****1111");
	ck_assert_str_eq(sandbox_field(&st, "summary"), "two words = one");
	sandbox_must(&st, "case", "show", "N01", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "client"), "王晓明 (home)");
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
	ck_assert_str_eq(sandbox_field(&st, "client"), "L*");
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
	ck_assert_str_eq(sandbox_field(&st, "client"), "L*");
	sandbox_release(&st);
}
END_TEST

/* All that other users of the computer can read of the process PID, which runs. */
static void expect_secret(pid_t pid, const char *of, const char *const secrets[], size_t count)
{
	char path[64], text[65536];
	snprintf(path, sizeof(path), "/proc/%ld/%s", (long)pid, of);
	FILE *file = fopen(path, "r");
	if (!file && errno == EACCES) /* not even its owner may look, but for root */
		return;
	ck_assert_ptr_nonnull(file);
	size_t length = fread(text, 1, sizeof(text), file);
	fclose(file);
	ck_assert_uint_gt(length, 0);
	for (size_t i = 0; i < count; i++)
		ck_assert_msg(memmem(text, length, secrets[i], strlen(secrets[i])) == NULL,
			"%s is in %s", secrets[i], path);
}

/*
 * `ps` shows everybody what stands in argv; the environment is the owner's, and of what they start.
 * The command is looked at while it runs: it has read everything but the end of the last line.
 */
START_TEST(neither_argv_nor_the_environment_has_them)
{
	static const char *const secrets[] = {"王晓明", "13800001111", "13572468"};
	static const char options[] = "client 王晓明\nphone 13800001111\ncategory LAB01\n\n";
	struct sandbox st;
	int out, pin[2], names[2];
	reception_init(&st, "en");
	st.last.input = "13572468\n";
	sandbox_must(&st, "user", "add", "chen", "--role", "admin", NULL);

	ck_assert_int_eq(pipe(pin), 0);
	ck_assert_int_eq(pipe(names), 0);
	pid_t child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		dup2(names[0], STDIN_FILENO);
		dup2(pin[0], 9);
		close(pin[1]);
		close(names[1]);
		execle(MENZHEN_BINARY, MENZHEN_BINARY, "--station", st.folder, "--user", "chen",
			"--pin-fd", "9", "case", "open", "--options-from", "-", "--json", NULL,
			st.environment.entries);
		_exit(127);
	}
	close(pin[0]);
	close(names[0]);
	ck_assert_int_gt(write(names[1], options, strlen(options)), 0);
	ck_assert_int_eq(write(pin[1], "13572468", 8), 8);
	/* It has taken both out of the pipes and waits for the end of the PIN's line. */
	await_empty(names[1]);
	await_empty(pin[1]);
	expect_secret(child, "cmdline", secrets, sizeof(secrets) / sizeof(secrets[0]));
	expect_secret(child, "environ", secrets, sizeof(secrets) / sizeof(secrets[0]));
	ck_assert_int_eq(write(pin[1], "\n", 1), 1);
	close(pin[1]);
	close(names[1]);
	ck_assert_int_eq(waitpid(child, &out, 0), child);
	ck_assert(WIFEXITED(out) && WEXITSTATUS(out) == DONE);
	st.last.input = "13572468\n";
	sandbox_must(&st, "--user", "chen", "case", "find", "13800001111", "--json", NULL);
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
	tcase_add_test(tests, neither_argv_nor_the_environment_has_them);
	tcase_add_loop_test(
		tests, they_are_checked_like_others, 0, sizeof(refused) / sizeof(refused[0]));
}

UNIT_MAIN("cli_options_from", add)
