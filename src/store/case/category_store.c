#include "menzhen/store/case/category_store.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/model/case/case_state.h"
#include "store/database/own_query.h"

/* The count of CODE, begun if need be; NULL: no memory. */
static struct category_count *count_of(struct category_counts *counts, const char *code)
{
	for (size_t i = 0; i < counts->count; i++)
		if (strcmp(counts->items[i].code, code) == 0)
			return &counts->items[i];
	if (!array_reserve((void **)&counts->items, &counts->capacity, counts->count,
		    sizeof(*counts->items)))
		return NULL;
	struct category_count *added = &counts->items[counts->count++];
	text_copy(code, added->code, sizeof(added->code));
	added->cases = 0;
	return added;
}

static enum status read_counts(struct query *query, struct category_counts *out, struct error *err)
{
	bool row = true;
	enum status status = STATUS_OK;
	while (status == STATUS_OK && row) {
		status = query_step(query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		struct category_count *count = count_of(out, query_text(query, 0));
		if (!count)
			return error_memory(err);
		count->cases += (size_t)query_integer(query, 1);
	}
	return status;
}

static enum status count_state(struct store *store, enum case_state state, struct day first,
	int newest, struct category_counts *out, struct error *err)
{
	struct query query;
	char date[DAY_TEXT_SIZE];
	enum status status = own_query_begin(&query, store, "category/recent", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":state", case_state_code(state));
		query_bind_text(&query, ":first", day_format(first, date));
		query_bind_integer(&query, ":limit", newest);
		status = read_counts(&query, out, err);
	}
	query_end(&query);
	return status;
}

static int compare_counts(const void *left, const void *right)
{
	const struct category_count *a = left, *b = right;
	if (a->cases != b->cases)
		return a->cases > b->cases ? -1 : 1;
	return strcmp(a->code, b->code);
}

enum status category_count_cases(struct store *store, struct day first, int newest,
	struct category_counts *out, struct error *err)
{
	enum status status = STATUS_OK;
	for (int state = 0; state < CASE_STATES && status == STATUS_OK; state++)
		if (state != CASE_VOIDED)
			status =
				count_state(store, (enum case_state)state, first, newest, out, err);
	if (status == STATUS_OK && out->count > 0)
		qsort(out->items, out->count, sizeof(*out->items), compare_counts);
	return status;
}

void category_counts_release(struct category_counts *counts)
{
	free(counts->items);
	*counts = (struct category_counts){0};
}
