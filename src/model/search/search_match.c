#define _GNU_SOURCE /* memmem */
#include "menzhen/model/search/search_match.h"

#include <string.h>

#include "menzhen/base/pinyin.h"
#include "menzhen/model/search/search_text.h"
#include "menzhen/model/search/search_token.h"

static bool is_name(const struct search_part *part)
{
	return part->section == PART_CLIENT || part->section == PART_OTHER;
}

static bool holds(const struct search_part *part, const struct search_word *word)
{
	return memmem(part->text, part->length, word->text, word->length) != NULL;
}

static bool holds_number(const struct search_part *part, const struct search_word *word)
{
	char number[SEARCH_NUMBER_SIZE];
	size_t at = 0;

	while (search_number_next(part, &at, number))
		if (strcmp(number, word->text) == 0)
			return true;
	return false;
}

static bool is_facet(const struct search_part *part, const char *facet)
{
	return part->section == PART_FACET && strlen(facet) == part->length &&
	       memcmp(facet, part->text, part->length) == 0;
}

static bool is_one_of(const struct search_part *part, const struct string_list *facets)
{
	for (size_t i = 0; i < facets->count; i++)
		if (is_facet(part, facets->items[i]))
			return true;
	return false;
}

static bool match_part(const struct search_part *part, const struct search_word *word)
{
	if (part->section == PART_FACET)
		return is_one_of(part, &word->facets);
	if (word->kind == WORD_NUMBER)
		return holds_number(part, word);
	return holds(part, word) || (word->letters && is_name(part) &&
					    pinyin_match_in(word->text, part->text, part->length));
}

static bool match_word(const struct search_word *word, const char *text, size_t length)
{
	struct search_part part;

	while (search_text_next(&text, &length, &part))
		if (match_part(&part, word))
			return true;
	return false;
}

static bool has_facet(const char *facet, const char *text, size_t length)
{
	struct search_part part;

	while (search_text_next(&text, &length, &part))
		if (is_facet(&part, facet))
			return true;
	return false;
}

static bool has_facets(const struct search_query *query, const char *text, size_t length)
{
	for (size_t i = 0; i < query->facets.count; i++)
		if (!has_facet(query->facets.items[i], text, length))
			return false;
	return true;
}

bool search_match(const struct search_query *query, const char *text, size_t length)
{
	for (size_t i = 0; i < query->count; i++)
		if (!match_word(&query->words[i], text, length))
			return false;
	return has_facets(query, text, length);
}

static bool is_digits(const struct search_word *word)
{
	return word->text[strspn(word->text, "0123456789")] == '\0';
}

/* Of a client's number: a whole one, its last four characters, or any five and more. */
static bool is_of_number(const struct search_part *part, const struct search_word *word)
{
	size_t last = part->length - SEARCH_LAST_DIGITS;

	if (word->kind == WORD_NUMBER)
		return holds_number(part, word);
	if (word->length == SEARCH_LAST_DIGITS)
		return part->length >= SEARCH_LAST_DIGITS &&
		       memcmp(part->text + last, word->text, SEARCH_LAST_DIGITS) == 0;
	return word->length > SEARCH_LAST_DIGITS && is_digits(word) && holds(part, word);
}

static enum person_match match_name(const struct search_part *part, const struct search_word *word)
{
	if (holds(part, word))
		return PERSON_SAME;
	if (word->letters)
		return pinyin_match_in(word->text, part->text, part->length) ? PERSON_SAME
									     : PERSON_OTHER;
	return pinyin_alike(word->text, part->text, part->length) ? PERSON_SOUND : PERSON_OTHER;
}

static enum person_match match_client(
	const struct search_word *word, const char *text, size_t length)
{
	enum person_match best = PERSON_OTHER;
	struct search_part part;

	while (best != PERSON_SAME && search_text_next(&text, &length, &part)) {
		enum person_match match = PERSON_OTHER;
		if (part.section == PART_CLIENT)
			match = match_name(&part, word);
		else if (part.section == PART_CLIENT_NUMBER && is_of_number(&part, word))
			match = PERSON_SAME;
		best = match < best ? match : best;
	}
	return best;
}

enum person_match search_match_person(
	const struct search_query *query, const char *text, size_t length)
{
	enum person_match worst = has_facets(query, text, length) ? PERSON_SAME : PERSON_OTHER;

	for (size_t i = 0; i < query->count && worst != PERSON_OTHER; i++) {
		enum person_match match = match_client(&query->words[i], text, length);
		worst = match > worst ? match : worst;
	}
	return worst;
}
