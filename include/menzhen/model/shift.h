/*
 * Shifts: which days a session is held on, at what hours, by whom. A day rule names dates, `skip`
 * drops some of them, dates given outright are always held between `from` and `until`.
 */
#ifndef MENZHEN_MODEL_SHIFT_H
#define MENZHEN_MODEL_SHIFT_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/day.h"
#include "menzhen/model/calendar.h"
#include "menzhen/model/day_range.h"
#include "menzhen/model/session.h"

/* How a shift names its dates. */
enum day_rule_kind { DAYS_CLASS, DAYS_WEEKDAYS, DAYS_DATES };

struct day_rule {
	enum day_rule_kind kind;
	enum day_class day_class; /* DAYS_CLASS */
	bool weekdays[7];         /* DAYS_WEEKDAYS, by enum weekday */
	struct day *dates;        /* DAYS_DATES */
	size_t date_count;
};

struct span {
	int start, end; /* minutes from midnight, 0..1439; end <= start: on the next day */
};

/* Owns its strings and arrays. */
struct shift {
	char *id;
	enum session_kind session;
	struct day_rule days;
	bool skip_holidays, skip_make_up; /* of rules that name dates by the week, not of a class */
	struct span *spans;
	size_t span_count;
	size_t *who; /* indexes into roster.advisers: all of them together */
	size_t who_count;
	char *room, *place;     /* NULL where unstated */
	struct day_range valid; /* from..until */
	struct day *except, *also;
	size_t except_count, also_count;
};

/*
 * Is SHIFT held on DAY? Outside from..until never; a date given outright (a date list, `also`)
 * always; else when the rule names it, `except` does not, and no skip drops it. False too where the
 * calendar has no file for a year the answer hangs on (the reader of roster.yaml has reported that
 * as an error).
 */
bool shift_held(const struct shift *shift, const struct calendar *calendar, struct day day);

/* Does SHIFT need the calendar at all (a class, or a skip)? */
bool shift_needs_calendar(const struct shift *shift);

/* Where visitors find it: its room, else its place; NULL where neither is stated. */
const char *shift_where(const struct shift *shift);

void shift_release(struct shift *shift);

#endif
