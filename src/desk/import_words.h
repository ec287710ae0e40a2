/* Words of other lists for what is a code here. Private to the desk layer. */
#ifndef MENZHEN_DESK_IMPORT_WORDS_H
#define MENZHEN_DESK_IMPORT_WORDS_H

#include "menzhen/desk/desk.h"

/* Each: the code that TEXT, a code, a title in either language or a word in use, stands for. NULL:
 * none. */
const char *import_category(const struct desk *desk, const char *text);
const char *import_channel(const char *text);
const char *import_outcome(const struct desk *desk, const char *text);

/*
 * Codes of TABLE joined by commas, as coded_set_format writes them: TEXT has them, or their titles
 * in English or through TRANSLATE (NULL: not), with ";" in either width between; codes may have
 * commas. NULL: it has another word.
 */
const char *import_codes(const struct coded_table *table, const char *text,
	error_translate translate, char out[CODED_LIST_SIZE]);

enum { IMPORT_DECLINED = -1, IMPORT_NO_LEVEL = -2 };

/* 1 to 5; 0: unrated; IMPORT_DECLINED: asked, and would not; IMPORT_NO_LEVEL: TEXT is none of it.
 */
int import_level(const char *text);

#endif
