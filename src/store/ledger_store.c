#include "menzhen/store/ledger_store.h"

#include <stdlib.h>

#include "case_record.h"
#include "menzhen/base/buffer.h"
#include "menzhen/base/memory.h"
#include "own_query.h"

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

/* A JSON array of their codes. */
static void write_states(unsigned states, struct buffer *out)
{
	for (int state = 0; state < CASE_STATES; state++)
		if (states >> state & 1)
			buffer_printf(out, "%s\"%s\"", out->length > 0 ? "," : "[",
				case_state_code((enum case_state)state));
	buffer_add_text(out, out->length > 0 ? "]" : "[]");
}

bool ledger_rows_add(struct ledger_rows *rows, struct ledger_row row)
{
	if (!array_reserve(
		    (void **)&rows->items, &rows->capacity, rows->count, sizeof(*rows->items)))
		return false;
	rows->items[rows->count++] = row;
	return true;
}

static enum status add_row(struct ledger_rows *rows, const struct query *query, struct error *err)
{
	struct ledger_row row = {
		.id = query_integer(query, 0), .opened_at = query_integer(query, 2)};
	enum status status = read_day(query, 1, &row.day, err);
	if (status == STATUS_OK && !ledger_rows_add(rows, row))
		status = error_memory(err);
	return status;
}

static void bind_days(struct query *query, struct day_range days, char first[DAY_TEXT_SIZE],
	char last[DAY_TEXT_SIZE])
{
	query_bind_text(query, ":first", day_format(days.first, first));
	query_bind_text(query, ":last", day_format(days.last, last));
}

enum status ledger_rows_load(struct store *store, struct day_range days, unsigned states,
	struct ledger_rows *out, struct error *err)
{
	struct query query;
	bool row = true;
	char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
	struct buffer codes = {0};
	write_states(states, &codes);
	enum status status = own_query_begin(&query, store, "ledger/ids", err);
	if (status == STATUS_OK && codes.failed)
		status = error_memory(err);
	if (status == STATUS_OK) {
		bind_days(&query, days, first, last);
		query_bind_text(&query, ":states", buffer_text(&codes));
	}
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		status = add_row(out, &query, err);
	}
	query_end(&query);
	buffer_release(&codes);
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
