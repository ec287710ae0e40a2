/*
 * Public holidays and make-up workdays (调休), as the State Council announces them year by year.
 * A date in `holidays` is a holiday; else one in `make_up_workdays` is a workday; else Saturday and
 * Sunday are weekend; else it is a workday (全国年节及纪念日放假办法; the year's notice of the
 * General Office). A notice may reach into the December before (2022-12-31 in that for 2023): a
 * date is looked for in the files of all years.
 */
#ifndef MENZHEN_MODEL_CALENDAR_H
#define MENZHEN_MODEL_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/day.h"
#include "menzhen/base/error.h"
#include "menzhen/model/roster/day_range.h"

struct calendar_year {
	int year;
	bool provisional; /* the notice was not out when the file was written */
	char *source;
	struct day_range *holidays;
	size_t holiday_count;
	struct day *make_up_workdays;
	size_t make_up_count;
};

/*
 * Years in any order. Zero-initialise. Owns them, unless its capacity is 0: then it is built in
 * (defaults.h), never written to and never freed.
 */
struct calendar {
	struct calendar_year *years;
	size_t count, capacity;
};

enum day_class {
	DAY_WORKDAY,
	DAY_WEEKEND,
	DAY_HOLIDAY,
	DAY_UNKNOWN /* no file for the year, and no other names the date */
};

/*
 * Takes YEAR over (its arrays too) and zeroes it; a year already there is replaced. A calendar that
 * is built in becomes a copy first. Without memory (STATUS_MEMORY) YEAR stays the caller's, as it
 * was.
 */
enum status calendar_add(struct calendar *calendar, struct calendar_year *year, struct error *err);

/* The file of YEAR, or NULL. Valid until the next calendar_add. */
const struct calendar_year *calendar_find(const struct calendar *calendar, int year);

/* Is DAY among the holidays of this one year's file? */
bool calendar_year_has_holiday(const struct calendar_year *year, struct day day);

struct calendar_day {
	enum day_class class;
	bool make_up; /* a workday only because the notice moved it there */
};

/* What the COUNT days from FIRST on are, into OUT: for many days far cheaper than one by one. */
void calendar_tell(
	const struct calendar *calendar, struct day first, size_t count, struct calendar_day *out);

enum day_class calendar_class(const struct calendar *calendar, struct day day);

/* Is DAY worked? Where it is unknown Monday to Friday are. */
bool calendar_is_workday(const struct calendar *calendar, struct day day);

/* A workday only because the notice moved it there. */
bool calendar_is_make_up(const struct calendar *calendar, struct day day);

/* What DAY is, make-up workdays apart from the others: "public holiday" (msgid). */
const char *calendar_day_title(const struct calendar *calendar, struct day day);

/* Is the file of DAY's year provisional? False where there is none. */
bool calendar_is_provisional(const struct calendar *calendar, struct day day);

void calendar_year_release(struct calendar_year *year);
void calendar_release(struct calendar *calendar);

#endif
