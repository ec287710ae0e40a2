#include "phrases.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/queue/queue_view.h"
#include "menzhen/desk/words/words.h"
#include "menzhen/model/case/rating.h"
#include "menzhen/model/channel.h"
#include "menzhen/model/client/masking.h"

void phrase_add(struct buffer *out, const char *msgid, const char *a, const char *b)
{
	char sentence[1024];
	struct error phrase = {.msgid = msgid};

	error_argument(&phrase, 0, a);
	error_argument(&phrase, 1, b);
	buffer_add_text(out, error_format(&phrase, language_translate, sentence, sizeof(sentence)));
}

void phrase_duration(struct buffer *out, moment from, moment to)
{
	char number[24], rest[8];
	int64_t minutes = to > from ? (to - from) / MS_PER_MINUTE : 0;

	if (minutes < 60) {
		snprintf(number, sizeof(number), "%d", (int)minutes);
		phrase_add(out, N_("%s min"), number, NULL);
	} else if (minutes < MINUTES_PER_DAY) {
		snprintf(number, sizeof(number), "%d", (int)(minutes / 60));
		snprintf(rest, sizeof(rest), "%02d", (int)(minutes % 60));
		/* TRANSLATORS: hours and minutes, at most 8 columns */
		phrase_add(out, N_("%s:%s h"), number, rest);
	} else {
		snprintf(number, sizeof(number), "%lld", (long long)(minutes / MINUTES_PER_DAY));
		phrase_add(out, N_("%s d"), number, NULL);
	}
}

void phrase_size(struct buffer *out, int64_t bytes)
{
	if (bytes < 1000000)
		buffer_printf(out, _("%lld kB"), (long long)(bytes + 999) / 1000);
	else
		buffer_printf(out, _("%.1f MB"), (double)bytes / 1e6);
}

void phrase_clock(struct buffer *out, const struct desk *desk, moment at)
{
	struct local_time local = desk_local(desk, at);

	char hour[MINUTE_TEXT_SIZE];

	buffer_add_text(out, minute_format(local.minute, hour));
}

void phrase_day(struct buffer *out, struct day day)
{
	struct civil date = day_to_civil(day);
	char month[16], number[16];

	snprintf(month, sizeof(month), "%d", date.month);
	snprintf(number, sizeof(number), "%d", date.day);
	/* TRANSLATORS: month and day of the month, both as numbers */
	phrase_add(out, N_("%s-%s"), month, number);
	buffer_printf(out, " %s", _(weekday_title(day_weekday(day))));
}

void phrase_masked(struct buffer *out, const char *name)
{
	char masked[64];

	buffer_add_text(out, mask_name(name != NULL ? name : "", masked, sizeof(masked)));
}

void phrase_matter(struct buffer *out, const struct desk *desk, const struct case_record *record)
{
	buffer_printf(out, "%s  ", record->ticket);
	phrase_masked(out, record->client);
	buffer_printf(out, "  %s", desk_category_title(desk, record->category));
}

const char *phrase_channel(const char *code)
{
	enum channel channel;

	return code != NULL && channel_parse(code, &channel) ? _(channel_title(channel)) : "";
}

void phrase_state(struct buffer *out, const struct case_record *record)
{
	enum case_state from;

	buffer_add_text(out, _(case_state_title(record->state)));
	if (record->state == CASE_HELD && record->held_from != NULL &&
		case_state_parse(record->held_from, &from))
		phrase_add(out, N_(" (%s)"), ERROR_ID(case_state_title(from)), NULL);
}

void phrase_times(struct buffer *out, struct case_times times)
{
	for (int kind = 0; kind < TIME_KINDS; kind++) {
		if (times.ms[kind] == TIME_UNKNOWN)
			continue;
		if (out->length > 0)
			buffer_add_text(out, _(", "));
		buffer_printf(out, "%s ", _(case_time_table.rows[kind].title));
		phrase_duration(out, 0, times.ms[kind]);
	}
}

void phrase_due(struct buffer *out, const struct desk *desk, const struct case_record *record)
{
	if (record->due_at == 0)
		return;
	phrase_day(out, desk_local(desk, record->due_at).day);
	buffer_add_char(out, ' ');
	phrase_clock(out, desk, record->due_at);
	if (desk_case_overdue(desk, record))
		buffer_printf(out, "  ! %s", _("overdue"));
}

void phrase_event(struct buffer *out, const struct desk *desk, const struct history_item *item,
	const char *told)
{
	phrase_clock(out, desk, item->at);
	buffer_printf(out, "  %s", _(history_title(item->kind)));
	if (item->adviser != NULL)
		buffer_add_char(out, ' ');
	words_add_assignment(out, desk, item, language_translate);
	words_add_place(out, desk, item);
	words_add_changes(out, item, language_translate);
	words_add_closing(out, desk, item, language_translate);
	if (item->level > 0)
		buffer_printf(out, " %s", _(rating_level_title(item->level)));
	if (item->text != NULL && (told == NULL || strcmp(item->text, told) != 0))
		buffer_printf(out, "%s%s", _(": "), item->text);
	buffer_printf(out, "  (%s)", words_actor(item->actor, language_translate));
	if (item->doubted)
		buffer_printf(out, "  [%s]", _("clock in doubt"));
}

enum role phrase_state_role(enum case_state state)
{
	switch (state) {
	case CASE_WAITING:
	case CASE_HELD:
		return ROLE_WARNING;
	case CASE_NO_SHOW:
		return ROLE_LABEL;
	case CASE_ASSIGNED:
	case CASE_CALLED:
	case CASE_CONSULTING:
		return ROLE_STRONG;
	case CASE_CLOSED:
		return ROLE_GOOD;
	default:
		return ROLE_DISABLED;
	}
}
