#include "menzhen/store/backup/restart.h"

#include "menzhen/base/text.h"
#include "store/database/connection.h"
#include "store/database/query.h"

enum status journal_end_load(struct store *store, struct journal_end *out, struct error *err)
{
	struct query query;
	bool row = false;
	*out = (struct journal_end){0};
	text_copy(store->origin, out->origin, sizeof(out->origin));
	enum status status = query_begin(&query, &store->db, "restore/end", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":origin", store->origin_id);
		status = query_step(&query, &row, err);
	}
	if (row) {
		out->seq = query_integer(&query, 0);
		text_copy(query_text(&query, 1), out->hash, sizeof(out->hash));
	}
	query_end(&query);
	return status;
}

enum status store_restart(struct store *store, struct error *err)
{
	struct query query;
	char key[SCHEMA_KEY_SIZE];
	schema_new_key(key);
	enum status status = query_begin(&query, &store->db, "store/add_to_line", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":key", key);
		query_bind_integer(&query, ":line", store->line_id);
		status = query_finish(&query, err);
	}
	query_end(&query);
	if (status == STATUS_OK)
		status = schema_set_meta(&store->db, "origin", key, err);
	return status == STATUS_OK ? connection_read_origin(store, err) : status;
}
