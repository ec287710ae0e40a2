#include "menzhen/model/calendar_month.h"

enum { CLASSES = DAY_UNKNOWN };

int calendar_month_number(struct day day)
{
	struct civil date = day_to_civil(day);

	return date.year * 12 + date.month - 1;
}

/* Counting ends at the first day that is not known: it might be of any class. */
static void count_forward(struct calendar_month *month)
{
	int seen[CLASSES] = {0};

	for (int i = 0; i < month->length && month->days[i].class != DAY_UNKNOWN; i++)
		month->days[i].nth = ++seen[month->days[i].class];
}

static void find_last(struct calendar_month *month)
{
	bool seen[CLASSES] = {false};

	for (int i = month->length - 1; i >= 0 && month->days[i].class != DAY_UNKNOWN; i--) {
		struct month_day *day = &month->days[i];
		day->last = !seen[day->class];
		seen[day->class] = true;
	}
}

static void work_out(
	struct calendar_month *month, const struct calendar *calendar, struct day some_day)
{
	struct civil date = day_to_civil(some_day);

	month->first = day_add(some_day, 1 - date.day);
	month->number = date.year * 12 + date.month - 1;
	month->length = 0;
	for (struct day day = month->first; month->length < MONTH_DAYS_MAX; day.n++) {
		if (month->length >= 28 && day_to_civil(day).day == 1)
			break;
		month->days[month->length++] = (struct month_day){
			.class = calendar_class(calendar, day),
			.make_up = calendar_is_make_up(calendar, day),
		};
	}
	count_forward(month);
	find_last(month);
}

const struct month_day *calendar_month_day(
	struct calendar_month *month, const struct calendar *calendar, struct day day)
{
	if (day.n < month->first.n || day.n >= month->first.n + month->length)
		work_out(month, calendar, day);
	return &month->days[day.n - month->first.n];
}
