#include "case_ids.h"

#include <stdlib.h>

#include "case_record.h"
#include "menzhen/base/memory.h"
#include "store/database/connection.h"

enum status case_ids_collect(struct case_ids *ids, struct query *query, struct error *err)
{
	bool row = true;
	enum status status = STATUS_OK;
	while (status == STATUS_OK) {
		status = query_step(query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		if (!array_reserve(
			    (void **)&ids->items, &ids->capacity, ids->count, sizeof(*ids->items)))
			return error_memory(err);
		ids->items[ids->count++] = query_integer(query, 0);
	}
	return status;
}

enum status case_ids_read(
	const struct case_ids *ids, struct store *store, struct case_list *out, struct error *err)
{
	struct query query;
	struct case_columns columns = {0};
	if (ids->count == 0)
		return STATUS_OK;
	enum status status = query_begin(&query, &store->db, "case/by_id", err);
	for (size_t i = 0; i < ids->count && status == STATUS_OK; i++) {
		query_again(&query);
		query_bind_integer(&query, ":id", ids->items[i]);
		status = case_list_read(out, &query, &columns, err);
	}
	query_end(&query);
	return status;
}

void case_ids_release(struct case_ids *ids)
{
	free(ids->items);
	*ids = (struct case_ids){0};
}
