#include "menzhen/model/roster/day_range.h"

bool day_range_has(struct day_range range, struct day day)
{
	return range.first.n <= day.n && day.n <= range.last.n;
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
