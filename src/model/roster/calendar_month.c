#include "menzhen/model/roster/calendar_month.h"

enum { WEEK = 7, CLASSES = DAY_UNKNOWN };

int calendar_month_number(struct day day)
{
	struct civil date = day_to_civil(day);

	return date.year * 12 + date.month - 1;
}

/* Counting ends at the first day that is not known: it might be of any class. */
static void count_classes(struct calendar_month *month)
{
	int seen[CLASSES] = {0};

	for (int i = 0; i < month->length && month->dates[i].class != DAY_UNKNOWN; i++)
		month->dates[i].of_class.nth = ++seen[month->dates[i].class];
}

static void find_last_of_classes(struct calendar_month *month)
{
	bool seen[CLASSES] = {false};

	for (int i = month->length - 1; i >= 0 && month->dates[i].class != DAY_UNKNOWN; i--) {
		struct calendar_date *date = &month->dates[i];
		date->of_class.last = !seen[date->class];
		seen[date->class] = true;
	}
}

static void work_out(
	struct calendar_month *month, const struct calendar *calendar, struct day some_day)
{
	struct day_range days = day_range_month(some_day);
	struct calendar_day told[MONTH_DAYS_MAX];
	int weekday = (int)day_weekday(days.first);

	month->length = days.last.n - days.first.n + 1;
	calendar_tell(calendar, days.first, (size_t)month->length, told);
	for (int i = 0; i < month->length; i++)
		month->dates[i] = (struct calendar_date){
			.day = day_add(days.first, i),
			.weekday = (enum weekday)((weekday + i) % WEEK),
			.class = told[i].class,
			.make_up = told[i].make_up,
			.of_weekday = {i / WEEK + 1, i + WEEK >= month->length},
		};
	count_classes(month);
	find_last_of_classes(month);
}

const struct calendar_date *calendar_month_date(
	struct calendar_month *month, const struct calendar *calendar, struct day day)
{
	int first = month->dates[0].day.n;

	if (day.n < first || day.n >= first + month->length) {
		work_out(month, calendar, day);
		first = month->dates[0].day.n;
	}
	return &month->dates[day.n - first];
}
