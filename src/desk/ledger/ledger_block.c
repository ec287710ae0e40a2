#include "ledger_parts.h"

/* Rows read at a stretch, so that turning a page seldom asks the index; whole days. */
enum { BLOCK_ROWS = 64 };

size_t ledger_rows_between(const struct ledger_days *days, size_t from, size_t to)
{
	return days->items[to].before + days->items[to].cases - days->items[from].before;
}

size_t ledger_first_day(const struct ledger_days *days, struct day day)
{
	size_t low = 0, high = days->count;

	while (low < high) {
		size_t middle = (low + high) / 2;
		if (days->items[middle].day.n > day.n)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The day that ROW is of. */
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

/* Where the days from *FROM to *TO have few rows, days around them. */
static void widen(const struct ledger_days *days, size_t *from, size_t *to)
{
	while (ledger_rows_between(days, *from, *to) < BLOCK_ROWS &&
		(*from > 0 || *to + 1 < days->count)) {
		if (*to + 1 < days->count)
			++*to;
		if (*from > 0)
			--*from;
	}
}

static bool holds(const struct ledger *ledger, size_t offset, size_t count)
{
	return offset >= ledger->block_first &&
	       offset + count <= ledger->block_first + ledger->block.count;
}

enum status ledger_block_load(struct ledger *ledger, size_t offset, size_t count, struct error *err)
{
	const struct ledger_days *days = &ledger->days;

	if (holds(ledger, offset, count))
		return STATUS_OK;
	size_t from = day_of_row(days, offset), to = day_of_row(days, offset + count - 1);
	widen(days, &from, &to);
	ledger->block.count = 0;
	ledger->block_first = days->items[from].before;
	return ledger_rows_load(ledger->desk->store,
		(struct day_range){days->items[to].day, days->items[from].day}, LEDGER_ALL_STATES,
		&ledger->block, err);
}
