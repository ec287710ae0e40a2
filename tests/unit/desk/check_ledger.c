/* The ledger's pages, joined, are the whole order, whatever is recorded in between. */
#include "menzhen/desk/ledger/ledger.h"

#include <sqlite3.h>
#include <string.h>

#include "sandbox_store.h"
#include "unit.h"

enum { CASES = 700, MINUTE = 60 * 1000 };

struct fixture {
	struct sandbox_store box;
	struct desk desk;
	struct ledger ledger;
};

static void begin(struct fixture *f)
{
	memset(f, 0, sizeof(*f));
	f->box = sandbox_store_begin();
	f->desk.user.role = USER_OPEN;
	f->desk.store = f->box.store;
	f->desk.config.station.offset_minutes = STATION_OFFSET_DEFAULT;
	f->ledger.desk = &f->desk;
}

static void end(struct fixture *f)
{
	ledger_release(&f->ledger);
	sandbox_store_end(&f->box);
}

/* Numbers with gaps; days of many cases and of one; some recorded long after their day. */
static void record(struct fixture *f, int index)
{
	char number[32], day[DAY_TEXT_SIZE];
	unsigned lot = (unsigned)index * 2654435761u >> 16;
	struct day of = {20000 + (int)(lot % 7 == 0 ? lot % 300 : lot % 5)};
	int sequence = index * 3 + 1;

	snprintf(number, sizeof(number), "ZL-%05d", index);
	sandbox_open_case(f->box.store, &(struct sandbox_case){.number = number,
						.day = day_format(of, day),
						.sequence = sequence,
						.session = lot % 2 ? "night" : "daytime",
						.at = (moment)(lot % 50) * MINUTE + 1});
}

static void load(struct fixture *f)
{
	struct error err = {0};
	ck_done(ledger_load(&f->ledger, &err), err);
}

/* The order is by day, coming and id, newest first. */
static void expect_order(const struct case_record *above, const struct case_record *below)
{
	if (above->service_day.n != below->service_day.n) {
		ck_assert_int_gt(above->service_day.n, below->service_day.n);
		return;
	}
	if (above->opened_at != below->opened_at) {
		ck_assert_int_gt(above->opened_at, below->opened_at);
		return;
	}
	ck_assert_int_gt(above->id, below->id);
}

static size_t walk(struct fixture *f, size_t page)
{
	struct ledger *ledger = &f->ledger;
	struct case_list seen = {0};
	size_t rows = 0;

	for (size_t from = 0; from < ledger_count(ledger); from += page) {
		ledger_read(ledger, from, page);
		ck_assert_int_eq(ledger->error.status, STATUS_OK);
		for (size_t row = from; row < from + page && row < ledger_count(ledger); row++) {
			struct ledger_case item = ledger_at(ledger, row);
			ck_assert_ptr_nonnull(item.record);
			if (row > 0) {
				ck_assert_ptr_nonnull(seen.items);
				expect_order(&seen.items[0], item.record);
			}
			case_list_release(&seen);
			struct error err = {0};
			const struct ledger_row copy = {.id = item.record->id};
			ck_done(ledger_cases_load(f->box.store, &copy, 1, &seen, &err), err);
			rows++;
		}
	}
	case_list_release(&seen);
	return rows;
}

START_TEST(pages_joined_are_the_whole_order)
{
	static const size_t pages[] = {1, 7, 18, 50, 1000};
	struct fixture f;

	begin(&f);
	load(&f);
	ck_assert_uint_eq(ledger_count(&f.ledger), 0);
	ck_assert_ptr_null(ledger_at(&f.ledger, 0).record);
	for (int i = 0; i < CASES; i++) {
		record(&f, i);
		if (i % 140 != 139)
			continue;
		load(&f);
		ck_assert_uint_eq(ledger_count(&f.ledger), (size_t)i + 1);
		ck_assert_uint_eq(walk(&f, pages[i / 140]), (size_t)i + 1);
	}
	end(&f);
}
END_TEST

/* What another desk records meanwhile is not counted yet: pages are still read, and in order. */
START_TEST(pages_while_another_desk_records)
{
	struct fixture f;

	begin(&f);
	for (int i = 0; i < 60; i++)
		record(&f, i);
	load(&f);
	for (size_t from = 0; from < ledger_count(&f.ledger); from += 10) {
		record(&f, 100 + (int)from);
		ledger_read(&f.ledger, from, 10);
		ck_assert_int_eq(f.ledger.error.status, STATUS_OK);
	}
	ck_assert_uint_eq(ledger_count(&f.ledger), 60);
	load(&f);
	ck_assert_uint_eq(walk(&f, 9), 66);
	end(&f);
}
END_TEST

START_TEST(days_and_cases_are_found)
{
	struct fixture f;
	size_t row;

	begin(&f);
	for (int i = 0; i < 200; i++)
		record(&f, i);
	load(&f);
	for (size_t at = 0; at < ledger_count(&f.ledger); at++) {
		struct ledger_row known;
		struct day day = ledger_at(&f.ledger, at).record->service_day;
		ck_assert(ledger_row(&f.ledger, at, &known));
		ck_assert_int_eq(known.id, ledger_at(&f.ledger, at).record->id);
		ck_assert(ledger_find(&f.ledger, &known, &row));
		ck_assert_uint_eq(row, at);
		size_t first;
		ck_assert(ledger_find_day(&f.ledger, day, &first));
		ck_assert_uint_le(first, at);
		ck_assert_int_eq(ledger_at(&f.ledger, first).record->service_day.n, day.n);
		if (first > 0)
			ck_assert_int_gt(
				ledger_at(&f.ledger, first - 1).record->service_day.n, day.n);
	}
	ck_assert(!ledger_find(&f.ledger, &(struct ledger_row){99999, {20001}, 0}, &row));
	ck_assert(!ledger_row(&f.ledger, 200, &(struct ledger_row){0}));
	ck_assert(ledger_find_day(&f.ledger, (struct day){30000}, &row));
	ck_assert_uint_eq(row, 0);
	ck_assert(ledger_find_day(&f.ledger, (struct day){10000}, &row));
	ck_assert_uint_eq(row, 200);
	end(&f);
}
END_TEST

START_TEST(totals_are_of_all)
{
	struct fixture f;

	begin(&f);
	for (int i = 0; i < 30; i++)
		record(&f, i);
	for (int i = 0; i < 4; i++) {
		char number[32];
		snprintf(number, sizeof(number), "ZL-%05d", i);
		sandbox_assign(f.box.store, number, "wang-xm", (moment)100 * MINUTE);
		sandbox_close(f.box.store, number, "wang-xm", (moment)101 * MINUTE);
		if (i < 3)
			sandbox_rate(f.box.store, number, i + 2, (moment)102 * MINUTE);
	}
	sandbox_void(f.box.store, "ZL-00010", (moment)103 * MINUTE);
	load(&f);
	while (ledger_work(&f.ledger))
		;
	const struct ledger_totals *totals = &f.ledger.totals;
	ck_assert(!f.ledger.busy);
	ck_assert_uint_eq(totals->count, 30);
	ck_assert_uint_eq(totals->by_state[CASE_RATED], 3);
	ck_assert_uint_eq(totals->by_state[CASE_CLOSED], 1);
	ck_assert_uint_eq(totals->by_state[CASE_VOIDED], 1);
	ck_assert_uint_eq(totals->by_state[CASE_WAITING], 25);
	ck_assert_uint_eq(ledger_totals_rated(totals), 3);
	ck_assert_uint_eq(ledger_totals_satisfied(totals), 2);
	ck_assert_uint_eq(totals->by_level[2], 1);
	end(&f);
}
END_TEST

static void filter(struct fixture *f, const char *line)
{
	struct ledger_filter wanted = {0};
	struct error err = {0};

	ck_done(ledger_filter_parse(&wanted, line, &err), err);
	ck_done(ledger_set_filter(&f->ledger, &wanted, &err), err);
	ledger_filter_release(&wanted);
	load(f);
}

static void work(struct fixture *f)
{
	while (ledger_work(&f->ledger))
		;
	ck_assert_int_eq(f->ledger.error.status, STATUS_OK);
}

START_TEST(a_filter_finds_what_matches_in_order)
{
	struct fixture f;
	size_t row;

	begin(&f);
	for (int i = 0; i < 1500; i++)
		record(&f, i);
	filter(&f, "session=night");
	ck_assert_uint_eq(ledger_count(&f.ledger), 0);
	ledger_work(&f.ledger);
	size_t some = ledger_count(&f.ledger);
	ck_assert_uint_gt(some, 0); /* what is found shows before all is */
	work(&f);
	size_t night = ledger_count(&f.ledger);
	ck_assert_uint_gt(night, some);
	ck_assert_uint_eq(walk(&f, 50), night);
	ck_assert_uint_eq(f.ledger.totals.count, night);
	filter(&f, "session!=daytime");
	work(&f);
	ck_assert_uint_eq(ledger_count(&f.ledger), night);
	/* One that is under way goes on, and then looks for what has changed meanwhile. */
	filter(&f, "session=night");
	ledger_work(&f.ledger);
	some = ledger_count(&f.ledger);
	sandbox_void(f.box.store, "ZL-00001", (moment)100 * MINUTE);
	load(&f);
	ck_assert_uint_eq(ledger_count(&f.ledger), some);
	work(&f);
	ck_assert_uint_eq(ledger_count(&f.ledger), night);
	ck_assert_uint_eq(f.ledger.totals.by_state[CASE_VOIDED], 1);
	filter(&f, "session=daytime");
	work(&f);
	ck_assert_uint_eq(ledger_count(&f.ledger), 1500 - night);
	/* Read again it stays until the new search is through. */
	record(&f, 2001);
	load(&f);
	ck_assert_uint_eq(ledger_count(&f.ledger), 1500 - night);
	work(&f);
	bool at_night = (2001u * 2654435761u >> 16) % 2 == 1;
	ck_assert_uint_eq(ledger_count(&f.ledger) + night, at_night ? 1500 : 1501);
	ck_assert(ledger_find_day(&f.ledger, (struct day){20002}, &row));
	ck_assert_int_le(ledger_at(&f.ledger, row).record->service_day.n, 20002);
	ck_assert_int_gt(ledger_at(&f.ledger, row - 1).record->service_day.n, 20002);
	filter(&f, "day=2024-10-04..2024-10-05");
	work(&f);
	for (row = 0; row < ledger_count(&f.ledger); row++)
		ck_assert_int_le(ledger_at(&f.ledger, row).record->service_day.n, 20001);
	ck_assert_uint_gt(row, 0);
	filter(&f, "");
	ck_assert_uint_eq(ledger_count(&f.ledger), 1501);
	end(&f);
}
END_TEST

static void damage(const struct fixture *f, const char *sql)
{
	sqlite3 *handle;

	ck_assert_int_eq(sqlite3_open(f->box.path, &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(handle, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(handle);
}

START_TEST(a_search_that_failed_can_be_begun_again)
{
	struct fixture f;
	struct ledger_filter filter = {0};
	struct error err = {0};

	begin(&f);
	for (int i = 0; i < 3; i++)
		record(&f, i);
	ck_done(ledger_filter_parse(&filter, "state=waiting", &err), err);
	ck_done(ledger_set_filter(&f.ledger, &filter, &err), err);
	damage(&f, "UPDATE cases SET queue_day = 'dawn'");
	load(&f);
	while (ledger_work(&f.ledger))
		;
	ck_assert_int_eq(f.ledger.error.status, STATUS_STORE);
	damage(&f, "UPDATE cases SET queue_day = NULL");
	load(&f);
	while (ledger_work(&f.ledger))
		;
	ck_assert_int_eq(f.ledger.error.status, STATUS_OK);
	ck_assert_uint_eq(ledger_count(&f.ledger), 3);
	ledger_filter_release(&filter);
	end(&f);
}
END_TEST

START_TEST(another_order)
{
	struct fixture f;
	char before[48] = "";

	begin(&f);
	for (int i = 0; i < 100; i++)
		record(&f, i);
	ledger_set_sort(&f.ledger, LEDGER_SORT_NUMBER);
	load(&f);
	work(&f);
	ck_assert_uint_eq(ledger_count(&f.ledger), 100);
	for (size_t row = 0; row < 100; row++) {
		const char *number = ledger_at(&f.ledger, row).record->number;
		ck_assert_int_lt(strcmp(before, number), 0);
		snprintf(before, sizeof(before), "%s", number);
	}
	sandbox_assign(f.box.store, "ZL-00050", "wang-xm", (moment)100 * MINUTE);
	ledger_set_sort(&f.ledger, LEDGER_SORT_ADVISER);
	load(&f);
	work(&f);
	ck_assert_str_eq(ledger_at(&f.ledger, 0).record->number, "ZL-00050");
	ck_assert(!f.ledger.cut);
	end(&f);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, pages_joined_are_the_whole_order);
	tcase_add_test(tests, pages_while_another_desk_records);
	tcase_add_test(tests, days_and_cases_are_found);
	tcase_add_test(tests, totals_are_of_all);
	tcase_add_test(tests, a_filter_finds_what_matches_in_order);
	tcase_add_test(tests, a_search_that_failed_can_be_begun_again);
	tcase_add_test(tests, another_order);
}

UNIT_MAIN("ledger", add_tests)
