#include "menzhen/store/case_queue.h"

#include "case_ids.h"
#include "menzhen/base/memory.h"
#include "own_query.h"
#include "queue_order.h"
#include "menzhen/store/snapshot.h"

enum status case_queue(struct store *store, struct day day, int head_start, struct case_list *out,
	struct error *err)
{
	char date[DAY_TEXT_SIZE];
	const struct queue_order *order;
	struct case_ids ids = {0};
	struct snapshot snapshot;
	enum status status = snapshot_begin(&snapshot, store, err);
	if (status == STATUS_OK)
		status = queue_order_take(store, day_format(day, date), head_start, &order, err);
	if (status == STATUS_OK) {
		size_t count = queue_length(order->entries, order->count);
		for (size_t i = 0; i < count; i++)
			case_ids_add(&ids, order->entries[i].id);
		status = case_ids_read(&ids, store, out, err);
	}
	snapshot_end(&snapshot);
	return status;
}

static enum status pick_leftovers(
	struct store *store, struct day day, struct case_ids *ids, struct error *err)
{
	struct query query;
	char date[DAY_TEXT_SIZE];
	enum status status = own_query_begin(&query, store, "case/leftovers", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":day", day_format(day, date));
		status = case_ids_collect(ids, &query, err);
	}
	query_end(&query);
	return status;
}

enum status case_leftovers(
	struct store *store, struct day day, struct case_list *out, struct error *err)
{
	struct case_ids ids = {0};
	struct snapshot snapshot;
	enum status status = snapshot_begin(&snapshot, store, err);
	if (status == STATUS_OK)
		status = pick_leftovers(store, day, &ids, err);
	if (status == STATUS_OK)
		status = case_ids_read(&ids, store, out, err);
	snapshot_end(&snapshot);
	case_ids_release(&ids);
	return status;
}

static int64_t span(const struct query *query, int column)
{
	return query_is_null(query, column) ? TIME_UNKNOWN : query_integer(query, column);
}

/* The columns: the session, then the times by TIME_…. A session not known is a later Menzhen's. */
static enum status read_span(const struct query *query, struct case_span *out, struct error *err)
{
	const char *session = query_text(query, 0);
	if (!session || !session_parse(session, &out->session))
		return error_say(err, STATUS_STORE,
			N_("A case has a session that is not known; run verify"));
	for (int kind = 0; kind < TIME_KINDS; kind++)
		out->times.ms[kind] = span(query, 1 + kind);
	return STATUS_OK;
}

enum status case_spans(struct store *store, struct day first, struct day last,
	struct case_span **out, size_t *count, struct error *err)
{
	struct query query;
	bool row = true;
	size_t capacity = 0;
	char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
	*out = NULL;
	*count = 0;
	enum status status = own_query_begin(&query, store, "case/times", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":first", day_format(first, from));
		query_bind_text(&query, ":last", day_format(last, to));
	}
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		if (!array_reserve((void **)out, &capacity, *count, sizeof(**out)))
			status = error_memory(err);
		else
			status = read_span(&query, &(*out)[(*count)++], err);
	}
	query_end(&query);
	return status;
}
