/*
 * Day rules: which dates a shift's `days` names, before any skip and exception. The words are those
 * of the roster format (menzhen-roster(5)).
 */
#ifndef MENZHEN_MODEL_DAY_RULE_H
#define MENZHEN_MODEL_DAY_RULE_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/day.h"
#include "menzhen/model/roster/calendar_month.h"

/* How a shift names its dates. */
enum day_rule_kind { DAYS_CLASS, DAYS_WEEKDAYS, DAYS_WEEKS, DAYS_MONTH, DAYS_DATES };

/* What a place of the month counts: Mondays … Sundays, by enum weekday, or days of a class. */
enum { COUNTED_WORKDAYS = 7, COUNTED_WEEKEND_DAYS, COUNTED_KINDS };

/* "first sat", "last workday". */
struct month_place {
	int ordinal; /* 1 to 4; MONTH_LAST */
	int counted; /* an enum weekday or COUNTED_WORKDAYS, COUNTED_WEEKEND_DAYS */
};

enum { MONTH_LAST = -1 };

/* Owns its arrays. */
struct day_rule {
	enum day_rule_kind kind;
	enum day_class day_class;   /* DAYS_CLASS */
	bool weekdays[7];           /* DAYS_WEEKDAYS, DAYS_WEEKS, by enum weekday */
	int weeks;                  /* DAYS_WEEKS: every so many, Monday to Sunday; > 0 */
	struct day anchor;          /* DAYS_WEEKS: a day of one of them; weeks count both ways */
	struct month_place *places; /* DAYS_MONTH */
	size_t place_count;
	struct day *dates; /* DAYS_DATES */
	size_t date_count;
};

/* Does RULE name DATE? What hangs on a day that the calendar does not know is not named. */
bool day_rule_names(const struct day_rule *rule, const struct calendar_date *date);

/* Does the answer hang on what class a day is of? */
bool day_rule_needs_calendar(const struct day_rule *rule);

/* Weeks from Monday to Sunday, numbered one after the other. */
int day_rule_week(struct day day);

void day_rule_release(struct day_rule *rule);

#endif
