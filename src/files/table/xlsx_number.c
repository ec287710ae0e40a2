#include "xlsx_number.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "menzhen/base/day.h"
#include "menzhen/base/text.h"

enum {
	DIGITS_MAX = 40, /* Excel has 15; an identifier may have more */
	POINT_MAX = 60,
	SIGNIFICANT = 15,
	FRACTION_PLACES = 1000 * 1000 * 1000, /* of a day */
	SECONDS_PER_DAY = 24 * 60 * 60,
	DAYS_1904 = 1462, /* between the two systems */
	DAY_1970 = 25569, /* 1970-01-01 in the system of 1900 */
	NO_DAY = 60,      /* 1900-02-29, which Excel has of Lotus 1-2-3 and no calendar has */
};

/* --- formats --- */

/* The length of what stands at P and is no placeholder: a text, a character, a colour; 0: none. */
static size_t literal_length(const char *p)
{
	const char *end;
	if (*p == '"') {
		end = strchr(p + 1, '"');
		return end ? (size_t)(end - p) + 1 : strlen(p);
	}
	if (*p == '\\' || *p == '_' || *p == '*')
		return p[1] != '\0' ? 2 : 1;
	if (strncasecmp(p, "AM/PM", 5) == 0)
		return 5;
	if (strncasecmp(p, "General", 7) == 0)
		return 7;
	if (*p != '[' || strchr("hHmMsS", p[1]) != NULL) /* [h]: hours beyond 24 */
		return 0;
	end = strchr(p, ']');
	return end ? (size_t)(end - p) + 1 : strlen(p);
}

struct xlsx_format xlsx_format_of_code(const char *code)
{
	struct xlsx_format format = {false, false};
	bool month_or_minute = false;

	while (*code != '\0' && *code != ';') { /* the first section is for numbers above 0 */
		size_t literal = literal_length(code);
		if (literal > 0) {
			code += literal;
			continue;
		}
		format.date = format.date || strchr("yYdD", *code) != NULL;
		format.time = format.time || strchr("hHsS", *code) != NULL;
		month_or_minute = month_or_minute || *code == 'm' || *code == 'M';
		code++;
	}
	if (month_or_minute && !format.time)
		format.date = true;
	return format;
}

/* 18.8.30, with those that Chinese versions add. */
struct xlsx_format xlsx_format_builtin(long id)
{
	bool date = (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 ||
		    (id >= 50 && id <= 54) || id == 57 || id == 58;
	bool time = (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ||
		    id == 55 || id == 56;
	return (struct xlsx_format){date || id == 22, time || id == 22};
}

/* --- numbers --- */

/* A number as its digits, without a point: 0.DIGITS * 10^POINT. */
struct decimal {
	bool negative;
	char digits[DIGITS_MAX + 1];
	int count, point;
};

/* Take digits at P; those after the point when FRACTION. False: too many. */
static bool take_digits(struct decimal *out, const char **p, bool fraction)
{
	for (; **p >= '0' && **p <= '9'; (*p)++) {
		bool leading = **p == '0' && out->count == 0;
		if (leading) {
			out->point -= fraction;
			continue;
		}
		if (out->count == DIGITS_MAX)
			return false;
		out->digits[out->count++] = **p;
		out->point += !fraction;
	}
	return true;
}

static bool take_exponent(struct decimal *out, const char **p)
{
	if (**p != 'e' && **p != 'E')
		return true;
	char *end;
	long exponent = strtol(*p + 1, &end, 10);
	if (end == *p + 1 || exponent < -POINT_MAX || exponent > POINT_MAX)
		return false;
	out->point += (int)exponent;
	*p = end;
	return true;
}

static bool parse(const char *number, struct decimal *out)
{
	const char *p = number;
	*out = (struct decimal){.negative = *p == '-'};
	p += *p == '-' || *p == '+';
	const char *first = p;
	if (!take_digits(out, &p, false))
		return false;
	bool any = p > first;
	if (*p == '.') {
		first = ++p;
		if (!take_digits(out, &p, true))
			return false;
		any = any || p > first;
	}
	return any && take_exponent(out, &p) && *p == '\0' && out->point >= -POINT_MAX &&
	       out->point <= POINT_MAX;
}

static void drop_zeros(struct decimal *number)
{
	while (number->count > 0 && number->digits[number->count - 1] == '0')
		number->count--;
}

/* To SIGNIFICANT digits; 0.30000000000000004 is 0.3 to whoever looks at it. */
static void round_fraction(struct decimal *number)
{
	drop_zeros(number);
	bool whole = number->point >= number->count || number->point >= SIGNIFICANT;
	if (number->count <= SIGNIFICANT || whole)
		return;
	bool up = number->digits[SIGNIFICANT] >= '5';
	int at = SIGNIFICANT - 1;
	for (; up && at >= 0 && number->digits[at] == '9'; at--)
		;
	if (up && at < 0) { /* all nines */
		number->digits[0] = '1';
		number->point++;
		at = 0;
	} else if (up) {
		number->digits[at]++;
	}
	number->count = up ? at + 1 : SIGNIFICANT;
	drop_zeros(number);
}

static char digit_at(const struct decimal *number, int at)
{
	return at >= 0 && at < number->count ? number->digits[at] : '0';
}

static void print(const struct decimal *number, char out[XLSX_NUMBER_SIZE])
{
	char *end = out;

	if (number->negative)
		*end++ = '-';
	if (number->point <= 0)
		*end++ = '0';
	for (int at = 0; at < number->point; at++)
		*end++ = digit_at(number, at);
	if (number->count > number->point)
		*end++ = '.';
	for (int at = number->point; at < number->count; at++)
		*end++ = digit_at(number, at);
	*end = '\0';
}

char *xlsx_number_plain(const char *number, char out[XLSX_NUMBER_SIZE])
{
	struct decimal decimal;
	if (!parse(number, &decimal))
		return text_copy(number, out, XLSX_NUMBER_SIZE);
	round_fraction(&decimal);
	if (decimal.count == 0)
		return text_copy("0", out, XLSX_NUMBER_SIZE);
	print(&decimal, out);
	return out;
}

/* --- dates --- */

/* A number of days, apart. */
struct days {
	int whole, seconds;
};

/* The part of a day behind the point, ".8208", in seconds. */
static int seconds_of(const char *fraction)
{
	int64_t digits = 0, places = 1;
	for (const char *p = fraction + 1; *p != '\0' && places < FRACTION_PLACES; p++) {
		digits = digits * 10 + (*p - '0');
		places *= 10;
	}
	return (int)((digits * SECONDS_PER_DAY + places / 2) / places);
}

static bool split_days(const char *plain, struct days *out)
{
	char *end;
	long whole = strtol(plain, &end, 10);
	if (end == plain || *plain == '-' || whole > DAY_1970 * 10L)
		return false;
	if (*end != '\0' && (*end != '.' || end[1 + strspn(end + 1, "0123456789")] != '\0'))
		return false;
	int seconds = *end == '.' ? seconds_of(end) : 0;
	*out = (struct days){(int)whole + seconds / SECONDS_PER_DAY, seconds % SECONDS_PER_DAY};
	return true;
}

/* The day that is called WHOLE; false: it is none. */
static bool day_of_number(int whole, bool from_1904, struct day *out)
{
	if (from_1904)
		whole += DAYS_1904;
	else if (whole <= 0 || whole == NO_DAY)
		return false;
	out->n = whole - DAY_1970 + (whole < NO_DAY);
	int year = day_to_civil(*out).year;
	return year >= DAY_YEAR_MIN && year <= DAY_YEAR_MAX;
}

bool xlsx_number_date(
	const char *plain, struct xlsx_format format, bool from_1904, char out[XLSX_NUMBER_SIZE])
{
	struct days days;
	struct day day;
	char date[DAY_TEXT_SIZE], time[16];

	if (!split_days(plain, &days))
		return false;
	snprintf(time, sizeof(time), "%02d:%02d:%02d", days.seconds / 3600, days.seconds / 60 % 60,
		days.seconds % 60);
	if (format.time && days.whole == 0 && (!format.date || !from_1904)) {
		text_copy(time, out, XLSX_NUMBER_SIZE);
		return true;
	}
	if (!day_of_number(days.whole, from_1904, &day))
		return false;
	day_format(day, date);
	bool with_time = format.time || days.seconds > 0;
	snprintf(
		out, XLSX_NUMBER_SIZE, "%s%s%s", date, with_time ? "T" : "", with_time ? time : "");
	return true;
}
