/* Where in an XLSX archive what is needed of a sheet lies. Source: ECMA-376 part 1, 12.3; part
 * 2, 9.
 */
#ifndef MENZHEN_FILES_XLSX_WORKBOOK_H
#define MENZHEN_FILES_XLSX_WORKBOOK_H

#include <stdbool.h>

#include "menzhen/base/error.h"

struct zip_archive;

enum { XLSX_PATH_SIZE = 256, XLSX_SMALL_PART_MAX = 16 * 1024 * 1024 };

/* Paths of parts; "" where the workbook has none. */
struct xlsx_workbook {
	char sheet[XLSX_PATH_SIZE], strings[XLSX_PATH_SIZE], styles[XLSX_PATH_SIZE];
	bool from_1904; /* days are counted from then */
};

/* SHEET is the name of the sheet wanted; NULL: the first that is not hidden. */
enum status xlsx_workbook_read(struct zip_archive *archive, const char *sheet,
	struct xlsx_workbook *out, struct error *err);

#endif
