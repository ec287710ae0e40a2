/* Going on from a backup under a new origin. */
#include <string.h>

#include "menzhen/store/backup/copy.h"
#include "menzhen/store/backup/numbers.h"
#include "menzhen/store/backup/restart.h"
#include "menzhen/store/journal/verify.h"
#include "sandbox_store.h"
#include "unit.h"

static void assert_whole(struct store *store, bool rebuild)
{
	struct verify_report report;
	struct error err = {0};
	ck_done(rebuild ? verify_rebuild(store, &report, &err) : verify_run(store, &report, &err),
		err);
	char found[512] = "";
	if (report.findings.count > 0)
		error_format(&report.findings.items[0], NULL, found, sizeof(found));
	ck_assert_str_eq(found, "");
	verify_report_release(&report);
}

static size_t count_findings(struct store *store)
{
	struct verify_report report;
	struct error err = {0};
	ck_done(verify_run(store, &report, &err), err);
	size_t count = report.findings.count;
	verify_report_release(&report);
	return count;
}

static void copy_to(const struct sandbox_store *box, const char *path)
{
	struct copy *copy;
	struct error err = {0};
	bool done = false;
	ck_done(copy_begin(&copy, box->path, path, &err), err);
	while (!done)
		ck_done(copy_step(copy, &done, &err), err);
	copy_end(copy);
}

/* The first event of the new origin, as if the last of the old were SEQ and HASH. */
static void restart_saying(struct store *store, const struct journal_end *end, const char *taken)
{
	struct error err = {0};
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("station.restored", "ZL", 9000, command);
	fields_add_text(&draft.fields, "former", end->origin);
	fields_add_number(&draft.fields, "seq", end->seq);
	fields_add_text(&draft.fields, "hash", end->hash);
	fields_add_text(&draft.fields, "file", "ZL-daily-20261125-080000.menzhen");
	fields_add_text(&draft.fields, "lost_seq", NULL);
	fields_add_text(&draft.fields, "lost_hash", NULL);
	fields_add_text(&draft.fields, "taken", taken);
	fields_add_text(&draft.fields, "given", NULL);
	ck_done(store_begin(store, &err), err);
	ck_done(store_restart(store, &err), err);
	ck_done(journal_record(store, &draft, &err), err);
	ck_done(store_commit(store, &err), err);
}

static void restart(struct store *store, const char *taken)
{
	struct journal_end end;
	struct error err = {0};
	ck_done(journal_end_load(store, &end, &err), err);
	restart_saying(store, &end, taken);
}

static void open_case(struct store *store, const char *number, int sequence)
{
	sandbox_open_case(store, &(struct sandbox_case){.number = number, .sequence = sequence});
}

static size_t count_cases(struct store *store)
{
	struct case_list list = {0};
	sandbox_ledger(store, SANDBOX_EVER, ~0u, &list);
	size_t count = list.count;
	case_list_release(&list);
	return count;
}

START_TEST(cases_of_the_line_go_on_under_the_new_origin)
{
	struct sandbox_store box = sandbox_store_begin();
	struct journal_end before, after;
	struct recorded recorded;
	struct history history = {0};
	struct error err = {0};
	char former[JOURNAL_ORIGIN_SIZE], command[COMMAND_ID_SIZE];
	snprintf(former, sizeof(former), "%s", store_origin(box.store));
	open_case(box.store, "ZL-1", 1);
	struct event_draft draft = sandbox_event("case.assigned", "ZL-1", 2000, command);
	fields_add_text(&draft.fields, "adviser", "wang-xm");
	fields_add_text(&draft.fields, "adviser_name", "王晓明");
	fields_add_text(&draft.fields, "state", "assigned");
	fields_add_text(&draft.fields, "service_day", SANDBOX_DAY);
	fields_add_number(&draft.fields, "overridden", 0);
	fields_add_text(&draft.fields, "proposal", NULL);
	fields_add_text(&draft.fields, "reason", NULL);
	sandbox_commit(box.store, &draft);
	ck_done(journal_end_load(box.store, &before, &err), err);
	ck_assert_int_eq(before.seq, 2);
	for (int i = 0; i < 2; i++) {
		restart(box.store, NULL);
		ck_done(journal_end_load(box.store, &after, &err), err);
		ck_assert_int_eq(after.seq, 1);
		ck_assert_str_ne(after.origin, former);
		ck_assert_str_eq(after.origin, store_origin(box.store));
	}
	sandbox_start(box.store, "ZL-1", "wang-xm", 10000);
	open_case(box.store, "ZL-2", 2);
	sandbox_store_reopen(&box);
	ck_assert_str_eq(after.origin, store_origin(box.store));
	ck_assert_uint_eq(count_cases(box.store), 2);
	ck_done(journal_history(box.store, "ZL-1", &history, &err), err);
	ck_assert_uint_eq(history.count, 3);
	history_release(&history);
	/* A retry of what was recorded before is still known. */
	ck_done(journal_find_command(box.store, command, &recorded, &err), err);
	ck_assert(recorded.found);
	ck_assert_str_eq(recorded.subject, "ZL-1");
	assert_whole(box.store, false);
	assert_whole(box.store, true);
	ck_assert_uint_eq(count_cases(box.store), 2);
	assert_whole(box.store, false);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(numbers_that_were_lost_are_not_given_again)
{
	struct sandbox_store box = sandbox_store_begin();
	int sequence, ticket;
	struct error err = {0};
	struct day day;
	ck_assert(day_parse(SANDBOX_DAY, &day));
	open_case(box.store, "ZL-1", 1);
	restart(box.store, "[[\"" SANDBOX_DAY "\",\"daytime\",7,5]]");
	ck_done(case_last_sequence(box.store, day, SESSION_DAYTIME, &sequence, &ticket, &err), err);
	ck_assert_int_eq(sequence, 7);
	ck_assert_int_eq(ticket, 5);
	assert_whole(box.store, true);
	ck_done(case_last_sequence(box.store, day, SESSION_DAYTIME, &sequence, &ticket, &err), err);
	ck_assert_int_eq(sequence, 7);
	assert_whole(box.store, false);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(an_origin_that_was_gone_on_from_takes_no_more)
{
	struct sandbox_store box = sandbox_store_begin();
	sqlite3 *handle;
	open_case(box.store, "ZL-1", 1);
	restart(box.store, NULL);
	ck_assert_int_eq(sqlite3_open(box.path, &handle), SQLITE_OK);
	ck_assert_int_eq(sql_functions_add(handle), SQLITE_OK);
	/* The lost branch: the second event of the first origin. */
	ck_assert_int_eq(sqlite3_exec(handle,
				 "INSERT INTO event (origin, seq, at, station, actor, kind, "
				 "subject, command, body, hash) SELECT 1, 2, at, station, actor, "
				 "kind, subject, 'late', body, hash FROM event WHERE id = 1",
				 NULL, NULL, NULL),
		SQLITE_CONSTRAINT);
	ck_assert_ptr_nonnull(strstr(sqlite3_errmsg(handle), "this origin has ended"));
	sqlite3_close(handle);
	assert_whole(box.store, false);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_false_beginning_is_found)
{
	static const struct {
		int64_t more;
		const char *origin, *hash;
	} cases[] = {
		{1, NULL, NULL},
		{0, "0123456789abcdef0123456789abcdef", NULL},
		{0, NULL, "00"},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct sandbox_store box = sandbox_store_begin();
		struct journal_end end;
		struct error err = {0};
		open_case(box.store, "ZL-1", 1);
		ck_done(journal_end_load(box.store, &end, &err), err);
		end.seq += cases[i].more;
		if (cases[i].origin)
			snprintf(end.origin, sizeof(end.origin), "%s", cases[i].origin);
		if (cases[i].hash)
			snprintf(end.hash, sizeof(end.hash), "%s", cases[i].hash);
		restart_saying(box.store, &end, NULL);
		ck_assert_uint_eq(count_findings(box.store), 1);
		sandbox_store_end(&box);
	}
}
END_TEST

START_TEST(a_database_without_events_can_be_gone_on_from)
{
	struct sandbox_store box = sandbox_store_begin();
	restart(box.store, NULL);
	open_case(box.store, "ZL-1", 1);
	assert_whole(box.store, false);
	assert_whole(box.store, true);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(what_a_backup_lacks_is_told)
{
	struct sandbox_store box = sandbox_store_begin();
	struct store *backup;
	struct lost_list lost = {0};
	struct error err = {0};
	char path[128];
	struct numbers numbers;
	int64_t common, events;
	moment last;
	open_case(box.store, "ZL-1", 1);
	open_case(box.store, "ZL-2", 2);
	snprintf(path, sizeof(path), "%s/backup.db", box.folder);
	copy_to(&box, path);
	sandbox_assign(box.store, "ZL-1", "wang-xm", 3000);
	open_case(box.store, "ZL-3", 3);
	sandbox_assign(box.store, "ZL-3", "wang-xm", 5000);
	ck_done(store_open(&backup, path, STORE_OPEN, &err), err);
	ck_done(journal_common(box.store, backup, &common, &err), err);
	ck_assert_int_eq(common, 2);
	ck_done(journal_extent(box.store, &events, &last, &err), err);
	ck_assert_int_eq(events, 5);
	ck_assert_int_eq(last, 5000);
	ck_done(lost_load(box.store, common, &lost, &err), err);
	ck_assert_uint_eq(lost.count, 2);
	ck_assert_str_eq(lost.items[0].subject, "ZL-1");
	ck_assert(!lost.items[0].opened);
	ck_assert_str_eq(lost.items[1].subject, "ZL-3");
	ck_assert(lost.items[1].opened);
	ck_assert_int_eq(lost.items[1].events, 2);
	ck_assert_int_eq(lost.items[1].first, 1000);
	ck_assert_int_eq(lost.items[1].last, 5000);
	lost_list_release(&lost);
	ck_done(numbers_load(box.store, common, &numbers, &err), err);
	ck_assert_str_eq(numbers.daily, "[[\"" SANDBOX_DAY "\",\"daytime\",3,1]]");
	ck_assert_str_eq(numbers.series, "[]");
	numbers_release(&numbers);
	/* After going on apart only the beginning is common. */
	restart(backup, NULL);
	open_case(backup, "ZL-4", 4);
	ck_done(journal_common(box.store, backup, &common, &err), err);
	ck_assert_int_eq(common, 2);
	store_close(backup);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(databases_of_two_stations_have_nothing_in_common)
{
	struct sandbox_store a = sandbox_store_begin(), b = sandbox_store_begin();
	struct error err = {0};
	int64_t common;
	open_case(a.store, "ZL-1", 1);
	open_case(b.store, "ZL-1", 1);
	ck_done(journal_common(a.store, b.store, &common, &err), err);
	ck_assert_int_eq(common, 0);
	sandbox_store_end(&a);
	sandbox_store_end(&b);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, cases_of_the_line_go_on_under_the_new_origin);
	tcase_add_test(tests, numbers_that_were_lost_are_not_given_again);
	tcase_add_test(tests, an_origin_that_was_gone_on_from_takes_no_more);
	tcase_add_test(tests, a_false_beginning_is_found);
	tcase_add_test(tests, a_database_without_events_can_be_gone_on_from);
	tcase_add_test(tests, what_a_backup_lacks_is_told);
	tcase_add_test(tests, databases_of_two_stations_have_nothing_in_common);
}

UNIT_MAIN("restart", add)
