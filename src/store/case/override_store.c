#include "menzhen/store/case/override_store.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "store/database/own_query.h"

/* As the columns of the query come. */
enum { SERVICE_DAY, AT, NUMBER, ACTOR, PROPOSED, TAKEN, REASON };

static enum status begin(struct query *query, struct store *store, const char *name,
	const char *first, const char *last, struct error *err)
{
	enum status status = own_query_begin(query, store, name, err);

	if (status == STATUS_OK) {
		query_bind_text(query, ":first", first);
		query_bind_text(query, ":last", last);
	}
	return status;
}

static enum status add_override(
	struct override_list *list, const struct query *query, struct error *err)
{
	if (!array_reserve(
		    (void **)&list->items, &list->capacity, list->count, sizeof(*list->items)))
		return error_memory(err);
	struct override *item = &list->items[list->count++];
	item->at = query_integer(query, AT);
	bool copied = query_copy(query, NUMBER, &item->number) &&
		      query_copy(query, ACTOR, &item->actor) &&
		      query_copy(query, PROPOSED, &item->proposed) &&
		      query_copy(query, TAKEN, &item->taken) &&
		      query_copy(query, REASON, &item->reason);
	if (!copied)
		return error_memory(err);
	if (!day_parse(query_text(query, SERVICE_DAY), &item->day))
		return error_set(err, STATUS_STORE,
			N_("The case %s has a %s that is not known; run verify"), item->number,
			"service_day");
	return STATUS_OK;
}

enum status override_find(struct store *store, struct day first, struct day last,
	struct override_list *out, struct error *err)
{
	struct query query;
	char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
	bool row = true;
	enum status status = begin(
		&query, store, "override/find", day_format(first, from), day_format(last, to), err);

	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = add_override(out, &query, err);
	}
	query_end(&query);
	return status;
}

void override_list_release(struct override_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		struct override *item = &list->items[i];
		free(item->number);
		free(item->actor);
		free(item->proposed);
		free(item->taken);
		free(item->reason);
	}
	free(list->items);
	*list = (struct override_list){0};
}

enum status override_assignments(struct store *store, struct day first, struct day last,
	assignments_take take, void *context, struct error *err)
{
	struct query query;
	char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
	bool row = true;
	enum status status = begin(&query, store, "override/assignments", day_format(first, from),
		day_format(last, to), err);

	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = take(
				context, query_text(&query, 0), (int)query_integer(&query, 1), err);
	}
	query_end(&query);
	return status;
}
