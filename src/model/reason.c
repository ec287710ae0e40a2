#include "menzhen/model/reason.h"

#include <stdio.h>

#include "menzhen/base/error.h"
#include "menzhen/base/text.h"
#include "menzhen/model/coded.h"

static const struct coded reasons[REASON_KINDS] = {
	[REASON_ON_DUTY] = {"on_duty", N_("on duty until %s")},
	[REASON_NOT_ON_DUTY] = {"not_on_duty", N_("off duty, next %s")},
	[REASON_DOES_NOT_ADVISE] = {"does_not_advise", N_("receives visitors, does not advise")},
	[REASON_TERM_ENDED] = {"term_ended", N_("outside the term of appointment")},
	[REASON_DAILY_LIMIT] = {"daily_limit", N_("has reached the day's limit of %s")},
	[REASON_SKILL_LEAF] = {"skill_leaf", N_("knows this very matter")},
	[REASON_SKILL_GROUP] = {"skill_group", N_("knows this field")},
	[REASON_SKILL_GENERAL] = {"skill_general", N_("takes any matter")},
	[REASON_SKILL_OTHER] = {"skill_other", N_("another field")},
	[REASON_OPEN_CASES] = {"open_cases", N_("open cases: %s")},
	[REASON_NO_OPEN_CASES] = {"no_open_cases", N_("no open case")},
	[REASON_IDLE] = {"idle", N_("idle %s min")},
	[REASON_NO_CASE_YET] = {"no_case_yet", N_("no case yet today")},
};

const char *reason_code(enum reason_kind kind)
{
	return reasons[kind].code;
}

const char *reason_text(const struct reason *reason)
{
	if (reason->kind == REASON_NOT_ON_DUTY && reason->minute < 0)
		return N_("off duty these days");
	return reasons[reason->kind].title;
}

static char *format_until(const struct reason *reason, char *out, size_t size)
{
	char hour[MINUTE_TEXT_SIZE];

	return text_copy(minute_format(reason->minute, hour), out, size);
}

static char *format_next(const struct reason *reason, char *out, size_t size)
{
	struct civil date = day_to_civil(reason->day);
	char hour[MINUTE_TEXT_SIZE];

	snprintf(out, size, "%02d-%02d %s", date.month, date.day,
		minute_format(reason->minute, hour));
	return out;
}

char *reason_argument(const struct reason *reason, char *out, size_t size)
{
	out[0] = '\0';
	switch (reason->kind) {
	case REASON_ON_DUTY:
		return format_until(reason, out, size);
	case REASON_NOT_ON_DUTY:
		return reason->minute < 0 ? out : format_next(reason, out, size);
	case REASON_DAILY_LIMIT:
	case REASON_OPEN_CASES:
	case REASON_IDLE:
		snprintf(out, size, "%d", reason->number);
		return out;
	default:
		return out;
	}
}
