/*
 * The ledger as somebody looks through it: rows in order, of which a window is read; what they come
 * to; where a day and a case are. Reads only.
 *
 *	struct ledger ledger = {.desk = desk};
 *	status = ledger_load(&ledger, err);
 *	for (size_t row = 0; row < ledger_count(&ledger); row++) … ledger_at(&ledger, row) …
 *	ledger_release(&ledger);
 */
#ifndef MENZHEN_DESK_LEDGER_H
#define MENZHEN_DESK_LEDGER_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/desk/desk.h"
#include "menzhen/desk/ledger_value.h"
#include "menzhen/store/ledger_store.h"

/* Set desk, zero the rest. */
struct ledger {
	const struct desk *desk;
	bool with_register; /* cases are read with what the register has of them */

	/* The ledger's own. */
	struct ledger_days days;
	struct ledger_rows block; /* rows of whole days, read at a stretch */
	size_t block_first;
	struct case_list window; /* cases of the rows that were asked for last */
	struct register_entry *entries;
	size_t window_first;
	struct ledger_totals totals;   /* of when they were last counted to the end */
	struct ledger_totals counting; /* of the first days_counted days */
	size_t days_counted;
	bool counted;       /* there are totals */
	bool finished;      /* and they are of what was loaded last */
	struct error error; /* of the last reading of rows; STATUS_OK when it went well */
};

/* Read anew what may have changed. After an error there are no rows. */
enum status ledger_load(struct ledger *ledger, struct error *err);
void ledger_release(struct ledger *ledger);

/* How many rows there are. */
size_t ledger_count(const struct ledger *ledger);

/* Read the COUNT cases from OFFSET on at once: ledger_at then reads none. */
void ledger_read(struct ledger *ledger, size_t offset, size_t count);

/* The case in ROW; its record is NULL where there is none. Valid until another is read. */
struct ledger_case ledger_at(struct ledger *ledger, size_t row);

/* The first row of DAY or, if it has none, of the next day below. */
size_t ledger_row_of_day(struct ledger *ledger, struct day day);

/* *ROW of the case NUMBER; false where it is not in the ledger. */
bool ledger_find(struct ledger *ledger, const char *number, size_t *row);

/*
 * What it comes to is counted a slice at a time, while nobody types: counts on for a few
 * milliseconds, and says whether more is left. Until then the totals are as they were before.
 */
bool ledger_work(struct ledger *ledger);
bool ledger_busy(const struct ledger *ledger);

#endif
