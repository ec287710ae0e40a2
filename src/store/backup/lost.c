/* What one of two databases has that the other lacks. */
#include <stdlib.h>
#include <string.h>

#include "head.h"
#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "store/database/connection.h"

enum status journal_extent(struct store *store, int64_t *events, moment *last, struct error *err)
{
	*last = 0;
	enum status status = query_integer_of(&store->db, "verify/event_count", events, err);
	return status == STATUS_OK ? head_at(&store->db, *events, last, err) : status;
}

enum status journal_station(struct store *store, char *out, size_t size, struct error *err)
{
	struct query query;
	bool row = false;
	out[0] = '\0';
	enum status status = query_begin(&query, &store->db, "restore/last_station", err);
	if (status == STATUS_OK)
		status = query_step(&query, &row, err);
	if (row)
		text_copy(query_text(&query, 0), out, size);
	query_end(&query);
	return status;
}

/* A hash tells of all before it, so two journals that have one event alike begin alike. */
static enum status same_event(
	struct store *a, struct store *b, int64_t id, bool *same, struct error *err)
{
	char x[JOURNAL_HASH_SIZE], y[JOURNAL_HASH_SIZE] = "";
	enum status status = head_hash(&a->db, id, x, err);
	if (status == STATUS_OK)
		status = head_hash(&b->db, id, y, err);
	*same = status == STATUS_OK && x[0] != '\0' && strcmp(x, y) == 0;
	return status;
}

enum status journal_common(struct store *a, struct store *b, int64_t *common, struct error *err)
{
	int64_t low = 0, high = 0, other = 0;
	enum status status = query_integer_of(&a->db, "verify/event_count", &high, err);
	if (status == STATUS_OK)
		status = query_integer_of(&b->db, "verify/event_count", &other, err);
	if (other < high)
		high = other;
	while (status == STATUS_OK && low < high) {
		int64_t middle = high - (high - low) / 2;
		bool same;
		status = same_event(a, b, middle, &same, err);
		if (same)
			low = middle;
		else
			high = middle - 1;
	}
	*common = low;
	return status;
}

static enum status add_lost(const struct query *query, struct lost_list *out, struct error *err)
{
	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return error_memory(err);
	struct lost_subject *lost = &out->items[out->count];
	if (!query_copy(query, 0, &lost->subject))
		return error_memory(err);
	lost->first = query_integer(query, 1);
	lost->last = query_integer(query, 2);
	lost->events = query_integer(query, 3);
	lost->opened = query_integer(query, 4) != 0;
	lost->erased = query_integer(query, 5) != 0;
	out->count++;
	return STATUS_OK;
}

enum status lost_load(struct store *store, int64_t common, struct lost_list *out, struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = query_begin(&query, &store->db, "restore/lost", err);
	if (status == STATUS_OK)
		query_bind_integer(&query, ":id", common);
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		status = add_lost(&query, out, err);
	}
	query_end(&query);
	return status;
}

void lost_list_release(struct lost_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->items[i].subject);
	free(list->items);
	*list = (struct lost_list){0};
}
