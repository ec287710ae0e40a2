/* A month of the calendar, worked out once for all the rules that ask about its days. */
#ifndef MENZHEN_MODEL_CALENDAR_MONTH_H
#define MENZHEN_MODEL_CALENDAR_MONTH_H

#include <stdbool.h>

#include "menzhen/base/day.h"
#include "menzhen/model/calendar.h"

enum { MONTH_DAYS_MAX = 31 };

struct month_day {
	enum day_class class;
	bool make_up; /* a workday only because the notice moved it there */
	int nth;      /* the how-manyth day of its class in the month, from 1; 0: not known */
	bool last;    /* the last of its class in the month; false where not known */
};

/* Zero-initialise; then it holds no day. */
struct calendar_month {
	struct day first;
	int number; /* of months since January of year 0: consecutive */
	int length;
	struct month_day days[MONTH_DAYS_MAX];
};

/*
 * The entry of DAY, after making MONTH the month that DAY is in; nothing is worked out when it is
 * already, so that walking from day to day costs little. Valid until the next call.
 */
const struct month_day *calendar_month_day(
	struct calendar_month *month, const struct calendar *calendar, struct day day);

/* How many months since January of year 0 the month of DAY is. */
int calendar_month_number(struct day day);

#endif
