/*
 * A byte of the database file is another than was written: verify finds it, or it lay where nothing
 * is kept; and no program that meets it crashes or hangs.
 */
#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "day.h"
#include "measure.h"
#include "menzhen/base/hash.h"
#include "menzhen/desk/case/case_open.h"
#include "sandbox.h"
#include "unit.h"

enum {
	PARTS = 5,  /* tests that share the flips */
	MORE = 30,  /* cases beside those of the recorded day */
	DESKS = 10, /* one flip in so many meets a desk in a terminal too */
	TABLES_MAX = 64,
	TABLE_NAME_SIZE = 48,
	ROWS = 24,
	COLS = 80,
	HUNG = 124, /* what timeout(1) says */
};

static struct site site;
static struct sandbox st; /* how programs are run on it */
static char tables[TABLES_MAX][TABLE_NAME_SIZE];
static size_t table_count;
static uint64_t sound[TABLES_MAX];
static off_t file_size;

struct flip {
	off_t at;
	unsigned char mask;
	bool found; /* by verify */
};

static void database_path(char out[SITE_PATH_SIZE])
{
	site_path(&site, "menzhen.db", out);
}

/* --- what is kept in the file --- */

static sqlite3 *open_as_it_is(void)
{
	char path[SITE_PATH_SIZE], uri[SITE_PATH_SIZE + 32];
	sqlite3 *handle;

	database_path(path);
	snprintf(uri, sizeof(uri), "file:%s?immutable=1", path);
	ck_assert_int_eq(
		sqlite3_open_v2(uri, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL),
		SQLITE_OK);
	return handle;
}

/*
 * What is told of a table. A draft is scratch paper that has no second copy. Other digests in meta
 * make the program make anew what they are of, and wal_turns counts what nobody asks for.
 */
static void write_query(const char *table, char *out, size_t size)
{
	if (strcmp(table, "draft") == 0)
		snprintf(out, size, "SELECT count(*) FROM draft WHERE 0");
	else if (strcmp(table, "meta") == 0)
		snprintf(out, size, "SELECT value FROM meta WHERE key = 'origin'");
	else
		snprintf(out, size, "SELECT * FROM \"%s\" NOT INDEXED", table);
}

/* All values of all rows; 0 where they cannot be read. */
static uint64_t digest_table(sqlite3 *handle, const char *table)
{
	char sql[128];
	sqlite3_stmt *row = NULL;
	uint64_t digest = hash_begin('t');

	write_query(table, sql, sizeof(sql));
	int code = sqlite3_prepare_v2(handle, sql, -1, &row, NULL);
	while (code == SQLITE_OK || code == SQLITE_ROW) {
		code = sqlite3_step(row);
		for (int i = 0; code == SQLITE_ROW && i < sqlite3_column_count(row); i++) {
			const char type = (char)sqlite3_column_type(row, i);
			const char *bytes = sqlite3_column_blob(row, i);
			digest = hash_add(digest, &type, 1);
			digest = hash_add(digest, bytes != NULL ? bytes : "",
				(size_t)sqlite3_column_bytes(row, i));
		}
	}
	sqlite3_finalize(row);
	return code == SQLITE_DONE ? hash_end(digest) : 0;
}

/* The index's words are in tables of its own. */
static void list_tables(void)
{
	sqlite3 *handle = open_as_it_is();
	sqlite3_stmt *row;

	ck_assert_int_eq(sqlite3_prepare_v2(handle,
				 "SELECT 'sqlite_master' UNION ALL SELECT name FROM sqlite_master "
				 "WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
				 -1, &row, NULL),
		SQLITE_OK);
	while (sqlite3_step(row) == SQLITE_ROW) {
		char *name = tables[table_count];
		ck_assert_uint_lt(table_count, TABLES_MAX);
		snprintf(name, TABLE_NAME_SIZE, "%s", (const char *)sqlite3_column_text(row, 0));
		sound[table_count++] = digest_table(handle, name);
	}
	sqlite3_finalize(row);
	sqlite3_close(handle);
}

/* The first table that holds something else than it did; NULL: none. */
static const char *altered_table(void)
{
	sqlite3 *handle = open_as_it_is();
	const char *altered = NULL;

	for (size_t i = 0; i < table_count && altered == NULL; i++)
		if (digest_table(handle, tables[i]) != sound[i])
			altered = tables[i];
	sqlite3_close(handle);
	return altered;
}

/* --- the station --- */

static void record_more(struct desk *desk)
{
	struct error err = {0};

	for (int i = 0; i < MORE; i++) {
		struct intake_result result;
		char client[32];
		snprintf(client, sizeof(client), "来访%02d", i);
		const struct intake intake = {.client = client,
			.category = "LAB01",
			.phone = "13800000041",
			.summary = "工资没发"};
		ck_assert_int_eq(case_open(desk, &intake, &result, &err), STATUS_OK);
	}
	while (desk_idle(desk))
		;
}

/* Everything is in the file itself: nothing of it comes from the log. */
static void empty_log(void)
{
	char path[SITE_PATH_SIZE];
	struct stat status;
	sqlite3 *handle;

	database_path(path);
	ck_assert_int_eq(sqlite3_open(path, &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(handle, "PRAGMA wal_checkpoint(TRUNCATE)", NULL, NULL, NULL),
		SQLITE_OK);
	sqlite3_close(handle);
	ck_assert_int_eq(stat(path, &status), 0);
	file_size = status.st_size;
}

static void make_station(void)
{
	struct desk desk;
	struct error err = {0};

	site_begin(&site);
	for (size_t i = 0; i < day_step_count; i++) {
		if (strcmp(day_steps[i].name, "import") == 0 ||
			strcmp(day_steps[i].name, "copy-back") == 0)
			continue; /* rows that are all alike */
		site_open(&site, day_time(i), &desk);
		ck_assert_int_eq(day_run(&desk, i, &err), STATUS_OK);
		desk_release(&desk);
	}
	site_open(&site, day_time(day_step_count), &desk);
	record_more(&desk);
	desk_release(&desk);
	empty_log();
	list_tables();
	site_keep(&site, 0);
	sandbox_init_empty(&st);
	snprintf(st.folder, sizeof(st.folder), "%s", site.folder);
}

static void remove_station(void)
{
	sandbox_release(&st);
	site_end(&site);
}

/* --- a flip --- */

static void flip_byte(const struct flip *flip)
{
	char path[SITE_PATH_SIZE];
	unsigned char byte;

	database_path(path);
	int fd = open(path, O_RDWR | O_CLOEXEC);
	ck_assert_int_eq(pread(fd, &byte, 1, flip->at), 1);
	byte ^= flip->mask;
	ck_assert_int_eq(pwrite(fd, &byte, 1, flip->at), 1);
	close(fd);
}

static unsigned char byte_at(off_t at)
{
	char path[SITE_PATH_SIZE];
	unsigned char byte;

	database_path(path);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ck_assert_int_eq(pread(fd, &byte, 1, at), 1);
	close(fd);
	return byte;
}

/*
 * One bit of a byte, or several. Three of four times in a byte that is not zero: most of the file
 * of a small station is room.
 */
static struct flip any_flip(uint64_t *chance)
{
	struct flip flip = {.at = 0};
	bool anywhere = measure_random(chance, 4) == 0;

	do
		flip.at = (off_t)measure_random(chance, (uint32_t)file_size);
	while (!anywhere && byte_at(flip.at) == 0);
	flip.mask =
		(unsigned char)(measure_random(chance, 2) == 0 ? 1u << measure_random(chance, 8)
							       : 1 + measure_random(chance, 255));
	return flip;
}

static int run(const struct flip *flip, const char *command, const char *verb, const char *number)
{
	const char *const argv[] = {"/usr/bin/timeout", "20", MENZHEN_BINARY, "--station",
		site.folder, command, verb, number, NULL};
	int status = command_run(&st.last, &st.environment, argv);

	ck_assert_msg(status >= 0 && status < HUNG, "byte %lld ^ %02x: %s %s ended with %d: %s",
		(long long)flip->at, flip->mask, command, verb != NULL ? verb : "", status,
		st.last.err);
	return status;
}

/* It may say no at once; once it is open, it goes on. */
static void open_desk(const struct flip *flip)
{
	struct term *term = sandbox_term(&st, ROWS, COLS, NULL);

	if (term_goes_on(term)) {
		term_keys(term, "F9 Down Enter");
		term_sync(term);
		term_kill(term, SIGTERM);
	}
	int status = term_wait(term);
	ck_assert_msg(status >= 0, "byte %lld ^ %02x: the desk ended with %d", (long long)flip->at,
		flip->mask, status);
	term_free(term);
}

static void try(struct flip *flip, bool in_terminal)
{
	flip_byte(flip);
	const char *altered = altered_table();
	flip->found = run(flip, "verify", NULL, NULL) != 0;
	ck_assert_msg(flip->found || altered == NULL, "byte %lld ^ %02x: %s is altered unseen",
		(long long)flip->at, flip->mask, altered);
	run(flip, "case", "list", NULL);
	run(flip, "case", "show", "ZL-20261125-001");
	if (in_terminal)
		open_desk(flip);
}

START_TEST(every_byte_counts_or_is_of_no_use)
{
	uint64_t chance = measure_seed() + (uint64_t)_i;
	long flips = measure_count(150, 1000) / PARTS;
	long found = 0;

	for (long i = 0; i < flips; i++) {
		site_put_back(&site, 0);
		struct flip flip = any_flip(&chance);
		try(&flip, i % DESKS == 0);
		found += flip.found;
	}
	ck_assert_int_gt(found, flips / 4); /* the file is not mostly empty */
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_unchecked_fixture(tests, make_station, remove_station);
	tcase_add_loop_test(tests, every_byte_counts_or_is_of_no_use, 0, PARTS);
}

UNIT_MAIN("flip", add)
