#include "menzhen/model/client/retention.h"

struct day retention_end(struct day last, int years)
{
	struct civil date = day_to_civil(last);

	date.year += years;
	if (date.month == 2 && date.day == 29) {
		const struct civil march = {date.year, 3, 1};
		struct day before = day_add(day_from_civil(march), -1);
		return day_to_civil(before).day == 29 ? before : day_from_civil(march);
	}
	return day_from_civil(date);
}

enum retention retention_of(const struct retention_facts *facts, int years, struct day today)
{
	if (years == 0 || facts->open || retention_end(facts->last, years).n > today.n)
		return RETENTION_KEPT;
	return facts->held ? RETENTION_HELD : RETENTION_DUE;
}
