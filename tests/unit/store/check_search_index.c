/* The full-text index as a thing by itself: filled, checked, made again, and rid of what is erased.
 */
#include "menzhen/store/search/search_index.h"

#include "menzhen/store/journal/verify.h"
#include "menzhen/store/search/search_store.h"
#include "sandbox_store.h"
#include "unit.h"

enum { CASES = 200 };

static struct sandbox_store box;
static struct error err;

static void set_up(void)
{
	box = sandbox_store_begin();
	err = (struct error){0};
	for (int i = 1; i <= CASES; i++) {
		char number[16];
		snprintf(number, sizeof(number), "ZL-%d", i);
		sandbox_open_case(box.store, &(struct sandbox_case){.number = number,
						     .client = i % 2 ? "张伟" : "李水"});
	}
}

static void tear_down(void)
{
	sandbox_store_end(&box);
}

static int64_t missing(void)
{
	int64_t count;

	ck_done(search_index_missing(box.store, &count, &err), err);
	return count;
}

static void fill(void)
{
	ck_done(search_index_fill(box.store, NULL, NULL, &err), err);
}

static size_t count_found(const char *text)
{
	const struct search_bounds bounds = {0};
	struct search_query query = {0};
	struct search_result found = {0};

	ck_done(search_query_add(&query, text, &err), err);
	ck_done(search_cases(box.store, &query, &bounds, &found, &err), err);
	size_t count = found.count;
	search_result_release(&found);
	search_query_release(&query);
	return count;
}

static size_t findings(void)
{
	struct verify_report report;

	ck_done(verify_run(box.store, &report, &err), err);
	size_t count = report.findings.count;
	verify_report_release(&report);
	return count;
}

static bool stop_at_once(void *context, int64_t left)
{
	*(int64_t *)context = left;
	return false;
}

START_TEST(a_fill_can_be_stopped_and_goes_on)
{
	int64_t left = 0;

	ck_done(search_index_fill(box.store, stop_at_once, &left, &err), err);
	ck_assert_int_eq(left, CASES);
	ck_assert_int_eq(missing(), CASES);
	fill();
	ck_assert_int_eq(missing(), 0);
	ck_assert_uint_eq(findings(), 0);
}
END_TEST

START_TEST(another_version_of_it_is_dropped_and_filled_again)
{
	struct store *reader;

	fill();
	store_close(box.store);
	box.store = NULL;
	sandbox_store_sql(&box, "UPDATE meta SET value = 'of old' WHERE key = 'search'");
	ck_assert_int_eq(store_open(&reader, box.path, STORE_READ, &err), STATUS_STORE);
	box.store = sandbox_store_open(&box);
	ck_assert_int_eq(missing(), CASES);
	ck_assert_uint_eq(count_found("张伟"), CASES / 2);
	fill();
	ck_assert_uint_eq(findings(), 0);
}
END_TEST

START_TEST(another_version_that_takes_over_is_noticed)
{
	fill();
	sandbox_store_sql(&box, "UPDATE meta SET value = 'to come' WHERE key = 'search'");
	ck_assert_int_eq(store_begin(box.store, &err), STATUS_STORE);
}
END_TEST

static const char *const tamperings[] = {
	("INSERT INTO search (search, rowid, text)"
	 " SELECT 'delete', id, text FROM search_source WHERE id = 7"),
	"INSERT INTO search (rowid, text) VALUES (7, char(1) || 'x')",
	"INSERT INTO search (rowid, text) VALUES (100000, char(1) || 'x')",
	"DELETE FROM contact WHERE case_id = 7",
	"INSERT INTO contact VALUES (1, 7)",
	"UPDATE search_state SET mark = mark - 1",
	"UPDATE search_state SET contact_mark = contact_mark - 300",
};

START_TEST(what_it_does_not_hold_or_ought_not_to_is_found_and_mended)
{
	struct verify_report report;

	fill();
	sandbox_store_sql(&box, tamperings[_i]);
	/* A mark that is too low makes cases be read twice: contacts alone do no harm by it. */
	ck_assert_uint_eq(findings(), _i == 6 ? 0 : 1);
	ck_done(verify_rebuild(box.store, &report, &err), err);
	verify_report_release(&report);
	ck_assert_int_eq(missing(), 0);
	ck_assert_uint_eq(findings(), 0);
	ck_assert_uint_eq(count_found("张伟"), CASES / 2);
}
END_TEST

static int64_t integer(const char *sql)
{
	sqlite3 *handle;
	sqlite3_stmt *row;

	ck_assert_int_eq(sqlite3_open(box.path, &handle), SQLITE_OK);
	ck_assert_int_eq(sql_functions_add(handle), SQLITE_OK);
	ck_assert_int_eq(
		sqlite3_exec(handle,
			"CREATE VIRTUAL TABLE temp.tokens USING fts5vocab (main, search, row)",
			NULL, NULL, NULL),
		SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(handle, sql, -1, &row, NULL), SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
	int64_t value = sqlite3_column_int64(row, 0);
	sqlite3_finalize(row);
	sqlite3_close(handle);
	return value;
}

/* As the law asks: nothing of an erased name may be left in the index. */
START_TEST(what_is_erased_leaves_it)
{
	static const char of_name[] = "SELECT count(*) FROM tokens WHERE term = '惊'";

	sandbox_open_case(
		box.store, &(struct sandbox_case){.number = "ZL-1000", .client = "李惊蛰"});
	fill();
	ck_assert_int_eq(integer(of_name), 1);
	sandbox_store_sql(&box, "UPDATE cases SET client = NULL, phone = NULL, summary = NULL"
				" WHERE number = 'ZL-1000'");
	ck_assert_int_eq(integer("SELECT count(*) FROM search_pending"), 1);
	ck_assert_uint_eq(count_found("惊蛰"), 0);
	while (store_idle(box.store))
		;
	ck_assert_int_eq(integer("SELECT count(*) FROM search_pending"), 0);
	fill();
	ck_assert_int_eq(integer(of_name), 0);
	ck_assert_int_eq(integer("SELECT count(*) FROM contact"), CASES);
	ck_assert_uint_eq(findings() > 0, 1); /* the journal still says who it was */
}
END_TEST

START_TEST(numbers_that_change_before_they_are_indexed_are_read_again)
{
	while (store_idle(box.store))
		;
	ck_assert_int_gt(missing(), 0);
	ck_assert_uint_eq(count_found("13800001234"), CASES);
	sandbox_store_sql(&box, "UPDATE cases SET phone = '13900000000' WHERE number = 'ZL-200'");
	ck_assert_uint_eq(count_found("13800001234"), CASES - 1);
	ck_assert_uint_eq(count_found("13900000000"), 1);
	while (store_idle(box.store))
		;
	ck_assert_uint_eq(count_found("13800001234"), CASES - 1);
	ck_assert_uint_eq(count_found("13900000000"), 1);
	ck_assert_int_eq(integer("SELECT count(*) FROM contact"), CASES);
}
END_TEST

START_TEST(two_desks_see_each_others_cases_at_once)
{
	struct store *other = sandbox_store_open(&box);

	sandbox_open_case(other, &(struct sandbox_case){.number = "ZL-500", .client = "欧阳谷雨"});
	ck_assert_uint_eq(count_found("谷雨"), 1);
	ck_done(search_index_fill(other, NULL, NULL, &err), err);
	ck_assert_uint_eq(count_found("谷雨"), 1);
	sandbox_assign(other, "ZL-500", "wang-xm", 10);
	sandbox_close(box.store, "ZL-500", "wang-xm", 20);
	ck_assert_uint_eq(count_found("谷雨 仲裁"), 1);
	while (store_idle(other))
		;
	ck_assert_uint_eq(count_found("谷雨 仲裁"), 1);
	store_close(other);
	ck_assert_uint_eq(findings(), 0);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, a_fill_can_be_stopped_and_goes_on);
	tcase_add_test(tests, another_version_of_it_is_dropped_and_filled_again);
	tcase_add_test(tests, another_version_that_takes_over_is_noticed);
	tcase_add_loop_test(tests, what_it_does_not_hold_or_ought_not_to_is_found_and_mended, 0,
		sizeof(tamperings) / sizeof(tamperings[0]));
	tcase_add_test(tests, what_is_erased_leaves_it);
	tcase_add_test(tests, numbers_that_change_before_they_are_indexed_are_read_again);
	tcase_add_test(tests, two_desks_see_each_others_cases_at_once);
}

UNIT_MAIN("search_index", add_tests)
