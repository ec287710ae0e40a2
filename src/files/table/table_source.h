/* What reads a table of one kind, behind table_reader.h. */
#ifndef MENZHEN_FILES_TABLE_SOURCE_H
#define MENZHEN_FILES_TABLE_SOURCE_H

#include <stdbool.h>

#include "menzhen/base/buffer.h"
#include "menzhen/files/table/table_reader.h"

/* One kind of file. STATE is what open made; errors name no file. */
struct table_source {
	/* BYTES outlive the state, which may write into them. SHEET is not kept. */
	enum status (*open)(
		struct buffer *bytes, const char *sheet, void **state, struct error *err);
	/* Fills ROW, whose number stays 0 at the end; empty rows and cells may be among them. */
	enum status (*next)(void *state, struct table_row *row, struct error *err);
	int (*percent)(const void *state);
	void (*close)(void *state);
};

extern const struct table_source csv_source, xlsx_source;

/* Are BYTES a ZIP archive, as an XLSX is? What is none is taken for CSV. */
bool xlsx_knows(const struct buffer *bytes);

#endif
