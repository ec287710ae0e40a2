#include "menzhen/model/duty/duty_hours.h"

#include <inttypes.h>
#include <stdio.h>

bool hours_counted(enum hours_measure measure, const struct shift *shift,
	const struct calendar *calendar, struct day day)
{
	switch (measure) {
	case HOURS_NIGHT:
		return shift->session == SESSION_NIGHT;
	case HOURS_DAYS_OFF:
		return !calendar_is_workday(calendar, day);
	default:
		return true;
	}
}

int64_t hours_of_shift(const struct shift *shift)
{
	int64_t minutes = 0;

	for (size_t i = 0; i < shift->span_count; i++) {
		struct span span = shift->spans[i];
		minutes += span.end - span.start + (span.end > span.start ? 0 : MINUTES_PER_DAY);
	}
	return minutes;
}

char *hours_format(int64_t minutes, char out[HOURS_TEXT_SIZE])
{
	int64_t tenths = (minutes + 3) / 6;

	if (tenths % 10 == 0)
		snprintf(out, HOURS_TEXT_SIZE, "%" PRId64, tenths / 10);
	else
		snprintf(out, HOURS_TEXT_SIZE, "%" PRId64 ".%" PRId64, tenths / 10, tenths % 10);
	return out;
}
