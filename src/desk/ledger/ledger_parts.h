/* What the files of the ledger share (ledger.h). Private to them. */
#ifndef MENZHEN_DESK_LEDGER_PARTS_H
#define MENZHEN_DESK_LEDGER_PARTS_H

#include "menzhen/desk/ledger/ledger.h"

/* All cases in their usual order: nothing is to be searched for. */
bool ledger_is_whole(const struct ledger *ledger);

/* --- ledger_block.c: rows of the whole ledger --- */

/* Rows of the days with the indexes FROM to TO. */
size_t ledger_rows_between(const struct ledger_days *days, size_t from, size_t to);

/* The first day that is not after DAY; their count where there is none. */
size_t ledger_first_day(const struct ledger_days *days, struct day day);

/* Have the COUNT rows from OFFSET on, which there must be, in ledger->block. */
enum status ledger_block_load(
	struct ledger *ledger, size_t offset, size_t count, struct error *err);

/* --- ledger_scan.c --- */

/*
 * Words are looked for by the full-text index, and codes too unless there are few days to look at.
 * The rest is compared case by case, newest first.
 */
enum status ledger_scan_begin(struct ledger *ledger, struct error *err);
void ledger_scan_release(struct ledger_scan *scan);

/* A slice of the search; *MORE: it is not through. */
enum status ledger_scan_on(struct ledger *ledger, bool *more, struct error *err);

/* --- ledger_order.c --- */

/* Put ROWS in the order of their KEYS; those without one ("") last. */
enum status ledger_order(
	struct ledger_rows *rows, const struct string_list *keys, struct error *err);

#endif
