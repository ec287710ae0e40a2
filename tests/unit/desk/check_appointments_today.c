/* Who is expected today, at the desk of duty_desk.h on a Tuesday. */
#include "menzhen/desk/appointment/appointments_today.h"

#include "duty_desk.h"
#include "menzhen/desk/appointment/appointment_commands.h"

static struct duty_desk at;

static void set_up(void)
{
	duty_desk_begin(&at);
	duty_desk_clock(&at, TUE, 8 * 60);
}

static void tear_down(void)
{
	duty_desk_end(&at);
}

static void book(const char *client, int day, int start, const char *adviser)
{
	const struct booking booking = {
		.client = client, .day = {day}, .start = start, .adviser = adviser};
	struct booking_result result;
	struct error err = {0};
	ck_done(appointment_book(&at.desk, &booking, &result, &err), err);
}

/* "3 open, 1 late, 0 unserved: 张三 李四" at MINUTE of DAY, of the service day SERVICE. */
static void assert_today(int service, int day, int minute, const char *want)
{
	struct appointments_today today;
	struct duty_book *book;
	struct buffer told = {0};
	struct error err = {0};

	duty_desk_clock(&at, day, minute);
	ck_done(duty_book_open(&at.desk, desk_now(&at.desk), &book, &err), err);
	ck_done(appointments_today_load(
			&at.desk, book, (struct day){service}, desk_now(&at.desk), &today, &err),
		err);
	duty_book_close(book);
	buffer_printf(
		&told, "%zu open, %zu late, %zu unserved:", today.open, today.late, today.unserved);
	for (size_t i = 0; i < today.soon.count; i++)
		buffer_printf(&told, " %s", today.soon.items[i].client);
	ck_assert_str_eq(buffer_text(&told), want);
	buffer_release(&told);
	appointments_today_release(&today);
}

START_TEST(those_of_about_now_are_named)
{
	assert_today(TUE, TUE, 8 * 60, "0 open, 0 late, 0 unserved:");
	book("张三", TUE, 9 * 60, NULL);
	book("李四", TUE, 10 * 60, NULL);
	book("王五", TUE, 19 * 60, NULL);
	book("赵六", WED, 9 * 60, NULL);
	assert_today(TUE, TUE, 7 * 60 + 59, "3 open, 0 late, 0 unserved:");
	assert_today(TUE, TUE, 8 * 60, "3 open, 0 late, 0 unserved: 张三");
	assert_today(TUE, TUE, 9 * 60, "3 open, 0 late, 0 unserved: 张三 李四");
	assert_today(TUE, TUE, 9 * 60 + 29, "3 open, 0 late, 0 unserved: 张三 李四");
	assert_today(TUE, TUE, 9 * 60 + 30, "3 open, 1 late, 0 unserved: 李四");
	assert_today(TUE, TUE, 23 * 60, "3 open, 3 late, 0 unserved:");
	assert_today(WED, WED, 8 * 60, "1 open, 0 late, 0 unserved: 赵六");
}
END_TEST

START_TEST(what_is_done_with_is_not_expected)
{
	struct intake_result arrived;
	struct error err = {0};

	book("张三", TUE, 9 * 60, NULL);
	book("李四", TUE, 9 * 60, NULL);
	book("王五", TUE, 10 * 60, NULL);
	ck_done(appointment_arrive(&at.desk, 1, "LAB01", NULL, &arrived, &err), err);
	ck_done(appointment_cancel(&at.desk, 3, "不来", NULL, &err), err);
	assert_today(TUE, TUE, 9 * 60, "1 open, 0 late, 0 unserved: 李四");
	ck_done(appointment_miss(&at.desk, 2, NULL, &err), err);
	assert_today(TUE, TUE, 9 * 60, "0 open, 0 late, 0 unserved:");
}
END_TEST

/* The night is not over at midnight: those of the evening and those past it. */
START_TEST(a_night_past_midnight_is_one)
{
	book("张三", TUE, 23 * 60 + 30, "d");
	book("李四", WED, 0, "d");
	assert_today(TUE, TUE, 23 * 60 + 30, "2 open, 0 late, 0 unserved: 张三 李四");
	assert_today(TUE, TUE, 22 * 60, "1 open, 0 late, 0 unserved:");
	assert_today(TUE, WED, 10, "2 open, 1 late, 0 unserved: 李四");
}
END_TEST

START_TEST(what_cannot_be_kept_is_counted)
{
	const struct leave leave = {.adviser = "a", .first = {TUE}, .last = {TUE}};
	struct error err = {0};
	int number;

	book("张三", TUE, 9 * 60, "a");
	book("李四", TUE, 10 * 60, "b");
	ck_done(duty_leave(&at.desk, &leave, &number, &err), err);
	assert_today(TUE, TUE, 8 * 60 + 30, "2 open, 0 late, 1 unserved: 张三");
	/* Its time has come: it is for somebody else to see them now, or to say sorry. */
	assert_today(TUE, TUE, 9 * 60, "2 open, 0 late, 0 unserved: 张三 李四");
}
END_TEST

/* There is time to call them: of two weeks, so that it is not found out on the day. */
START_TEST(what_cannot_be_kept_later_is_counted_too)
{
	const struct leave leave = {.adviser = "a", .first = {SUN}, .last = {SUN}};
	struct error err = {0};
	int number;

	book("张三", SUN, 9 * 60, "a");
	book("李四", SUN, 10 * 60, "b");
	assert_today(TUE, TUE, 8 * 60, "0 open, 0 late, 0 unserved:");
	ck_done(duty_leave(&at.desk, &leave, &number, &err), err);
	assert_today(TUE, TUE, 8 * 60, "0 open, 0 late, 1 unserved:");
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, those_of_about_now_are_named);
	tcase_add_test(tests, what_is_done_with_is_not_expected);
	tcase_add_test(tests, a_night_past_midnight_is_one);
	tcase_add_test(tests, what_cannot_be_kept_is_counted);
	tcase_add_test(tests, what_cannot_be_kept_later_is_counted_too);
}

UNIT_MAIN("appointments_today", add)
