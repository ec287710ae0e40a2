/* The queue and its times in the projection: what the events of a case come to. */
#include "menzhen/store/case/case_queue.h"

#include "menzhen/model/assign/queue.h"
#include "sandbox_store.h"
#include "unit.h"

#define TOMORROW "2026-11-26"

static const moment MINUTE = 60000;

static struct day day_of(const char *text)
{
	struct day day;
	ck_assert(day_parse(text, &day));
	return day;
}

static void come(struct store *store, const char *number, int minute)
{
	sandbox_open_case(
		store, &(struct sandbox_case){.number = number, .at = (moment)minute * MINUTE + 1});
}

/* With a head start of so many minutes. */
static void come_sooner(struct store *store, const char *number, int minute, int head_start)
{
	char command[COMMAND_ID_SIZE];
	moment at = (moment)minute * MINUTE + 1;
	struct event_draft draft = sandbox_event("case.opened", number, at, command);
	sandbox_open_fields(&draft.fields, &(struct sandbox_case){.number = number});
	for (size_t i = 0; i < draft.fields.count; i++)
		if (strcmp(draft.fields.items[i].name, "turn") == 0)
			draft.fields.items[i] = (struct event_field){.name = "turn",
				.number = queue_turn(at, true, head_start),
				.is_number = true};
	sandbox_commit(store, &draft);
}

static void expect_list(const struct case_list *list, const char *const *numbers, size_t count)
{
	ck_assert_uint_eq(list->count, count);
	for (size_t i = 0; i < count; i++)
		ck_assert_str_eq(list->items[i].number, numbers[i]);
}

static void expect_queue(
	struct store *store, const char *day, const char *const *numbers, size_t count)
{
	struct case_list list = {0};
	struct error err = {0};
	ck_done(case_queue(store, day_of(day), &list, &err), err);
	expect_list(&list, numbers, count);
	case_list_release(&list);
}

#define EXPECT_QUEUE(store, day, ...)                                                              \
	expect_queue((store), (day), (const char *const[]){__VA_ARGS__},                           \
		sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

START_TEST(the_queue_is_those_who_wait_in_their_order)
{
	struct sandbox_store box = sandbox_store_begin();
	come(box.store, "A", 0);
	come(box.store, "B", 10);
	come_sooner(box.store, "P", 25, 20);
	come(box.store, "C", 26);
	EXPECT_QUEUE(box.store, SANDBOX_DAY, "A", "P", "B", "C");
	sandbox_assign(box.store, "B", "wang-xm", 30 * MINUTE);
	EXPECT_QUEUE(box.store, SANDBOX_DAY, "A", "P", "B", "C");
	sandbox_step(box.store, "case.called", "A", "called", SANDBOX_DAY, 31 * MINUTE);
	sandbox_step(box.store, "case.held", "C", "held", SANDBOX_DAY, 31 * MINUTE);
	EXPECT_QUEUE(box.store, SANDBOX_DAY, "P", "B");
	sandbox_step(box.store, "case.resumed", "C", "waiting", SANDBOX_DAY, 40 * MINUTE);
	sandbox_step(box.store, "case.resumed", "A", "waiting", SANDBOX_DAY, 41 * MINUTE);
	EXPECT_QUEUE(box.store, SANDBOX_DAY, "A", "P", "B", "C");
	sandbox_store_end(&box);
}
END_TEST

/* The event says when they count as having come. */
START_TEST(who_did_not_come_stands_where_the_event_says)
{
	char command[COMMAND_ID_SIZE];
	struct sandbox_store box = sandbox_store_begin();
	come(box.store, "A", 0);
	come(box.store, "B", 10);
	sandbox_step(box.store, "case.no_show", "A", "no_show", SANDBOX_DAY, 12 * MINUTE);
	EXPECT_QUEUE(box.store, SANDBOX_DAY, "B");
	struct event_draft draft = sandbox_event("case.resumed", "A", 15 * MINUTE, command);
	fields_add_text(&draft.fields, "state", "waiting");
	fields_add_text(&draft.fields, "from", "no_show");
	fields_add_text(&draft.fields, "service_day", SANDBOX_DAY);
	fields_add_number(&draft.fields, "turn", 15 * MINUTE);
	sandbox_commit(box.store, &draft);
	come(box.store, "C", 16);
	EXPECT_QUEUE(box.store, SANDBOX_DAY, "B", "A", "C");
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_redirected_case_keeps_its_number_and_place)
{
	struct case_record record;
	struct error err = {0};
	struct sandbox_store box = sandbox_store_begin();
	come(box.store, "A", 0);
	come(box.store, "B", 1);
	sandbox_assign(box.store, "A", "wang-xm", 2 * MINUTE);
	sandbox_start(box.store, "A", "wang-xm", 3 * MINUTE);
	sandbox_step(box.store, "case.redirected", "A", "waiting", SANDBOX_DAY, 5 * MINUTE);
	EXPECT_QUEUE(box.store, SANDBOX_DAY, "A", "B");
	ck_done(case_load(box.store, "A", &record, &err), err);
	ck_assert_ptr_null(record.adviser);
	ck_assert_int_eq(record.started_at, 0);
	ck_assert_int_eq(record.assigned_at, 0);
	ck_assert_int_eq(record.spent.ms[TIME_CONSULTING], 2 * MINUTE);
	case_record_release(&record);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(an_earlier_day_is_left_over_until_something_is_done_with_it)
{
	struct case_list left = {0};
	struct error err = {0};
	static const char *const both[] = {"A", "B"}, *const second[] = {"B"};
	struct sandbox_store box = sandbox_store_begin();
	come(box.store, "A", 0);
	come(box.store, "B", 1);
	come(box.store, "N", 2);
	sandbox_assign(box.store, "B", "wang-xm", 3 * MINUTE);
	sandbox_start(box.store, "B", "wang-xm", 4 * MINUTE);
	sandbox_step(box.store, "case.no_show", "N", "no_show", SANDBOX_DAY, 5 * MINUTE);
	ck_done(case_leftovers(box.store, day_of(SANDBOX_DAY), &left, &err), err);
	ck_assert_uint_eq(left.count, 0);
	ck_done(case_leftovers(box.store, day_of(TOMORROW), &left, &err), err);
	expect_list(&left, both, 2);
	case_list_release(&left);
	expect_queue(box.store, TOMORROW, NULL, 0);

	sandbox_open_case(box.store,
		&(struct sandbox_case){.number = "C", .day = TOMORROW, .at = 1000 * MINUTE});
	sandbox_step(box.store, "case.carried_over", "A", "waiting", TOMORROW, 1001 * MINUTE);
	EXPECT_QUEUE(box.store, TOMORROW, "A", "C");
	ck_done(case_leftovers(box.store, day_of(TOMORROW), &left, &err), err);
	expect_list(&left, second, 1);
	case_list_release(&left);

	sandbox_step(box.store, "case.carried_over", "B", "waiting", TOMORROW, 1002 * MINUTE);
	EXPECT_QUEUE(box.store, TOMORROW, "A", "B", "C");
	ck_done(case_leftovers(box.store, day_of(TOMORROW), &left, &err), err);
	ck_assert_uint_eq(left.count, 0);
	sandbox_store_end(&box);
}
END_TEST

/* --- times: a letter for what happens, the minute when it does --- */

enum { NO = -1, STEPS = 10 };

static const struct {
	const char *name;
	struct {
		char what;
		int minute;
	} steps[STEPS];
	int waiting, walking, consulting, hold; /* minutes until then; NO: not known */
} lives[] = {
	{"only come", {{'o', 0}}, NO, NO, NO, NO},
	{"called and begun", {{'o', 0}, {'a', 5}, {'k', 8}, {'s', 10}, {'c', 40}}, 8, 2, 30, NO},
	{"begun without a call", {{'o', 0}, {'a', 5}, {'s', 9}, {'c', 40}}, 9, NO, 31, NO},
	{"called twice", {{'o', 0}, {'a', 0}, {'k', 8}, {'k', 10}, {'s', 13}}, 8, 5, NO, NO},
	{"put back and called again",
		{{'o', 0}, {'a', 1}, {'k', 8}, {'r', 10}, {'k', 15}, {'s', 16}}, 13, 3, NO, NO},
	{"stepped out while waiting", {{'o', 0}, {'a', 2}, {'h', 10}, {'r', 25}, {'s', 30}}, 15, NO,
		NO, 15},
	{"fetched papers",
		{{'o', 0}, {'a', 1}, {'s', 5}, {'h', 15}, {'r', 45}, {'k', 50}, {'s', 51},
			{'c', 60}},
		10, 1, 19, 30},
	{"came straight back in", {{'o', 0}, {'a', 1}, {'s', 5}, {'h', 15}, {'s', 45}, {'c', 60}},
		5, NO, 25, 30},
	{"did not come, came later",
		{{'o', 0}, {'a', 1}, {'k', 10}, {'n', 15}, {'r', 30}, {'s', 33}}, 13, 5, NO, NO},
	{"redirected", {{'o', 0}, {'a', 1}, {'s', 4}, {'d', 10}, {'a', 12}, {'s', 20}, {'c', 30}},
		14, NO, 16, NO},
	{"reassigned", {{'o', 0}, {'a', 1}, {'s', 4}, {'m', 10}, {'s', 20}, {'c', 30}}, 14, NO, 16,
		NO},
	{"closed without a start", {{'o', 0}, {'a', 1}, {'c', 50}}, 1, NO, NO, NO},
	{"reopened: nobody waits",
		{{'o', 0}, {'a', 1}, {'s', 4}, {'c', 10}, {'R', 500}, {'s', 900}, {'c', 905}}, 4,
		NO, 11, NO},
	{"reopened for another",
		{{'o', 0}, {'a', 1}, {'s', 4}, {'c', 10}, {'R', 500}, {'m', 600}, {'s', 900},
			{'c', 905}},
		4, NO, 11, NO},
	{"the clock was set back", {{'o', 50}, {'a', 5}, {'k', 58}, {'s', 8}, {'c', 2}}, 53, 0, 0,
		NO},
	{"carried over: the night does not count",
		{{'o', 0}, {'y', 900}, {'a', 905}, {'s', 910}, {'c', 930}}, 10, NO, 20, NO},
	{"left in the room overnight", {{'o', 0}, {'a', 1}, {'s', 5}, {'C', 900}}, 5, NO, NO, NO},
	{"void", {{'o', 0}, {'v', 3}}, 3, NO, NO, NO},
};

static void take_step(struct store *store, char what, moment at, const char *day)
{
	switch (what) {
	case 'o':
		sandbox_open_case(store, &(struct sandbox_case){.number = "A", .at = at});
		break;
	case 'a':
		sandbox_assign_on(store, "A", "wang-xm", day, at);
		break;
	case 'm':
		sandbox_reassign(store, "A", "wang-xm", "li-hua", at);
		break;
	case 'k':
		sandbox_step(store, "case.called", "A", "called", day, at);
		break;
	case 's':
		sandbox_start_on(store, "A", "wang-xm", day, at);
		break;
	case 'h':
		sandbox_step(store, "case.held", "A", "held", day, at);
		break;
	case 'r':
		sandbox_step(store, "case.resumed", "A", "assigned", day, at);
		break;
	case 'n':
		sandbox_step(store, "case.no_show", "A", "no_show", day, at);
		break;
	case 'd':
		sandbox_step(store, "case.redirected", "A", "waiting", day, at);
		break;
	case 'y':
		sandbox_step(store, "case.carried_over", "A", "waiting", day, at);
		break;
	case 'R':
		sandbox_reopen_case(store, "A", "wang-xm", "assigned", at);
		break;
	case 'v':
		sandbox_void(store, "A", at);
		break;
	default:
		sandbox_close_on(store, "A", "wang-xm", day, at);
		break;
	}
}

START_TEST(times_fall_out_of_the_events)
{
	struct case_record record;
	struct error err = {0};
	const char *day = SANDBOX_DAY;
	struct sandbox_store box = sandbox_store_begin();
	for (int i = 0; i < STEPS && lives[_i].steps[i].what != '\0'; i++) {
		char what = lives[_i].steps[i].what;
		day = what == 'y' || what == 'C' ? TOMORROW : day;
		take_step(box.store, what, (moment)lives[_i].steps[i].minute * MINUTE + 1, day);
	}
	ck_done(case_load(box.store, "A", &record, &err), err);
	const int expected[TIME_KINDS] = {
		lives[_i].waiting, lives[_i].walking, lives[_i].consulting, lives[_i].hold};
	for (int kind = 0; kind < TIME_KINDS; kind++)
		ck_assert_msg(record.spent.ms[kind] ==
				      (expected[kind] == NO ? TIME_UNKNOWN
							    : (int64_t)expected[kind] * MINUTE),
			"%s, %d: %lld", lives[_i].name, kind, (long long)record.spent.ms[kind]);
	case_record_release(&record);
	sandbox_store_end(&box);
}
END_TEST

/* The trigger in SQL and the model agree on what the time in each state counts as. */
START_TEST(every_state_counts_as_the_model_says)
{
	struct case_record record;
	struct error err = {0};
	for (int state = 0; state < CASE_STATES; state++) {
		struct sandbox_store box = sandbox_store_begin();
		come(box.store, "A", 0);
		sandbox_step(box.store, "case.resumed", "A",
			case_state_code((enum case_state)state), SANDBOX_DAY, 1 * MINUTE + 1);
		sandbox_step(
			box.store, "case.resumed", "A", "declined", SANDBOX_DAY, 8 * MINUTE + 1);
		ck_done(case_load(box.store, "A", &record, &err), err);
		struct case_times expected = case_times_at(
			(struct case_times){{MINUTE, TIME_UNKNOWN, TIME_UNKNOWN, TIME_UNKNOWN}},
			(enum case_state)state, 1, 7 * MINUTE + 1);
		if (state == CASE_CLOSED || state == CASE_RATED)
			expected.ms[TIME_WAITING] = TIME_UNKNOWN;
		for (int kind = 0; kind < TIME_KINDS; kind++)
			ck_assert_msg(record.spent.ms[kind] == expected.ms[kind], "%s, %d",
				case_state_code((enum case_state)state), kind);
		case_record_release(&record);
		sandbox_store_end(&box);
	}
}
END_TEST

START_TEST(spans_are_of_the_days_and_of_what_is_over)
{
	struct case_span *spans;
	size_t count;
	struct error err = {0};
	struct sandbox_store box = sandbox_store_begin();
	take_step(box.store, 'o', 1, SANDBOX_DAY);
	take_step(box.store, 'a', 1 * MINUTE + 1, SANDBOX_DAY);
	take_step(box.store, 's', 4 * MINUTE + 1, SANDBOX_DAY);
	ck_done(case_spans(box.store, day_of(SANDBOX_DAY), day_of(TOMORROW), &spans, &count, &err),
		err);
	ck_assert_uint_eq(count, 0);
	free(spans);
	take_step(box.store, 'c', 9 * MINUTE + 1, SANDBOX_DAY);
	ck_done(case_spans(box.store, day_of(SANDBOX_DAY), day_of(TOMORROW), &spans, &count, &err),
		err);
	ck_assert_uint_eq(count, 1);
	ck_assert_int_eq(spans[0].session, SESSION_DAYTIME);
	ck_assert_int_eq(spans[0].times.ms[TIME_WAITING], 4 * MINUTE);
	ck_assert_int_eq(spans[0].times.ms[TIME_WALKING], TIME_UNKNOWN);
	ck_assert_int_eq(spans[0].times.ms[TIME_CONSULTING], 5 * MINUTE);
	free(spans);
	ck_done(case_spans(box.store, day_of(TOMORROW), day_of(TOMORROW), &spans, &count, &err),
		err);
	ck_assert_uint_eq(count, 0);
	free(spans);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(the_order_follows_every_change)
{
	struct sandbox_store box = sandbox_store_begin();
	struct store *other = sandbox_store_open(&box);
	come(box.store, "A", 5);
	EXPECT_QUEUE(box.store, SANDBOX_DAY, "A");
	come(other, "B", 1);
	EXPECT_QUEUE(box.store, SANDBOX_DAY, "B", "A");
	struct error err = {0};
	ck_done(store_begin(box.store, &err), err);
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("case.opened", "C", 7 * MINUTE, command);
	sandbox_open_fields(&draft.fields, &(struct sandbox_case){.number = "C"});
	ck_done(journal_record(box.store, &draft, &err), err);
	EXPECT_QUEUE(box.store, SANDBOX_DAY, "B", "A", "C");
	store_rollback(box.store);
	EXPECT_QUEUE(box.store, SANDBOX_DAY, "B", "A");
	store_close(other);
	sandbox_store_end(&box);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, the_queue_is_those_who_wait_in_their_order);
	tcase_add_test(tests, who_did_not_come_stands_where_the_event_says);
	tcase_add_test(tests, a_redirected_case_keeps_its_number_and_place);
	tcase_add_test(tests, an_earlier_day_is_left_over_until_something_is_done_with_it);
	tcase_add_loop_test(
		tests, times_fall_out_of_the_events, 0, (int)(sizeof(lives) / sizeof(lives[0])));
	tcase_add_test(tests, every_state_counts_as_the_model_says);
	tcase_add_test(tests, spans_are_of_the_days_and_of_what_is_over);
	tcase_add_test(tests, the_order_follows_every_change);
}

UNIT_MAIN("case_queue", add_tests)
