#include "menzhen/model/ledger/written_time.h"

#include <string.h>

#include "menzhen/base/text.h"

enum { WRITTEN_MAX = 64 };

/* One to MOST digits at *TEXT, which is moved behind them. */
static bool read_number(const char **text, int most, int *out)
{
	int digits = 0;

	*out = 0;
	for (; digits < most && **text >= '0' && **text <= '9'; digits++, (*text)++)
		*out = *out * 10 + (**text - '0');
	return digits > 0;
}

/* Past WORD, if it stands at *TEXT. */
static bool skip(const char **text, const char *word)
{
	size_t length = strlen(word);

	if (strncmp(*text, word, length) != 0)
		return false;
	*text += length;
	return true;
}

static void skip_blanks(const char **text)
{
	while (skip(text, " "))
		;
}

/* "20240311", as numbers are typed on the number pad. */
static bool read_compact_day(const char **text, struct civil *out)
{
	enum { COMPACT = 8 };
	const char *at = *text;
	int number;

	if (strspn(at, "0123456789") != COMPACT || !read_number(&at, COMPACT, &number))
		return false;
	*out = (struct civil){number / 10000, number / 100 % 100, number % 100};
	*text = at;
	return true;
}

static bool read_marked_day(const char **text, struct civil *out)
{
	static const char *const marks[][2] = {{"-", "-"}, {"/", "/"}, {".", "."}, {"年", "月"}};

	if (!read_number(text, 4, &out->year))
		return false;
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		if (!skip(text, marks[i][0]))
			continue;
		if (!read_number(text, 2, &out->month) || !skip(text, marks[i][1]) ||
			!read_number(text, 2, &out->day))
			return false;
		skip(text, "日");
		return true;
	}
	return false;
}

static bool read_day(const char **text, struct day *out)
{
	struct civil civil;

	if ((!read_compact_day(text, &civil) && !read_marked_day(text, &civil)) ||
		!civil_valid(civil))
		return false;
	*out = day_from_civil(civil);
	return true;
}

/* What an hour up to twelve means after the part of the day that *TEXT begins with. */
enum day_half { HALF_NONE, HALF_MORNING, HALF_AFTERNOON };

static enum day_half read_half(const char **text)
{
	static const struct {
		const char *word;
		enum day_half half;
	} words[] = {{"上午", HALF_MORNING}, {"早上", HALF_MORNING}, {"下午", HALF_AFTERNOON},
		{"晚上", HALF_AFTERNOON}};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (!skip(text, words[i].word))
			continue;
		skip_blanks(text);
		return words[i].half;
	}
	return HALF_NONE;
}

static bool in_half(enum day_half half, int *hour)
{
	if (half == HALF_AFTERNOON && *hour < 12)
		*hour += 12;
	/* 晚上12点 is the end of the day to some and noon's mirror to others */
	return half == HALF_NONE || (half == HALF_MORNING) == (*hour < 12);
}

/* Behind the hour: minutes and seconds, "半", or nothing after "时". */
static bool read_minutes(const char **text, int *minute, int *second)
{
	bool spoken = skip(text, "时") || skip(text, "点");

	if (spoken && skip(text, "整"))
		return true;
	if (spoken && skip(text, "半")) {
		*minute = 30;
		return true;
	}
	if (spoken && (**text == '\0' || **text == ' '))
		return true;
	if ((!spoken && !skip(text, ":")) || !read_number(text, 2, minute))
		return false;
	if ((skip(text, ":") || skip(text, "分")) && **text != '\0') {
		if (!read_number(text, 2, second))
			return false;
		skip(text, "秒");
	}
	return true;
}

static bool read_clock(const char **text, struct local_time *out)
{
	enum day_half half = read_half(text);
	int hour, minute = 0, second = 0, fraction;

	if (!read_number(text, 2, &hour) || !read_minutes(text, &minute, &second) ||
		!in_half(half, &hour) || hour > 23 || minute > 59 || second > 59)
		return false;
	if (skip(text, "."))
		read_number(text, 6, &fraction); /* a spreadsheet's thousandths */
	out->minute = hour * 60 + minute;
	out->second = second;
	return true;
}

static bool at_end(const char *text)
{
	skip_blanks(&text);
	return *text == '\0';
}

bool written_time_parse(const char *text, int offset_minutes, struct written_time *out)
{
	char folded[WRITTEN_MAX];
	const char *at = text_fold_width(text, folded, sizeof(folded));
	struct local_time local = {{0}, 0, 0};

	if (moment_parse(folded, &out->at)) {
		out->has_clock = true;
		return true;
	}
	if (!read_day(&at, &local.day))
		return false;
	if (!skip(&at, "T"))
		skip_blanks(&at);
	bool has_clock = *at != '\0';
	if (has_clock && !read_clock(&at, &local))
		return false;
	if (!at_end(at))
		return false;
	*out = (struct written_time){moment_from_local(local, offset_minutes), has_clock};
	return true;
}

bool written_day(const char *text, struct day *out)
{
	char folded[WRITTEN_MAX];
	const char *at = text_fold_width(text, folded, sizeof(folded));
	struct day day;

	if (!read_day(&at, &day) || !at_end(at))
		return false;
	*out = day;
	return true;
}

bool written_minute(const char *text, int *out)
{
	char folded[WRITTEN_MAX];
	const char *at = text_fold_width(text, folded, sizeof(folded));
	struct local_time local = {{0}, 0, 0};

	if (!read_clock(&at, &local) || !at_end(at) || local.second != 0)
		return false;
	*out = local.minute;
	return true;
}
