#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/model/access/sight.h"
#include "menzhen/store/journal/journal.h"
#include "store/database/own_query.h"

/* As the columns of the query come. */
enum {
	AT,
	KIND,
	ACTOR,
	ADVISER,
	ADVISER_NAME,
	PROPOSED,
	PROPOSED_NAME,
	PROPOSAL,
	CODE,
	LEGAL_AID,
	TEXT,
	LEVEL,
	DOUBTED
};

static enum status add_item(struct history *history, const struct query *query, struct error *err)
{
	if (!array_reserve((void **)&history->items, &history->capacity, history->count,
		    sizeof(*history->items)))
		return error_memory(err);
	struct history_item *item = &history->items[history->count++];
	item->at = query_integer(query, AT);
	item->level = (int)query_integer(query, LEVEL);
	item->doubted = query_integer(query, DOUBTED) != 0;
	bool copied = query_copy(query, KIND, &item->kind) &&
		      query_copy(query, ACTOR, &item->actor) &&
		      query_copy(query, ADVISER, &item->adviser) &&
		      query_copy(query, ADVISER_NAME, &item->adviser_name) &&
		      query_copy(query, PROPOSED, &item->proposed) &&
		      query_copy(query, PROPOSED_NAME, &item->proposed_name) &&
		      query_copy(query, PROPOSAL, &item->proposal) &&
		      query_copy(query, CODE, &item->code) &&
		      query_copy(query, LEGAL_AID, &item->legal_aid) &&
		      query_copy(query, TEXT, &item->text);
	return copied ? STATUS_OK : error_memory(err);
}

enum status journal_history(
	struct store *store, const char *subject, struct history *out, struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = own_query_begin(&query, store, "journal/history", err);
	if (status == STATUS_OK)
		query_bind_text(&query, ":subject", subject);
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = add_item(out, &query, err);
	}
	query_end(&query);
	return status;
}

enum status journal_actor(
	struct store *store, int64_t id, char *out, size_t size, struct error *err)
{
	struct query query;
	bool row = false;
	enum status status = own_query_begin(&query, store, "journal/actor", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":id", id);
		status = query_step(&query, &row, err);
	}
	text_copy(row ? query_text(&query, 0) : "", out, size);
	query_end(&query);
	return status;
}

/* But for the kind. */
static void release_words(struct history_item *item)
{
	free(item->actor);
	free(item->adviser);
	free(item->adviser_name);
	free(item->proposed);
	free(item->proposed_name);
	free(item->proposal);
	free(item->code);
	free(item->legal_aid);
	free(item->text);
}

enum status history_item_hide(struct history_item *item, struct error *err)
{
	release_words(item);
	*item = (struct history_item){.at = item->at, .kind = item->kind, .doubted = item->doubted};
	return string_copy(&item->actor, SIGHT_HIDDEN) ? STATUS_OK : error_memory(err);
}

void history_release(struct history *history)
{
	for (size_t i = 0; i < history->count; i++) {
		free(history->items[i].kind);
		release_words(&history->items[i]);
	}
	free(history->items);
	*history = (struct history){0};
}
