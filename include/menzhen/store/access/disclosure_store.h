/* Who saw personal data in full, or took it along: a row each time. */
#ifndef MENZHEN_STORE_DISCLOSURE_STORE_H
#define MENZHEN_STORE_DISCLOSURE_STORE_H

#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/store/store.h"

/* Strings are owned; NULL where nothing was recorded. */
struct disclosure {
	moment at;
	char *actor;
	bool exported; /* else shown on the screen */
	char *subject; /* number of the case or appointment; which list or export */
	char *what;    /* columns of the ledger, with commas between */
	int64_t cases; /* how many of a list or an export */
	char *filter;  /* likewise: personal data */
	char *taking;  /* of an export: code of ledger_taking_table; NULL in older ones */
};

struct disclosure_list {
	struct disclosure *items;
	size_t count, capacity;
};

/* Those from FIRST until before END, newest first, MOST at most. ACTOR: NULL for everybody's.
 * Appends to OUT. */
enum status disclosure_find(struct store *store, moment first, moment end, const char *actor,
	int most, struct disclosure_list *out, struct error *err);
void disclosure_list_release(struct disclosure_list *list);

#endif
