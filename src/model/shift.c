#include "menzhen/model/shift.h"

#include <stdlib.h>

/* Does the rule name DAY, before any skip or exception? */
static bool rule_names(const struct day_rule *rule, const struct calendar *calendar, struct day day)
{
	switch (rule->kind) {
	case DAYS_CLASS:
		return calendar_class(calendar, day) == rule->day_class;
	case DAYS_WEEKDAYS:
		return rule->weekdays[day_weekday(day)];
	case DAYS_WEEKS:
	case DAYS_MONTH:
	case DAYS_DATES:
		break; /* held outright */
	}
	return false;
}

/* A class is taken as it is; only rules that reckon their own dates can hit what a skip drops. */
static bool has_skip(const struct shift *shift)
{
	return shift->days.kind != DAYS_CLASS && shift->days.kind != DAYS_DATES &&
	       (shift->skip_holidays || shift->skip_make_up);
}

static bool skip_drops(const struct shift *shift, const struct calendar *calendar, struct day day)
{
	if (!has_skip(shift))
		return false;
	switch (calendar_class(calendar, day)) {
	case DAY_UNKNOWN:
		return true;
	case DAY_HOLIDAY:
		return shift->skip_holidays;
	case DAY_WORKDAY:
		return shift->skip_make_up && calendar_is_make_up(calendar, day);
	case DAY_WEEKEND:
		break;
	}
	return false;
}

static bool held_outright(const struct shift *shift, struct day day)
{
	if (day_list_has(shift->also, shift->also_count, day))
		return true;
	return shift->days.kind == DAYS_DATES &&
	       day_list_has(shift->days.dates, shift->days.date_count, day);
}

bool shift_held(const struct shift *shift, const struct calendar *calendar, struct day day)
{
	if (!day_range_has(shift->valid, day))
		return false;
	if (held_outright(shift, day))
		return true;
	return rule_names(&shift->days, calendar, day) &&
	       !day_list_has(shift->except, shift->except_count, day) &&
	       !skip_drops(shift, calendar, day);
}

bool shift_needs_calendar(const struct shift *shift)
{
	return shift->days.kind == DAYS_CLASS || has_skip(shift);
}

const char *shift_where(const struct shift *shift)
{
	return shift->room != NULL ? shift->room : shift->place;
}

void shift_release(struct shift *shift)
{
	if (shift == NULL)
		return;
	free(shift->id);
	free(shift->days.dates);
	free(shift->spans);
	free(shift->who);
	free(shift->room);
	free(shift->place);
	free(shift->except);
	free(shift->also);
	*shift = (struct shift){0};
}
