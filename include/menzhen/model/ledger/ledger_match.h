/* Does a case match a filter of the ledger (ledger_filter.h) at a moment? */
#ifndef MENZHEN_MODEL_LEDGER_MATCH_H
#define MENZHEN_MODEL_LEDGER_MATCH_H

#include <stdbool.h>

#include "menzhen/model/case/category.h"
#include "menzhen/model/ledger/ledger_filter.h"
#include "menzhen/model/roster/day_range.h"

enum ledger_rule_kind { RULE_NONE, RULE_ANY, RULE_VALUE };

/* A condition made ready. */
struct ledger_rule {
	int field;
	enum ledger_relation relation;
	enum ledger_rule_kind kind;
	const char *value;     /* of the filter */
	char *folded;          /* of a text: as it is compared */
	struct day_range days; /* of a day */
	long low, high;        /* of a number */
};

/* What is asked when, by whom, where. All is borrowed. */
struct ledger_context {
	const char *now; /* local time to the minute, 2026-11-25T19:42 */
	const char *me;  /* whose cases adviser=me are */
	const struct category_list *categories;
};

/* The adviser who looks into the ledger. */
#define LEDGER_ME "me"

/* Zero-initialise; release with ledger_match_release. Borrows the filter and the context's texts.
 */
struct ledger_match {
	struct ledger_rule rules[LEDGER_FILTER_MAX];
	size_t count;
	struct ledger_context context;
	struct day_range days; /* no case of another service day matches */
	unsigned states;       /* no case of another state matches: 1 << enum case_state */
	bool wants_register;   /* columns of the register are asked for */
};

/* What is relative is meant of the context's day. Conditions on the full text are passed over: the
 * index decides about them (search_match.h). */
enum status ledger_match_init(struct ledger_match *match, const struct ledger_filter *filter,
	const struct ledger_context *context, struct error *err);

/*
 * VALUE gives the text of a column, NULL for none, valid until it is called again.
 * Only the columns that the filter speaks of are asked for.
 */
bool ledger_match_case(const struct ledger_match *match,
	const char *(*value)(void *context, int column), void *context);

void ledger_match_release(struct ledger_match *match);

/* The days that VALUE, such as "this_month", "2026-11" or "2026-11-01..", stands for on TODAY. */
bool ledger_days_parse(const char *value, struct day today, struct day_range *out);

#endif
