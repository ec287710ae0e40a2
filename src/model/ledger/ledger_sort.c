#include "menzhen/model/ledger/ledger_sort.h"

#include "menzhen/base/error.h"
#include "menzhen/model/ledger/ledger_column.h"

static const struct coded rows[LEDGER_SORTS] = {
	[LEDGER_SORT_DAY] = {"day", N_("Day, newest first")},
	[LEDGER_SORT_NUMBER] = {"number", N_("Number")},
	[LEDGER_SORT_CATEGORY] = {"category", N_("Matter")},
	[LEDGER_SORT_ADVISER] = {"adviser", N_("Adviser")},
	[LEDGER_SORT_STATE] = {"state", N_("State")},
	[LEDGER_SORT_RATING] = {"rating", N_("Rating, worst first")},
};

const struct coded_table ledger_sort_table = {rows, LEDGER_SORTS};

int ledger_sort_column(enum ledger_sort sort)
{
	static const int columns[LEDGER_SORTS] = {
		[LEDGER_SORT_DAY] = LEDGER_DAY,
		[LEDGER_SORT_NUMBER] = LEDGER_NUMBER,
		[LEDGER_SORT_CATEGORY] = LEDGER_CATEGORY,
		[LEDGER_SORT_ADVISER] = LEDGER_ADVISER,
		[LEDGER_SORT_STATE] = LEDGER_STATE,
		[LEDGER_SORT_RATING] = LEDGER_RATING,
	};

	return columns[sort];
}
