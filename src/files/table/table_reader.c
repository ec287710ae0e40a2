#include "menzhen/files/table/table_reader.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "menzhen/base/memory.h"
#include "menzhen/base/path.h"
#include "menzhen/files/text_file.h"
#include "table_source.h"

struct table_reader {
	struct buffer bytes;
	char *name;
	const struct table_source *source;
	void *state;
	struct table_row row;
};

const char *table_row_cell(const struct table_row *row, size_t index)
{
	return index < row->count ? row->cells[index] : "";
}

/* Name the file of an error that has none yet, and keep its line. */
static enum status at_file(struct error *err, const char *name, enum status status)
{
	if (err && status != STATUS_OK && err->file[0] == '\0')
		error_at(err, name, err->line, err->column);
	return status;
}

/* What is often sent in the place of a table, told by its first bytes in any case of letters. */
struct foreign {
	const char *begins, *msgid;
};

static const struct foreign foreign_files[] = {
	{"\xD0\xCF\x11\xE0",
		N_("this is an old Excel file (.xls), or one with a password. Open it in a "
		   "spreadsheet and save it as XLSX without password, or as CSV")},
	{"%PDF", N_("this is a PDF; a table is wanted, as XLSX or CSV")},
	{"<html", NULL},
	{"<!doctype", NULL},
	{"<table", NULL},
	{"<meta", NULL},
	{"<?xml", NULL},
};

/* Many systems export a web page under the name of a spreadsheet. */
static const char web_page[] =
	N_("this is a web page or XML, whatever its name says. Open it in a spreadsheet and save "
	   "it as XLSX or CSV");

static enum status refuse_foreign(const struct buffer *bytes, struct error *err)
{
	const char *text = buffer_text(bytes);
	if (strncmp(text, "\xEF\xBB\xBF", 3) == 0)
		text += 3;
	text += strspn(text, " \t\r\n");
	for (size_t i = 0; i < sizeof(foreign_files) / sizeof(foreign_files[0]); i++) {
		const struct foreign *foreign = &foreign_files[i];
		if (strncasecmp(text, foreign->begins, strlen(foreign->begins)) == 0)
			return error_say(
				err, STATUS_CONFIG, foreign->msgid ? foreign->msgid : web_page);
	}
	return STATUS_OK;
}

static enum status begin(struct table_reader *reader, const char *sheet, struct error *err)
{
	enum status status = refuse_foreign(&reader->bytes, err);
	if (status == STATUS_OK) {
		reader->source = xlsx_knows(&reader->bytes) ? &xlsx_source : &csv_source;
		status = reader->source->open(&reader->bytes, sheet, &reader->state, err);
	}
	return at_file(err, reader->name, status);
}

static struct table_reader *reader_new(const char *name)
{
	struct table_reader *reader = calloc(1, sizeof(*reader));
	if (!reader)
		return NULL;
	reader->bytes.maximum = TABLE_FILE_MAX;
	if (string_copy(&reader->name, name))
		return reader;
	free(reader);
	return NULL;
}

/* Give READER out, or close it when STATUS says so. */
static enum status hand_out(
	struct table_reader *reader, enum status status, struct table_reader **out)
{
	*out = status == STATUS_OK ? reader : NULL;
	if (status != STATUS_OK)
		table_reader_close(reader);
	return status;
}

enum status table_reader_open(
	const char *path, const char *sheet, struct table_reader **out, struct error *err)
{
	*out = NULL;
	struct table_reader *reader = reader_new(path_leaf(path));
	if (!reader)
		return error_memory(err);
	enum status status = text_file_read_up_to(path, TABLE_FILE_MAX, &reader->bytes, err);
	if (status == STATUS_OK)
		status = begin(reader, sheet, err);
	return hand_out(reader, status, out);
}

enum status table_reader_open_bytes(const char *name, const void *bytes, size_t length,
	const char *sheet, struct table_reader **out, struct error *err)
{
	*out = NULL;
	struct table_reader *reader = reader_new(name);
	if (!reader || !buffer_add(&reader->bytes, bytes, length)) {
		table_reader_close(reader);
		return error_memory(err);
	}
	return hand_out(reader, begin(reader, sheet, err), out);
}

enum status table_reader_next(
	struct table_reader *reader, const struct table_row **row, struct error *err)
{
	*row = NULL;
	do {
		reader->row = (struct table_row){0};
		enum status status = reader->source->next(reader->state, &reader->row, err);
		if (status != STATUS_OK)
			return at_file(err, reader->name, status);
		while (reader->row.count > 0 && *reader->row.cells[reader->row.count - 1] == '\0')
			reader->row.count--;
	} while (reader->row.number > 0 && reader->row.count == 0);
	if (reader->row.number > 0)
		*row = &reader->row;
	return STATUS_OK;
}

int table_reader_percent(const struct table_reader *reader)
{
	return reader->source->percent(reader->state);
}

void table_reader_close(struct table_reader *reader)
{
	if (!reader)
		return;
	if (reader->state)
		reader->source->close(reader->state);
	buffer_release(&reader->bytes);
	free(reader->name);
	free(reader);
}
