#include "menzhen/base/day.h"

#include <string.h>

#include "menzhen/base/digits.h"
#include "menzhen/base/error.h"

enum { DAYS_PER_ERA = 146097, YEARS_PER_ERA = 400 };

/* 0000-03-01, the day the count of eras starts at, to 1970-01-01. */
enum { ERA_TO_EPOCH = 719468 };

static bool leap_year(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	return month == 2 && leap_year(year) ? 29 : days[month - 1];
}

bool civil_valid(struct civil date)
{
	return date.year >= DAY_YEAR_MIN && date.year <= DAY_YEAR_MAX && date.month >= 1 &&
	       date.month <= 12 && date.day >= 1 &&
	       date.day <= days_in_month(date.year, date.month);
}

/*
 * Years are taken from March to February, so that the leap day is the last of its year, and in eras
 * of 400 years, which all have the same length.
 */
struct day day_from_civil(struct civil date)
{
	int year = date.month <= 2 ? date.year - 1 : date.year;
	int month = (date.month + 9) % 12; /* from March = 0 */
	int era = (year >= 0 ? year : year - (YEARS_PER_ERA - 1)) / YEARS_PER_ERA;
	int year_of_era = year - era * YEARS_PER_ERA;
	int day_of_year = (153 * month + 2) / 5 + date.day - 1;
	int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
	return (struct day){era * DAYS_PER_ERA + day_of_era - ERA_TO_EPOCH};
}

struct civil day_to_civil(struct day day)
{
	int64_t n = (int64_t)day.n + ERA_TO_EPOCH;
	int era = (int)((n >= 0 ? n : n - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA);
	int day_of_era = (int)(n - (int64_t)era * DAYS_PER_ERA);
	int leap_days = day_of_era / 1460 - day_of_era / 36524 + day_of_era / 146096;
	int year_of_era = (day_of_era - leap_days) / 365;
	int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int month = (5 * day_of_year + 2) / 153; /* from March = 0 */
	return (struct civil){
		.year = year_of_era + era * YEARS_PER_ERA + (month >= 10),
		.month = month < 10 ? month + 3 : month - 9,
		.day = day_of_year - (153 * month + 2) / 5 + 1,
	};
}

enum weekday day_weekday(struct day day)
{
	int since_monday = (day.n % 7 + THURSDAY) % 7; /* 1970-01-01 was a Thursday */
	return (enum weekday)(since_monday < 0 ? since_monday + 7 : since_monday);
}

struct day day_add(struct day day, int days)
{
	return (struct day){day.n + days};
}

bool day_parse(const char *text, struct day *out)
{
	struct civil date;
	if (strlen(text) != DAY_TEXT_SIZE - 1 || text[4] != '-' || text[7] != '-')
		return false;
	if (!digits_read(text, 4, &date.year) || !digits_read(text + 5, 2, &date.month) ||
		!digits_read(text + 8, 2, &date.day) || !civil_valid(date))
		return false;
	*out = day_from_civil(date);
	return true;
}

char *day_format(struct day day, char out[DAY_TEXT_SIZE])
{
	struct civil date = day_to_civil(day);
	memcpy(out, "0000-00-00", DAY_TEXT_SIZE);
	if (!civil_valid(date))
		return out;
	digits_write(out, 4, date.year);
	digits_write(out + 5, 2, date.month);
	digits_write(out + 8, 2, date.day);
	return out;
}

bool minute_parse(const char *text, int *out)
{
	int hour, minute;
	if (strlen(text) != 5 || text[2] != ':' || !digits_read(text, 2, &hour) ||
		!digits_read(text + 3, 2, &minute) || hour > 23 || minute > 59)
		return false;
	*out = hour * 60 + minute;
	return true;
}

const char *weekday_title(enum weekday weekday)
{
	static const char *const titles[] = {
		N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun")};

	return titles[weekday];
}

char *minute_format(int minute, char out[MINUTE_TEXT_SIZE])
{
	memcpy(out, "00:00", MINUTE_TEXT_SIZE);
	digits_write(out, 2, minute / 60 % 24);
	digits_write(out + 3, 2, minute % 60);
	return out;
}

char *span_format(int start, int end, char out[SPAN_TEXT_SIZE])
{
	minute_format(start, out);
	out[MINUTE_TEXT_SIZE - 1] = '-';
	minute_format(end, out + MINUTE_TEXT_SIZE);
	return out;
}
