/* Ranges and lists of days, as calendars and rosters name them. */
#ifndef MENZHEN_MODEL_DAY_RANGE_H
#define MENZHEN_MODEL_DAY_RANGE_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/day.h"
#include "menzhen/base/error.h"

struct day_range {
	struct day first, last; /* both included */
};

bool day_range_has(struct day_range range, struct day day);

/* STATUS_USAGE for a range that runs backwards or has more than MOST days. */
enum status day_range_check(struct day_range range, int most, struct error *err);

/* All of the calendar month that DAY is in. */
struct day_range day_range_month(struct day day);

/* Is DAY one of the COUNT days of DAYS, which are in any order? */
bool day_list_has(const struct day *days, size_t count, struct day day);

#endif
