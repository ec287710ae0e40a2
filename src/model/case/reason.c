#include "menzhen/model/case/reason.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/error.h"
#include "menzhen/base/text.h"

static const struct {
	const char *code, *text;
	enum reason_detail detail;
} reasons[REASON_KINDS] = {
	[REASON_ON_DUTY] = {"on_duty", N_("on duty until %s"), DETAIL_HOUR},
	[REASON_NOT_ON_DUTY] = {"not_on_duty", N_("off duty, next %s"), DETAIL_DAY},
	[REASON_AWAY] = {"away", N_("away until %s"), DETAIL_HOUR},
	[REASON_DOES_NOT_ADVISE] = {"does_not_advise", N_("receives visitors, does not advise"),
		DETAIL_NONE},
	[REASON_TERM_ENDED] = {"term_ended", N_("outside the term of appointment"), DETAIL_NONE},
	[REASON_DAILY_LIMIT] = {"daily_limit", N_("has reached the day's limit of %s"),
		DETAIL_NUMBER},
	[REASON_CONFLICT_ADVISED] = {"conflict_advised",
		N_("conflict: has advised the other side (%s)"), DETAIL_BAND},
	[REASON_CONFLICT_REPRESENTS] = {"conflict_represents",
		N_("conflict: the other side is a standing client (%s)"), DETAIL_BAND},
	[REASON_CONFLICT_FIRM] = {"conflict_firm",
		N_("the firm has advised the other side (%s): needs a decision"), DETAIL_BAND},
	[REASON_CONFLICT_DIFFERENT] = {"conflict_different", N_("conflict cleared: another person"),
		DETAIL_NONE},
	[REASON_CONFLICT_CONSENTED] = {"conflict_consented",
		N_("same firm: both sides agreed in writing"), DETAIL_NONE},
	[REASON_CONFLICT_OVERRIDDEN] = {"conflict_overridden",
		N_("conflict overridden by a supervisor"), DETAIL_NONE},
	[REASON_SKILL_LEAF] = {"skill_leaf", N_("knows this very matter"), DETAIL_NONE},
	[REASON_SKILL_GROUP] = {"skill_group", N_("knows this field"), DETAIL_NONE},
	[REASON_SKILL_GENERAL] = {"skill_general", N_("takes any matter"), DETAIL_NONE},
	[REASON_SKILL_OTHER] = {"skill_other", N_("another field"), DETAIL_NONE},
	[REASON_KNOWS_CLIENT] = {"knows_client", N_("knows this client"), DETAIL_NONE},
	[REASON_SPEAKS] = {"speaks", N_("speaks %s"), DETAIL_WORD},
	[REASON_DOES_NOT_SPEAK] = {"does_not_speak", N_("does not speak %s"), DETAIL_WORD},
	[REASON_SEX_AS_WISHED] = {"sex_as_wished", N_("of the sex asked for"), DETAIL_NONE},
	[REASON_SEX_NOT_AS_WISHED] = {"sex_not_as_wished", N_("not of the sex asked for"),
		DETAIL_NONE},
	[REASON_SEX_UNSTATED] = {"sex_unstated", N_("the roster does not state the sex"),
		DETAIL_NONE},
	[REASON_OPEN_CASES] = {"open_cases", N_("open cases: %s"), DETAIL_NUMBER},
	[REASON_NO_OPEN_CASES] = {"no_open_cases", N_("no open case"), DETAIL_NONE},
	[REASON_BELOW_SHARE] = {"below_share", N_("below their share by %s"), DETAIL_NUMBER},
	[REASON_ABOVE_SHARE] = {"above_share", N_("above their share by %s"), DETAIL_NUMBER},
	[REASON_IDLE] = {"idle", N_("last case done %s min ago"), DETAIL_NUMBER},
	[REASON_NO_CASE_YET] = {"no_case_yet", N_("no case done today"), DETAIL_NONE},
};

const char *reason_code(enum reason_kind kind)
{
	return reasons[kind].code;
}

enum reason_detail reason_detail(enum reason_kind kind)
{
	return reasons[kind].detail;
}

int reason_find(const char *code)
{
	for (int kind = 0; kind < REASON_KINDS; kind++)
		if (strcmp(reasons[kind].code, code) == 0)
			return kind;
	return -1;
}

const char *reason_sentence(enum reason_kind kind, const char *detail)
{
	if (*detail != '\0')
		return reasons[kind].text;
	switch (kind) {
	case REASON_NOT_ON_DUTY:
		return N_("off duty these days");
	case REASON_SPEAKS:
		return N_("speaks the language asked for");
	case REASON_DOES_NOT_SPEAK:
		return N_("does not speak the language asked for");
	default:
		return reasons[kind].text;
	}
}

static char *format_hour(const struct reason *reason, char *out, size_t size)
{
	char hour[MINUTE_TEXT_SIZE];

	return text_copy(minute_format(reason->minute, hour), out, size);
}

static char *format_day(const struct reason *reason, char *out, size_t size)
{
	struct civil date = day_to_civil(reason->day);
	char hour[MINUTE_TEXT_SIZE];

	out[0] = '\0';
	if (reason->minute >= 0)
		snprintf(out, size, "%02d-%02d %s", date.month, date.day,
			minute_format(reason->minute, hour));
	return out;
}

char *reason_argument(const struct reason *reason, char *out, size_t size)
{
	switch (reason_detail(reason->kind)) {
	case DETAIL_NUMBER:
		snprintf(out, size, "%d", reason->number);
		return out;
	case DETAIL_HOUR:
		return format_hour(reason, out, size);
	case DETAIL_DAY:
		return format_day(reason, out, size);
	case DETAIL_BAND:
		return text_copy(conflict_band_table.rows[reason->band].title, out, size);
	case DETAIL_WORD:
		return text_copy(reason->word, out, size);
	default:
		out[0] = '\0';
		return out;
	}
}
