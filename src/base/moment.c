#include "menzhen/base/moment.h"

#include <string.h>
#include <time.h>

#include "menzhen/base/digits.h"
#include "menzhen/base/division.h"

enum {
	SECONDS_PER_DAY = 24 * 60 * 60,
	OFFSET_MIN = -12 * 60,
	OFFSET_MAX = 14 * 60,
	SECONDS_AT = 16, /* where ":05" stands in "2026-11-25T19:42:05" */
};

/* Seconds since the epoch, held within the years a struct day can be written in. */
static int64_t clamp_seconds(int64_t seconds)
{
	struct day first = day_from_civil((struct civil){DAY_YEAR_MIN, 1, 1});
	struct day last = day_from_civil((struct civil){DAY_YEAR_MAX, 12, 31});
	int64_t from = (int64_t)first.n * SECONDS_PER_DAY;
	int64_t to = ((int64_t)last.n + 1) * SECONDS_PER_DAY - 1;
	return seconds < from ? from : seconds > to ? to : seconds;
}

struct local_time moment_local(moment at, int offset_minutes)
{
	int64_t seconds =
		clamp_seconds(floor_divide(at, MS_PER_SECOND) + (int64_t)offset_minutes * 60);
	int64_t days = floor_divide(seconds, SECONDS_PER_DAY);
	int second_of_day = (int)(seconds - days * SECONDS_PER_DAY);
	return (struct local_time){
		.day = {(int32_t)days},
		.minute = second_of_day / 60,
		.second = second_of_day % 60,
	};
}

moment moment_from_local(struct local_time local, int offset_minutes)
{
	int64_t minutes = (int64_t)local.day.n * MINUTES_PER_DAY + local.minute - offset_minutes;
	return (minutes * 60 + local.second) * MS_PER_SECOND;
}

char *moment_format(moment at, int offset_minutes, char out[MOMENT_TEXT_SIZE])
{
	struct local_time local = moment_local(at, offset_minutes);
	memcpy(out, "2026-11-25T19:42:05", DAY_TEXT_SIZE + 9);
	day_format(local.day, out);
	out[10] = 'T';
	digits_write(out + 11, 2, local.minute / 60);
	digits_write(out + 14, 2, local.minute % 60);
	digits_write(out + 17, 2, local.second);
	offset_format(offset_minutes, out + 19);
	return out;
}

/* ":05" at TEXT, which may be missing. Returns the text after it, NULL when it is wrong. */
static const char *parse_seconds(const char *text, int *second)
{
	*second = 0;
	if (*text != ':')
		return text;
	if (!digits_read(text + 1, 2, second) || *second > 59)
		return NULL;
	return text + 3;
}

bool moment_parse(const char *text, moment *out)
{
	char day[DAY_TEXT_SIZE], minute[6];
	struct local_time local;
	int offset = 0;

	if (strnlen(text, SECONDS_AT) < SECONDS_AT || text[10] != 'T')
		return false;
	memcpy(day, text, 10);
	day[10] = '\0';
	memcpy(minute, text + 11, 5);
	minute[5] = '\0';
	if (!day_parse(day, &local.day) || !minute_parse(minute, &local.minute))
		return false;
	const char *zone = parse_seconds(text + SECONDS_AT, &local.second);
	if (!zone || (strcmp(zone, "Z") != 0 && !offset_parse(zone, &offset)))
		return false;
	*out = moment_from_local(local, offset);
	return true;
}

bool offset_parse(const char *text, int *minutes)
{
	int hour, minute;
	if (strlen(text) != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':' ||
		!digits_read(text + 1, 2, &hour) || !digits_read(text + 4, 2, &minute) ||
		minute > 59)
		return false;
	int value = hour * 60 + minute;
	if (text[0] == '-')
		value = -value;
	if (value < OFFSET_MIN || value > OFFSET_MAX)
		return false;
	*minutes = value;
	return true;
}

char *offset_format(int minutes, char out[OFFSET_TEXT_SIZE])
{
	int value = minutes < 0 ? -minutes : minutes;
	memcpy(out, "+00:00", 7);
	out[0] = minutes < 0 ? '-' : '+';
	digits_write(out + 1, 2, value / 60);
	digits_write(out + 4, 2, value % 60);
	return out;
}

moment clock_now(const struct clock *clock)
{
	struct timespec now;
	if (clock->pinned != 0)
		return clock->pinned;
	clock_gettime(CLOCK_REALTIME, &now);
	return (moment)now.tv_sec * MS_PER_SECOND + now.tv_nsec / 1000000;
}
