#include "menzhen/model/day_range.h"

bool day_range_has(struct day_range range, struct day day)
{
	return range.first.n <= day.n && day.n <= range.last.n;
}

bool day_list_has(const struct day *days, size_t count, struct day day)
{
	for (size_t i = 0; i < count; i++)
		if (days[i].n == day.n)
			return true;
	return false;
}
