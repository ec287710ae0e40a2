/*
 * A table for spreadsheet programs, row by row, into a file that is there only when it is whole and
 * that its owner alone can read: these are people's data.
 *
 * CSV has commas and CRLF (RFC 4180) and is UTF-8 with byte order mark, without which Excel takes
 * it for GBK, or GB18030. What a spreadsheet would reckon with gets an apostrophe before it.
 * XLSX has every text as a text, so that ID numbers keep their digits. table_reader.h reads both
 * back as they were.
 *
 *	status = table_writer_begin(&target, TABLE_XLSX, columns, count, &writer, err);
 *	while (status == STATUS_OK && next(cells))
 *		status = table_writer_row(writer, cells, err);
 *	if (status == STATUS_OK)
 *		status = table_writer_end(writer, err);
 *	else
 *		table_writer_cancel(writer);
 */
#ifndef MENZHEN_FILES_TABLE_WRITER_H
#define MENZHEN_FILES_TABLE_WRITER_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/model/coded.h"

enum table_format { TABLE_CSV, TABLE_CSV_GB18030, TABLE_XLSX, TABLE_FORMATS };

extern const struct coded_table table_format_table; /* "csv", "csv-gb18030", "xlsx" */
bool table_format_parse(const char *code, enum table_format *out);

enum table_kind {
	TABLE_TEXT,
	TABLE_NUMBER, /* what is no plain number of at most 15 digits is a text all the same */
	TABLE_DATE,   /* "2026-11-25" or "2026-11-25T19:42:00"; what is neither is a text */
};

struct table_column {
	const char *title; /* as it is to stand there */
	enum table_kind kind;
};

/* Where the table goes. */
struct table_target {
	const char *path; /* NULL: to DESCRIPTOR, which XLSX cannot */
	bool replace;     /* a file that is at PATH; else STATUS_REFUSED when there is one */
	int descriptor;   /* standard output, a pipe; stays open, nothing is taken back from it */
	/* NULL: as it is. Else the file at PATH is sealed with it (sealed_file.h), and the table
	   itself is in memory alone. */
	const char *passphrase;
};

struct table_writer;

/*
 * Begin with the heading row. COLUMNS are copied. STATUS_CONFIG when the place cannot be written,
 * or XLSX cannot be made because its library is not installed. On a failure *OUT is NULL and there
 * is no file.
 */
enum status table_writer_begin(const struct table_target *target, enum table_format format,
	const struct table_column *columns, size_t count, struct table_writer **out,
	struct error *err);

/*
 * Add a row of as many CELLS as there are columns, UTF-8; NULL is an empty one. After a failure
 * (STATUS_CONFIG: the disk is full, or the format cannot hold it) only cancel.
 */
enum status table_writer_row(
	struct table_writer *writer, const char *const *cells, struct error *err);

/* Put the file in its place, or say why not; either way WRITER is freed. */
enum status table_writer_end(struct table_writer *writer, struct error *err);

/* Leave no file; frees WRITER, which may be NULL. */
void table_writer_cancel(struct table_writer *writer);

#endif
