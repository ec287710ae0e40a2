#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>

#include "menzhen/store/journal/verify.h"
#include "menzhen/store/store.h"
#include "sandbox_store.h"
#include "unit.h"

/* Opening fails with a sentence that holds WORDS. */
static void assert_refused(const char *path, enum store_mode mode, const char *words)
{
	struct store *store;
	struct error err = {0};
	char sentence[1024];
	enum status status = store_open(&store, path, mode, &err);
	ck_assert_int_eq(status, strstr(words, "damaged") != NULL ? STATUS_DAMAGED : STATUS_STORE);
	ck_assert_ptr_null(store);
	error_format(&err, NULL, sentence, sizeof(sentence));
	ck_assert_msg(strstr(sentence, words) && strstr(sentence, path), "%s", sentence);
}

static void write_file(const char *path, const char *content)
{
	FILE *file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fputs(content, file);
	fclose(file);
}

START_TEST(what_is_no_database_of_ours_is_refused)
{
	struct sandbox_store box = sandbox_store_begin();
	char path[128];
	snprintf(path, sizeof(path), "%s/other.db", box.folder);
	assert_refused(path, STORE_OPEN, "There is no database here");
	assert_refused(box.path, STORE_CREATE, "There is a database here already");
	write_file(path, "");
	assert_refused(path, STORE_OPEN, "This is not a Menzhen database");
	write_file(path, "this is a shopping list, and a long one, and not a database at all; "
			 "it goes on for more than a hundred bytes, which is the header's size\n");
	assert_refused(path, STORE_OPEN, "This is not a database");
	ck_assert_int_eq(unlink(path), 0);
	sqlite3 *handle;
	ck_assert_int_eq(sqlite3_open(path, &handle), SQLITE_OK);
	sqlite3_exec(handle, "CREATE TABLE recipes (a)", NULL, NULL, NULL);
	sqlite3_close(handle);
	assert_refused(path, STORE_OPEN, "This is not a Menzhen database");
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_newer_database_is_refused)
{
	struct sandbox_store box = sandbox_store_begin();
	sandbox_store_sql(&box, "PRAGMA user_version = 999");
	assert_refused(box.path, STORE_OPEN, "made by a newer Menzhen");
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_database_cut_short_is_refused)
{
	struct sandbox_store box = sandbox_store_begin();
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-1"});
	sandbox_store_sql(&box, "PRAGMA wal_checkpoint(TRUNCATE)");
	store_close(box.store);
	box.store = NULL;
	ck_assert_int_eq(truncate(box.path, 3 * 4096L), 0);
	assert_refused(box.path, STORE_OPEN, "is damaged");
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_database_that_may_not_be_written_is_refused)
{
	if (geteuid() == 0)
		return; /* nothing is forbidden to root */
	struct sandbox_store box = sandbox_store_begin();
	store_close(box.store);
	box.store = NULL;
	chmod(box.path, 0400);
	assert_refused(box.path, STORE_OPEN, "cannot be");
	chmod(box.path, 0600);
	chmod(box.folder, 0500);
	assert_refused(box.path, STORE_OPEN, "cannot be");
	chmod(box.folder, 0700);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(only_the_owner_can_read_it)
{
	static const char *const suffixes[] = {"", "-wal", "-shm", "-lock"};
	umask(0);
	struct sandbox_store box = sandbox_store_begin();
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-1"});
	for (size_t i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]); i++) {
		char path[128];
		struct stat status;
		snprintf(path, sizeof(path), "%s%s", box.path, suffixes[i]);
		ck_assert_msg(stat(path, &status) == 0, "%s", path);
		ck_assert_int_eq(status.st_mode & 0777, 0600);
	}
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_half_made_database_is_made_again)
{
	struct sandbox_store box = sandbox_store_begin();
	char path[128], fresh[136], wal[136];
	struct error err = {0};
	struct store *store;
	snprintf(path, sizeof(path), "%s/again.db", box.folder);
	snprintf(fresh, sizeof(fresh), "%s-new", path);
	snprintf(wal, sizeof(wal), "%s-wal", path);
	write_file(fresh, "what a power cut left");
	write_file(wal, "of a database that was deleted");
	ck_done(store_open(&store, path, STORE_CREATE, &err), err);
	ck_assert_int_ne(access(fresh, F_OK), 0);
	ck_assert_str_ne(store_origin(store), store_origin(box.store));
	store_close(store);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(the_origin_stays)
{
	struct sandbox_store box = sandbox_store_begin();
	char origin[33];
	ck_assert_uint_eq(strlen(store_origin(box.store)), 32);
	snprintf(origin, sizeof(origin), "%s", store_origin(box.store));
	sandbox_store_reopen(&box);
	ck_assert_str_eq(store_origin(box.store), origin);
	sandbox_store_end(&box);
}
END_TEST

static bool has_case(struct store *store, const char *number)
{
	struct case_record record;
	struct error err = {0};
	enum status status = case_load(store, number, &record, &err);
	case_record_release(&record);
	return status == STATUS_OK;
}

START_TEST(a_rollback_leaves_nothing)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("case.opened", "ZL-1", 10, command);
	sandbox_open_fields(&draft.fields, &(struct sandbox_case){.number = "ZL-1"});
	ck_done(store_begin(box.store, &err), err);
	ck_done(journal_record(box.store, &draft, &err), err);
	ck_assert(has_case(box.store, "ZL-1"));
	store_rollback(box.store);
	ck_assert(!has_case(box.store, "ZL-1"));
	sandbox_commit(box.store, &draft); /* the same command: it was never recorded */
	ck_assert(has_case(box.store, "ZL-1"));
	sandbox_store_end(&box);
}
END_TEST

START_TEST(closing_in_a_transaction_rolls_back)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("case.opened", "ZL-1", 10, command);
	sandbox_open_fields(&draft.fields, &(struct sandbox_case){.number = "ZL-1"});
	ck_done(store_begin(box.store, &err), err);
	ck_done(journal_record(box.store, &draft, &err), err);
	sandbox_store_reopen(&box);
	ck_assert(!has_case(box.store, "ZL-1"));
	sandbox_store_end(&box);
}
END_TEST

START_TEST(transactions_do_not_nest)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	ck_assert_int_eq(store_commit(box.store, &err), STATUS_STORE);
	ck_done(store_begin(box.store, &err), err);
	ck_assert_int_eq(store_begin(box.store, &err), STATUS_STORE);
	ck_done(store_commit(box.store, &err), err);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(changes_of_others_are_noticed_and_seen)
{
	struct sandbox_store box = sandbox_store_begin();
	struct store *other = sandbox_store_open(&box);
	ck_assert(!store_changed(box.store));
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-1"});
	ck_assert(!store_changed(box.store)); /* one's own is no news */
	ck_assert(store_changed(other));
	ck_assert(!store_changed(other));
	ck_assert(has_case(other, "ZL-1"));
	sandbox_open_case(other, &(struct sandbox_case){.number = "ZL-2"});
	ck_assert(store_changed(box.store));
	ck_assert(has_case(box.store, "ZL-2"));
	store_close(other);
	sandbox_store_end(&box);
}
END_TEST

static off_t size_of(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 ? status.st_size : -1;
}

START_TEST(idle_moments_keep_the_wal_small)
{
	struct sandbox_store box = sandbox_store_begin();
	char wal[136];
	snprintf(wal, sizeof(wal), "%s-wal", box.path);
	off_t before = size_of(box.path);
	for (int i = 0; i < 200; i++) {
		char number[16];
		snprintf(number, sizeof(number), "ZL-%d", i);
		sandbox_open_case(box.store, &(struct sandbox_case){.number = number});
		store_idle(box.store);
	}
	ck_assert_int_gt(size_of(box.path), before);   /* copied back */
	ck_assert_int_eq(size_of(wal), 1024L * 1024L); /* the size it was given at first */
	sandbox_store_end(&box);
}
END_TEST

START_TEST(one_command_and_out_keeps_the_wal_bounded)
{
	struct sandbox_store box = sandbox_store_begin();
	char wal[136];
	snprintf(wal, sizeof(wal), "%s-wal", box.path);
	for (int i = 0; i < 200; i++) {
		char number[16];
		snprintf(number, sizeof(number), "ZL-%d", i);
		sandbox_open_case(box.store, &(struct sandbox_case){.number = number});
		sandbox_store_reopen(&box);
	}
	ck_assert_int_lt(size_of(wal), 1200L * 1024L);
	ck_assert(has_case(box.store, "ZL-199"));
	sandbox_store_end(&box);
}
END_TEST

/* Does anybody hold the lock file now? */
static bool is_locked(const struct sandbox_store *box)
{
	char path[136];
	snprintf(path, sizeof(path), "%s-lock", box->path);
	int fd = open(path, O_RDWR);
	ck_assert_int_ge(fd, 0);
	bool locked = flock(fd, LOCK_EX | LOCK_NB) != 0;
	close(fd);
	return locked;
}

START_TEST(the_lock_file_is_held_from_begin_to_end)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	ck_assert(!is_locked(&box));
	ck_done(store_begin(box.store, &err), err);
	ck_assert(is_locked(&box));
	ck_done(store_commit(box.store, &err), err);
	ck_assert(!is_locked(&box));
	ck_done(store_begin(box.store, &err), err);
	ck_assert(is_locked(&box));
	store_rollback(box.store);
	ck_assert(!is_locked(&box));
	sandbox_store_sql(&box, "UPDATE meta SET value = 'other' WHERE key = 'projection'");
	ck_assert_int_eq(store_begin(box.store, &err), STATUS_STORE);
	ck_assert(!is_locked(&box));
	sandbox_store_end(&box);
}
END_TEST

START_TEST(nothing_is_copied_back_while_another_desk_writes)
{
	struct sandbox_store box = sandbox_store_begin();
	char lock[136];
	snprintf(lock, sizeof(lock), "%s-lock", box.path);
	for (int i = 0; i < 40; i++) {
		char number[16];
		snprintf(number, sizeof(number), "ZL-%d", i);
		sandbox_open_case(box.store, &(struct sandbox_case){.number = number});
	}
	off_t before = size_of(box.path);
	int other = open(lock, O_RDWR);
	ck_assert_int_eq(flock(other, LOCK_EX), 0);
	store_idle(box.store); /* neither waits nor copies */
	ck_assert_int_eq(size_of(box.path), before);
	close(other);
	store_idle(box.store);
	ck_assert_int_gt(size_of(box.path), before);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(projections_of_other_apply_files_are_made_again)
{
	struct sandbox_store box = sandbox_store_begin();
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-1"});
	sandbox_store_sql(&box, "UPDATE meta SET value = 'older' WHERE key = 'projection';"
				"DROP VIEW case_record; DROP TABLE rating;"
				"DROP TABLE cases; CREATE TABLE cases (number, state, day);"
				"CREATE INDEX cases_state ON cases (day)");
	/* A desk of the older version that is still running must not write into the new tables. */
	struct error err = {0};
	ck_assert_int_eq(store_begin(box.store, &err), STATUS_STORE);
	sandbox_store_reopen(&box);
	ck_assert(has_case(box.store, "ZL-1"));
	struct verify_report report;
	ck_done(verify_run(box.store, &report, &err), err);
	ck_assert(error_list_empty(&report.findings));
	verify_report_release(&report);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_desk_does_not_write_into_a_schema_that_was_migrated_meanwhile)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	char sentence[512];
	sandbox_store_sql(&box, "PRAGMA user_version = 77");
	ck_assert_int_eq(store_begin(box.store, &err), STATUS_STORE);
	error_format(&err, NULL, sentence, sizeof(sentence));
	ck_assert_msg(strstr(sentence, "Another version of Menzhen"), "%s", sentence);
	sandbox_store_sql(&box, "PRAGMA user_version = 4");
	ck_done(store_begin(box.store, &err), err);
	store_rollback(box.store);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(reading_alone_changes_nothing_and_waits_for_nobody)
{
	struct sandbox_store box = sandbox_store_begin();
	struct store *reader;
	struct verify_report report;
	struct error err = {0};
	char lock[128], wal[128];
	struct stat before, after;
	snprintf(lock, sizeof(lock), "%s-lock", box.path);
	snprintf(wal, sizeof(wal), "%s-wal", box.path);
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-1"});
	ck_done(store_begin(box.store, &err), err);
	ck_done(store_open(&reader, box.path, STORE_READ, &err), err);
	ck_assert(has_case(reader, "ZL-1"));
	store_rollback(box.store);
	store_close(reader);
	sandbox_store_sql(&box, "PRAGMA wal_checkpoint(TRUNCATE)");
	store_close(box.store);
	box.store = NULL;
	ck_assert_int_eq(unlink(lock), 0);
	ck_assert_int_eq(stat(box.folder, &before), 0);

	ck_done(store_open(&reader, box.path, STORE_READ, &err), err);
	ck_assert(has_case(reader, "ZL-1"));
	ck_assert_int_eq(store_begin(reader, &err), STATUS_STORE);
	ck_done(verify_run(reader, &report, &err), err);
	ck_assert(error_list_empty(&report.findings));
	verify_report_release(&report);
	store_idle(reader);
	store_close(reader);
	ck_assert_int_ne(access(lock, F_OK), 0);
	ck_assert_int_eq(stat(wal, &after), 0);
	ck_assert_int_eq(after.st_size, 0);
	ck_assert_int_eq(stat(box.folder, &after), 0);
	ck_assert_int_eq(after.st_mtim.tv_sec, before.st_mtim.tv_sec);
	ck_assert_int_eq(after.st_mtim.tv_nsec, before.st_mtim.tv_nsec);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_folder_that_may_only_be_read_is_read)
{
	static const char *const suffixes[] = {"", "-wal", "-shm", "-lock"};
	struct sandbox_store box = sandbox_store_begin();
	struct store *reader;
	struct error err = {0};
	uid_t owner = geteuid(), stranger = owner == 0 ? 65534 : owner;
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-1"});
	store_close(box.store);
	box.store = NULL;
	for (size_t i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]); i++) {
		char path[128];
		snprintf(path, sizeof(path), "%s%s", box.path, suffixes[i]);
		ck_assert_int_eq(chmod(path, 0444), 0);
	}
	ck_assert_int_eq(chmod(box.folder, 0555), 0);
	ck_assert_int_eq(seteuid(stranger), 0); /* to root nothing is forbidden */
	ck_assert_int_eq(store_open(&reader, box.path, STORE_OPEN, &err), STATUS_STORE);
	ck_done(store_open(&reader, box.path, STORE_READ, &err), err);
	ck_assert(has_case(reader, "ZL-1"));
	store_close(reader);
	ck_assert_int_eq(seteuid(owner), 0);
	ck_assert_int_eq(chmod(box.folder, 0755), 0);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(reading_alone_does_not_bring_up_to_date)
{
	struct sandbox_store box = sandbox_store_begin();
	sandbox_store_sql(&box, "UPDATE meta SET value = 'older' WHERE key = 'projection'");
	assert_refused(box.path, STORE_READ, "Another version of Menzhen");
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_full_disk_is_said_and_costs_nothing_recorded)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	char command[COMMAND_ID_SIZE], sentence[512];
	struct rlimit limit, tight;
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-1"});
	ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &limit), 0);
	signal(SIGXFSZ, SIG_IGN);
	tight = limit;
	tight.rlim_cur = 8192;
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &tight), 0);
	struct event_draft draft = sandbox_event("case.opened", "ZL-2", 10, command);
	sandbox_open_fields(&draft.fields, &(struct sandbox_case){.number = "ZL-2"});
	enum status status = store_begin(box.store, &err);
	if (status == STATUS_OK)
		status = journal_record(box.store, &draft, &err);
	if (status == STATUS_OK)
		status = store_commit(box.store, &err);
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
	ck_assert_int_eq(status, STATUS_STORE);
	error_format(&err, NULL, sentence, sizeof(sentence));
	ck_assert_msg(strstr(sentence, "disk") != NULL, "%s", sentence);
	sandbox_commit(box.store, &draft); /* and goes on when there is room again */
	ck_assert(has_case(box.store, "ZL-1"));
	ck_assert(has_case(box.store, "ZL-2"));
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_tidied_lock_file_still_keeps_desks_apart)
{
	struct sandbox_store box = sandbox_store_begin();
	struct store *other = sandbox_store_open(&box);
	struct error err = {0};
	char lock[136];
	snprintf(lock, sizeof(lock), "%s-lock", box.path);
	ck_assert_int_eq(unlink(lock), 0);
	ck_done(store_begin(box.store, &err), err);
	store_rollback(box.store);
	ck_assert_int_eq(access(lock, F_OK), 0); /* made again, for both to meet at */
	ck_done(store_begin(other, &err), err);
	store_rollback(other);
	store_close(other);
	sandbox_store_end(&box);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, what_is_no_database_of_ours_is_refused);
	tcase_add_test(tests, a_newer_database_is_refused);
	tcase_add_test(tests, a_database_cut_short_is_refused);
	tcase_add_test(tests, a_database_that_may_not_be_written_is_refused);
	tcase_add_test(tests, only_the_owner_can_read_it);
	tcase_add_test(tests, a_half_made_database_is_made_again);
	tcase_add_test(tests, the_origin_stays);
	tcase_add_test(tests, a_rollback_leaves_nothing);
	tcase_add_test(tests, closing_in_a_transaction_rolls_back);
	tcase_add_test(tests, transactions_do_not_nest);
	tcase_add_test(tests, changes_of_others_are_noticed_and_seen);
	tcase_add_test(tests, idle_moments_keep_the_wal_small);
	tcase_add_test(tests, one_command_and_out_keeps_the_wal_bounded);
	tcase_add_test(tests, the_lock_file_is_held_from_begin_to_end);
	tcase_add_test(tests, nothing_is_copied_back_while_another_desk_writes);
	tcase_add_test(tests, projections_of_other_apply_files_are_made_again);
	tcase_add_test(tests, a_desk_does_not_write_into_a_schema_that_was_migrated_meanwhile);
	tcase_add_test(tests, reading_alone_changes_nothing_and_waits_for_nobody);
	tcase_add_test(tests, a_folder_that_may_only_be_read_is_read);
	tcase_add_test(tests, reading_alone_does_not_bring_up_to_date);
	tcase_add_test(tests, a_full_disk_is_said_and_costs_nothing_recorded);
	tcase_add_test(tests, a_tidied_lock_file_still_keeps_desks_apart);
}

UNIT_MAIN("store", add)
