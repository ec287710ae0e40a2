#include "queue_order.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "own_query.h"

/* As the columns of the query come. */
enum { ID, ARRIVED_AT, PRIORITY, LEFT_OVER };

static enum status add(struct queue_order *order, const struct query *query, struct error *err)
{
	if (!array_reserve((void **)&order->entries, &order->capacity, order->count,
		    sizeof(*order->entries)))
		return error_memory(err);
	order->entries[order->count++] = (struct queue_entry){
		.id = query_integer(query, ID),
		.arrived = query_integer(query, ARRIVED_AT),
		.priority = query_integer(query, PRIORITY) != 0,
		.left_over = query_integer(query, LEFT_OVER) != 0,
	};
	return STATUS_OK;
}

static enum status load(
	struct store *store, const char *date, struct queue_order *order, struct error *err)
{
	struct query query;
	bool row = true;
	order->count = 0;
	enum status status = own_query_begin(&query, store, "case/queue", err);
	if (status == STATUS_OK)
		query_bind_text(&query, ":day", date);
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = add(order, &query, err);
	}
	query_end(&query);
	return status;
}

enum status queue_order_take(struct store *store, const char *date, int head_start,
	const struct queue_order **out, struct error *err)
{
	struct queue_order *kept = &store->queue;
	int changes = sqlite3_total_changes(store->db.handle);
	int64_t version;
	*out = kept;
	enum status status = query_integer_of(&store->db, "store/data_version", &version, err);
	if (status != STATUS_OK)
		return status;
	if (strcmp(kept->date, date) == 0 && kept->head_start == head_start &&
		kept->version == version && kept->changes == changes)
		return STATUS_OK;
	kept->date[0] = '\0';
	status = load(store, date, kept, err);
	if (status != STATUS_OK)
		return status;
	queue_sort(kept->entries, kept->count, head_start);
	memcpy(kept->date, date, sizeof(kept->date));
	kept->head_start = head_start;
	kept->version = version;
	kept->changes = changes;
	return STATUS_OK;
}

void queue_order_release(struct queue_order *order)
{
	free(order->entries);
	*order = (struct queue_order){0};
}
