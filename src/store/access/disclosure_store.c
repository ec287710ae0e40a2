#include "menzhen/store/access/disclosure_store.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "store/database/own_query.h"

/* As the columns of the query come. */
enum { KIND, SUBJECT, AT, ACTOR, WHAT, CASES, FILTER, TAKING };

static enum status add(struct disclosure_list *list, const struct query *query, struct error *err)
{
	if (!array_reserve(
		    (void **)&list->items, &list->capacity, list->count, sizeof(*list->items)))
		return error_memory(err);
	struct disclosure *item = &list->items[list->count++];
	*item = (struct disclosure){.at = query_integer(query, AT),
		.exported = strcmp(query_text(query, KIND), "exported") == 0,
		.cases = query_integer(query, CASES)};
	bool copied = query_copy(query, SUBJECT, &item->subject) &&
		      query_copy(query, ACTOR, &item->actor) &&
		      query_copy(query, WHAT, &item->what) &&
		      query_copy(query, FILTER, &item->filter) &&
		      query_copy(query, TAKING, &item->taking);
	return copied ? STATUS_OK : error_memory(err);
}

enum status disclosure_find(struct store *store, moment first, moment end, const char *actor,
	int most, struct disclosure_list *out, struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = own_query_begin(&query, store, "disclosure/find", err);

	if (status == STATUS_OK) {
		query_bind_integer(&query, ":first", first);
		query_bind_integer(&query, ":end", end);
		query_bind_text(&query, ":actor", actor != NULL ? actor : "");
		query_bind_integer(&query, ":most", most);
	}
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = add(out, &query, err);
	}
	query_end(&query);
	return status;
}

void disclosure_list_release(struct disclosure_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		free(list->items[i].actor);
		free(list->items[i].subject);
		free(list->items[i].what);
		free(list->items[i].filter);
		free(list->items[i].taking);
	}
	free(list->items);
	*list = (struct disclosure_list){0};
}
