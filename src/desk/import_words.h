/* Words of other lists for what is a code here. Private to the desk layer. */
#ifndef MENZHEN_DESK_IMPORT_WORDS_H
#define MENZHEN_DESK_IMPORT_WORDS_H

#include "menzhen/desk/desk.h"

/* Each: the code that TEXT, a code, a title in either language or a word in use, stands for. NULL:
 * none. */
const char *import_category(const struct desk *desk, const char *text);
const char *import_channel(const char *text);
const char *import_outcome(const struct desk *desk, const char *text);

enum { IMPORT_DECLINED = -1, IMPORT_NO_LEVEL = -2 };

/* 1 to 5; 0: unrated; IMPORT_DECLINED: asked, and would not; IMPORT_NO_LEVEL: TEXT is none of it.
 */
int import_level(const char *text);

#endif
