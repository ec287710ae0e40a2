#include "menzhen/store/station/clock_store.h"

#include "store/database/own_query.h"

static enum status read_last(struct store *store, moment *out, struct error *err)
{
	struct query query;
	*out = 0;
	enum status status = query_begin(&query, &store->db, "clock/last", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":origin", store->origin_id);
		status = query_step_integer(&query, out, err);
	}
	query_end(&query);
	return status;
}

enum status clock_standing_load(struct store *store, struct clock_standing *out, struct error *err)
{
	struct query query;
	*out = (struct clock_standing){0};
	enum status status = read_last(store, &out->last, err);
	if (status != STATUS_OK)
		return status;
	status = own_query_begin(&query, store, "clock/doubted", err);
	if (status == STATUS_OK)
		status = query_step(&query, &out->doubted, err);
	if (status == STATUS_OK && out->doubted)
		out->before = query_integer(&query, 0);
	query_end(&query);
	return status;
}
