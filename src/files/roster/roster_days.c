/* Which days a shift of roster.yaml is held on: `days` and `skip`. */
#include "menzhen/files/roster/roster_reader.h"

#include "menzhen/base/text.h"

enum { WEEKDAYS = 7 };

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

const struct coded_table roster_weekday_table = {weekdays, WEEKDAYS};

static void read_class(struct report *report, const struct node *node, struct day_rule *out)
{
	size_t index;
	out->kind = DAYS_CLASS;
	if (coded_find(&roster_weekday_table, node->text) >= 0) {
		node_error(report, node,
			N_("expected a list for '%s', found a word; write it as [%s]"),
			node_key(node), node->text);
		return;
	}
	if (value_choice(report, node, &value_day_classes, &index))
		out->day_class = (enum day_class)index;
}

static void add_weekday(struct report *report, const struct node *item, bool chosen[7])
{
	size_t index;
	if (!value_choice(report, item, &roster_weekday_table, &index))
		return;
	if (chosen[index])
		node_error(report, item, N_("'%s' is listed twice"), item->text);
	chosen[index] = true;
}

void roster_read_weekdays(struct report *report, const struct node *list, bool chosen[7])
{
	if (!node_expect(report, list, NODE_LIST))
		return;
	if (!list->first)
		node_error(report, list, N_("the list for '%s' is empty"), node_key(list));
	for (const struct node *item = list->first; item; item = item->next)
		add_weekday(report, item, chosen);
}

/* A list is one of days of the week or one of dates, as its first item is. */
static void read_list(struct report *report, const struct node *node, struct day_rule *out)
{
	char first[2] = "";
	if (node->first && node->first->kind == NODE_WORD)
		text_fold_width(node->first->text, first, sizeof(first));
	bool dates = first[0] >= '0' && first[0] <= '9';
	out->kind = dates ? DAYS_DATES : DAYS_WEEKDAYS;
	if (dates)
		value_days(report, node, &out->dates, &out->date_count);
	else
		roster_read_weekdays(report, node, out->weekdays);
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
	else if (!node->first)
		node_error(report, node, N_("the list for '%s' is empty"), node_key(node));
	else
		for (const struct node *item = node->first; item; item = item->next)
			read_skip_word(report, item, chosen);
	if (chosen[SKIP_NONE] && (chosen[SKIP_HOLIDAYS] || chosen[SKIP_MAKE_UP]))
		node_error(report, node,
			N_("'none' stands alone; it cannot be in a list with others"));
	shift->skip_holidays = chosen[SKIP_HOLIDAYS];
	shift->skip_make_up = chosen[SKIP_MAKE_UP];
}

/* A class of days and dates given outright are taken as they are. */
static bool can_skip(const struct day_rule *rule)
{
	return rule->kind != DAYS_CLASS && rule->kind != DAYS_DATES;
}

void roster_read_days(struct report *report, const struct node *days, const struct node *skip,
	struct shift *shift)
{
	if (days->kind == NODE_WORD)
		read_class(report, days, &shift->days);
	else if (days->kind == NODE_LIST)
		read_list(report, days, &shift->days);
	else
		roster_read_rule(report, days, &shift->days);
	shift->skip_holidays = can_skip(&shift->days);
	if (skip)
		read_skip(report, skip, shift);
	if (skip && !can_skip(&shift->days) && (shift->skip_holidays || shift->skip_make_up)) {
		node_warning(report, skip,
			N_("'skip' has no effect on a class of days or on dates; leave it out"));
		shift->skip_holidays = shift->skip_make_up = false;
	}
}
