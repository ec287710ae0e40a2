/* What every table that comes from outside is put through. */
#ifndef MENZHEN_TESTS_FUZZ_TABLE_H
#define MENZHEN_TESTS_FUZZ_TABLE_H

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/text.h"
#include "menzhen/files/table/table_reader.h"

/* Read all of it. A cell is a text, and rows go forward; else this is the end. */
static inline void read_table(const void *bytes, size_t size)
{
	struct table_reader *reader;
	const struct table_row *row = NULL;
	size_t before = 0;

	if (table_reader_open_bytes("fuzz", bytes, size, NULL, &reader, NULL) != STATUS_OK)
		return;
	while (table_reader_next(reader, &row, NULL) == STATUS_OK && row) {
		if (row->number <= before || row->count == 0)
			abort();
		before = row->number;
		for (size_t i = 0; i < row->count; i++)
			if (!text_valid(row->cells[i], strlen(row->cells[i])))
				abort();
	}
	int percent = table_reader_percent(reader);
	if (percent < 0 || percent > 100)
		abort();
	table_reader_close(reader);
}

#endif
