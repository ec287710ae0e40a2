#include "head.h"

#include "menzhen/base/text.h"

enum status head_hash(
	struct database *db, int64_t id, char out[JOURNAL_HASH_SIZE], struct error *err)
{
	struct query query;
	bool row = false;
	out[0] = '\0';
	enum status status = query_begin(&query, db, "restore/event_hash", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":id", id);
		status = query_step(&query, &row, err);
	}
	if (row && !query_is_null(&query, 0))
		text_copy(query_text(&query, 0), out, JOURNAL_HASH_SIZE);
	query_end(&query);
	return status;
}

enum status head_at(struct database *db, int64_t id, moment *out, struct error *err)
{
	struct query query;
	*out = 0;
	enum status status = query_begin(&query, db, "restore/event_at", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":id", id);
		status = query_step_integer(&query, out, err);
	}
	query_end(&query);
	return status;
}

enum status head_read(
	struct database *db, int64_t events, struct backup_position *out, struct error *err)
{
	char hash[JOURNAL_HASH_SIZE] = "00000000";
	*out = (struct backup_position){.events = events};
	enum status status = events != 0 ? head_hash(db, events, hash, err) : STATUS_OK;
	text_copy(hash, out->head, sizeof(out->head));
	return status;
}
