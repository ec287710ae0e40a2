#include "origins.h"

#include <string.h>

#include "menzhen/base/text.h"

enum status origin_find(
	struct database *db, struct bytes key, int64_t *id, int64_t *line, struct error *err)
{
	struct query query;
	bool row = false;
	*id = *line = 0;
	enum status status = query_begin(&query, db, "restore/origin_of", err);
	if (status == STATUS_OK) {
		query_bind_bytes(&query, ":key", key);
		status = query_step(&query, &row, err);
	}
	if (row) {
		*id = query_integer(&query, 0);
		*line = query_integer(&query, 1);
	}
	query_end(&query);
	return status;
}

static bool begins_anew(const struct event *event)
{
	static const char kind[] = "station.restored";
	return event->seq == 1 && event->kind.length == strlen(kind) &&
	       memcmp(event->kind.data, kind, strlen(kind)) == 0;
}

enum status origin_former(struct database *db, const struct event *event, bool *is,
	struct origin_end *out, struct error *err)
{
	struct query query;
	*is = false;
	*out = (struct origin_end){.seq = 0};
	if (!begins_anew(event))
		return STATUS_OK;
	enum status status = query_begin(&query, db, "restore/former", err);
	if (status == STATUS_OK) {
		query_bind_bytes(&query, ":body", event->body);
		status = query_step(&query, is, err);
	}
	if (status == STATUS_OK && *is) {
		text_copy(query_text(&query, 0), out->key, sizeof(out->key));
		out->seq = query_integer(&query, 1);
		text_copy(query_text(&query, 2), out->hash, sizeof(out->hash));
	}
	query_end(&query);
	return status;
}

static enum status add_row(
	struct database *db, struct bytes key, const char *former, struct error *err)
{
	struct query query;
	enum status status = query_begin(&query, db, "restore/admit_origin", err);
	if (status == STATUS_OK) {
		query_bind_bytes(&query, ":key", key);
		query_bind_text(&query, ":former", former);
		status = query_finish(&query, err);
	}
	query_end(&query);
	return status;
}

/* One that was gone on from before it had recorded anything: no event brought it. */
static enum status add_former(
	struct database *db, const struct origin_end *former, struct error *err)
{
	int64_t id, line;
	struct bytes key = bytes_of_text(former->key);
	enum status status = origin_find(db, key, &id, &line, err);
	return status == STATUS_OK && id == 0 && former->seq == 0 ? add_row(db, key, NULL, err)
								  : status;
}

static enum status add(struct database *db, const struct event *event, struct error *err)
{
	struct origin_end former;
	bool restored;
	enum status status = origin_former(db, event, &restored, &former, err);
	if (status == STATUS_OK && restored)
		status = add_former(db, &former, err);
	return status == STATUS_OK ? add_row(db, event->origin, restored ? former.key : NULL, err)
				   : status;
}

enum status origin_admit(struct database *db, struct event *event, struct error *err)
{
	enum status status =
		origin_find(db, event->origin, &event->origin_id, &event->line_id, err);
	if (status != STATUS_OK || event->origin_id != 0)
		return status;
	status = add(db, event, err);
	return status == STATUS_OK
		       ? origin_find(db, event->origin, &event->origin_id, &event->line_id, err)
		       : status;
}
