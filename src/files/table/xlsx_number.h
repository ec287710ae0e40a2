/* What the cell of an XLSX shows for a number. Source: ECMA-376 part 1, 18.17.4 (dates), 18.8.30.
 */
#ifndef MENZHEN_FILES_XLSX_NUMBER_H
#define MENZHEN_FILES_XLSX_NUMBER_H

#include <stdbool.h>

enum { XLSX_NUMBER_SIZE = 128 };

/* What a number format makes of a number. */
struct xlsx_format {
	bool date, time; /* neither: a number */
};

/* Of the code of a format, "yyyy\-mm\-dd;@"; of one that every program knows by its number. */
struct xlsx_format xlsx_format_of_code(const char *code);
struct xlsx_format xlsx_format_builtin(long id);

/*
 * The number as it stands in the file, "1.38E10", in plain digits; at most 15 of them when it has a
 * fraction, as spreadsheets show it. What is no number, or has too many digits, stays as it is, cut
 * to fit. Returns OUT.
 */
char *xlsx_number_plain(const char *number, char out[XLSX_NUMBER_SIZE]);

/*
 * The plain number of days as "2026-11-25", "2026-11-25T19:42:00" or "19:42:00". False, OUT being
 * untouched, where it is no day from 1900 to 2199.
 */
bool xlsx_number_date(
	const char *plain, struct xlsx_format format, bool from_1904, char out[XLSX_NUMBER_SIZE]);

#endif
