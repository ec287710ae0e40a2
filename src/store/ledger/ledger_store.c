#include "menzhen/store/ledger/ledger_store.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "store/case/case_record.h"
#include "store/database/own_query.h"

static enum status read_day(
	const struct query *query, int column, struct day *out, struct error *err)
{
	const char *text = query_text(query, column);
	if (text && day_parse(text, out))
		return STATUS_OK;
	return error_say(err, STATUS_STORE, N_("A case has a day that is none; run verify"));
}

static enum status add_day(struct ledger_days *days, const struct query *query, struct error *err)
{
	if (!array_reserve(
		    (void **)&days->items, &days->capacity, days->count, sizeof(*days->items)))
		return error_memory(err);
	struct ledger_day *day = &days->items[days->count];
	enum status status = read_day(query, 0, &day->day, err);
	if (status != STATUS_OK)
		return status;
	day->before = days->cases;
	day->cases = (size_t)query_integer(query, 1);
	days->cases += day->cases;
	days->count++;
	return STATUS_OK;
}

enum status ledger_days_load(struct store *store, struct ledger_days *out, struct error *err)
{
	struct query query;
	bool row = true;
	out->count = 0;
	out->cases = 0;
	enum status status = own_query_begin(&query, store, "ledger/days", err);
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		status = add_day(out, &query, err);
	}
	query_end(&query);
	return status;
}

void ledger_days_release(struct ledger_days *days)
{
	free(days->items);
	*days = (struct ledger_days){0};
}

bool ledger_rows_add(struct ledger_rows *rows, struct ledger_row row)
{
	if (!array_reserve(
		    (void **)&rows->items, &rows->capacity, rows->count, sizeof(*rows->items)))
		return false;
	rows->items[rows->count++] = row;
	return true;
}

static void bind_days(struct query *query, struct day_range days, char first[DAY_TEXT_SIZE],
	char last[DAY_TEXT_SIZE])
{
	query_bind_text(query, ":first", day_format(days.first, first));
	query_bind_text(query, ":last", day_format(days.last, last));
}

/* Columns of the query. Rows of a day come together: their day is read once. */
enum { ID, OPENED_AT, SERVICE_DAY };

static enum status add_rows(struct ledger_rows *rows, struct query *query, struct error *err)
{
	char date[DAY_TEXT_SIZE] = "";
	struct ledger_row row = {0};
	bool any = true;
	enum status status = STATUS_OK;
	while (status == STATUS_OK) {
		status = query_step(query, &any, err);
		if (status != STATUS_OK || !any)
			break;
		const char *day = query_text(query, SERVICE_DAY);
		if (!day || strcmp(day, date) != 0) {
			status = read_day(query, SERVICE_DAY, &row.day, err);
			day_format(row.day, date);
		}
		row.id = query_integer(query, ID);
		row.opened_at = query_integer(query, OPENED_AT);
		if (status == STATUS_OK && !ledger_rows_add(rows, row))
			status = error_memory(err);
	}
	return status;
}

static int compare_rows(const void *left, const void *right)
{
	const struct ledger_row *a = left, *b = right;
	if (a->day.n != b->day.n)
		return a->day.n > b->day.n ? -1 : 1;
	if (a->opened_at != b->opened_at)
		return a->opened_at > b->opened_at ? -1 : 1;
	return a->id > b->id ? -1 : 1;
}

/* Where most cases of a day are in one state they are in order already. */
static bool in_order(const struct ledger_rows *rows, size_t first)
{
	for (size_t i = first + 1; i < rows->count; i++)
		if (compare_rows(&rows->items[i - 1], &rows->items[i]) > 0)
			return false;
	return true;
}

void ledger_rows_order(struct ledger_rows *rows, size_t first)
{
	if (rows->count > first && !in_order(rows, first))
		qsort(rows->items + first, rows->count - first, sizeof(*rows->items), compare_rows);
}

/* Each state's part comes in order from its index: to put them together in here takes a third of
 * the time that SQLite takes to sort them. */
enum status ledger_rows_load(struct store *store, struct day_range days, unsigned states,
	struct ledger_rows *out, struct error *err)
{
	struct query query;
	size_t before = out->count;
	char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
	enum status status = own_query_begin(&query, store, "ledger/ids", err);
	if (status == STATUS_OK)
		bind_days(&query, days, first, last);
	for (int state = 0; state < CASE_STATES && status == STATUS_OK; state++) {
		if (!(states >> state & 1))
			continue;
		query_again(&query);
		query_bind_text(&query, ":state", case_state_code((enum case_state)state));
		status = add_rows(out, &query, err);
	}
	query_end(&query);
	ledger_rows_order(out, before);
	return status;
}

void ledger_rows_release(struct ledger_rows *rows)
{
	free(rows->items);
	*rows = (struct ledger_rows){0};
}

enum status ledger_cases_load(struct store *store, const struct ledger_row *rows, size_t count,
	struct case_list *out, struct error *err)
{
	struct query query;
	struct case_columns columns = {0};
	enum status status = query_begin(&query, &store->db, "case/by_id", err);
	for (size_t i = 0; i < count && status == STATUS_OK; i++) {
		query_again(&query);
		query_bind_integer(&query, ":id", rows[i].id);
		status = case_list_read(out, &query, &columns, err);
	}
	query_end(&query);
	return status;
}

static enum status add_total(
	struct ledger_totals *totals, const struct query *query, struct error *err)
{
	enum case_state state;
	const char *code = query_text(query, 0);
	if (!code || !case_state_parse(code, &state))
		return error_say(
			err, STATUS_STORE, N_("A case has a state that is not known; run verify"));
	ledger_totals_add(
		totals, state, (int)query_integer(query, 1), (size_t)query_integer(query, 2));
	return STATUS_OK;
}

enum status ledger_totals_load(
	struct store *store, struct day_range days, struct ledger_totals *totals, struct error *err)
{
	struct query query;
	bool row = true;
	char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
	enum status status = own_query_begin(&query, store, "ledger/totals", err);
	if (status == STATUS_OK)
		bind_days(&query, days, first, last);
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		status = add_total(totals, &query, err);
	}
	query_end(&query);
	return status;
}
