/* The tokens of model/search/search_token.h, for FTS5. */
#include <limits.h>

#include "menzhen/model/search/search_token.h"
#include "store/database/sql_functions.h"

/* It has no state: what is created is its own address. */
static int create(void *context, const char **arguments, int count, Fts5Tokenizer **out)
{
	static char nothing;
	(void)context;
	(void)arguments;
	(void)count;

	*out = (Fts5Tokenizer *)&nothing;
	return SQLITE_OK;
}

static void delete (Fts5Tokenizer *tokenizer)
{
	(void)tokenizer;
}

typedef int (*token_call)(
	void *context, int flags, const char *token, int length, int start, int end);

struct receiver {
	token_call call;
	void *context;
};

static int take(void *context, const char *token, size_t length)
{
	const struct receiver *receiver = context;

	return receiver->call(receiver->context, 0, token, (int)length, 0, 0);
}

/* What is asked for is one token already: model/search/search_plan.h wrote it. */
static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text,
	int length, token_call call)
{
	struct receiver receiver = {call, context};
	(void)tokenizer;

	if (text == NULL || length <= 0)
		return SQLITE_OK;
	if (flags & FTS5_TOKENIZE_QUERY)
		return take(&receiver, text, (size_t)length);
	return search_tokens(text, (size_t)length, take, &receiver);
}

/* How a program asks FTS5 for its functions (sqlite.org/fts5.html, "Extending FTS5"). */
static int find_fts5(sqlite3 *handle, fts5_api **out)
{
	sqlite3_stmt *statement;
	int code = sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, NULL);

	*out = NULL;
	if (code != SQLITE_OK)
		return code;
	sqlite3_bind_pointer(statement, 1, out, "fts5_api_ptr", NULL);
	sqlite3_step(statement);
	return sqlite3_finalize(statement);
}

int search_tokenizer_add(sqlite3 *handle)
{
	static fts5_tokenizer methods = {create, delete, tokenize};
	fts5_api *api;
	int code = find_fts5(handle, &api);

	if (code != SQLITE_OK || api == NULL)
		return code == SQLITE_OK ? SQLITE_ERROR : code;
	return api->xCreateTokenizer(api, "menzhen", NULL, &methods, NULL);
}
