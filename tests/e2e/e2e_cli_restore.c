/* Going back to a backup by the command line. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "json.h"
#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE, CONFIG, DATABASE };

/* Three visitors, then a backup, whose path goes into FILE. */
static void back_up(struct sandbox *st, char file[SANDBOX_FIELD_SIZE])
{
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(st, "en");
	reception_record_closed(st, "Zhang San", "LAB01", number);
	reception_record(st, "Li Si", "LAB01", number);
	reception_record(st, "Wang Wu", "LAB01", number);
	sandbox_must(st, "backup", "--json", NULL);
	snprintf(file, SANDBOX_FIELD_SIZE, "%s", sandbox_field(st, "file"));
}

static void assert_says(const char *text, const char *words)
{
	ck_assert_msg(strstr(text, words), "\"%s\" is not in: %s", words, text);
}

static void must_rebuild(struct sandbox *st)
{
	reception_must_verify(st);
	sandbox_must(st, "verify", "--rebuild", NULL);
	reception_must_verify(st);
}

START_TEST(what_would_be_lost_is_told_and_nothing_done)
{
	struct sandbox st;
	char file[SANDBOX_FIELD_SIZE], number[RECEPTION_NUMBER_SIZE];
	back_up(&st, file);
	reception_clock(&st, "2026-11-25T20:10");
	reception_record(&st, "Zhao Liu", "LAB01", number);
	sandbox_must(&st, "case", "void", "ZL-20261125-002", "--reason", "twice", NULL);
	ck_assert_int_eq(sandbox_run(&st, "restore", file, NULL), REFUSED);
	assert_says(st.last.out, "It lacks 2 events, 1 new cases among them:");
	assert_says(st.last.out, "ZL-20261125-004       new       1 events  2026-11-25 20:10");
	assert_says(st.last.out, "ZL-20261125-002       changed   1 events  2026-11-25 20:10");
	assert_says(st.last.err, "--yes");
	ck_assert_int_eq(sandbox_run(&st, "restore", file, "--json", NULL), REFUSED);
	ck_assert_str_eq(sandbox_field(&st, "restored"), "false");
	ck_assert_str_eq(sandbox_field(&st, "lost_events"), "2");
	sandbox_must(&st, "case", "show", number, NULL);
	reception_must_verify(&st);
	sandbox_must(&st, "backup", "--json", NULL);
	snprintf(file, sizeof(file), "%s", sandbox_field(&st, "file"));
	ck_assert_int_eq(sandbox_run(&st, "restore", file, NULL), REFUSED);
	assert_says(st.last.out, "Nothing is lost");
	sandbox_release(&st);
}
END_TEST

START_TEST(the_station_goes_on_from_a_backup)
{
	struct sandbox st;
	char file[SANDBOX_FIELD_SIZE], number[RECEPTION_NUMBER_SIZE], origin[64];
	char kept[SANDBOX_PATH_SIZE];
	back_up(&st, file);
	sandbox_must(&st, "verify", "--json", NULL);
	snprintf(origin, sizeof(origin), "%s", sandbox_field(&st, "origin"));
	reception_record(&st, "Zhao Liu", "LAB01", number);
	reception_record(&st, "Qian Qi", "LAB01", number);
	ck_assert_str_eq(number, "ZL-20261125-005");
	sandbox_must(&st, "restore", file, "--yes", NULL);
	assert_says(st.last.out, "Restored: ");
	assert_says(st.last.out, "menzhen.db-20261125-194200");
	reception_must_verify(&st);
	sandbox_must(&st, "verify", "--json", NULL);
	ck_assert_str_ne(sandbox_field(&st, "origin"), origin);
	/* The cases of before are seen, found and continued; numbers go on behind the lost ones. */
	sandbox_must(&st, "case", "list", NULL);
	ck_assert_uint_eq(reception_lines(&st), 3);
	sandbox_must(&st, "case", "find", "Wang Wu", NULL);
	assert_says(st.last.out, "ZL-20261125-003");
	sandbox_must(&st, "case", "assign", "ZL-20261125-002", NULL);
	sandbox_must(&st, "case", "start", "ZL-20261125-002", NULL);
	sandbox_must(
		&st, "case", "rate", "ZL-20261125-001", "--level", "5", "--source", "kiosk", NULL);
	reception_record(&st, "Sun Ba", "LAB01", number);
	ck_assert_str_eq(number, "ZL-20261125-006");
	sandbox_must(&st, "case", "show", "ZL-20261125-001", NULL);
	sandbox_must(&st, "client", "find", "Zhang San", NULL);
	assert_says(st.last.out, "ZL-20261125-001");
	must_rebuild(&st);
	sandbox_must(&st, "case", "list", NULL);
	ck_assert_uint_eq(reception_lines(&st), 4);
	reception_record(&st, "Zhou Jiu", "LAB01", number);
	ck_assert_str_eq(number, "ZL-20261125-007");
	/* What was there is a whole database still, and is not forgotten. */
	sandbox_must(&st, "backup", "list", NULL);
	assert_says(st.last.out, "replaced database");
	ck_assert_int_eq(access(sandbox_path(&st, "menzhen.db-20261125-194200", kept), F_OK), 0);
	ck_assert_int_eq(sandbox_run(&st, "restore", kept, NULL), REFUSED);
	assert_says(st.last.out, "The backup has");
	/* A backup of the restored station goes on in its turn. */
	sandbox_must(&st, "backup", "--json", NULL);
	snprintf(file, sizeof(file), "%s", sandbox_field(&st, "file"));
	reception_clock(&st, "2026-11-26T09:30");
	reception_record(&st, "Wu Shi", "LAB01", number);
	sandbox_must(&st, "restore", file, "--yes", NULL);
	must_rebuild(&st);
	sandbox_must(&st, "case", "show", "ZL-20261125-007", NULL);
	sandbox_release(&st);
}
END_TEST

START_TEST(no_desk_may_be_open)
{
	struct sandbox st;
	char file[SANDBOX_FIELD_SIZE];
	back_up(&st, file);
	struct term *term = reception_open(&st, 24, 80);
	ck_assert_int_eq(sandbox_run(&st, "restore", file, "--yes", NULL), REFUSED);
	assert_says(st.last.err, "A desk of this station is open");
	reception_close(term);
	sandbox_must(&st, "restore", file, "--yes", NULL);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_lost_database_comes_back)
{
	struct sandbox st;
	char file[SANDBOX_FIELD_SIZE], path[SANDBOX_PATH_SIZE];
	back_up(&st, file);
	ck_assert_int_eq(unlink(sandbox_path(&st, "menzhen.db", path)), 0);
	ck_assert_int_eq(sandbox_run(&st, "case", "list", NULL), DATABASE);
	assert_says(st.last.err, "'menzhen restore' puts the newest backup in its place");
	ck_assert_int_eq(sandbox_run(&st, "--language", "en", "init", "--name", "x", "--code", "ZL",
				 "--level", "village", NULL),
		REFUSED);
	assert_says(st.last.err, "'menzhen restore' puts the newest backup in its place");
	ck_assert_int_eq(sandbox_run(&st, "restore", file, NULL), REFUSED);
	assert_says(st.last.out, "cannot be read");
	assert_says(st.last.out, "leave a gap");
	sandbox_must(&st, "restore", file, "--yes", NULL);
	must_rebuild(&st);
	sandbox_must(&st, "case", "list", NULL);
	ck_assert_uint_eq(reception_lines(&st), 3);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_damaged_database_is_kept_as_it_is)
{
	struct sandbox st;
	char file[SANDBOX_FIELD_SIZE], path[SANDBOX_PATH_SIZE];
	back_up(&st, file);
	sandbox_write(&st, "menzhen.db", "this was a database once");
	sandbox_must(&st, "restore", file, "--yes", NULL);
	must_rebuild(&st);
	FILE *kept = fopen(sandbox_path(&st, "menzhen.db-20261125-194200", path), "r");
	char line[64] = "";
	ck_assert_ptr_nonnull(kept);
	ck_assert_ptr_nonnull(fgets(line, sizeof(line), kept));
	ck_assert_str_eq(line, "this was a database once");
	fclose(kept);
	sandbox_must(&st, "backup", "list", NULL);
	assert_says(st.last.out, "menzhen.db-20261125-194200-wal");
	sandbox_release(&st);
}
END_TEST

START_TEST(a_damaged_database_gives_what_still_chains_on)
{
	struct sandbox st;
	char file[SANDBOX_FIELD_SIZE], number[RECEPTION_NUMBER_SIZE];
	back_up(&st, file);
	reception_record(&st, "Zhao Liu", "LAB01", number);
	reception_record(&st, "Qian Qi", "LAB01", number);
	reception_sql(&st, "DROP TRIGGER event_is_final;"
			   "UPDATE event SET actor = 'other' WHERE subject = 'ZL-20261125-005'");
	/* It can be looked at, and nothing is recorded. */
	sandbox_must(&st, "case", "list", NULL);
	assert_says(st.last.err, "Nothing is written to it");
	ck_assert_uint_eq(reception_lines(&st), 5);
	ck_assert_int_eq(sandbox_run(&st, "case", "void", number, "--reason", "x", NULL), DATABASE);
	assert_says(st.last.err, "nothing more is recorded");
	/* The newest backup, and one case more. */
	ck_assert_int_eq(sandbox_run(&st, "restore", "--salvage", NULL), REFUSED);
	assert_says(st.last.out, file);
	assert_says(st.last.out, "1 of them come from what the damaged database still has");
	assert_says(st.last.out, "It lacks 1 events, 1 new cases");
	sandbox_must(&st, "restore", "--salvage", "--yes", NULL);
	must_rebuild(&st);
	sandbox_must(&st, "case", "show", "ZL-20261125-004", NULL);
	ck_assert_int_eq(sandbox_run(&st, "case", "show", "ZL-20261125-005", NULL), REFUSED);
	reception_record(&st, "Sun Ba", "LAB01", number);
	ck_assert_str_eq(number, "ZL-20261125-006");
	sandbox_release(&st);
}
END_TEST

START_TEST(who_was_erased_comes_back_and_that_is_said)
{
	struct sandbox st;
	char file[SANDBOX_FIELD_SIZE];
	back_up(&st, file);
	sandbox_must(&st, "client", "erase", "ZL-20261125-001", "--reason", "on request", NULL);
	ck_assert_int_eq(sandbox_run(&st, "restore", file, NULL), REFUSED);
	assert_says(st.last.out, "ZL-20261125-001       erased");
	assert_says(st.last.out, "Visitors who were erased since come back with it: 1.");
	sandbox_release(&st);
}
END_TEST

START_TEST(without_any_backup_there_is_nothing_to_go_back_to)
{
	struct sandbox st;
	reception_init(&st, "en");
	ck_assert_int_eq(sandbox_run(&st, "restore", NULL), REFUSED);
	assert_says(st.last.err, "There is no backup");
	sandbox_release(&st);
}
END_TEST

START_TEST(what_is_no_good_backup_is_refused)
{
	struct sandbox st;
	char file[SANDBOX_FIELD_SIZE], path[SANDBOX_PATH_SIZE], sql[SANDBOX_FIELD_SIZE + 256];
	back_up(&st, file);
	ck_assert_int_eq(sandbox_run(&st, "restore", "/nowhere", "--yes", NULL), CONFIG);
	ck_assert_int_eq(
		sandbox_run(&st, "restore", sandbox_path(&st, "station.yaml", path), "--yes", NULL),
		DATABASE);
	snprintf(sql, sizeof(sql),
		"ATTACH '%s' AS b; DROP TRIGGER b.event_is_final; UPDATE b.event SET actor = 'x'",
		file);
	reception_sql(&st, sql);
	ck_assert_int_eq(sandbox_run(&st, "restore", file, "--yes", NULL), DATABASE);
	ck_assert_int_ne(access(sandbox_path(&st, "menzhen.db-20261125-194200", path), F_OK), 0);
	ck_assert_int_ne(access(sandbox_path(&st, "menzhen.db-restoring", path), F_OK), 0);
	ck_assert_int_ne(access(sandbox_path(&st, "menzhen.db-restoring/draft", path), F_OK), 0);
	reception_must_verify(&st);
	ck_assert_int_eq(mkfifo(sandbox_path(&st, "pipe", path), 0600), 0);
	ck_assert_int_eq(sandbox_run(&st, "restore", path, "--yes", NULL), CONFIG);
	assert_says(st.last.err, "cannot be read");
	sandbox_release(&st);
}
END_TEST

/* What was typed in where nobody looks, past the program, lets nobody in. */
START_TEST(a_row_put_into_a_backup_lets_nobody_in)
{
	struct sandbox st;
	char file[SANDBOX_FIELD_SIZE], sql[SANDBOX_FIELD_SIZE + 256];
	reception_init(&st, "en");
	reception_admin(&st);
	st.last.input = RECEPTION_PIN "\n";
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "backup", "--json", NULL);
	snprintf(file, sizeof(file), "%s", sandbox_field(&st, "file"));
	snprintf(sql, sizeof(sql),
		"ATTACH '%s' AS b; INSERT INTO b.account SELECT origin, 'evil', role, adviser,"
		" title, credential, recovery, added_at, disabled FROM b.account;"
		"INSERT INTO b.credential SELECT 'evil', kind, verifier, 0, 0 FROM b.credential",
		file);
	reception_sql(&st, sql);
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "restore", file, "--yes", NULL);
	ck_assert_int_eq(sandbox_run(&st, "--user", "evil", "user", "list", NULL), REFUSED);
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "verify", NULL);
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "user", "list", NULL);
	ck_assert_ptr_null(strstr(st.last.out, "evil"));
	sandbox_release(&st);
}
END_TEST

START_TEST(who_is_let_in_again_is_told)
{
	struct sandbox st;
	char open[SANDBOX_FIELD_SIZE], file[SANDBOX_FIELD_SIZE];
	back_up(&st, open);
	reception_admin(&st);
	reception_user(&st, "wang", "receptionist", NULL);
	st.last.input = RECEPTION_PIN "\n";
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "backup", "--json", NULL);
	snprintf(file, sizeof(file), "%s", sandbox_field(&st, "file"));
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "user", "disable", "wang", NULL);
	ck_assert_int_eq(
		sandbox_run(&st, "--user", RECEPTION_ADMIN, "restore", file, NULL), REFUSED);
	assert_says(st.last.out, "wang");
	assert_says(st.last.out, "was disabled since: is let in again");
	ck_assert_int_eq(
		sandbox_run(&st, "--user", RECEPTION_ADMIN, "restore", open, "--json", NULL),
		REFUSED);
	ck_assert_str_eq(sandbox_field(&st, "opens"), "true");
	ck_assert_int_eq(
		sandbox_run(&st, "--user", RECEPTION_ADMIN, "restore", open, NULL), REFUSED);
	assert_says(st.last.out, "NO ACCOUNTS");
	sandbox_release(&st);
}
END_TEST

START_TEST(another_stations_backup_is_asked_about_twice)
{
	struct sandbox st, other;
	char file[SANDBOX_FIELD_SIZE], number[RECEPTION_NUMBER_SIZE];
	back_up(&st, file);
	reception_init(&other, "en");
	reception_record(&other, "Elsewhere", "LAB01", number);
	ck_assert_int_eq(sandbox_run(&other, "restore", file, "--yes", NULL), REFUSED);
	assert_says(other.last.out, "ANOTHER station");
	sandbox_must(&other, "restore", file, "--yes", "--other-station", NULL);
	sandbox_must(&other, "case", "list", NULL);
	ck_assert_uint_eq(reception_lines(&other), 3);
	must_rebuild(&other);
	sandbox_release(&other);
	/* An empty one of another code is another as well. */
	sandbox_init_empty(&other);
	sandbox_must(&other, "init", "--name", "x", "--code", "XX", "--level", "village", NULL);
	ck_assert_int_eq(
		sandbox_run(&other, "--language", "en", "restore", file, "--yes", NULL), REFUSED);
	assert_says(other.last.out, "ANOTHER station");
	sandbox_release(&other);
	sandbox_release(&st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, what_would_be_lost_is_told_and_nothing_done);
	tcase_add_test(tests, the_station_goes_on_from_a_backup);
	tcase_add_test(tests, no_desk_may_be_open);
	tcase_add_test(tests, a_lost_database_comes_back);
	tcase_add_test(tests, a_damaged_database_is_kept_as_it_is);
	tcase_add_test(tests, a_damaged_database_gives_what_still_chains_on);
	tcase_add_test(tests, who_was_erased_comes_back_and_that_is_said);
	tcase_add_test(tests, without_any_backup_there_is_nothing_to_go_back_to);
	tcase_add_test(tests, what_is_no_good_backup_is_refused);
	tcase_add_test(tests, a_row_put_into_a_backup_lets_nobody_in);
	tcase_add_test(tests, who_is_let_in_again_is_told);
	tcase_add_test(tests, another_stations_backup_is_asked_about_twice);
}

UNIT_MAIN("cli_restore", add)
