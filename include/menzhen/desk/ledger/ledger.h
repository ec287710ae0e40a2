/*
 * The ledger as somebody looks through it: the rows that a filter wants, of which a window is read;
 * what they come to; where a day and a case are. Reads only.
 *
 * All cases in their usual order need no looking for: a row far down is found by adding up the
 * days. A filter or another order is a search, newest first, which goes on in slices while nobody
 * types (ledger_work): what it has found is there to be seen, and a filter that is changed gives
 * the search up.
 *
 *	struct ledger ledger = {.desk = desk};
 *	status = ledger_load(&ledger, err);
 *	while (ledger_work(&ledger))
 *		;
 *	for (size_t row = 0; row < ledger_count(&ledger); row++) … ledger_at(&ledger, row) …
 *	ledger_release(&ledger);
 */
#ifndef MENZHEN_DESK_LEDGER_H
#define MENZHEN_DESK_LEDGER_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/desk/desk.h"
#include "menzhen/desk/ledger/ledger_value.h"
#include "menzhen/model/ledger/ledger_filter.h"
#include "menzhen/model/ledger/ledger_match.h"
#include "menzhen/model/ledger/ledger_sort.h"
#include "menzhen/model/search/search_word.h"
#include "menzhen/model/string_list.h"
#include "menzhen/store/ledger/ledger_store.h"

/* Another order is made of the newest so many that were found; the rest is left out, and said so.
 */
enum { LEDGER_SORT_MAX = 5000 };

/* A search under way. The ledger's own. */
struct ledger_scan {
	bool under_way;
	struct ledger_filter rest; /* what the index does not decide */
	struct ledger_match match; /* of that */
	bool indexed;              /* by words and codes of the full-text index, else by days */
	struct search_query query;
	int64_t before; /* id of the last case that the index gave; 0: none yet */
	bool drained;   /* the index has no more */
	size_t day;     /* of ledger.days, the next to be looked at */
	struct ledger_rows chunk;
	size_t chunk_at;
	struct ledger_rows found;
	struct string_list keys; /* of the rows found, to be put in order by */
};

/* Set desk, zero the rest. What is not said to be read is the ledger's own. */
struct ledger {
	const struct desk *desk;
	bool with_register; /* set it where a column of the register is shown */
	bool full_alone;    /* set it: no case of which whoever asks sees an outline alone */

	struct ledger_filter filter; /* read it; ledger_set_filter and ledger_set_sort change it */
	enum ledger_sort sort;
	struct ledger_totals totals; /* read it; of what was found and counted so far */
	bool busy;                   /* read it; there is more to find or to count */
	size_t left_out;             /* read it; outlines that `full_alone` left out */
	bool cut;                    /* read it; rows were left out for LEDGER_SORT_MAX */
	struct error error;          /* read it; of the last reading: STATUS_OK when it went well */

	bool own; /* whoever asks sees their own cases alone: a condition that is not in `filter` */
	struct ledger_days days;
	struct ledger_rows block; /* rows of whole days, read at a stretch */
	size_t block_first;
	struct ledger_rows rows; /* what a search has found and shows */
	struct ledger_scan scan;
	bool anew;               /* rows are of an earlier search, until this one is through */
	bool again;              /* something has changed since this search was begun */
	struct case_list window; /* cases of the rows that were asked for last */
	struct register_entry *entries;
	size_t window_first;
	struct ledger_totals counting; /* of the first days_counted days, or of what was found */
	size_t days_counted;
};

/*
 * Read anew what may have changed. What a search had found stays until it is through again, and one
 * that is under way goes on to its end first: where others record all the time it would never come
 * there.
 */
enum status ledger_load(struct ledger *ledger, struct error *err);
void ledger_release(struct ledger *ledger);

/* Other rows; ledger_load must follow. FILTER is copied. */
enum status ledger_set_filter(
	struct ledger *ledger, const struct ledger_filter *filter, struct error *err);
void ledger_set_sort(struct ledger *ledger, enum ledger_sort sort);

/* How many rows there are, as far as is known. */
size_t ledger_count(const struct ledger *ledger);

/* Read the COUNT cases from OFFSET on at once: ledger_at then reads none. */
void ledger_read(struct ledger *ledger, size_t offset, size_t count);

/* The case in ROW; its record is NULL where there is none. Valid until another is read. */
struct ledger_case ledger_at(struct ledger *ledger, size_t row);

/*
 * The first row of DAY or, if it has none, of the next day below; false where the search has not
 * come so far yet, *ROW is the last one then.
 */
bool ledger_find_day(const struct ledger *ledger, struct day day, size_t *row);

/* Which case ROW is, without reading it; false where there is no such row. */
bool ledger_row(struct ledger *ledger, size_t row, struct ledger_row *out);

/* Where the case of KNOWN (its id and day) is now; false where it is not among the rows. */
bool ledger_find(struct ledger *ledger, const struct ledger_row *known, size_t *row);

/* Are these all the rows that there are? They need not be counted for it. */
bool ledger_is_complete(const struct ledger *ledger);

/* Search and count on for some milliseconds; false: all is found and counted. */
bool ledger_work(struct ledger *ledger);

#endif
