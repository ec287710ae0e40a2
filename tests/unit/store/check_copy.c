#include <string.h>
#include <sys/stat.h>

#include "menzhen/store/backup/copy.h"
#include "menzhen/store/journal/verify.h"
#include "sandbox_store.h"
#include "unit.h"

enum { CASES = 60 };

static void open_cases(struct store *store, int first, int count)
{
	for (int i = first; i < first + count; i++) {
		char number[32];
		snprintf(number, sizeof(number), "ZL-%d", i);
		sandbox_open_case(store, &(struct sandbox_case){.number = number, .sequence = i});
	}
}

static const char *copy_path(const struct sandbox_store *box)
{
	static char path[96];
	snprintf(path, sizeof(path), "%s/copy.db", box->folder);
	return path;
}

static bool is_there(const char *path, const char *suffix)
{
	char name[128];
	struct stat info;
	snprintf(name, sizeof(name), "%s%s", path, suffix);
	return stat(name, &info) == 0;
}

static int64_t count_events(const char *path)
{
	struct store *store;
	struct error err = {0};
	struct verify_report report;
	ck_done(store_open(&store, path, STORE_READ, &err), err);
	ck_done(verify_run(store, &report, &err), err);
	ck_assert(error_list_empty(&report.findings));
	int64_t events = report.events;
	verify_report_release(&report);
	store_close(store);
	return events;
}

START_TEST(a_copy_is_of_one_moment_while_desks_go_on)
{
	struct sandbox_store box = sandbox_store_begin();
	struct store *other = sandbox_store_open(&box);
	struct copy *copy;
	struct error err = {0};
	bool done = false;
	int slices = 0, progress = 0;
	open_cases(box.store, 1, CASES);
	ck_done(copy_begin(&copy, box.path, copy_path(&box), &err), err);
	while (!done) {
		open_cases(box.store, 1000 + 2 * slices, 1);
		open_cases(other, 1001 + 2 * slices, 1);
		store_idle(other);
		ck_done(copy_step(copy, &done, &err), err);
		ck_assert_int_ge(copy_progress(copy), progress);
		progress = copy_progress(copy);
		ck_assert_int_lt(++slices, 10000);
	}
	ck_assert_int_eq(progress, 1000);
	ck_assert_int_eq(copy_position(copy)->events, CASES);
	copy_end(copy);
	struct stat info;
	ck_assert_int_eq(stat(copy_path(&box), &info), 0);
	ck_assert_int_eq(info.st_mode & 0777, 0600);
	ck_assert(!is_there(copy_path(&box), "-wal") && !is_there(copy_path(&box), "-journal"));
	ck_assert_int_eq(count_events(copy_path(&box)), CASES);
	store_close(other);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_copy_that_was_given_up_leaves_nothing)
{
	struct sandbox_store box = sandbox_store_begin();
	struct copy *copy;
	struct error err = {0};
	bool done;
	ck_done(copy_begin(&copy, box.path, copy_path(&box), &err), err);
	ck_done(copy_step(copy, &done, &err), err);
	ck_assert(is_there(copy_path(&box), ""));
	copy_end(copy);
	ck_assert(!is_there(copy_path(&box), ""));
	copy_end(NULL);
	sandbox_store_end(&box);
}
END_TEST

static enum status run(const struct sandbox_store *box, const char *to, struct error *err)
{
	struct copy *copy;
	bool done = false;
	enum status status = copy_begin(&copy, box->path, to, err);
	while (status == STATUS_OK && !done)
		status = copy_step(copy, &done, err);
	copy_end(copy);
	return status;
}

START_TEST(a_broken_chain_is_no_backup)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	open_cases(box.store, 1, 3);
	sandbox_store_sql(&box, "DROP TRIGGER event_is_final; UPDATE event SET at = at + 1"
				" WHERE id = 2");
	ck_assert_int_eq(run(&box, copy_path(&box), &err), STATUS_DAMAGED);
	ck_assert_ptr_nonnull(strstr(err.msgid, "damaged"));
	ck_assert(!is_there(copy_path(&box), ""));
	sandbox_store_end(&box);
}
END_TEST

enum { PAGE = 4096 };

/* The database FILE gets rubbish for its page NUMBER. */
static void spoil_page(const char *file, int64_t number)
{
	char rubbish[PAGE];
	FILE *out = fopen(file, "r+");
	ck_assert_ptr_nonnull(out);
	memset(rubbish, 0xa5, sizeof(rubbish));
	ck_assert_int_eq(fseek(out, (long)(number - 1) * PAGE, SEEK_SET), 0);
	ck_assert_uint_eq(fwrite(rubbish, 1, sizeof(rubbish), out), sizeof(rubbish));
	fclose(out);
}

/* The page where the table or index NAME begins; everything is in the file then, not in the log. */
static int64_t root_of(const struct sandbox_store *box, const char *name)
{
	sqlite3 *handle;
	sqlite3_stmt *row;
	sandbox_store_sql(box, "PRAGMA wal_checkpoint(TRUNCATE)");
	ck_assert_int_eq(sqlite3_open(box->path, &handle), SQLITE_OK);
	ck_assert_int_eq(
		sqlite3_prepare_v2(handle, "SELECT rootpage FROM sqlite_master WHERE name = ?1", -1,
			&row, NULL),
		SQLITE_OK);
	sqlite3_bind_text(row, 1, name, -1, SQLITE_STATIC);
	ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
	int64_t root = sqlite3_column_int64(row, 0);
	sqlite3_finalize(row);
	sqlite3_close(handle);
	return root;
}

/* No event lies in any of them. */
START_TEST(a_damaged_page_is_no_backup)
{
	static const char *const names[] = {
		"cases", "cases_state", "adviser_load", "draft", "meta"};
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	open_cases(box.store, 1, 3);
	store_close(box.store);
	spoil_page(box.path, root_of(&box, names[_i]));
	ck_assert_int_eq(run(&box, copy_path(&box), &err), STATUS_DAMAGED);
	ck_assert(!is_there(copy_path(&box), ""));
	box.store = NULL;
	sandbox_store_end(&box);
}
END_TEST

/* The stick is bad, not the database. */
START_TEST(a_copy_that_was_spoilt_accuses_nobody_else)
{
	struct sandbox_store box = sandbox_store_begin();
	struct copy *copy;
	struct error err = {0};
	enum status status = STATUS_OK;
	bool done = false;
	open_cases(box.store, 1, CASES);
	int64_t root = root_of(&box, "cases");
	ck_done(copy_begin(&copy, box.path, copy_path(&box), &err), err);
	while (copy_progress(copy) < 500)
		ck_done(copy_step(copy, &done, &err), err);
	spoil_page(copy_path(&box), root);
	while (status == STATUS_OK && !done)
		status = copy_step(copy, &done, &err);
	ck_assert_int_eq(status, STATUS_STORE);
	ck_assert_str_eq(err.file, copy_path(&box));
	ck_assert_ptr_nonnull(strstr(err.msgid, "The database is sound"));
	copy_end(copy);
	ck_assert(!is_there(copy_path(&box), ""));
	sandbox_store_end(&box);
}
END_TEST

static bool waits(void *context)
{
	return *(const bool *)context;
}

START_TEST(the_check_is_broken_off_for_whoever_waits_and_made_later)
{
	struct sandbox_store box = sandbox_store_begin();
	bool waiting = true, done = false;
	const struct patience patience = {waits, &waiting};
	struct copy *copy;
	struct error err = {0};
	open_cases(box.store, 1, 600);
	ck_done(copy_begin(&copy, box.path, copy_path(&box), &err), err);
	copy_heed(copy, &patience);
	for (int i = 0; i < 20; i++) {
		ck_done(copy_step(copy, &done, &err), err);
		ck_assert(!done);
	}
	ck_assert_int_eq(copy_progress(copy), 500);
	waiting = false;
	while (!done)
		ck_done(copy_step(copy, &done, &err), err);
	copy_end(copy);
	ck_assert_int_eq(count_events(copy_path(&box)), 600);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(where_nothing_can_be_written_nothing_is_made)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	ck_assert_int_eq(run(&box, "/nowhere/at/all.db", &err), STATUS_STORE);
	ck_assert_str_eq(err.file, "/nowhere/at/all.db");
	sandbox_store_end(&box);
}
END_TEST

START_TEST(only_our_databases_are_copied)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	sandbox_store_sql(&box, "PRAGMA application_id = 1");
	ck_assert_int_eq(run(&box, copy_path(&box), &err), STATUS_STORE);
	ck_assert(!is_there(copy_path(&box), ""));
	sandbox_store_end(&box);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_copy_is_of_one_moment_while_desks_go_on);
	tcase_add_test(tests, a_copy_that_was_given_up_leaves_nothing);
	tcase_add_test(tests, a_broken_chain_is_no_backup);
	tcase_add_loop_test(tests, a_damaged_page_is_no_backup, 0, 5);
	tcase_add_test(tests, a_copy_that_was_spoilt_accuses_nobody_else);
	tcase_add_test(tests, the_check_is_broken_off_for_whoever_waits_and_made_later);
	tcase_add_test(tests, where_nothing_can_be_written_nothing_is_made);
	tcase_add_test(tests, only_our_databases_are_copied);
}

UNIT_MAIN("copy", add)
