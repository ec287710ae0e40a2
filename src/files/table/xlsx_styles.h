/* Which cells of an XLSX show days and times: the number format of each style. */
#ifndef MENZHEN_FILES_XLSX_STYLES_H
#define MENZHEN_FILES_XLSX_STYLES_H

#include <stddef.h>

#include "menzhen/base/error.h"
#include "xlsx_number.h"

struct zip_archive;

/* A format that the workbook makes itself. */
struct xlsx_own_format {
	long id;
	struct xlsx_format format;
};

/* Zero-initialise; release with xlsx_styles_release. */
struct xlsx_styles {
	struct xlsx_format *items; /* by the number that a cell has of its style */
	size_t count, capacity;
	struct xlsx_own_format *own;
	size_t own_count, own_capacity;
};

/* Read the part at PATH; without one all cells are numbers. */
enum status xlsx_styles_read(
	struct zip_archive *archive, const char *path, struct xlsx_styles *out, struct error *err);
struct xlsx_format xlsx_styles_format(const struct xlsx_styles *styles, const char *style);
void xlsx_styles_release(struct xlsx_styles *styles);

#endif
