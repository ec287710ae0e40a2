/* The plates of the duty board: who stands on it, in which order, and with what. */
#include "menzhen/model/duty/duty_plate.h"

#include <stdio.h>
#include <string.h>

#include "sample_roster.h"
#include "unit.h"

static void expand(
	struct roster *roster, const char *first, const char *last, struct duty_list *out)
{
	static char names[SAMPLE_ADVISERS][8] = {"王", "李", "赵", "孙"};
	static char firm[] = "常联律师事务所", licence[] = "13204201510123456", room[] = "1号室";
	struct calendar calendar = state_council_calendar();

	*roster = sample_roster();
	for (size_t i = 0; i < SAMPLE_ADVISERS; i++)
		roster->advisers[i].name = names[i];
	roster->advisers[WANG].firm = firm;
	roster->advisers[WANG].licence = licence;
	roster->shifts[DAY_DESK].room = room;
	ck_assert_int_eq(
		duty_expand(roster, &calendar, day_of(first), day_of(last), out, NULL), STATUS_OK);
}

/* "王09:00 ..." with the phase as a letter: Running, To come, Over. */
static void expect(const struct duty_plates *plates, const char *wanted)
{
	char found[512] = "", hour[MINUTE_TEXT_SIZE];

	for (size_t i = 0; i < plates->count; i++)
		snprintf(found + strlen(found), sizeof(found) - strlen(found), "%s%s%s%c",
			i > 0 ? " " : "", plates->items[i].name,
			minute_format(plates->items[i].start, hour), "RTO"[plates->items[i].phase]);
	ck_assert_str_eq(found, wanted);
}

static const struct {
	const char *day;
	int minute;
	const char *plates;
} times[] = {
	{"2026-11-25", CLOCK(8, 0), "王09:00T 李09:00T 王14:30T 李14:30T 李19:00T"},
	{"2026-11-25", CLOCK(9, 0), "王09:00R 李09:00R 王14:30T 李14:30T 李19:00T"},
	{"2026-11-25", CLOCK(12, 0), "王14:30T 李14:30T 李19:00T 王09:00O 李09:00O"},
	{"2026-11-25", CLOCK(19, 42), "李19:00R 王09:00O 李09:00O 王14:30O 李14:30O"},
	{"2026-11-29", CLOCK(0, 10), "赵22:30R 李09:00T"}, /* since yesterday */
	{"2026-11-29", CLOCK(0, 30), "李09:00T"},
	{"2026-12-05", CLOCK(8, 0), "李09:00T 赵22:30T"},
};

START_TEST(running_then_to_come_then_over)
{
	struct roster roster;
	struct duty_list list = {0};
	struct duty_plates plates = {0};
	struct local_time now = {.day = day_of(times[_i].day), .minute = times[_i].minute};

	expand(&roster, "2026-11-23", "2026-12-06", &list);
	ck_assert_int_eq(duty_plates_make(&list, &now, NULL, &plates, NULL), STATUS_OK);
	expect(&plates, times[_i].plates);
	duty_plates_release(&plates);
	duty_list_release(&list);
}
END_TEST

START_TEST(without_a_time_all_in_their_order)
{
	struct roster roster;
	struct duty_list list = {0};
	struct duty_plates plates = {0};

	expand(&roster, "2026-11-28", "2026-11-29", &list);
	ck_assert_int_eq(duty_plates_make(&list, NULL, NULL, &plates, NULL), STATUS_OK);
	expect(&plates, "李09:00T 赵22:30T 李09:00T");
	duty_plates_release(&plates);
	duty_plates_release(NULL);
	duty_list_release(&list);
}
END_TEST

START_TEST(who_is_not_there_has_no_plate)
{
	struct roster roster;
	struct duty_list list = {0};
	struct duty_plates plates = {0};

	expand(&roster, "2026-11-25", "2026-11-25", &list);
	list.items[0].state = DUTY_LEAVE;
	list.items[1].state = DUTY_SIGNED_OUT;
	list.items[2].state = DUTY_AWAY; /* comes back */
	list.items[3].adviser = &roster.advisers[ZHAO];
	list.items[3].state = DUTY_STAND_IN;
	ck_assert_int_eq(duty_plates_make(&list, NULL, NULL, &plates, NULL), STATUS_OK);
	expect(&plates, "王14:30T 赵14:30T 李19:00T");
	duty_plates_release(&plates);
	duty_list_release(&list);
}
END_TEST

START_TEST(what_a_plate_says)
{
	struct roster roster;
	struct duty_list list = {0};
	struct duty_plates plates = {0};

	expand(&roster, "2026-11-25", "2026-11-25", &list);
	list.items[1].room = "3号室";
	ck_assert_int_eq(duty_plates_make(&list, NULL, NULL, &plates, NULL), STATUS_OK);
	const struct duty_plate *wang = &plates.items[0], *li = &plates.items[1];
	ck_assert_str_eq(wang->firm, "常联律师事务所");
	ck_assert_str_eq(wang->licence, "13204201510123456");
	ck_assert_str_eq(wang->where, "1号室");
	ck_assert_int_eq(wang->kind, ADVISER_LAWYER);
	ck_assert_int_eq(wang->session, SESSION_DAYTIME);
	ck_assert_ptr_null(li->firm);
	ck_assert_ptr_null(li->licence);
	ck_assert_str_eq(li->where, "3号室"); /* moved */
	ck_assert_ptr_null(plates.items[4].where);
	duty_plates_release(&plates);
	duty_list_release(&list);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, running_then_to_come_then_over, 0, COUNT(times));
	tcase_add_test(tests, without_a_time_all_in_their_order);
	tcase_add_test(tests, who_is_not_there_has_no_plate);
	tcase_add_test(tests, what_a_plate_says);
}

UNIT_MAIN("duty_plate", add_tests)
