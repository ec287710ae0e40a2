/* The texts that the cells of an XLSX share; a cell has the number of its one. */
#ifndef MENZHEN_FILES_XLSX_STRINGS_H
#define MENZHEN_FILES_XLSX_STRINGS_H

#include <stddef.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"

struct zip_archive;

/* Zero-initialise; release with xlsx_strings_release. */
struct xlsx_strings {
	struct buffer text; /* all of them, each with its NUL */
	size_t *starts;
	size_t count, capacity;
};

/* Read the part at PATH; without one there are none. */
enum status xlsx_strings_read(
	struct zip_archive *archive, const char *path, struct xlsx_strings *out, struct error *err);

/* The text of the number INDEX, as it stands in a cell; NULL: there is none. */
const char *xlsx_strings_find(const struct xlsx_strings *strings, const char *index);
void xlsx_strings_release(struct xlsx_strings *strings);

#endif
