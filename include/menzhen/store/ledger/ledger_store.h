/*
 * The ledger's order: all cases that this database itself recorded, by service day, time of coming
 * and id, the newest first. A page far down is found by adding up the days and not by walking
 * there, so that the end of a million cases is as near as their beginning.
 */
#ifndef MENZHEN_STORE_LEDGER_STORE_H
#define MENZHEN_STORE_LEDGER_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/error.h"
#include "menzhen/model/ledger/ledger_totals.h"
#include "menzhen/model/roster/day_range.h"
#include "menzhen/store/case/case_store.h"
#include "menzhen/store/store.h"

struct ledger_day {
	struct day day;
	size_t before, cases; /* rows of the ledger above this day, and of it */
};

/* Newest first. Zero-initialise. */
struct ledger_days {
	struct ledger_day *items;
	size_t count, capacity;
	size_t cases; /* of all days */
};

/* Replace OUT by what there is now. */
enum status ledger_days_load(struct store *store, struct ledger_days *out, struct error *err);
void ledger_days_release(struct ledger_days *days);

/* Rows of the ledger, in order. Zero-initialise. */
struct ledger_row {
	int64_t id;
	struct day day;
	moment opened_at;
};

struct ledger_rows {
	struct ledger_row *items;
	size_t count, capacity;
};

/* The rows of DAYS, of the states that STATES has a bit of (1 << enum case_state). Appends to OUT.
 */
enum { LEDGER_ALL_STATES = (1 << CASE_STATES) - 1 };
enum status ledger_rows_load(struct store *store, struct day_range days, unsigned states,
	struct ledger_rows *out, struct error *err);
bool ledger_rows_add(struct ledger_rows *rows, struct ledger_row row); /* false: no memory */
/* Put those from FIRST on in the ledger's order. */
void ledger_rows_order(struct ledger_rows *rows, size_t first);
void ledger_rows_release(struct ledger_rows *rows);

/* Read COUNT cases from ROWS on, in their order. Appends to OUT. */
enum status ledger_cases_load(struct store *store, const struct ledger_row *rows, size_t count,
	struct case_list *out, struct error *err);

/* Add what the cases of DAYS come to. */
enum status ledger_totals_load(struct store *store, struct day_range days,
	struct ledger_totals *totals, struct error *err);

#endif
