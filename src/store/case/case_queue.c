#include "menzhen/store/case/case_queue.h"

#include "case_ids.h"
#include "menzhen/base/memory.h"
#include "menzhen/store/backup/snapshot.h"
#include "store/database/own_query.h"

/* All the cases that BLOCK picks for DAY. */
static enum status read_block(struct store *store, const char *block, struct day day,
	struct case_list *out, struct error *err)
{
	struct query query;
	char date[DAY_TEXT_SIZE];
	struct case_ids ids = {0};
	struct snapshot snapshot;
	enum status status = snapshot_begin(&snapshot, store, err);
	if (status == STATUS_OK) {
		status = own_query_begin(&query, store, block, err);
		if (status == STATUS_OK) {
			query_bind_text(&query, ":day", day_format(day, date));
			query_bind_integer(&query, ":limit", -1);
			query_bind_integer(&query, ":offset", 0);
			status = case_ids_collect(&ids, &query, err);
		}
		query_end(&query);
	}
	if (status == STATUS_OK)
		status = case_ids_read(&ids, store, out, err);
	snapshot_end(&snapshot);
	case_ids_release(&ids);
	return status;
}

enum status case_queue(
	struct store *store, struct day day, struct case_list *out, struct error *err)
{
	return read_block(store, "case/queue_carried", day, out, err);
}

enum status case_leftovers(
	struct store *store, struct day day, struct case_list *out, struct error *err)
{
	return read_block(store, "case/leftovers", day, out, err);
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
