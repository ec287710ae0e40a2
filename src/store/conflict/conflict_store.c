#include "menzhen/store/conflict/conflict_store.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "store/database/own_query.h"

static enum status unknown_code(const char *code, struct error *err)
{
	return error_set(err, STATUS_STORE,
		N_("A decision about a conflict of interest has the word '%s', which is not "
		   "known; run verify"),
		code);
}

/* The index of the code in COLUMN. */
static enum status read_code(const struct query *query, int column, const struct coded_table *table,
	int *out, struct error *err)
{
	const char *code = query_text(query, column);

	*out = code ? coded_find(table, code) : -1;
	return *out >= 0 ? STATUS_OK : unknown_code(code, err);
}

static enum status read_hit(
	struct hit_decision_list *list, const struct query *query, struct error *err)
{
	int decision;
	enum status status = read_code(query, 1, &conflict_decision_table, &decision, err);

	if (status != STATUS_OK)
		return status;
	if (!array_reserve(
		    (void **)&list->items, &list->capacity, list->count, sizeof(*list->items)))
		return error_memory(err);
	struct hit_decision *item = &list->items[list->count++];
	item->decision = (enum conflict_decision)decision;
	item->case_id = query_integer(query, 3);
	return query_copy(query, 0, &item->adviser) && query_copy(query, 2, &item->hit)
		       ? STATUS_OK
		       : error_memory(err);
}

enum status conflict_decided(
	struct store *store, const char *number, struct hit_decision_list *out, struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = own_query_begin(&query, store, "conflict/decided", err);

	if (status == STATUS_OK)
		query_bind_text(&query, ":number", number);
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = read_hit(out, &query, err);
	}
	query_end(&query);
	return status;
}

void hit_decision_list_release(struct hit_decision_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		free(list->items[i].adviser);
		free(list->items[i].hit);
	}
	free(list->items);
	*list = (struct hit_decision_list){0};
}

enum status conflict_case_number(
	struct store *store, int64_t case_id, char **out, struct error *err)
{
	struct query query;
	bool row = false;
	*out = NULL;
	enum status status = own_query_begin(&query, store, "conflict/case_number", err);

	if (status == STATUS_OK) {
		query_bind_integer(&query, ":case", case_id);
		status = query_step(&query, &row, err);
	}
	if (status == STATUS_OK && !row)
		status = error_set(err, STATUS_STORE,
			N_("A party of a case is known whose case is not there; run verify"));
	if (status == STATUS_OK && !query_copy(&query, 0, out))
		status = error_memory(err);
	query_end(&query);
	return status;
}

static enum status read_codes(
	struct conflict_decided *item, const struct query *query, struct error *err)
{
	int band, tie = 0, decision = 0;
	enum status status = read_code(query, 4, &conflict_band_table, &band, err);

	if (status == STATUS_OK)
		status = read_code(query, 5, &conflict_tie_table, &tie, err);
	if (status == STATUS_OK)
		status = read_code(query, 6, &conflict_decision_table, &decision, err);
	if (status != STATUS_OK)
		return status;
	item->band = (enum conflict_band)band;
	item->tie = (enum conflict_tie)tie;
	item->decision = (enum conflict_decision)decision;
	return STATUS_OK;
}

static enum status read_decision(
	struct conflict_decided_list *list, const struct query *query, struct error *err)
{
	if (!array_reserve(
		    (void **)&list->items, &list->capacity, list->count, sizeof(*list->items)))
		return error_memory(err);
	struct conflict_decided *item = &list->items[list->count++];
	item->at = query_integer(query, 2);
	bool copied = query_copy(query, 0, &item->number) && query_copy(query, 1, &item->adviser) &&
		      query_copy(query, 3, &item->actor) && query_copy(query, 7, &item->reason);
	return copied ? read_codes(item, query, err) : error_memory(err);
}

enum status conflict_decisions(struct store *store, moment first, moment last,
	struct conflict_decided_list *out, struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = own_query_begin(&query, store, "conflict/list", err);

	if (status == STATUS_OK) {
		query_bind_integer(&query, ":first", first);
		query_bind_integer(&query, ":last", last);
	}
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = read_decision(out, &query, err);
	}
	query_end(&query);
	return status;
}

void conflict_decided_list_release(struct conflict_decided_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		free(list->items[i].number);
		free(list->items[i].adviser);
		free(list->items[i].actor);
		free(list->items[i].reason);
	}
	free(list->items);
	*list = (struct conflict_decided_list){0};
}
