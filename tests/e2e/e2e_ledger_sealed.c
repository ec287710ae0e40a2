/* The ledger is taken along in full from the screen, under a passphrase that is found nowhere. */
#define _GNU_SOURCE /* memmem, nftw */
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "reception.h"
#include "unit.h"

#define PASSPHRASE "swallow lantern 42"

enum { FILE_MAX = 8 * 1024 * 1024 };

static bool file_holds(const char *path, const char *text)
{
	static char bytes[FILE_MAX];
	FILE *file = fopen(path, "rb");

	ck_assert_msg(file != NULL, "%s", path);
	size_t length = fread(bytes, 1, sizeof(bytes), file);
	fclose(file);
	ck_assert_uint_lt(length, sizeof(bytes));
	return memmem(bytes, length, text, strlen(text)) != NULL;
}

static int check_entry(const char *path, const struct stat *info, int kind, struct FTW *place)
{
	(void)info;
	(void)place;
	ck_assert_msg(kind != FTW_F || !file_holds(path, PASSPHRASE), "it stands in %s", path);
	return 0;
}

/* Neither in the station nor beside it, nor in what the terminal was sent and may scroll back to.
 */
static void assert_found_nowhere(const struct sandbox *st, struct term *term)
{
	size_t length;
	const char *sent = term_recorded(term, &length);

	ck_assert_ptr_null(memmem(sent, length, PASSPHRASE, strlen(PASSPHRASE)));
	ck_assert_int_eq(nftw(st->root, check_entry, 16, FTW_PHYS), 0);
}

static struct term *open_form(struct sandbox *st)
{
	reception_init(st, "en");
	sandbox_must(st, "case", "open", "--client", "张三", "--category", "LAB01", "--phone",
		"13800001234", NULL);
	struct term *term = reception_open(st, 24, 80);
	term_record(term);
	term_keys(term, "F9 F7 4");
	TERM_SHOWS(term, "sealed by a passphrase");
	RECEPTION_FRAME_SOUND(term, 24, 80);
	return term;
}

static void type_twice(struct term *term, const char *first, const char *second)
{
	term_type(term, first);
	term_keys(term, "Enter");
	term_type(term, second);
	term_keys(term, "Enter");
}

START_TEST(what_is_shown_is_taken_in_full_and_opened_again)
{
	struct sandbox st;
	char opened[SANDBOX_PATH_SIZE], sealed[SANDBOX_PATH_SIZE];
	struct term *term = open_form(&st);
	sandbox_outbox(&st, "ledger-2026-11-25-1942.menzhen", sealed);
	term_keys(term, "Up Up");
	term_type(term, "CSV for new");
	term_keys(term, "Enter Down");
	type_twice(term, PASSPHRASE, PASSPHRASE);
	TERM_SHOWS(term, "Written and sealed");
	TERM_SHOWS(term, "menzhen unseal ledger-2026-11-25-1942.menzhen");
	TERM_SHOWS(term, "--out");
	RECEPTION_FRAME_SOUND(term, 24, 80);
	assert_found_nowhere(&st, term);
	term_keys(term, "Enter Escape");
	reception_quit(term);
	assert_found_nowhere(&st, term);
	term_free(term);

	ck_assert(!file_holds(sealed, "13800001234"));
	sandbox_outbox(&st, "opened.csv", opened);
	st.last.input = PASSPHRASE "\n";
	sandbox_must(&st, "unseal", sealed, "--out", opened, NULL);
	ck_assert(file_holds(opened, "张三"));
	ck_assert(file_holds(opened, "13800001234"));
	sandbox_must(&st, "disclosure", "list", "--json", NULL);
	ck_assert_uint_eq(reception_count(&st, "\"taking\":\"sealed\""), 1);
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_passphrase_is_asked_for_until_it_is_in_order)
{
	struct sandbox st;
	char sealed[SANDBOX_PATH_SIZE];
	struct term *term = open_form(&st);
	sandbox_outbox(&st, "ledger-2026-11-25-1942.menzhen", sealed);
	type_twice(term, "short", "short");
	TERM_SHOWS(term, "wherever it is taken");
	RECEPTION_ROW_SHOWS(term, "Once more", "*****");
	TERM_LACKS(term, "short");
	term_keys(term, "Ctrl-U");
	type_twice(term, PASSPHRASE, "short");
	term_keys(term, "Backspace");
	ck_assert_int_ne(access(sealed, F_OK), 0);
	term_keys(term, "Ctrl-S");
	TERM_SHOWS(term, "The two passphrases are not the same");
	RECEPTION_FRAME_SOUND(term, 24, 80);
	ck_assert_int_ne(access(sealed, F_OK), 0);
	sandbox_must(&st, "disclosure", "list", "--json", NULL);
	ck_assert_uint_eq(reception_count(&st, "exported"), 0);
	term_keys(term, "Ctrl-U");
	term_type(term, PASSPHRASE);
	term_keys(term, "Ctrl-S");
	TERM_SHOWS(term, "Written and sealed");
	ck_assert_int_eq(access(sealed, F_OK), 0);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* Left, or refused for its place: no draft of it comes back, and what was typed is kept. */
START_TEST(the_form_is_refused_in_place_and_forgotten_when_left)
{
	struct sandbox st;
	char there[SANDBOX_PATH_SIZE];
	struct term *term = open_form(&st);
	sandbox_outbox(&st, "there.menzhen", there);
	sandbox_write(&st, "outbox/there.menzhen", "");
	term_keys(term, "Up Ctrl-U");
	term_type(term, there);
	term_keys(term, "Down");
	type_twice(term, PASSPHRASE, PASSPHRASE);
	TERM_SHOWS(term, "there already");
	term_keys(term, "Enter");
	RECEPTION_ROW_SHOWS(term, "Once more", "******************");
	term_keys(term, "Escape F7 4");
	TERM_LACKS(term, "***");
	assert_found_nowhere(&st, term);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* The same people as for one that is masked. */
START_TEST(who_may_not_export_is_not_offered_it)
{
	struct sandbox st;
	reception_init(&st, "en");
	reception_admin(&st);
	reception_user(&st, "jian", "auditor", NULL);
	struct term *term = sandbox_term(&st, 24, 80, NULL);
	reception_log_in(term, "jian", RECEPTION_PIN);
	term_keys(term, "F9");
	TERM_SHOWS(term, "Filter");
	TERM_LACKS(term, "Export");
	term_keys(term, "F7");
	TERM_LACKS(term, "passphrase");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, what_is_shown_is_taken_in_full_and_opened_again);
	tcase_add_test(tests, a_passphrase_is_asked_for_until_it_is_in_order);
	tcase_add_test(tests, the_form_is_refused_in_place_and_forgotten_when_left);
	tcase_add_test(tests, who_may_not_export_is_not_offered_it);
}

UNIT_MAIN("ledger_sealed", add_tests)
