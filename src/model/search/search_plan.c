#include "menzhen/model/search/search_plan.h"

#include <string.h>

#include "menzhen/base/pinyin.h"
#include "menzhen/base/text.h"
#include "menzhen/model/search/search_token.h"
#include "search_plan.h"

/* Of one word: what is left is for search_match to compare. */
enum { TOKENS_MAX = 16 };

struct search_terms search_terms_begin(struct buffer *out, const char *operator)
{
	return (struct search_terms){out, operator, 0 };
}

void search_terms_next(struct search_terms *terms)
{
	buffer_add_text(terms->out, terms->count++ == 0 ? "(" : terms->operator);
}

void search_terms_add(struct search_terms *terms, char mark, const char *token, size_t length)
{
	search_terms_next(terms);
	buffer_add_char(terms->out, '"');
	if (mark != 0)
		buffer_add_char(terms->out, mark);
	for (size_t i = 0; i < length; i++) {
		buffer_add_char(terms->out, token[i]);
		if (token[i] == '"')
			buffer_add_char(terms->out, '"');
	}
	buffer_add_char(terms->out, '"');
}

void search_terms_end(struct search_terms *terms)
{
	if (terms->count > 0)
		buffer_add_char(terms->out, ')');
}

static size_t count_digits(const char *text)
{
	return strspn(text, "0123456789");
}

/* By fours, the last of which may overlap the one before. */
static void add_digits(struct search_terms *all, const char *text, size_t digits)
{
	for (size_t at = 0; at < digits && all->count < TOKENS_MAX; at += SEARCH_DIGITS) {
		size_t last = digits - SEARCH_DIGITS;
		search_terms_add(all, 0, text + (at < last ? at : last), SEARCH_DIGITS);
	}
}

/* The tokens of characters that cover the word. */
static void add_characters(struct search_terms *alternatives, const struct search_word *word)
{
	const char *at = word->text, *end = word->text + word->length;
	struct search_terms all = search_terms_begin(alternatives->out, " AND ");
	int32_t codepoint;

	search_terms_next(alternatives);
	while (at < end && all.count < TOKENS_MAX) {
		size_t digits = count_digits(at);
		size_t step = text_decode(at, (size_t)(end - at), &codepoint);
		size_t next = text_decode(at + step, (size_t)(end - at) - step, &codepoint);
		if (digits >= SEARCH_DIGITS) {
			add_digits(&all, at, digits);
			at += digits - 1;
			continue;
		}
		if (next > 0)
			search_terms_add(&all, 0, at, step + next);
		else if (all.count == 0)
			search_terms_add(&all, 0, at, step);
		at += step;
	}
	search_terms_end(&all);
}

static void add_word(struct search_terms *words, const struct search_word *word)
{
	struct search_terms any = search_terms_begin(words->out, " OR ");

	search_terms_next(words);
	add_characters(&any, word);
	if (word->letters) {
		search_plan_pinyin(&any, word->text, TOKEN_CLIENT, TOKEN_CLIENT_INITIALS);
		search_plan_pinyin(&any, word->text, TOKEN_OTHER, TOKEN_OTHER_INITIALS);
	}
	for (size_t i = 0; i < word->facets.count; i++)
		search_terms_add(
			&any, TOKEN_FACET, word->facets.items[i], strlen(word->facets.items[i]));
	search_terms_end(&any);
}

/* One of the readings of each character. */
static void add_sounds(struct search_terms *alternatives, const struct search_word *word)
{
	const char *at = word->text, *readings[PINYIN_READINGS_MAX];
	struct search_terms all = search_terms_begin(alternatives->out, " AND ");
	size_t left = word->length;
	int32_t codepoint;

	search_terms_next(alternatives);
	for (size_t step; (step = text_decode(at, left, &codepoint)) > 0; left -= step) {
		struct search_terms any = search_terms_begin(alternatives->out, " OR ");
		size_t count = pinyin_sounds(codepoint, readings);
		at += step;
		if ((count == 0 && pinyin_is_silent(codepoint)) || all.count == TOKENS_MAX)
			continue;
		search_terms_next(&all);
		for (size_t i = 0; i < count; i++)
			search_terms_add(&any, TOKEN_CLIENT, readings[i], strlen(readings[i]));
		if (count == 0)
			search_terms_add(&any, 0, at - step, step);
		search_terms_end(&any);
	}
	search_terms_end(&all);
}

static bool has_sound(const struct search_word *word)
{
	size_t left = word->length;
	int32_t codepoint;

	for (const char *at = word->text; left > 0;) {
		size_t step = text_decode(at, left, &codepoint);
		if (!pinyin_is_silent(codepoint))
			return true;
		at += step;
		left -= step;
	}
	return false;
}

static void add_person_word(struct search_terms *words, const struct search_word *word, bool sounds)
{
	struct search_terms any = search_terms_begin(words->out, " OR ");

	search_terms_next(words);
	if (word->letters)
		search_plan_pinyin(&any, word->text, TOKEN_CLIENT, TOKEN_CLIENT_INITIALS);
	else
		add_characters(&any, word);
	if (word->length == SEARCH_LAST_DIGITS)
		search_terms_add(&any, TOKEN_LAST, word->text, word->length);
	if (sounds && !word->letters && has_sound(word))
		add_sounds(&any, word);
	search_terms_end(&any);
}

static void add_facets(struct search_terms *words, const struct search_query *query)
{
	for (size_t i = 0; i < query->facets.count; i++)
		search_terms_add(
			words, TOKEN_FACET, query->facets.items[i], strlen(query->facets.items[i]));
}

bool search_plan(const struct search_query *query, struct buffer *out)
{
	struct search_terms words = search_terms_begin(out, " AND ");

	for (size_t i = 0; i < query->count; i++)
		if (query->words[i].kind == WORD_TEXT)
			add_word(&words, &query->words[i]);
	add_facets(&words, query);
	search_terms_end(&words);
	return !out->failed;
}

bool search_plan_person(const struct search_query *query, bool sounds, struct buffer *out)
{
	struct search_terms words = search_terms_begin(out, " AND ");

	for (size_t i = 0; i < query->count; i++)
		if (query->words[i].kind == WORD_TEXT)
			add_person_word(&words, &query->words[i], sounds);
	add_facets(&words, query);
	search_terms_end(&words);
	return !out->failed;
}
