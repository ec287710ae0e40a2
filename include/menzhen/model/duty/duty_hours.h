/*
 * Hours of duty as they are compared between people: all of them, those of night clinics, and those
 * on weekends and holidays. The last two are counted among all, too, and a Saturday night counts as
 * both.
 */
#ifndef MENZHEN_MODEL_DUTY_HOURS_H
#define MENZHEN_MODEL_DUTY_HOURS_H

#include <stdbool.h>
#include <stdint.h>

#include "menzhen/base/day.h"
#include "menzhen/model/roster/calendar.h"
#include "menzhen/model/roster/shift.h"

enum hours_measure { HOURS_ALL, HOURS_NIGHT, HOURS_DAYS_OFF, HOURS_MEASURES };

/* Does what SHIFT does on DAY count? A year without a calendar has Saturdays and Sundays off. */
bool hours_counted(enum hours_measure measure, const struct shift *shift,
	const struct calendar *calendar, struct day day);

/* Of one person on one date: all spans of SHIFT, in minutes. */
int64_t hours_of_shift(const struct shift *shift);

/* "7.5" for 450 minutes, rounded to the tenth; not negative. Returns OUT. */
enum { HOURS_TEXT_SIZE = 24 };
char *hours_format(int64_t minutes, char out[HOURS_TEXT_SIZE]);

#endif
