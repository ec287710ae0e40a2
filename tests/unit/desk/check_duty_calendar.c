/* A person's calendar: what stands is confirmed, what does not is cancelled, every change counts.
 */
#include "menzhen/desk/duty/duty_calendar.h"

#include "duty_desk.h"
#include "menzhen/base/text.h"

static struct duty_desk at;

static void set_up(void)
{
	duty_desk_begin(&at);
}

static void tear_down(void)
{
	duty_desk_end(&at);
}

/* One line an event of ADVISER on the days of the week from MON + FIRST to MON + LAST:
 * "Mon 09:00 desk-a 0 CONFIRMED". */
static void tell(const char *adviser, int first, int last, struct buffer *told)
{
	const struct day_range days = {{MON + first}, {MON + last}};
	struct buffer out = {0};
	struct error err = {0};
	ck_done(duty_calendar(&at.desk, adviser, days, NULL, &out, &err), err);
	for (char *line = strtok(out.data, "\r\n"); line != NULL; line = strtok(NULL, "\r\n")) {
		char *owner = strstr(line, "@");
		if (strncmp(line, "UID:2026-11-", 12) == 0) {
			ck_assert_ptr_nonnull(owner);
			*owner = '\0';
			buffer_printf(told, "%s ", line + 12);
		} else if (strncmp(line, "SEQUENCE:", 9) == 0) {
			buffer_printf(told, "%s ", line + 9);
		} else if (strncmp(line, "STATUS:", 7) == 0) {
			buffer_printf(told, "%s\n", line + 7);
		}
	}
	buffer_release(&out);
}

static void expect(const char *adviser, int first, int last, const char *want)
{
	struct buffer told = {0};
	tell(adviser, first, last, &told);
	ck_assert_str_eq(buffer_text(&told), want);
	buffer_release(&told);
}

static int leave(const char *adviser, int day)
{
	const struct leave wanted = {.adviser = adviser, .first = {MON + day}, .last = {MON + day}};
	struct error err = {0};
	int number = 0;
	ck_done(duty_leave(&at.desk, &wanted, &number, &err), err);
	return number;
}

static void withdraw(int number)
{
	struct error err = {0};
	ck_done(duty_withdraw(&at.desk, number, NULL, NULL, &err), err);
}

static struct duty_ref duty(const char *adviser, int day, const char *shift)
{
	return (struct duty_ref){adviser, {MON + day}, shift, DUTY_ANY_START};
}

START_TEST(as_planned)
{
	expect("a", 0, 1,
		"23-0900-desk-a-a 0 CONFIRMED\n"
		"23-1900-night-a-a 0 CONFIRMED\n"
		"24-0900-desk-a-a 0 CONFIRMED\n");
}
END_TEST

START_TEST(leave_and_back)
{
	int number = leave("a", 1);
	expect("a", 1, 1, "24-0900-desk-a-a 1 CANCELLED\n");
	withdraw(number);
	expect("a", 1, 1, "24-0900-desk-a-a 2 CONFIRMED\n");
}
END_TEST

/* The evening of a passes to b: gone from the one's phone, new on the other's. */
START_TEST(a_turn_that_passes_on)
{
	leave("a", 0);
	expect("a", 0, 0,
		"23-0900-desk-a-a 1 CANCELLED\n"
		"23-1900-night-a-a 1 CANCELLED\n");
	expect("b", 0, 0,
		"23-0900-desk-b-b 0 CONFIRMED\n"
		"23-1900-night-a-b 1 CONFIRMED\n");
}
END_TEST

START_TEST(a_stand_in_and_its_end)
{
	const struct duty_ref evening = duty("d", 0, "late");
	struct error err = {0};
	int number = 0;
	ck_done(duty_stand_in(&at.desk, &evening, "b", NULL, NULL, &number, &err), err);
	expect("d", 0, 0, "23-2030-late-d-d 1 CANCELLED\n");
	expect("b", 0, 0,
		"23-0900-desk-b-b 0 CONFIRMED\n"
		"23-2030-late-d-b 1 CONFIRMED\n");
	withdraw(number);
	expect("d", 0, 0, "23-2030-late-d-d 2 CONFIRMED\n");
	/* It was on b's phone: there it must go. */
	expect("b", 0, 0,
		"23-0900-desk-b-b 0 CONFIRMED\n"
		"23-2030-late-d-b 2 CANCELLED\n");
}
END_TEST

START_TEST(a_swap)
{
	static const char unchanged[] = "23-0900-desk-a-a 0 CONFIRMED\n"
					"23-1900-night-a-a 0 CONFIRMED\n"
					"24-0900-desk-a-a 0 CONFIRMED\n";
	const struct duty_ref one = duty("a", 0, "night"), other = duty("b", 1, "night");
	struct error err = {0};
	int number = 0;
	ck_done(duty_swap_propose(&at.desk, &one, &other, NULL, NULL, &number, &err), err);
	expect("a", 0, 1, unchanged); /* not yet agreed */
	ck_done(duty_swap_accept(&at.desk, number, NULL, &err), err);
	expect("a", 0, 1,
		"23-0900-desk-a-a 0 CONFIRMED\n"
		"23-1900-night-a-a 1 CANCELLED\n"
		"24-0900-desk-a-a 0 CONFIRMED\n"
		"24-1900-night-b-a 1 CONFIRMED\n");
	expect("b", 0, 1,
		"23-0900-desk-b-b 0 CONFIRMED\n"
		"23-1900-night-a-b 1 CONFIRMED\n"
		"24-0900-desk-b-b 0 CONFIRMED\n"
		"24-1900-night-b-b 1 CANCELLED\n");
	withdraw(number);
	expect("b", 0, 1,
		"23-0900-desk-b-b 0 CONFIRMED\n"
		"23-1900-night-a-b 2 CANCELLED\n"
		"24-0900-desk-b-b 0 CONFIRMED\n"
		"24-1900-night-b-b 2 CONFIRMED\n");
}
END_TEST

/* Hours are the station's own, past midnight too; where it was moved to shows. */
START_TEST(hours_and_places)
{
	const struct duty_ref ref = duty("d", 0, "late");
	const struct day_range days = {{MON}, {MON}};
	struct buffer out = {0};
	struct error err = {0};
	int number = 0;
	ck_done(duty_move(&at.desk, &ref, "3号室; 二楼", NULL, NULL, &number, &err), err);
	ck_done(duty_calendar(&at.desk, "d", days, NULL, &out, &err), err);
	ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\r\nDTSTART:20261123T123000Z\r\n"));
	ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\r\nDTEND:20261123T163000Z\r\n"));
	ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\r\nDTSTAMP:20261122T040000Z\r\n"));
	ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\r\nSEQUENCE:1\r\n"));
	ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\r\nLOCATION:3号室\\; 二楼\r\n"));
	ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\r\nX-WR-CALNAME:丁 试验站\r\n"));
	buffer_release(&out);
}
END_TEST

START_TEST(nothing_to_tell_is_refused)
{
	const struct day_range days = {{MON}, {MON}};
	struct buffer out = {0};
	struct error err = {0};
	ck_assert_int_eq(duty_calendar(&at.desk, "v", days, NULL, &out, &err), STATUS_REFUSED);
	ck_refused(err.status, err, "戊 has no duty from 2026-11-23 to 2026-11-23");
	ck_assert_int_eq(duty_calendar(&at.desk, "x", days, NULL, &out, &err), STATUS_USAGE);
	buffer_release(&out);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, as_planned);
	tcase_add_test(tests, leave_and_back);
	tcase_add_test(tests, a_turn_that_passes_on);
	tcase_add_test(tests, a_stand_in_and_its_end);
	tcase_add_test(tests, a_swap);
	tcase_add_test(tests, hours_and_places);
	tcase_add_test(tests, nothing_to_tell_is_refused);
}

UNIT_MAIN("duty_calendar", add_tests)
