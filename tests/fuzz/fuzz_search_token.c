/*
 * Any bytes as a case's text: it is taken apart, and found by every word that was cut from it. And
 * any bytes as words: what the index is asked for is well formed.
 */
#include "menzhen/model/search/search_token.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "menzhen/model/search/search_case.h"
#include "menzhen/model/search/search_match.h"
#include "menzhen/model/search/search_plan.h"

static int weigh(void *context, const char *token, size_t length)
{
	if (token == NULL || length == 0)
		abort();
	*(size_t *)context += length;
	return 0;
}

/* Quotes in pairs and brackets in balance, but for those in tokens. */
static void check_plan(const struct search_query *query)
{
	struct buffer plan = {0};
	int depth = 0;
	bool quoted = false;

	search_plan(query, &plan);
	search_plan_person(query, true, &plan);
	for (size_t i = 0; i < plan.length; i++) {
		quoted = quoted != (plan.data[i] == '"');
		depth += !quoted && plan.data[i] == '(';
		depth -= !quoted && plan.data[i] == ')';
		if (depth < 0)
			abort();
	}
	if (quoted || depth != 0)
		abort();
	buffer_release(&plan);
}

/* Each word stands in the text that it was read from. */
static void check_found(const struct search_query *query, const char *text)
{
	const char *values[SEARCH_COLUMNS] = {[SEARCH_SUMMARY] = text};
	struct buffer document = {0};

	if (search_case_text(values, &document) &&
		!search_match(query, buffer_text(&document), document.length))
		abort();
	buffer_release(&document);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct search_query query = {0};
	size_t weight = 0;
	char *text = malloc(size + 1);

	if (text == NULL)
		return 0;
	memcpy(text, data, size);
	text[size] = '\0';
	search_tokens(text, size, weigh, &weight);
	if (search_query_add(&query, text, NULL) == STATUS_OK)
		check_found(&query, text);
	check_plan(&query);
	search_match_person(&query, text, size);
	search_query_release(&query);
	free(text);
	return 0;
}
