#include "menzhen/store/conflict/party_store.h"

#include "party_entry.h"
#include "store/database/own_query.h"

static enum status take_all(
	const struct query *query, party_take take, void *context, struct error *err)
{
	const struct bytes entries = query_bytes(query, 1);
	const unsigned char *at = entries.data;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < entries.length / PARTY_ENTRY_SIZE && status == STATUS_OK; i++) {
		struct party_entry entry = party_entry_read(at + i * PARTY_ENTRY_SIZE);
		entry.side = (enum party_side)query_integer(query, 0);
		status = take(context, &entry, err);
	}
	return status;
}

enum status party_find(struct store *store, const struct party_query *wanted, party_take take,
	void *context, struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = own_query_begin(&query, store, "party/find", err);

	if (status == STATUS_OK) {
		query_bind_integer(&query, ":key", wanted->key);
		query_bind_integer(&query, ":first", wanted->first);
		query_bind_integer(&query, ":last", wanted->last);
	}
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = take_all(&query, take, context, err);
	}
	query_end(&query);
	return status;
}
