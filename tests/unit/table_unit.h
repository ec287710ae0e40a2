/* For the tests of tables: a table as one line of text, "1:a|b 3:c". */
#ifndef MENZHEN_TESTS_TABLE_UNIT_H
#define MENZHEN_TESTS_TABLE_UNIT_H

#include <string.h>

#include "files_unit.h"
#include "menzhen/files/table/table_reader.h"

/* Append all rows, or the sentence with which reading ends. */
static inline void add_table(struct buffer *out, enum status status, struct table_reader *reader,
	const struct error *opened)
{
	struct error err = *opened;
	const struct table_row *row = NULL;
	char sentence[1024];

	while (status == STATUS_OK &&
		(status = table_reader_next(reader, &row, &err)) == STATUS_OK && row) {
		buffer_printf(out, "%s%zu:", out->length > 0 ? " " : "", row->number);
		for (size_t i = 0; i < row->count; i++)
			buffer_printf(out, "%s%s", i > 0 ? "|" : "", row->cells[i]);
	}
	if (status != STATUS_OK && out->length > 0)
		buffer_add_char(out, ' ');
	if (status != STATUS_OK)
		buffer_add_text(out, error_format(&err, NULL, sentence, sizeof(sentence)));
	table_reader_close(reader);
}

/* Are the rows of BYTES as EXPECTED? */
static inline void expect_table(
	const void *bytes, size_t length, const char *sheet, const char *expected)
{
	struct buffer found = {0};
	struct table_reader *reader;
	struct error err = {0};
	enum status status = table_reader_open_bytes("t", bytes, length, sheet, &reader, &err);

	add_table(&found, status, reader, &err);
	ck_assert_str_eq(buffer_text(&found), expected);
	buffer_release(&found);
}

#endif
