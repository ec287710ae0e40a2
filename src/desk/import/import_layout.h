/* Which column of an imported list is which. Private to the desk layer. */
#ifndef MENZHEN_DESK_IMPORT_LAYOUT_H
#define MENZHEN_DESK_IMPORT_LAYOUT_H

#include "import_row.h"
#include "menzhen/desk/import/ledger_import.h"

/*
 * Take HEADINGS, the list's first row, into REPORT with what each stands for, by the request, the
 * list of the same headings before, and the headings' own words; and find the columns' places.
 * STATUS_USAGE: the request maps what is not there. STATUS_REFUSED: a required column is missing,
 * or two headings stand for the same one.
 */
enum status import_layout_read(struct import_layout *out, struct import_report *report,
	const struct desk *desk, const struct import_request *request,
	const struct table_row *headings, struct error *err);

/* By what the next list of the same kind is known. Appended to OUT. */
enum status import_layout_headings(
	const struct import_report *report, struct buffer *out, struct error *err);

/* The codes of the columns, each with a comma behind; nothing before it for one passed over.
 * Appended to OUT. */
enum status import_layout_columns(
	const struct import_report *report, struct buffer *out, struct error *err);

#endif
