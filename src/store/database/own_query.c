#include "own_query.h"

enum status own_query_begin(
	struct query *query, struct store *store, const char *name, struct error *err)
{
	enum status status = query_begin(query, &store->db, name, err);
	if (status == STATUS_OK)
		query_bind_integer(query, ":origin", store->line_id);
	return status;
}
