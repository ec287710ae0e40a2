#include "menzhen/store/station/preference.h"

#include "store/database/connection.h"
#include "store/database/query.h"

enum { PATIENCE_MS = 50 };

static void bind(struct query *query, const char *owner, int slot, const char *name)
{
	query_bind_text(query, ":owner", owner);
	query_bind_integer(query, ":slot", slot);
	query_bind_text(query, ":name", name);
}

enum status preference_keep(struct store *store, const char *owner, int slot, const char *name,
	const char *value, struct error *err)
{
	struct query query;
	enum status status = store_begin_within(store, PATIENCE_MS, err);
	if (status != STATUS_OK)
		return status;
	status = query_begin(&query, &store->db, "preference/keep", err);
	if (status == STATUS_OK) {
		bind(&query, owner, slot, name);
		query_bind_text(&query, ":value", value);
		status = query_finish(&query, err);
	}
	query_end(&query);
	if (status == STATUS_OK)
		return store_commit(store, err);
	store_rollback(store);
	return status;
}

enum status preference_load(struct store *store, const char *owner, int slot, const char *name,
	struct buffer *out, struct error *err)
{
	struct query query;
	bool row = false;
	enum status status = query_begin(&query, &store->db, "preference/load", err);
	if (status == STATUS_OK) {
		bind(&query, owner, slot, name);
		status = query_step(&query, &row, err);
	}
	if (row && !buffer_add_text(out, query_text(&query, 0)))
		status = error_memory(err);
	query_end(&query);
	return status;
}
