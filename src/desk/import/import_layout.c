#include "import_layout.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/store/journal/journal.h"
#include "menzhen/store/ledger/import_store.h"

/* The column with the CODE of LENGTH bytes, if it can be taken in. */
static int column_of_code(const char *code, size_t length)
{
	for (int i = 0; i < LEDGER_COLUMNS; i++) {
		const char *own = ledger_column_at(i).code;
		if (strlen(own) == length && memcmp(own, code, length) == 0)
			return import_takes(i) ? i : IMPORT_PASSED_OVER;
	}
	return IMPORT_PASSED_OVER;
}

static enum status take_headings(
	struct import_report *report, const struct table_row *headings, struct error *err)
{
	for (size_t i = 0; i < headings->count; i++) {
		if (!array_reserve((void **)&report->headings, &report->heading_capacity,
			    report->heading_count, sizeof(*report->headings)))
			return error_memory(err);
		struct import_heading *heading = &report->headings[report->heading_count];
		if (!string_copy(&heading->text, headings->cells[i]))
			return error_memory(err);
		heading->column = import_heading_find(heading->text);
		report->heading_count++;
	}
	return STATUS_OK;
}

/* As they were recorded: codes with commas between. */
static void take_remembered(struct import_report *report, const char *columns)
{
	for (size_t i = 0; i < report->heading_count; i++) {
		size_t length = strcspn(columns, ",");
		report->headings[i].column = column_of_code(columns, length);
		columns += length;
		if (*columns == ',')
			columns++;
	}
}

static enum status remember(
	struct import_report *report, const struct desk *desk, struct error *err)
{
	struct buffer headings = {0}, columns = {0};
	enum status status = import_layout_headings(report, &headings, err);

	if (status == STATUS_OK)
		status = import_columns(desk->store, buffer_text(&headings), &columns, err);
	if (status == STATUS_OK && columns.length > 0)
		take_remembered(report, buffer_text(&columns));
	buffer_release(&headings);
	buffer_release(&columns);
	return status;
}

static struct import_heading *heading_named(
	struct import_report *report, const char *text, size_t length)
{
	for (size_t i = 0; i < report->heading_count; i++)
		if (strlen(report->headings[i].text) == length &&
			memcmp(report->headings[i].text, text, length) == 0)
			return &report->headings[i];
	return NULL;
}

/* One "heading=column" of LENGTH bytes. */
static enum status map_one(
	struct import_report *report, const char *text, size_t length, struct error *err)
{
	char said[ERROR_ARG_SIZE];
	const char *equals = memchr(text, '=', length);

	snprintf(said, sizeof(said), "%.*s",
		(int)(length < sizeof(said) ? length : sizeof(said) - 1), text);
	if (equals == NULL)
		return error_set(err, STATUS_USAGE,
			N_("'%s' maps nothing; write it as heading=column"), said);
	struct import_heading *heading = heading_named(report, text, (size_t)(equals - text));
	if (heading == NULL)
		return error_set(err, STATUS_USAGE, N_("'%s': the list has no such heading"), said);
	size_t rest = length - (size_t)(equals + 1 - text);
	heading->column = column_of_code(equals + 1, rest);
	if (heading->column == IMPORT_PASSED_OVER && rest > 0)
		return error_set(err, STATUS_USAGE,
			N_("'%s': there is no such column; 'menzhen import --help' lists them"),
			said);
	return STATUS_OK;
}

static enum status map_all(struct import_report *report, const char *map, struct error *err)
{
	enum status status = STATUS_OK;

	while (map != NULL && *map != '\0' && status == STATUS_OK) {
		size_t length = strcspn(map, ",");
		status = map_one(report, map, length, err);
		map += length;
		if (*map == ',')
			map++;
	}
	return status;
}

/* Where two headings stand for one column, the first that says it by its own name is not known. */
static enum status place(
	struct import_layout *out, const struct import_report *report, struct error *err)
{
	for (int i = 0; i < LEDGER_COLUMNS; i++)
		out->at[i] = -1;
	for (size_t i = 0; i < report->heading_count; i++) {
		int column = report->headings[i].column;
		if (column == IMPORT_PASSED_OVER)
			continue;
		if (out->at[column] >= 0)
			return error_set(err, STATUS_REFUSED,
				N_("'%s' and '%s' both stand for %s; say with --map which does, "
				   "such as --map '%s='"),
				report->headings[out->at[column]].text, report->headings[i].text,
				ledger_column_at(column).code, report->headings[i].text);
		out->at[column] = (int)i;
	}
	for (int i = 0; i < LEDGER_COLUMNS; i++)
		if (import_requires(i) && out->at[i] < 0)
			return error_set(err, STATUS_REFUSED,
				N_("The list has no column for %s; name it %s, or say with --map "
				   "which heading it is"),
				ledger_column_at(i).code, ledger_column_at(i).heading);
	return STATUS_OK;
}

enum status import_layout_read(struct import_layout *out, struct import_report *report,
	const struct desk *desk, const struct import_request *request,
	const struct table_row *headings, struct error *err)
{
	enum status status = take_headings(report, headings, err);

	if (status == STATUS_OK)
		status = remember(report, desk, err);
	if (status == STATUS_OK)
		status = map_all(report, request->map, err);
	for (size_t i = 0; i < report->heading_count && i < request->column_count; i++)
		report->headings[i].column = request->columns[i];
	return status == STATUS_OK ? place(out, report, err) : status;
}

enum status import_layout_headings(
	const struct import_report *report, struct buffer *out, struct error *err)
{
	for (size_t i = 0; i < report->heading_count; i++) {
		buffer_add_text(out, report->headings[i].text);
		buffer_add_char(out, '\t');
	}
	return out->failed ? error_memory(err) : STATUS_OK;
}

enum status import_layout_columns(
	const struct import_report *report, struct buffer *out, struct error *err)
{
	for (size_t i = 0; i < report->heading_count; i++) {
		int column = report->headings[i].column;
		if (column != IMPORT_PASSED_OVER)
			buffer_add_text(out, ledger_column_at(column).code);
		buffer_add_char(out, ',');
	}
	return out->failed ? error_memory(err) : STATUS_OK;
}
