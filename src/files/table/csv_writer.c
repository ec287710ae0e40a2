/* CSV by RFC 4180, in UTF-8 with byte order mark or in GB18030. */
#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "files/new_file.h"
#include "files/text_guard.h"
#include "menzhen/base/buffer.h"
#include "menzhen/base/text.h"
#include "table_sink.h"

enum { FLUSH_SIZE = 64 * 1024, CONVERT_SIZE = 16 * 1024 };

struct csv_output {
	const struct table_output *output;
	struct buffer text; /* not written yet, in UTF-8 */
	iconv_t converter;
	bool converts;
	bool shown; /* on a terminal, which would act on control characters */
};

static enum status csv_begin(const struct table_output *output, void **state, struct error *err)
{
	struct csv_output *csv = calloc(1, sizeof(*csv));
	if (!csv)
		return error_memory(err);
	csv->output = output;
	csv->shown = isatty(output->descriptor) != 0;
	csv->converts = output->format == TABLE_CSV_GB18030;
	if (csv->converts)
		csv->converter = iconv_open("GB18030", "UTF-8");
	if (csv->converter == (iconv_t)-1) {
		free(csv);
		return error_set(err, STATUS_CONFIG,
			N_("this computer does not know GB18030; choose CSV in UTF-8, or XLSX"));
	}
	if (!csv->converts && !csv->shown)
		buffer_add_text(&csv->text, "\xEF\xBB\xBF");
	*state = csv;
	return STATUS_OK;
}

static enum status put(struct csv_output *csv, const char *bytes, size_t length, struct error *err)
{
	if (new_file_put(csv->output->descriptor, bytes, length))
		return STATUS_OK;
	return table_output_failed(csv->output, errno, err);
}

static enum status no_such_character(const char *at, size_t left, struct error *err)
{
	int32_t codepoint = 0;
	char name[16];

	text_decode(at, left, &codepoint);
	snprintf(name, sizeof(name), "U+%04X", (unsigned)codepoint);
	return error_set(err, STATUS_CONFIG,
		N_("GB18030 has no character %s; choose CSV in UTF-8, or XLSX"), name);
}

static enum status put_converted(struct csv_output *csv, struct error *err)
{
	char *in = csv->text.data;
	size_t left = csv->text.length;
	enum status status = STATUS_OK;

	while (left > 0 && status == STATUS_OK) {
		char piece[CONVERT_SIZE], *out = piece;
		size_t room = sizeof(piece);
		size_t got = iconv(csv->converter, &in, &left, &out, &room);
		if (got == (size_t)-1 && errno != E2BIG)
			return no_such_character(in, left, err);
		status = put(csv, piece, sizeof(piece) - room, err);
	}
	return status;
}

static bool make_safe(struct csv_output *csv)
{
	struct buffer safe = {0};
	bool done = text_add_safe_lines(&safe, buffer_text(&csv->text));
	buffer_release(&csv->text);
	csv->text = safe;
	return done;
}

static enum status flush(struct csv_output *csv, struct error *err)
{
	if (csv->text.failed || (csv->shown && !make_safe(csv)))
		return error_memory(err);
	enum status status = csv->converts
				     ? put_converted(csv, err)
				     : put(csv, buffer_text(&csv->text), csv->text.length, err);
	buffer_clear(&csv->text);
	return status;
}

/* Also where another program might take a cell apart, or trim it. */
static bool needs_quotes(const char *cell)
{
	size_t length = strlen(cell);
	if (strpbrk(cell, "\",;\t\r\n") != NULL || strncmp(cell, "sep=", 4) == 0)
		return true;
	return length > 0 && (cell[0] == ' ' || cell[length - 1] == ' ');
}

static void add_quoted(struct buffer *text, const char *cell)
{
	buffer_add_char(text, '"');
	for (size_t run; *cell != '\0'; cell += run) {
		run = *cell == '"' ? 1 : strcspn(cell, "\"");
		buffer_add_text(text, *cell == '"' ? "\"" : "");
		buffer_add(text, cell, run);
	}
	buffer_add_char(text, '"');
}

static void add_cell(struct csv_output *csv, const char *cell, enum table_kind kind)
{
	bool number = kind == TABLE_NUMBER && text_guard_number(cell);
	const char *guard = !number && text_guard_needed(cell) ? "'" : "";

	if (!needs_quotes(cell)) {
		buffer_add_text(&csv->text, guard);
		buffer_add_text(&csv->text, cell);
		return;
	}
	struct buffer guarded = {0};
	buffer_printf(&guarded, "%s%s", guard, cell);
	add_quoted(&csv->text, buffer_text(&guarded));
	csv->text.failed = csv->text.failed || guarded.failed;
	buffer_release(&guarded);
}

static enum status csv_row(void *state, const char *const *cells, bool heading, struct error *err)
{
	struct csv_output *csv = state;
	const struct table_output *output = csv->output;

	for (size_t i = 0; i < output->count; i++) {
		if (i > 0)
			buffer_add_char(&csv->text, ',');
		add_cell(csv, cells[i] ? cells[i] : "",
			heading ? TABLE_TEXT : output->columns[i].kind);
	}
	buffer_add_text(&csv->text, "\r\n");
	return csv->text.failed || csv->text.length >= FLUSH_SIZE ? flush(csv, err) : STATUS_OK;
}

static enum status csv_close(void *state, bool save, struct error *err)
{
	struct csv_output *csv = state;
	enum status status = save ? flush(csv, err) : STATUS_OK;

	if (csv->converts)
		iconv_close(csv->converter);
	buffer_release(&csv->text);
	free(csv);
	return status;
}

const struct table_sink csv_sink = {csv_begin, csv_row, csv_close};
