#include "menzhen/model/case/rating.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/text.h"

static const struct coded levels[RATING_MAX] = {
	{"1", N_("Very dissatisfied")},
	{"2", N_("Dissatisfied")},
	{"3", N_("Basically satisfied")},
	{"4", N_("Satisfied")},
	{"5", N_("Very satisfied")},
};

const struct coded_table rating_level_table = {levels, RATING_MAX};

static const struct coded sources[RATING_SOURCES] = {
	[SOURCE_KIOSK] = {"kiosk", N_("At this screen")},
	[SOURCE_SLIP] = {"slip", N_("Paper slip")},
	[SOURCE_PHONE] = {"phone", N_("Follow-up call")},
	[SOURCE_ONLINE] = {"online", N_("Online")},
};

const struct coded_table rating_source_table = {sources, RATING_SOURCES};

const char *rating_level_title(int level)
{
	return levels[level - RATING_MIN].title;
}

const char *rating_source_code(enum rating_source source)
{
	return sources[source].code;
}

/* Words of a visitor; a form that was passed over leaves NULL, "" or spaces. */
static bool has_words(const char *text)
{
	size_t left = text != NULL ? strlen(text) : 0;
	int32_t codepoint;

	for (size_t step; (step = text_decode(text, left, &codepoint)) > 0; left -= step) {
		if (!text_is_space(codepoint))
			return true;
		text += step;
	}
	return false;
}

static enum status check_reason(
	const char *reason, bool bad, const struct code_list *reasons, struct error *err)
{
	const struct code_item *item = code_list_find(reasons, reason);

	if (item == NULL)
		return error_set(err, STATUS_USAGE,
			N_("There is no rating reason '%s'; choose one of the list, or write the "
			   "reason in words"),
			reason);
	if (item->bad == bad)
		return STATUS_OK;
	if (bad)
		return error_set(err, STATUS_REFUSED,
			N_("'%s' is a reason for praise; choose one that fits a bad rating, or "
			   "write it in words"),
			reason);
	return error_set(err, STATUS_REFUSED,
		N_("'%s' is a reason for a bad rating; choose one that fits a good rating, or "
		   "none"),
		reason);
}

enum status rating_check(
	const struct rating *rating, const struct code_list *reasons, struct error *err)
{
	bool bad = rating->level <= RATING_BAD_MAX;
	bool has_reason = rating->reason != NULL && rating->reason[0] != '\0';

	if (rating->level < RATING_MIN || rating->level > RATING_MAX) {
		char level[16];
		snprintf(level, sizeof(level), "%d", rating->level);
		return error_set(err, STATUS_USAGE,
			N_("There is no rating level %s; give 5 (very satisfied) to 1 (very "
			   "dissatisfied)"),
			level);
	}
	if (has_reason)
		return check_reason(rating->reason, bad, reasons, err);
	if (bad && !has_words(rating->text))
		return error_set(err, STATUS_REFUSED,
			N_("A rating of 2 or 1 needs a reason, so that what went wrong can be put "
			   "right; choose one or write it in words"));
	return STATUS_OK;
}

enum status rating_check_rater(const char *entered_by, const char *adviser, struct error *err)
{
	if (entered_by == NULL || adviser == NULL || strcmp(entered_by, adviser) != 0)
		return STATUS_OK;
	return error_set(err, STATUS_REFUSED,
		N_("Nobody enters the rating of their own case; let the visitor rate at the "
		   "screen, or ask a colleague to enter it"));
}
