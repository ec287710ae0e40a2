#include "menzhen/files/roster/roster_write.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "menzhen/base/text.h"
#include "menzhen/files/page/text_template.h"

enum { DATES_A_LINE = 6, MINUTES_PER_HOUR = 60 };

/* Words that YAML 1.1 takes for something else than text; other tools read these files too. */
static bool has_meaning(const char *text)
{
	static const char *const words[] = {
		"y", "n", "yes", "no", "on", "off", "true", "false", "null"};
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcasecmp(text, words[i]) == 0)
			return true;
	return false;
}

/* An ASCII word that begins with a letter stands as it is; all else is quoted. */
static void add_word(struct buffer *out, const char *text)
{
	static const char plain[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-";
	bool letter = isalpha((unsigned char)text[0]) != 0;
	if (letter && text[strspn(text, plain)] == '\0' && !has_meaning(text))
		buffer_add_text(out, text);
	else
		text_template_quote(text, out);
}

static void add_text(struct buffer *out, const char *key, const char *text)
{
	if (!text)
		return;
	buffer_printf(out, "    %s: ", key);
	text_template_quote(text, out);
	buffer_add_char(out, '\n');
}

static void add_code(struct buffer *out, const char *key, const char *code)
{
	buffer_printf(out, "    %s: %s\n", key, code);
}

static void add_words(struct buffer *out, const char *key, const struct string_list *words)
{
	if (words->count == 0)
		return;
	buffer_printf(out, "    %s: [", key);
	for (size_t i = 0; i < words->count; i++) {
		buffer_add_text(out, i > 0 ? ", " : "");
		add_word(out, words->items[i]);
	}
	buffer_add_text(out, "]\n");
}

/* The parts of a mapping on one line: "{" before the first, ", " before others. */
struct parts {
	struct buffer *out;
	bool begun;
};

static void begin_part(struct parts *parts, const char *name)
{
	buffer_printf(parts->out, "%s%s: ", parts->begun ? ", " : "{", name);
	parts->begun = true;
}

static void end_parts(struct parts *parts)
{
	buffer_add_text(parts->out, "}\n");
}

static void add_day(struct buffer *out, struct day day)
{
	char text[DAY_TEXT_SIZE];
	buffer_add_text(out, day_format(day, text));
}

static void add_term(struct buffer *out, const struct adviser *adviser)
{
	struct parts parts = {.out = out};
	bool from = adviser->term.first.n != ROSTER_DAY_MIN;
	bool until = adviser->term.last.n != ROSTER_DAY_MAX;
	if (!from && !until && !adviser->selected_by)
		return;
	buffer_add_text(out, "    term: ");
	if (from) {
		begin_part(&parts, "from");
		add_day(out, adviser->term.first);
	}
	if (until) {
		begin_part(&parts, "until");
		add_day(out, adviser->term.last);
	}
	if (adviser->selected_by) {
		begin_part(&parts, "selected_by");
		text_template_quote(adviser->selected_by, out);
	}
	end_parts(&parts);
}

static void add_number(struct parts *parts, const char *name, int number)
{
	if (number == 0)
		return;
	begin_part(parts, name);
	buffer_printf(parts->out, "%d", number);
}

static void add_quota(struct buffer *out, const struct quota *quota)
{
	struct parts parts = {.out = out};
	if (quota->minutes_least == 0 && quota->minutes_most == 0 && quota->duties_most == 0)
		return;
	buffer_add_text(out, "    quota: ");
	add_number(&parts, "min_hours", quota->minutes_least / MINUTES_PER_HOUR);
	add_number(&parts, "max_hours", quota->minutes_most / MINUTES_PER_HOUR);
	add_number(&parts, "max_duties", quota->duties_most);
	end_parts(&parts);
}

static void add_id(struct buffer *out, const char *id)
{
	buffer_add_text(out, "  - id: ");
	add_word(out, id);
	buffer_add_char(out, '\n');
}

static void add_adviser(struct buffer *out, const struct adviser *adviser)
{
	add_id(out, adviser->id);
	add_text(out, "name", adviser->name);
	add_code(out, "kind", adviser_kind_table.rows[adviser->kind].code);
	add_words(out, "pools", &adviser->pools);
	add_text(out, "licence", adviser->licence);
	add_text(out, "firm", adviser->firm);
	add_words(out, "skills", &adviser->skills);
	add_words(out, "languages", &adviser->languages);
	if (adviser->sex != SEX_UNSTATED)
		add_code(out, "sex", adviser_sex_table.rows[adviser->sex - SEX_MALE].code);
	if (adviser->daily_limit > 0)
		buffer_printf(out, "    daily_limit: %d\n", adviser->daily_limit);
	add_term(out, adviser);
	add_quota(out, &adviser->quota);
	add_words(out, "represents", &adviser->represents);
}

/* A month of dates is more than a line. */
static void add_dates(struct buffer *out, const struct day_rule *rule)
{
	buffer_add_text(out, "    days: [");
	for (size_t i = 0; i < rule->date_count; i++) {
		if (i > 0)
			buffer_add_text(out, i % DATES_A_LINE == 0 ? ",\n           " : ", ");
		add_day(out, rule->dates[i]);
	}
	buffer_add_text(out, "]\n");
}

static void add_spans(struct buffer *out, const struct shift *shift)
{
	char start[MINUTE_TEXT_SIZE], end[MINUTE_TEXT_SIZE];
	buffer_add_text(out, "    time: \"");
	for (size_t i = 0; i < shift->span_count; i++)
		buffer_printf(out, "%s%s-%s", i > 0 ? ", " : "",
			minute_format(shift->spans[i].start, start),
			minute_format(shift->spans[i].end, end));
	buffer_add_text(out, "\"\n");
}

static void add_people(struct buffer *out, const struct roster *roster, const struct shift *shift)
{
	buffer_add_text(out, "    who: [");
	for (size_t i = 0; i < shift->who_count; i++) {
		buffer_add_text(out, i > 0 ? ", " : "");
		add_word(out, roster->advisers[shift->who[i]].id);
	}
	buffer_add_text(out, "]\n");
}

static void add_shift(struct buffer *out, const struct roster *roster, const struct shift *shift)
{
	add_id(out, shift->id);
	add_code(out, "session", session_code(shift->session));
	add_dates(out, &shift->days);
	add_spans(out, shift);
	add_people(out, roster, shift);
	add_text(out, "room", shift->room);
	add_text(out, "place", shift->place);
	if (shift->venue != VENUE_CLINIC)
		add_code(out, "venue", venue_table.rows[shift->venue].code);
}

enum status roster_write(const struct roster *roster, struct buffer *out, struct error *err)
{
	buffer_add_text(out, roster->adviser_count > 0 ? "advisers:\n" : "advisers: []\n");
	for (size_t i = 0; i < roster->adviser_count; i++)
		add_adviser(out, &roster->advisers[i]);
	buffer_add_text(out, roster->shift_count > 0 ? "\nshifts:\n" : "\nshifts: []\n");
	for (size_t i = 0; i < roster->shift_count; i++)
		add_shift(out, roster, &roster->shifts[i]);
	return out->failed ? error_memory(err) : STATUS_OK;
}

bool roster_write_comment(const char *text, struct buffer *out)
{
	struct buffer line = {0};

	while (*text != '\0' && !line.failed) {
		size_t length = strcspn(text, "\n");
		buffer_clear(&line);
		buffer_add(&line, text, length);
		buffer_add_text(out, length > 0 ? "# " : "#");
		text_add_safe(out, buffer_text(&line));
		buffer_add_char(out, '\n');
		text += length + (text[length] == '\n');
	}
	bool whole = !line.failed && !out->failed;
	buffer_release(&line);
	return whole;
}
