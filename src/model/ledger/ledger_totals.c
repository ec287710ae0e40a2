#include "menzhen/model/ledger/ledger_totals.h"

void ledger_totals_add(struct ledger_totals *totals, enum case_state state, int level, size_t count)
{
	bool known = level >= RATING_MIN && level <= RATING_MAX;

	totals->count += count;
	totals->by_state[state] += count;
	totals->by_level[known ? level : 0] += count;
}

size_t ledger_totals_rated(const struct ledger_totals *totals)
{
	return totals->count - totals->by_level[0];
}

size_t ledger_totals_satisfied(const struct ledger_totals *totals)
{
	size_t satisfied = 0;

	for (int level = RATING_BAD_MAX + 1; level <= RATING_MAX; level++)
		satisfied += totals->by_level[level];
	return satisfied;
}
