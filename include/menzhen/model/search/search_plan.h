/*
 * What to ask the index for: an expression of FTS5 over the tokens of search_token.h. It gives all
 * that can match, and may give more: search_match.h decides. A token is quoted, so nothing that is
 * typed has a meaning of its own there.
 *
 * A whole number is in no expression, for those have an index by themselves.
 */
#ifndef MENZHEN_MODEL_SEARCH_PLAN_H
#define MENZHEN_MODEL_SEARCH_PLAN_H

#include <stdbool.h>

#include "menzhen/base/buffer.h"
#include "menzhen/model/search/search_word.h"

/* Append it to OUT; nothing: there is nothing to ask for. False: no memory. */
bool search_plan(const struct search_query *query, struct buffer *out);

/* For search_match_person: for PERSON_SAME alone, or with SOUNDS for what sounds alike too. */
bool search_plan_person(const struct search_query *query, bool sounds, struct buffer *out);

#endif
