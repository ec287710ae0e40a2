/* The text by which a case is searched (search_text.h), made of what is recorded of it. */
#ifndef MENZHEN_MODEL_SEARCH_CASE_H
#define MENZHEN_MODEL_SEARCH_CASE_H

#include <stdbool.h>

#include "menzhen/base/buffer.h"

enum search_column {
	SEARCH_NUMBER,
	SEARCH_TICKET,
	SEARCH_PAPER,
	SEARCH_APPOINTMENT,
	SEARCH_CLIENT,
	SEARCH_PHONE,
	SEARCH_ID_NUMBER,
	SEARCH_OPPONENT,
	SEARCH_OPPONENT_PHONE,
	SEARCH_OPPONENT_ID,
	SEARCH_SUMMARY,
	SEARCH_ADVICE,
	SEARCH_DETAILS, /* JSON of the register's further fields (register.h) */
	/* Facets, by the names of their columns: */
	SEARCH_CATEGORY,
	SEARCH_ADVISER,
	SEARCH_CHANNEL,
	SEARCH_OUTCOME,
	SEARCH_SESSION,
	SEARCH_PRIORITY, /* one for each group */
	SEARCH_COLUMNS
};

/*
 * Append the text of a case with these VALUES (NULL: not recorded). Codes of the register's further
 * fields are facets by their names, the texts texts. False when OUT has failed.
 */
bool search_case_text(const char *const values[SEARCH_COLUMNS], struct buffer *out);

#endif
