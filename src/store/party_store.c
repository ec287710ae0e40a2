#include "menzhen/store/party_store.h"

#include "own_query.h"

static struct party_marks read_marks(const struct query *query, int column)
{
	return (struct party_marks){
		.name = (int32_t)query_integer(query, column),
		.identity = (int32_t)query_integer(query, column + 1),
	};
}

enum status party_find(struct store *store, const struct party_query *wanted, party_take take,
	void *context, struct error *err)
{
	struct query query;
	bool row = true;
	const char *block = wanted->side == PARTY_CLIENT ? "party/find_client" : "party/find";
	enum status status = own_query_begin(&query, store, block, err);

	if (status == STATUS_OK) {
		query_bind_integer(&query, ":key", wanted->key.value);
		if (wanted->side == PARTY_CLIENT)
			query_bind_integer(&query, ":name", wanted->name);
	}
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		const struct party_row found = {
			.side = (enum party_side)query_integer(&query, 0),
			.case_id = query_integer(&query, 1),
			.adviser = query_integer(&query, 2),
			.marks = read_marks(&query, 3),
		};
		status = take(context, &found, err);
	}
	query_end(&query);
	return status;
}

enum status party_opponent(struct store *store, const struct party_key *key, int64_t case_id,
	bool *found, struct party_marks *marks, struct error *err)
{
	struct query query;
	*found = false;
	enum status status = own_query_begin(&query, store, "party/opponent", err);

	if (status == STATUS_OK) {
		query_bind_integer(&query, ":key", key->value);
		query_bind_integer(&query, ":case", case_id);
		status = query_step(&query, found, err);
	}
	if (*found)
		*marks = read_marks(&query, 0);
	query_end(&query);
	return status;
}
