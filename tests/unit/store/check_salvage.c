/* A damaged database: seen when it is opened, never written to, and what can be had of it. */
#include <string.h>
#include <sys/stat.h>

#include "menzhen/store/backup/copy.h"
#include "menzhen/store/backup/restart.h"
#include "menzhen/store/backup/salvage.h"
#include "menzhen/store/journal/verify.h"
#include "sandbox_store.h"
#include "unit.h"

enum { IN_BACKUP = 10, IN_ALL = 40 };

static void open_cases(struct store *store, int first, int last)
{
	for (int i = first; i <= last; i++) {
		char number[32];
		snprintf(number, sizeof(number), "ZL-%d", i);
		sandbox_open_case(store, &(struct sandbox_case){.number = number, .sequence = i});
	}
}

/* A database of IN_ALL events with a copy of IN_BACKUP, and SQL done to it behind our back. */
static struct sandbox_store make(char copy_path[128], const char *damage)
{
	struct sandbox_store box = sandbox_store_begin();
	struct copy *copy;
	struct error err = {0};
	bool done = false;
	open_cases(box.store, 1, IN_BACKUP);
	snprintf(copy_path, 128, "%s/copy.db", box.folder);
	ck_done(copy_begin(&copy, box.path, copy_path, &err), err);
	while (!done)
		ck_done(copy_step(copy, &done, &err), err);
	copy_end(copy);
	open_cases(box.store, IN_BACKUP + 1, IN_ALL);
	sandbox_store_sql(&box, "DROP TRIGGER event_is_final; DROP TRIGGER event_is_kept;"
				"DROP TRIGGER event_follows; DROP TRIGGER run_is_kept;"
				"PRAGMA foreign_keys = OFF");
	sandbox_store_sql(&box, damage);
	sandbox_store_sql(&box, "PRAGMA wal_checkpoint(TRUNCATE)");
	store_close(box.store);
	box.store = NULL;
	return box;
}

static const struct {
	const char *damage;
	int salvaged;
	bool seen; /* when it is opened */
} cases[] = {
	{"SELECT 1", IN_ALL - IN_BACKUP, false},
	{"UPDATE event SET at = at + 1 WHERE id = 40", 29, true},
	{"UPDATE event SET actor = 'x' WHERE id = 31", 20, true},
	{"UPDATE event SET private = '{\"client\":\"x\"}' WHERE id = 20", 9, false},
	{"UPDATE event SET private = NULL, salt = NULL WHERE id = 20", 30, false},
	{"UPDATE event SET salt = NULL, private = NULL, commitment = NULL WHERE id = 20", 9, false},
	{"UPDATE event SET body = '{}' WHERE id = 15", 4, false},
	{"DELETE FROM event WHERE id = 12", 1, false},
	{"DELETE FROM event WHERE id > 10", 0, false},
	{"UPDATE event SET hash = zeroblob(32) WHERE id = 10", 0, false},
	{"UPDATE event SET at = 0 WHERE id = 3", 30, false},
	{"UPDATE event SET hash = 'text of thirty-two characters...' WHERE id = 40", 29, true},
};

START_TEST(what_chains_on_is_taken)
{
	char path[128];
	struct store *backup;
	struct verify_report report;
	struct error err = {0};
	int64_t taken;
	struct sandbox_store box = make(path, cases[_i].damage);
	ck_done(store_open(&backup, path, STORE_OPEN, &err), err);
	ck_done(store_begin(backup, &err), err);
	ck_done(store_salvage(backup, box.path, &taken, &err), err);
	ck_done(store_commit(backup, &err), err);
	ck_assert_int_eq(taken, cases[_i].salvaged);
	ck_done(verify_run(backup, &report, &err), err);
	ck_assert_uint_eq(report.findings.count, 0);
	ck_assert_int_eq(report.events, IN_BACKUP + cases[_i].salvaged);
	verify_report_release(&report);
	open_cases(backup, 100, 100);
	store_close(backup);
	sandbox_store_end(&box);
}
END_TEST

static int64_t when_changed(const char *path, const char *suffix)
{
	char name[128];
	struct stat info;
	snprintf(name, sizeof(name), "%s%s", path, suffix);
	ck_assert_int_eq(stat(name, &info), 0);
	return info.st_mtim.tv_sec * 1000000000 + info.st_mtim.tv_nsec;
}

START_TEST(damage_at_the_end_is_seen_and_nothing_written)
{
	char path[128];
	struct store *store = NULL;
	struct error err = {0};
	struct sandbox_store box = make(path, cases[_i].damage);
	int64_t changed = when_changed(box.path, ""), logged = when_changed(box.path, "-wal");
	enum status status = store_open(&store, box.path, STORE_OPEN, &err);
	ck_assert_int_eq(status, cases[_i].seen ? STATUS_DAMAGED : STATUS_OK);
	store_close(store);
	if (cases[_i].seen) {
		ck_assert_int_eq(err.status, STATUS_DAMAGED);
		ck_assert_int_eq(when_changed(box.path, ""), changed);
		ck_assert_int_eq(when_changed(box.path, "-wal"), logged);
		ck_done(store_open(&store, box.path, STORE_READ, &err), err);
		store_mark_damaged(store, "test");
		ck_assert_int_eq(store_begin(store, &err), STATUS_DAMAGED);
		ck_assert(!store_idle(store));
		store_close(store);
	}
	sandbox_store_end(&box);
}
END_TEST

START_TEST(rubbish_has_nothing_to_give)
{
	char path[128];
	struct store *backup;
	struct error err = {0};
	int64_t taken;
	struct sandbox_store box = make(path, "SELECT 1");
	FILE *file = fopen(box.path, "r+");
	ck_assert_ptr_nonnull(file);
	fputs("rubbish", file);
	fclose(file);
	ck_done(store_open(&backup, path, STORE_OPEN, &err), err);
	ck_done(store_begin(backup, &err), err);
	ck_done(store_salvage(backup, box.path, &taken, &err), err);
	ck_assert_int_eq(taken, 0);
	ck_assert_int_eq(store_salvage(backup, "/nowhere", &taken, &err), STATUS_STORE);
	store_rollback(backup);
	store_close(backup);
	sandbox_store_end(&box);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(tests, what_chains_on_is_taken, 0, sizeof(cases) / sizeof(cases[0]));
	tcase_add_loop_test(tests, damage_at_the_end_is_seen_and_nothing_written, 0,
		sizeof(cases) / sizeof(cases[0]));
	tcase_add_test(tests, rubbish_has_nothing_to_give);
}

UNIT_MAIN("salvage", add)
