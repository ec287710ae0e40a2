/*
 * A table as spreadsheet programs save it, row by row: CSV in any dialect and character set that
 * is met in a Chinese office, or XLSX. Which of them is told by the content, not by the name.
 *
 * CSV: RFC 4180, with comma, semicolon or tab (told by the heading row or a line "sep=;"), any line
 * ends; UTF-8 with or without byte order mark, UTF-16 with one, GB18030. What spreadsheets put
 * around a text that must stay a text, ="00123" and '00123, is taken off.
 *
 * XLSX (ECMA-376): texts as they are; numbers in plain digits; dates, told by their format, as
 * 2026-11-25, 2026-11-25T19:42:00 or 19:42:00; TRUE and FALSE; of a formula its result.
 *
 *	status = table_reader_open(path, NULL, &reader, err);
 *	while (status == STATUS_OK && (status = table_reader_next(reader, &row, err)) == STATUS_OK
 *&& row) … table_reader_close(reader);
 */
#ifndef MENZHEN_FILES_TABLE_READER_H
#define MENZHEN_FILES_TABLE_READER_H

#include <stddef.h>

#include "menzhen/base/error.h"

enum {
	TABLE_FILE_MAX = 256 * 1024 * 1024, /* bytes of the file; the whole of it is held */
	TABLE_COLUMNS_MAX = 16384,          /* a spreadsheet's own limit */
};

/* Rows without anything in them are passed over; empty cells at the end of a row are not counted.
 */
struct table_row {
	size_t number;            /* from 1, as a spreadsheet that shows the file counts */
	const char *const *cells; /* UTF-8 */
	size_t count;
};

/* The cell at INDEX; "" where the row is shorter. */
const char *table_row_cell(const struct table_row *row, size_t index);

struct table_reader;

/*
 * Open the file at PATH. Of a workbook the sheet named SHEET is read; NULL: the first one that is
 * not hidden. STATUS_CONFIG, naming the file by its base name, when it is no table or cannot be
 * read as one; then and without memory *OUT is NULL. Close with table_reader_close.
 */
enum status table_reader_open(
	const char *path, const char *sheet, struct table_reader **out, struct error *err);

/* The same of LENGTH BYTES, which are copied; errors name them NAME. */
enum status table_reader_open_bytes(const char *name, const void *bytes, size_t length,
	const char *sheet, struct table_reader **out, struct error *err);

/*
 * *ROW is the next row, good until the next call; NULL at the end. STATUS_CONFIG where the file
 * goes wrong: the error's line is the line of a CSV as an editor counts (a quotation mark that is
 * not closed: where it opens), the row of an XLSX. Nothing can be read after an error.
 */
enum status table_reader_next(
	struct table_reader *reader, const struct table_row **row, struct error *err);

/* How much has been read, 0 to 100, for a progress bar. */
int table_reader_percent(const struct table_reader *reader);

void table_reader_close(struct table_reader *reader);

#endif
