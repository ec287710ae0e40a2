/* Backups by the command line. */
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "json.h"
#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE, CONFIG, DATABASE };

static mode_t mode_of(const char *path)
{
	struct stat info;
	ck_assert_msg(stat(path, &info) == 0, "%s is not there", path);
	return info.st_mode & 0777;
}

START_TEST(a_backup_is_made_and_listed)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE], path[SANDBOX_PATH_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", number);
	sandbox_must(&st, "backup", "list", NULL);
	ck_assert_str_eq(st.last.out, "");
	sandbox_must(&st, "backup", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "NOT encrypted"));
	sandbox_path(&st, "backups/ZL-manual-20261125-194200.db", path);
	ck_assert_ptr_nonnull(strstr(st.last.out, path));
	ck_assert_int_eq(mode_of(path), 0600);
	ck_assert_int_eq(mode_of(sandbox_path(&st, "backups", path)), 0700);
	sandbox_must(&st, "backup", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "events"), "1");
	ck_assert_str_eq(sandbox_field(&st, "kind"), "manual");
	ck_assert_str_eq(sandbox_field(&st, "encrypted"), "false");
	sandbox_must(&st, "backup", "list", NULL);
	ck_assert_uint_eq(reception_lines(&st), 2);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_backup_goes_where_it_is_sent)
{
	struct sandbox st;
	char stick[SANDBOX_PATH_SIZE + 8];
	reception_init(&st, "en");
	snprintf(stick, sizeof(stick), "%s/stick", st.root);
	ck_assert_int_eq(sandbox_run(&st, "backup", "--to", stick, NULL), CONFIG);
	ck_assert_ptr_nonnull(strstr(st.last.err, "stick"));
	ck_assert_int_eq(mkdir(stick, 0700), 0);
	sandbox_must(&st, "backup", "--to", stick, "--json", NULL);
	ck_assert_ptr_nonnull(strstr(sandbox_field(&st, "file"), "/stick/ZL-manual-"));
	ck_assert_int_eq(mode_of(sandbox_field(&st, "file")), 0600);
	sandbox_must(&st, "backup", "list", NULL);
	ck_assert_str_eq(st.last.out, "");
	sandbox_release(&st);
}
END_TEST

START_TEST(what_was_cut_short_is_tidied_away)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE];
	reception_init(&st, "en");
	sandbox_must(&st, "backup", NULL);
	sandbox_write(&st, "backups/ZL-daily-20261124-080000.db.part", "half");
	sandbox_write(&st, "backups/of-mine.part", "notes");
	sandbox_must(&st, "backup", NULL);
	ck_assert_int_ne(
		access(sandbox_path(&st, "backups/ZL-daily-20261124-080000.db.part", path), F_OK),
		0);
	ck_assert_int_eq(access(sandbox_path(&st, "backups/of-mine.part", path), F_OK), 0);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_damaged_database_gives_no_backup)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", number);
	sandbox_must(&st, "backup", NULL);
	reception_sql(&st, "DROP TRIGGER event_is_final; UPDATE event SET actor = 'other'");
	ck_assert_int_eq(sandbox_run(&st, "backup", NULL), DATABASE);
	reception_expect_refusal(&st, DATABASE, "no backup was made of it");
	sandbox_must(&st, "backup", "list", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	sandbox_release(&st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_backup_is_made_and_listed);
	tcase_add_test(tests, a_backup_goes_where_it_is_sent);
	tcase_add_test(tests, what_was_cut_short_is_tidied_away);
	tcase_add_test(tests, a_damaged_database_gives_no_backup);
}

UNIT_MAIN("cli_backup", add)
