/* Accounts by the command line: PINs and codes on standard input, and a database that is damaged.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE, CONFIG, DATABASE };

static void expect(const char *text, const char *words)
{
	ck_assert_msg(strstr(text, words) != NULL, "\"%s\" is not in: %s", words, text);
}

/* What `user recovery` shows, 23 letters, digits and hyphens. */
static void new_code(struct sandbox *st, const char *pin, char code[24])
{
	st->last.input = pin;
	sandbox_must(st, "--user", RECEPTION_ADMIN, "user", "recovery", "--json", NULL);
	snprintf(code, 24, "%s", sandbox_field(st, "recovery_code"));
}

static int recover(struct sandbox *st, const char *code, const char *pin)
{
	char input[128];
	snprintf(input, sizeof(input), "%s\n%s\n", code, pin);
	st->last.input = input;
	int status = sandbox_run(st, "user", "recover", RECEPTION_ADMIN, NULL);
	st->last.input = NULL;
	return status;
}

START_TEST(a_code_recovers_once_and_says_so)
{
	struct sandbox st;
	char code[24];
	reception_init(&st, "en");
	reception_admin(&st);
	expect(st.last.err, "make a recovery code");
	reception_user(&st, "wang", "receptionist", NULL);
	ck_assert_str_eq(st.last.err, "");
	new_code(&st, RECEPTION_PIN "\n", code);
	ck_assert_int_eq(recover(&st, "AAAAA-AAAAA-AAAAA-AAAAA", "864213"), REFUSED);
	expect(st.last.err, "recovery code is wrong");
	ck_assert_int_eq(recover(&st, code, "864213"), DONE);
	ck_assert_int_eq(recover(&st, code, "975310"), REFUSED);
	expect(st.last.err, "used already");
	/* What is shown says what it is. */
	st.last.input = "864213\n";
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "user", "recovery", NULL);
	expect(st.last.out, "PIN recovery code of " RECEPTION_ADMIN);
	expect(st.last.out, "It opens no backup");
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "verify", NULL);
	sandbox_release(&st);
}
END_TEST

/* One who mistyped once before it was found looks at it, and goes back to the backup. */
START_TEST(a_damaged_station_lets_its_people_in)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", number);
	reception_admin(&st);
	st.last.input = RECEPTION_PIN "\n";
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "backup", NULL);
	st.last.input = "999111\n";
	ck_assert_int_eq(
		sandbox_run(&st, "--user", RECEPTION_ADMIN, "case", "list", NULL), REFUSED);
	reception_sql(&st,
		"DROP TRIGGER event_is_final;"
		"UPDATE event SET actor = 'other' WHERE subject = '" RECEPTION_ADMIN "'");
	ck_assert_int_eq(
		sandbox_run(&st, "--user", RECEPTION_ADMIN, "case", "list", NULL), REFUSED);
	expect(st.last.err, "PIN is wrong");
	ck_assert_str_eq(st.last.out, "");
	st.last.input = RECEPTION_PIN "\n";
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "case", "list", NULL);
	expect(st.last.out, number);
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "restore", "--yes", NULL);
	expect(st.last.out, "Restored");
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "case", "list", NULL);
	ck_assert_str_eq(st.last.err, "");
	sandbox_release(&st);
}
END_TEST

static void write_over_page(const struct sandbox *st, int page)
{
	static const char rubbish[4096] = "this was a page once";
	char path[SANDBOX_PATH_SIZE];
	FILE *file = fopen(sandbox_path(st, "menzhen.db", path), "r+");
	ck_assert_ptr_nonnull(file);
	ck_assert_int_eq(fseek(file, (page - 1) * (long)sizeof(rubbish), SEEK_SET), 0);
	ck_assert_uint_eq(fwrite(rubbish, sizeof(rubbish), 1, file), 1);
	fclose(file);
}

static int page_of(const struct sandbox *st, const char *table)
{
	char path[SANDBOX_PATH_SIZE], sql[128];
	sqlite3 *database;
	sqlite3_stmt *query;
	snprintf(sql, sizeof(sql), "SELECT rootpage FROM sqlite_master WHERE name = '%s'", table);
	ck_assert_int_eq(sqlite3_open(sandbox_path(st, "menzhen.db", path), &database), SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(database, sql, -1, &query, NULL), SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(query), SQLITE_ROW);
	int page = sqlite3_column_int(query, 0);
	sqlite3_finalize(query);
	sqlite3_close(database);
	return page;
}

/* Nobody can log in any more: the backup takes its place as where nothing can be opened. */
START_TEST(pins_that_cannot_be_read_do_not_keep_the_backup_away)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", number);
	reception_admin(&st);
	st.last.input = RECEPTION_PIN "\n";
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "backup", NULL);
	reception_sql(&st, "PRAGMA wal_checkpoint(TRUNCATE)");
	write_over_page(&st, page_of(&st, "credential"));
	ck_assert_int_eq(
		sandbox_run(&st, "--user", RECEPTION_ADMIN, "case", "list", NULL), DATABASE);
	ck_assert_str_eq(st.last.out, "");
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "restore", "--yes", NULL);
	expect(st.last.out, "Restored");
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "case", "list", NULL);
	expect(st.last.out, number);
	sandbox_release(&st);
}
END_TEST

START_TEST(what_is_not_said_of_an_account_stays)
{
	struct sandbox st;
	reception_init(&st, "en");
	reception_admin(&st);
	reception_user(&st, "lv", "lawyer", "wang-xm");
	st.last.input = RECEPTION_PIN "\n";
	sandbox_must(
		&st, "--user", RECEPTION_ADMIN, "user", "change", "lv", "--title", "Wang", NULL);
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "user", "change", "lv", "--role", "admin",
		"--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "adviser"), "wang-xm");
	ck_assert_str_eq(sandbox_field(&st, "title"), "Wang");
	sandbox_run(&st, "--user", RECEPTION_ADMIN, "user", "change", "lv", NULL);
	reception_expect_refusal(&st, USAGE, "what is to be another");
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "user", "change", "lv", "--adviser", "",
		"--json", NULL);
	ck_assert_ptr_null(strstr(st.last.out, "wang-xm"));
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, a_code_recovers_once_and_says_so);
	tcase_add_test(tests, a_damaged_station_lets_its_people_in);
	tcase_add_test(tests, pins_that_cannot_be_read_do_not_keep_the_backup_away);
	tcase_add_test(tests, what_is_not_said_of_an_account_stays);
}

UNIT_MAIN("cli_accounts", add_tests)
