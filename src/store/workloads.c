#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "menzhen/store/case_store.h"
#include "own_query.h"

struct workload_list {
	struct workload *items;
	size_t count, capacity;
};

static enum status add_workload(
	struct workload_list *list, const struct query *query, struct error *err)
{
	if (!array_reserve(
		    (void **)&list->items, &list->capacity, list->count, sizeof(*list->items)))
		return error_memory(err);
	struct workload *item = &list->items[list->count++];
	item->open_cases = (int)query_integer(query, 1);
	item->cases_today = (int)query_integer(query, 2);
	item->last_active = query_integer(query, 3);
	return query_copy(query, 0, &item->adviser) ? STATUS_OK : error_memory(err);
}

enum status case_workloads(struct store *store, struct day day, struct workload **out,
	size_t *count, struct error *err)
{
	struct query query;
	struct workload_list list = {0};
	char date[DAY_TEXT_SIZE];
	bool row = true;
	enum status status = own_query_begin(&query, store, "case/workloads", err);
	if (status == STATUS_OK)
		query_bind_text(&query, ":day", day_format(day, date));
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = add_workload(&list, &query, err);
	}
	query_end(&query);
	if (status != STATUS_OK) {
		workloads_free(list.items, list.count);
		list = (struct workload_list){0};
	}
	*out = list.items;
	*count = list.count;
	return status;
}

void workloads_free(struct workload *workloads, size_t count)
{
	for (size_t i = 0; i < count; i++)
		free(workloads[i].adviser);
	free(workloads);
}
