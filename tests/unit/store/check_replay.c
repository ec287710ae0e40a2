/*
 * The property: any journal, rebuilt, gives row for row what was there. A generator with a seed
 * walks cases through plausible and odd sequences; nothing but the schema's own constraints holds
 * it back.
 */
#include "menzhen/store/journal/verify.h"
#include "sandbox_store.h"
#include "unit.h"
#include "walk_cases.h"
#include "walk_others.h"

enum { EVENTS = 10000, PER_COMMIT = 250 };

/* Returns how many events it recorded. */
static int record_journal(struct store *store, uint64_t seed)
{
	struct walk walk = {.seed = seed};
	struct error err = {0};
	for (int i = 0; i < EVENTS; i++) {
		if (i % PER_COMMIT == 0)
			ck_done(store_begin(store, &err), err);
		if (next_random(&walk, 5) == 0)
			record_duty(store, &walk);
		else if (next_random(&walk, 8) == 0)
			record_appointment(store, &walk);
		else if (next_random(&walk, 40) == 0)
			record_ledger(store, &walk);
		else if (next_random(&walk, 60) == 0)
			record_list(store, &walk);
		else if (next_random(&walk, 1000) == 0 || i == EVENTS / 2)
			record_restoration(store, &walk);
		else if (next_random(&walk, 200) == 0)
			record_clock(store, &walk);
		else if (next_random(&walk, 50) == 0)
			record_slips(store, &walk);
		else if (next_random(&walk, 60) == 0)
			record_user(store, &walk);
		else
			record_any(store, &walk);
		if (i % PER_COMMIT == PER_COMMIT - 1)
			ck_done(store_commit(store, &err), err);
	}
	return EVENTS + walk.more;
}

static const char *const projections[] = {"cases", "rating", "session_day", "adviser_day",
	"adviser_load", "proposal_override", "party", "conflict_decision", "client_merge",
	"client_apart", "client_hold", "erasure", "duty_change", "attendance", "version",
	"appointment", "slip_range", "ledger_import", "ledger_view", "disclosure", "account",
	"restoration", "clock_doubt"};

/* A digest of all rows of all projections as they are. */
static void digest_projections(const struct sandbox_store *box, char *out, size_t size)
{
	sqlite3 *handle;
	uint64_t sum = 14695981039346656037u;
	int rows = 0;
	ck_assert_int_eq(sqlite3_open(box->path, &handle), SQLITE_OK);
	for (size_t i = 0; i < sizeof(projections) / sizeof(projections[0]); i++) {
		sqlite3_stmt *row;
		char sql[64];
		snprintf(sql, sizeof(sql), "SELECT * FROM %s ORDER BY 1, 2", projections[i]);
		ck_assert_int_eq(sqlite3_prepare_v2(handle, sql, -1, &row, NULL), SQLITE_OK);
		for (; sqlite3_step(row) == SQLITE_ROW; rows++) {
			for (int c = 0; c < sqlite3_column_count(row); c++) {
				const unsigned char *text = sqlite3_column_blob(row, c);
				int left = sqlite3_column_bytes(row, c);
				sum = (sum ^ (uint64_t)sqlite3_column_type(row, c)) *
				      1099511628211u;
				for (; left > 0; left--, text++)
					sum = (sum ^ *text) * 1099511628211u;
			}
		}
		sqlite3_finalize(row);
	}
	sqlite3_close(handle);
	snprintf(out, size, "%d rows %llx", rows, (unsigned long long)sum);
}

static int count_of(const struct sandbox_store *box, const char *sql)
{
	sqlite3 *handle;
	sqlite3_stmt *row;
	ck_assert_int_eq(sqlite3_open(box->path, &handle), SQLITE_OK);
	ck_assert_msg(sqlite3_prepare_v2(handle, sql, -1, &row, NULL) == SQLITE_OK, "%s",
		sqlite3_errmsg(handle));
	ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
	int count = sqlite3_column_int(row, 0);
	sqlite3_finalize(row);
	sqlite3_close(handle);
	return count;
}

/* A kind that the walk never takes is a kind whose rebuilding nobody looks at. */
static void assert_every_kind_happened(const struct sandbox_store *box)
{
	for (size_t i = 0; i < sql_block_count; i++) {
		char sql[128];
		if (strncmp(sql_blocks[i].name, "apply/", 6) != 0)
			continue;
		snprintf(sql, sizeof(sql), "SELECT count(*) FROM event WHERE kind = '%s'",
			sql_blocks[i].name + 6);
		ck_assert_msg(count_of(box, sql) > 0, "no %s", sql_blocks[i].name);
	}
}

/* Whatever happened: the loads are what counting the cases gives. */
static void assert_loads_follow(const struct sandbox_store *box)
{
	static const char counted_open[] =
		"SELECT origin, adviser, count(*) FROM cases WHERE adviser IS NOT NULL"
		" AND state IN ('assigned', 'called', 'consulting', 'held') GROUP BY origin, "
		"adviser";
	static const char kept_open[] =
		"SELECT origin, adviser, open_cases FROM adviser_load WHERE open_cases <> 0";
	static const char counted_given[] =
		"SELECT origin, adviser, given_day, count(*) FROM cases"
		" WHERE adviser IS NOT NULL AND given_day IS NOT NULL AND state <> 'voided'"
		" GROUP BY origin, adviser, given_day";
	static const char kept_given[] =
		"SELECT origin, adviser, service_day, given FROM adviser_day WHERE given <> 0";
	const char *const pairs[][2] = {{counted_open, kept_open}, {kept_open, counted_open},
		{counted_given, kept_given}, {kept_given, counted_given}};
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		char sql[1024];
		snprintf(sql, sizeof(sql), "SELECT count(*) FROM (%s)", pairs[i][0]);
		ck_assert_int_gt(count_of(box, sql), 0);
		snprintf(sql, sizeof(sql), "SELECT count(*) FROM (%s EXCEPT %s)", pairs[i][0],
			pairs[i][1]);
		ck_assert_int_eq(count_of(box, sql), 0);
	}
}

START_TEST(any_journal_rebuilt_is_row_for_row_the_same)
{
	struct sandbox_store box = sandbox_store_begin();
	struct verify_report report;
	struct error err = {0};
	char before[64], after[64];
	int events = record_journal(box.store, 20261125u + (unsigned int)_i);
	ck_done(verify_run(box.store, &report, &err), err);
	ck_assert_uint_eq(report.findings.count, 0);
	ck_assert_int_eq(report.events, events);
	ck_assert_int_gt(report.rows, WALK_CASES);
	verify_report_release(&report);
	assert_loads_follow(&box);
	assert_every_kind_happened(&box);
	digest_projections(&box, before, sizeof(before));
	ck_done(verify_rebuild(box.store, &report, &err), err);
	verify_report_release(&report);
	digest_projections(&box, after, sizeof(after));
	ck_assert_str_eq(after, before);
	sandbox_store_end(&box);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(tests, any_journal_rebuilt_is_row_for_row_the_same, 0, 2);
}

UNIT_MAIN("replay", add)
