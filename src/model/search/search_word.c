#include "menzhen/model/search/search_word.h"

#include <string.h>

#include "menzhen/model/search/search_text.h"

static bool is_letters(const char *text)
{
	return text[strspn(text, "abcdefghijklmnopqrstuvwxyz")] == '\0';
}

/* A word that is a whole number, and nothing else, is kept as that number. */
static void read_number(struct search_word *word)
{
	const struct search_part part = {PART_TEXT, word->text, word->length};
	char number[SEARCH_NUMBER_SIZE];
	size_t at = 0;

	if (!search_number_next(&part, &at, number) || at != part.length)
		return;
	if (word->text[strspn(word->text, "0123456789abcdefghijklmnopqrstuvwxyz-+")] != '\0')
		return;
	word->kind = WORD_NUMBER;
	word->length = strlen(number);
	memcpy(word->text, number, word->length + 1);
}

static enum status add_word(
	struct search_query *query, const char *text, size_t length, struct error *err)
{
	if (query->count == SEARCH_WORDS_MAX)
		return error_set(err, STATUS_REFUSED,
			N_("Too many words to search for; give the most telling ones"));
	if (length >= SEARCH_WORD_SIZE)
		return error_set(err, STATUS_REFUSED,
			N_("'%s' is too long to search for; give a part of it"), text);
	struct search_word *word = &query->words[query->count++];
	memset(word, 0, sizeof(*word));
	memcpy(word->text, text, length);
	word->length = length;
	word->letters = is_letters(word->text);
	read_number(word);
	return STATUS_OK;
}

static enum status add_words(struct search_query *query, const char *folded, struct error *err)
{
	enum status status = STATUS_OK;

	while (status == STATUS_OK && *folded != '\0') {
		size_t length = strcspn(folded, " ");
		if (length > 0)
			status = add_word(query, folded, length, err);
		folded += length + strspn(folded + length, " ");
	}
	return status;
}

enum status search_query_add(struct search_query *query, const char *text, struct error *err)
{
	struct buffer folded = {0};
	enum status status = search_text_fold(&folded, text)
				     ? add_words(query, buffer_text(&folded), err)
				     : error_memory(err);

	buffer_release(&folded);
	return status;
}

static enum status add_facet(
	struct string_list *list, const char *key, const char *value, struct error *err)
{
	struct buffer facet = {0};
	bool added = buffer_printf(&facet, "%s=%s", key, value) &&
		     string_list_add(list, buffer_text(&facet));

	buffer_release(&facet);
	return added ? STATUS_OK : error_memory(err);
}

enum status search_query_filter(
	struct search_query *query, const char *key, const char *value, struct error *err)
{
	return add_facet(&query->facets, key, value, err);
}

enum status search_word_facet(
	struct search_word *word, const char *key, const char *value, struct error *err)
{
	return add_facet(&word->facets, key, value, err);
}

void search_query_release(struct search_query *query)
{
	for (size_t i = 0; i < query->count; i++)
		string_list_release(&query->words[i].facets);
	string_list_release(&query->facets);
	*query = (struct search_query){0};
}
