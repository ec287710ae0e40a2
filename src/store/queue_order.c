#include "queue_order.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "case_record.h"
#include "menzhen/base/buffer.h"
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

enum status queue_order_read(struct store *store, const struct queue_order *order, size_t first,
	size_t count, struct case_list *out, struct error *err)
{
	struct query query;
	struct buffer ids = {0};
	for (size_t i = first; i < first + count; i++)
		buffer_printf(&ids, "%c%" PRId64, i == first ? '[' : ',', order->entries[i].id);
	buffer_add_char(&ids, ']');
	if (count == 0 || ids.failed) {
		buffer_release(&ids);
		return count == 0 ? STATUS_OK : error_memory(err);
	}
	enum status status = query_begin(&query, &store->db, "case/of_ids", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":ids", buffer_text(&ids));
		status = case_list_read(out, &query, err);
	}
	query_end(&query);
	buffer_release(&ids);
	return status;
}

void queue_order_release(struct queue_order *order)
{
	free(order->entries);
	*order = (struct queue_order){0};
}
