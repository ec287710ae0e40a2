/* A month of the calendar, worked out once for all the rules that ask about its days. */
#ifndef MENZHEN_MODEL_CALENDAR_MONTH_H
#define MENZHEN_MODEL_CALENDAR_MONTH_H

#include <stdbool.h>

#include "menzhen/base/day.h"
#include "menzhen/model/roster/calendar.h"

enum { MONTH_DAYS_MAX = 31 };

/* Where a day stands among the days of its month that are like it. */
struct place_in_month {
	int nth;   /* from 1; 0: not known */
	bool last; /* false where not known */
};

/* All there is to say of a day. */
struct calendar_date {
	struct day day;
	enum weekday weekday;
	enum day_class class;
	bool make_up; /* as in struct calendar_day */
	struct place_in_month of_weekday, of_class;
};

/* Zero-initialise; then it holds no day. */
struct calendar_month {
	int length;
	struct calendar_date dates[MONTH_DAYS_MAX];
};

/*
 * The entry of DAY, after making MONTH the month that DAY is in; nothing is worked out when it is
 * already, so that walking from day to day costs little. Valid until the next call.
 */
const struct calendar_date *calendar_month_date(
	struct calendar_month *month, const struct calendar *calendar, struct day day);

/* How many months since January of year 0 the month of DAY is. */
int calendar_month_number(struct day day);

#endif
