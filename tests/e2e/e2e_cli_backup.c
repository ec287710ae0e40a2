/* Backups by the command line. */
#include <sqlite3.h>
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
	sandbox_path(&st, "backups/ZL-manual-20261125-194200-1-", path);
	ck_assert_ptr_nonnull(strstr(st.last.out, path));
	ck_assert_int_eq(mode_of(sandbox_path(&st, "backups", path)), 0700);
	sandbox_must(&st, "backup", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "events"), "1");
	ck_assert_int_eq(mode_of(sandbox_field(&st, "file")), 0600);
	ck_assert_str_eq(sandbox_field(&st, "kind"), "manual");
	ck_assert_str_eq(sandbox_field(&st, "encrypted"), "false");
	sandbox_must(&st, "backup", "list", NULL);
	ck_assert_uint_eq(reception_lines(&st), 2);
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

START_TEST(a_backup_goes_where_it_is_sent)
{
	struct sandbox st;
	char stick[SANDBOX_PATH_SIZE + 8];
	reception_init(&st, "en");
	snprintf(stick, sizeof(stick), "%s/stick", st.root);
	/* Who finds it would read everything. */
	ck_assert_int_eq(sandbox_run(&st, "backup", "--to", stick, NULL), REFUSED);
	ck_assert_ptr_nonnull(strstr(st.last.err, "leave the station encrypted only"));
	name_second(&st, ", encryption: optional");
	ck_assert_int_eq(sandbox_run(&st, "backup", "--to", stick, NULL), CONFIG);
	ck_assert_ptr_nonnull(strstr(st.last.err, "stick"));
	sandbox_must(&st, "disclosure", "list", NULL);
	ck_assert_str_eq(st.last.out, "");
	ck_assert_int_eq(mkdir(stick, 0700), 0);
	sandbox_must(&st, "backup", "--to", stick, "--json", NULL);
	ck_assert_ptr_nonnull(strstr(sandbox_field(&st, "file"), "/stick/ZL-manual-"));
	ck_assert_int_eq(mode_of(sandbox_field(&st, "file")), 0600);
	sandbox_must(&st, "disclosure", "list", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "a copy of everything, NOT encrypted"));
	/* Sealed like the others once there is a key. */
	name_second(&st, "");
	sandbox_must(&st, "backup", "key", NULL);
	sandbox_must(&st, "backup", "--to", stick, "--json", NULL);
	ck_assert_ptr_nonnull(strstr(sandbox_field(&st, "file"), ".menzhen"));
	sandbox_must(&st, "disclosure", "list", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "a copy of everything, encrypted"));
	reception_must_verify(&st);
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
	/* What holds somebody who is erased does not wait for the next backup. */
	char number[RECEPTION_NUMBER_SIZE];
	reception_record_closed(&st, "Zhang San", "LAB01", number);
	sandbox_write(&st, "backups/OLD-daily-20261124-080000.db.part", "half");
	sandbox_must(&st, "client", "erase", number, "--reason", "on request", NULL);
	ck_assert_int_ne(
		access(sandbox_path(&st, "backups/OLD-daily-20261124-080000.db.part", path), F_OK),
		0);
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

/* Rubbish in the page where TABLE begins: no event lies there. */
static void spoil(const struct sandbox *st, const char *table)
{
	enum { PAGE = 4096 };
	char path[SANDBOX_PATH_SIZE], sql[128], rubbish[PAGE];
	sqlite3 *handle;
	sqlite3_stmt *row;
	sandbox_path(st, "menzhen.db", path);
	snprintf(sql, sizeof(sql), "SELECT rootpage FROM sqlite_master WHERE name = '%s'", table);
	reception_sql(st, "PRAGMA wal_checkpoint(TRUNCATE)");
	ck_assert_int_eq(sqlite3_open(path, &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(handle, sql, -1, &row, NULL), SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
	long at = ((long)sqlite3_column_int64(row, 0) - 1) * PAGE;
	sqlite3_finalize(row);
	sqlite3_close(handle);
	FILE *file = fopen(path, "r+");
	memset(rubbish, 0xa5, sizeof(rubbish));
	ck_assert_int_eq(fseek(file, at, SEEK_SET), 0);
	ck_assert_uint_eq(fwrite(rubbish, 1, sizeof(rubbish), file), sizeof(rubbish));
	fclose(file);
}

static void assert_nothing_is_recorded(struct sandbox *st)
{
	ck_assert_int_eq(sandbox_run(st, "case", "open", "--client", "Li Si", "--phone",
				 "13800000041", "--category", "LAB01", "--summary", "x", NULL),
		DATABASE);
	ck_assert_msg(strstr(st->last.err, "nothing more is recorded"), "%s", st->last.err);
}

/* The finder: any that reads all of it, here, and then nobody writes. */
START_TEST(damage_that_was_found_once_is_remembered_by_all)
{
	static const char *const finders[] = {"verify", "backup"};
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE], path[SANDBOX_PATH_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", number);
	sandbox_must(&st, "backup", NULL);
	spoil(&st, "slip_range");
	ck_assert_int_eq(sandbox_run(&st, finders[_i], NULL), DATABASE);
	ck_assert_int_eq(access(sandbox_path(&st, "menzhen.db-damaged", path), F_OK), 0);
	assert_nothing_is_recorded(&st);
	ck_assert_int_eq(sandbox_run(&st, "backup", NULL), DATABASE);
	sandbox_must(&st, "case", "show", number, NULL);
	ck_assert_ptr_nonnull(strstr(st.last.err, "was found damaged on"));
	/* Going back makes it whole. */
	sandbox_must(&st, "restore", "--yes", NULL);
	ck_assert_int_ne(access(path, F_OK), 0);
	reception_record(&st, "Li Si", "LAB01", number);
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(what_proves_to_be_whole_is_written_to_again)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", number);
	sandbox_write(&st, "menzhen.db-damaged", "2026-11-25 19:42\ndisk image is malformed\n");
	assert_nothing_is_recorded(&st);
	ck_assert_ptr_nonnull(strstr(st.last.err, "2026-11-25 19:42 (disk image is malformed)"));
	reception_must_verify(&st);
	reception_record(&st, "Li Si", "LAB01", number);
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
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	on_day(&st, 0);
	sandbox_must(&st, "backup", NULL);
	for (int i = 0; i < UNTIL_DECEMBER_1; i++) {
		on_day(&st, i);
		reception_record(&st, "Zhang San", "LAB01", number);
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

/* How many backups are listed. */
static size_t count(struct sandbox *st)
{
	sandbox_must(st, "backup", "list", "--json", NULL);
	return reception_lines(st);
}

static void work_until(struct sandbox *st, const char *evening)
{
	char number[RECEPTION_NUMBER_SIZE];
	reception_clock(st, evening);
	reception_record(st, "Zhang San", "LAB01", number);
}

/* The battery is dead: each day begins in 2000 again. */
START_TEST(a_clock_that_begins_anew_each_day_gets_its_backups)
{
	struct sandbox st;
	char today[32];
	reception_init(&st, "en");
	for (int day = 0; day < 9; day++) {
		snprintf(today, sizeof(today), "2000-01-01T08:0%d", day % 3);
		reception_clock(&st, today);
		sandbox_must(&st, "backup", "--daily", "--json", NULL);
		ck_assert_str_eq(sandbox_field(&st, "kind"), "daily");
		work_until(&st, "2000-01-01T08:30");
		sandbox_must(&st, "backup", "--daily", NULL); /* that day has its own */
		ck_assert_str_eq(st.last.out, "");
		work_until(&st, "2000-01-01T16:30");
	}
	ck_assert_uint_eq(count(&st), 7);
	sandbox_release(&st);
}
END_TEST

/* One of the future is as old as what it holds. */
START_TEST(a_clock_that_ran_ahead_makes_no_backup_the_newest)
{
	struct sandbox st;
	char ahead[SANDBOX_FIELD_SIZE], right[SANDBOX_FIELD_SIZE];
	reception_init(&st, "en");
	work_until(&st, "2036-11-25T10:00");
	sandbox_must(&st, "backup", "--daily", "--json", NULL);
	snprintf(ahead, sizeof(ahead), "%s", sandbox_field(&st, "file"));
	work_until(&st, "2026-11-25T10:00");
	sandbox_must(&st, "backup", "--daily", "--json", NULL);
	snprintf(right, sizeof(right), "%s", sandbox_field(&st, "file"));
	ck_assert_uint_eq(count(&st), 2);
	ck_assert_ptr_nonnull(strstr(st.last.out, right));
	ck_assert_ptr_nonnull(strstr(st.last.out, ahead));
	ck_assert(strstr(st.last.out, right) < strstr(st.last.out, ahead));
	ck_assert_int_eq(sandbox_run(&st, "restore", NULL), REFUSED);
	ck_assert_ptr_nonnull(strstr(st.last.out, right));
	sandbox_release(&st);
}
END_TEST

/* The line of the list about a backup that RIGHT or WRONG clocks and codes may have named. */
static bool is_doomed(struct sandbox *st, const char *file)
{
	sandbox_must(st, "backup", "list", NULL);
	const char *line = strstr(st->last.out, strrchr(file, '/') + 1);
	ck_assert_msg(line != NULL, "%s is not in %s", file, st->last.out);
	const char *said = strstr(line, "to be destroyed"), *end = strchr(line, '\n');
	return said != NULL && said < end;
}

START_TEST(what_is_to_be_destroyed_is_told_by_what_it_holds)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE], before[SANDBOX_FIELD_SIZE], after[SANDBOX_FIELD_SIZE],
		back[SANDBOX_FIELD_SIZE];
	reception_init(&st, "en");
	reception_record_closed(&st, "Zhang San", "LAB01", number);
	sandbox_must(&st, "backup", "--json", NULL);
	snprintf(before, sizeof(before), "%s", sandbox_field(&st, "file"));
	/* The clock goes back, and the station gets another code. */
	reception_clock(&st, "2026-01-05T10:00");
	sandbox_write(&st, "station.yaml", "name: X\ncode: NEW\nlevel: district\nlanguage: en\n");
	sandbox_must(&st, "client", "erase", number, "--reason", "on request", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, before));
	sandbox_must(&st, "backup", "--json", NULL);
	snprintf(after, sizeof(after), "%s", sandbox_field(&st, "file"));
	ck_assert(is_doomed(&st, before));
	ck_assert(!is_doomed(&st, after));
	/* Of another branch, which had the erasure already. */
	reception_record(&st, "Li Si", "LAB01", number);
	sandbox_must(&st, "backup", "--json", NULL);
	snprintf(back, sizeof(back), "%s", sandbox_field(&st, "file"));
	sandbox_must(&st, "restore", after, "--yes", NULL);
	ck_assert(is_doomed(&st, before));
	ck_assert(!is_doomed(&st, after));
	ck_assert(!is_doomed(&st, back));
	/* Whoever is erased now may be in it. */
	reception_record_closed(&st, "Wang Wu", "LAB01", number);
	sandbox_must(&st, "client", "erase", number, "--reason", "on request", NULL);
	ck_assert(is_doomed(&st, after));
	ck_assert(is_doomed(&st, back));
	sandbox_release(&st);
}
END_TEST

/* Of what is not here no list can be made; that there is such is said. */
START_TEST(copies_elsewhere_are_told_to_whoever_erases)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE], stick[SANDBOX_PATH_SIZE + 8];
	reception_init(&st, "en");
	snprintf(stick, sizeof(stick), "%s/stick", st.root);
	reception_record_closed(&st, "Zhang San", "LAB01", number);
	name_second(&st, ", encryption: optional");
	ck_assert_int_eq(mkdir(stick, 0700), 0);
	sandbox_must(&st, "backup", "--to", stick, NULL);
	sandbox_write(&st, "station.yaml",
		"name: X\ncode: ZL\nlevel: district\nlanguage: en\nbackup: {to: /media/away}\n");
	sandbox_must(&st, "client", "erase", number, "--reason", "on request", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "The second place (/media/away) is not there"));
	ck_assert_ptr_nonnull(strstr(st.last.out, "taken along before: 1, the last on 2026-11-25"));
	ck_assert_ptr_nonnull(strstr(st.last.out, stick));
	sandbox_release(&st);
}
END_TEST

static void assert_file(const struct sandbox *st, const char *name, const char *text)
{
	char path[SANDBOX_PATH_SIZE], line[64] = "";
	FILE *file = fopen(sandbox_path(st, name, path), "r");
	ck_assert_msg(file != NULL, "%s", name);
	ck_assert_ptr_nonnull(fgets(line, sizeof(line), file));
	fclose(file);
	ck_assert_str_eq(line, text);
}

/* What the station is configured by goes along; nothing that was written since is lost by it. */
START_TEST(the_stations_files_come_back_where_they_are_missing)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE], code[SANDBOX_FIELD_SIZE], file[SANDBOX_FIELD_SIZE];
	reception_init(&st, "en");
	sandbox_must(&st, "backup", "key", "--json", NULL);
	snprintf(code, sizeof(code), "%.100s\n", sandbox_field(&st, "code"));
	sandbox_write(&st, "lost.yaml", "of then\n");
	sandbox_write(&st, "edited.yaml", "of then\n");
	sandbox_write(&st, "same.yaml", "of then\n");
	sandbox_write(&st, "other.txt", "no setting\n");
	sandbox_must(&st, "backup", "--json", NULL);
	snprintf(file, sizeof(file), "%s", sandbox_field(&st, "file"));
	ck_assert_int_eq(unlink(sandbox_path(&st, "lost.yaml", path)), 0);
	ck_assert_int_eq(unlink(sandbox_path(&st, "other.txt", path)), 0);
	ck_assert_int_eq(unlink(sandbox_path(&st, "backup.key", path)), 0);
	sandbox_write(&st, "edited.yaml", "of now\n");
	st.last.input = code;
	sandbox_must(&st, "restore", file, "--yes", NULL);
	st.last.input = NULL;
	ck_assert_ptr_nonnull(strstr(st.last.out, "edited.yaml.backup"));
	assert_file(&st, "lost.yaml", "of then\n");
	assert_file(&st, "edited.yaml", "of now\n");
	assert_file(&st, "edited.yaml.backup", "of then\n");
	ck_assert_int_ne(access(sandbox_path(&st, "same.yaml.backup", path), F_OK), 0);
	ck_assert_int_ne(access(sandbox_path(&st, "other.txt", path), F_OK), 0);
	reception_must_verify(&st);
	/* The key is back: the same code opens what is sealed from now on. */
	sandbox_must(&st, "backup", "--json", NULL);
	snprintf(file, sizeof(file), "%s", sandbox_field(&st, "file"));
	st.last.input = code;
	ck_assert_int_eq(sandbox_run(&st, "restore", file, NULL), REFUSED);
	ck_assert_ptr_nonnull(strstr(st.last.out, "Nothing is lost"));
	sandbox_release(&st);
}
END_TEST

/* Who wrote a key into a backup that anybody can write could open all to come. */
START_TEST(a_key_comes_back_from_a_sealed_backup_alone)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE], file[SANDBOX_FIELD_SIZE], sql[SANDBOX_FIELD_SIZE + 256];
	reception_init(&st, "en");
	sandbox_must(&st, "backup", "--json", NULL);
	snprintf(file, sizeof(file), "%s", sandbox_field(&st, "file"));
	snprintf(sql, sizeof(sql),
		"ATTACH '%s' AS b; INSERT INTO b.meta VALUES ('file:backup.key', 'aGFoYQ=='), "
		"('file:../out.yaml', 'aGFoYQ=='), ('file:.hidden.yaml', 'aGFoYQ=='), "
		"('file:new.yaml', 'aGFoYQ==')",
		file);
	reception_sql(&st, sql);
	sandbox_must(&st, "restore", file, "--yes", NULL);
	assert_file(&st, "new.yaml", "haha");
	ck_assert_int_ne(access(sandbox_path(&st, "backup.key", path), F_OK), 0);
	ck_assert_int_ne(access(sandbox_path(&st, "../out.yaml", path), F_OK), 0);
	ck_assert_int_ne(access(sandbox_path(&st, ".hidden.yaml", path), F_OK), 0);
	sandbox_release(&st);
}
END_TEST

/* Where there are accounts, by whom. */
START_TEST(not_everybody_takes_everything_along)
{
	struct sandbox st;
	char stick[SANDBOX_PATH_SIZE + 8];
	reception_init(&st, "en");
	snprintf(stick, sizeof(stick), "%s/stick", st.root);
	ck_assert_int_eq(mkdir(stick, 0700), 0);
	name_second(&st, ", encryption: optional");
	reception_admin(&st);
	reception_user(&st, "wang", "receptionist", NULL);
	reception_user(&st, "zhao", "auditor", NULL);
	st.last.input = RECEPTION_PIN "\n";
	ck_assert_int_eq(
		sandbox_run(&st, "--user", "wang", "backup", "--to", stick, NULL), REFUSED);
	sandbox_must(&st, "--user", "wang", "backup", "--daily", NULL);
	ck_assert_int_eq(sandbox_run(&st, "--user", "zhao", "backup", "--daily", NULL), REFUSED);
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "backup", "--to", stick, NULL);
	sandbox_release(&st);
}
END_TEST

/* What was recorded on it is nowhere else. */
START_TEST(what_a_restore_has_left_behind_is_not_rotated_away)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE], first[SANDBOX_FIELD_SIZE], lost[SANDBOX_FIELD_SIZE];
	reception_init(&st, "en");
	on_day(&st, 0);
	sandbox_must(&st, "backup", "--daily", "--json", NULL);
	snprintf(first, sizeof(first), "%s", sandbox_field(&st, "file"));
	on_day(&st, 1);
	reception_record(&st, "Zhang San", "LAB01", number);
	sandbox_must(&st, "backup", "--daily", "--json", NULL);
	snprintf(lost, sizeof(lost), "%s", sandbox_field(&st, "file"));
	sandbox_must(&st, "restore", first, "--yes", NULL);
	/* The day's backup is of the database that is there. */
	sandbox_must(&st, "backup", "--daily", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "kind"), "daily");
	for (int i = 2; i < 40; i++) {
		on_day(&st, i);
		reception_record(&st, "Zhang San", "LAB01", number);
		sandbox_must(&st, "backup", "--daily", NULL);
	}
	ck_assert_int_eq(access(lost, F_OK), 0);
	ck_assert_uint_lt(count(&st), 7 + 5 + 2 + 2);
	sandbox_release(&st);
}
END_TEST

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
	ck_assert_int_eq(unlink(sandbox_field(&st, "file")), 0);
	ck_assert_int_eq(unlink(sandbox_path(&st, "backups/lock", path)), 0);
	ck_assert_int_eq(mkdir(path, 0700), 0);
	reception_sql(&st, "UPDATE meta SET value = 'older' WHERE key = 'projection'");
	sandbox_must(&st, "case", "show", number, NULL);
	ck_assert_ptr_nonnull(strstr(st.last.err, "the folder for backups cannot be used"));
	ck_assert_ptr_nonnull(strstr(st.last.err, "before this version brought the database up"));
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

/* Tables that change do so after a backup, or not at all. */
START_TEST(no_backup_no_migration)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE];
	reception_init(&st, "en");
	reception_sql(&st, "PRAGMA user_version = 3; DROP TABLE preference");
	ck_assert_int_eq(mkdir(sandbox_path(&st, "backups", path), 0700), 0);
	ck_assert_int_eq(mkdir(sandbox_path(&st, "backups/lock", path), 0700), 0);
	ck_assert_int_eq(sandbox_run(&st, "case", "list", NULL), DATABASE);
	ck_assert_ptr_nonnull(strstr(st.last.err, "the folder for backups cannot be used"));
	ck_assert_ptr_nonnull(strstr(st.last.err, "so nothing was changed"));
	reception_sql(&st, "CREATE TABLE preference (x)"); /* it was not made */
	reception_sql(&st, "DROP TABLE preference");
	ck_assert_int_eq(rmdir(path), 0);
	sandbox_must(&st, "case", "list", NULL);
	reception_must_verify(&st);
	sandbox_must(&st, "backup", "list", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "kind"), "upgrade");
	sandbox_release(&st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_new_version_makes_a_backup_before_it_changes_anything);
	tcase_add_test(tests, no_backup_no_migration);
	tcase_add_test(tests, a_clock_that_begins_anew_each_day_gets_its_backups);
	tcase_add_test(tests, a_clock_that_ran_ahead_makes_no_backup_the_newest);
	tcase_add_test(tests, what_is_to_be_destroyed_is_told_by_what_it_holds);
	tcase_add_test(tests, copies_elsewhere_are_told_to_whoever_erases);
	tcase_add_test(tests, the_stations_files_come_back_where_they_are_missing);
	tcase_add_test(tests, a_key_comes_back_from_a_sealed_backup_alone);
	tcase_add_test(tests, not_everybody_takes_everything_along);
	tcase_add_test(tests, what_a_restore_has_left_behind_is_not_rotated_away);
	tcase_add_test(tests, daily_backups_are_rotated);
	tcase_add_test(tests, the_second_place_has_them_too);
	tcase_add_test(tests, a_backup_is_made_and_listed);
	tcase_add_test(tests, a_backup_goes_where_it_is_sent);
	tcase_add_test(tests, what_was_cut_short_is_tidied_away);
	tcase_add_test(tests, a_damaged_database_gives_no_backup);
	tcase_add_loop_test(tests, damage_that_was_found_once_is_remembered_by_all, 0, 2);
	tcase_add_test(tests, what_proves_to_be_whole_is_written_to_again);
}

UNIT_MAIN("cli_backup", add)
