#include "erased_before.h"

#include <string.h>

#include "store/database/own_query.h"
#include "store/journal/event.h"

/* Has DAMAGED the same event, and not its personal data? What cannot be read of it says nothing. */
static enum status is_erased_there(
	struct database *damaged, int64_t id, struct bytes hash, bool *erased, struct error *err)
{
	struct query query;
	bool row = false;
	enum status status = query_begin(&query, damaged, "restore/twin", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":id", id);
		status = query_step(&query, &row, err);
	}
	struct bytes there = row ? query_bytes(&query, 0) : (struct bytes){0};
	*erased = row && query_integer(&query, 1) != 0 && there.length == hash.length &&
		  memcmp(there.data, hash.data, hash.length) == 0;
	query_end(&query);
	return status == STATUS_MEMORY ? status : STATUS_OK;
}

static enum status forget(struct database *db, int64_t id, struct error *err)
{
	struct query query;
	enum status status = query_begin(&query, db, "restore/forget", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":id", id);
		status = query_finish(&query, err);
	}
	query_end(&query);
	return status;
}

static enum status forget_twins(
	struct store *store, struct database *damaged, int64_t last, struct error *err)
{
	struct query query;
	bool row = true, erased;
	enum status status = query_begin(&query, &store->db, "restore/private_events", err);
	if (status == STATUS_OK)
		query_bind_integer(&query, ":id", last);
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		int64_t id = query_integer(&query, 0);
		status = is_erased_there(damaged, id, query_bytes(&query, 1), &erased, err);
		if (status == STATUS_OK && erased)
			status = forget(&store->db, id, err);
	}
	query_end(&query);
	return status;
}

static enum status forget_named(struct store *store, int64_t last, struct error *err)
{
	struct query query;
	enum status status = own_query_begin(&query, store, "restore/forget_erased", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":id", last);
		status = query_finish(&query, err);
	}
	query_end(&query);
	return status;
}

enum status erased_before(
	struct store *store, struct database *damaged, int64_t last, struct error *err)
{
	enum status status = forget_twins(store, damaged, last, err);
	return status == STATUS_OK ? forget_named(store, last, err) : status;
}
