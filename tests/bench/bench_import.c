#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "bench.h"
#include "fail.h"
#include "history.h"
#include "menzhen/desk/desk_verify.h"
#include "menzhen/desk/import/ledger_import.h"

enum { PATH_SIZE = 320, COLUMNS_MAX = 80 };

static double now_ms(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void must(sqlite3 *db, int code, const char *what)
{
	if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
		fail("bare insert: %s: %s", what, sqlite3_errmsg(db));
}

static void write_list(const char *path, int rows)
{
	static const char *const categories[] = {"LAB01", "FAM01", "INH01", "FAM03"};
	FILE *file = fopen(path, "w");

	if (file == NULL)
		fail("%s cannot be written", path);
	fputs("opened_at,client,phone,id_number,category,opponent,summary,adviser,outcome,rating\n",
		file);
	for (int i = 0; i < rows; i++) {
		struct matter_parties who;
		history_parties(i, &who);
		fprintf(file,
			"20%02d-%02d-%02d %02d:%02d,%s,%s,%s,%s,%s,"
			"公司拖欠第%d个月工资，未签书面劳动合同,wang-xm,answered,%d\n",
			10 + i / 336 % 15, 1 + i / 28 % 12, 1 + i % 28, 9 + i % 8, i / 8 % 60,
			who.client, who.phone, who.id_number, categories[i % 4], who.opponent, i,
			1 + i % 5);
	}
	fclose(file);
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *statement;

	must(db, sqlite3_prepare_v2(db, sql, -1, &statement, NULL), sql);
	return statement;
}

/* "INSERT INTO cases VALUES (?, ?, …)" */
static sqlite3_stmt *prepare_insert(sqlite3 *db, const char *table, int columns)
{
	char sql[512];
	int length = snprintf(sql, sizeof(sql), "INSERT INTO %s VALUES (?", table);

	for (int i = 1; i < columns; i++)
		length += snprintf(sql + length, sizeof(sql) - (size_t)length, ",?");
	snprintf(sql + length, sizeof(sql) - (size_t)length, ")");
	return prepare(db, sql);
}

static void copy_rows(sqlite3 *from, sqlite3 *to, const char *table)
{
	char sql[128];

	snprintf(sql, sizeof(sql), "SELECT * FROM %s", table);
	sqlite3_stmt *rows = prepare(from, sql);
	int columns = sqlite3_column_count(rows);
	sqlite3_stmt *insert = prepare_insert(to, table, columns);
	while (sqlite3_step(rows) == SQLITE_ROW) {
		for (int i = 0; i < columns; i++)
			sqlite3_bind_value(insert, i + 1, sqlite3_column_value(rows, i));
		must(to, sqlite3_step(insert), table);
		sqlite3_reset(insert);
	}
	sqlite3_finalize(rows);
	sqlite3_finalize(insert);
}

/* Its tables with their indexes and without triggers, but for those of the full-text index. */
static const char tables[] =
	"SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index')"
	" AND tbl_name NOT LIKE 'search%' AND tbl_name NOT IN ('contact', 'draft', 'meta')"
	" AND name NOT LIKE 'sqlite%' ORDER BY type DESC";

/* The very rows of DATABASE, inserted one by one, durable at the end. */
static double bare_insert(const char *database, const char *copy)
{
	sqlite3 *from, *to;

	must(NULL, sqlite3_open(database, &from), database);
	must(NULL, sqlite3_open(copy, &to), copy);
	sqlite3_exec(to,
		"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
		" PRAGMA cache_size = -16000",
		NULL, NULL, NULL);
	sqlite3_stmt *table = prepare(from, tables);
	double start = now_ms();
	sqlite3_exec(to, "BEGIN", NULL, NULL, NULL);
	while (sqlite3_step(table) == SQLITE_ROW)
		must(to,
			sqlite3_exec(
				to, (const char *)sqlite3_column_text(table, 1), NULL, NULL, NULL),
			"schema");
	sqlite3_reset(table);
	while (sqlite3_step(table) == SQLITE_ROW) {
		const char *sql = (const char *)sqlite3_column_text(table, 1);
		if (strncmp(sql, "CREATE TABLE", 12) == 0)
			copy_rows(from, to, (const char *)sqlite3_column_text(table, 0));
	}
	must(to, sqlite3_exec(to, "COMMIT", NULL, NULL, NULL), "commit");
	double took = now_ms() - start;
	sqlite3_finalize(table);
	sqlite3_close(from);
	sqlite3_close(to);
	return took;
}

static double import(struct desk *desk, const char *path)
{
	struct import_report report;
	struct error err = {0};
	const struct import_request request = {.path = path};
	double start = now_ms();

	if (ledger_import(desk, &request, &report, &err) != STATUS_OK)
		fail("the list is not taken in: %s", err.msgid);
	double took = now_ms() - start;
	import_report_release(&report);
	return took;
}

static double rebuild(struct desk *desk)
{
	struct verify_report report;
	struct error err = {0};
	double start = now_ms();

	if (desk_verify(desk, true, &report, &err) != STATUS_OK)
		fail("nothing is rebuilt: %s", err.msgid);
	double took = now_ms() - start;
	verify_report_release(&report);
	return took;
}

void bench_import(struct figures *figures, int rows)
{
	struct bench bench = {0};
	struct desk desk = {0};
	char list[PATH_SIZE], database[PATH_SIZE], copy[PATH_SIZE];

	sandbox_init(&bench.sandbox);
	snprintf(list, sizeof(list), "%s/list.csv", bench.sandbox.root);
	snprintf(copy, sizeof(copy), "%s/copy.db", bench.sandbox.root);
	snprintf(database, sizeof(database), "%s/menzhen.db", bench.sandbox.folder);
	write_list(list, rows);
	bench_open_desk(&bench, &desk);
	double imported = import(&desk, list);
	double floor = bare_insert(database, copy);
	double rebuilt = rebuild(&desk);
	desk_release(&desk);
	sandbox_release(&bench.sandbox);
	figures->cases = rows;
	figures_add(figures, (struct figure){"a list taken in, beside a bare INSERT of its rows",
				     "ms", imported, floor, 2.5});
	figures_add(figures,
		(struct figure){"made again from the journal, full text and all, beside the same",
			"ms", rebuilt, floor, 2.5});
	figures->cases = 0;
}
