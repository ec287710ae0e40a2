#include "menzhen/store/case/explanation.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "store/database/connection.h"
#include "store/database/query.h"

/* As the columns of the query come. */
enum { RANK, ADVISER, NAME, ELIGIBLE, TOTAL, IS_POINTS, CODE, VALUE };

static struct explained *add_candidate(struct explanation *out, const struct query *query)
{
	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return NULL;
	struct explained *item = &out->items[out->count++];
	item->eligible = query_integer(query, ELIGIBLE) != 0;
	item->total = (int)query_integer(query, TOTAL);
	return query_copy(query, ADVISER, &item->adviser) && query_copy(query, NAME, &item->name)
		       ? item
		       : NULL;
}

static const char *detail_of(enum reason_kind kind, const char *value, const char *language)
{
	switch (reason_detail(kind)) {
	case DETAIL_NONE:
		return "";
	case DETAIL_BAND:
		return coded_title(&conflict_band_table, value);
	case DETAIL_WORD:
		return language != NULL ? language : "";
	default:
		return value != NULL ? value : "";
	}
}

static bool add_reason(struct explained *item, const struct query *query, const char *language)
{
	int kind = reason_find(query_text(query, CODE));

	if (kind < 0 || item->reason_count == CANDIDATE_REASONS)
		return true;
	struct explained_reason *reason = &item->reasons[item->reason_count++];
	reason->kind = (enum reason_kind)kind;
	return string_copy(
		&reason->detail, detail_of(reason->kind, query_text(query, VALUE), language));
}

static void add_points(struct explained *item, const struct query *query)
{
	int criterion = coded_find(&criterion_table, query_text(query, CODE));

	if (criterion >= 0)
		item->points[criterion] = (int)query_integer(query, VALUE);
}

/* Candidates follow one another; RANK is the place of the last. */
struct reading {
	struct explanation *out;
	const char *language;
	int64_t rank;
};

static enum status add_fact(struct reading *reading, const struct query *query, struct error *err)
{
	struct explanation *out = reading->out;
	bool same = out->count > 0 && reading->rank == query_integer(query, RANK);
	struct explained *item = same ? &out->items[out->count - 1] : add_candidate(out, query);

	reading->rank = query_integer(query, RANK);
	if (item == NULL)
		return error_memory(err);
	if (query_integer(query, IS_POINTS) != 0)
		add_points(item, query);
	else if (!add_reason(item, query, reading->language))
		return error_memory(err);
	return STATUS_OK;
}

enum status explanation_read(struct store *store, const char *proposal, const char *language,
	struct explanation *out, struct error *err)
{
	struct query query;
	struct reading reading = {.out = out, .language = language};
	bool row = true;
	enum status status = query_begin(&query, &store->db, "explanation/facts", err);

	if (status == STATUS_OK)
		query_bind_text(&query, ":proposal", proposal);
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = add_fact(&reading, &query, err);
	}
	query_end(&query);
	return status;
}

void explanation_release(struct explanation *explanation)
{
	if (explanation == NULL)
		return;
	for (size_t i = 0; i < explanation->count; i++) {
		struct explained *item = &explanation->items[i];
		free(item->adviser);
		free(item->name);
		for (size_t k = 0; k < item->reason_count; k++)
			free(item->reasons[k].detail);
	}
	free(explanation->items);
	*explanation = (struct explanation){0};
}
