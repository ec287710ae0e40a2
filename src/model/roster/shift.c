#include "menzhen/model/roster/shift.h"

#include <stdlib.h>
#include <string.h>

/* A class is taken as it is; only rules that reckon their own dates can hit what a skip drops. */
static bool has_skip(const struct shift *shift)
{
	return shift->days.kind != DAYS_CLASS && shift->days.kind != DAYS_DATES &&
	       (shift->skip_holidays || shift->skip_make_up);
}

static bool skip_drops(const struct shift *shift, const struct calendar_date *date)
{
	if (!has_skip(shift))
		return false;
	switch (date->class) {
	case DAY_UNKNOWN:
		return true;
	case DAY_HOLIDAY:
		return shift->skip_holidays;
	case DAY_WORKDAY:
		return shift->skip_make_up && date->make_up;
	case DAY_WEEKEND:
		break;
	}
	return false;
}

bool shift_held_on(const struct shift *shift, const struct calendar_date *date)
{
	if (!day_range_has(shift->valid, date->day))
		return false;
	if (day_list_has(shift->also, shift->also_count, date->day))
		return true;
	bool named = day_rule_names(&shift->days, date);
	if (!named || shift->days.kind == DAYS_DATES)
		return named;
	return !day_list_has(shift->except, shift->except_count, date->day) &&
	       !skip_drops(shift, date);
}

bool shift_held(const struct shift *shift, const struct calendar *calendar, struct day day)
{
	struct calendar_month month = {0};

	return shift_held_on(shift, calendar_month_date(&month, calendar, day));
}

bool shift_needs_calendar(const struct shift *shift)
{
	return has_skip(shift) || day_rule_needs_calendar(&shift->days);
}

const char *shift_place(const struct shift *shift)
{
	return shift->room != NULL ? shift->room : shift->place;
}

bool shift_same_place(const char *one, const char *other)
{
	return one != NULL && other != NULL && strcmp(one, other) == 0;
}

const char *shift_where(const struct shift *shift, error_translate translate)
{
	if (shift_place(shift) != NULL)
		return shift_place(shift);
	if (shift->venue == VENUE_CLINIC)
		return NULL;
	const char *title = venue_table.rows[shift->venue].title;
	return translate != NULL ? translate(title) : title;
}

void shift_release(struct shift *shift)
{
	if (shift == NULL)
		return;
	free(shift->id);
	day_rule_release(&shift->days);
	free(shift->spans);
	free(shift->who);
	free(shift->room);
	free(shift->place);
	free(shift->except);
	free(shift->also);
	*shift = (struct shift){0};
}
