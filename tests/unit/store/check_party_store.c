/* Who was given a case of whom: what the projection keeps of it, and finds again. */
#include "menzhen/store/conflict/party_store.h"

#include <string.h>

#include "menzhen/store/journal/verify.h"
#include "sandbox_store.h"
#include "unit.h"

static struct sandbox_store box;

static void set_up(void)
{
	box = sandbox_store_begin();
}

static void tear_down(void)
{
	sandbox_store_end(&box);
}

/* What was found, in order. */
struct found {
	struct party_entry entries[128];
	size_t count;
};

static enum status take(void *context, const struct party_entry *entry, struct error *err)
{
	struct found *found = context;
	(void)err;

	ck_assert_uint_lt(found->count, 128);
	found->entries[found->count++] = *entry;
	return STATUS_OK;
}

static struct found find(const struct party *party, enum party_key_kind kind)
{
	struct found found = {.count = 0};
	struct party_keys keys;
	struct error err = {0};

	party_keys_read(party, &keys);
	for (size_t i = 0; i < keys.count; i++) {
		const struct party_query query = {
			keys.items[i].value, PARTY_CLIENT, PARTY_OPPONENT};
		if (keys.items[i].kind == kind)
			ck_done(party_find(box.store, &query, take, &found, &err), err);
	}
	return found;
}

static struct found find_name(const char *name)
{
	return find(&(struct party){.name = name}, KEY_SOUND);
}

static void open_named(const char *number, const char *client)
{
	sandbox_open_case(box.store, &(struct sandbox_case){.number = number, .client = client});
}

static void expect_well(void)
{
	struct verify_report report;
	struct error err = {0};

	ck_done(verify_run(box.store, &report, &err), err);
	ck_assert(error_list_empty(&report.findings));
	verify_report_release(&report);
}

START_TEST(parties_are_kept_when_a_case_is_given)
{
	open_named("ZL-1", "张三");
	ck_assert_uint_eq(find_name("张三").count, 0);
	sandbox_assign(box.store, "ZL-1", "wang-xm", 20);

	struct found found = find_name("张三");
	ck_assert_uint_eq(found.count, 1);
	ck_assert_int_eq(found.entries[0].side, PARTY_CLIENT);
	ck_assert_int_eq(found.entries[0].case_id, 1);
	ck_assert_int_eq(found.entries[0].adviser, adviser_key("wang-xm"));
	ck_assert_int_ne(found.entries[0].marks.name, 0);
	ck_assert_int_eq(found.entries[0].marks.identity, 0);
	ck_assert_uint_eq(find(&(struct party){.phone = "13800001234"}, KEY_PHONE).count, 1);
	expect_well();
}
END_TEST

START_TEST(whoever_had_it_stays)
{
	open_named("ZL-1", "张三");
	sandbox_assign(box.store, "ZL-1", "wang-xm", 20);
	sandbox_reassign(box.store, "ZL-1", "wang-xm", "li-hua", 30);
	sandbox_close(box.store, "ZL-1", "li-hua", 40);

	struct found found = find_name("张三");
	ck_assert_uint_eq(found.count, 2);
	ck_assert_int_eq(found.entries[0].adviser, adviser_key("wang-xm"));
	ck_assert_int_eq(found.entries[1].adviser, adviser_key("li-hua"));
	expect_well();
}
END_TEST

START_TEST(a_voided_case_is_forgotten_and_no_other)
{
	open_named("ZL-1", "张三");
	open_named("ZL-2", "章散");
	sandbox_assign(box.store, "ZL-1", "wang-xm", 20);
	sandbox_assign(box.store, "ZL-2", "wang-xm", 30);
	ck_assert_uint_eq(find_name("张三").count, 2);
	sandbox_void(box.store, "ZL-1", 40);

	struct found found = find_name("张三");
	ck_assert_uint_eq(found.count, 1);
	ck_assert_int_eq(found.entries[0].case_id, 2);
	expect_well();
}
END_TEST

static void expect_row(const char *sql, int first, int second, int third)
{
	sqlite3 *handle;
	sqlite3_stmt *row;

	ck_assert_int_eq(sqlite3_open(box.path, &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(handle, sql, -1, &row, NULL), SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
	ck_assert_int_eq(sqlite3_column_int(row, 0), first);
	ck_assert_int_eq(sqlite3_column_int(row, 1), second);
	ck_assert_int_eq(sqlite3_column_int(row, 2), third);
	sqlite3_finalize(row);
	sqlite3_close(handle);
}

/* More than one row holds, and taken out from among them. */
START_TEST(a_common_name_goes_on_in_further_parts)
{
	enum { CASES = 100 };

	for (int i = 1; i <= CASES; i++) {
		char number[16];
		snprintf(number, sizeof(number), "ZL-%d", i);
		open_named(number, "张三");
		sandbox_assign(box.store, number, "wang-xm", 20);
	}
	struct found found = find_name("张三");
	ck_assert_uint_eq(found.count, CASES);
	for (int i = 0; i < CASES; i++)
		ck_assert_int_eq(found.entries[i].case_id, 2 * i + 1);
	/* Of a name and a phone number. */
	expect_row("SELECT count(*), count(DISTINCT part), max(length(entries)) FROM party", 6, 3,
		960);
	sandbox_void(box.store, "ZL-50", 30);
	ck_assert_uint_eq(find_name("张三").count, CASES - 1);
	expect_well();
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, parties_are_kept_when_a_case_is_given);
	tcase_add_test(tests, whoever_had_it_stays);
	tcase_add_test(tests, a_voided_case_is_forgotten_and_no_other);
	tcase_add_test(tests, a_common_name_goes_on_in_further_parts);
}

UNIT_MAIN("party_store", add_tests)
