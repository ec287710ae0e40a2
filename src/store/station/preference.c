#include "menzhen/store/station/preference.h"

#include "brief_write.h"

static void bind(struct query *query, const char *owner, int slot, const char *name)
{
	query_bind_text(query, ":owner", owner);
	query_bind_integer(query, ":slot", slot);
	query_bind_text(query, ":name", name);
}

enum status preference_keep(struct store *store, const char *owner, int slot, const char *name,
	const char *value, struct error *err)
{
	struct brief_write write;
	enum status status = brief_write_begin(&write, store, "preference/keep", err);
	if (status == STATUS_OK) {
		bind(&write.query, owner, slot, name);
		query_bind_text(&write.query, ":value", value);
	}
	return brief_write_end(&write, status, err);
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
