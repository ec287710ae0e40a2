/*
 * What is searched for: words, each to be found somewhere in a case, and facets, each to be one of
 * its codes.
 */
#ifndef MENZHEN_MODEL_SEARCH_WORD_H
#define MENZHEN_MODEL_SEARCH_WORD_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/model/string_list.h"

enum { SEARCH_WORD_SIZE = 256, SEARCH_WORDS_MAX = 16 };

enum search_word_kind {
	WORD_TEXT,
	WORD_NUMBER, /* a whole mobile number or ID number: found as a whole */
};

struct search_word {
	enum search_word_kind kind;
	char text[SEARCH_WORD_SIZE]; /* folded; of a whole number as search_number writes it */
	size_t length;
	bool letters; /* ASCII letters alone: may be pinyin */
	/* Facets ("category=LAB01") that the word stands for as well: codes whose title has it. */
	struct string_list facets;
};

/* Zero-initialise; release with search_query_release. */
struct search_query {
	struct search_word words[SEARCH_WORDS_MAX];
	size_t count;
	struct string_list facets; /* each of which a case must have: what a list is filtered by */
};

/*
 * Add the words of TEXT, which white space divides. STATUS_REFUSED when there are too many, or one
 * is too long; what no text can hold (control characters) divides words too.
 */
enum status search_query_add(struct search_query *query, const char *text, struct error *err);

/* One more facet that a case must have. */
enum status search_query_filter(
	struct search_query *query, const char *key, const char *value, struct error *err);

/* A code that the word stands for, e.g. "category" LAB01 for 工资. */
enum status search_word_facet(
	struct search_word *word, const char *key, const char *value, struct error *err);

void search_query_release(struct search_query *query);

#endif
