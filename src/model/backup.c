#include "menzhen/model/backup.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/digits.h"
#include "menzhen/base/error.h"
#include "menzhen/base/text.h"

static const struct coded kinds[BACKUP_KINDS] = {
	[BACKUP_DAILY] = {"daily", N_("daily")},
	[BACKUP_UPGRADE] = {"upgrade", N_("before an upgrade")},
	[BACKUP_MANUAL] = {"manual", N_("by hand")},
	[BACKUP_REPLACED] = {"replaced", N_("replaced database")},
};

const struct coded_table backup_kind_table = {kinds, BACKUP_KINDS};

static const char *suffix(bool sealed)
{
	return sealed ? ".menzhen" : ".db";
}

/* What stands behind the station's code and the kind. */
enum { TIME_LENGTH = sizeof("-20261125-194205") - 1 };

/* "-312-9f3a01c2", with room for any number. */
enum { POSITION_SIZE = 1 + 20 + 1 + BACKUP_HEAD_SIZE, HEAD_LENGTH = BACKUP_HEAD_SIZE - 1 };

static void format_position(const struct backup_position *position, char out[POSITION_SIZE])
{
	out[0] = '\0';
	if (position->head[0] != '\0')
		snprintf(out, POSITION_SIZE, "-%" PRId64 "-%.8s", position->events, position->head);
}

char *backup_name_format(const struct backup_name *name, char out[BACKUP_NAME_SIZE])
{
	struct civil date = day_to_civil(name->at.day);
	char position[POSITION_SIZE];

	format_position(&name->position, position);
	snprintf(out, BACKUP_NAME_SIZE, "%s-%s-%04d%02d%02d-%02d%02d%02d%s%s", name->station,
		kinds[name->kind].code, date.year, date.month, date.day, name->at.minute / 60,
		name->at.minute % 60, name->at.second, position, suffix(name->sealed));
	return out;
}

/* Take END off TEXT, of *LENGTH bytes, if it ends so. */
static bool take_end(const char *text, size_t *length, const char *end)
{
	size_t taken = strlen(end);

	if (*length < taken || memcmp(text + *length - taken, end, taken) != 0)
		return false;
	*length -= taken;
	return true;
}

static bool parse_time(const char *text, struct local_time *out)
{
	struct civil date;
	int hour, minute;

	if (text[0] != '-' || text[9] != '-' || !digits_read(text + 1, 4, &date.year) ||
		!digits_read(text + 5, 2, &date.month) || !digits_read(text + 7, 2, &date.day) ||
		!digits_read(text + 10, 2, &hour) || !digits_read(text + 12, 2, &minute) ||
		!digits_read(text + 14, 2, &out->second) || !civil_valid(date) || hour > 23 ||
		minute > 59 || out->second > 59)
		return false;
	out->day = day_from_civil(date);
	out->minute = hour * 60 + minute;
	return true;
}

/* Take such a one off TEXT, of *LENGTH bytes, if it ends so. What has none is left as it is. */
static void take_position(const char *text, size_t *length, struct backup_position *out)
{
	static const char digits[] = "0123456789", hex[] = "0123456789abcdef";
	enum { EVENTS_MOST = 15 };
	size_t head = *length - HEAD_LENGTH, at = head - 1;

	*out = (struct backup_position){.events = 0};
	if (*length < TIME_LENGTH + HEAD_LENGTH || strspn(text + head, hex) < HEAD_LENGTH ||
		text[head - 1] != '-')
		return;
	while (at > 0 && strchr(digits, text[at - 1]) != NULL)
		at--;
	if (at == 0 || text[at - 1] != '-' || head - 1 - at < 1 || head - 1 - at > EVENTS_MOST)
		return;
	out->events = strtoll(text + at, NULL, 10);
	memcpy(out->head, text + head, HEAD_LENGTH);
	*length = at - 1;
}

char *backup_replaced_format(struct local_time at, char out[BACKUP_REPLACED_SIZE])
{
	struct civil date = day_to_civil(at.day);

	snprintf(out, BACKUP_REPLACED_SIZE, "-%04d%02d%02d-%02d%02d%02d", date.year % 10000,
		date.month % 100, date.day % 100, at.minute / 60 % 100, at.minute % 60,
		at.second % 100);
	return out;
}

bool backup_replaced_parse(const char *text, struct local_time *out)
{
	return strlen(text) == TIME_LENGTH && parse_time(text, out);
}

static bool take_kind(const char *text, size_t *length, enum backup_kind *out)
{
	for (int kind = 0; kind < BACKUP_REPLACED; kind++) {
		if (!take_end(text, length, kinds[kind].code))
			continue;
		*out = (enum backup_kind)kind;
		return take_end(text, length, "-");
	}
	return false;
}

bool backup_name_parse(const char *text, struct backup_name *out)
{
	size_t length = strlen(text);

	*out = (struct backup_name){.sealed = take_end(text, &length, suffix(true))};
	if ((!out->sealed && !take_end(text, &length, suffix(false))) || length < TIME_LENGTH)
		return false;
	take_position(text, &length, &out->position);
	if (length < TIME_LENGTH)
		return false;
	length -= TIME_LENGTH;
	if (!parse_time(text + length, &out->at) || !take_kind(text, &length, &out->kind) ||
		length >= sizeof(out->station))
		return false;
	memcpy(out->station, text, length);
	return station_code_valid(out->station);
}

bool backup_position_same(const struct backup_position *a, const struct backup_position *b)
{
	return a->head[0] != '\0' && a->events == b->events && strcmp(a->head, b->head) == 0;
}

static int compare_times(const struct local_time *a, const struct local_time *b)
{
	if (a->day.n != b->day.n)
		return a->day.n < b->day.n ? -1 : 1;
	if (a->minute != b->minute)
		return a->minute < b->minute ? -1 : 1;
	return (a->second > b->second) - (a->second < b->second);
}

int backup_name_compare(const struct backup_name *a, const struct backup_name *b)
{
	bool known = a->position.head[0] != '\0';

	if (known != (b->position.head[0] != '\0'))
		return known ? 1 : -1;
	if (known && a->position.events != b->position.events)
		return a->position.events < b->position.events ? -1 : 1;
	return compare_times(&a->at, &b->at);
}

static int day_number(struct day day)
{
	return day.n;
}

static int week_number(struct day day)
{
	return day_add(day, -(int)day_weekday(day)).n;
}

static int month_number(struct day day)
{
	struct civil date = day_to_civil(day);

	return date.year * 12 + date.month;
}

/* The day that NAMES[I] counts as, the one before it being of DAY. */
static struct day counted_day(const struct backup_name *names, size_t i, struct day day)
{
	if (i == 0)
		return names[0].at.day;
	if (backup_position_same(&names[i].position, &names[i - 1].position))
		return day;
	int gap = names[i - 1].at.day.n - names[i].at.day.n;
	return day_add(day, gap > 1 ? -gap : -1);
}

void backup_rotation(const struct backup_name *names, size_t count, bool *keep)
{
	static const struct {
		int (*number)(struct day day);
		int most;
	} spans[] = {
		{day_number, BACKUP_DAYS},
		{week_number, BACKUP_WEEKS},
		{month_number, BACKUP_MONTHS},
	};

	memset(keep, 0, count * sizeof(*keep));
	for (size_t s = 0; s < sizeof(spans) / sizeof(spans[0]); s++) {
		struct day day = {0}, last = {0};
		int kept = 0;
		for (size_t i = 0; i < count && kept < spans[s].most; i++, last = day) {
			day = counted_day(names, i, last);
			if (i > 0 && spans[s].number(day) == spans[s].number(last))
				continue;
			keep[i] = true;
			kept++;
		}
	}
}

bool backup_is_stale(enum backup_place place, moment newest, moment unsaved, moment now)
{
	static const moment most_days[] = {[BACKUP_OWN] = 2, [BACKUP_SECOND] = 8};
	moment most = most_days[place] * MINUTES_PER_DAY * MS_PER_MINUTE;

	if (newest > now)
		return unsaved != 0 && (unsaved > now || now - unsaved >= most);
	return newest == 0 || now - newest >= most;
}
