#include "menzhen/desk/words/words_law.h"

#include <stdio.h>

#include "menzhen/desk/words/words.h"

enum { WORDS_SIZE = 1024, NUMBER_SIZE = 24 };

const char *words_of_limitation(const struct desk *desk, const struct limitation_words *words)
{
	const char *text = desk->language == LANGUAGE_ZH ? words->zh : words->en;

	return text != NULL ? text : "";
}

static bool add_phrase(struct buffer *out, const struct error *phrase, error_translate translate)
{
	char words[WORDS_SIZE];

	return buffer_add_text(out, error_format(phrase, translate, words, sizeof(words)));
}

/* "工伤认定申请 (用人单位)" */
static const char *title_of(
	const struct desk *desk, const struct limitation *limitation, char *out, size_t size)
{
	const char *binds = words_of_limitation(desk, &limitation->binds);

	snprintf(out, size, *binds != '\0' ? "%s (%s)" : "%s",
		words_of_limitation(desk, &limitation->title), binds);
	return out;
}

static const char *period_of(
	const struct limitation *limitation, error_translate translate, char *out, size_t size)
{
	static const char *const one[LIMITATION_UNITS] = {
		[LIMITATION_YEARS] = N_("1 year"),
		[LIMITATION_MONTHS] = N_("1 month"),
		[LIMITATION_DAYS] = N_("1 day"),
	};
	static const char *const many[LIMITATION_UNITS] = {
		[LIMITATION_YEARS] = N_("%s years"),
		[LIMITATION_MONTHS] = N_("%s months"),
		[LIMITATION_DAYS] = N_("%s days"),
	};
	struct error phrase = {.msgid = (limitation->length == 1 ? one : many)[limitation->unit]};

	snprintf(phrase.args[0], sizeof(phrase.args[0]), "%d", limitation->length);
	return error_format(&phrase, translate, out, size);
}

static void add_nearness(
	struct buffer *out, const struct reminder *reminder, error_translate translate)
{
	struct error phrase = {.msgid = N_("expired")};
	char number[NUMBER_SIZE];

	snprintf(number, sizeof(number), "%d", reminder->days_left);
	if (reminder->band == BAND_URGENT && reminder->days_left == 0)
		error_say(&phrase, STATUS_OK, N_("the last day is today"));
	else if (reminder->band == BAND_URGENT)
		error_set(&phrase, STATUS_OK, N_("days left: %s"), number);
	buffer_add_text(out, " ! ");
	add_phrase(out, &phrase, translate);
}

bool words_add_reminder(struct buffer *out, const struct desk *desk,
	const struct reminder *reminder, error_translate translate)
{
	const struct limitation *limitation = reminder->limitation;
	char title[ERROR_ARG_SIZE], period[NUMBER_SIZE * 2], day[DAY_TEXT_SIZE];
	struct error phrase;

	title_of(desk, limitation, title, sizeof(title));
	period_of(limitation, translate, period, sizeof(period));
	if (reminder->band == BAND_UNDATED)
		error_set(&phrase, STATUS_OK, N_("%s %s, to be confirmed by the lawyer"), title,
			period);
	else
		error_set(&phrase, STATUS_OK, N_("%s %s, until %s, to be confirmed by the lawyer"),
			title, period, day_format(reminder->until, day));
	add_phrase(out, &phrase, translate);
	if (reminder_is_urgent(reminder))
		add_nearness(out, reminder, translate);
	return buffer_printf(out, " (%s)", words_of_limitation(desk, &limitation->article));
}

bool words_add_reminder_note(struct buffer *out, const struct desk *desk,
	const struct reminder *reminder, error_translate translate)
{
	struct error phrase;

	error_set(&phrase, STATUS_OK, N_("counted from: %s"),
		words_of_limitation(desk, &reminder->limitation->from));
	add_phrase(out, &phrase, translate);
	if (reminder->band == BAND_UNDATED)
		buffer_printf(out, "%s%s", translate(N_("; ")),
			translate(N_("that day is not recorded yet")));
	if (reminder->provisional)
		buffer_printf(out, "%s%s", translate(N_("; ")),
			translate(N_("the holidays of that year are not announced yet")));
	return !out->failed;
}

bool words_add_legal_aid(struct buffer *out, const struct desk *desk, enum legal_aid_point point,
	error_translate translate)
{
	const char *line = desk->config.station.legal_aid_line;

	buffer_add_text(out, translate(legal_aid_table.rows[point].title));
	if (point == AID_MATTER)
		buffer_printf(out, "%s%s", translate(N_(": ")),
			line != NULL ? line : translate(legal_aid_line_default));
	return buffer_printf(out, " (%s)", translate(legal_aid_article(point)));
}
