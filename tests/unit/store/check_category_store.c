#include "menzhen/store/case/category_store.h"

#include <string.h>

#include "menzhen/base/buffer.h"

#include "menzhen/model/case/case_state.h"
#include "sandbox_store.h"
#include "unit.h"

static void expect_counts(struct store *store, const char *first, const char *expected)
{
	struct category_counts counts = {0};
	struct error err = {0};
	struct buffer found = {0};
	struct day day;
	ck_assert(day_parse(first, &day));
	ck_done(category_count_cases(store, day, 100, &counts, &err), err);
	for (size_t i = 0; i < counts.count; i++)
		buffer_printf(&found, "%s %zu;", counts.items[i].code, counts.items[i].cases);
	ck_assert_str_eq(buffer_text(&found), expected);
	buffer_release(&found);
	category_counts_release(&counts);
}

static void open_case(struct store *store, const char *number, const char *day)
{
	sandbox_open_case(store, &(struct sandbox_case){.number = number, .day = day});
}

/* Whatever has become of a case, somebody came with it; but for one that was a mistake. */
START_TEST(cases_of_every_state_count_but_voided_ones)
{
	struct sandbox_store box = sandbox_store_begin();
	char number[16], sql[128];
	for (int state = 0; state < CASE_STATES; state++) {
		snprintf(number, sizeof(number), "ZL-%d", state);
		open_case(box.store, number, SANDBOX_DAY);
		sandbox_step(box.store, "case.resumed", number,
			case_state_code((enum case_state)state), SANDBOX_DAY, 2000);
	}
	snprintf(sql, sizeof(sql), "LAB01 %d;", CASE_STATES - 1);
	expect_counts(box.store, SANDBOX_DAY, sql);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(the_most_frequent_come_first_then_by_code)
{
	static const char *const categories[] = {
		"HOU01", "FAM01", "LAB01", "DEB01", "FAM01", "DEB01", "LAB01", "LAB01"};
	struct sandbox_store box = sandbox_store_begin();
	char number[16], sql[128];
	for (size_t i = 0; i < sizeof(categories) / sizeof(categories[0]); i++) {
		snprintf(number, sizeof(number), "ZL-%zu", i);
		open_case(box.store, number, SANDBOX_DAY);
		snprintf(sql, sizeof(sql), "UPDATE cases SET category = '%s' WHERE number = '%s'",
			categories[i], number);
		sandbox_store_sql(&box, sql);
	}
	expect_counts(box.store, SANDBOX_DAY, "LAB01 3;DEB01 2;FAM01 2;HOU01 1;");
	sandbox_store_end(&box);
}
END_TEST

/* Of many the newest tell enough. */
START_TEST(only_the_newest_are_looked_at)
{
	struct sandbox_store box = sandbox_store_begin();
	struct category_counts counts = {0};
	struct error err = {0};
	struct day day;
	ck_assert(day_parse("2026-11-01", &day));
	open_case(box.store, "ZL-1", "2026-11-24");
	open_case(box.store, "ZL-2", "2026-11-25");
	open_case(box.store, "ZL-3", "2026-11-26");
	sandbox_store_sql(&box, "UPDATE cases SET category = 'HOU01' WHERE number = 'ZL-1'");
	ck_done(category_count_cases(box.store, day, 2, &counts, &err), err);
	ck_assert_uint_eq(counts.count, 1);
	ck_assert_str_eq(counts.items[0].code, "LAB01");
	ck_assert_uint_eq(counts.items[0].cases, 2);
	category_counts_release(&counts);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(only_from_the_first_day_on_and_only_what_is_named)
{
	struct sandbox_store box = sandbox_store_begin();
	open_case(box.store, "ZL-1", "2025-11-24");
	open_case(box.store, "ZL-2", "2025-11-25");
	open_case(box.store, "ZL-3", "2026-11-25");
	open_case(box.store, "ZL-4", "2026-11-25");
	sandbox_store_sql(&box, "UPDATE cases SET category = NULL WHERE number = 'ZL-4'");
	expect_counts(box.store, "2025-11-25", "LAB01 2;");
	expect_counts(box.store, "2026-11-26", "");
	sandbox_store_end(&box);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, cases_of_every_state_count_but_voided_ones);
	tcase_add_test(tests, the_most_frequent_come_first_then_by_code);
	tcase_add_test(tests, only_the_newest_are_looked_at);
	tcase_add_test(tests, only_from_the_first_day_on_and_only_what_is_named);
}

UNIT_MAIN("category_store", add_tests)
