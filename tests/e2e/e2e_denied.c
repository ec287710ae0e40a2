/*
 * The station loses its permissions while a form is half-typed: a sentence says so, what was typed
 * stays, and it is saved once they are back. Root is denied nothing, so it becomes nobody first.
 */
#define _GNU_SOURCE /* setgroups() */
#include <errno.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "reception.h"
#include "unit.h"

enum { ROWS = 24, COLS = 80, WIDE = 200, STORE = 4, NOBODY = 65534 };

static const char *const files[] = {
	"menzhen.db", "menzhen.db-wal", "menzhen.db-shm", "menzhen.db-lock"};

static bool skipped(const char *why)
{
	fprintf(stderr, "skipped: %s (%s)\n", why, strerror(errno));
	return false;
}

/* This process and what it starts; a station is made after it. False: that cannot be tried here. */
static bool may_be_denied(void)
{
	const char *temporary = getenv("TMPDIR");

	if (geteuid() != 0)
		return true;
	if (setgroups(0, NULL) != 0 || setgid(NOBODY) != 0 || setuid(NOBODY) != 0)
		return skipped("root cannot become nobody");
	if (access(MENZHEN_BINARY, X_OK) != 0 || access(FIXTURES "/e2e/roster.yaml", R_OK) != 0)
		return skipped("nobody may not look into the build's folder");
	if (access(temporary != NULL ? temporary : "/tmp", W_OK) != 0)
		return skipped("nobody may not write where temporary files go");
	return true;
}

static void permit(const struct sandbox *st, mode_t of_folder, mode_t of_files)
{
	char path[SANDBOX_PATH_SIZE];

	ck_assert_int_eq(chmod(st->folder, 0700), 0);
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++)
		ck_assert_int_eq(chmod(sandbox_path(st, files[i], path), of_files), 0);
	ck_assert_int_eq(chmod(st->folder, of_folder), 0);
}

static struct term *half_typed(struct sandbox *st, const char *name)
{
	reception_init(st, "en");
	struct term *desk = reception_open(st, ROWS, COLS);
	term_keys(desk, "F2");
	term_type(desk, name);
	term_keys(desk, "Tab Backspace u n p a Enter");
	RECEPTION_ROW_SHOWS(desk, "Visitor", name);
	return desk;
}

static void expect_one(struct sandbox *st, const char *name)
{
	reception_must_verify(st);
	sandbox_must(st, "case", "list", "--reveal", "--json", NULL);
	ck_assert_uint_eq(reception_count(st, name), 1);
}

/* Nothing in the folder may be reached any more, by whatever name. */
START_TEST(a_folder_that_is_closed_to_its_owner)
{
	struct sandbox st;
	if (!may_be_denied())
		return;
	struct term *desk = half_typed(&st, "Zhang San");
	permit(&st, 0, 0600);
	term_keys(desk, "Ctrl-S");
	TERM_SHOWS(desk, "Something went wrong");
	TERM_SHOWS(desk, "lock file cannot be used");
	RECEPTION_FRAME_SOUND(desk, ROWS, COLS);
	term_keys(desk, "Enter");
	RECEPTION_ROW_SHOWS(desk, "Visitor", "Zhang San");
	/* What is typed meanwhile stays as well, and it is said that no draft of it can be kept. */
	term_keys(desk, "Up Up");
	term_type(desk, " feng");
	RECEPTION_ROW_SHOWS(desk, "Visitor", "Zhang San feng");
	permit(&st, 0700, 0600);
	term_keys(desk, "Ctrl-S");
	TERM_SHOWS(desk, "is recorded");
	term_free(desk);
	expect_one(&st, "Zhang San feng");
	sandbox_release(&st);
}
END_TEST

/* A desk that is open has its files open, and what it records is in them; whoever comes later is
 * told. */
START_TEST(files_that_may_be_written_to_no_more)
{
	struct sandbox st;
	if (!may_be_denied())
		return;
	struct term *desk = half_typed(&st, "Zhang San");
	permit(&st, 0500, 0400);
	reception_expect_refusal(&st,
		sandbox_run(&st, "case", "open", "--client", "Li Si", "--category", "LAB01", NULL),
		"is not read-only");
	term_keys(desk, "Ctrl-S");
	TERM_SHOWS(desk, "is recorded");
	term_free(desk);
	permit(&st, 0700, 0600);
	expect_one(&st, "Zhang San");
	sandbox_release(&st);
}
END_TEST

/* The desk is killed meanwhile and does not open: the form comes back with the permission. */
START_TEST(a_half_typed_form_outlives_it)
{
	struct sandbox st;
	if (!may_be_denied())
		return;
	struct term *desk = half_typed(&st, "Zhang San");
	permit(&st, 0500, 0400);
	term_free(desk);
	desk = sandbox_term(&st, ROWS, WIDE, NULL); /* a sentence on one line */
	ck_assert(!term_goes_on(desk));
	TERM_SHOWS(desk, "lock file cannot be used");
	ck_assert_int_eq(term_wait(desk), STORE);
	term_free(desk);
	permit(&st, 0700, 0600);
	desk = reception_open(&st, ROWS, COLS);
	term_keys(desk, "F2");
	RECEPTION_ROW_SHOWS(desk, "Visitor", "Zhang San");
	term_keys(desk, "Ctrl-S");
	TERM_SHOWS(desk, "is recorded");
	term_free(desk);
	expect_one(&st, "Zhang San");
	sandbox_release(&st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_folder_that_is_closed_to_its_owner);
	tcase_add_test(tests, files_that_may_be_written_to_no_more);
	tcase_add_test(tests, a_half_typed_form_outlives_it);
}

UNIT_MAIN("denied", add)
