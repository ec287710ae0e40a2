/* Which days a shift of roster.yaml is held on: `days`, `skip`, and what the calendar knows of
 * them. */
#include "menzhen/files/roster_reader.h"

#include <stdio.h>
#include <string.h>

enum { YEAR_SIZE = 16, WEEKDAYS = 7 };

enum { RULE_KEYS = 4 };

/* Day rules of the format that this version cannot follow. */
static const struct key rule_keys[RULE_KEYS] = {
	{"month", KEY_LATER},
	{"every", KEY_LATER},
	{"weekdays", KEY_OPTIONAL},
	{"anchor", KEY_OPTIONAL},
};

enum { SKIP_HOLIDAYS, SKIP_MAKE_UP, SKIP_NONE, SKIP_WORDS };

static const struct coded skips[SKIP_WORDS] = {
	[SKIP_HOLIDAYS] = {.code = "holidays"},
	[SKIP_MAKE_UP] = {.code = "make_up_workdays"},
	[SKIP_NONE] = {.code = "none"},
};

static const struct coded_table skip_table = {skips, SKIP_WORDS};

static const struct coded weekdays[WEEKDAYS] = {
	[MONDAY] = {.code = "mon"},
	[TUESDAY] = {.code = "tue"},
	[WEDNESDAY] = {.code = "wed"},
	[THURSDAY] = {.code = "thu"},
	[FRIDAY] = {.code = "fri"},
	[SATURDAY] = {.code = "sat"},
	[SUNDAY] = {.code = "sun"},
};

static const struct coded_table weekday_table = {weekdays, WEEKDAYS};

static void read_class(struct report *report, const struct node *node, struct day_rule *out)
{
	size_t index;
	out->kind = DAYS_CLASS;
	if (coded_find(&weekday_table, node->text) >= 0) {
		node_error(report, node,
			N_("expected a list for '%s', found a word; write it as [%s]"),
			node_key(node), node->text);
		return;
	}
	if (value_choice(report, node, &value_day_classes, &index))
		out->day_class = (enum day_class)index;
}

static void add_weekday(struct report *report, const struct node *item, struct day_rule *out)
{
	size_t index;
	if (!value_choice(report, item, &weekday_table, &index))
		return;
	if (out->weekdays[index])
		node_error(report, item, N_("'%s' is listed twice"), item->text);
	out->weekdays[index] = true;
}

/* A list is one of days of the week or one of dates, as its first item is. */
static void read_list(struct report *report, const struct node *node, struct day_rule *out)
{
	if (!node->first) {
		node_error(report, node, N_("the list for '%s' is empty"), node_key(node));
		return;
	}
	const struct node *first = node->first;
	if (first->kind == NODE_WORD && first->text[0] >= '0' && first->text[0] <= '9') {
		out->kind = DAYS_DATES;
		value_days(report, node, &out->dates, &out->date_count);
		return;
	}
	out->kind = DAYS_WEEKDAYS;
	for (const struct node *item = first; item; item = item->next)
		add_weekday(report, item, out);
}

static void read_skip_word(struct report *report, const struct node *node, bool chosen[SKIP_WORDS])
{
	size_t index;
	if (value_choice(report, node, &skip_table, &index))
		chosen[index] = true;
}

/* A word or a list of words. */
static void read_skip(struct report *report, const struct node *node, struct shift *shift)
{
	bool chosen[SKIP_WORDS] = {false};
	if (node->kind != NODE_LIST)
		read_skip_word(report, node, chosen);
	else
		for (const struct node *item = node->first; item; item = item->next)
			read_skip_word(report, item, chosen);
	if (chosen[SKIP_NONE] && (chosen[SKIP_HOLIDAYS] || chosen[SKIP_MAKE_UP]))
		node_error(report, node,
			N_("'none' stands alone; it cannot be in a list with others"));
	if (shift->days.kind == DAYS_WEEKDAYS) {
		shift->skip_holidays = chosen[SKIP_HOLIDAYS];
		shift->skip_make_up = chosen[SKIP_MAKE_UP];
	} else if (!chosen[SKIP_NONE]) {
		node_warning(report, node,
			N_("'skip' goes with days of the week; here it has no effect"));
	}
}

static void read_rule(struct report *report, const struct node *node)
{
	const struct node *ignored[RULE_KEYS];
	mapping_read(report, node, rule_keys, RULE_KEYS, ignored);
	if (!mapping_has(node, "month") && !mapping_has(node, "every"))
		node_error(report, node,
			N_("use workdays, weekends, holidays, a list of days or a list of dates "
			   "for '%s'"),
			node_key(node));
}

void roster_read_days(struct report *report, const struct node *days, const struct node *skip,
	struct shift *shift)
{
	if (days->kind == NODE_WORD)
		read_class(report, days, &shift->days);
	else if (days->kind == NODE_LIST)
		read_list(report, days, &shift->days);
	else
		read_rule(report, days);
	shift->skip_holidays = shift->days.kind == DAYS_WEEKDAYS;
	if (skip && days->kind != NODE_MAPPING)
		read_skip(report, skip, shift);
}

static bool in_years(const struct calendar_year *year, const struct day_range *range)
{
	return year->year >= day_to_civil(range->first).year &&
	       year->year <= day_to_civil(range->last).year;
}

static void warn_provisional(
	struct roster_reader *reader, const struct node *node, const struct calendar_year *year)
{
	char text[YEAR_SIZE];
	if (!year->provisional || year->year <= reader->provisional_until)
		return;
	snprintf(text, sizeof(text), "%d", year->year);
	node_warning(reader->report, node,
		N_("the calendar of %s is provisional: its make-up workdays are not known yet"),
		text);
	reader->provisional_until = year->year;
}

/* An end that is stated but lies beyond the calendars: nothing is held there until they come. */
static void warn_beyond(
	struct roster_reader *reader, const struct node *node, const struct day_range *range)
{
	char text[YEAR_SIZE];
	int year = day_to_civil(range->last).year;
	if (range->last.n == ROSTER_DAY_MAX || calendar_find(reader->calendar, year))
		return;
	snprintf(text, sizeof(text), "%d", year);
	node_warning(reader->report, node,
		N_("there is no calendar for %s yet; until it comes, these days are not held in "
		   "that year"),
		text);
}

static void no_calendar(
	struct roster_reader *reader, const struct node *node, const struct day_range *range)
{
	char year[YEAR_SIZE];
	snprintf(year, sizeof(year), "%d", day_to_civil(range->first).year);
	node_error(reader->report, node,
		N_("there is no calendar for %s, which these days need; add calendar/%s.yaml"),
		year, year);
}

void roster_check_calendar(
	struct roster_reader *reader, const struct node *node, const struct shift *shift)
{
	const struct calendar *calendar = reader->calendar;
	bool known = false;
	if (node->kind == NODE_MAPPING || !shift_needs_calendar(shift))
		return;
	for (size_t i = 0; i < calendar->count; i++) {
		if (!in_years(&calendar->years[i], &shift->valid))
			continue;
		known = true;
		warn_provisional(reader, node, &calendar->years[i]);
	}
	if (known)
		warn_beyond(reader, node, &shift->valid);
	else
		no_calendar(reader, node, &shift->valid);
}
