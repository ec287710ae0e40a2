/*
 * Shifts: which days a session is held on, at what hours, by whom. A day rule names dates, `skip`
 * drops some of them, dates given outright are always held between `from` and `until`.
 */
#ifndef MENZHEN_MODEL_SHIFT_H
#define MENZHEN_MODEL_SHIFT_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/day.h"
#include "menzhen/base/error.h"
#include "menzhen/model/roster/calendar.h"
#include "menzhen/model/roster/day_range.h"
#include "menzhen/model/roster/day_rule.h"
#include "menzhen/model/roster/venue.h"
#include "menzhen/model/session.h"

/*
 * Whose turn it is: the k-th turn is that of who[k mod n]. An occurrence counts the dates held from
 * the anchor on; day, week and month count those of the calendar, held or not.
 */
enum rotation_every { ROTATE_NOT, ROTATE_OCCURRENCE, ROTATE_DAY, ROTATE_WEEK, ROTATE_MONTH };

struct rotation {
	enum rotation_every every; /* ROTATE_NOT: all of who together */
	struct day anchor;         /* k = 0; for occurrences the first held date from it on */
};

struct span {
	int start, end; /* minutes from midnight, 0..1439; end <= start: on the next day */
};

/* Owns its strings and arrays. */
struct shift {
	char *id;
	int line; /* of roster.yaml, from 1; 0: not from a file */
	enum session_kind session;
	struct day_rule days;
	bool skip_holidays, skip_make_up; /* of days of the week, fortnights and months */
	struct span *spans;
	size_t span_count;
	size_t *who; /* indexes into roster.advisers: all of them together, or in turn */
	size_t who_count;
	struct rotation rotation;
	char *room, *place; /* NULL where unstated */
	enum venue venue;
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

/* The same for one who walks from day to day with a struct calendar_month. */
bool shift_held_on(const struct shift *shift, const struct calendar_date *date);

/* Does SHIFT need the calendar at all (a class, or a skip)? */
bool shift_needs_calendar(const struct shift *shift);

/* The room, else the place, that the roster names; NULL: neither. */
const char *shift_place(const struct shift *shift);

/* Are both named, and the same? Two squares are not: a kind of venue names no place. */
bool shift_same_place(const char *one, const char *other);

/*
 * Where visitors find it: its room, else its place, both as the roster has them; else its venue,
 * translated. NULL where that is the clinic itself. TRANSLATE may be NULL.
 */
const char *shift_where(const struct shift *shift, error_translate translate);

void shift_release(struct shift *shift);

#endif
