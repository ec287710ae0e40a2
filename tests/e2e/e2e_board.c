/* The duty board for a display on the wall: what everybody may see, and nothing else. */
#include <string.h>

#include "reception.h"
#include "unit.h"

/* Nine people in the evening: more than a page of 80x24. */
static const char crowd[] =
	"advisers:\n"
	"  - {id: p1, name: 王晓明, kind: lawyer, firm: 常联律师事务所, sex: male,\n"
	"     licence: \"13204201510123456\", languages: [常州话], represents: [某某公司]}\n"
	"  - {id: p2, name: 李华, kind: lawyer}\n"
	"  - {id: p3, name: 赵静, kind: notary}\n"
	"  - {id: p4, name: 欧阳建国, kind: retired_judge}\n"
	"  - {id: p5, name: 孙国珍, kind: mediator}\n"
	"  - {id: p6, name: 周敏, kind: lawyer}\n"
	"  - {id: p7, name: Wu Lei, kind: volunteer}\n"
	"  - {id: p8, name: 郑秋, kind: lawyer}\n"
	"shifts:\n"
	"  - {id: day, session: daytime, days: workdays, time: 09:00-11:30, who: [p8],\n"
	"     until: 2026-12-31}\n"
	"  - {id: evening, session: night, days: workdays, time: 19:00-21:00, room: 1号室,\n"
	"     who: [p1, p2, p3, p4, p5, p6, p7], until: 2026-12-31}\n";

static void init(struct sandbox *st, const char *language)
{
	static const char zh[] = "name: 示例公共法律服务中心\ncode: ZL\nlevel: district\n"
				 "phone: 0519-55501000\nsupervision_phone: 0519-55501001\n";
	static const char en[] = "name: Sample Legal Centre\ncode: ZL\nlevel: district\n"
				 "language: en\n"
				 "phone: 0519-55501000\nsupervision_phone: 0519-55501001\n";
	reception_init(st, language);
	sandbox_write(st, "station.yaml", strcmp(language, "zh") == 0 ? zh : en);
	sandbox_write(st, "roster.yaml", crowd);
}

static void expect_over_the_edges_is_nothing(struct term *term, int rows)
{
	for (int row = 0; row < rows; row++)
		ck_assert_ptr_null(strstr(term_row(term, row), "│"));
}

START_TEST(in_chinese)
{
	struct sandbox st;
	init(&st, "zh");
	struct term *term = sandbox_term(&st, 24, 80, "board", NULL);
	TERM_AWAIT(term, "示例公共法律服务中心");
	TERM_SHOWS(term, "2026-11-25 周三  工作日  19:42");
	RECEPTION_ROW_SHOWS(term, "19:00-21:00 王 晓 明", "夜门诊");
	TERM_SHOWS(term, "法律门诊坐诊公示");
	RECEPTION_ROW_SHOWS(term, "王 晓 明", "正在坐诊");
	RECEPTION_ROW_SHOWS(term, "律师  常联律师事务所", "13204201510123456");
	RECEPTION_ROW_SHOWS(term, "电话 0519-55501000", "监督电话 0519-55501001");
	expect_over_the_edges_is_nothing(term, 24);
	ck_assert(!term_cursor_visible(term));
	term_keys(term, "Escape");
	ck_assert_int_eq(term_wait(term), 0);
	TERM_LEFT_CLEAN(term);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(in_english_with_room)
{
	struct sandbox st;
	init(&st, "en");
	struct term *term = sandbox_term(&st, 40, 120, "board", NULL);
	TERM_AWAIT(term, "Sample Legal Centre");
	RECEPTION_ROW_SHOWS(term, "王 晓 明", "On duty now");
	RECEPTION_ROW_SHOWS(term, "Wu Lei", "On duty now");
	RECEPTION_ROW_SHOWS(term, "09:00-11:30 郑 秋", "Over"); /* the last, dimmed */
	ck_assert_int_gt(reception_find(term, "郑 秋").row, reception_find(term, "Wu Lei").row);
	RECEPTION_ROW_SHOWS(term, "Phone 0519-55501000", "Phone for complaints 0519-55501001");
	TERM_LACKS(term, "1/1");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* Ten seconds a page, by the clock: another ten seconds, another page. */
START_TEST(page_after_page)
{
	static const struct {
		const char *now, *page, *shows, *lacks;
	} turns[] = {
		{"2026-11-25T19:42:00+08:00", "1/2", "王 晓 明", "Wu Lei"},
		{"2026-11-25T19:42:09+08:00", "1/2", "王 晓 明", "Wu Lei"},
		{"2026-11-25T19:42:10+08:00", "2/2", "Wu Lei", "王 晓 明"},
		{"2026-11-25T19:42:20+08:00", "1/2", "王 晓 明", "Wu Lei"},
	};
	struct sandbox st;
	init(&st, "en");
	for (size_t i = 0; i < sizeof(turns) / sizeof(*turns); i++) {
		environment_set(&st.environment, "MENZHEN_NOW", turns[i].now);
		struct term *term = sandbox_term(&st, 24, 80, "board", NULL);
		TERM_AWAIT(term, turns[i].page);
		TERM_SHOWS(term, turns[i].shows);
		TERM_LACKS(term, turns[i].lacks);
		term_keys(term, "PageDown"); /* by hand too */
		TERM_SHOWS(term, turns[i].lacks);
		term_free(term);
	}
	sandbox_release(&st);
}
END_TEST

START_TEST(what_is_nobodys_business_is_not_there)
{
	static const char *const private[] = {
		"p1", "常州话", "某某公司", "male", "Zhang", "Z*", "N01", "LAB", "unpaid"};
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", number);
	struct term *term = sandbox_term(&st, 40, 120, "board", NULL);
	TERM_AWAIT(term, "Sample Legal Centre");
	for (size_t i = 0; i < sizeof(private) / sizeof(*private); i++)
		TERM_LACKS(term, private[i]);
	/* No key of the desk does anything here. */
	term_keys(term, "F2 F3 Enter n q F10 Ctrl-P ?");
	RECEPTION_ROW_SHOWS(term, "王 晓 明", "On duty now");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_new_roster_shows_at_once)
{
	struct sandbox st;
	init(&st, "en");
	struct term *term = sandbox_term(&st, 24, 80, "board", NULL);
	TERM_AWAIT(term, "王 晓 明");
	sandbox_write(&st, "roster.yaml", "advisers: []\nshifts: []\n");
	TERM_AWAIT(term, "Nobody is on duty on this day.");
	TERM_LACKS(term, "王 晓 明");
	term_resize(term, 10, 40);
	term_resize(term, 3, 10);
	term_resize(term, 24, 80);
	TERM_SHOWS(term, "Nobody is on duty on this day.");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(from_the_duty_screen_and_back)
{
	struct sandbox st;
	init(&st, "en");
	struct term *term = reception_open(&st, 24, 80);
	term_keys(term, "F6 p");
	RECEPTION_ROW_SHOWS(term, "王 晓 明", "On duty now");
	term_keys(term, "Escape");
	TERM_SHOWS(term, "2026-11-25 Wed  workday");
	RECEPTION_FRAME_SOUND(term, 24, 80);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(without_a_station_it_says_so)
{
	struct sandbox st;
	sandbox_init_empty(&st);
	environment_set(&st.environment, "LANG", "en_US.UTF-8");
	ck_assert_int_eq(sandbox_run(&st, "--language", "en", "board", NULL), 3);
	ck_assert_ptr_nonnull(strstr(st.last.err, "menzhen init"));
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, in_chinese);
	tcase_add_test(tests, in_english_with_room);
	tcase_add_test(tests, page_after_page);
	tcase_add_test(tests, what_is_nobodys_business_is_not_there);
	tcase_add_test(tests, a_new_roster_shows_at_once);
	tcase_add_test(tests, from_the_duty_screen_and_back);
	tcase_add_test(tests, without_a_station_it_says_so);
}

UNIT_MAIN("board", add_tests)
