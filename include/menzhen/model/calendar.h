/*
 * Public holidays and make-up workdays (调休), as the State Council announces them year by year.
 * A date in `holidays` is a holiday; else one in `make_up_workdays` is a workday; else Saturday and
 * Sunday are weekend; else it is a workday (全国年节及纪念日放假办法; the year's notice of the General Office).
 */
#ifndef MENZHEN_MODEL_CALENDAR_H
#define MENZHEN_MODEL_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/day.h"
#include "menzhen/base/error.h"

struct day_range {
	struct day first, last; /* both included */
};

struct calendar_year {
	int year;
	bool provisional; /* the notice was not out when the file was written */
	char *source;
	struct day_range *holidays;
	size_t holiday_count;
	struct day *make_up_workdays;
	size_t make_up_count;
};

/* Years in any order; zero-initialise. */
struct calendar {
	struct calendar_year *years;
	size_t count, capacity;
};

enum day_class { DAY_WORKDAY, DAY_WEEKEND, DAY_HOLIDAY, DAY_UNKNOWN /* no file for the year */ };

/* Takes YEAR over (its arrays too) and zeroes it; a year already there is replaced. */
enum status calendar_add(struct calendar *calendar, struct calendar_year *year, struct error *err);
const struct calendar_year *calendar_find(const struct calendar *calendar, int year);
enum day_class calendar_class(const struct calendar *calendar, struct day day);
bool calendar_is_make_up(const struct calendar *calendar, struct day day);
bool calendar_is_provisional(const struct calendar *calendar, struct day day);
void calendar_year_release(struct calendar_year *year);
void calendar_release(struct calendar *calendar);

#endif
