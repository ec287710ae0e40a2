/* The duty screen: the same duty in the list of its day, in the week and in the month. */
#include <string.h>

#include "reception.h"
#include "unit.h"

struct fixture {
	struct sandbox st;
	struct term *term;
};

static void set_up(struct fixture *f, const char *language, const char *clock, int rows, int cols)
{
	reception_init(&f->st, language);
	if (clock != NULL)
		reception_clock(&f->st, clock);
	f->term = reception_open(&f->st, rows, cols);
}

static void tear_down(struct fixture *f)
{
	term_free(f->term);
	sandbox_release(&f->st);
}

/*
 * The selected cell is where the (hidden) cursor stands: it shows TEXT in reverse, below HEAD and
 * right of LABEL. Any of them may be NULL.
 */
static void expect_selected(
	struct term *term, const char *text, const char *head, const char *label)
{
	struct term_place at = term_cursor(term);
	struct term_cell cell = term_cell(term, at.row, at.col);

	ck_assert(cell.reverse);
	ck_assert_msg(text == NULL || strncmp(text, cell.text, strlen(cell.text)) == 0,
		"'%s', not '%s' is selected", cell.text, text);
	if (head != NULL)
		ck_assert_int_eq(at.col, reception_find(term, head).col);
	if (label != NULL)
		ck_assert_int_le(reception_find(term, label).row, at.row);
}

START_TEST(a_week_from_monday_to_sunday)
{
	struct fixture f;
	set_up(&f, "en", NULL, 24, 80);
	term_keys(f.term, "F6 w");
	RECEPTION_FRAME_SOUND(f.term, 24, 80);
	TERM_SHOWS(f.term, "2026-11-23 to 2026-11-29");
	RECEPTION_ROW_SHOWS(f.term, "Mon 23", "Sun 29");
	RECEPTION_ROW_SHOWS(f.term, "09:00-11:30", "王晓明");
	/* That it is today is said in words, below its name. */
	struct term_place head = reception_find(f.term, "Wed 25");
	struct term_place today = reception_find(f.term, "now");
	ck_assert_int_eq(today.row, head.row + 1);
	ck_assert_int_eq(today.col, head.col);
	/* What runs now is selected, and told in full. */
	expect_selected(f.term, "王晓明", "Wed 25", "19:00-21:00");
	RECEPTION_ROW_SHOWS(f.term, "11-25 Wed 19:00-21:00", "Night clinic");
	tear_down(&f);
}
END_TEST

START_TEST(moving_about_in_the_week)
{
	static const struct {
		const char *keys, *name, *head, *detail;
	} moves[] = {
		{"Down", "李华", "Wed 25", "11-25 Wed 19:00-21:00"},
		{"Down", "赵静", "Wed 25", "11-25 Wed 19:00-21:00"},
		{"Down", "赵静", "Wed 25", "11-25 Wed 19:00-21:00"}, /* the last of the day */
		{"Up Up Up", "李华", "Wed 25", "11-25 Wed 14:30-17:30"},
		{"Right", "李华", "Thu 26", "11-26 Thu 14:30-17:30"},
		{"Right Right", "赵静", "Sat 28", "11-28 Sat 09:00-12:00"}, /* what is nearest */
		{"Down", "赵静", "Sat 28", "11-28 Sat 22:30-00:30"},
		{"Left", "王晓明", "Fri 27", "11-27 Fri 19:00-21:00"},
		{"PageDown", "王晓明", "Fri 4", "12-4 Fri 19:00-21:00"},
		{"Right Right Right", "王晓明", "Mon 7", "12-7 Mon 09:00-11:30"}, /* and turns */
		{"Left", "李华", "Sun 6", "12-6 Sun 09:00-12:00"},
		{"PageUp PageUp", "李华", "Sun 22", "11-22 Sun 09:00-12:00"},
		{"t", "王晓明", "Wed 25", "11-25 Wed 19:00-21:00"},
	};
	struct fixture f;
	set_up(&f, "en", NULL, 24, 80);
	term_keys(f.term, "F6 w");
	for (size_t i = 0; i < sizeof(moves) / sizeof(*moves); i++) {
		term_keys(f.term, moves[i].keys);
		TERM_SHOWS(f.term, moves[i].detail);
		expect_selected(f.term, moves[i].name, moves[i].head, NULL);
	}
	RECEPTION_FRAME_SOUND(f.term, 24, 80);
	tear_down(&f);
}
END_TEST

START_TEST(the_duty_stays_selected_from_view_to_view)
{
	struct fixture f;
	set_up(&f, "en", NULL, 24, 80);
	term_keys(f.term, "F6 w Right Down Enter");
	TERM_SHOWS(f.term, "2026-11-26 Thu");
	RECEPTION_ROW_SHOWS(f.term, ">", "李华");
	RECEPTION_ROW_SHOWS(f.term, "11-26 Thu 14:30-17:30", "Daytime clinic");
	term_keys(f.term, "Up m");
	RECEPTION_ROW_SHOWS(f.term, "11-26 Thu 14:30-17:30", "Daytime clinic");
	expect_selected(f.term, "26", NULL, NULL);
	RECEPTION_ROW_SHOWS(f.term, "王晓明", "Lawyer");
	term_keys(f.term, "w");
	expect_selected(f.term, "王晓明", "Thu 26", "14:30-17:30");
	tear_down(&f);
}
END_TEST

START_TEST(moving_about_in_the_month)
{
	static const struct {
		const char *keys, *day, *shows, *month;
	} moves[] = {
		{"Right", "26", "11-26 Thu 14:30-17:30", "2026/11"},
		{"Left Left", "24", "11-24 Tue 14:30-17:30", "2026/11"},
		{"Up", "17", "11-17 Tue 14:30-17:30", "2026/11"},
		{"Down Down Down", " 8", "12-8 Tue 14:30-17:30", "2026/12"},
		{"PageDown", " 8", "1-8 Fri  Nobody", "2027/1"}, /* the roster ends in 2026 */
		{"PageUp PageUp", " 8", "11-8 Sun 09:00-12:00", "2026/11"},
		{"Home", "25", "11-25 Wed 19:00-21:00", "2026/11"},
	};
	struct fixture f;
	set_up(&f, "en", NULL, 24, 80);
	term_keys(f.term, "F6 m");
	RECEPTION_FRAME_SOUND(f.term, 24, 80);
	TERM_SHOWS(f.term, "2026/11");
	RECEPTION_ROW_SHOWS(f.term, "25 now", "26");
	for (size_t i = 0; i < sizeof(moves) / sizeof(*moves); i++) {
		term_keys(f.term, moves[i].keys);
		TERM_SHOWS(f.term, moves[i].shows);
		TERM_SHOWS(f.term, moves[i].month);
		expect_selected(f.term, moves[i].day, NULL, NULL);
	}
	term_keys(f.term, "Tab");
	RECEPTION_ROW_SHOWS(f.term, "李华", "Lawyer"); /* the next of the evening */
	term_keys(f.term, "Enter");
	TERM_SHOWS(f.term, "2026-11-25 Wed  workday");
	RECEPTION_ROW_SHOWS(f.term, ">", "李华");
	tear_down(&f);
}
END_TEST

/* The week of National Day: three days off, then a Saturday worked in their place. */
START_TEST(holidays_and_make_up_days_are_said)
{
	static const struct {
		const char *head, *mark;
	} days[] = {{"Mon 5", "off"}, {"Tue 6", "now off"}, {"Wed 7", "off"}, {"Sat 10", "work"}};
	struct fixture f;
	set_up(&f, "en", "2026-10-06T10:00", 24, 80);
	term_keys(f.term, "F6");
	TERM_SHOWS(f.term, "public holiday");
	term_keys(f.term, "w");
	for (size_t i = 0; i < sizeof(days) / sizeof(*days); i++) {
		struct term_place head = reception_find(f.term, days[i].head);
		const char *row = term_row(f.term, head.row + 1);
		struct term_cell cell = term_cell(f.term, head.row + 1, head.col);
		ck_assert_ptr_nonnull(strstr(row, days[i].mark));
		ck_assert_int_eq(cell.text[0], days[i].mark[0]);
	}
	RECEPTION_ROW_SHOWS(f.term, "09:00-12:00", "孙国珍");
	term_keys(f.term, "m");
	RECEPTION_ROW_SHOWS(f.term, " 6 now off", " 7 off");
	RECEPTION_ROW_SHOWS(f.term, " 9", "10 work");
	tear_down(&f);
}
END_TEST

START_TEST(a_day_without_duty_can_be_selected)
{
	struct fixture f;
	set_up(&f, "en", "2027-01-05T10:00", 24, 80); /* the roster ended with the year */
	term_keys(f.term, "F6 w");
	TERM_SHOWS(f.term, "1-5 Tue  Nobody is on duty on this day.");
	term_keys(f.term, "Down Up Right");
	TERM_SHOWS(f.term, "1-6 Wed  Nobody is on duty on this day.");
	term_keys(f.term, "PageUp");
	TERM_SHOWS(f.term, "12-30 Wed");
	TERM_LACKS(f.term, "Nobody");
	tear_down(&f);
}
END_TEST

/* Chinese, and a window with room: names of places and dates stand in full. */
START_TEST(in_chinese_with_room)
{
	struct fixture f;
	set_up(&f, "zh", NULL, 40, 120);
	term_keys(f.term, "F6 w");
	RECEPTION_FRAME_SOUND(f.term, 40, 120);
	TERM_SHOWS(f.term, "2026-11-23 至 2026-11-29");
	RECEPTION_ROW_SHOWS(f.term, "11月23日 周一", "11月29日 周日");
	ck_assert_int_eq(reception_find(f.term, "今天").row, 3);
	RECEPTION_ROW_SHOWS(f.term, "假 请假", "换 换班");
	RECEPTION_ROW_SHOWS(f.term, "09:00-11:30", "王晓明");
	expect_selected(f.term, "王晓明", NULL, "19:00-21:00");
	RECEPTION_ROW_SHOWS(f.term, "11月25日 周三 19:00-21:00", "1号室");
	term_keys(f.term, "Right m");
	RECEPTION_FRAME_SOUND(f.term, 40, 120);
	TERM_SHOWS(f.term, "2026年11月");
	RECEPTION_ROW_SHOWS(f.term, "周一", "周日");
	RECEPTION_ROW_SHOWS(f.term, "25 今天", "26");
	expect_selected(f.term, "26", NULL, NULL);
	TERM_SHOWS(f.term, "11月26日 周四");
	term_keys(f.term, "PageDown");
	RECEPTION_ROW_SHOWS(f.term, "12月26日 周六", "周末门诊");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "2026-12-26 周六", "周末");
	RECEPTION_FRAME_SOUND(f.term, 40, 120);
	tear_down(&f);
}
END_TEST

/* At 80 columns too, and the week of National Day. */
START_TEST(in_chinese_at_eighty_columns)
{
	struct fixture f;
	set_up(&f, "zh", "2026-10-06T10:00", 24, 80);
	term_keys(f.term, "F6 w");
	RECEPTION_FRAME_SOUND(f.term, 24, 80);
	RECEPTION_ROW_SHOWS(f.term, "周一 5", "周日 11");
	RECEPTION_ROW_SHOWS(f.term, "休 ─", "今天 休");
	RECEPTION_ROW_SHOWS(f.term, "今天 休", "班");
	term_keys(f.term, "m");
	RECEPTION_FRAME_SOUND(f.term, 24, 80);
	RECEPTION_ROW_SHOWS(f.term, " 6 今天 休", " 7 休");
	RECEPTION_ROW_SHOWS(f.term, " 9", "10 班");
	tear_down(&f);
}
END_TEST

/* Another roster.yaml while the week is looked at: what was borrowed from the old one is gone. */
START_TEST(a_new_roster_shows_at_once)
{
	static const char roster[] =
		"advisers:\n"
		"  - {id: new-p, name: 新来的, kind: lawyer}\n"
		"  - {id: li-h, name: 李华, kind: lawyer}\n"
		"shifts:\n"
		"  - {id: night-clinic, session: night, days: [mon, wed, fri], time: 19:00-21:00,\n"
		"     who: [new-p, li-h], until: 2026-12-31}\n";
	static const char with_a_third[] =
		"advisers:\n"
		"  - {id: third, name: 第三人, kind: notary}\n"
		"  - {id: new-p, name: 新来的, kind: lawyer}\n"
		"  - {id: li-h, name: 李华, kind: lawyer}\n"
		"shifts:\n"
		"  - {id: night-clinic, session: night, days: [mon, wed, fri], time: 19:00-21:00,\n"
		"     who: [third, new-p, li-h], until: 2026-12-31}\n";
	static const char *const views[] = {"w", "m", "d"};
	struct fixture f;
	set_up(&f, "en", NULL, 24, 80);
	for (size_t i = 0; i < sizeof(views) / sizeof(*views); i++) {
		sandbox_write(&f.st, "roster.yaml", roster);
		term_keys(f.term, i == 0 ? "F6" : "Escape F6");
		TERM_AWAIT(f.term, "新来的");
		term_keys(f.term, "Down");
		term_keys(f.term, views[i]);
		sandbox_write(&f.st, "roster.yaml", with_a_third);
		TERM_AWAIT(f.term, "第三人");
		RECEPTION_ROW_SHOWS(f.term, "李华", "Lawyer"); /* still the selected one */
		sandbox_write(&f.st, "roster.yaml", "advisers: []\nshifts: []\n");
		TERM_AWAIT_GONE(f.term, "新来的");
		RECEPTION_FRAME_SOUND(f.term, 24, 80);
	}
	tear_down(&f);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, a_week_from_monday_to_sunday);
	tcase_add_test(tests, moving_about_in_the_week);
	tcase_add_test(tests, the_duty_stays_selected_from_view_to_view);
	tcase_add_test(tests, moving_about_in_the_month);
	tcase_add_test(tests, holidays_and_make_up_days_are_said);
	tcase_add_test(tests, a_day_without_duty_can_be_selected);
	tcase_add_test(tests, in_chinese_with_room);
	tcase_add_test(tests, in_chinese_at_eighty_columns);
	tcase_add_test(tests, a_new_roster_shows_at_once);
}

UNIT_MAIN("duty_views", add_tests)
