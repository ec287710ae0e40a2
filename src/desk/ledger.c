#include "menzhen/desk/ledger.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/store/snapshot.h"

/* Rows read at a stretch, so that turning a page seldom asks the index; whole days. */
enum { BLOCK_ROWS = 160, TOTALS_SLICE = 4000 };

static void forget_entries(struct ledger *ledger)
{
	for (size_t i = 0; ledger->entries != NULL && i < ledger->window.count; i++)
		register_entry_release(&ledger->entries[i]);
	free(ledger->entries);
	ledger->entries = NULL;
}

static void forget_window(struct ledger *ledger)
{
	forget_entries(ledger);
	case_list_release(&ledger->window);
	ledger->window_first = 0;
}

enum status ledger_load(struct ledger *ledger, struct error *err)
{
	forget_window(ledger);
	ledger->block.count = 0;
	ledger->counting = (struct ledger_totals){0};
	ledger->finished = false;
	ledger->days_counted = 0;
	ledger->error = (struct error){0};
	enum status status = ledger_days_load(ledger->desk->store, &ledger->days, err);
	if (status != STATUS_OK)
		ledger_days_release(&ledger->days);
	return status;
}

void ledger_release(struct ledger *ledger)
{
	forget_window(ledger);
	ledger_days_release(&ledger->days);
	ledger_rows_release(&ledger->block);
}

size_t ledger_count(const struct ledger *ledger)
{
	return ledger->days.cases;
}

/* The day that ROW is of; the last one where there is no such row. There must be days. */
static size_t day_of_row(const struct ledger_days *days, size_t row)
{
	size_t low = 0, high = days->count - 1;

	while (low < high) {
		size_t middle = (low + high + 1) / 2;
		if (days->items[middle].before <= row)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

static size_t rows_between(const struct ledger_days *days, size_t from, size_t to)
{
	return days->items[to].before + days->items[to].cases - days->items[from].before;
}

static bool block_holds(const struct ledger *ledger, size_t offset, size_t count)
{
	return offset >= ledger->block_first &&
	       offset + count <= ledger->block_first + ledger->block.count;
}

/* The days from FROM to TO, which have the rows asked for, and days around where they are few. */
static void widen(const struct ledger_days *days, size_t *from, size_t *to)
{
	while (rows_between(days, *from, *to) < BLOCK_ROWS &&
		(*from > 0 || *to + 1 < days->count)) {
		if (*to + 1 < days->count)
			++*to;
		if (*from > 0)
			--*from;
	}
}

static enum status load_block(struct ledger *ledger, size_t offset, size_t count, struct error *err)
{
	const struct ledger_days *days = &ledger->days;
	size_t from = day_of_row(days, offset), to = day_of_row(days, offset + count - 1);

	widen(days, &from, &to);
	ledger->block.count = 0;
	ledger->block_first = days->items[from].before;
	return ledger_rows_load(ledger->desk->store,
		(struct day_range){days->items[to].day, days->items[from].day}, LEDGER_ALL_STATES,
		&ledger->block, err);
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

	if (!block_holds(ledger, offset, count))
		status = load_block(ledger, offset, count, err);
	size_t skipped = offset - ledger->block_first;
	if (status != STATUS_OK || skipped >= ledger->block.count)
		return status;
	if (count > ledger->block.count - skipped)
		count = ledger->block.count - skipped;
	status = ledger_cases_load(
		ledger->desk->store, ledger->block.items + skipped, count, &ledger->window, err);
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

size_t ledger_row_of_day(struct ledger *ledger, struct day day)
{
	const struct ledger_days *days = &ledger->days;
	size_t low = 0, high = days->count;

	while (low < high) {
		size_t middle = (low + high) / 2;
		if (days->items[middle].day.n > day.n)
			low = middle + 1;
		else
			high = middle;
	}
	return low < days->count ? days->items[low].before : days->cases;
}

/* Where the case ID of DAY is. */
static bool find_row(
	struct ledger *ledger, struct day day, int64_t id, size_t *row, struct error *err)
{
	size_t first = ledger_row_of_day(ledger, day);

	if (first >= ledger_count(ledger))
		return false;
	if (!block_holds(ledger, first, 1) && load_block(ledger, first, 1, err) != STATUS_OK)
		return false;
	for (size_t i = 0; i < ledger->block.count; i++) {
		*row = ledger->block_first + i;
		if (ledger->block.items[i].id == id)
			return true;
	}
	return false;
}

bool ledger_find(struct ledger *ledger, const char *number, size_t *row)
{
	struct case_record record = {0};
	struct error err;
	bool found = case_load(ledger->desk->store, number, &record, &err) == STATUS_OK &&
		     find_row(ledger, record.service_day, record.id, row, &err);

	case_record_release(&record);
	return found;
}

bool ledger_busy(const struct ledger *ledger)
{
	return !ledger->finished;
}

static void finish(struct ledger *ledger)
{
	ledger->totals = ledger->counting;
	ledger->counted = true;
	ledger->finished = true;
}

bool ledger_work(struct ledger *ledger)
{
	const struct ledger_days *days = &ledger->days;
	size_t from = ledger->days_counted, to = from;

	if (!ledger->finished && from == days->count)
		finish(ledger);
	if (ledger->finished)
		return false;
	while (to + 1 < days->count && rows_between(days, from, to) < TOTALS_SLICE)
		to++;
	ledger->error.status = ledger_totals_load(ledger->desk->store,
		(struct day_range){days->items[to].day, days->items[from].day}, &ledger->counting,
		&ledger->error);
	ledger->days_counted = ledger->error.status == STATUS_OK ? to + 1 : days->count;
	return true;
}
