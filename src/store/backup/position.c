#include "menzhen/store/backup/position.h"

#include "head.h"
#include "menzhen/store/backup/restart.h"
#include "store/database/own_query.h"

enum status position_is_past(
	struct store *store, const struct backup_position *position, bool *past, struct error *err)
{
	struct backup_position own;
	enum status status = head_read(&store->db, position->events, &own, err);
	*past = status == STATUS_OK && backup_position_same(position, &own);
	return status;
}

enum status position_unsaved(
	struct store *store, const struct backup_position *position, moment *out, struct error *err)
{
	return head_at(&store->db, position->events + 1, out, err);
}

static enum status steps_back(
	struct store *store, int64_t event, moment most, bool *back, struct error *err)
{
	struct query query;
	int64_t exists = 0;
	enum status status = query_begin(&query, &store->db, "backup/clock_back", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":id", event);
		query_bind_integer(&query, ":most", most);
		status = query_step_integer(&query, &exists, err);
	}
	*back = exists != 0;
	query_end(&query);
	return status;
}

enum status position_clock_back(struct store *store, const struct backup_position *position,
	const struct position_clock *clock, bool *back, struct error *err)
{
	int64_t events;
	moment first = 0, last;
	enum status status = journal_extent(store, &events, &last, err);
	*back = false;
	if (status == STATUS_OK)
		status = position_unsaved(store, position, &first, err);
	if (status != STATUS_OK || first == 0)
		return status;
	*back = first < clock->made - clock->most || clock->now < last - clock->most;
	return *back ? STATUS_OK : steps_back(store, position->events + 1, clock->most, back, err);
}

enum status position_marks_load(struct store *store, struct position_marks *out, struct error *err)
{
	*out = (struct position_marks){0};
	enum status status = own_query_integer(store, "backup/erased", &out->erased, err);
	return status == STATUS_OK
		       ? own_query_integer(store, "backup/restored", &out->restored, err)
		       : status;
}

enum status position_sent(
	struct store *store, int64_t *count, moment *last, char **place, struct error *err)
{
	struct query query;
	bool row = false, copied = true;
	enum status status = own_query_begin(&query, store, "backup/sent", err);
	*count = 0;
	*last = 0;
	*place = NULL;
	if (status == STATUS_OK)
		status = query_step(&query, &row, err);
	if (row) {
		*count = query_integer(&query, 0);
		*last = query_integer(&query, 1);
		copied = query_copy(&query, 2, place);
	}
	query_end(&query);
	return copied ? status : error_memory(err);
}
