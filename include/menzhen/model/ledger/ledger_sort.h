/* By what the ledger can be put in order. */
#ifndef MENZHEN_MODEL_LEDGER_SORT_H
#define MENZHEN_MODEL_LEDGER_SORT_H

#include <stdbool.h>

#include "menzhen/model/coded.h"

enum ledger_sort {
	LEDGER_SORT_DAY, /* newest first, as everywhere else */
	LEDGER_SORT_NUMBER,
	LEDGER_SORT_CATEGORY,
	LEDGER_SORT_ADVISER,
	LEDGER_SORT_STATE,
	LEDGER_SORT_RATING,
	LEDGER_SORTS
};

extern const struct coded_table ledger_sort_table;

/* The column it goes by. */
int ledger_sort_column(enum ledger_sort sort);

#endif
