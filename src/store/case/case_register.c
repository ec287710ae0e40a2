#include "menzhen/store/case/case_store.h"
#include "store/database/own_query.h"

/* Fields of a later Menzhen's are passed over: they stay in the journal. */
static enum status take(struct register_entry *out, const struct query *query, struct error *err)
{
	int field = register_find(query_text(query, 0));

	if (field >= 0 && !query_copy(query, 1, &out->values[field]))
		return error_memory(err);
	return STATUS_OK;
}

enum status case_register_load(
	struct store *store, int64_t id, struct register_entry *out, struct error *err)
{
	struct query query;
	bool row = true;

	enum status status = query_begin(&query, &store->db, "case/register", err);
	if (status == STATUS_OK)
		query_bind_integer(&query, ":case", id);
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = take(out, &query, err);
	}
	query_end(&query);
	return status;
}

enum status case_register_lately(struct store *store, const char *field, int newest,
	struct string_list *out, struct error *err)
{
	struct query query;
	enum status status = own_query_begin(&query, store, "case/lately", err);

	if (status == STATUS_OK) {
		query_bind_text(&query, ":field", field);
		query_bind_integer(&query, ":newest", newest);
		status = query_add_texts(&query, out, err);
	}
	query_end(&query);
	return status;
}
