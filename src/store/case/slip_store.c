#include "menzhen/store/case/slip_store.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "store/database/own_query.h"

enum status slip_last(struct store *store, int year, int *out, struct error *err)
{
	struct query query;
	int64_t last = 0;
	enum status status = own_query_begin(&query, store, "slip/last", err);

	if (status == STATUS_OK) {
		query_bind_integer(&query, ":year", year);
		status = query_step_integer(&query, &last, err);
	}
	query_end(&query);
	*out = (int)last;
	return status;
}

enum status slip_was_printed(struct store *store, struct slip slip, bool *out, struct error *err)
{
	struct query query;
	int64_t printed = 0;
	enum status status = own_query_begin(&query, store, "slip/printed", err);

	if (status == STATUS_OK) {
		query_bind_integer(&query, ":year", slip.year);
		query_bind_integer(&query, ":sequence", slip.sequence);
		status = query_step_integer(&query, &printed, err);
	}
	query_end(&query);
	*out = printed != 0;
	return status;
}

enum status slip_case(
	struct store *store, const char *paper, char out[CASE_NUMBER_SIZE], struct error *err)
{
	struct query query;
	bool row = false;
	enum status status = own_query_begin(&query, store, "slip/case", err);

	out[0] = '\0';
	if (status == STATUS_OK) {
		query_bind_text(&query, ":paper", paper);
		status = query_step(&query, &row, err);
	}
	if (status == STATUS_OK && row)
		text_copy(query_text(&query, 0), out, CASE_NUMBER_SIZE);
	query_end(&query);
	return status;
}

static enum status add_range(struct slip_ranges *out, const struct query *query, struct error *err)
{
	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return error_memory(err);
	out->items[out->count++] = (struct slip_range){
		.year = (int)query_integer(query, 0),
		.first = (int)query_integer(query, 1),
		.last = (int)query_integer(query, 2),
		.printed_at = query_integer(query, 3),
	};
	return STATUS_OK;
}

enum status slip_ranges_load(struct store *store, struct slip_ranges *out, struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = own_query_begin(&query, store, "slip/ranges", err);

	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = add_range(out, &query, err);
	}
	query_end(&query);
	return status;
}

void slip_ranges_release(struct slip_ranges *ranges)
{
	free(ranges->items);
	*ranges = (struct slip_ranges){0};
}
