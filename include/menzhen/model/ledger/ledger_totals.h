/* What a part of the ledger comes to: how many cases, in which states, how they were rated. */
#ifndef MENZHEN_MODEL_LEDGER_TOTALS_H
#define MENZHEN_MODEL_LEDGER_TOTALS_H

#include <stddef.h>

#include "menzhen/model/case/case_state.h"
#include "menzhen/model/case/rating.h"

/* Zero-initialise. */
struct ledger_totals {
	size_t count;
	size_t by_state[CASE_STATES];
	size_t by_level[RATING_MAX + 1]; /* 0: without a rating */
};

/* COUNT cases more of STATE, rated LEVEL (0: not). A level that there is not counts as none. */
void ledger_totals_add(
	struct ledger_totals *totals, enum case_state state, int level, size_t count);

/*
 * Those with a rating, and of them the satisfied (3 to 5). Shown together: a share without what it
 * is a share of says nothing (GB/T 39734).
 */
size_t ledger_totals_rated(const struct ledger_totals *totals);
size_t ledger_totals_satisfied(const struct ledger_totals *totals);

#endif
