/*
 * What the index keeps of a case's text (search_text.h), so that any part of it is found:
 *
 * - every character and every two side by side, of each section by itself; of digits side by side
 *   four as well, for there are only a hundred pairs of them;
 * - of names, what they are typed by (pinyin_sounds), by all readings: each beginning of each
 *   reading (z, zh, zha, zhan, zhang), and the initials of two and of three characters side by
 *   side, silent ones passed over;
 * - the last four digits of a client's numbers;
 * - each facet.
 *
 * Characters stand for themselves; every other token begins with its mark.
 */
#ifndef MENZHEN_MODEL_SEARCH_TOKEN_H
#define MENZHEN_MODEL_SEARCH_TOKEN_H

#include <stddef.h>

#include "menzhen/model/search/search_text.h"

enum search_mark {
	TOKEN_CLIENT = PART_CLIENT,      /* the beginning of a reading */
	TOKEN_LAST = PART_CLIENT_NUMBER, /* four digits */
	TOKEN_OTHER = PART_OTHER,
	TOKEN_FACET = PART_FACET,
	TOKEN_CLIENT_INITIALS, /* of two or three characters */
	TOKEN_OTHER_INITIALS,
};

enum { SEARCH_INITIALS_MAX = 3, SEARCH_DIGITS = 4, SEARCH_LAST_DIGITS = 4 };

/* Takes a token, which is borrowed and not terminated. Anything but 0 ends the walk. */
typedef int (*search_take)(void *context, const char *token, size_t length);

/* Give all tokens of TEXT to TAKE, some of them more than once. Returns its last answer. */
int search_tokens(const char *text, size_t length, search_take take, void *context);

#endif
