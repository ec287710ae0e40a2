/* The options by which commands choose a part of the ledger. */
#ifndef MENZHEN_CLI_LEDGER_OPTIONS_H
#define MENZHEN_CLI_LEDGER_OPTIONS_H

#include "cli/invocation.h"
#include "menzhen/desk/ledger/ledger.h"

#define OPTION_WHERE                                                                               \
	{                                                                                          \
		"where", N_("CONDITIONS"), false,                                                  \
			N_("only cases that match, such as 'state=closed category=LAB "            \
			   "day=this_month text=...'; columns are those of 'export ledger'"),      \
			NULL                                                                       \
	}
#define OPTION_VIEW                                                                                \
	{                                                                                          \
		"view", N_("NAME"), false,                                                         \
			N_("as a view shows them: one that was saved, or all, today, this_month, " \
			   "to_rate, overdue, bad_ratings, mine"),                                 \
			NULL                                                                       \
	}
#define OPTION_COLUMNS                                                                             \
	{                                                                                          \
		"columns", N_("COLUMN,..."), false, N_("these columns, in this order"), NULL       \
	}
#define OPTION_SORT                                                                                \
	{                                                                                          \
		"sort", N_("COLUMN"), false, N_("in this order; day when left out"),               \
			&ledger_sort_table                                                         \
	}

/* A part of the ledger. Zero-initialise; release the filter. */
struct ledger_choice {
	struct ledger_filter filter;
	struct ledger_columns columns;
	enum ledger_sort sort;
};

/*
 * What the options say: the view first, then what the others say beside it or in its stead. A
 * command that does not take one of them is as if it were not given. COLUMNS: those meant else.
 */
enum status ledger_options_read(const struct invocation *in, const struct ledger_columns *columns,
	struct ledger_choice *out, struct error *err);

#endif
