#include "menzhen/model/case/reply_clock.h"

#include <stdlib.h>
#include <string.h>

enum { MS_PER_HOUR = 60 * MS_PER_MINUTE, SHOWN_SECONDS = 59 };

const struct reply_clocks reply_clocks_default = {
	.of =
		{
			[CHANNEL_LETTER] = {REPLY_WORKDAYS, 7},
			[CHANNEL_ONLINE] = {REPLY_HOURS, 24},
			[CHANNEL_HOTLINE_12348] = {REPLY_WORKDAYS, 5},
			[CHANNEL_WECHAT] = {REPLY_HOURS, 24},
			[CHANNEL_REFERRAL] = {REPLY_WORKDAYS, 5},
		},
	/* No source gives a number; a letter's is taken. */
	.put_off = {REPLY_WORKDAYS, 7},
};

bool reply_clock_parse(const char *text, struct reply_clock *out)
{
	static const struct {
		const char *word;
		enum reply_unit unit;
	} words[] = {{" hours", REPLY_HOURS}, {" hour", REPLY_HOURS}, {" workdays", REPLY_WORKDAYS},
		{" workday", REPLY_WORKDAYS}};
	char *end;

	if (strcmp(text, "none") == 0) {
		*out = (struct reply_clock){REPLY_AT_ONCE, 0};
		return true;
	}
	if (*text < '1' || *text > '9')
		return false;
	long length = strtol(text, &end, 10);
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(end, words[i].word) == 0 && length <= REPLY_LENGTH_MOST) {
			*out = (struct reply_clock){words[i].unit, (int)length};
			return true;
		}
	return false;
}

static struct day workdays_after(struct day day, int count, const struct calendar *calendar)
{
	while (count > 0) {
		day = day_add(day, 1);
		count -= calendar_is_workday(calendar, day);
	}
	return day;
}

moment reply_due(const struct reply_clock *clock, moment from, int offset_minutes,
	const struct calendar *calendar)
{
	struct local_time last = {.minute = MINUTES_PER_DAY - 1, .second = SHOWN_SECONDS};

	switch (clock->unit) {
	case REPLY_HOURS:
		return from + (moment)clock->length * MS_PER_HOUR;
	case REPLY_WORKDAYS:
		last.day = workdays_after(
			moment_local(from, offset_minutes).day, clock->length, calendar);
		return moment_from_local(last, offset_minutes);
	default:
		return 0;
	}
}

bool reply_is_owed(enum case_state state, const char *outcome)
{
	if (state == CASE_VOIDED)
		return false;
	if (case_state_is_open(state) || state == CASE_NO_SHOW)
		return true;
	return outcome != NULL && strcmp(outcome, OUTCOME_APPOINTMENT) == 0;
}
