/* XLSX by libxlsxwriter, a row at a time: a ledger of a million rows needs no more memory than one.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "files/text_guard.h"
#include "menzhen/base/buffer.h"
#include "menzhen/base/day.h"
#include "menzhen/base/digits.h"
#include "menzhen/base/path.h"
#include "menzhen/base/text.h"
#include "menzhen/files/text_file.h"
#include "table_sink.h"
#include "xlsx_library.h"
#include "xlsx_number.h"

enum {
	ROWS_MAX = 1048576,
	ROWS_MEASURED = 200, /* for the widths of the columns */
	WIDTH_MIN = 6,
	WIDTH_MAX = 50,
	WIDTH_MORE = 3, /* for the button of the filter */
	NUMBER_DIGITS = 15,
	DAY_LENGTH = 10,
	INSTANT_LENGTH = 19,
	ESCAPE_LENGTH = 7, /* "_x000D_" */
};

struct xlsx_output {
	const struct table_output *output;
	struct xlsx_library library;
	lxw_workbook *book;
	lxw_worksheet *sheet;
	lxw_format *bold, *day, *instant;
	size_t rows;
	int *widths;
	struct buffer text; /* of one cell */
};

/* --- the cells --- */

/* "_x000D_", which would be read as the character that it stands for. */
static bool looks_escaped(const char *text)
{
	return strncmp(text, "_x", 2) == 0 && strspn(text + 2, "0123456789abcdefABCDEF") >= 4 &&
	       text[ESCAPE_LENGTH - 1] == '_';
}

/* CELL as XML can have it; the library sees to control characters. NULL: no memory. */
static const char *escape(struct buffer *text, const char *cell)
{
	size_t length = strlen(cell);

	buffer_clear(text);
	for (size_t at = 0, size; at < length; at += size) {
		int32_t codepoint;
		char bytes[4];
		size = text_decode(cell + at, length - at, &codepoint);
		if (looks_escaped(cell + at))
			buffer_add_text(text, "_x005F_");
		else if (codepoint == 0xFFFE || codepoint == 0xFFFF)
			buffer_printf(text, "_x%04X_", (unsigned)codepoint);
		else
			buffer_add(text, bytes, text_encode(codepoint, bytes));
	}
	return text->failed ? NULL : buffer_text(text);
}

static enum status too_long(const struct xlsx_output *xlsx, struct error *err)
{
	char row[24];
	snprintf(row, sizeof(row), "%zu", xlsx->rows + 1);
	return error_set(err, STATUS_CONFIG,
		N_("a text in row %s is longer than the 32,767 characters that a cell of XLSX can "
		   "have; choose CSV"),
		row);
}

static enum status put_text(struct xlsx_output *xlsx, lxw_col_t column, const char *cell,
	lxw_format *format, struct error *err)
{
	const char *text = escape(&xlsx->text, cell);
	if (!text)
		return error_memory(err);
	lxw_error failed = xlsx->library.worksheet_write_string(
		xlsx->sheet, (lxw_row_t)xlsx->rows, column, text, format);
	if (failed == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
		return too_long(xlsx, err);
	return failed ? error_memory(err) : STATUS_OK;
}

/* Is CELL a number that comes back as it is? Spreadsheets have 15 digits. */
static bool is_number(const char *cell)
{
	char plain[XLSX_NUMBER_SIZE];
	size_t digits = 0;

	if (!text_guard_number(cell) || strlen(cell) >= sizeof(plain))
		return false;
	for (const char *c = cell; *c != '\0'; c++)
		digits += *c >= '0' && *c <= '9';
	return digits <= NUMBER_DIGITS && strcmp(xlsx_number_plain(cell, plain), cell) == 0;
}

/* "T19:42:00" */
static bool parse_time(const char *text, lxw_datetime *out)
{
	int second;
	if (text[0] != 'T' || text[3] != ':' || text[6] != ':' ||
		!digits_read(text + 1, 2, &out->hour) || !digits_read(text + 4, 2, &out->min) ||
		!digits_read(text + 7, 2, &second))
		return false;
	out->sec = second;
	return out->hour < 24 && out->min < 60 && second < 60;
}

/* Is CELL a day, or a day and a time? */
static bool parse_date(const char *cell, lxw_datetime *out)
{
	char text[DAY_TEXT_SIZE];
	struct day day;
	size_t length = strlen(cell);

	if (length != DAY_LENGTH && length != INSTANT_LENGTH)
		return false;
	memcpy(text, cell, DAY_LENGTH);
	text[DAY_LENGTH] = '\0';
	if (!day_parse(text, &day))
		return false;
	struct civil date = day_to_civil(day);
	*out = (lxw_datetime){.year = date.year, .month = date.month, .day = date.day};
	return length == DAY_LENGTH || parse_time(cell + DAY_LENGTH, out);
}

static enum status put_cell(struct xlsx_output *xlsx, lxw_col_t column, const char *cell,
	enum table_kind kind, struct error *err)
{
	lxw_row_t row = (lxw_row_t)xlsx->rows;
	lxw_datetime date;
	lxw_error failed;

	if (kind == TABLE_NUMBER && is_number(cell))
		failed = xlsx->library.worksheet_write_number(
			xlsx->sheet, row, column, strtod(cell, NULL), NULL);
	else if (kind == TABLE_DATE && parse_date(cell, &date))
		failed = xlsx->library.worksheet_write_datetime(xlsx->sheet, row, column, &date,
			strlen(cell) == DAY_LENGTH ? xlsx->day : xlsx->instant);
	else
		return put_text(xlsx, column, cell, NULL, err);
	return failed ? error_memory(err) : STATUS_OK;
}

static void measure(struct xlsx_output *xlsx, size_t column, const char *cell)
{
	char line[256];
	if (xlsx->rows >= ROWS_MEASURED)
		return;
	text_copy(cell, line, sizeof(line));
	line[strcspn(line, "\r\n")] = '\0';
	int width = text_width(line);
	if (width > xlsx->widths[column])
		xlsx->widths[column] = width < WIDTH_MAX ? width : WIDTH_MAX;
}

static enum status xlsx_row(void *state, const char *const *cells, bool heading, struct error *err)
{
	struct xlsx_output *xlsx = state;
	enum status status = STATUS_OK;

	if (xlsx->rows == ROWS_MAX)
		return error_set(err, STATUS_CONFIG,
			N_("these are more rows than the 1,048,576 of a spreadsheet; choose CSV, "
			   "or fewer cases"));
	for (size_t i = 0; i < xlsx->output->count && status == STATUS_OK; i++) {
		const char *cell = cells[i] ? cells[i] : "";
		if (*cell == '\0')
			continue;
		measure(xlsx, i, cell);
		status = heading ? put_text(xlsx, (lxw_col_t)i, cell, xlsx->bold, err)
				 : put_cell(xlsx, (lxw_col_t)i, cell, xlsx->output->columns[i].kind,
					   err);
	}
	xlsx->rows++;
	return status;
}

/* --- the file --- */

/*
 * The library keeps rows in temporary files. They lie where the table itself will, which its owner
 * chose for such data, and not where all programs have theirs.
 */
static char *choose_folder(const struct table_output *output, char out[PATH_MAX])
{
	path_folder(output->path, out);
	return output->folder ? strcpy(out, output->folder) : out;
}

static enum status make_book(struct xlsx_output *xlsx, struct error *err)
{
	const struct xlsx_library *library = &xlsx->library;
	char folder[PATH_MAX];
	lxw_workbook_options options = {
		.constant_memory = LXW_TRUE, .tmpdir = choose_folder(xlsx->output, folder)};

	xlsx->book = library->workbook_new_opt(xlsx->output->path, &options);
	xlsx->sheet = xlsx->book ? library->workbook_add_worksheet(xlsx->book, NULL) : NULL;
	if (!xlsx->sheet)
		return error_memory(err);
	xlsx->bold = library->workbook_add_format(xlsx->book);
	xlsx->day = library->workbook_add_format(xlsx->book);
	xlsx->instant = library->workbook_add_format(xlsx->book);
	if (!xlsx->bold || !xlsx->day || !xlsx->instant)
		return error_memory(err);
	library->format_set_bold(xlsx->bold);
	library->format_set_num_format(xlsx->day, "yyyy-mm-dd");
	library->format_set_num_format(xlsx->instant, "yyyy-mm-dd hh:mm:ss");
	library->worksheet_freeze_panes(xlsx->sheet, 1, 0);
	return STATUS_OK;
}

static void xlsx_free(struct xlsx_output *xlsx)
{
	if (xlsx->book)
		xlsx->library.lxw_workbook_free(xlsx->book);
	xlsx_library_close(&xlsx->library);
	buffer_release(&xlsx->text);
	free(xlsx->widths);
	free(xlsx);
}

static enum status xlsx_begin(const struct table_output *output, void **state, struct error *err)
{
	if (!output->path)
		return error_set(err, STATUS_REFUSED,
			N_("XLSX can be written into a file only; name one, or choose CSV"));
	struct xlsx_output *xlsx = calloc(1, sizeof(*xlsx));
	int *widths = calloc(output->count, sizeof(*widths));
	if (!xlsx || !widths) {
		free(widths);
		free(xlsx);
		return error_memory(err);
	}
	*xlsx = (struct xlsx_output){.output = output, .widths = widths};
	enum status status = xlsx_library_open(&xlsx->library, err);
	if (status == STATUS_OK)
		status = make_book(xlsx, err);
	if (status == STATUS_OK)
		*state = xlsx;
	else
		xlsx_free(xlsx);
	return status;
}

static void finish_sheet(struct xlsx_output *xlsx)
{
	const struct xlsx_library *library = &xlsx->library;
	lxw_col_t last = (lxw_col_t)(xlsx->output->count - 1);

	for (lxw_col_t column = 0; column <= last; column++) {
		int width = xlsx->widths[column] + WIDTH_MORE;
		library->worksheet_set_column(
			xlsx->sheet, column, column, width > WIDTH_MIN ? width : WIDTH_MIN, NULL);
	}
	library->worksheet_autofilter(xlsx->sheet, 0, 0, (lxw_row_t)(xlsx->rows - 1), last);
}

/*
 * The library says on standard error what went wrong, across whatever is on the screen. Returns
 * what to give to restore_errors.
 */
static int silence_errors(void)
{
	int kept = dup(STDERR_FILENO);
	int nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
	if (kept >= 0 && nothing >= 0)
		dup2(nothing, STDERR_FILENO);
	if (nothing >= 0)
		close(nothing);
	return kept;
}

static void restore_errors(int kept)
{
	if (kept < 0)
		return;
	dup2(kept, STDERR_FILENO);
	close(kept);
}

static enum status save(struct xlsx_output *xlsx, struct error *err)
{
	/* The rows are in a temporary file, whose errors the library does not look at. */
	if (fflush(xlsx->sheet->optimize_tmpfile) != 0 || ferror(xlsx->sheet->optimize_tmpfile))
		return error_set(err, STATUS_CONFIG,
			N_("the folder for temporary files is full; make room there, or choose "
			   "CSV"));
	finish_sheet(xlsx);
	int kept = silence_errors();
	errno = 0;
	lxw_error failed = xlsx->library.workbook_close(xlsx->book);
	int reason = errno != 0 ? errno : EIO;
	restore_errors(kept);
	xlsx->book = NULL; /* freed, whatever came of it */
	if (failed == LXW_ERROR_MEMORY_MALLOC_FAILED)
		return error_memory(err);
	return failed ? table_output_failed(xlsx->output, reason, err) : STATUS_OK;
}

static enum status xlsx_close(void *state, bool wanted, struct error *err)
{
	struct xlsx_output *xlsx = state;
	enum status status = wanted ? save(xlsx, err) : STATUS_OK;

	xlsx_free(xlsx);
	return status;
}

const struct table_sink xlsx_sink = {xlsx_begin, xlsx_row, xlsx_close};
