/* Words of other lists for what is a code here. Private to the desk layer. */
#ifndef MENZHEN_DESK_IMPORT_WORDS_H
#define MENZHEN_DESK_IMPORT_WORDS_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/ledger/ledger_column.h"

/* Each: the code that TEXT, a code, a title in either language or a word in use, stands for. NULL:
 * none. */
const char *import_category(const struct desk *desk, const char *text);
const char *import_channel(const char *text);
const char *import_outcome(const struct desk *desk, const char *text);

/* Titles in the other language, of the columns that hold codes: by column and row. Owned are the
 * arrays alone. Zero-initialise. */
struct import_titles {
	const char **of[LEDGER_COLUMNS];
};

enum status import_titles_init(
	struct import_titles *titles, error_translate translate, struct error *err);
void import_titles_release(struct import_titles *titles);

/*
 * Codes of TABLE joined by commas, as coded_set_format writes them: TEXT has them, or their titles
 * in English or of TITLES by row (NULL: none), with ";" in either width between; codes may have
 * commas. NULL: it has another word.
 */
const char *import_codes(const struct coded_table *table, const char *text,
	const char *const *titles, char out[CODED_LIST_SIZE]);

enum { IMPORT_DECLINED = -1, IMPORT_NO_LEVEL = -2 };

/* 1 to 5; 0: unrated; IMPORT_DECLINED: asked, and would not; IMPORT_NO_LEVEL: TEXT is none of it.
 */
int import_level(const char *text);

#endif
