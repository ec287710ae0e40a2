/*
 * Times as people and spreadsheets write them: 2024-03-11T09:30, 2024-03-11 9:30:00, 2024/3/11,
 * 2024.3.11 9:30, 20240311, 2024年3月11日 9时30分, 下午2点半, and ISO 8601 with an offset. Local
 * time but for the last.
 */
#ifndef MENZHEN_MODEL_WRITTEN_TIME_H
#define MENZHEN_MODEL_WRITTEN_TIME_H

#include <stdbool.h>

#include "menzhen/base/moment.h"

struct written_time {
	moment at;      /* of a day alone its midnight */
	bool has_clock; /* it is more than a day */
};

/* False, *OUT untouched, when TEXT is no time. */
bool written_time_parse(const char *text, int offset_minutes, struct written_time *out);

/* A day alone, or a time of day alone, minutes from midnight: "20240311", "9:30", "上午9时". False,
 * *OUT untouched, on anything else. */
bool written_day(const char *text, struct day *out);
bool written_minute(const char *text, int *out);

#endif
