#include "menzhen/model/roster/calendar.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"

const struct calendar_year *calendar_find(const struct calendar *calendar, int year)
{
	for (size_t i = 0; i < calendar->count; i++)
		if (calendar->years[i].year == year)
			return &calendar->years[i];
	return NULL;
}

/* NULL: no memory. */
static void *copy_array(const void *items, size_t count, size_t size)
{
	void *copy = malloc((count + 1) * size); /* never of no bytes, which may be NULL too */

	if (copy != NULL && count > 0)
		memcpy(copy, items, count * size);
	return copy;
}

static bool copy_year(const struct calendar_year *from, struct calendar_year *to)
{
	*to = *from;
	to->holidays = copy_array(from->holidays, from->holiday_count, sizeof(*from->holidays));
	to->make_up_workdays = copy_array(
		from->make_up_workdays, from->make_up_count, sizeof(*from->make_up_workdays));
	to->source = NULL;
	return string_copy(&to->source, from->source) && to->holidays != NULL &&
	       to->make_up_workdays != NULL;
}

/* False: no memory, and CALENDAR is as it was. */
static bool make_own(struct calendar *calendar)
{
	struct calendar own = {0};
	bool copied = true;

	for (size_t i = 0; i < calendar->count && copied; i++)
		copied = array_reserve((void **)&own.years, &own.capacity, own.count,
				 sizeof(*own.years)) &&
			 copy_year(&calendar->years[i], &own.years[own.count++]);
	if (copied)
		*calendar = own;
	else
		calendar_release(&own);
	return copied;
}

static struct calendar_year *slot_for(struct calendar *calendar, int year)
{
	if (calendar->capacity == 0 && !make_own(calendar))
		return NULL;
	const struct calendar_year *found = calendar_find(calendar, year);
	if (found != NULL)
		return &calendar->years[found - calendar->years];
	if (!array_reserve((void **)&calendar->years, &calendar->capacity, calendar->count,
		    sizeof(*calendar->years)))
		return NULL;
	return &calendar->years[calendar->count++];
}

enum status calendar_add(struct calendar *calendar, struct calendar_year *year, struct error *err)
{
	struct calendar_year *slot = slot_for(calendar, year->year);

	if (slot == NULL)
		return error_memory(err);
	calendar_year_release(slot);
	*slot = *year;
	*year = (struct calendar_year){0};
	return STATUS_OK;
}

bool calendar_year_has_holiday(const struct calendar_year *year, struct day day)
{
	for (size_t i = 0; i < year->holiday_count; i++)
		if (day_range_has(year->holidays[i], day))
			return true;
	return false;
}

/* A run of days that is being told. */
struct run {
	struct day first;
	size_t count;
	struct calendar_day *days;
};

/* The entries of RANGE that lie in RUN: from *FROM on, before *END. */
static void clip(const struct run *run, struct day_range range, size_t *from, size_t *end)
{
	int first = range.first.n - run->first.n, last = range.last.n - run->first.n;

	*from = first > 0 ? (size_t)first : 0;
	*end = last < 0 ? 0 : (size_t)last + 1;
	if (*end > run->count)
		*end = run->count;
}

/* What the days of a year are where no notice says otherwise. */
static void tell_week(const struct run *run, const struct calendar_year *year)
{
	const struct day_range whole = {day_from_civil((struct civil){year->year, 1, 1}),
		day_from_civil((struct civil){year->year, 12, 31})};
	size_t i, end;

	clip(run, whole, &i, &end);
	for (; i < end; i++)
		run->days[i].class = day_weekday(day_add(run->first, (int)i)) >= SATURDAY
					     ? DAY_WEEKEND
					     : DAY_WORKDAY;
}

static void tell_make_up(const struct run *run, const struct calendar_year *year)
{
	for (size_t i = 0; i < year->make_up_count; i++) {
		int at = year->make_up_workdays[i].n - run->first.n;
		if (at >= 0 && (size_t)at < run->count)
			run->days[at] = (struct calendar_day){DAY_WORKDAY, true};
	}
}

static void tell_holidays(const struct run *run, const struct calendar_year *year)
{
	for (size_t i = 0; i < year->holiday_count; i++) {
		size_t at, end;
		for (clip(run, year->holidays[i], &at, &end); at < end; at++)
			run->days[at] = (struct calendar_day){DAY_HOLIDAY, false};
	}
}

/* What is told last holds: a holiday, whichever year's notice names it, before all else. */
void calendar_tell(
	const struct calendar *calendar, struct day first, size_t count, struct calendar_day *out)
{
	const struct run run = {first, count, out};

	for (size_t i = 0; i < count; i++)
		out[i] = (struct calendar_day){DAY_UNKNOWN, false};
	for (size_t i = 0; i < calendar->count; i++)
		tell_week(&run, &calendar->years[i]);
	for (size_t i = 0; i < calendar->count; i++)
		tell_make_up(&run, &calendar->years[i]);
	for (size_t i = 0; i < calendar->count; i++)
		tell_holidays(&run, &calendar->years[i]);
}

enum day_class calendar_class(const struct calendar *calendar, struct day day)
{
	struct calendar_day told;

	calendar_tell(calendar, day, 1, &told);
	return told.class;
}

bool calendar_is_workday(const struct calendar *calendar, struct day day)
{
	enum day_class class = calendar_class(calendar, day);

	return class == DAY_UNKNOWN ? day_weekday(day) <= FRIDAY : class == DAY_WORKDAY;
}

bool calendar_is_make_up(const struct calendar *calendar, struct day day)
{
	struct calendar_day told;

	calendar_tell(calendar, day, 1, &told);
	return told.make_up;
}

const char *calendar_day_title(const struct calendar *calendar, struct day day)
{
	if (calendar_is_make_up(calendar, day))
		return N_("make-up workday");
	switch (calendar_class(calendar, day)) {
	case DAY_WORKDAY:
		return N_("workday");
	case DAY_WEEKEND:
		return N_("weekend");
	case DAY_HOLIDAY:
		return N_("public holiday");
	default:
		return N_("no calendar for this year");
	}
}

bool calendar_is_provisional(const struct calendar *calendar, struct day day)
{
	const struct calendar_year *year = calendar_find(calendar, day_to_civil(day).year);

	return year != NULL && year->provisional;
}

void calendar_year_release(struct calendar_year *year)
{
	if (year == NULL)
		return;
	free(year->source);
	free(year->holidays);
	free(year->make_up_workdays);
	*year = (struct calendar_year){0};
}

void calendar_release(struct calendar *calendar)
{
	if (calendar == NULL)
		return;
	if (calendar->capacity > 0) { /* not built in */
		for (size_t i = 0; i < calendar->count; i++)
			calendar_year_release(&calendar->years[i]);
		free(calendar->years);
	}
	*calendar = (struct calendar){0};
}
