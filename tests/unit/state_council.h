/*
 * The calendars of 2025 and 2026, written out day by day from the State Council's notices
 * (国办发明电 〔2024〕12号; the notice of 2025-11-04), and a short way to write a day in a test.
 */
#ifndef MENZHEN_TESTS_STATE_COUNCIL_H
#define MENZHEN_TESTS_STATE_COUNCIL_H

#include <check.h>

#include "menzhen/base/day.h"
#include "menzhen/model/roster/calendar.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const char *const public_holidays[] = {
	"2025-01-01",
	/* Spring Festival */
	"2025-01-28",
	"2025-01-29",
	"2025-01-30",
	"2025-01-31",
	"2025-02-01",
	"2025-02-02",
	"2025-02-03",
	"2025-02-04",
	/* Qingming, Labour Day, Dragon Boat, National Day with Mid-Autumn */
	"2025-04-04",
	"2025-04-05",
	"2025-04-06",
	"2025-05-01",
	"2025-05-02",
	"2025-05-03",
	"2025-05-04",
	"2025-05-05",
	"2025-05-31",
	"2025-06-01",
	"2025-06-02",
	"2025-10-01",
	"2025-10-02",
	"2025-10-03",
	"2025-10-04",
	"2025-10-05",
	"2025-10-06",
	"2025-10-07",
	"2025-10-08",

	"2026-01-01",
	"2026-01-02",
	"2026-01-03",
	/* Spring Festival */
	"2026-02-15",
	"2026-02-16",
	"2026-02-17",
	"2026-02-18",
	"2026-02-19",
	"2026-02-20",
	"2026-02-21",
	"2026-02-22",
	"2026-02-23",
	/* Qingming, Labour Day, Dragon Boat, Mid-Autumn, National Day */
	"2026-04-04",
	"2026-04-05",
	"2026-04-06",
	"2026-05-01",
	"2026-05-02",
	"2026-05-03",
	"2026-05-04",
	"2026-05-05",
	"2026-06-19",
	"2026-06-20",
	"2026-06-21",
	"2026-09-25",
	"2026-09-26",
	"2026-09-27",
	"2026-10-01",
	"2026-10-02",
	"2026-10-03",
	"2026-10-04",
	"2026-10-05",
	"2026-10-06",
	"2026-10-07",
};

static const char *const make_up_workdays[] = {
	"2025-01-26",
	"2025-02-08",
	"2025-04-27",
	"2025-09-28",
	"2025-10-11",
	"2026-01-04",
	"2026-02-14",
	"2026-02-28",
	"2026-05-09",
	"2026-09-20",
	"2026-10-10",
};

static inline struct day day_of(const char *text)
{
	struct day day = {0};

	ck_assert_msg(day_parse(text, &day), "%s is no day", text);
	return day;
}

/* The same as calendar files give it, in ranges. Of static storage: not to be released. */
static inline struct calendar state_council_calendar(void)
{
	static struct day_range holidays_2025[6], holidays_2026[7];
	static struct day make_up_2025[5], make_up_2026[6];
	static struct calendar_year years[] = {
		{.year = 2025,
			.holidays = holidays_2025,
			.holiday_count = COUNT(holidays_2025),
			.make_up_workdays = make_up_2025,
			.make_up_count = COUNT(make_up_2025)},
		{.year = 2026,
			.holidays = holidays_2026,
			.holiday_count = COUNT(holidays_2026),
			.make_up_workdays = make_up_2026,
			.make_up_count = COUNT(make_up_2026)},
	};
	static const char *const ranges[][2] = {
		{"2025-01-01", "2025-01-01"},
		{"2025-01-28", "2025-02-04"},
		{"2025-04-04", "2025-04-06"},
		{"2025-05-01", "2025-05-05"},
		{"2025-05-31", "2025-06-02"},
		{"2025-10-01", "2025-10-08"},
		{"2026-01-01", "2026-01-03"},
		{"2026-02-15", "2026-02-23"},
		{"2026-04-04", "2026-04-06"},
		{"2026-05-01", "2026-05-05"},
		{"2026-06-19", "2026-06-21"},
		{"2026-09-25", "2026-09-27"},
		{"2026-10-01", "2026-10-07"},
	};

	for (size_t i = 0; i < COUNT(ranges); i++) {
		struct day_range range = {day_of(ranges[i][0]), day_of(ranges[i][1])};
		*(i < 6 ? &holidays_2025[i] : &holidays_2026[i - 6]) = range;
	}
	for (size_t i = 0; i < COUNT(make_up_workdays); i++)
		*(i < 5 ? &make_up_2025[i] : &make_up_2026[i - 5]) = day_of(make_up_workdays[i]);
	return (struct calendar){.years = years, .count = 2, .capacity = 2};
}

#endif
