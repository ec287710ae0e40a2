#include "menzhen/files/yaml/value_list.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"

enum { SPANS_SIZE = 256, SPANS_MAX = 12 };

static const struct coded day_classes[] = {
	[DAY_WORKDAY] = {.code = "workdays"},
	[DAY_WEEKEND] = {.code = "weekends"},
	[DAY_HOLIDAY] = {.code = "holidays"},
};

const struct coded_table value_day_classes = {
	day_classes, sizeof(day_classes) / sizeof(day_classes[0])};

static bool too_long(struct report *report, const struct node *node, size_t count, size_t most)
{
	if (count < most)
		return false;
	node_error(report, node, N_("the list for '%s' is too long"), node_key(node));
	return true;
}

bool value_list_reserve(struct report *report, const struct node *node, size_t most, void **items,
	size_t *capacity, size_t count, size_t size)
{
	if (too_long(report, node, count, most))
		return false;
	if (array_reserve(items, capacity, count, size))
		return true;
	report->out_of_memory = true;
	return false;
}

static bool add_once(
	struct report *report, const struct node *item, const char *text, struct string_list *out)
{
	if (string_list_has(out, text)) {
		node_error(report, item, N_("'%s' is listed twice"), text);
		return false;
	}
	if (string_list_add(out, text))
		return true;
	report->out_of_memory = true;
	return false;
}

static bool add_text(
	struct report *report, const struct node *item, size_t maximum, struct string_list *out)
{
	char *text = NULL;
	bool added = value_text(report, item, maximum, &text) && add_once(report, item, text, out);
	free(text);
	return added;
}

bool value_texts(
	struct report *report, const struct node *node, size_t maximum, struct string_list *out)
{
	if (!node_expect(report, node, NODE_LIST))
		return false;
	bool good = true;
	for (const struct node *item = node->first; item; item = item->next) {
		if (too_long(report, item, out->count, VALUE_LIST_MAX))
			return false;
		good = add_text(report, item, maximum, out) && good;
	}
	return good;
}

static bool add_id(struct report *report, const struct node *item, struct string_list *out)
{
	char *id = NULL;
	bool added = value_id(report, item, &id) && add_once(report, item, id, out);
	free(id);
	return added;
}

bool value_ids(struct report *report, const struct node *node, struct string_list *out)
{
	if (!node_expect(report, node, NODE_LIST))
		return false;
	bool good = node->first;
	if (!good)
		node_error(report, node, N_("the list for '%s' is empty"), node_key(node));
	for (const struct node *item = node->first; item; item = item->next) {
		if (too_long(report, item, out->count, VALUE_LIST_MAX))
			return false;
		good = add_id(report, item, out) && good;
	}
	return good;
}

static bool add_day(
	struct report *report, const struct node *item, struct day **days, size_t *count)
{
	struct day day;
	if (!value_day(report, item, &day))
		return false;
	if (day_list_has(*days, *count, day)) {
		node_error(report, item, N_("'%s' is listed twice"), item->text);
		return false;
	}
	struct day *grown = realloc(*days, (*count + 1) * sizeof(**days));
	if (!grown) {
		report->out_of_memory = true;
		return false;
	}
	*days = grown;
	grown[(*count)++] = day;
	return true;
}

bool value_days(struct report *report, const struct node *node, struct day **out, size_t *count)
{
	if (!node_expect(report, node, NODE_LIST))
		return false;
	bool good = true;
	for (const struct node *item = node->first; item; item = item->next) {
		if (too_long(report, item, *count, VALUE_LIST_MAX))
			return false;
		good = add_day(report, item, out, count) && good;
	}
	return good;
}

/* The time of day TEXT; as an END it may be 24:00, which is 00:00 of the next day. */
static bool parse_time(char *text, bool end, int *minute)
{
	text_trim(text);
	if (end && strcmp(text, "24:00") == 0) {
		*minute = 0;
		return true;
	}
	return minute_parse(text, minute);
}

/* "09:00-11:30" in TEXT, which is taken apart. */
static bool parse_span(struct report *report, const struct node *node, char *text, struct span *out)
{
	char *dash = strchr(text, '-');
	if (!dash) {
		node_error(
			report, node, N_("'%s' is no span of time; write it as 09:00-11:30"), text);
		return false;
	}
	*dash = '\0';
	char *const parts[] = {text, dash + 1};
	int *const minutes[] = {&out->start, &out->end};
	bool good = true;
	for (int i = 0; i < 2; i++) {
		if (parse_time(parts[i], i == 1, minutes[i]))
			continue;
		node_error(
			report, node, N_("there is no time '%s'; write times as 09:00"), parts[i]);
		good = false;
	}
	return good;
}

static int end_of(const struct span *span)
{
	return span->end > span->start ? span->end : span->end + MINUTES_PER_DAY;
}

static bool overlaps(const struct span *span, const struct span *spans, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (span->start < end_of(&spans[i]) && spans[i].start < end_of(span))
			return true;
	}
	return false;
}

static bool add_span(struct report *report, const struct node *node, char *text,
	struct span **spans, size_t *count)
{
	struct span span;
	char written[SPANS_SIZE];
	text_copy(text_trim(text), written, sizeof(written));
	if (!parse_span(report, node, text, &span))
		return false;
	if (overlaps(&span, *spans, *count)) {
		node_error(report, node, N_("the hours '%s' overlap with others of the same '%s'"),
			written, node_key(node));
		return false;
	}
	if (too_long(report, node, *count, SPANS_MAX))
		return false;
	struct span *grown = realloc(*spans, (*count + 1) * sizeof(**spans));
	if (!grown) {
		report->out_of_memory = true;
		return false;
	}
	*spans = grown;
	grown[(*count)++] = span;
	return true;
}

/* One word of one or several spans with commas between. */
static bool add_spans(
	struct report *report, const struct node *node, struct span **spans, size_t *count)
{
	char text[SPANS_SIZE];
	if (!node_expect(report, node, NODE_WORD))
		return false;
	text_fold_width(node->text, text, sizeof(text));
	bool good = true;
	for (char *part = text; part;) {
		char *comma = strchr(part, ',');
		if (comma)
			*comma = '\0';
		good = add_span(report, node, part, spans, count) && good;
		part = comma ? comma + 1 : NULL;
	}
	return good;
}

bool value_spans(struct report *report, const struct node *node, struct span **out, size_t *count)
{
	if (node->kind != NODE_LIST)
		return add_spans(report, node, out, count);
	bool good = true;
	for (const struct node *item = node->first; item; item = item->next)
		good = add_spans(report, item, out, count) && good;
	if (!node->first) {
		node_error(report, node, N_("the list for '%s' is empty"), node_key(node));
		return false;
	}
	return good;
}
