#include <string.h>

#include "menzhen/store/case/case_store.h"
#include "menzhen/store/journal/verify.h"
#include "sandbox_store.h"
#include "unit.h"

static struct case_record load(struct store *store, const char *number)
{
	struct case_record record;
	struct error err = {0};
	ck_done(case_load(store, number, &record, &err), err);
	return record;
}

START_TEST(a_new_case_waits)
{
	struct sandbox_store box = sandbox_store_begin();
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-20261125-007",
					     .ticket = "N03",
					     .session = "night",
					     .at = 1795607525000});
	struct case_record record = load(box.store, "ZL-20261125-007");
	struct day day;
	ck_assert(day_parse("2026-11-25", &day));
	ck_assert_str_eq(record.number, "ZL-20261125-007");
	ck_assert_str_eq(record.ticket, "N03");
	ck_assert_int_eq(record.state, CASE_WAITING);
	ck_assert_int_eq(record.session, SESSION_NIGHT);
	ck_assert_int_eq(record.service_day.n, day.n);
	ck_assert_int_eq(record.opened_at, 1795607525000);
	ck_assert_int_eq(record.assigned_at, 0);
	ck_assert_int_eq(record.rated_at, 0);
	ck_assert_str_eq(record.client, "张三");
	ck_assert_str_eq(record.phone, "13800001234");
	ck_assert_ptr_null(record.id_number);
	ck_assert_ptr_null(record.opponent);
	ck_assert_str_eq(record.summary, "拖欠三个月工资");
	ck_assert_str_eq(record.channel, "walk_in");
	ck_assert_str_eq(record.category, "LAB01");
	ck_assert_ptr_null(record.adviser);
	ck_assert_int_eq(record.rating, 0);
	case_record_release(&record);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_case_goes_from_the_door_to_the_rating)
{
	struct sandbox_store box = sandbox_store_begin();
	struct store *store = box.store;
	sandbox_open_case(store, &(struct sandbox_case){.number = "ZL-1", .at = 10});
	sandbox_assign(store, "ZL-1", "li-hua", 20);
	sandbox_reassign(store, "ZL-1", "li-hua", "wang-xm", 30);
	sandbox_start(store, "ZL-1", "wang-xm", 40);
	sandbox_close(store, "ZL-1", "wang-xm", 50);
	sandbox_rate(store, "ZL-1", 2, 60);
	struct case_record record = load(store, "ZL-1");
	ck_assert_int_eq(record.state, CASE_RATED);
	ck_assert_int_eq(record.opened_at, 10);
	ck_assert_int_eq(record.assigned_at, 30);
	ck_assert_int_eq(record.started_at, 40);
	ck_assert_int_eq(record.closed_at, 50);
	ck_assert_int_eq(record.rated_at, 60);
	ck_assert_str_eq(record.adviser, "wang-xm");
	ck_assert_str_eq(record.outcome, "advised");
	ck_assert_str_eq(record.advice, "可以申请劳动仲裁");
	ck_assert_int_eq(record.rating, 2);
	ck_assert_str_eq(record.rating_reason, "waited_long");
	ck_assert_str_eq(record.rating_text, "很好");
	ck_assert_str_eq(record.rating_source, "kiosk");
	case_record_release(&record);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(reopening_takes_the_outcome_back_and_keeps_the_rating)
{
	struct sandbox_store box = sandbox_store_begin();
	struct store *store = box.store;
	sandbox_open_case(store, &(struct sandbox_case){.number = "ZL-1", .at = 10});
	sandbox_assign(store, "ZL-1", "wang-xm", 20);
	sandbox_start(store, "ZL-1", "wang-xm", 40);
	sandbox_close(store, "ZL-1", "wang-xm", 50);
	sandbox_rate(store, "ZL-1", 5, 60);
	sandbox_reopen_case(store, "ZL-1", "wang-xm", "consulting", 70);
	struct case_record record = load(store, "ZL-1");
	ck_assert_int_eq(record.state, CASE_CONSULTING);
	ck_assert_str_eq(record.adviser, "wang-xm");
	ck_assert_int_eq(record.started_at, 40);
	ck_assert_int_eq(record.closed_at, 0);
	ck_assert_ptr_null(record.outcome);
	ck_assert_ptr_null(record.advice);
	ck_assert_int_eq(record.rating, 5);
	case_record_release(&record);

	sandbox_reopen_case(store, "ZL-1", NULL, "waiting", 80);
	record = load(store, "ZL-1");
	ck_assert_int_eq(record.state, CASE_WAITING);
	ck_assert_ptr_null(record.adviser);
	ck_assert_int_eq(record.assigned_at, 0);
	ck_assert_int_eq(record.started_at, 0);
	case_record_release(&record);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(one_case_has_one_rating)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	char command[COMMAND_ID_SIZE];
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-1"});
	sandbox_rate(box.store, "ZL-1", 5, 60);
	struct event_draft again = sandbox_event("case.rated", "ZL-1", 70, command);
	fields_add_text(&again.fields, "adviser", NULL);
	fields_add_text(&again.fields, "state", "rated");
	fields_add_number(&again.fields, "level", 1);
	fields_add_text(&again.fields, "reason", NULL);
	fields_add_text(&again.fields, "source", "kiosk");
	fields_add_text(&again.fields, "text", NULL);
	ck_done(store_begin(box.store, &err), err);
	ck_assert_int_eq(journal_record(box.store, &again, &err), STATUS_STORE);
	/* The schema refused it; what was half written cannot be committed by mistake. */
	ck_assert_int_eq(store_commit(box.store, &err), STATUS_STORE);
	struct case_record record = load(box.store, "ZL-1");
	ck_assert_int_eq(record.rating, 5);
	case_record_release(&record);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_case_that_is_not_there_is_refused)
{
	struct sandbox_store box = sandbox_store_begin();
	struct case_record record;
	struct error err = {0};
	char number[48];
	ck_assert_int_eq(case_load(box.store, "ZL-9", &record, &err), STATUS_REFUSED);
	ck_assert_str_eq(err.args[0], "ZL-9");
	case_record_release(&record);
	ck_assert_int_eq(case_number_of_ticket(
				 box.store, "N01", (struct day){0}, number, sizeof(number), &err),
		STATUS_REFUSED);
	sandbox_store_end(&box);
}
END_TEST

/* A few days' visits: number, ticket, session, day, sequence, ticket sequence. */
static const struct sandbox_case visits[] = {
	{"A-1", "D01", "daytime", "2026-11-24", NULL, 1, 1, 1},
	{"A-2", "N01", "night", "2026-11-24", NULL, 2, 1, 2},
	{"B-1", "D01", "daytime", "2026-11-25", NULL, 1, 1, 3},
	{"B-2", "D02", "daytime", "2026-11-25", NULL, 2, 2, 4},
	{"B-3", "N01", "night", "2026-11-25", NULL, 3, 1, 5},
};

static void open_visits(struct store *store)
{
	for (size_t i = 0; i < sizeof(visits) / sizeof(visits[0]); i++)
		sandbox_open_case(store, &visits[i]);
}

static struct day day_of(const char *text)
{
	struct day day = {0};
	ck_assert(day_parse(text, &day));
	return day;
}

START_TEST(sequences_restart_each_day_and_tickets_each_session)
{
	static const struct {
		const char *day;
		enum session_kind session;
		int sequence, ticket;
	} rows[] = {
		{"2026-11-24", SESSION_DAYTIME, 2, 1},
		{"2026-11-25", SESSION_DAYTIME, 3, 2},
		{"2026-11-25", SESSION_NIGHT, 3, 1},
		{"2026-11-25", SESSION_WEEKEND, 3, 0},
		{"2026-11-26", SESSION_DAYTIME, 0, 0},
	};
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	open_visits(box.store);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		int sequence = -1, ticket = -1;
		ck_done(case_last_sequence(box.store, day_of(rows[i].day), rows[i].session,
				&sequence, &ticket, &err),
			err);
		ck_assert_int_eq(sequence, rows[i].sequence);
		ck_assert_int_eq(ticket, rows[i].ticket);
	}
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_ticket_names_a_case_of_its_day)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	char number[48];
	open_visits(box.store);
	ck_done(case_number_of_ticket(
			box.store, "N01", day_of("2026-11-24"), number, sizeof(number), &err),
		err);
	ck_assert_str_eq(number, "A-2");
	ck_done(case_number_of_ticket(
			box.store, "N01", day_of("2026-11-25"), number, sizeof(number), &err),
		err);
	ck_assert_str_eq(number, "B-3");
	sandbox_store_end(&box);
}
END_TEST

/* The numbers of LIST, each followed by a space. */
static const char *numbers(const struct case_list *list, char *out, size_t size)
{
	out[0] = '\0';
	for (size_t i = 0; i < list->count; i++) {
		strncat(out, list->items[i].number, size - strlen(out) - 1);
		strncat(out, " ", size - strlen(out) - 1);
	}
	return out;
}

START_TEST(found_newest_first)
{
	struct day monday = day_of("2026-11-24"), tuesday = day_of("2026-11-25");
	const struct {
		struct day_range days;
		unsigned states;
		const char *want;
	} rows[] = {
		{SANDBOX_EVER, LEDGER_ALL_STATES, "B-3 B-2 B-1 A-2 A-1 "},
		{{monday, monday}, LEDGER_ALL_STATES, "A-2 A-1 "},
		{{tuesday, tuesday}, LEDGER_ALL_STATES, "B-3 B-2 B-1 "},
		{SANDBOX_EVER, 1u << CASE_WAITING, "B-3 B-1 A-1 "},
		{SANDBOX_EVER, 1u << CASE_ASSIGNED, "B-2 A-2 "},
		{SANDBOX_EVER, 1u << CASE_RATED, ""},
		{{tuesday, tuesday}, 1u << CASE_WAITING, "B-3 B-1 "},
	};
	struct sandbox_store box = sandbox_store_begin();
	open_visits(box.store);
	sandbox_assign(box.store, "A-2", "wang-xm", 9);
	sandbox_assign(box.store, "B-2", "wang-xm", 9);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct case_list list = {0};
		char text[128];
		sandbox_ledger(box.store, rows[i].days, rows[i].states, &list);
		ck_assert_str_eq(numbers(&list, text, sizeof(text)), rows[i].want);
		case_list_release(&list);
	}
	sandbox_store_end(&box);
}
END_TEST

/* Cases of two days in every state; W waiting, A assigned, C consulting, X closed, R D V finished.
 */
static void fill_desk(struct store *store)
{
	static const struct {
		const char *number, *day;
		char state;
	} rows[] = {
		{"old-W", "2026-11-24", 'W'},
		{"old-X", "2026-11-24", 'X'},
		{"old-R", "2026-11-24", 'R'},
		{"old-C", "2026-11-24", 'C'},
		{"R1", "2026-11-25", 'R'},
		{"X1", "2026-11-25", 'X'},
		{"C1", "2026-11-25", 'C'},
		{"W1", "2026-11-25", 'W'},
		{"V1", "2026-11-25", 'V'},
		{"A1", "2026-11-25", 'A'},
		{"D1", "2026-11-25", 'D'},
		{"W2", "2026-11-25", 'W'},
		{"R2", "2026-11-25", 'R'},
		{"new-W", "2026-11-26", 'W'},
	};
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *number = rows[i].number;
		moment at = 100 * (moment)(i + 1);
		sandbox_open_case(store,
			&(struct sandbox_case){.number = number, .day = rows[i].day, .at = at});
		if (rows[i].state == 'V')
			sandbox_void(store, number, at + 1);
		if (strchr("WV", rows[i].state))
			continue;
		sandbox_assign(store, number, i % 2 ? "wang-xm" : "li-hua", at + 1);
		if (rows[i].state == 'A')
			continue;
		sandbox_start(store, number, i % 2 ? "wang-xm" : "li-hua", at + 2);
		if (rows[i].state == 'C')
			continue;
		sandbox_close(store, number, i % 2 ? "wang-xm" : "li-hua", at + 3);
		if (rows[i].state == 'R')
			sandbox_rate(store, number, 5, at + 4);
		if (rows[i].state == 'D')
			sandbox_decline(store, number, at + 4);
	}
}

START_TEST(the_desk_has_work_first_and_the_finished_last)
{
	static const char *const whole[] = {
		"W1", "A1", "W2", "old-W", "old-C", "C1", "old-X", "X1", "R2", "D1", "V1", "R1"};
	enum { WHOLE = sizeof(whole) / sizeof(whole[0]) };
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	fill_desk(box.store);
	for (size_t offset = 0; offset <= WHOLE + 1; offset++) {
		for (size_t limit = 0; limit <= WHOLE + 1; limit++) {
			struct case_list list = {0};
			size_t total = 0;
			struct desk_window window = {
				.day = day_of("2026-11-25"), .offset = offset, .limit = limit};
			ck_done(case_desk_page(box.store, &window, &list, &total, &err), err);
			ck_assert_uint_eq(total, WHOLE);
			size_t beyond = offset < WHOLE ? WHOLE - offset : 0;
			ck_assert_uint_eq(list.count, limit < beyond ? limit : beyond);
			for (size_t i = 0; i < list.count; i++)
				ck_assert_str_eq(list.items[i].number, whole[offset + i]);
			case_list_release(&list);
		}
	}
	sandbox_store_end(&box);
}
END_TEST

START_TEST(counts_are_of_the_day_and_the_open_ones_before)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	struct case_counts counts;
	fill_desk(box.store);
	ck_done(case_count(box.store, day_of("2026-11-25"), &counts, &err), err);
	ck_assert_uint_eq(counts.by_state[CASE_WAITING], 3);
	ck_assert_uint_eq(counts.by_state[CASE_ASSIGNED], 1);
	ck_assert_uint_eq(counts.by_state[CASE_CONSULTING], 2);
	ck_assert_uint_eq(counts.by_state[CASE_CLOSED], 2);
	ck_assert_uint_eq(counts.by_state[CASE_RATED], 2);
	ck_assert_uint_eq(counts.by_state[CASE_DECLINED], 1);
	ck_assert_uint_eq(counts.by_state[CASE_VOIDED], 1);
	ck_assert_uint_eq(counts.today, 8);
	sandbox_store_end(&box);
}
END_TEST

/* Who comes back the day after can still rate; a week later nobody asks any more. */
START_TEST(an_unrated_case_stays_on_the_desk_for_two_days)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "B-1"});
	sandbox_assign(box.store, "B-1", "wang-xm", 20);
	sandbox_close(box.store, "B-1", "wang-xm", 30);
	for (int later = 0; later <= 4; later++) {
		struct case_list list = {0};
		struct case_counts counts;
		size_t total;
		struct day day = day_add(day_of(SANDBOX_DAY), later);
		struct desk_window window = {.day = day, .limit = 9};
		ck_done(case_desk_page(box.store, &window, &list, &total, &err), err);
		ck_done(case_count(box.store, day, &counts, &err), err);
		ck_assert_uint_eq(list.count, later <= 2 ? 1 : 0);
		ck_assert_uint_eq(total, list.count);
		ck_assert_uint_eq(counts.by_state[CASE_CLOSED], list.count);
		ck_assert_uint_eq(counts.today, later == 0 ? 1 : 0);
		case_list_release(&list);
	}
	sandbox_store_end(&box);
}
END_TEST

START_TEST(counts_follow_every_change)
{
	struct sandbox_store box = sandbox_store_begin();
	struct store *other = sandbox_store_open(&box);
	struct error err = {0};
	struct case_counts counts;
	struct day day = day_of("2026-11-25");
	char command[COMMAND_ID_SIZE];
	ck_done(case_count(box.store, day, &counts, &err), err);
	ck_assert_uint_eq(counts.today, 0);
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "B-1"});
	ck_done(case_count(box.store, day, &counts, &err), err);
	ck_assert_uint_eq(counts.today, 1);
	sandbox_open_case(other, &(struct sandbox_case){.number = "B-2"});
	ck_done(case_count(box.store, day, &counts, &err), err);
	ck_assert_uint_eq(counts.today, 2);
	ck_done(case_count(box.store, day_of("2026-11-26"), &counts, &err), err);
	ck_assert_uint_eq(counts.today, 0);
	ck_assert_uint_eq(counts.by_state[CASE_WAITING], 2);
	struct event_draft draft = sandbox_event("case.opened", "B-3", 10, command);
	sandbox_open_fields(&draft.fields, &(struct sandbox_case){.number = "B-3"});
	ck_done(store_begin(box.store, &err), err);
	ck_done(journal_record(box.store, &draft, &err), err);
	ck_done(case_count(box.store, day, &counts, &err), err);
	ck_assert_uint_eq(counts.today, 3);
	store_rollback(box.store);
	ck_done(case_count(box.store, day, &counts, &err), err);
	ck_assert_uint_eq(counts.today, 2);
	store_close(other);
	sandbox_store_end(&box);
}
END_TEST

/* Two stations that number alike, one database: nothing of the other is seen or changed. */
START_TEST(what_came_from_another_station_stays_apart)
{
	struct sandbox_store box = sandbox_store_begin(), other = sandbox_store_begin();
	struct verify_report report;
	struct case_list list = {0};
	struct case_counts counts;
	struct history history = {0};
	struct error err = {0};
	int sequence, ticket;
	size_t total;
	sandbox_open_case(other.store,
		&(struct sandbox_case){.number = "ZL-1", .client = "李四", .sequence = 9});
	sandbox_assign(other.store, "ZL-1", "wang-xm", 20);
	sandbox_close(other.store, "ZL-1", "wang-xm", 30);
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-1", .client = "张三"});
	sandbox_store_merge(&box, &other);
	ck_done(verify_rebuild(box.store, &report, &err), err);
	ck_assert_int_eq(report.events, 4);
	/* Two cases, two sessions, an adviser's day, load and its version, two keys. */
	ck_assert_int_eq(report.rows, 9);
	verify_report_release(&report);

	struct case_record record = load(box.store, "ZL-1");
	ck_assert_str_eq(record.client, "张三");
	ck_assert_int_eq(record.state, CASE_WAITING);
	case_record_release(&record);
	ck_done(case_last_sequence(
			box.store, day_of("2026-11-25"), SESSION_DAYTIME, &sequence, &ticket, &err),
		err);
	ck_assert_int_eq(sequence, 1);
	struct desk_window window = {.day = day_of("2026-11-25"), .limit = 9};
	ck_done(case_desk_page(box.store, &window, &list, &total, &err), err);
	ck_assert_uint_eq(total, 1);
	ck_assert_uint_eq(list.count, 1);
	sandbox_ledger(box.store, SANDBOX_EVER, LEDGER_ALL_STATES, &list);
	ck_assert_uint_eq(list.count, 2); /* one more */
	case_list_release(&list);
	ck_done(case_count(box.store, day_of("2026-11-25"), &counts, &err), err);
	ck_assert_uint_eq(counts.today, 1);
	ck_done(journal_history(box.store, "ZL-1", &history, &err), err);
	ck_assert_uint_eq(history.count, 1);
	history_release(&history);
	sandbox_store_end(&other);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(every_state_and_session_of_model_can_be_stored)
{
	struct sandbox_store box = sandbox_store_begin();
	for (int state = 0; state < CASE_STATES; state++) {
		for (int session = 0; session < SESSION_KINDS; session++) {
			char number[32];
			snprintf(number, sizeof(number), "%d-%d", state, session);
			sandbox_open_case(box.store,
				&(struct sandbox_case){.number = number,
					.session = session_code((enum session_kind)session)});
			sandbox_reopen_case(box.store, number, NULL,
				case_state_code((enum case_state)state), 5);
			struct case_record record = load(box.store, number);
			ck_assert_int_eq(record.state, state);
			ck_assert_int_eq(record.session, session);
			case_record_release(&record);
		}
	}
	sandbox_store_end(&box);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_new_case_waits);
	tcase_add_test(tests, a_case_goes_from_the_door_to_the_rating);
	tcase_add_test(tests, reopening_takes_the_outcome_back_and_keeps_the_rating);
	tcase_add_test(tests, one_case_has_one_rating);
	tcase_add_test(tests, a_case_that_is_not_there_is_refused);
	tcase_add_test(tests, sequences_restart_each_day_and_tickets_each_session);
	tcase_add_test(tests, a_ticket_names_a_case_of_its_day);
	tcase_add_test(tests, found_newest_first);
	tcase_add_test(tests, the_desk_has_work_first_and_the_finished_last);
	tcase_add_test(tests, counts_are_of_the_day_and_the_open_ones_before);
	tcase_add_test(tests, an_unrated_case_stays_on_the_desk_for_two_days);
	tcase_add_test(tests, counts_follow_every_change);
	tcase_add_test(tests, what_came_from_another_station_stays_apart);
	tcase_add_test(tests, every_state_and_session_of_model_can_be_stored);
}

UNIT_MAIN("case_store", add)
