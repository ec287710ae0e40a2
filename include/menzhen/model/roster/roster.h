/*
 * The roster: who may be on duty and when, as roster.yaml plans it. The meaning of each word is
 * that of the format's contract (man menzhen-roster).
 */
#ifndef MENZHEN_MODEL_ROSTER_H
#define MENZHEN_MODEL_ROSTER_H

#include <stddef.h>

#include "menzhen/model/roster/adviser.h"
#include "menzhen/model/roster/shift.h"

/* The .n of the days that stand for an end left unstated: 1900-01-01 and 2199-12-31, as in day.h.
 */
enum { ROSTER_DAY_MIN = -25567, ROSTER_DAY_MAX = 84005 };

/* Both in file order; owns them. Zero-initialise. */
struct roster {
	struct adviser *advisers;
	size_t adviser_count, adviser_capacity;
	struct shift *shifts;
	size_t shift_count, shift_capacity;
};

/* The adviser with this id, or NULL. */
const struct adviser *roster_adviser(const struct roster *roster, const char *id);

void roster_release(struct roster *roster);

#endif
