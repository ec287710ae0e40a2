/* Appointments at a desk: booked, moved, cancelled, missed, kept, turned into cases. */
#include "menzhen/desk/appointment/appointment_commands.h"

#include "duty_desk.h"
#include "menzhen/desk/case/case_view.h"
#include "menzhen/desk/desk_verify.h"
#include "menzhen/desk/queue/queue_view.h"
#include "menzhen/store/journal/verify.h"

static struct duty_desk at;

/* The desk of duty_desk.h on Tuesday at 8 in the morning. */
static void set_up(void)
{
	duty_desk_begin(&at);
	duty_desk_clock(&at, TUE, 8 * 60);
}

static void tear_down(void)
{
	duty_desk_end(&at);
}

/* --- short words --- */

static struct booking visit(const char *client, int day, int start, const char *adviser)
{
	return (struct booking){.client = client, .day = {day}, .start = start, .adviser = adviser};
}

static struct booking round_to(const char *client, int day, int start, const char *adviser)
{
	return (struct booking){.kind = APPOINTMENT_HOME_ROUND,
		.client = client,
		.day = {day},
		.start = start,
		.adviser = adviser,
		.address = "试验村1组"};
}

static struct booking call(const char *client, int day, int start, const char *adviser)
{
	return (struct booking){.kind = APPOINTMENT_CALL_BACK,
		.client = client,
		.day = {day},
		.start = start,
		.adviser = adviser,
		.phone = "138 0000 1234"};
}

static struct booking_result book(struct booking booking)
{
	struct booking_result result;
	struct error err = {0};
	ck_done(appointment_book(&at.desk, &booking, &result, &err), err);
	return result;
}

static enum status try_book(struct booking booking, struct error *err)
{
	struct booking_result result;
	return appointment_book(&at.desk, &booking, &result, err);
}

static struct appointment shown(int number)
{
	struct appointment appointment;
	struct error err = {0};
	ck_done(appointment_show(&at.desk, number, &appointment, &err), err);
	return appointment;
}

static void assert_state(int number, enum appointment_state state)
{
	struct appointment appointment = shown(number);
	ck_assert_int_eq(appointment.state, state);
	appointment_release(&appointment);
}

static void assert_finding(int number, enum appointment_finding finding)
{
	struct appointment appointment = shown(number);
	ck_assert_int_eq(appointment.finding, finding);
	appointment_release(&appointment);
}

static enum status try_move(int number, int day, int start, struct error *err)
{
	struct booking_result result;
	return appointment_move(
		&at.desk, number, (struct day){day}, start, NULL, NULL, &result, err);
}

static int leave(const char *adviser, int day)
{
	const struct leave wanted = {.adviser = adviser, .first = {day}, .last = {day}};
	struct error err = {0};
	int number = 0;
	ck_done(duty_leave(&at.desk, &wanted, &number, &err), err);
	return number;
}

/* --- tests --- */

START_TEST(a_booking_is_what_was_said)
{
	struct booking wanted = visit(" 张三 ", TUE, 570, "a");
	wanted.phone = "１３８ 0000 1234";
	wanted.category = "LAB01";
	wanted.note = "欠薪";
	struct booking_result result = book(wanted);
	struct appointment appointment = shown(result.number);

	ck_assert_int_eq(result.number, 1);
	ck_assert_int_eq(result.same_person, 0);
	ck_assert_str_eq(appointment.client, "张三");
	ck_assert_str_eq(appointment.phone, "13800001234");
	ck_assert_str_eq(appointment.adviser, "a");
	ck_assert_str_eq(appointment.category, "LAB01");
	ck_assert_str_eq(appointment.note, "欠薪");
	ck_assert_int_eq(appointment.day.n, TUE);
	ck_assert_int_eq(appointment.start, 570);
	ck_assert_int_eq(appointment.state, APPOINTMENT_BOOKED);
	ck_assert_int_eq(appointment.finding, APPOINTMENT_SERVED);
	ck_assert_str_eq(appointment.actor, ACTOR_DEFAULT);
	appointment_release(&appointment);
}
END_TEST

START_TEST(what_cannot_be_booked)
{
	static const struct {
		struct booking booking;
		enum status status;
		const char *part;
	} refused[] = {
		{{.client = "  ", .day = {TUE}, .start = 540}, STATUS_REFUSED, "for whom"},
		{{.client = "王\x1b", .day = {TUE}, .start = 540}, STATUS_USAGE, "cannot be seen"},
		{{.client = "王五", .day = {TUE}, .start = 420}, STATUS_REFUSED,
			"2026-11-24 07:00 has passed; free near it: 2026-11-24 09:00, 10:00, "
			"10:30"},
		{{.client = "王五", .day = {TUE}, .start = 12 * 60}, STATUS_REFUSED,
			"Nobody is on duty at the clinic on 2026-11-24 12:00"},
		{{.client = "王五", .day = {TUE}, .start = 550}, STATUS_REFUSED,
			"No slot begins at 2026-11-24 09:10"},
		{{.client = "王五", .day = {TUE}, .start = 570}, STATUS_REFUSED,
			"The slot of 2026-11-24 09:30 is full; free near it: 2026-11-24 09:00, "
			"10:00, 10:30"},
		{{.client = "王五", .day = {TUE}, .start = 540, .adviser = "d"}, STATUS_REFUSED,
			"丁 is not on duty at the clinic on 2026-11-24 09:00; free near it: "
			"2026-11-24 20:30, 21:00, 21:30"},
		{{.client = "王五", .day = {WED}, .start = 540, .adviser = "b"}, STATUS_REFUSED,
			"乙 is on leave on 2026-11-25 09:00; free near it: 2026-11-24"},
		{{.client = "王五", .day = {TUE}, .start = 540, .adviser = "zz"}, STATUS_USAGE,
			"no adviser 'zz'"},
		{{.client = "王五", .day = {TUE}, .start = 540, .category = "ZZ"}, STATUS_USAGE,
			"no category 'ZZ'"},
		{{.client = "王五", .day = {TUE + APPOINTMENT_AHEAD + 1}, .start = 540},
			STATUS_USAGE, "more than 366 days ahead"},
		{{.kind = APPOINTMENT_HOME_ROUND,
			 .client = "王五",
			 .day = {TUE},
			 .start = 900,
			 .adviser = "a"},
			STATUS_REFUSED, "where the home round goes to"},
		{{.kind = APPOINTMENT_HOME_ROUND,
			 .client = "王五",
			 .day = {TUE},
			 .start = 900,
			 .address = "村"},
			STATUS_REFUSED, "which adviser"},
		{{.kind = APPOINTMENT_CALL_BACK,
			 .client = "王五",
			 .day = {TUE},
			 .start = 900,
			 .adviser = "a"},
			STATUS_REFUSED, "which number"},
		{{.kind = APPOINTMENT_CALL_BACK,
			 .client = "王五",
			 .day = {WED},
			 .start = 900,
			 .adviser = "f",
			 .phone = "1"},
			STATUS_REFUSED, "The term of 己 does not cover 2026-11-25 15:00"},
		{{.kind = APPOINTMENT_CALL_BACK,
			 .client = "王五",
			 .day = {WED},
			 .start = 900,
			 .adviser = "b",
			 .phone = "1"},
			STATUS_REFUSED, "乙 is on leave on 2026-11-25 15:00; choose another"},
		{{.kind = APPOINTMENT_CALL_BACK,
			 .client = "王五",
			 .day = {MON},
			 .start = 900,
			 .adviser = "a",
			 .phone = "1"},
			STATUS_REFUSED, "2026-11-23 15:00 has passed; choose a time"},
	};
	struct error err = {0};

	leave("b", WED);
	book(visit("张三", TUE, 570, NULL));
	book(visit("李四", TUE, 570, NULL));
	for (size_t i = 0; i < COUNT(refused); i++) {
		ck_assert_int_eq(try_book(refused[i].booking, &err), refused[i].status);
		ck_refused(err.status, err, refused[i].part);
	}
	ck_assert_int_eq(book(visit("王五", TUE, 540, NULL)).number, 3);
}
END_TEST

START_TEST(past_midnight_is_the_next_day_of_the_calendar)
{
	struct error err = {0};

	ck_assert_int_eq(book(visit("张三", WED, 0, "d")).number, 1);
	ck_assert_int_eq(try_book(visit("李四", WED, 0, "d"), &err), STATUS_REFUSED);
	leave("d", TUE); /* the duty that began the evening before */
	assert_finding(1, APPOINTMENT_ON_LEAVE);
}
END_TEST

START_TEST(what_is_odd_is_said)
{
	struct booking odd = visit("王五", TUE, 600, NULL);

	ck_assert(book(round_to("张三", TUE, 600, "a")).on_duty);
	ck_assert(!book(round_to("张三", WED, 15 * 60, "a")).on_duty);
	ck_assert(!book(call("李四", TUE, 600, "a")).on_duty);
	odd.phone = "12";
	ck_assert_int_eq(book(odd).phone, PHONE_ODD);
	ck_assert_int_eq(book(visit("张三", TUE, 630, NULL)).same_person, 1);
	odd = visit("李小四", TUE, 540, NULL);
	odd.phone = "13800001234";
	ck_assert_int_eq(book(odd).same_person, 3);
	ck_assert_int_eq(book(visit("张三", THU, 540, NULL)).same_person, 0);
	book(visit("匿名", THU, 570, NULL));
	ck_assert_int_eq(book(visit("匿名", THU, 600, NULL)).same_person, 0);
}
END_TEST

START_TEST(a_retry_books_nothing_twice)
{
	struct booking wanted = visit("张三", TUE, 570, "a"), other = visit("李四", TUE, 570, "b");
	struct error err = {0};

	wanted.command = other.command = "book-1";
	ck_assert(!book(wanted).repeated);
	struct booking_result again = book(wanted);
	ck_assert(again.repeated);
	ck_assert_int_eq(again.number, 1);
	ck_refused(try_book(other, &err), err, "on record for another appointment (A-0001)");
}
END_TEST

START_TEST(moving_is_as_strict_as_booking)
{
	struct error err = {0};

	book(visit("张三", TUE, 570, "a"));
	book(visit("李四", TUE, 600, "a"));
	ck_refused(try_move(1, TUE, 600, &err), err, "full; free near it: 2026-11-24 09:00, 10:30");
	ck_refused(try_move(1, TUE, 570, &err), err, "at that time already");
	ck_refused(try_move(1, MON, 570, &err), err, "has passed");
	ck_refused(try_move(7, TUE, 570, &err), err, "no appointment A-0007");
	ck_done(try_move(1, THU, 540, &err), err);
	struct appointment moved = shown(1);
	ck_assert_int_eq(moved.day.n, THU);
	ck_assert_str_eq(moved.adviser, "a");
	appointment_release(&moved);
	ck_done(try_move(2, TUE, 570, &err), err); /* its place is free now */
}
END_TEST

START_TEST(to_another_adviser)
{
	struct booking_result result;
	struct error err = {0};

	book(visit("张三", TUE, 570, "a"));
	ck_done(appointment_move(&at.desk, 1, (struct day){TUE}, 570, "b", NULL, &result, &err),
		err);
	struct appointment moved = shown(1);
	ck_assert_str_eq(moved.adviser, "b");
	appointment_release(&moved);
	ck_refused(appointment_move(&at.desk, 1, (struct day){TUE}, 570, "d", NULL, &result, &err),
		err, "丁 is not on duty");
	ck_refused(appointment_move(&at.desk, 1, (struct day){TUE}, 570, "b", NULL, &result, &err),
		err, "at that time already");
}
END_TEST

START_TEST(back_to_whoever_is_on_duty)
{
	struct booking_result result;
	struct error err = {0};

	book(visit("张三", TUE, 570, "a"));
	ck_done(appointment_move(&at.desk, 1, (struct day){TUE}, 570, "", NULL, &result, &err),
		err);
	struct appointment moved = shown(1);
	ck_assert_ptr_null(moved.adviser);
	appointment_release(&moved);
	ck_refused(appointment_move(&at.desk, 1, (struct day){TUE}, 570, "", NULL, &result, &err),
		err, "at that time already");
	book(call("王五", TUE, 900, "a"));
	ck_refused(appointment_move(&at.desk, 2, (struct day){TUE}, 930, "", NULL, &result, &err),
		err, "Only a visit");
}
END_TEST

START_TEST(leave_and_swaps_leave_appointments_unserved)
{
	struct error err = {0};

	book(visit("张三", TUE, 570, "a"));
	book(visit("李四", TUE, 570, NULL));
	book(call("王五", TUE, 900, "a"));
	int number = leave("a", TUE);
	assert_finding(1, APPOINTMENT_ON_LEAVE);
	assert_finding(2, APPOINTMENT_FULL);
	assert_finding(3, APPOINTMENT_ON_LEAVE);
	ck_done(duty_withdraw(&at.desk, number, NULL, NULL, &err), err);
	assert_finding(1, APPOINTMENT_SERVED);
	assert_finding(2, APPOINTMENT_SERVED);
	assert_finding(3, APPOINTMENT_SERVED);
}
END_TEST

START_TEST(cancelled_with_a_reason)
{
	struct error err = {0};

	book(visit("张三", TUE, 570, "a"));
	ck_refused(appointment_cancel(&at.desk, 1, " ", NULL, &err), err, "why");
	ck_done(appointment_cancel(&at.desk, 1, "已和解", NULL, &err), err);
	struct appointment cancelled = shown(1);
	ck_assert_int_eq(cancelled.state, APPOINTMENT_CANCELLED);
	ck_assert_str_eq(cancelled.reason, "已和解");
	appointment_release(&cancelled);
	book(visit("李四", TUE, 570, "a")); /* its place is free again */
	ck_refused(try_move(1, THU, 540, &err), err, "was cancelled");
}
END_TEST

START_TEST(missed_once_its_time_has_come)
{
	struct error err = {0};

	book(visit("张三", TUE, 570, "a"));
	ck_refused(
		appointment_miss(&at.desk, 1, NULL, &err), err, "It is not 2026-11-24 09:30 yet");
	duty_desk_clock(&at, TUE, 600);
	ck_done(appointment_miss(&at.desk, 1, NULL, &err), err);
	assert_state(1, APPOINTMENT_MISSED);
	ck_done(try_move(1, TUE, 630, &err), err);
	assert_state(1, APPOINTMENT_BOOKED);
}
END_TEST

START_TEST(a_call_is_made)
{
	struct error err = {0};

	book(call("张三", TUE, 900, "a"));
	book(visit("李四", TUE, 570, "a"));
	ck_done(appointment_keep(&at.desk, 1, "约下周来", NULL, &err), err);
	struct appointment kept = shown(1);
	ck_assert_int_eq(kept.state, APPOINTMENT_KEPT);
	ck_assert_str_eq(kept.note, "约下周来");
	appointment_release(&kept);
	ck_refused(appointment_keep(&at.desk, 2, NULL, NULL, &err), err, "record the arrival");
}
END_TEST

START_TEST(an_arrival_is_a_case)
{
	struct booking wanted = visit("张三", TUE, 570, "a");
	struct intake_result result;
	struct case_record record = {0};
	struct error err = {0};

	wanted.phone = "13800001234";
	wanted.category = "LAB01";
	wanted.note = "欠薪";
	book(wanted);
	ck_done(appointment_arrive(&at.desk, 1, NULL, "arrive-1", &result, &err), err);
	ck_done(desk_case(&at.desk, result.number, &record, &err), err);
	ck_assert_int_eq(record.state, CASE_WAITING);
	ck_assert_int_eq(record.session, SESSION_BOOKED_VISIT);
	ck_assert_str_eq(record.client, "张三");
	ck_assert_str_eq(record.phone, "13800001234");
	ck_assert_str_eq(record.category, "LAB01");
	ck_assert_str_eq(record.summary, "欠薪");
	ck_assert_str_eq(record.appointment, "A-0001");
	struct appointment arrived = shown(1);
	ck_assert_int_eq(arrived.state, APPOINTMENT_ARRIVED);
	ck_assert_str_eq(arrived.case_number, result.number);
	appointment_release(&arrived);
	/* A retry is no second arrival; another arrival is refused, and no case is recorded. */
	ck_done(appointment_arrive(&at.desk, 1, NULL, "arrive-1", &result, &err), err);
	ck_assert(result.repeated);
	ck_assert_str_eq(result.number, record.number);
	ck_refused(appointment_arrive(&at.desk, 1, NULL, NULL, &result, &err), err,
		"become a case already");
	case_record_release(&record);
	ck_refused(desk_case(&at.desk, "SY-20261124-002", &record, &err), err, "no case");
}
END_TEST

/* Walk-ins of 20 minutes before the time booked go first, those who come later do not. */
START_TEST(who_booked_does_not_queue_again)
{
	struct intake intake = {.client = "先到", .category = "LAB01"};
	struct case_list queue = {0};
	struct intake_result result;
	struct error err = {0};

	book(visit("张三", TUE, 600, NULL));
	duty_desk_clock(&at, TUE, 579);
	ck_done(case_open(&at.desk, &intake, &result, &err), err);
	intake.client = "后到";
	duty_desk_clock(&at, TUE, 585);
	ck_done(case_open(&at.desk, &intake, &result, &err), err);
	duty_desk_clock(&at, TUE, 598);
	ck_done(appointment_arrive(&at.desk, 1, "LAB01", NULL, &result, &err), err);
	ck_done(queue_list(&at.desk, &queue, &err), err);
	ck_assert_uint_eq(queue.count, 3);
	ck_assert_str_eq(queue.items[0].client, "先到");
	ck_assert_str_eq(queue.items[1].client, "张三");
	ck_assert_str_eq(queue.items[2].client, "后到");
	case_list_release(&queue);
}
END_TEST

START_TEST(who_cannot_arrive)
{
	const struct intake nothing_booked = {
		.client = "张三", .category = "LAB01", .appointment = "a-7"};
	const struct intake no_number = {.client = "张三", .category = "LAB01", .appointment = "?"};
	struct intake_result result;
	struct error err = {0};

	book(visit("张三", WED, 540, NULL));
	ck_refused(appointment_arrive(&at.desk, 1, "LAB01", NULL, &result, &err), err,
		"booked for 2026-11-25");
	duty_desk_clock(&at, WED, 540);
	ck_refused(appointment_arrive(&at.desk, 1, NULL, NULL, &result, &err), err,
		"category is missing");
	ck_refused(
		case_open(&at.desk, &nothing_booked, &result, &err), err, "no appointment A-0007");
	ck_assert_int_eq(case_open(&at.desk, &no_number, &result, &err), STATUS_USAGE);
	ck_done(appointment_arrive(&at.desk, 1, "LAB01", NULL, &result, &err), err);
	ck_assert_str_eq(result.number, "SY-20261125-001");
}
END_TEST

/* Recorded from a form: what was booked is where it starts, what was said at the desk is kept. */
START_TEST(an_arrival_by_the_intake_form)
{
	const struct intake intake = {.client = "张三丰", .category = "LAB01", .appointment = "1"};
	struct intake_result result;
	struct error err = {0};

	book(visit("张三", TUE, 570, "a"));
	ck_done(case_open(&at.desk, &intake, &result, &err), err);
	struct appointment arrived = shown(1);
	ck_assert_str_eq(arrived.case_number, result.number);
	ck_assert_str_eq(arrived.client, "张三");
	appointment_release(&arrived);
}
END_TEST

START_TEST(the_list_of_some_days)
{
	struct appointment_list list = {0};
	struct error err = {0};

	book(visit("张三", WED, 600, NULL));
	book(visit("李四", WED, 540, NULL));
	book(visit("王五", WED, 0, "d"));
	book(visit("赵六", THU, 540, NULL));
	ck_done(appointments_list(&at.desk, (struct day_range){{WED}, {WED}}, &list, &err), err);
	ck_assert_uint_eq(list.count, 3);
	ck_assert_str_eq(list.items[0].client, "王五");
	ck_assert_str_eq(list.items[1].client, "李四");
	ck_assert_str_eq(list.items[2].client, "张三");
	appointment_list_release(&list);
}
END_TEST

/* Whatever was done: a rebuild gives the same. */
START_TEST(the_journal_verifies)
{
	struct verify_report report;
	struct intake_result result;
	struct error err = {0};

	book(visit("张三", TUE, 570, "a"));
	book(call("李四", TUE, 900, "a"));
	book(round_to("王五", WED, 900, "a"));
	ck_done(try_move(1, TUE, 600, &err), err);
	ck_done(appointment_arrive(&at.desk, 1, "LAB01", NULL, &result, &err), err);
	ck_done(appointment_keep(&at.desk, 2, NULL, NULL, &err), err);
	ck_done(appointment_cancel(&at.desk, 3, "不便", NULL, &err), err);
	ck_done(verify_run(at.desk.store, &report, &err), err);
	ck_assert_uint_eq(report.findings.count, 0);
	ck_assert_int_eq(report.events, 8);
	verify_report_release(&report);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, a_booking_is_what_was_said);
	tcase_add_test(tests, what_cannot_be_booked);
	tcase_add_test(tests, past_midnight_is_the_next_day_of_the_calendar);
	tcase_add_test(tests, what_is_odd_is_said);
	tcase_add_test(tests, a_retry_books_nothing_twice);
	tcase_add_test(tests, moving_is_as_strict_as_booking);
	tcase_add_test(tests, to_another_adviser);
	tcase_add_test(tests, back_to_whoever_is_on_duty);
	tcase_add_test(tests, leave_and_swaps_leave_appointments_unserved);
	tcase_add_test(tests, cancelled_with_a_reason);
	tcase_add_test(tests, missed_once_its_time_has_come);
	tcase_add_test(tests, a_call_is_made);
	tcase_add_test(tests, an_arrival_is_a_case);
	tcase_add_test(tests, who_booked_does_not_queue_again);
	tcase_add_test(tests, who_cannot_arrive);
	tcase_add_test(tests, an_arrival_by_the_intake_form);
	tcase_add_test(tests, the_list_of_some_days);
	tcase_add_test(tests, the_journal_verifies);
}

UNIT_MAIN("appointment_commands", add)
