#include "menzhen/model/roster/day_range.h"

#include <stdio.h>

enum { COUNT_SIZE = 16 };

bool day_range_has(struct day_range range, struct day day)
{
	return range.first.n <= day.n && day.n <= range.last.n;
}

enum status day_range_check(struct day_range range, int most, struct error *err)
{
	char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE], count[COUNT_SIZE];

	if (range.last.n < range.first.n)
		return error_set(err, STATUS_USAGE,
			N_("The days run backwards: %s is before %s; change the two"),
			day_format(range.last, last), day_format(range.first, first));
	snprintf(count, sizeof(count), "%d", most);
	if (range.last.n - range.first.n >= most)
		return error_set(err, STATUS_USAGE,
			N_("From %s to %s are more than %s days; ask for fewer at a time"),
			day_format(range.first, first), day_format(range.last, last), count);
	return STATUS_OK;
}

struct day_range day_range_month(struct day day)
{
	struct day first = day_add(day, 1 - day_to_civil(day).day);
	struct day next = day_add(first, 31); /* in the next month: none has more days than 31 */

	return (struct day_range){first, day_add(next, -day_to_civil(next).day)};
}

bool day_list_has(const struct day *days, size_t count, struct day day)
{
	for (size_t i = 0; i < count; i++)
		if (days[i].n == day.n)
			return true;
	return false;
}
