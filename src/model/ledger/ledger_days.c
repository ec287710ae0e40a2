#include <stdio.h>
#include <string.h>

#include "menzhen/model/ledger/ledger_match.h"

static const struct day first_day = {-25567},
			last_day = {84005}; /* of DAY_YEAR_MIN, DAY_YEAR_MAX */

static struct day_range year_of(struct day day)
{
	int year = day_to_civil(day).year;

	return (struct day_range){day_from_civil((struct civil){year, 1, 1}),
		day_from_civil((struct civil){year, 12, 31})};
}

static bool named(const char *word, struct day today, struct day_range *out)
{
	struct day yesterday = day_add(today, -1);
	struct day monday = day_add(today, -(int)day_weekday(today));
	const struct day_range month = day_range_month(today);
	const struct {
		const char *word;
		struct day_range days;
	} words[] = {
		{"today", {today, today}},
		{"yesterday", {yesterday, yesterday}},
		{"this_week", {monday, day_add(monday, 6)}},
		{"this_month", month},
		{"last_month", day_range_month(day_add(month.first, -1))},
		{"this_year", year_of(today)},
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(words[i].word, word) == 0) {
			*out = words[i].days;
			return true;
		}
	return false;
}

/* 2026-11-25, 2026-11, 2026 or a word. */
static bool parse_one(const char *text, struct day today, struct day_range *out)
{
	char padded[16];
	struct day day;
	size_t length = strlen(text);

	if (named(text, today, out))
		return true;
	if (length != 4 && length != 7 && length != 10)
		return false;
	snprintf(padded, sizeof(padded), "%s%s", text, &"2000-01-01"[length]);
	if (!day_parse(padded, &day))
		return false;
	*out = length == 10  ? (struct day_range){day, day}
	       : length == 7 ? day_range_month(day)
			     : year_of(day);
	return true;
}

bool ledger_days_parse(const char *value, struct day today, struct day_range *out)
{
	char from[24];
	struct day_range range;
	const char *dots = strstr(value, "..");

	if (dots == NULL)
		return parse_one(value, today, out);
	if ((size_t)(dots - value) >= sizeof(from) || strcmp(value, "..") == 0)
		return false;
	snprintf(from, sizeof(from), "%.*s", (int)(dots - value), value);
	*out = (struct day_range){first_day, last_day};
	if (from[0] != '\0') {
		if (!parse_one(from, today, &range))
			return false;
		out->first = range.first;
	}
	if (dots[2] != '\0') {
		if (!parse_one(dots + 2, today, &range))
			return false;
		out->last = range.last;
	}
	return out->first.n <= out->last.n;
}
