#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/store/database/sql.h"
#include "sandbox_store.h"
#include "unit.h"

static bool is_schema(const struct sql_block *block)
{
	return strncmp(block->name, "schema/", 7) == 0;
}

/* Calls CHECK with every statement of every block that is not the schema itself. */
static void each_statement(
	sqlite3 *handle, void (*check)(sqlite3 *, const struct sql_block *, const char *sql))
{
	for (size_t i = 0; i < sql_block_count; i++) {
		const char *text = sql_blocks[i].text;
		while (!is_schema(&sql_blocks[i]) && *text) {
			sqlite3_stmt *statement;
			int code = sqlite3_prepare_v2(handle, text, -1, &statement, &text);
			ck_assert_msg(code == SQLITE_OK, "%s: %s", sql_blocks[i].name,
				sqlite3_errmsg(handle));
			if (statement && check)
				check(handle, &sql_blocks[i], sqlite3_sql(statement));
			sqlite3_finalize(statement);
		}
	}
}

static bool names_big_table(const char *detail)
{
	static const char *const tables[] = {"event", "cases", "rating", "party",
		"conflict_decision", "duty_change", "attendance", "adviser_day", "adviser_load",
		"proposal_override", "client_merge", "client_apart"};
	for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++) {
		const char *at = strstr(detail, tables[i]);
		if (at && (at[strlen(tables[i])] == '\0' || at[strlen(tables[i])] == ' '))
			return true;
	}
	return false;
}

/* A plan that is to search must not scan a table that grows; an ordered one must not sort. */
static void check_plan(sqlite3 *handle, const struct sql_block *block, const char *sql)
{
	struct buffer explain = {0};
	sqlite3_stmt *plan;
	ck_assert(buffer_printf(&explain, "EXPLAIN QUERY PLAN %s", sql));
	ck_assert_int_eq(
		sqlite3_prepare_v2(handle, buffer_text(&explain), -1, &plan, NULL), SQLITE_OK);
	while (sqlite3_step(plan) == SQLITE_ROW) {
		const char *detail = (const char *)sqlite3_column_text(plan, 3);
		if (strstr(block->plan, "search"))
			ck_assert_msg(strncmp(detail, "SCAN", 4) != 0 || !names_big_table(detail),
				"%s: %s", block->name, detail);
		if (strstr(block->plan, "ordered"))
			ck_assert_msg(
				!strstr(detail, "TEMP B-TREE"), "%s: %s", block->name, detail);
	}
	sqlite3_finalize(plan);
	buffer_release(&explain);
}

START_TEST(every_block_can_be_prepared)
{
	struct sandbox_store box = sandbox_store_begin();
	sqlite3 *handle;
	ck_assert_int_eq(sqlite3_open(box.path, &handle), SQLITE_OK);
	ck_assert_int_eq(sql_functions_add(handle), SQLITE_OK);
	each_statement(handle, NULL);
	sqlite3_close(handle);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(plans_use_the_indexes_they_must)
{
	struct sandbox_store box = sandbox_store_begin();
	sqlite3 *handle;
	ck_assert_int_eq(sqlite3_open(box.path, &handle), SQLITE_OK);
	ck_assert_int_eq(sql_functions_add(handle), SQLITE_OK);
	sqlite3_db_config(handle, SQLITE_DBCONFIG_TRIGGER_EQP, 1, NULL);
	each_statement(handle, check_plan);
	sqlite3_close(handle);
	sandbox_store_end(&box);
}
END_TEST

/* The first column of the rows of SQL, each followed by END. */
static void column_of(sqlite3 *handle, const char *sql, const char *end, struct buffer *out)
{
	sqlite3_stmt *row;
	ck_assert_int_eq(sqlite3_prepare_v2(handle, sql, -1, &row, NULL), SQLITE_OK);
	while (sqlite3_step(row) == SQLITE_ROW)
		ck_assert(buffer_printf(out, "%s%s", sqlite3_column_text(row, 0), end));
	sqlite3_finalize(row);
}

/* A full text index has tables of its own, which it alone may drop and lays out as it likes. */
START_TEST(virtual_tables_are_dropped_whole_and_not_compared)
{
	static const char made[] = "CREATE TABLE cases (id INTEGER PRIMARY KEY);"
				   "CREATE TABLE rating (case_id REFERENCES cases (id));"
				   "CREATE VIRTUAL TABLE case_search USING fts5 (words);"
				   "INSERT INTO cases VALUES (1); INSERT INTO rating VALUES (1);"
				   "INSERT INTO case_search VALUES ('a b c');"
				   "CREATE VIEW both AS SELECT * FROM cases JOIN rating;";
	struct buffer tables = {0}, drops = {0}, left = {0};
	sqlite3 *handle;
	ck_assert_int_eq(sqlite3_open(":memory:", &handle), SQLITE_OK);
	sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_exec(handle, "PRAGMA foreign_keys = ON", NULL, NULL, NULL);
	ck_assert_int_eq(sqlite3_exec(handle, made, NULL, NULL, NULL), SQLITE_OK);
	column_of(handle, sql_find("projection/tables")->text, " ", &tables);
	ck_assert_str_eq(buffer_text(&tables), "cases rating ");
	column_of(handle, sql_find("projection/drops")->text, ";", &drops);
	ck_assert_int_eq(sqlite3_exec(handle, buffer_text(&drops), NULL, NULL, NULL), SQLITE_OK);
	column_of(handle, "SELECT name FROM sqlite_master", " ", &left);
	ck_assert_str_eq(buffer_text(&left), "");
	buffer_release(&tables);
	buffer_release(&drops);
	buffer_release(&left);
	sqlite3_close(handle);
}
END_TEST

START_TEST(every_kind_is_composed_and_applied)
{
	int kinds = 0;
	for (size_t i = 0; i < sql_block_count; i++) {
		char other[64];
		const char *name = sql_blocks[i].name;
		if (strncmp(name, "compose/", 8) == 0)
			snprintf(other, sizeof(other), "apply/%s", name + 8);
		else if (strncmp(name, "apply/", 6) == 0)
			snprintf(other, sizeof(other), "compose/%s", name + 6);
		else
			continue;
		kinds++;
		ck_assert_msg(sql_find(other) != NULL, "%s is missing", other);
	}
	ck_assert_int_gt(kinds, 0);
}
END_TEST

START_TEST(names_are_unique)
{
	for (size_t i = 0; i < sql_block_count; i++)
		ck_assert_ptr_eq(sql_find(sql_blocks[i].name), &sql_blocks[i]);
	ck_assert_ptr_null(sql_find("case/nothing"));
}
END_TEST

/* "-- same as:" makes one file say what another does. */
START_TEST(a_block_can_be_the_same_as_another)
{
	const struct sql_block *accepted = sql_find("apply/case.handover_accepted");
	const struct sql_block *reassigned = sql_find("apply/case.reassigned");
	ck_assert_ptr_nonnull(strstr(reassigned->text, "UPDATE cases"));
	ck_assert_str_eq(accepted->text, reassigned->text);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, every_block_can_be_prepared);
	tcase_add_test(tests, plans_use_the_indexes_they_must);
	tcase_add_test(tests, virtual_tables_are_dropped_whole_and_not_compared);
	tcase_add_test(tests, every_kind_is_composed_and_applied);
	tcase_add_test(tests, names_are_unique);
	tcase_add_test(tests, a_block_can_be_the_same_as_another);
}

UNIT_MAIN("sql", add)
