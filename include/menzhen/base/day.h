/* Days and times of day, without a time zone and without reading a clock. */
#ifndef MENZHEN_BASE_DAY_H
#define MENZHEN_BASE_DAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A day of the proleptic Gregorian calendar, counted from 1970-01-01 = 0. Compare by .n. */
struct day {
	int32_t n;
};

struct civil {
	int year, month, day; /* month and day from 1 */
};

/* ISO 8601 order. */
enum weekday { MONDAY = 0, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY };

enum {
	DAY_TEXT_SIZE = 11,
	MINUTE_TEXT_SIZE = 6,
	MINUTES_PER_DAY = 24 * 60,
	DAY_YEAR_MIN = 1900,
	DAY_YEAR_MAX = 2199
};

bool civil_valid(struct civil date);          /* false outside DAY_YEAR_MIN..DAY_YEAR_MAX */
struct day day_from_civil(struct civil date); /* DATE must be valid */
struct civil day_to_civil(struct day day);
enum weekday day_weekday(struct day day);
const char *weekday_title(enum weekday weekday); /* msgid: "Mon" */
struct day day_add(struct day day, int days);

/* Exactly "2026-11-25"; false (OUT untouched) on anything else, 2026-02-30 included. */
bool day_parse(const char *text, struct day *out);
/* Returns OUT; "0000-00-00" for a day outside DAY_YEAR_MIN..DAY_YEAR_MAX. */
char *day_format(struct day day, char out[DAY_TEXT_SIZE]);

/* "19:42" to minutes from midnight, 0..1439; "24:00" is not a time. False on anything else. */
bool minute_parse(const char *text, int *out);
/* "19:00-21:00"; returns OUT. */
enum { SPAN_TEXT_SIZE = 12 };
char *span_format(int start, int end, char out[SPAN_TEXT_SIZE]);
/* "19:42" for a minute from 0 on; one past midnight is an hour of the next day. Returns OUT. */
char *minute_format(int minute, char out[MINUTE_TEXT_SIZE]);

#endif
