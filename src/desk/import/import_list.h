/* The rows of a list while it is taken in. Private to the desk layer. */
#ifndef MENZHEN_DESK_IMPORT_LIST_H
#define MENZHEN_DESK_IMPORT_LIST_H

#include "import_row.h"
#include "menzhen/desk/import/ledger_import.h"

struct import_list {
	struct desk *desk;
	const struct import_request *request;
	struct import_report *report;
	struct import_layout layout;
	struct import_titles titles;
	struct import_row *items;
	size_t count, capacity;
};

/*
 * Read the file of the request. Rows that cannot be taken in are problems of the report and not
 * among the items, which are in the order of time afterwards.
 */
enum status import_list_read(struct import_list *list, struct error *err);

/* Mark the rows that are on record already, or were in the list before, and report them. */
enum status import_list_compare(struct import_list *list, struct error *err);

/*
 * Refuse the rows not passed over that stood on a paper slip which is on record already, or stands
 * in the list twice: they are problems of the report. After import_list_compare.
 */
enum status import_list_check_slips(struct import_list *list, struct error *err);

/* Add to REPORT that ROW, as a spreadsheet counts, cannot be taken in, and WHY. */
enum status import_list_refuse(
	struct import_report *report, size_t row, const struct error *why, struct error *err);

/* Record the rows that are not passed over, as cases of list NUMBER, in a transaction of the
 * caller's. */
enum status import_list_record(struct import_list *list, const char *number, struct error *err);

/* Of the time that all takes, what reading takes. */
enum { IMPORT_READING_PERCENT = 10 };

/* After the row that is the ROWS-th: STATUS_REFUSED when the request's progress says stop. */
enum status import_list_progress(
	const struct import_list *list, size_t rows, int percent, struct error *err);

void import_list_release(struct import_list *list);

#endif
