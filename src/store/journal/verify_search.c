/*
 * The full-text index against the cases: all pairs of a token and a case that it holds, and all
 * that it ought to hold, each summed up as numbers, so that neither their order nor the room they
 * take matters. It reads alone, so that desks go on meanwhile; FTS5's own check would write.
 */
#include <stdlib.h>

#include "menzhen/base/hash.h"
#include "menzhen/base/memory.h"
#include "menzhen/model/search/search_token.h"
#include "store/database/query.h"
#include "verify_parts.h"

/* What FTS5 tells of its index; gone with the transaction, unless memory was wanting then. */
static const char open_index[] = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_tokens USING "
				 "fts5vocab (main, search, instance)";
static const char read_index[] = "SELECT term, doc FROM temp.search_tokens";

/* Of one case; each counts once, however often it stands there. */
struct tokens {
	uint64_t *items;
	size_t count, capacity;
	int64_t case_id;
};

static uint64_t pair(const char *token, size_t length, int64_t case_id)
{
	uint64_t hash = hash_add(hash_begin('s'), (const char *)&case_id, sizeof(case_id));

	return hash_end(hash_add(hash, token, length));
}

static int add_token(void *context, const char *token, size_t length)
{
	struct tokens *tokens = context;

	if (!array_reserve((void **)&tokens->items, &tokens->capacity, tokens->count,
		    sizeof(*tokens->items)))
		return -1;
	tokens->items[tokens->count++] = pair(token, length, tokens->case_id);
	return 0;
}

static int compare(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

static uint64_t sum_once(struct tokens *tokens)
{
	uint64_t sum = 0;

	if (tokens->count > 0)
		qsort(tokens->items, tokens->count, sizeof(*tokens->items), compare);
	for (size_t i = 0; i < tokens->count; i++)
		if (i == 0 || tokens->items[i] != tokens->items[i - 1])
			sum += tokens->items[i];
	return sum;
}

/* Of the rows of the query NAME, an id and a text each. */
static enum status sum_texts(struct database *db, const char *name,
	int (*take_all)(struct tokens *tokens, struct bytes text), uint64_t *sum, struct error *err)
{
	struct tokens tokens = {0};
	struct query query;
	bool row = true;
	enum status status = query_begin(&query, db, name, err);

	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		tokens.count = 0;
		tokens.case_id = query_integer(&query, 0);
		if (take_all(&tokens, query_bytes(&query, 1)) != 0)
			status = error_memory(err);
		*sum += sum_once(&tokens);
	}
	query_end(&query);
	free(tokens.items);
	return status;
}

static int take_tokens(struct tokens *tokens, struct bytes text)
{
	return search_tokens(text.data, text.length, add_token, tokens);
}

static int take_numbers(struct tokens *tokens, struct bytes text)
{
	const char *at = text.data;
	size_t left = text.length;
	char number[SEARCH_NUMBER_SIZE];
	struct search_part part;
	int answer = 0;

	while (answer == 0 && search_text_next(&at, &left, &part))
		for (size_t from = 0; answer == 0 && search_number_next(&part, &from, number);) {
			int64_t key = search_number_key(number);
			answer = add_token(tokens, (const char *)&key, sizeof(key));
		}
	return answer;
}

static enum status sum_index(struct database *db, uint64_t *sum, struct error *err)
{
	sqlite3_stmt *pairs = NULL;
	enum status status = database_execute(db, open_index, err);

	if (status != STATUS_OK)
		return status;
	int code = sqlite3_prepare_v2(db->handle, read_index, -1, &pairs, NULL);
	while (code == SQLITE_OK || code == SQLITE_ROW) {
		code = sqlite3_step(pairs);
		if (code != SQLITE_ROW)
			break;
		const char *token = sqlite3_column_blob(pairs, 0);
		size_t length = (size_t)sqlite3_column_bytes(pairs, 0);
		*sum += pair(token, length, sqlite3_column_int64(pairs, 1));
	}
	sqlite3_finalize(pairs);
	return code == SQLITE_DONE ? STATUS_OK : database_failed(db, code, err);
}

static enum status sum_contacts(struct database *db, uint64_t *sum, struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = query_begin(&query, db, "verify/contacts", err);

	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		int64_t key = query_integer(&query, 0);
		*sum += pair((const char *)&key, sizeof(key), query_integer(&query, 1));
	}
	query_end(&query);
	return status;
}

enum status verify_search(struct database *db, struct verify_report *report, struct error *err)
{
	uint64_t held = 0, wanted = 0, kept = 0, told = 0;
	enum status status = sum_index(db, &held, err);

	if (status == STATUS_OK)
		status = sum_texts(db, "verify/indexed_texts", take_tokens, &wanted, err);
	if (status == STATUS_OK)
		status = sum_contacts(db, &kept, err);
	if (status == STATUS_OK)
		status = sum_texts(db, "verify/contact_texts", take_numbers, &told, err);
	if (status == STATUS_OK && (held != wanted || kept != told))
		verify_found(
			report, N_("The full-text index is not what the cases say; 'menzhen verify "
				   "--rebuild' makes it again"));
	return verify_note(report, status, err);
}
