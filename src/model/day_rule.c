#include "menzhen/model/day_rule.h"

#include <stdlib.h>

#include "menzhen/model/day_range.h"

enum { WEEK = 7 };

/* A day of week 0 to stand on: 1970-01-01 was a Thursday, so its Monday was three days before. */
enum { FIRST_MONDAY = -3 };

static int floor_divide(int dividend, int divisor)
{
	int quotient = dividend / divisor;

	return dividend % divisor < 0 ? quotient - 1 : quotient;
}

int day_rule_week(struct day day)
{
	return floor_divide(day.n - FIRST_MONDAY, WEEK);
}

static bool names_week(const struct day_rule *rule, struct day day)
{
	return rule->weekdays[day_weekday(day)] &&
	       (day_rule_week(day) - day_rule_week(rule->anchor)) % rule->weeks == 0;
}

static bool place_is(const struct month_place *place, struct calendar_month *month,
	const struct calendar *calendar, struct day day)
{
	const struct month_day *entry = calendar_month_day(month, calendar, day);
	int offset = day.n - month->first.n;

	if (place->counted < COUNTED_WORKDAYS) {
		if ((int)day_weekday(day) != place->counted)
			return false;
		return place->ordinal == MONTH_LAST ? offset + WEEK >= month->length
						    : offset / WEEK + 1 == place->ordinal;
	}
	if (entry->class != (place->counted == COUNTED_WORKDAYS ? DAY_WORKDAY : DAY_WEEKEND))
		return false;
	return place->ordinal == MONTH_LAST ? entry->last : entry->nth == place->ordinal;
}

static bool names_place(const struct day_rule *rule, struct calendar_month *month,
	const struct calendar *calendar, struct day day)
{
	for (size_t i = 0; i < rule->place_count; i++)
		if (place_is(&rule->places[i], month, calendar, day))
			return true;
	return false;
}

bool day_rule_names(const struct day_rule *rule, struct calendar_month *month,
	const struct calendar *calendar, struct day day)
{
	switch (rule->kind) {
	case DAYS_CLASS:
		return calendar_month_day(month, calendar, day)->class == rule->day_class;
	case DAYS_WEEKDAYS:
		return rule->weekdays[day_weekday(day)];
	case DAYS_WEEKS:
		return names_week(rule, day);
	case DAYS_MONTH:
		return names_place(rule, month, calendar, day);
	case DAYS_DATES:
		return day_list_has(rule->dates, rule->date_count, day);
	}
	return false;
}

bool day_rule_needs_calendar(const struct day_rule *rule)
{
	if (rule->kind == DAYS_CLASS)
		return true;
	if (rule->kind == DAYS_MONTH)
		for (size_t i = 0; i < rule->place_count; i++)
			if (rule->places[i].counted >= COUNTED_WORKDAYS)
				return true;
	return false;
}

void day_rule_release(struct day_rule *rule)
{
	if (rule == NULL)
		return;
	free(rule->places);
	free(rule->dates);
	*rule = (struct day_rule){0};
}
