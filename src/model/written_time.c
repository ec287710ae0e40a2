#include "menzhen/model/written_time.h"

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

static bool read_day(const char **text, struct day *out)
{
	static const char *const marks[][2] = {{"-", "-"}, {"/", "/"}, {".", "."}, {"年", "月"}};
	struct civil civil;

	if (!read_number(text, 4, &civil.year))
		return false;
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		if (!skip(text, marks[i][0]))
			continue;
		if (!read_number(text, 2, &civil.month) || !skip(text, marks[i][1]) ||
			!read_number(text, 2, &civil.day) || !civil_valid(civil))
			return false;
		skip(text, "日");
		*out = day_from_civil(civil);
		return true;
	}
	return false;
}

static bool read_clock(const char **text, struct local_time *out)
{
	int hour, minute, second = 0;

	if (!read_number(text, 2, &hour) || (!skip(text, ":") && !skip(text, "时")) ||
		!read_number(text, 2, &minute) || hour > 23 || minute > 59)
		return false;
	if ((skip(text, ":") || skip(text, "分")) && **text != '\0') {
		if (!read_number(text, 2, &second) || second > 59)
			return false;
		skip(text, "秒");
	}
	if (skip(text, ".")) {
		int fraction;
		read_number(text, 6, &fraction); /* a spreadsheet's thousandths */
	}
	out->minute = hour * 60 + minute;
	out->second = second;
	return true;
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
	skip_blanks(&at);
	if (*at != '\0')
		return false;
	*out = (struct written_time){moment_from_local(local, offset_minutes), has_clock};
	return true;
}
