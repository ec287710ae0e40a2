/* One row of an imported list, from its cells to a case. Private to the desk layer. */
#ifndef MENZHEN_DESK_IMPORT_ROW_H
#define MENZHEN_DESK_IMPORT_ROW_H

#include "desk/case/matter.h"
#include "import_words.h"
#include "menzhen/desk/import/ledger_import.h"
#include "menzhen/files/table/table_reader.h"

struct import_row {
	size_t number;        /* as a spreadsheet counts */
	bool passed_over;     /* it is on record, or was in the list before */
	struct matter matter; /* came: when it happened */
	char *advice;         /* owned; NULL: none */
	char *adviser; /* owned: an id, or a name that the roster does not know; NULL: none */
	const char *adviser_name; /* borrowed from the roster, or from adviser */
	bool adviser_known;       /* to the roster */
	const char *outcome;      /* code, borrowed; NULL: none */
	int level;                /* of the rating; 0: none */
	enum case_state state;
};

/* Where each column of the list stands: indexes of HEADINGS by column, -1 where it is missing. */
struct import_layout {
	int at[LEDGER_COLUMNS];
};

/* What a row is read from; all is borrowed. */
struct import_source {
	const struct desk *desk;
	const struct import_layout *layout;
	const struct import_titles *titles;
	const struct table_row *cells;
};

/*
 * Read SOURCE into OUT, zeroed but for matter.at. STATUS_USAGE or STATUS_REFUSED with a sentence on
 * what cannot be taken in. Release OUT in any case.
 */
enum status import_row_read(
	struct import_row *out, const struct import_source *source, struct error *err);
void import_row_release(struct import_row *row);

#endif
