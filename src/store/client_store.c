#include "menzhen/store/client_store.h"

#include "case_ids.h"
#include "own_query.h"

/* The one integer of a query that is asked about one or two ids; MISSING without a row. */
struct asked {
	const char *block;
	const char *names[2]; /* of the parameters; NULL: none */
	int64_t ids[2];
};

static enum status ask(
	struct store *store, const struct asked *asked, int64_t *out, struct error *err)
{
	struct query query;
	bool row = false;
	enum status status = own_query_begin(&query, store, asked->block, err);

	*out = 0;
	for (int i = 0; i < 2 && status == STATUS_OK; i++)
		if (asked->names[i] != NULL)
			query_bind_integer(&query, asked->names[i], asked->ids[i]);
	if (status == STATUS_OK)
		status = query_step(&query, &row, err);
	if (row)
		*out = query_integer(&query, 0);
	query_end(&query);
	return status;
}

enum status client_root(struct store *store, int64_t case_id, int64_t *out, struct error *err)
{
	const struct asked asked = {"client/root", {":case", NULL}, {case_id, 0}};
	enum status status = ask(store, &asked, out, err);

	if (status == STATUS_OK && *out == 0)
		status = error_set(err, STATUS_STORE,
			N_("A visitor is known whose case is not there; run verify"));
	return status;
}

enum status client_parent(struct store *store, int64_t person, int64_t *out, struct error *err)
{
	const struct asked asked = {"client/parent", {":person", NULL}, {person, 0}};

	return ask(store, &asked, out, err);
}

enum status client_apart(
	struct store *store, int64_t one, int64_t other, bool *out, struct error *err)
{
	const struct asked asked = {"client/apart", {":one", ":other"}, {one, other}};
	int64_t count;
	enum status status = ask(store, &asked, &count, err);

	*out = count > 0;
	return status;
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
