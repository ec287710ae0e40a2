/*
 * Instants and local time. An instant is UTC milliseconds; local time is the station's own fixed
 * offset (station.yaml), whatever the PC's TZ says.
 */
#ifndef MENZHEN_BASE_MOMENT_H
#define MENZHEN_BASE_MOMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "menzhen/base/day.h"

typedef int64_t moment; /* milliseconds since 1970-01-01T00:00Z */

enum { MS_PER_SECOND = 1000, MS_PER_MINUTE = 60 * MS_PER_SECOND };

struct local_time {
	struct day day;
	int minute; /* from midnight, 0..1439 */
	int second;
};

enum { MOMENT_TEXT_SIZE = 32, OFFSET_TEXT_SIZE = 8 };

/* An instant outside DAY_YEAR_MIN..DAY_YEAR_MAX is taken for the nearest one inside. */
struct local_time moment_local(moment at, int offset_minutes);
moment moment_from_local(struct local_time local, int offset_minutes);

/* "2026-11-25T19:42:05+08:00" */
char *moment_format(moment at, int offset_minutes, char out[MOMENT_TEXT_SIZE]);

/* The form above, seconds optional, or ending in Z. False on anything else. */
bool moment_parse(const char *text, moment *out);

/* "+08:00" to 480; -12:00 to +14:00. */
bool offset_parse(const char *text, int *minutes);
char *offset_format(int minutes, char out[OFFSET_TEXT_SIZE]);

/* Where the time comes from. Read by main and the tests' pins only; passed down as a value. */
struct clock {
	moment pinned; /* 0: the system's clock */
};
moment clock_now(const struct clock *clock);

#endif
