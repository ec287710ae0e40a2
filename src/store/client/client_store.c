#include "menzhen/store/client/client_store.h"

#include "store/case/case_ids.h"
#include "store/database/own_query.h"

/* The one integer of the query BLOCK about the id that PARAMETER says; 0 without a row. */
static enum status ask(struct store *store, const char *block, const char *parameter, int64_t id,
	int64_t *out, struct error *err)
{
	struct query query;
	enum status status = own_query_begin(&query, store, block, err);

	*out = 0;
	if (status == STATUS_OK) {
		query_bind_integer(&query, parameter, id);
		status = query_step_integer(&query, out, err);
	}
	query_end(&query);
	return status;
}

enum status client_root(struct store *store, int64_t case_id, int64_t *out, struct error *err)
{
	enum status status = ask(store, "client/root", ":case", case_id, out, err);

	if (status == STATUS_OK && *out == 0)
		status = error_set(err, STATUS_STORE,
			N_("A visitor is known whose case is not there; run verify"));
	return status;
}

enum status client_is_alone(struct store *store, int64_t case_id, bool *out, struct error *err)
{
	int64_t count;
	enum status status = ask(store, "client/alone", ":case", case_id, &count, err);

	*out = count > 0;
	return status;
}

enum status client_parent(struct store *store, int64_t person, int64_t *out, struct error *err)
{
	return ask(store, "client/parent", ":person", person, out, err);
}

/* The ids that BLOCK gives for PERSON. */
static enum status collect(struct store *store, const char *block, int64_t person,
	struct case_ids *out, struct error *err)
{
	struct query query;
	enum status status = own_query_begin(&query, store, block, err);

	if (status == STATUS_OK) {
		query_bind_integer(&query, ":person", person);
		status = case_ids_collect(out, &query, err);
	}
	query_end(&query);
	return status;
}

enum status client_visits(struct store *store, int64_t person, size_t limit, struct case_list *out,
	size_t *total, struct error *err)
{
	struct case_ids ids = {0};
	enum status status = collect(store, "client/visits", person, &ids, err);

	if (total != NULL)
		*total = ids.count;
	if (limit > 0 && ids.count > limit)
		ids.count = limit;
	if (status == STATUS_OK)
		status = case_ids_read(&ids, store, out, err);
	case_ids_release(&ids);
	return status;
}

enum status client_merged(
	struct store *store, int64_t person, struct case_list *out, struct error *err)
{
	struct case_ids ids = {0};
	enum status status = collect(store, "client/merged", person, &ids, err);

	if (status == STATUS_OK)
		status = case_ids_read(&ids, store, out, err);
	case_ids_release(&ids);
	return status;
}

enum status client_apart(
	struct store *store, int64_t one, int64_t other, struct client_pair *out, struct error *err)
{
	struct query query;
	bool row = true;
	int64_t root = 0;
	enum status status = own_query_begin(&query, store, "client/apart", err);

	*out = (struct client_pair){0};
	if (status == STATUS_OK)
		query_bind_integer(&query, ":person", one);
	while (status == STATUS_OK && row && out->other == 0) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = client_root(store, query_integer(&query, 0), &root, err);
		if (status == STATUS_OK && row && root == other)
			*out = (struct client_pair){
				query_integer(&query, 1), query_integer(&query, 0)};
	}
	query_end(&query);
	return status;
}

enum status client_told_apart(
	struct store *store, int64_t person, struct case_list *out, struct error *err)
{
	struct case_ids ids = {0};
	enum status status = collect(store, "client/apart", person, &ids, err);

	if (status == STATUS_OK)
		status = case_ids_read(&ids, store, out, err);
	case_ids_release(&ids);
	return status;
}
