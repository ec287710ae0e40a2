#include "menzhen/desk/ledger/ledger.h"

#include <stdlib.h>

#include "desk/access/sighted.h"
#include "ledger_parts.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/store/backup/snapshot.h"

/* Cases counted in a slice of work. */
enum { COUNT_CASES = 4000 };

bool ledger_is_whole(const struct ledger *ledger)
{
	return ledger->filter.count == 0 && ledger->sort == LEDGER_SORT_DAY && !ledger->own &&
	       !ledger->full_alone;
}

static void forget_window(struct ledger *ledger)
{
	for (size_t i = 0; ledger->entries != NULL && i < ledger->window.count; i++)
		register_entry_release(&ledger->entries[i]);
	free(ledger->entries);
	ledger->entries = NULL;
	case_list_release(&ledger->window);
	ledger->window_first = 0;
}

/* What was found is not what is wanted now. */
static void forget_rows(struct ledger *ledger)
{
	forget_window(ledger);
	ledger_rows_release(&ledger->rows);
	ledger_scan_release(&ledger->scan);
	ledger->totals = (struct ledger_totals){0};
	ledger->anew = false;
	ledger->again = false;
	ledger->cut = false;
}

/* Whose eyes it is for; what was found for another's is forgotten. */
static enum status look_who_asks(struct ledger *ledger, struct error *err)
{
	bool own = desk_only_own(ledger->desk, "ledger.read");
	enum status status = desk_may(ledger->desk, "ledger.read", err);

	if (status != STATUS_OK || own != ledger->own)
		forget_rows(ledger);
	ledger->own = own;
	return status;
}

enum status ledger_load(struct ledger *ledger, struct error *err)
{
	enum status status = look_who_asks(ledger, err);

	if (status != STATUS_OK)
		return status;
	forget_window(ledger);
	if (!ledger_is_whole(ledger) && ledger->scan.under_way) {
		ledger->again = true;
		return STATUS_OK;
	}
	ledger->block.count = 0;
	ledger->counting = (struct ledger_totals){0};
	ledger->days_counted = 0;
	ledger->error = (struct error){0};
	status = ledger_days_load(ledger->desk->store, &ledger->days, err);
	if (status == STATUS_OK && !ledger_is_whole(ledger))
		status = ledger_scan_begin(ledger, err);
	ledger->busy = status == STATUS_OK;
	if (status != STATUS_OK)
		ledger_days_release(&ledger->days);
	return status;
}

void ledger_release(struct ledger *ledger)
{
	forget_window(ledger);
	ledger_filter_release(&ledger->filter);
	ledger_days_release(&ledger->days);
	ledger_rows_release(&ledger->block);
	ledger_rows_release(&ledger->rows);
	ledger_scan_release(&ledger->scan);
}

enum status ledger_set_filter(
	struct ledger *ledger, const struct ledger_filter *filter, struct error *err)
{
	forget_rows(ledger);
	return ledger_filter_copy(&ledger->filter, filter, err);
}

void ledger_set_sort(struct ledger *ledger, enum ledger_sort sort)
{
	forget_rows(ledger);
	ledger->sort = sort;
}

/* The rows that a search shows: of the last one that was through, else of this one. */
static const struct ledger_rows *found_rows(const struct ledger *ledger)
{
	return ledger->anew || !ledger->busy ? &ledger->rows : &ledger->scan.found;
}

size_t ledger_count(const struct ledger *ledger)
{
	return ledger_is_whole(ledger) ? ledger->days.cases : found_rows(ledger)->count;
}

static enum status load_entries(struct ledger *ledger, struct error *err)
{
	enum status status = STATUS_OK;

	ledger->entries = calloc(ledger->window.count + 1, sizeof(*ledger->entries));
	if (ledger->entries == NULL)
		return error_memory(err);
	for (size_t i = 0; i < ledger->window.count && status == STATUS_OK; i++)
		if (ledger->window.items[i].details != NULL)
			status = case_register_load(ledger->desk->store, ledger->window.items[i].id,
				&ledger->entries[i], err);
	return status;
}

/* Another desk may have recorded since the days were read: then there are fewer rows or more. */
static enum status load_window(
	struct ledger *ledger, size_t offset, size_t count, struct error *err)
{
	enum status status = STATUS_OK;
	const struct ledger_rows *rows = found_rows(ledger);
	size_t skipped = offset;

	if (ledger_is_whole(ledger)) {
		status = ledger_block_load(ledger, offset, count, err);
		rows = &ledger->block;
		skipped -= ledger->block_first;
	}
	if (status != STATUS_OK || skipped >= rows->count)
		return status;
	if (count > rows->count - skipped)
		count = rows->count - skipped;
	status = ledger_cases_load(
		ledger->desk->store, rows->items + skipped, count, &ledger->window, err);
	if (status == STATUS_OK)
		status = sighted_cases(ledger->desk, &ledger->window, 0, err);
	if (status == STATUS_OK && ledger->with_register)
		status = load_entries(ledger, err);
	return status;
}

void ledger_read(struct ledger *ledger, size_t offset, size_t count)
{
	struct snapshot snapshot;
	size_t all = ledger_count(ledger);

	forget_window(ledger);
	ledger->window_first = offset;
	if (offset >= all || count == 0)
		return;
	if (count > all - offset)
		count = all - offset;
	ledger->error.status = snapshot_begin(&snapshot, ledger->desk->store, &ledger->error);
	if (ledger->error.status == STATUS_OK)
		ledger->error.status = load_window(ledger, offset, count, &ledger->error);
	snapshot_end(&snapshot);
	if (ledger->error.status != STATUS_OK)
		forget_window(ledger);
}

struct ledger_case ledger_at(struct ledger *ledger, size_t row)
{
	size_t first = ledger->window_first;

	if (row < first || row - first >= ledger->window.count)
		ledger_read(ledger, row, 1);
	size_t index = row - ledger->window_first;
	if (index >= ledger->window.count)
		return (struct ledger_case){0};
	return (struct ledger_case){&ledger->window.items[index],
		ledger->entries != NULL ? &ledger->entries[index] : NULL};
}

bool ledger_find_day(const struct ledger *ledger, struct day day, size_t *row)
{
	if (ledger_is_whole(ledger)) {
		size_t at = ledger_first_day(&ledger->days, day);
		*row = at < ledger->days.count ? ledger->days.items[at].before : ledger->days.cases;
		return true;
	}
	const struct ledger_rows *rows = found_rows(ledger);
	for (*row = 0; *row < rows->count; ++*row)
		if (ledger->sort == LEDGER_SORT_DAY ? rows->items[*row].day.n <= day.n
						    : rows->items[*row].day.n == day.n)
			return true;
	return !ledger->busy || ledger->anew;
}

static bool find_in(const struct ledger_rows *rows, int64_t id, size_t *row)
{
	for (*row = 0; *row < rows->count; ++*row)
		if (rows->items[*row].id == id)
			return true;
	return false;
}

/* A block has whole days. */
static bool find_in_day(struct ledger *ledger, const struct ledger_row *known, size_t *row)
{
	struct error err;

	ledger_find_day(ledger, known->day, row);
	if (*row >= ledger->days.cases || ledger_block_load(ledger, *row, 1, &err) != STATUS_OK ||
		!find_in(&ledger->block, known->id, row))
		return false;
	*row += ledger->block_first;
	return true;
}

bool ledger_find(struct ledger *ledger, const struct ledger_row *known, size_t *row)
{
	return ledger_is_whole(ledger) ? find_in_day(ledger, known, row)
				       : find_in(found_rows(ledger), known->id, row);
}

bool ledger_row(struct ledger *ledger, size_t row, struct ledger_row *out)
{
	struct error err;
	const struct ledger_rows *rows = found_rows(ledger);

	if (row >= ledger_count(ledger))
		return false;
	if (ledger_is_whole(ledger)) {
		if (ledger_block_load(ledger, row, 1, &err) != STATUS_OK)
			return false;
		rows = &ledger->block;
		row -= ledger->block_first;
	}
	if (row >= rows->count)
		return false;
	*out = rows->items[row];
	return true;
}

bool ledger_is_complete(const struct ledger *ledger)
{
	return !ledger->busy || ledger_is_whole(ledger);
}

/* --- what takes its time --- */

/* What the next days come to. */
static enum status count_on(struct ledger *ledger, bool *more, struct error *err)
{
	const struct ledger_days *days = &ledger->days;
	size_t from = ledger->days_counted, to = from;

	*more = from < days->count;
	if (!*more)
		return STATUS_OK;
	while (to + 1 < days->count && ledger_rows_between(days, from, to) < COUNT_CASES)
		to++;
	ledger->days_counted = to + 1;
	return ledger_totals_load(ledger->desk->store,
		(struct day_range){days->items[to].day, days->items[from].day}, &ledger->counting,
		err);
}

/* All is found: it takes the place of what an earlier search had found. */
static enum status finish_search(struct ledger *ledger, struct error *err)
{
	struct ledger_scan *scan = &ledger->scan;
	enum status status = STATUS_OK;

	if (ledger->sort == LEDGER_SORT_DAY)
		ledger_rows_order(&scan->found, 0);
	else
		status = ledger_order(&scan->found, &scan->keys, err);
	forget_window(ledger);
	ledger_rows_release(&ledger->rows);
	ledger->rows = scan->found;
	scan->found = (struct ledger_rows){0};
	ledger_scan_release(scan);
	ledger->anew = true;
	return status;
}

static enum status work_on(struct ledger *ledger, struct error *err)
{
	bool more = true, whole = ledger_is_whole(ledger);
	enum status status =
		whole ? count_on(ledger, &more, err) : ledger_scan_on(ledger, &more, err);

	if (status == STATUS_OK && !more && !whole)
		status = finish_search(ledger, err);
	ledger->busy = more && status == STATUS_OK;
	if (!ledger->busy || (!whole && !ledger->anew))
		ledger->totals = ledger->counting;
	return status;
}

bool ledger_work(struct ledger *ledger)
{
	struct error err = {0};

	if (!ledger->busy)
		return false;
	enum status status = work_on(ledger, &err);
	if (status == STATUS_OK && !ledger->busy && ledger->again) {
		ledger->again = false;
		status = ledger_load(ledger, &err);
	}
	if (status != STATUS_OK) {
		ledger->busy = false;
		ledger->error = err;
		ledger_scan_release(&ledger->scan); /* the next load begins another */
	}
	return ledger->busy;
}
