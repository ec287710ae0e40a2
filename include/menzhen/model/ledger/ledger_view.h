/* A way of looking at the ledger that has a name: which cases, which columns, in which order. */
#ifndef MENZHEN_MODEL_LEDGER_VIEW_H
#define MENZHEN_MODEL_LEDGER_VIEW_H

#include <stddef.h>

#include "menzhen/base/error.h"

enum { LEDGER_VIEW_NAME_MAX = 60, LEDGER_VIEW_NUMBER_SIZE = 16 };

/* Zero-initialise. Owns its strings; NULL where the usual holds. */
struct ledger_view {
	char *number;   /* V-0001; NULL: built in, or not saved */
	char *name;     /* as it was typed */
	char *filter;   /* a line of ledger_filter.h */
	char *columns;  /* their codes (ledger_column.h) */
	char *sort;     /* code of ledger_sort_table */
	char *saved_by; /* user name, of whoever saved it last */
};

/* Zero-initialise. */
struct ledger_view_list {
	struct ledger_view *items;
	size_t count, capacity;
};

void ledger_view_release(struct ledger_view *view);
void ledger_view_list_release(struct ledger_view_list *list);

/* "V-0001" for 1. Returns OUT. */
char *ledger_view_number_format(int sequence, char out[LEDGER_VIEW_NUMBER_SIZE]);

/* The views that every station has. */
struct ledger_standard_view {
	const char *code;   /* a word for --view */
	const char *title;  /* msgid */
	const char *filter; /* a line; "": all cases */
	const char *sort;   /* code */
};

extern const struct ledger_standard_view ledger_standard_views[];
extern const size_t ledger_standard_view_count;

#endif
