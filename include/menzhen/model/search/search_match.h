/*
 * Does a case match what is searched for? Asked of its text (search_text.h). The index gives
 * candidates; these rules decide, for what is not indexed yet alone.
 *
 * A word matches when, full width, case and variants of characters folded, one of these holds:
 * - it stands somewhere in the number, the ticket, a name, a number or a text of the case;
 * - it is a whole mobile number or ID number that stands by itself in one of them;
 * - it is of ASCII letters and can be read off the client's or an opponent's name as pinyin
 *   (base/pinyin.h);
 * - the case has one of the word's facets.
 */
#ifndef MENZHEN_MODEL_SEARCH_MATCH_H
#define MENZHEN_MODEL_SEARCH_MATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/model/search/search_word.h"

/* Every word and every facet of QUERY. */
bool search_match(const struct search_query *query, const char *text, size_t length);

/* How a client was recognised; the lower, the surer. */
enum person_match {
	PERSON_SAME,  /* the characters, the number */
	PERSON_SOUND, /* a name that sounds like what was typed, in other characters */
	PERSON_OTHER,
};

/*
 * Is the client the one meant? Every word must be a part of the name, pinyin of one, a part of a
 * name that sounds the same, a whole phone or ID number, or four or more digits of one; of four
 * digits, its last.
 */
enum person_match search_match_person(
	const struct search_query *query, const char *text, size_t length);

#endif
