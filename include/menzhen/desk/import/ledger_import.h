/*
 * Use case: take in a list of old cases, an old ledger or a hotline's export, as CSV or XLSX: all
 * of it or nothing. Its first row with more than one cell is that of the headings. Every row
 * becomes a case of its own time, in the order of time, closed or rated as the list says; without
 * an outcome it is over if it is of an earlier service day, else it waits.
 */
#ifndef MENZHEN_DESK_LEDGER_IMPORT_H
#define MENZHEN_DESK_LEDGER_IMPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/desk/desk.h"
#include "menzhen/model/case/case_number.h"
#include "menzhen/model/ledger/import_heading.h"

enum { IMPORT_ROWS_MAX = 250000, IMPORT_NUMBER_SIZE = 16, IMPORT_PASSED_OVER = -1 };

struct import_request {
	const char *path;
	const char *sheet; /* of a workbook; NULL: its first */
	/*
	 * What columns are to be taken for: "heading=column,heading=column"; "heading=" passes one
	 * over. NULL: as the last list with the same headings, else as the headings say.
	 */
	const char *map;
	const int *columns; /* the same for all headings in their order, as a report had them; or
			       NULL */
	size_t column_count;
	bool dry_run; /* find out what would happen, record nothing */
	const char *command;
	/* Whose words are read beside codes and English, whatever the station speaks: Chinese.
	 * Asked once a word; NULL: none. */
	error_translate translate;
	/* Called again and again with how far it is, 0 to 100; false: stop, record nothing. NULL:
	 * nobody asks. */
	bool (*progress)(void *context, int percent);
	void *context;
};

struct import_heading {
	char *text;
	int column; /* of the ledger (ledger_column.h); IMPORT_PASSED_OVER: none */
};

/* Why a row cannot be taken in. */
struct import_problem {
	size_t row; /* as a spreadsheet counts */
	struct error error;
};

/* A row that is on record already, or stands in the list twice, and is passed over. */
struct import_duplicate {
	size_t row;
	size_t same_row;               /* of the list; 0: it is on record */
	char number[CASE_NUMBER_SIZE]; /* of the case; "" when it is a row of the list */
};

struct import_report {
	char number[IMPORT_NUMBER_SIZE]; /* I-0007; "" when nothing was recorded */
	bool repeated;                   /* the command was on record already */
	size_t rows, recorded;
	struct import_heading *headings;
	size_t heading_count, heading_capacity;
	struct import_problem *problems;
	size_t problem_count, problem_capacity;
	struct import_duplicate *duplicates;
	size_t duplicate_count, duplicate_capacity;
};

/*
 * STATUS_REFUSED when rows cannot be taken in (the report says which and why; nothing is recorded),
 * when it was stopped, or when a required column is missing; STATUS_CONFIG when the file cannot be
 * read. Release OUT in any case.
 */
enum status ledger_import(struct desk *desk, const struct import_request *request,
	struct import_report *out, struct error *err);

void import_report_release(struct import_report *report);

#endif
