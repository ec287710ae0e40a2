#include "menzhen/store/case/load_store.h"

#include "store/database/own_query.h"

enum status store_versions(struct store *store, struct store_versions *out, struct error *err)
{
	struct query query;
	bool row = false;
	*out = (struct store_versions){.undone = store->undone};
	enum status status = own_query_begin(&query, store, "load/versions", err);
	if (status == STATUS_OK)
		status = query_step(&query, &row, err);
	if (row) {
		out->loads = query_integer(&query, 0);
		out->duties = query_integer(&query, 1);
	}
	query_end(&query);
	return status;
}

static struct load read_load(const struct query *query)
{
	return (struct load){
		.adviser = query_text(query, 0),
		.open_cases = (int)query_integer(query, 1),
		.last_active = query_integer(query, 2),
		.given = (int)query_integer(query, 3),
		.given_today = (int)query_integer(query, 4),
	};
}

enum status load_find(struct store *store, const struct load_window *window, load_take take,
	void *context, struct error *err)
{
	struct query query;
	char first[DAY_TEXT_SIZE], day[DAY_TEXT_SIZE];
	bool row = true;
	enum status status = own_query_begin(&query, store, "load/find", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":first", day_format(window->first, first));
		query_bind_text(&query, ":day", day_format(window->day, day));
		query_bind_integer(&query, ":since", window->since);
	}
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		const struct load load = read_load(&query);
		status = take(context, &load, err);
	}
	query_end(&query);
	return status;
}

enum status load_name(struct store *store, const char *adviser, char **out, struct error *err)
{
	struct query query;
	bool row = false;
	*out = NULL;
	enum status status = own_query_begin(&query, store, "load/name", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":adviser", adviser);
		status = query_step(&query, &row, err);
	}
	if (row && !query_copy(&query, 0, out))
		status = error_memory(err);
	query_end(&query);
	return status;
}
