/* What each adviser has to do, and who of them it has changed for. */
#include "menzhen/store/case/load_store.h"

#include "menzhen/store/case/case_store.h"
#include "sandbox_store.h"
#include "unit.h"

struct wanted {
	const char *adviser;
	int open_cases, given, given_today;
	moment last_active;
};

struct wanting {
	const struct wanted *items;
	size_t count, found;
};

static struct day day_of(const char *text)
{
	struct day day;
	ck_assert(day_parse(text, &day));
	return day;
}

static enum status take(void *context, const struct load *load, struct error *err)
{
	struct wanting *wanting = context;
	const struct wanted *want = wanting->items, *end = want + wanting->count;
	(void)err;
	while (want < end && strcmp(load->adviser, want->adviser) != 0)
		want++;
	ck_assert_msg(want < end, "%s too", load->adviser);
	ck_assert_int_eq(load->open_cases, want->open_cases);
	ck_assert_int_eq(load->given, want->given);
	ck_assert_int_eq(load->given_today, want->given_today);
	ck_assert_int_eq(load->last_active, want->last_active);
	wanting->found++;
	return STATUS_OK;
}

static void assert_loads(struct store *store, const char *first, const char *day, int64_t since,
	const struct wanted *want, size_t count)
{
	const struct load_window window = {day_of(first), day_of(day), since};
	struct wanting wanting = {want, count, 0};
	struct error err = {0};
	ck_done(load_find(store, &window, take, &wanting, &err), err);
	ck_assert_uint_eq(wanting.found, count);
}

static struct store_versions versions(struct store *store)
{
	struct store_versions versions;
	struct error err = {0};
	ck_done(store_versions(store, &versions, &err), err);
	return versions;
}

#define ASSERT_LOADS(store, first, day, since, want)                                               \
	assert_loads(store, first, day, since, want, sizeof(want) / sizeof((want)[0]))

START_TEST(loads_are_of_the_day_and_the_window)
{
	struct sandbox_store box = sandbox_store_begin();
	struct store *store = box.store;
	sandbox_open_case(store, &(struct sandbox_case){.number = "old", .day = "2026-11-24"});
	sandbox_assign_on(store, "old", "zhao", "2026-11-24", 10); /* open since yesterday */
	sandbox_open_case(store, &(struct sandbox_case){.number = "gone", .day = "2026-11-24"});
	sandbox_assign_on(store, "gone", "sun", "2026-11-24", 11);
	sandbox_close_on(store, "gone", "sun", "2026-11-24", 12); /* nothing left of yesterday */
	for (int i = 0; i < 3; i++) {
		static const char *const names[] = {"B1", "B2", "B3"};
		sandbox_open_case(store, &(struct sandbox_case){.number = names[i]});
		sandbox_assign(store, names[i], "qian", 20 + i);
	}
	sandbox_close(store, "B1", "qian", 30);
	sandbox_reassign(store, "B2", "qian", "li", 40); /* handed on: counts for the other */
	sandbox_void(store, "B3", 50);                   /* voided: counts for nobody */
	static const struct wanted today[] = {{"li", 1, 1, 1, 0}, {"qian", 0, 1, 1, 40},
		{"sun", 0, 1, 0, 0}, {"zhao", 1, 1, 0, 0}};
	static const struct wanted today_alone[] = {{"li", 1, 1, 1, 0}, {"qian", 0, 1, 1, 40},
		{"sun", 0, 0, 0, 0}, {"zhao", 1, 0, 0, 0}};
	ASSERT_LOADS(store, "2026-11-24", "2026-11-25", 0, today);
	ASSERT_LOADS(store, "2026-11-25", "2026-11-25", 0, today_alone);
	sandbox_store_end(&box);
}
END_TEST

/* What was left over yesterday is work of the day on which it is given, closed, handed on. */
START_TEST(leftovers_are_the_work_of_the_day_they_are_done_on)
{
	static const char *const numbers[] = {"given", "closed", "handed", "begun", "reopened"};
	struct sandbox_store box = sandbox_store_begin();
	struct store *store = box.store;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		sandbox_open_case(
			store, &(struct sandbox_case){.number = numbers[i], .day = "2026-11-24"});
	for (size_t i = 1; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		sandbox_assign_on(store, numbers[i], "zhao", "2026-11-24", 10);
	sandbox_close_on(store, "reopened", "zhao", "2026-11-24", 11);

	sandbox_assign(store, "given", "qian", 20);
	sandbox_close(store, "closed", "zhao", 30);
	sandbox_reassign(store, "handed", "zhao", "li", 40);
	sandbox_start(store, "begun", "zhao", 50);
	sandbox_reopen_case(store, "reopened", "zhao", "consulting", 60); /* not given anew */
	static const struct wanted want[] = {
		{"li", 1, 1, 1, 0}, {"qian", 1, 1, 1, 0}, {"zhao", 2, 3, 0, 40}};
	ASSERT_LOADS(store, "2026-11-24", "2026-11-25", 0, want);
	sandbox_store_end(&box);
}
END_TEST

/* A desk that has read them reads again of whom something has changed, and of nobody else. */
START_TEST(who_has_changed_is_told)
{
	struct sandbox_store box = sandbox_store_begin();
	struct store *store = box.store, *other = sandbox_store_open(&box);
	ck_assert_int_eq(versions(store).loads, 0);
	for (int i = 0; i < 2; i++) {
		static const char *const names[] = {"A", "B"};
		sandbox_open_case(store, &(struct sandbox_case){.number = names[i]});
	}
	ck_assert_int_eq(versions(store).loads, 0); /* who waits is nobody's load */
	sandbox_assign(store, "A", "li", 10);
	struct store_versions seen = versions(store);
	ck_assert_int_gt(seen.loads, 0);
	sandbox_start(store, "A", "li", 11);
	ck_assert_int_eq(versions(store).loads, seen.loads); /* open as before */

	sandbox_assign(other, "B", "zhao", 12); /* another desk */
	static const struct wanted zhao[] = {{"zhao", 1, 1, 1, 0}};
	ASSERT_LOADS(store, "2026-11-25", "2026-11-25", seen.loads, zhao);
	seen = versions(store);
	sandbox_reassign(store, "B", "zhao", "li", 13);
	static const struct wanted both[] = {{"li", 2, 2, 2, 0}, {"zhao", 0, 0, 0, 13}};
	ASSERT_LOADS(store, "2026-11-25", "2026-11-25", seen.loads, both);
	seen = versions(store);
	assert_loads(store, "2026-11-25", "2026-11-25", seen.loads, NULL, 0);
	sandbox_close(store, "A", "li", 14);
	static const struct wanted li[] = {{"li", 1, 2, 2, 14}};
	ASSERT_LOADS(store, "2026-11-25", "2026-11-25", seen.loads, li);
	store_close(other);
	sandbox_store_end(&box);
}
END_TEST

/* What was read of a transaction that did not come to be does not hold. */
START_TEST(what_is_undone_is_told)
{
	struct sandbox_store box = sandbox_store_begin();
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("case.voided", "A", 5, command);
	struct error err = {0};
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "A"});
	sandbox_assign(box.store, "A", "li", 10);
	struct store_versions before = versions(box.store);
	fields_add_text(&draft.fields, "state", "voided");
	fields_add_text(&draft.fields, "reason", NULL);
	ck_done(store_begin(box.store, &err), err);
	ck_done(journal_record(box.store, &draft, &err), err);
	ck_assert_int_gt(versions(box.store).loads, before.loads);
	store_rollback(box.store);
	ck_assert_int_eq(versions(box.store).loads, before.loads);
	ck_assert_int_ne(versions(box.store).undone, before.undone);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_change_of_the_duties_is_told)
{
	static const char *const changes[] = {
		"INSERT INTO attendance (origin, day, shift, start, planned, adviser, signed_in)"
		" VALUES (1, '2026-11-25', 'day', 540, 'li', 'li', 5)",
		"UPDATE attendance SET away = 7, back = 9",
		"INSERT INTO duty_change (origin, number, sequence, kind, state, stands,"
		" recorded_at, actor, adviser, first_day, last_day)"
		" VALUES (1, 'R-0001', 1, 'leave', 'recorded', 1, 5, 'chen', 'li', '2026-11-25',"
		" '2026-11-25')",
		"UPDATE duty_change SET state = 'withdrawn', stands = NULL",
	};
	struct sandbox_store box = sandbox_store_begin();
	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
		struct store_versions before = versions(box.store);
		sandbox_store_sql(&box, changes[i]);
		ck_assert_int_gt(versions(box.store).duties, before.duties);
		ck_assert_int_eq(versions(box.store).loads, before.loads);
	}
	sandbox_store_end(&box);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, loads_are_of_the_day_and_the_window);
	tcase_add_test(tests, leftovers_are_the_work_of_the_day_they_are_done_on);
	tcase_add_test(tests, who_has_changed_is_told);
	tcase_add_test(tests, what_is_undone_is_told);
	tcase_add_test(tests, a_change_of_the_duties_is_told);
}

UNIT_MAIN("load_store", add)
