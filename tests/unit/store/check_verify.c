#include <string.h>

#include "menzhen/store/journal/verify.h"
#include "sandbox_store.h"
#include "unit.h"

static size_t findings(struct store *store)
{
	struct verify_report report;
	struct error err = {0};
	ck_done(verify_run(store, &report, &err), err);
	size_t count = report.findings.count + report.findings.dropped;
	verify_report_release(&report);
	return count;
}

/* Is there a finding whose sentence holds WORDS? */
static bool finds(struct store *store, const char *words)
{
	struct verify_report report;
	struct error err = {0};
	bool found = false;
	ck_done(verify_run(store, &report, &err), err);
	for (size_t i = 0; i < report.findings.count; i++) {
		char sentence[1024];
		error_format(&report.findings.items[i], NULL, sentence, sizeof(sentence));
		found = found || strstr(sentence, words);
	}
	verify_report_release(&report);
	return found;
}

static void live_a_day(struct store *store)
{
	sandbox_open_case(store, &(struct sandbox_case){.number = "ZL-1", .at = 10});
	sandbox_open_case(store, &(struct sandbox_case){.number = "ZL-2", .sequence = 2, .at = 11});
	sandbox_assign(store, "ZL-1", "wang-xm", 20);
	sandbox_start(store, "ZL-1", "wang-xm", 30);
	sandbox_close(store, "ZL-1", "wang-xm", 40);
	sandbox_rate(store, "ZL-1", 2, 50);
}

static struct sandbox_store day_begin(void)
{
	struct sandbox_store box = sandbox_store_begin();
	live_a_day(box.store);
	return box;
}

START_TEST(an_empty_journal_is_well)
{
	struct sandbox_store box = sandbox_store_begin();
	struct verify_report report;
	struct error err = {0};
	ck_done(verify_run(box.store, &report, &err), err);
	ck_assert(error_list_empty(&report.findings));
	ck_assert_int_eq(report.events, 0);
	ck_assert_str_eq(report.head, "");
	verify_report_release(&report);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_whole_journal_is_well)
{
	struct sandbox_store box = day_begin();
	struct verify_report report;
	struct error err = {0};
	ck_done(verify_run(box.store, &report, &err), err);
	ck_assert(error_list_empty(&report.findings));
	ck_assert_int_eq(report.events, 6);
	/* Two cases, a rating, a session, an adviser's day, load and its version, a client's two
	 * keys. */
	ck_assert_int_eq(report.rows, 9);
	ck_assert_int_eq(report.erased, 0);
	ck_assert_uint_eq(strlen(report.head), 64);
	verify_report_release(&report);
	sandbox_store_end(&box);
}
END_TEST

/* Past the triggers and checks, as someone with the file and time to spare would go about it. */
static void tamper(const struct sandbox_store *box, const char *sql)
{
	char script[1024];
	snprintf(script, sizeof(script),
		"PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; BEGIN;"
		"DROP TRIGGER event_is_kept; DROP TRIGGER event_is_final;"
		"DROP TRIGGER origin_is_kept; DROP TRIGGER origin_is_final;"
		"DROP TRIGGER event_follows; DROP TRIGGER event_begins_run;"
		"DROP TRIGGER run_is_kept; DROP TRIGGER run_is_final;"
		"DROP TRIGGER event_of_the_newest_origin;"
		"%s; COMMIT;",
		sql);
	sandbox_store_sql(box, script);
}

/* The triggers as they were, so that their loss is not what is found. */
static void restore_triggers(const struct sandbox_store *box, sqlite3 *pristine)
{
	sqlite3_stmt *row;
	ck_assert_int_eq(sqlite3_prepare_v2(pristine,
				 "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND "
				 "tbl_name IN ('event', 'origin', 'run')",
				 -1, &row, NULL),
		SQLITE_OK);
	while (sqlite3_step(row) == SQLITE_ROW)
		sandbox_store_sql(box, (const char *)sqlite3_column_text(row, 0));
	sqlite3_finalize(row);
}

static void tamper_quietly(const struct sandbox_store *box, const char *sql)
{
	struct sandbox_store other = sandbox_store_begin();
	sqlite3 *pristine;
	ck_assert_int_eq(sqlite3_open(other.path, &pristine), SQLITE_OK);
	tamper(box, sql);
	restore_triggers(box, pristine);
	sqlite3_close(pristine);
	sandbox_store_end(&other);
}

static const char *const changed_events[] = {
	"UPDATE event SET id = 70 WHERE id = 6",
	"UPDATE event SET id = 70 WHERE id = 3",
	"UPDATE event SET origin = 2 WHERE id = 3",
	"UPDATE event SET origin = 2",
	"UPDATE event SET seq = 9 WHERE id = 6",
	"UPDATE event SET at = at + 1 WHERE id = 3",
	"UPDATE event SET at = at + 0.5 WHERE id = 3",
	"UPDATE event SET station = 'XX' WHERE id = 3",
	"UPDATE event SET actor = 'nobody' WHERE id = 3",
	"UPDATE event SET kind = 'case.declined' WHERE id = 4",
	"UPDATE event SET kind = 'case.opened' || char(0) WHERE id = 1",
	"UPDATE event SET subject = 'ZL-2' WHERE id = 4",
	"UPDATE event SET command = 'x' WHERE id = 3",
	"UPDATE event SET body = json_set(body, '$.adviser', 'li-hua') WHERE id = 4",
	"UPDATE event SET body = body || ' ' WHERE id = 4",
	"UPDATE event SET body = CAST(body AS BLOB) WHERE id = 4",
	"UPDATE event SET private = json_set(private, '$.client', '李四') WHERE id = 1",
	"UPDATE event SET private = NULL WHERE id = 1",
	"UPDATE event SET private = '{}', salt = zeroblob(16) WHERE id = 4",
	"UPDATE event SET salt = zeroblob(16) WHERE id = 1",
	"UPDATE event SET salt = NULL WHERE id = 1",
	"UPDATE event SET commitment = zeroblob(32) WHERE id = 1",
	"UPDATE event SET commitment = NULL WHERE id = 1",
	"UPDATE event SET hash = zeroblob(32) WHERE id = 6",
	"UPDATE event SET hash = zeroblob(32) WHERE id = 3",
	"UPDATE event SET hash = x'' WHERE id = 3",
	"DELETE FROM event WHERE id = 1",
	"DELETE FROM event WHERE id = 3",
	("UPDATE event SET id = 70 WHERE id = 2; UPDATE event SET id = 2 WHERE id = 3;"
	 "UPDATE event SET id = 3 WHERE id = 70"),
	"UPDATE run SET first = 2",
	"UPDATE run SET seq = 2",
	"DELETE FROM run",
	"INSERT INTO run VALUES (1, 4, 4)",
	"UPDATE origin SET key = '0123456789abcdef0123456789abcdef'",
	"DELETE FROM origin",
};

START_TEST(any_change_of_an_event_is_found)
{
	struct sandbox_store box = day_begin();
	ck_assert_uint_eq(findings(box.store), 0);
	tamper_quietly(&box, changed_events[_i]);
	ck_assert_msg(findings(box.store) > 0, "%s", changed_events[_i]);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_finding_names_the_event)
{
	struct sandbox_store box = day_begin();
	tamper_quietly(&box, "UPDATE event SET actor = 'nobody' WHERE id = 3");
	ck_assert(finds(box.store, "Event 3,"));
	ck_assert_uint_eq(findings(box.store), 1);
	sandbox_store_end(&box);
}
END_TEST

/* Names of the columns of TABLE on HANDLE into OUT. */
static int columns_of(sqlite3 *handle, const char *table, char out[][32], int maximum)
{
	sqlite3_stmt *row;
	int count = 0;
	ck_assert_int_eq(
		sqlite3_prepare_v2(handle, "SELECT name FROM pragma_table_info(?)", -1, &row, NULL),
		SQLITE_OK);
	sqlite3_bind_text(row, 1, table, -1, SQLITE_STATIC);
	while (sqlite3_step(row) == SQLITE_ROW && count < maximum)
		snprintf(out[count++], 32, "%s", (const char *)sqlite3_column_text(row, 0));
	sqlite3_finalize(row);
	return count;
}

static const char *const projections[] = {
	"cases", "rating", "session_day", "adviser_day", "adviser_load"};

/* Every column of one row of every projection, changed to another text, number or NULL. */
START_TEST(any_change_of_a_projection_is_found)
{
	static const char *const values[] = {"'x'", "NULL", "4711"};
	char names[32][32];
	struct sandbox_store box = day_begin();
	sqlite3 *handle;
	ck_assert_int_eq(sqlite3_open(box.path, &handle), SQLITE_OK);
	sqlite3_exec(handle, "PRAGMA ignore_check_constraints = ON", NULL, NULL, NULL);
	int count = columns_of(handle, projections[_i], names, 32);
	ck_assert_int_gt(count, 2);
	int changed = 0;
	for (int i = 0; i < count * 3; i++) {
		char sql[256];
		snprintf(sql, sizeof(sql), "BEGIN; UPDATE %s SET %s = %s WHERE %s IS NOT %s",
			projections[_i], names[i / 3], values[i % 3], names[i / 3], values[i % 3]);
		if (sqlite3_exec(handle, sql, NULL, NULL, NULL) == SQLITE_OK &&
			sqlite3_changes(handle) > 0) {
			ck_assert_int_eq(
				sqlite3_exec(handle, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
			struct verify_report report;
			struct error err = {0};
			ck_assert_msg(findings(box.store) > 0, "%s", sql);
			ck_done(verify_rebuild(box.store, &report, &err), err);
			verify_report_release(&report);
			changed++;
		} else {
			sqlite3_exec(handle, "ROLLBACK", NULL, NULL, NULL);
		}
	}
	ck_assert_int_ge(changed, count);
	ck_assert_uint_eq(findings(box.store), 0);
	sqlite3_close(handle);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(rows_too_many_or_too_few_are_found_by_their_key)
{
	static const struct {
		const char *sql, *words;
	} rows[] = {
		{"DELETE FROM session_day", "session_day 1 2026-11-25 daytime: the row is missing"},
		{"DELETE FROM rating", "rating 1: the row is missing"},
		{"INSERT INTO adviser_day VALUES (1, 'zhao', '2026-11-25', 9, 0)",
			"adviser_day 1 zhao 2026-11-25: the journal knows no such row"},
		{"INSERT INTO adviser_day VALUES (1, 'aaa', '2026-11-25', 9, 0)",
			"adviser_day 1 aaa 2026-11-25: the journal knows no such row"},
		{"INSERT INTO rating (case_id, level, rated_at) VALUES (2, 5, 9)",
			"rating 2: the journal knows no such row"},
		{"UPDATE cases SET client = '李四' WHERE id = 2",
			"cases 2: the column client is not what the journal says"},
		{"UPDATE search_config SET k = 'hashsizf' WHERE k = 'hashsize'",
			"search_config hashsize: the row is missing"},
		{"REPLACE INTO meta (key, value) VALUES ('wal_turns', '1x')",
			"What the database notes of itself was changed"},
		{"INSERT INTO meta (key, value) VALUES ('origim', '1')",
			"What the database notes of itself was changed"},
		{"PRAGMA writable_schema = ON; UPDATE sqlite_master SET tbl_name = 'event'"
		 " WHERE name = 'sqlite_autoindex_origin_1'",
			"The index 'sqlite_autoindex_origin_1' of the schema was changed"},
		{"DROP TRIGGER event_is_kept",
			"The trigger 'event_is_kept' is missing from the schema"},
		{"DROP INDEX cases_state", "The index 'cases_state' is missing"},
		{"CREATE TABLE spy (a)", "The schema has a table 'spy'"},
		{"CREATE TRIGGER spy AFTER INSERT ON event BEGIN SELECT 1; END", "trigger 'spy'"},
		{"DROP VIEW case_record; CREATE VIEW case_record AS SELECT * FROM cases",
			"The view 'case_record' of the schema was changed"},
	};
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct sandbox_store box = day_begin();
		sandbox_store_sql(&box, rows[i].sql);
		ck_assert_msg(finds(box.store, rows[i].words), "%s", rows[i].words);
		sandbox_store_end(&box);
	}
}
END_TEST

START_TEST(erasing_a_person_leaves_the_chain_whole)
{
	struct sandbox_store box = day_begin();
	struct verify_report report;
	struct error err = {0};
	struct case_record record;
	sandbox_store_sql(&box, "UPDATE event SET private = NULL, salt = NULL"
				" WHERE subject = 'ZL-1' AND private IS NOT NULL");
	ck_done(verify_rebuild(box.store, &report, &err), err);
	ck_assert_int_eq(report.erased, 3); /* opened, closed, rated */
	ck_assert_int_eq(report.rows, 7);   /* the keys go with the client */
	verify_report_release(&report);
	ck_assert_uint_eq(findings(box.store), 0);
	ck_done(case_load(box.store, "ZL-1", &record, &err), err);
	ck_assert_ptr_null(record.client);
	ck_assert_ptr_null(record.advice);
	ck_assert_int_eq(record.rating, 2);
	case_record_release(&record);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(rebuilding_leaves_what_is_no_projection)
{
	struct sandbox_store box = day_begin();
	struct verify_report report;
	struct error err = {0};
	sqlite3 *handle;
	sqlite3_stmt *row;
	sandbox_store_sql(&box, "CREATE TABLE notebook (name TEXT PRIMARY KEY);"
				"INSERT INTO notebook VALUES ('wang-fang')");
	ck_done(verify_rebuild(box.store, &report, &err), err);
	ck_assert_int_eq(report.rows, 9);
	verify_report_release(&report);
	ck_assert_int_eq(sqlite3_open(box.path, &handle), SQLITE_OK);
	ck_assert_int_eq(
		sqlite3_prepare_v2(handle, "SELECT name FROM notebook", -1, &row, NULL), SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
	sqlite3_finalize(row);
	sqlite3_close(handle);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_broken_chain_is_not_rebuilt_from)
{
	struct sandbox_store box = day_begin();
	struct verify_report report;
	struct error err = {0};
	struct case_record record;
	tamper_quietly(&box, "UPDATE event SET actor = 'nobody' WHERE id = 3;"
			     "UPDATE cases SET client = '李四'");
	ck_assert_int_eq(verify_rebuild(box.store, &report, &err), STATUS_STORE);
	ck_assert(!error_list_empty(&report.findings));
	verify_report_release(&report);
	ck_done(case_load(box.store, "ZL-1", &record, &err), err);
	ck_assert_str_eq(record.client, "李四"); /* nothing was changed */
	case_record_release(&record);
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-3"}); /* lock is free */
	sandbox_store_end(&box);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, an_empty_journal_is_well);
	tcase_add_test(tests, a_whole_journal_is_well);
	tcase_add_loop_test(tests, any_change_of_an_event_is_found, 0,
		sizeof(changed_events) / sizeof(changed_events[0]));
	tcase_add_test(tests, a_finding_names_the_event);
	tcase_add_loop_test(tests, any_change_of_a_projection_is_found, 0,
		sizeof(projections) / sizeof(projections[0]));
	tcase_add_test(tests, rows_too_many_or_too_few_are_found_by_their_key);
	tcase_add_test(tests, erasing_a_person_leaves_the_chain_whole);
	tcase_add_test(tests, rebuilding_leaves_what_is_no_projection);
	tcase_add_test(tests, a_broken_chain_is_not_rebuilt_from);
}

UNIT_MAIN("verify", add)
