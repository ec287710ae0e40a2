#include "menzhen/store/ledger/ledger_view_store.h"

#include "menzhen/base/memory.h"
#include "store/database/own_query.h"

/* As the columns of the query come. */
enum { NUMBER, NAME, FILTER, COLUMNS, SORT, SAVED_BY };

static enum status add_view(
	struct ledger_view_list *list, const struct query *query, struct error *err)
{
	if (!array_reserve(
		    (void **)&list->items, &list->capacity, list->count, sizeof(*list->items)))
		return error_memory(err);
	struct ledger_view *view = &list->items[list->count++];
	bool copied = query_copy(query, NUMBER, &view->number) &&
		      query_copy(query, NAME, &view->name) &&
		      query_copy(query, FILTER, &view->filter) &&
		      query_copy(query, COLUMNS, &view->columns) &&
		      query_copy(query, SORT, &view->sort) &&
		      query_copy(query, SAVED_BY, &view->saved_by);
	return copied ? STATUS_OK : error_memory(err);
}

enum status ledger_view_load(struct store *store, struct ledger_view_list *out, struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = own_query_begin(&query, store, "ledger/views", err);
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		status = add_view(out, &query, err);
	}
	query_end(&query);
	return status;
}

enum status ledger_view_last(struct store *store, int *sequence, struct error *err)
{
	int64_t last;
	enum status status = own_query_integer(store, "ledger/last_view", &last, err);
	*sequence = (int)last;
	return status;
}
