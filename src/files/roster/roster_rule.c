/* Day rules of roster.yaml: {month: [first sat, last workday]}, {every: 2 weeks, …}. */
#include "menzhen/files/roster/roster_reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/digits.h"
#include "menzhen/base/text.h"
#include "menzhen/files/yaml/suggestion.h"

enum { PLACE_SIZE = 32, PLACES_MAX = 60, WEEKS_MAX = 52, WORD_SIZE = 16 };

enum { RULE_MONTH, RULE_EVERY, RULE_WEEKDAYS, RULE_ANCHOR, RULE_KEYS };

static const struct key rule_keys[RULE_KEYS] = {
	[RULE_MONTH] = {"month", KEY_OPTIONAL},
	[RULE_EVERY] = {"every", KEY_OPTIONAL},
	[RULE_WEEKDAYS] = {"weekdays", KEY_OPTIONAL},
	[RULE_ANCHOR] = {"anchor", KEY_OPTIONAL},
};

static const struct {
	const char *word;
	int ordinal;
} ordinals[] = {{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"last", MONTH_LAST}};

enum { ORDINALS = sizeof(ordinals) / sizeof(ordinals[0]) };

static const char *counted_word(int counted)
{
	if (counted < COUNTED_WORKDAYS)
		return roster_weekday_table.rows[counted].code;
	return counted == COUNTED_WORKDAYS ? "workday" : "weekend";
}

/* Is TEXT one of the places? If not, BEST is the one it is nearest to, or "". */
static bool find_place(const char *text, struct month_place *out, char best[PLACE_SIZE])
{
	struct suggestion near = {.word = text};
	best[0] = '\0';
	for (int i = 0; i < ORDINALS; i++) {
		for (int counted = 0; counted < COUNTED_KINDS; counted++) {
			char place[PLACE_SIZE];
			snprintf(place, sizeof(place), "%s %s", ordinals[i].word,
				counted_word(counted));
			*out = (struct month_place){ordinals[i].ordinal, counted};
			if (strcmp(place, text) == 0)
				return true;
			suggestion_offer(&near, place);
			if (near.best == place)
				near.best = strcpy(best, place);
		}
	}
	return false;
}

/* The word of ITEM into OUT, narrow, with single spaces. */
static void fold_place(const struct node *item, char out[PLACE_SIZE])
{
	char folded[PLACE_SIZE], *rest = NULL;
	size_t length = 0;
	text_fold_width(item->text, folded, sizeof(folded));
	out[0] = '\0';
	for (char *word = strtok_r(folded, " ", &rest); word; word = strtok_r(NULL, " ", &rest))
		length += (size_t)snprintf(
			out + length, PLACE_SIZE - length, "%s%s", length > 0 ? " " : "", word);
}

static bool read_place(struct report *report, const struct node *item, struct month_place *out)
{
	char text[PLACE_SIZE], best[PLACE_SIZE];
	if (!node_expect(report, item, NODE_WORD))
		return false;
	fold_place(item, text);
	if (find_place(text, out, best))
		return true;
	if (best[0] != '\0')
		node_error(report, item, N_("'%s' is no place in the month (did you mean '%s'?)"),
			item->text, best);
	else
		node_error(report, item,
			N_("'%s' is no place in the month; write first, second, third, fourth or "
			   "last, and mon to sun, workday or weekend: first sat"),
			item->text);
	return false;
}

static bool has_place(const struct day_rule *rule, struct month_place place)
{
	for (size_t i = 0; i < rule->place_count; i++)
		if (rule->places[i].ordinal == place.ordinal &&
			rule->places[i].counted == place.counted)
			return true;
	return false;
}

static void add_place(struct report *report, const struct node *item, struct day_rule *out)
{
	struct month_place place;
	if (!read_place(report, item, &place))
		return;
	if (has_place(out, place)) {
		node_error(report, item, N_("'%s' is listed twice"), item->text);
		return;
	}
	struct month_place *grown =
		realloc(out->places, (out->place_count + 1) * sizeof(*out->places));
	if (!grown) {
		report->out_of_memory = true;
		return;
	}
	out->places = grown;
	grown[out->place_count++] = place;
}

static void read_month(struct report *report, const struct node *list, struct day_rule *out)
{
	if (!node_expect(report, list, NODE_LIST))
		return;
	if (!list->first)
		node_error(report, list, N_("the list for '%s' is empty"), node_key(list));
	for (const struct node *item = list->first; item; item = item->next)
		add_place(report, item, out);
}

/* "2 weeks", or "1 week". */
static void read_weeks(struct report *report, const struct node *node, struct day_rule *out)
{
	char text[WORD_SIZE];
	int weeks = 0;
	if (!node_expect(report, node, NODE_WORD))
		return;
	text_fold_width(node->text, text, sizeof(text));
	size_t digits = strspn(text, "0123456789");
	const char *unit = text + digits + strspn(text + digits, " ");
	bool good = digits > 0 && digits <= 2 && digits_read(text, (int)digits, &weeks) &&
		    (strcmp(unit, "weeks") == 0 || strcmp(unit, "week") == 0);
	if (good && weeks >= 1 && weeks <= WEEKS_MAX)
		out->weeks = weeks;
	else
		node_error(report, node,
			N_("'%s' is no number of weeks; write it as 2 weeks, from 1 to 52"),
			node->text);
}

static void read_every(struct report *report, const struct node *node,
	const struct node *const values[RULE_KEYS], struct day_rule *out)
{
	read_weeks(report, values[RULE_EVERY], out);
	if (values[RULE_WEEKDAYS])
		roster_read_weekdays(report, values[RULE_WEEKDAYS], out->weekdays);
	else if (!mapping_has(node, "weekdays"))
		node_error(report, node,
			N_("on which days of those weeks? Add 'weekdays', such as weekdays: "
			   "[tue]"));
	if (values[RULE_ANCHOR])
		value_day(report, values[RULE_ANCHOR], &out->anchor);
	else if (!mapping_has(node, "anchor"))
		node_error(report, node,
			N_("from which week on? Add 'anchor', a day of one of those weeks, such "
			   "as anchor: 2026-01-06"));
}

/* MONTH needs nothing else. */
static void refuse_others(struct report *report, const struct node *const values[RULE_KEYS])
{
	for (int i = RULE_EVERY; i < RULE_KEYS; i++)
		if (values[i])
			node_error(report, values[i]->key,
				N_("'%s' does not go with 'month'; make two shifts of it"),
				rule_keys[i].name);
}

void roster_read_rule(struct report *report, const struct node *node, struct day_rule *out)
{
	const struct node *values[RULE_KEYS];
	out->kind = DAYS_MONTH;
	out->weeks = 1; /* never 0, whatever is wrong with the file */
	if (!mapping_read(report, node, rule_keys, RULE_KEYS, values))
		return;
	if (values[RULE_MONTH]) {
		read_month(report, values[RULE_MONTH], out);
		refuse_others(report, values);
	} else if (values[RULE_EVERY]) {
		out->kind = DAYS_WEEKS;
		read_every(report, node, values, out);
	} else if (!mapping_has(node, "month") && !mapping_has(node, "every")) {
		node_error(report, node,
			N_("a rule for '%s' has 'month' or 'every'; for days of every week write "
			   "a list, such as [mon, wed]"),
			node_key(node));
	}
}
