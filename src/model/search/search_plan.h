/* Expressions of FTS5, put together: for search_plan.c and its parts. */
#ifndef MENZHEN_MODEL_SEARCH_PLAN_PARTS_H
#define MENZHEN_MODEL_SEARCH_PLAN_PARTS_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/buffer.h"

/* Terms joined by one operator, in brackets; brackets may stand in brackets. */
struct search_terms {
	struct buffer *out;
	const char *operator; /* " AND ", " OR " */
	size_t count;
};

struct search_terms search_terms_begin(struct buffer *out, const char *operator);

/* Before a term that the caller writes itself. */
void search_terms_next(struct search_terms *terms);

/* A token of LENGTH bytes, led by MARK unless that is 0. */
void search_terms_add(struct search_terms *terms, char mark, const char *token, size_t length);
void search_terms_end(struct search_terms *terms);

/*
 * Add to ALTERNATIVES all ways in which TEXT can be read off a name, whose tokens have these
 * marks.
 */
void search_plan_pinyin(
	struct search_terms *alternatives, const char *text, char mark, char initials);

#endif
