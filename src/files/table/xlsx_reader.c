/* The rows of one sheet of an XLSX. Source: ECMA-376 part 1, 18.3. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "table_source.h"
#include "xlsx_number.h"
#include "xlsx_strings.h"
#include "xlsx_styles.h"
#include "xlsx_text.h"
#include "xlsx_workbook.h"
#include "xml_part.h"
#include "zip_archive.h"

enum {
	SHEET_MAX = 1024 * 1024 * 1024, /* bytes of XML, which are not held */
	ROWS_MAX = 1048576,             /* as any spreadsheet */
	CELLS_MAX = 100 * 1000 * 1000,  /* with the gaps between them */
	ROW_TEXT_MAX = 64 * 1024 * 1024,
	CELL_TEXT_MAX = 1024 * 1024, /* Excel has 32,767 characters */
};

/* What is known of the cell that is being read. */
struct cell {
	char type[16]; /* "" where none is told: a number */
	struct xlsx_format format;
	size_t column, start; /* of its text within that of the row */
	bool value;           /* within <v> */
	struct xlsx_text text;
};

/* The text of a cell: one of those that are shared, or, without, at START of the row's. */
struct cell_text {
	const char *shared;
	size_t start;
};

struct sheet {
	struct zip_archive *archive;
	struct xml_part *part;
	struct xlsx_workbook workbook;
	struct xlsx_strings strings;
	struct xlsx_styles styles;

	size_t row, cells_read;
	bool rows;      /* within <sheetData> */
	bool row_whole; /* its end was read */
	struct cell cell;
	struct cell_text *texts;
	size_t count, texts_capacity;
	struct buffer text; /* of the row, each with its NUL */
	const char **cells;
	size_t cells_capacity;
};

/* --- rows and cells --- */

static enum xml_verdict begin_row(struct sheet *sheet, const char *number)
{
	char *end;
	size_t row = number ? strtoul(number, &end, 10) : sheet->row + 1;
	if (row <= sheet->row || row > ROWS_MAX)
		return XML_DAMAGED;
	sheet->row = row;
	sheet->count = 0;
	sheet->cell.column = 0;
	buffer_clear(&sheet->text);
	return XML_GO_ON;
}

/* The column, from 1, of "AB12"; 0: there is no such one. */
static size_t column_of(const char *place)
{
	size_t column = 0;
	for (; *place >= 'A' && *place <= 'Z' && column <= TABLE_COLUMNS_MAX; place++)
		column = column * 26 + (size_t)(*place - 'A') + 1;
	return column <= TABLE_COLUMNS_MAX ? column : 0;
}

static enum xml_verdict begin_cell(struct sheet *sheet, const char *const *attributes)
{
	const char *place = xml_attribute(attributes, "r"), *type = xml_attribute(attributes, "t");
	size_t column = place ? column_of(place) : sheet->cell.column + 1;

	if (column == 0 || column > TABLE_COLUMNS_MAX || sheet->row == 0)
		return XML_DAMAGED;
	sheet->cell = (struct cell){
		.format = xlsx_styles_format(&sheet->styles, xml_attribute(attributes, "s")),
		.column = column,
		.start = sheet->text.length,
	};
	if (type && strlen(type) < sizeof(sheet->cell.type))
		memcpy(sheet->cell.type, type, strlen(type) + 1);
	return XML_GO_ON;
}

static enum xml_verdict put_text(struct sheet *sheet, struct cell_text text)
{
	size_t column = sheet->cell.column;

	for (; sheet->count < column; sheet->count++) {
		if (++sheet->cells_read > CELLS_MAX)
			return XML_TOO_LARGE;
		if (!array_reserve((void **)&sheet->texts, &sheet->texts_capacity, sheet->count,
			    sizeof(*sheet->texts)))
			return XML_NO_MEMORY;
		sheet->texts[sheet->count] = (struct cell_text){.shared = ""};
	}
	sheet->texts[column - 1] = text;
	return XML_GO_ON;
}

/* Put TEXT in the place of what was read of the cell. */
static bool replace_text(struct sheet *sheet, const char *text)
{
	sheet->text.length = sheet->cell.start;
	return buffer_add(&sheet->text, text, strlen(text) + 1);
}

static bool end_number(struct sheet *sheet, const char *number)
{
	const struct xlsx_format format = sheet->cell.format;
	char plain[XLSX_NUMBER_SIZE], date[XLSX_NUMBER_SIZE];

	xlsx_number_plain(number, plain);
	bool dated = (format.date || format.time) &&
		     xlsx_number_date(plain, format, sheet->workbook.from_1904, date);
	return replace_text(sheet, dated ? date : plain);
}

static enum xml_verdict end_cell(struct sheet *sheet)
{
	const struct cell *cell = &sheet->cell;
	bool kept = true;

	if (sheet->text.length == cell->start)
		return XML_GO_ON;
	if (!buffer_add_char(&sheet->text, '\0'))
		return XML_NO_MEMORY;
	char *text = sheet->text.data + cell->start;
	if (strcmp(cell->type, "s") == 0) {
		const char *shared = xlsx_strings_find(&sheet->strings, text);
		return shared ? put_text(sheet, (struct cell_text){.shared = shared}) : XML_DAMAGED;
	}
	if (strcmp(cell->type, "") == 0 || strcmp(cell->type, "n") == 0)
		kept = end_number(sheet, text);
	else if (strcmp(cell->type, "b") == 0)
		kept = replace_text(sheet, *text == '0' ? "FALSE" : "TRUE");
	else
		xlsx_text_unescape(text);
	if (!kept)
		return XML_NO_MEMORY;
	return put_text(sheet, (struct cell_text){.start = cell->start});
}

/* --- what the part tells --- */

static enum xml_verdict on_start(void *context, const char *name, const char *const *attributes)
{
	struct sheet *sheet = context;

	if (strcmp(name, "sheetData") == 0)
		sheet->rows = true;
	if (!sheet->rows)
		return XML_GO_ON;
	if (strcmp(name, "row") == 0)
		return begin_row(sheet, xml_attribute(attributes, "r"));
	if (strcmp(name, "c") == 0)
		return begin_cell(sheet, attributes);
	if (strcmp(name, "v") == 0)
		sheet->cell.value = true;
	xlsx_text_start(&sheet->cell.text, name);
	return XML_GO_ON;
}

static enum xml_verdict on_end(void *context, const char *name)
{
	struct sheet *sheet = context;

	if (strcmp(name, "sheetData") == 0)
		sheet->rows = false;
	if (!sheet->rows)
		return XML_GO_ON;
	if (strcmp(name, "c") == 0)
		return end_cell(sheet);
	if (strcmp(name, "v") == 0)
		sheet->cell.value = false;
	xlsx_text_end(&sheet->cell.text, name);
	if (strcmp(name, "row") != 0)
		return XML_GO_ON;
	sheet->row_whole = true;
	return XML_HOLD;
}

static enum xml_verdict on_text(void *context, const char *text, size_t length)
{
	struct sheet *sheet = context;
	const struct cell *cell = &sheet->cell;

	if (!sheet->rows || (!cell->value && !xlsx_text_wanted(&cell->text)))
		return XML_GO_ON;
	if (length > CELL_TEXT_MAX - (sheet->text.length - cell->start))
		return XML_TOO_LARGE;
	return buffer_add(&sheet->text, text, length) ? XML_GO_ON : XML_NO_MEMORY;
}

static const struct xml_handler sheet_handler = {on_start, on_end, on_text};

/* --- the source --- */

bool xlsx_knows(const struct buffer *bytes)
{
	return bytes->length >= 2 && memcmp(bytes->data, "PK", 2) == 0;
}

static void xlsx_close(void *state)
{
	struct sheet *sheet = state;
	xml_part_close(sheet->part);
	zip_archive_close(sheet->archive);
	xlsx_strings_release(&sheet->strings);
	xlsx_styles_release(&sheet->styles);
	buffer_release(&sheet->text);
	free(sheet->texts);
	free(sheet->cells);
	free(sheet);
}

static enum status open_sheet(
	struct sheet *sheet, const struct buffer *bytes, const char *name, struct error *err)
{
	struct xlsx_workbook *book = &sheet->workbook;
	enum status status = zip_archive_open(bytes, &sheet->archive, err);

	if (status == STATUS_OK)
		status = xlsx_workbook_read(sheet->archive, name, book, err);
	if (status == STATUS_OK)
		status = xlsx_strings_read(sheet->archive, book->strings, &sheet->strings, err);
	if (status == STATUS_OK)
		status = xlsx_styles_read(sheet->archive, book->styles, &sheet->styles, err);
	if (status == STATUS_OK)
		status = xml_part_open(sheet->archive, book->sheet, SHEET_MAX, &sheet_handler,
			sheet, &sheet->part, err);
	if (status == STATUS_OK && !sheet->part)
		status = xml_part_damaged(book->sheet, err);
	return status;
}

static enum status xlsx_open(
	struct buffer *bytes, const char *name, void **state, struct error *err)
{
	struct sheet *sheet = calloc(1, sizeof(*sheet));
	if (!sheet)
		return error_memory(err);
	sheet->text.maximum = ROW_TEXT_MAX;
	enum status status = open_sheet(sheet, bytes, name, err);
	if (status == STATUS_OK)
		*state = sheet;
	else
		xlsx_close(sheet);
	return status;
}

/* The texts have their places only now that no more are added. */
static enum status hand_out(struct sheet *sheet, struct table_row *row, struct error *err)
{
	for (size_t i = 0; i < sheet->count; i++) {
		const struct cell_text *text = &sheet->texts[i];
		if (!array_reserve((void **)&sheet->cells, &sheet->cells_capacity, i,
			    sizeof(*sheet->cells)))
			return error_memory(err);
		sheet->cells[i] = text->shared ? text->shared : sheet->text.data + text->start;
	}
	*row = (struct table_row){sheet->row, sheet->cells, sheet->count};
	return STATUS_OK;
}

static enum status xlsx_next(void *state, struct table_row *row, struct error *err)
{
	struct sheet *sheet = state;
	bool ended = false;

	sheet->row_whole = false;
	enum status status = xml_part_read(sheet->part, &ended, err);
	if (status != STATUS_OK) {
		error_at(err, NULL, (int)sheet->row, 0);
		return status;
	}
	return sheet->row_whole ? hand_out(sheet, row, err) : STATUS_OK;
}

static int xlsx_percent(const void *state)
{
	const struct sheet *sheet = state;
	return zip_archive_percent(sheet->archive);
}

const struct table_source xlsx_source = {xlsx_open, xlsx_next, xlsx_percent, xlsx_close};
