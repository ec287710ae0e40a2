/*
 * The disk under a desk is full, out of quota, read-only, taken away, or held by a program that
 * hangs: a sentence says so, what was typed stays, and it is saved once the cause is gone.
 */
#define _GNU_SOURCE /* unshare(), prlimit() */
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include "reception.h"
#include "unit.h"

enum { ROWS = 24, COLS = 160, VISITORS_MAX = 300, BLOCK = 4096, STORE = 4 };

static void type_visit(struct term *desk, const char *name)
{
	term_keys(desk, "F2 Ctrl-U");
	term_type(desk, name);
	term_keys(desk, "Tab Backspace u n p a Enter");
}

/* What was to be saved is refused with WORDS, which stand on one line; the form is as it was. */
static void expect_told(struct term *desk, const char *name, const char *words)
{
	TERM_SHOWS(desk, "Something went wrong");
	TERM_SHOWS(desk, words);
	term_keys(desk, "Enter");
	RECEPTION_ROW_SHOWS(desk, "Visitor", name);
}

static void expect_refused(struct term *desk, const char *name, const char *words)
{
	term_keys(desk, "Ctrl-S");
	expect_told(desk, name, words);
}

/* The cause is gone: the very form that was refused is saved. */
static void expect_saved(struct sandbox *st, struct term *desk, const char *name)
{
	term_keys(desk, "Ctrl-S");
	TERM_SHOWS(desk, "recorded");
	term_keys(desk, "Escape");
	reception_must_verify(st);
	sandbox_must(st, "case", "list", "--reveal", "--json", NULL);
	ck_assert_uint_eq(reception_count(st, name), 1);
}

/* --- a disk of our own --- */

static void write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	ck_assert_int_ge(fputs(text, file), 0);
	ck_assert_int_eq(fclose(file), 0);
}

/* The one ID is root's in a namespace of its own. */
static void be_root(const char *path, unsigned id)
{
	char map[32];

	snprintf(map, sizeof(map), "0 %u 1", id);
	write_file(path, map);
}

/* May this process, and what it starts, see mounts of its own? Whoever is not root by a namespace.
 */
static bool may_mount(void)
{
	unsigned user = getuid(), group = getgid();

	if (unshare(CLONE_NEWNS) == 0)
		return mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
	if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
		return false;
	write_file("/proc/self/setgroups", "deny");
	be_root("/proc/self/uid_map", user);
	be_root("/proc/self/gid_map", group);
	return true;
}

/* A disk of four megabytes in the memory; false where nothing can be mounted. */
static bool small_disk(char path[SANDBOX_PATH_SIZE])
{
	snprintf(path, SANDBOX_PATH_SIZE, "/tmp/menzhen-disk-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(path));
	if (may_mount() && mount("none", path, "tmpfs", 0, "size=4m") == 0) {
		ck_assert_int_eq(setenv("TMPDIR", path, 1), 0);
		return true;
	}
	fprintf(stderr, "Nothing can be mounted here (%s): this is not tried.\n", strerror(errno));
	rmdir(path);
	return false;
}

static void remove_disk(const char *path)
{
	ck_assert_int_eq(umount2(path, MNT_DETACH), 0);
	ck_assert_int_eq(rmdir(path), 0);
}

/* A file that takes what room there is. */
static void fill(const char *disk, char path[SANDBOX_PATH_SIZE])
{
	static const char block[BLOCK];

	ck_assert_int_lt(
		snprintf(path, SANDBOX_PATH_SIZE, "%.200s/filler", disk), SANDBOX_PATH_SIZE);
	int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
	ck_assert_int_ge(fd, 0);
	while (write(fd, block, sizeof(block)) > 0)
		;
	ck_assert_int_eq(errno, ENOSPC);
	close(fd);
}

START_TEST(a_full_disk)
{
	struct sandbox st;
	char disk[SANDBOX_PATH_SIZE], filler[SANDBOX_PATH_SIZE], name[16] = "";
	bool saved = true;

	if (!small_disk(disk))
		return;
	reception_init(&st, "en");
	struct term *desk = reception_open(&st, ROWS, COLS);
	fill(disk, filler);
	/* The log has room of its own, for some more. */
	for (int i = 1; saved && i < VISITORS_MAX; i++) {
		snprintf(name, sizeof(name), "Visitor%03d", i);
		type_visit(desk, name);
		term_keys(desk, "Ctrl-S");
		saved = term_find(desk, "is recorded", NULL);
		if (saved)
			term_keys(desk, "Escape");
	}
	ck_assert(!saved);
	term_keys(desk, "Enter");
	expect_refused(desk, name, "disk is full");
	ck_assert_int_eq(unlink(filler), 0);
	expect_saved(&st, desk, name);
	term_free(desk);
	sandbox_release(&st);
	remove_disk(disk);
}
END_TEST

static bool file_says(const struct sandbox *st, const char *name, const char *text)
{
	static char bytes[4 * 1024 * 1024];
	char path[SANDBOX_PATH_SIZE];
	FILE *file = fopen(sandbox_path(st, name, path), "rb");

	ck_assert_ptr_nonnull(file);
	size_t length = fread(bytes, 1, sizeof(bytes), file);
	fclose(file);
	return memmem(bytes, length, text, strlen(text)) != NULL;
}

/* What was erased is gone from the journal; from the file as soon as there is room. */
START_TEST(an_erasure_on_a_full_disk)
{
	struct sandbox st;
	char disk[SANDBOX_PATH_SIZE], filler[SANDBOX_PATH_SIZE], number[RECEPTION_NUMBER_SIZE];

	if (!small_disk(disk))
		return;
	reception_init(&st, "en");
	reception_record_closed(&st, "Visitor001", "LAB01", number);
	fill(disk, filler);
	sandbox_must(&st, "client", "erase", number, "--reason", "on request", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "The disk is too full"));
	ck_assert_int_eq(unlink(filler), 0);
	sandbox_must(&st, "case", "list", NULL);
	reception_must_verify(&st);
	ck_assert(!file_says(&st, "menzhen.db", "Visitor001"));
	ck_assert(!file_says(&st, "menzhen.db-wal", "Visitor001"));
	sandbox_release(&st);
	remove_disk(disk);
}
END_TEST

START_TEST(a_disk_that_may_only_be_read)
{
	struct sandbox st;
	char disk[SANDBOX_PATH_SIZE], number[RECEPTION_NUMBER_SIZE];

	if (!small_disk(disk))
		return;
	reception_init(&st, "en");
	reception_record(&st, "Zhang", "LAB01", number);
	ck_assert_int_eq(mount(NULL, disk, NULL, MS_REMOUNT | MS_RDONLY, NULL), 0);
	ck_assert_int_eq(
		sandbox_run(&st, "case", "void", number, "--reason", "twice", NULL), STORE);
	reception_expect_refusal(&st, STORE, "read-only");
	sandbox_must(&st, "case", "show", number, NULL);
	sandbox_must(&st, "verify", NULL);
	ck_assert_int_eq(mount(NULL, disk, NULL, MS_REMOUNT, "size=4m"), 0);
	sandbox_must(&st, "case", "void", number, "--reason", "twice", NULL);
	sandbox_release(&st);
	remove_disk(disk);
}
END_TEST

/* --- what needs no disk of our own --- */

static struct term *half_typed(struct sandbox *st, const char *name)
{
	reception_init(st, "en");
	struct term *desk = reception_open(st, ROWS, COLS);
	type_visit(desk, name);
	term_sync(desk);
	return desk;
}

/* To a program that may write no more, a disk gives an error of its own. */
START_TEST(a_disk_that_takes_no_more)
{
	struct sandbox st;
	struct rlimit usual, tight;

	struct term *desk = half_typed(&st, "Visitor001");
	ck_assert_int_eq(prlimit(term_pid(desk), RLIMIT_FSIZE, NULL, &usual), 0);
	tight = usual;
	tight.rlim_cur = BLOCK;
	ck_assert_int_eq(prlimit(term_pid(desk), RLIMIT_FSIZE, &tight, NULL), 0);
	expect_refused(desk, "Visitor001", "disk I/O error");
	ck_assert_int_eq(prlimit(term_pid(desk), RLIMIT_FSIZE, &usual, NULL), 0);
	expect_saved(&st, desk, "Visitor001");
	term_free(desk);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_file_that_was_taken_away)
{
	struct sandbox st;
	char there[SANDBOX_PATH_SIZE], away[SANDBOX_PATH_SIZE];
	struct term *desk = half_typed(&st, "Visitor001");

	sandbox_path(&st, "menzhen.db", there);
	sandbox_path(&st, "elsewhere", away);
	ck_assert_int_eq(rename(there, away), 0);
	expect_refused(desk, "Visitor001", "moved or deleted");
	ck_assert_int_eq(rename(away, there), 0);
	expect_saved(&st, desk, "Visitor001");
	term_free(desk);
	sandbox_release(&st);
}
END_TEST

/* A program that hangs with the lock file in its hand, and one that hangs within SQLite: both desks
 * wait at once. */
START_TEST(a_database_held_by_a_program_that_hangs)
{
	struct sandbox one, other;
	char path[SANDBOX_PATH_SIZE];
	sqlite3 *handle;
	struct term *desk = half_typed(&one, "Visitor001");
	struct term *second = half_typed(&other, "Visitor002");
	int lock = open(sandbox_path(&one, "menzhen.db-lock", path), O_RDWR | O_CLOEXEC);

	ck_assert_int_eq(flock(lock, LOCK_EX), 0);
	ck_assert_int_eq(
		sqlite3_open(sandbox_path(&other, "menzhen.db", path), &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(handle, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
	term_keys(desk, "Ctrl-S");
	term_keys(second, "Ctrl-S");
	expect_told(desk, "Visitor001", "Another desk has been writing");
	expect_told(second, "Visitor002", "program is using the database");
	close(lock);
	sqlite3_close(handle);
	expect_saved(&one, desk, "Visitor001");
	expect_saved(&other, second, "Visitor002");
	term_free(desk);
	term_free(second);
	sandbox_release(&one);
	sandbox_release(&other);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_full_disk);
	tcase_add_test(tests, an_erasure_on_a_full_disk);
	tcase_add_test(tests, a_disk_that_may_only_be_read);
	tcase_add_test(tests, a_disk_that_takes_no_more);
	tcase_add_test(tests, a_file_that_was_taken_away);
	tcase_add_test(tests, a_database_held_by_a_program_that_hangs);
}

UNIT_MAIN("disk", add)
