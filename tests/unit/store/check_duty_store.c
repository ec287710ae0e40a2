/* What of the changes at the desk is loaded for which days. */
#include "menzhen/store/duty/duty_store.h"

#include <string.h>

#include "menzhen/base/buffer.h"
#include "sandbox_store.h"
#include "state_council.h"
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

static void record(const char *kind, int number, struct event_fields fields)
{
	char command[COMMAND_ID_SIZE], subject[DUTY_CHANGE_NUMBER_SIZE];
	struct event_draft draft = sandbox_event(
		kind, duty_change_number_format(number, subject), (moment)1000 * number, command);

	draft.fields = fields;
	sandbox_commit(box.store, &draft);
}

static void leave(int number, const char *first, const char *last)
{
	struct event_fields fields = {0};

	fields_add_number(&fields, "sequence", number);
	fields_add_text(&fields, "adviser", "li-h");
	fields_add_text(&fields, "first", first);
	fields_add_text(&fields, "last", last);
	fields_add_text(&fields, "shift", NULL);
	fields_add_text(&fields, "reason", "住院");
	record("duty.leave_recorded", number, fields);
}

static void swap(int number, const char *day, const char *other_day)
{
	struct event_fields fields = {0};

	fields_add_number(&fields, "sequence", number);
	fields_add_text(&fields, "adviser", "li-h");
	fields_add_text(&fields, "day", day);
	fields_add_text(&fields, "shift", "night");
	fields_add_number(&fields, "start", 1140);
	fields_add_text(&fields, "planned", "li-h");
	fields_add_text(&fields, "other", "zhao-j");
	fields_add_text(&fields, "other_day", other_day);
	fields_add_text(&fields, "other_shift", "late");
	fields_add_number(&fields, "other_start", 1350);
	fields_add_text(&fields, "other_planned", "wang-xm");
	fields_add_text(&fields, "reason", NULL);
	record("duty.swap_proposed", number, fields);
}

static void accept(int number)
{
	struct event_fields fields = {0};

	fields_add_text(&fields, "adviser", "zhao-j");
	record("duty.swap_accepted", number, fields);
}

static void withdraw(int number)
{
	struct event_fields fields = {0};

	fields_add_text(&fields, "change", "leave");
	fields_add_text(&fields, "reason", "好了");
	record("duty.withdrawn", number, fields);
}

/* The numbers loaded for FIRST..LAST, in their order: "2 1 ". */
static void assert_loaded(
	enum duty_selection selection, const char *first, const char *last, const char *want)
{
	struct duty_changes changes = {0};
	struct buffer numbers = {0};
	struct error err = {0};

	ck_done(duty_changes_load(
			box.store, selection, day_of(first), day_of(last), &changes, &err),
		err);
	for (size_t i = 0; i < changes.count; i++)
		buffer_printf(&numbers, "%d ", changes.items[i].number);
	ck_assert_str_eq(buffer_text(&numbers), want);
	buffer_release(&numbers);
	duty_changes_release(&changes);
}

START_TEST(what_touches_the_days)
{
	leave(1, "2026-11-20", "2026-11-25");
	leave(2, "2026-11-26", "2026-11-26");
	assert_loaded(DUTY_STANDING, "2026-11-25", "2026-11-25", "1 ");
	assert_loaded(DUTY_STANDING, "2026-11-21", "2026-11-22", "1 ");
	assert_loaded(DUTY_STANDING, "2026-11-01", "2026-12-31", "1 2 ");
	assert_loaded(DUTY_STANDING, "2026-11-27", "2026-12-31", "");
	assert_loaded(DUTY_STANDING, "2026-11-01", "2026-11-19", "");
	withdraw(1);
	assert_loaded(DUTY_STANDING, "2026-11-25", "2026-11-26", "2 ");
	assert_loaded(DUTY_ALL, "2026-11-25", "2026-11-26", "1 2 ");
}
END_TEST

START_TEST(an_agreed_swap_stands_from_then_on)
{
	swap(1, "2026-11-25", "2026-12-05");
	leave(2, "2026-11-25", "2026-11-25");
	assert_loaded(DUTY_STANDING, "2026-11-25", "2026-11-25", "2 ");
	accept(1);
	assert_loaded(DUTY_STANDING, "2026-11-25", "2026-11-25", "2 1 ");
	withdraw(1);
	assert_loaded(DUTY_STANDING, "2026-11-25", "2026-11-25", "2 ");
}
END_TEST

/* Whether a swap holds hangs on what happened on its other side, and so on from swap to swap. */
START_TEST(what_touches_the_other_side_of_a_swap)
{
	leave(1, "2026-12-09", "2026-12-09");
	leave(2, "2026-12-30", "2026-12-30");
	swap(3, "2026-12-05", "2026-12-09");
	swap(4, "2026-12-05", "2026-11-25");
	accept(3);
	assert_loaded(DUTY_STANDING, "2026-11-25", "2026-11-25", "");
	assert_loaded(DUTY_ALL, "2026-11-25", "2026-11-25", "4 1 3 ");
	accept(4);
	assert_loaded(DUTY_STANDING, "2026-11-25", "2026-11-25", "1 3 4 ");
}
END_TEST

START_TEST(a_change_is_read_back)
{
	struct duty_change change;
	struct error err = {0};
	int last;

	leave(1, "2026-11-20", "2026-11-25");
	swap(2, "2026-11-25", "2026-11-20");
	withdraw(2);
	ck_done(duty_change_load(box.store, 2, &change, &err), err);
	ck_assert_int_eq(change.number, 2);
	ck_assert_int_eq(change.kind, CHANGE_SWAP);
	ck_assert_int_eq(change.state, CHANGE_WITHDRAWN);
	ck_assert_int_eq(change.first.n, day_of("2026-11-20").n);
	ck_assert_int_eq(change.last.n, day_of("2026-11-25").n);
	ck_assert_str_eq(change.adviser, "li-h");
	ck_assert_str_eq(change.other, "zhao-j");
	ck_assert_int_eq(change.slot.day.n, day_of("2026-11-25").n);
	ck_assert_str_eq(change.slot.shift, "night");
	ck_assert_int_eq(change.other_slot.start, 1350);
	ck_assert_str_eq(change.other_slot.planned, "wang-xm");
	ck_assert_str_eq(change.answer, "好了");
	ck_assert_str_eq(change.actor, "reception");
	ck_assert_int_eq(change.recorded_at, 2000);
	duty_change_release(&change);
	ck_done(duty_change_load(box.store, 1, &change, &err), err);
	ck_assert_ptr_null(change.slot.shift);
	ck_assert_str_eq(change.reason, "住院");
	duty_change_release(&change);
	ck_assert_int_eq(duty_change_load(box.store, 3, &change, &err), STATUS_REFUSED);
	ck_done(duty_change_last_number(box.store, &last, &err), err);
	ck_assert_int_eq(last, 2);
}
END_TEST

static void attend(const char *kind, const char *adviser, const char *day, moment at, moment back)
{
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event(kind, adviser, at, command);

	fields_add_text(&draft.fields, "day", day);
	fields_add_text(&draft.fields, "shift", "night");
	fields_add_number(&draft.fields, "start", 1140);
	fields_add_text(&draft.fields, "planned", "li-h");
	if (back != 0)
		fields_add_number(&draft.fields, "back", back);
	sandbox_commit(box.store, &draft);
}

static struct attendance attendance_on(const char *day)
{
	struct duty_changes changes = {0};
	struct error err = {0};

	ck_done(duty_changes_load(
			box.store, DUTY_STANDING, day_of(day), day_of(day), &changes, &err),
		err);
	ck_assert_uint_eq(changes.attendance_count, 1);
	struct attendance times = changes.attendance[0];
	ck_assert_str_eq(times.adviser, "zhao-j");
	ck_assert_str_eq(times.slot.planned, "li-h");
	duty_changes_release(&changes);
	return times;
}

START_TEST(who_came_and_went)
{
	attend("duty.signed_in", "zhao-j", "2026-11-25", 1000, 0);
	attend("duty.signed_in", "zhao-j", "2026-11-26", 99000, 0);
	ck_assert_int_eq(attendance_on("2026-11-25").signed_in, 1000);
	attend("duty.away", "zhao-j", "2026-11-25", 2000, 5000);
	ck_assert_int_eq(attendance_on("2026-11-25").away, 2000);
	ck_assert_int_eq(attendance_on("2026-11-25").back, 5000);
	attend("duty.back", "zhao-j", "2026-11-25", 3000, 0);
	ck_assert_int_eq(attendance_on("2026-11-25").away, 0);
	attend("duty.signed_out", "zhao-j", "2026-11-25", 4000, 0);
	ck_assert_int_eq(attendance_on("2026-11-25").signed_out, 4000);
	attend("duty.signed_in", "zhao-j", "2026-11-25", 5000, 0);
	ck_assert_int_eq(attendance_on("2026-11-25").signed_out, 0);
	ck_assert_int_eq(attendance_on("2026-11-25").signed_in, 1000);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, what_touches_the_days);
	tcase_add_test(tests, an_agreed_swap_stands_from_then_on);
	tcase_add_test(tests, what_touches_the_other_side_of_a_swap);
	tcase_add_test(tests, a_change_is_read_back);
	tcase_add_test(tests, who_came_and_went);
}

UNIT_MAIN("duty_store", add_tests)
