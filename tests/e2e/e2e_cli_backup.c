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
	ck_assert_ptr_nonnull(strstr(st.last.err, "no backup was made of it"));
	sandbox_must(&st, "backup", "list", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	sandbox_release(&st);
}
END_TEST

/* The I-th day from 2026-10-01. */
static void on_day(struct sandbox *st, int i)
{
	static const int lengths[] = {31, 30, 31};
	char local[48];
	int month = 0;
	while (i >= lengths[month])
		i -= lengths[month++];
	snprintf(local, sizeof(local), "2026-%02d-%02dT08:00", 10 + month, i + 1);
	reception_clock(st, local);
}

START_TEST(daily_backups_are_rotated)
{
	enum { UNTIL_DECEMBER_1 = 62 };
	struct sandbox st;
	reception_init(&st, "en");
	on_day(&st, 0);
	sandbox_must(&st, "backup", NULL);
	for (int i = 0; i < UNTIL_DECEMBER_1; i++) {
		on_day(&st, i);
		sandbox_must(&st, "backup", "--daily", NULL);
	}
	sandbox_must(&st, "backup", "--daily", "--json", NULL);
	ck_assert_str_eq(st.last.out, "");
	sandbox_must(&st, "backup", "list", "--json", NULL);
	/* 2026-12-01 back to 11-25, Sundays 22, 15 and 8 (29 is among the days), the ends of
	 * October and November (30 is), and the one by hand. */
	ck_assert_uint_eq(reception_lines(&st), 7 + 3 + 1 + 1);
	static const char *const kept[] = {"daily-20261201", "daily-20261125", "daily-20261122",
		"daily-20261108", "daily-20261031", "manual-20261001"};
	for (size_t i = 0; i < sizeof(kept) / sizeof(kept[0]); i++)
		ck_assert_msg(strstr(st.last.out, kept[i]), "%s", kept[i]);
	sandbox_release(&st);
}
END_TEST

static void name_second(struct sandbox *st, const char *rest)
{
	char text[2048];
	snprintf(text, sizeof(text),
		"name: X\ncode: ZL\nlevel: district\nlanguage: en\n"
		"backup: {to: \"%s/stick\"%s}\n",
		st->root, rest);
	sandbox_write(st, "station.yaml", text);
}

START_TEST(the_second_place_has_them_too)
{
	struct sandbox st;
	char stick[SANDBOX_PATH_SIZE + 8];
	reception_init(&st, "en");
	snprintf(stick, sizeof(stick), "%s/stick", st.root);
	name_second(&st, ", encryption: optional");
	sandbox_must(&st, "backup", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.err, "is not there; put the stick in"));
	ck_assert_int_eq(mkdir(stick, 0700), 0);
	sandbox_must(&st, "backup", "--daily", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "second"), "true");
	ck_assert_str_eq(st.last.err, "");
	sandbox_must(&st, "backup", "list", NULL);
	ck_assert_uint_eq(reception_lines(&st), 3);
	ck_assert_uint_eq(reception_count(&st, stick), 1);
	name_second(&st, "");
	sandbox_must(&st, "backup", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.err, "leave the station encrypted only"));
	sandbox_must(&st, "backup", "list", NULL);
	ck_assert_uint_eq(reception_count(&st, stick), 1);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_new_version_makes_a_backup_before_it_changes_anything)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE], path[SANDBOX_PATH_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", number);
	reception_sql(&st, "UPDATE meta SET value = 'older' WHERE key = 'projection'");
	sandbox_must(&st, "case", "show", number, NULL);
	sandbox_must(&st, "backup", "list", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	ck_assert_str_eq(sandbox_field(&st, "kind"), "upgrade");
	/* Where there is no room for one the desk says so, and opens. */
	sandbox_path(&st, "backups/ZL-upgrade-20261125-194200.db", path);
	ck_assert_int_eq(unlink(path), 0);
	ck_assert_int_eq(unlink(sandbox_path(&st, "backups/lock", path)), 0);
	ck_assert_int_eq(mkdir(path, 0700), 0);
	reception_sql(&st, "UPDATE meta SET value = 'older' WHERE key = 'projection'");
	sandbox_must(&st, "case", "show", number, NULL);
	ck_assert_ptr_nonnull(strstr(st.last.err, "the folder for backups cannot be used"));
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_new_version_makes_a_backup_before_it_changes_anything);
	tcase_add_test(tests, daily_backups_are_rotated);
	tcase_add_test(tests, the_second_place_has_them_too);
	tcase_add_test(tests, a_backup_is_made_and_listed);
	tcase_add_test(tests, a_backup_goes_where_it_is_sent);
	tcase_add_test(tests, what_was_cut_short_is_tidied_away);
	tcase_add_test(tests, a_damaged_database_gives_no_backup);
}

UNIT_MAIN("cli_backup", add)
