/* What a person of roster.yaml may do, and how long: pools, licence, term, quota. */
#include "menzhen/files/roster/roster_reader.h"
#include "menzhen/files/yaml/suggestion.h"
#include "menzhen/model/roster/licence.h"
#include "menzhen/model/roster/pool.h"

/* Of one month. */
enum { QUOTA_HOURS_MAX = 31 * 24, QUOTA_DUTIES_MAX = 999, MINUTES_PER_HOUR = 60 };

/* A word of the station's own is right; one that is nearly a known one is hardly meant. */
static void check_pool(struct report *report, const struct node *item)
{
	if (item->kind != NODE_WORD || coded_find(&pool_table, item->text) >= 0)
		return;
	struct suggestion near = {.word = item->text};
	for (size_t i = 0; i < pool_table.count; i++)
		suggestion_offer(&near, pool_table.rows[i].code);
	if (near.best)
		node_warning(report, item, N_("the pool '%s' is not known (did you mean '%s'?)"),
			item->text, near.best);
}

void roster_read_pools(struct report *report, const struct node *node, struct adviser *out)
{
	value_texts(report, node, VALUE_NAME_MAX, &out->pools);
	if (node->kind != NODE_LIST)
		return;
	for (const struct node *item = node->first; item; item = item->next)
		check_pool(report, item);
}

/* A slip in a licence keeps nobody from the desk: only a warning. */
void roster_read_licence(struct report *report, const struct node *node, struct adviser *out)
{
	if (!value_text(report, node, VALUE_LINE_MAX, &out->licence))
		return;
	bool lawyer = out->kind == ADVISER_LAWYER;
	enum licence_flaw flaw = licence_check(out->licence, lawyer ? out->sex : SEX_UNSTATED);
	if (lawyer && flaw != LICENCE_GOOD)
		node_warning(report, node, N_("the licence '%s' has a slip: %s"), out->licence,
			ERROR_ID(licence_flaw_sentence(flaw)));
	else if (!lawyer && flaw == LICENCE_GOOD)
		node_warning(report, node,
			N_("the licence '%s' is that of a lawyer, but 'kind' is %s"), out->licence,
			adviser_kind_table.rows[out->kind].code);
}

enum { TERM_FROM, TERM_UNTIL, TERM_SELECTED_BY, TERM_KEYS };

static const struct key term_keys[TERM_KEYS] = {
	[TERM_FROM] = {"from", KEY_OPTIONAL},
	[TERM_UNTIL] = {"until", KEY_OPTIONAL},
	[TERM_SELECTED_BY] = {"selected_by", KEY_OPTIONAL},
};

void roster_read_term(struct report *report, const struct node *node, struct adviser *out)
{
	const struct node *values[TERM_KEYS];
	if (!mapping_read(report, node, term_keys, TERM_KEYS, values))
		return;
	roster_read_range(report, values[TERM_FROM], values[TERM_UNTIL], &out->term);
	if (values[TERM_SELECTED_BY])
		value_text(report, values[TERM_SELECTED_BY], VALUE_LINE_MAX, &out->selected_by);
}

enum { QUOTA_MIN_HOURS, QUOTA_MAX_HOURS, QUOTA_MAX_DUTIES, QUOTA_KEYS };

static const struct key quota_keys[QUOTA_KEYS] = {
	[QUOTA_MIN_HOURS] = {"min_hours", KEY_OPTIONAL},
	[QUOTA_MAX_HOURS] = {"max_hours", KEY_OPTIONAL},
	[QUOTA_MAX_DUTIES] = {"max_duties", KEY_OPTIONAL},
};

static void read_hours(struct report *report, const struct node *node, int *minutes)
{
	int hours;
	if (node && value_integer(report, node, 1, QUOTA_HOURS_MAX, &hours))
		*minutes = hours * MINUTES_PER_HOUR;
}

void roster_read_quota(struct report *report, const struct node *node, struct adviser *out)
{
	const struct node *values[QUOTA_KEYS];
	struct quota *quota = &out->quota;
	if (!mapping_read(report, node, quota_keys, QUOTA_KEYS, values))
		return;
	read_hours(report, values[QUOTA_MIN_HOURS], &quota->minutes_least);
	read_hours(report, values[QUOTA_MAX_HOURS], &quota->minutes_most);
	if (values[QUOTA_MAX_DUTIES])
		value_integer(
			report, values[QUOTA_MAX_DUTIES], 1, QUOTA_DUTIES_MAX, &quota->duties_most);
	if (quota->minutes_most > 0 && quota->minutes_least > quota->minutes_most)
		node_error(report, values[QUOTA_MIN_HOURS],
			N_("'min_hours' is more than 'max_hours'"));
}
