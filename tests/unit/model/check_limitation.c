/* Statutory periods: 民法典 200-203, and what is built in. */
#include "menzhen/model/case/limitation.h"

#include "menzhen/builtin/builtin_defaults.h"
#include "state_council.h"
#include "unit.h"

static struct day date(const char *text)
{
	struct day day;
	ck_assert_msg(day_parse(text, &day), "%s", text);
	return day;
}

/* --- the last day --- */

static const struct {
	const char *event;
	enum limitation_unit unit;
	int length;
	const char *last, *why;
} last_days[] = {
	/* 201: the day of the event does not count. */
	{"2026-03-02", LIMITATION_DAYS, 15, "2026-03-17", "fifteen days"},
	{"2026-03-02", LIMITATION_DAYS, 1, "2026-03-03", "one day"},
	{"2025-12-31", LIMITATION_DAYS, 60, "2026-03-02", "sixty days; 1 March is a Sunday"},
	/* 202: the corresponding day. */
	{"2026-03-01", LIMITATION_YEARS, 1, "2027-03-01", "one year"},
	{"2026-06-10", LIMITATION_MONTHS, 6, "2026-12-10", "six months"},
	{"2025-11-20", LIMITATION_MONTHS, 3, "2026-02-24",
		"20 February 2026 is Spring Festival; 24 February a workday"},
	{"2025-08-12", LIMITATION_MONTHS, 6, "2026-02-12", "into the next year"},
	/* 202: without one the last day of the month. */
	{"2024-02-29", LIMITATION_YEARS, 1, "2025-02-28", "a leap day"},
	{"2024-02-29", LIMITATION_YEARS, 2, "2026-02-28",
		"a leap day; the Saturday 28 February is a make-up workday"},
	{"2024-02-29", LIMITATION_YEARS, 4, "2028-02-29", "from leap day to leap day"},
	{"2025-08-31", LIMITATION_MONTHS, 6, "2026-02-28", "31 August; again the make-up Saturday"},
	{"2026-05-31", LIMITATION_MONTHS, 1, "2026-06-30", "31 May to 30 June"},
	{"2026-01-30", LIMITATION_MONTHS, 1, "2026-02-28", "30 January"},
	{"2026-02-28", LIMITATION_MONTHS, 1, "2026-03-30",
		"not the last day of March: the 28th, a Saturday, so Monday"},
	/* 203: a rest day gives way. */
	{"2024-10-01", LIMITATION_YEARS, 1, "2025-10-09",
		"National Day with Mid-Autumn 2025: until 8 October"},
	{"2025-10-05", LIMITATION_YEARS, 1, "2026-10-08", "National Day 2026: until 7 October"},
	{"2026-09-20", LIMITATION_DAYS, 10, "2026-09-30", "the day before National Day stays"},
	{"2026-09-25", LIMITATION_DAYS, 15, "2026-10-10", "the make-up Saturday is a workday"},
	{"2026-09-26", LIMITATION_DAYS, 15, "2026-10-12", "the Sunday after it is not"},
	{"2024-09-28", LIMITATION_YEARS, 1, "2025-09-28", "a make-up Sunday"},
	{"2026-11-06", LIMITATION_DAYS, 15, "2026-11-23", "a Saturday without a make-up day"},
	{"2026-11-07", LIMITATION_DAYS, 15, "2026-11-23", "a Sunday"},
	{"2025-01-13", LIMITATION_DAYS, 15, "2025-02-05", "Spring Festival 2025"},
	/* Without a calendar for the year the week alone. */
	{"2031-01-04", LIMITATION_YEARS, 3, "2034-01-04", "a Wednesday of 2034"},
	{"2031-01-07", LIMITATION_YEARS, 3, "2034-01-09", "a Saturday of 2034"},
	/* Where days cannot be told any more. */
	{"2199-06-01", LIMITATION_YEARS, 3, "2199-12-31", "beyond what is a day"},
};

START_TEST(the_last_day_by_law)
{
	struct calendar calendar = state_council_calendar();
	const struct limitation limitation = {
		.unit = last_days[_i].unit, .length = last_days[_i].length};
	struct day last = limitation_last_day(&limitation, date(last_days[_i].event), &calendar);
	char text[DAY_TEXT_SIZE];

	ck_assert_msg(last.n == date(last_days[_i].last).n, "%s, %s: %s instead of %s",
		last_days[_i].event, last_days[_i].why, day_format(last, text), last_days[_i].last);
}
END_TEST

/* --- which there are --- */

static const struct {
	const char *category, *codes[4];
} fits[] = {
	{"LAB01", {"labour_arbitration"}},
	{"LAB04", {"labour_arbitration", "work_injury_employer", "work_injury_worker"}},
	{"LAB08", {"civil_claim"}}, {"ADM01", {"administrative_review", "administrative_suit"}},
	{"LND04", {"administrative_review", "administrative_suit"}},
	{"ADM07", {"state_compensation"}},
	{"PRO04", {"civil_appeal_judgment", "civil_appeal_ruling", "retrial"}},
	{"PRO03", {"enforcement"}}, {"SVC05", {"judicial_confirmation"}}, {"INH02", {"bequest"}},
	{"DEB01", {"civil_claim"}}, {"TOR01", {"civil_claim"}},
	{"CON06", {NULL}}, /* insurance has periods of its own */
	{"FAM01", {NULL}}, {"OTH99", {NULL}}, {"GONE1", {NULL}}, /* no category any more */
};

START_TEST(what_fits_a_matter)
{
	const struct defaults *data = &builtin_defaults;
	struct reminder_list found = {0};
	const struct limitation_facts facts = {
		.category = fits[_i].category, .today = date("2026-11-25")};
	size_t wanted = 0;

	ck_assert_int_eq(limitation_remind(&data->limitations, &data->categories, &data->calendar,
				 &facts, &found, NULL),
		STATUS_OK);
	while (wanted < COUNT(fits[_i].codes) && fits[_i].codes[wanted] != NULL)
		wanted++;
	ck_assert_uint_eq(found.count, wanted);
	for (size_t i = 0; i < wanted; i++) {
		ck_assert_str_eq(found.items[i].limitation->code, fits[_i].codes[i]);
		ck_assert_int_eq(found.items[i].band, BAND_UNDATED);
		ck_assert(!reminder_is_urgent(&found.items[i]));
	}
	reminder_list_release(&found);
}
END_TEST

/* As DOMAIN and the articles have them. */
static const struct {
	const char *code;
	int length;
	enum limitation_unit unit;
	const char *article;
} periods[] = {
	{"labour_arbitration", 1, LIMITATION_YEARS, "劳动争议调解仲裁法第二十七条"},
	{"work_injury_employer", 30, LIMITATION_DAYS, "工伤保险条例第十七条"},
	{"work_injury_worker", 1, LIMITATION_YEARS, "工伤保险条例第十七条"},
	{"administrative_review", 60, LIMITATION_DAYS, "行政复议法第二十条"},
	{"administrative_suit", 6, LIMITATION_MONTHS, "行政诉讼法第四十六条"},
	{"state_compensation", 2, LIMITATION_YEARS, "国家赔偿法第三十九条"},
	{"civil_appeal_judgment", 15, LIMITATION_DAYS, "民事诉讼法第一百七十一条"},
	{"civil_appeal_ruling", 10, LIMITATION_DAYS, "民事诉讼法第一百七十一条"},
	{"retrial", 6, LIMITATION_MONTHS, "民事诉讼法第二百一十六条"},
	{"enforcement", 2, LIMITATION_YEARS, "民事诉讼法第二百五十条"},
	{"judicial_confirmation", 30, LIMITATION_DAYS, "人民调解法第三十三条"},
	{"bequest", 60, LIMITATION_DAYS, "民法典第一千一百二十四条"},
	{"civil_claim", 3, LIMITATION_YEARS, "民法典第一百八十八条"},
};

START_TEST(builtin_periods_are_those_of_the_law)
{
	const struct limitation *found =
		limitation_find(&builtin_defaults.limitations, periods[_i].code);

	ck_assert_ptr_nonnull(found);
	ck_assert_int_eq(found->length, periods[_i].length);
	ck_assert_int_eq(found->unit, periods[_i].unit);
	ck_assert_str_eq(found->article.zh, periods[_i].article);
	ck_assert_str_ne(found->from.zh, "");
	ck_assert_str_ne(found->source, "");
	for (size_t i = 0; i < found->categories.count; i++)
		ck_assert_msg(category_find(&builtin_defaults.categories,
				      found->categories.items[i]) != NULL,
			"%s: %s", found->code, found->categories.items[i]);
}
END_TEST

START_TEST(all_builtin_periods_are_tested)
{
	ck_assert_uint_eq(builtin_defaults.limitations.count, COUNT(periods));
}
END_TEST

/* --- how near it is --- */

static const struct {
	const char *today;
	int days_left;
	enum limitation_band band;
	bool urgent;
} bands[] = {
	{"2026-11-25", 96, BAND_RUNNING, false},
	{"2027-02-22", 7, BAND_RUNNING, false}, /* 法律援助法 44: fewer than seven days */
	{"2027-02-23", 6, BAND_URGENT, true},
	{"2027-03-01", 0, BAND_URGENT, true},
	{"2027-03-02", -1, BAND_EXPIRED, true},
};

START_TEST(how_near_the_last_day_is)
{
	const struct defaults *data = &builtin_defaults;
	struct day event = date("2026-03-01");
	struct reminder_list found = {0};
	const struct limitation_facts facts = {
		.category = "LAB01", .event = &event, .today = date(bands[_i].today)};

	ck_assert_int_eq(limitation_remind(&data->limitations, &data->categories, &data->calendar,
				 &facts, &found, NULL),
		STATUS_OK);
	ck_assert_uint_eq(found.count, 1);
	ck_assert_int_eq(found.items[0].until.n, date("2027-03-01").n);
	ck_assert_int_eq(found.items[0].days_left, bands[_i].days_left);
	ck_assert_int_eq(found.items[0].band, bands[_i].band);
	ck_assert_int_eq(reminder_is_urgent(&found.items[0]), bands[_i].urgent);
	ck_assert(found.items[0].provisional); /* the notice for 2027 is not out */
	reminder_list_release(&found);
}
END_TEST

START_TEST(announced_years_are_not_provisional)
{
	const struct defaults *data = &builtin_defaults;
	struct day event = date("2025-03-02"), far = date("2031-03-03");
	struct reminder_list found = {0};
	struct limitation_facts facts = {
		.category = "LAB01", .event = &event, .today = date("2026-01-02")};

	limitation_remind(
		&data->limitations, &data->categories, &data->calendar, &facts, &found, NULL);
	facts.event = &far;
	limitation_remind(
		&data->limitations, &data->categories, &data->calendar, &facts, &found, NULL);
	ck_assert_uint_eq(found.count, 2);
	ck_assert(!found.items[0].provisional);
	ck_assert(found.items[1].provisional);
	reminder_list_release(&found);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, the_last_day_by_law, 0, COUNT(last_days));
	tcase_add_loop_test(tests, what_fits_a_matter, 0, COUNT(fits));
	tcase_add_loop_test(tests, builtin_periods_are_those_of_the_law, 0, COUNT(periods));
	tcase_add_test(tests, all_builtin_periods_are_tested);
	tcase_add_loop_test(tests, how_near_the_last_day_is, 0, COUNT(bands));
	tcase_add_test(tests, announced_years_are_not_provisional);
}

UNIT_MAIN("limitation", add_tests)
