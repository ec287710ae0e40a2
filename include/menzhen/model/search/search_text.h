/*
 * All of a case that can be searched, as one text: what the index is made of, and what a word is
 * compared with. It is a row of sections, each begun by its mark, a control character, which no
 * recorded text holds. Texts are folded, so that what is written in several ways is found by any of
 * them: narrow, in lower case, the leader of each set of variants (base/variant.h), and a space for
 * any run of white space and control characters.
 */
#ifndef MENZHEN_MODEL_SEARCH_TEXT_H
#define MENZHEN_MODEL_SEARCH_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/buffer.h"

/* To be raised when anything changes what texts or tokens come out: indexes are then made again. */
enum { SEARCH_VERSION = 1 };

enum search_section {
	PART_TEXT = 1,
	PART_CLIENT,        /* a name of the client's: pinyin too */
	PART_CLIENT_NUMBER, /* phone, ID: the last four digits too */
	PART_OTHER,         /* another's name */
	PART_FACET,         /* "category=LAB01", not folded */
};

/* Add a section; NULL and "" add none. False when OUT has failed. */
bool search_text_add(struct buffer *out, enum search_section section, const char *text);
bool search_text_add_facet(struct buffer *out, const char *key, const char *value);

/* Add TEXT as it stands in a section, without a mark. */
bool search_text_fold(struct buffer *out, const char *text);

struct search_part {
	enum search_section section;
	const char *text; /* the mark stands before it */
	size_t length;
};

/* The section at *TEXT, *LEFT bytes, which are moved behind it. False: there is none. */
bool search_text_next(const char **text, size_t *left, struct search_part *out);

/*
 * The next whole number in PART from *AT on, which is moved behind it, into OUT: a mobile number or
 * 18 letters and digits, most of them digits, as ID numbers and organisations' codes are; hyphens
 * and +86 left out. False: there is none.
 */
enum { SEARCH_NUMBER_SIZE = 19 };
bool search_number_next(const struct search_part *part, size_t *at, char out[SEARCH_NUMBER_SIZE]);

/* The key by which a whole number is kept. */
int64_t search_number_key(const char *number);

#endif
