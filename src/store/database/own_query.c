#include "own_query.h"

enum status own_query_begin(
	struct query *query, struct store *store, const char *name, struct error *err)
{
	enum status status = query_begin(query, &store->db, name, err);
	if (status == STATUS_OK)
		query_bind_integer(query, ":origin", store->line_id);
	return status;
}

enum status own_query_integer(
	struct store *store, const char *name, int64_t *out, struct error *err)
{
	struct query query;
	*out = 0;
	enum status status = own_query_begin(&query, store, name, err);
	if (status == STATUS_OK)
		status = query_step_integer(&query, out, err);
	query_end(&query);
	return status;
}
