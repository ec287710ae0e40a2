/* CSV as RFC 4180 and the habits of spreadsheet programs have it. Works in place on its bytes. */
#include <stdlib.h>
#include <string.h>

#include "files/text_guard.h"
#include "menzhen/base/memory.h"
#include "table_charset.h"
#include "table_source.h"

enum {
	ROWS_LOOKED_AT = 10, /* a heading may stand above the heading row */
	QUOTED_MAX =
		4 * 32767, /* bytes: no spreadsheet has more than 32,767 characters in a cell */
};

struct csv {
	char *text;
	size_t length, at;
	char delimiter;
	size_t line, row; /* of what is read next, from 1 */
	const char **cells;
	size_t count, capacity;
};

static bool is_line_end(char c)
{
	return c == '\n' || c == '\r';
}

/* Step over one line end. */
static void skip_line_end(struct csv *csv)
{
	if (csv->text[csv->at] == '\r' && csv->text[csv->at + 1] == '\n')
		csv->at++;
	csv->at++;
	csv->line++;
}

/* How often each character that may part cells stands in a row. */
struct delimiters {
	size_t comma, semicolon, tab;
};

static void count_delimiter(struct delimiters *seen, char c)
{
	seen->comma += c == ',';
	seen->semicolon += c == ';';
	seen->tab += c == '\t';
}

static char most_frequent(const struct delimiters *seen)
{
	if (seen->tab > seen->comma && seen->tab >= seen->semicolon)
		return '\t';
	return seen->semicolon > seen->comma ? ';' : ',';
}

/* The end of the row at AT; what stands outside of quotation marks is counted into SEEN. */
static size_t scan_row(const struct csv *csv, size_t at, struct delimiters *seen)
{
	const char *text = csv->text;
	bool quoted = false, begins = true;
	for (; at < csv->length && (quoted || !is_line_end(text[at])); at++) {
		bool doubled = text[at] == '"' && text[at + 1] == '"';
		if (quoted && doubled) {
			at++;
		} else if (quoted) {
			quoted = text[at] != '"';
		} else {
			quoted = begins && text[at] == '"';
			count_delimiter(seen, text[at]);
			begins = strchr(",;\t", text[at]) != NULL;
		}
	}
	return at;
}

/* The first row with any of them in it tells what parts the cells. */
static char find_delimiter(const struct csv *csv)
{
	size_t at = csv->at;
	for (int rows = 0; rows < ROWS_LOOKED_AT && at < csv->length; rows++) {
		struct delimiters seen = {0};
		at = scan_row(csv, at, &seen);
		if (seen.comma + seen.semicolon + seen.tab > 0)
			return most_frequent(&seen);
		while (at < csv->length && is_line_end(csv->text[at]))
			at++;
	}
	return ',';
}

/* Excel's first line "sep=;", which is no row of the table. */
static bool read_separator_line(struct csv *csv)
{
	const char *line = csv->text;
	if (csv->length < 5 || strncmp(line, "sep=", 4) != 0 || is_line_end(line[4]) ||
		line[4] == '"' || (line[4] & 0x80) != 0)
		return false;
	if (csv->length > 5 && !is_line_end(line[5]))
		return false;
	csv->delimiter = line[4];
	csv->at = 5;
	if (csv->at < csv->length)
		skip_line_end(csv);
	return true;
}

static enum status csv_open(
	struct buffer *bytes, const char *sheet, void **state, struct error *err)
{
	(void)sheet; /* a CSV has one */
	enum status status = table_charset_decode(bytes, err);
	if (status != STATUS_OK)
		return status;
	struct csv *csv = calloc(1, sizeof(*csv));
	if (!csv)
		return error_memory(err);
	*csv = (struct csv){.text = bytes->data, .length = bytes->length, .line = 1, .row = 1};
	if (!read_separator_line(csv))
		csv->delimiter = find_delimiter(csv);
	*state = csv;
	return STATUS_OK;
}

static bool ends_cell(const struct csv *csv, size_t at)
{
	return at == csv->length || csv->text[at] == csv->delimiter || is_line_end(csv->text[at]);
}

/*
 * Read what is quoted, from after the quotation mark that opens it, to END, where the bytes are
 * moved together. Returns the new end, NULL when no mark closes it: one that is farther away than a
 * cell is long opens another, thousands of rows below.
 */
static char *read_quoted(struct csv *csv, char *end)
{
	const char *start = end;
	for (; csv->at < csv->length && end - start <= QUOTED_MAX; csv->at++) {
		char c = csv->text[csv->at];
		if (c == '"' && csv->text[++csv->at] != '"')
			return end;
		csv->line += c == '\n' || (c == '\r' && csv->text[csv->at + 1] != '\n');
		*end++ = c;
	}
	return NULL;
}

static enum status not_closed(size_t line, struct error *err)
{
	error_set(err, STATUS_CONFIG,
		N_("a quotation mark opens a cell here and is not closed; close it or delete it"));
	error_at(err, NULL, (int)line, 0);
	return STATUS_CONFIG;
}

/* Read one cell into *CELL, and stop at what ends it; the text is not yet terminated there. */
static enum status read_cell(struct csv *csv, char **cell, char **end, struct error *err)
{
	size_t line = csv->line;
	*cell = *end = csv->text + csv->at;
	if (!ends_cell(csv, csv->at) && **cell == '"') {
		csv->at++;
		*end = read_quoted(csv, *end);
		if (!*end)
			return not_closed(line, err);
	}
	/* Not quoted; or, as spreadsheets take it, what follows the mark that closes. */
	for (; !ends_cell(csv, csv->at); csv->at++)
		*(*end)++ = csv->text[csv->at];
	return STATUS_OK;
}

static enum status too_wide(const struct csv *csv, struct error *err)
{
	error_set(err, STATUS_CONFIG, N_("this row has more than 16,384 cells; is it a table?"));
	error_at(err, NULL, (int)csv->line, 0);
	return STATUS_CONFIG;
}

static enum status add_cell(struct csv *csv, char *cell, struct error *err)
{
	if (csv->count == TABLE_COLUMNS_MAX)
		return too_wide(csv, err);
	if (!array_reserve((void **)&csv->cells, &csv->capacity, csv->count, sizeof(*csv->cells)))
		return error_memory(err);
	csv->cells[csv->count++] = cell;
	return STATUS_OK;
}

/* Read the cells of one row and step over its end. */
static enum status read_cells(struct csv *csv, struct error *err)
{
	for (bool more = true; more;) {
		char *cell, *end;
		enum status status = read_cell(csv, &cell, &end, err);
		if (status != STATUS_OK)
			return status;
		more = csv->at < csv->length && csv->text[csv->at] == csv->delimiter;
		if (more)
			csv->at++;
		else if (csv->at < csv->length)
			skip_line_end(csv);
		*end = '\0'; /* only now: it may be what ended the cell */
		status = add_cell(csv, text_guard_remove(cell), err);
		if (status != STATUS_OK)
			return status;
	}
	return STATUS_OK;
}

static enum status csv_next(void *state, struct table_row *row, struct error *err)
{
	struct csv *csv = state;
	if (csv->at >= csv->length)
		return STATUS_OK;
	csv->count = 0;
	enum status status = read_cells(csv, err);
	if (status == STATUS_OK)
		*row = (struct table_row){csv->row++, csv->cells, csv->count};
	return status;
}

static int csv_percent(const void *state)
{
	const struct csv *csv = state;
	return csv->length > 0 ? (int)(csv->at * 100 / csv->length) : 100;
}

static void csv_close(void *state)
{
	struct csv *csv = state;
	free(csv->cells);
	free(csv);
}

const struct table_source csv_source = {csv_open, csv_next, csv_percent, csv_close};
