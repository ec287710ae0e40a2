#include "menzhen/model/roster/day_rule.h"

#include <stdlib.h>

#include "menzhen/base/division.h"
#include "menzhen/model/roster/day_range.h"

enum { WEEK = 7 };

/* A day of week 0 to stand on: 1970-01-01 was a Thursday, so its Monday was three days before. */
enum { FIRST_MONDAY = -3 };

int day_rule_week(struct day day)
{
	return (int)floor_divide(day.n - FIRST_MONDAY, WEEK);
}

static bool names_week(const struct day_rule *rule, const struct calendar_date *date)
{
	return rule->weekdays[date->weekday] &&
	       (day_rule_week(date->day) - day_rule_week(rule->anchor)) % rule->weeks == 0;
}

static bool is_counted(int counted, const struct calendar_date *date)
{
	if (counted == COUNTED_WORKDAYS)
		return date->class == DAY_WORKDAY;
	if (counted == COUNTED_WEEKEND_DAYS)
		return date->class == DAY_WEEKEND;
	return (int)date->weekday == counted;
}

static bool names_place(const struct month_place *place, const struct calendar_date *date)
{
	if (!is_counted(place->counted, date))
		return false;
	struct place_in_month at =
		place->counted < COUNTED_WORKDAYS ? date->of_weekday : date->of_class;
	return place->ordinal == MONTH_LAST ? at.last : at.nth == place->ordinal;
}

static bool names_any_place(const struct day_rule *rule, const struct calendar_date *date)
{
	for (size_t i = 0; i < rule->place_count; i++)
		if (names_place(&rule->places[i], date))
			return true;
	return false;
}

bool day_rule_names(const struct day_rule *rule, const struct calendar_date *date)
{
	switch (rule->kind) {
	case DAYS_CLASS:
		return date->class == rule->day_class;
	case DAYS_WEEKDAYS:
		return rule->weekdays[date->weekday];
	case DAYS_WEEKS:
		return names_week(rule, date);
	case DAYS_MONTH:
		return names_any_place(rule, date);
	case DAYS_DATES:
		return day_list_has(rule->dates, rule->date_count, date->day);
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
