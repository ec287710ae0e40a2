#include "menzhen/model/roster/rotation.h"

/* The dates held from FIRST on, before END. */
static int64_t count_held(const struct shift *shift, const struct calendar *calendar,
	struct day first, struct day end)
{
	struct calendar_month month = {0};
	int64_t count = 0;

	for (struct day day = first; day.n < end.n; day.n++)
		count += shift_held_on(shift, calendar_month_date(&month, calendar, day));
	return count;
}

static int64_t count_occurrences(
	const struct shift *shift, const struct calendar *calendar, struct day day)
{
	struct day anchor = shift->rotation.anchor;

	return day.n >= anchor.n ? count_held(shift, calendar, anchor, day)
				 : -count_held(shift, calendar, day, anchor);
}

int64_t rotation_count(const struct shift *shift, const struct calendar *calendar, struct day day)
{
	struct day anchor = shift->rotation.anchor;

	switch (shift->rotation.every) {
	case ROTATE_NOT:
		break;
	case ROTATE_OCCURRENCE:
		return count_occurrences(shift, calendar, day);
	case ROTATE_DAY:
		return day.n - anchor.n;
	case ROTATE_WEEK:
		return day_rule_week(day) - day_rule_week(anchor);
	case ROTATE_MONTH:
		return calendar_month_number(day) - calendar_month_number(anchor);
	}
	return 0;
}

size_t rotation_place(const struct shift *shift, int64_t k)
{
	int64_t people = (int64_t)shift->who_count, rest = k % people;

	return (size_t)(rest < 0 ? rest + people : rest);
}

size_t rotation_turn(const struct shift *shift, const struct calendar *calendar, struct day day)
{
	return rotation_place(shift, rotation_count(shift, calendar, day));
}

size_t rotation_after(const struct shift *shift, size_t adviser)
{
	for (size_t i = 0; i < shift->who_count; i++)
		if (shift->who[i] == adviser)
			return shift->who[(i + 1) % shift->who_count];
	return adviser;
}
