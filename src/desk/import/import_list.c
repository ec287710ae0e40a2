#include "import_list.h"

#include <stdio.h>
#include <stdlib.h>

#include "import_layout.h"
#include "menzhen/base/memory.h"

enum { ROWS_BETWEEN = 256 }; /* two looks whether to stop */

enum status import_list_refuse(
	struct import_report *report, size_t row, const struct error *why, struct error *err)
{
	if (!array_reserve((void **)&report->problems, &report->problem_capacity,
		    report->problem_count, sizeof(*report->problems)))
		return error_memory(err);
	report->problems[report->problem_count++] =
		(struct import_problem){.row = row, .error = *why};
	return STATUS_OK;
}

static enum status take_row(
	struct import_list *list, const struct table_row *cells, struct error *err)
{
	struct error why;

	if (list->report->rows++ >= IMPORT_ROWS_MAX)
		return error_set(err, STATUS_REFUSED,
			N_("The list has more than %s rows; cut it into several and take in one "
			   "after the other"),
			"250000");
	if (!array_reserve(
		    (void **)&list->items, &list->capacity, list->count, sizeof(*list->items)))
		return error_memory(err);
	struct import_row *row = &list->items[list->count];
	row->matter.at = desk_now(list->desk);
	enum status status = import_row_read(row,
		&(struct import_source){list->desk, &list->layout, &list->titles, cells}, &why);
	if (status == STATUS_OK) {
		list->count++;
		return STATUS_OK;
	}
	import_row_release(row);
	*row = (struct import_row){0};
	if (status == STATUS_MEMORY)
		return error_memory(err);
	return import_list_refuse(list->report, cells->number, &why, err);
}

enum status import_list_progress(
	const struct import_list *list, size_t rows, int percent, struct error *err)
{
	const struct import_request *request = list->request;

	if (request->progress == NULL || rows % ROWS_BETWEEN != 0 ||
		request->progress(request->context, percent))
		return STATUS_OK;
	return error_say(err, STATUS_REFUSED, N_("Stopped; nothing of the list was recorded"));
}

static size_t count_filled(const struct table_row *cells)
{
	size_t filled = 0;

	for (size_t i = 0; i < cells->count; i++)
		filled += *cells->cells[i] != '\0';
	return filled;
}

/* The row of headings. A title may stand above it, which is one cell alone: a list has more
 * columns. */
static enum status read_headings(
	struct import_list *list, struct table_reader *reader, struct error *err)
{
	const struct table_row *cells = NULL;
	enum status status;

	do
		status = table_reader_next(reader, &cells, err);
	while (status == STATUS_OK && cells != NULL && count_filled(cells) == 1);
	if (status == STATUS_OK && cells == NULL)
		return error_say(err, STATUS_REFUSED, N_("The list is empty"));
	if (status != STATUS_OK)
		return status;
	return import_layout_read(
		&list->layout, list->report, list->desk, list->request, cells, err);
}

static enum status read_rows(
	struct import_list *list, struct table_reader *reader, struct error *err)
{
	const struct table_row *cells = NULL;
	enum status status = read_headings(list, reader, err);

	while (status == STATUS_OK) {
		status = table_reader_next(reader, &cells, err);
		if (status != STATUS_OK || cells == NULL)
			break;
		status = take_row(list, cells, err);
		if (status == STATUS_OK)
			status = import_list_progress(list, list->report->rows,
				table_reader_percent(reader) * IMPORT_READING_PERCENT / 100, err);
	}
	if (status == STATUS_OK && list->report->rows == 0)
		return error_say(err, STATUS_REFUSED,
			N_("The list has headings and no rows below them; is it the right sheet?"));
	return status;
}

static int compare_times(const void *left, const void *right)
{
	const struct import_row *a = left, *b = right;

	if (a->matter.came != b->matter.came)
		return a->matter.came < b->matter.came ? -1 : 1;
	return (a->number > b->number) - (a->number < b->number);
}

enum status import_list_read(struct import_list *list, struct error *err)
{
	struct table_reader *reader = NULL;
	enum status status = import_titles_init(&list->titles, list->request->translate, err);

	if (status == STATUS_OK)
		status = table_reader_open(list->request->path, list->request->sheet, &reader, err);
	if (status == STATUS_OK)
		status = read_rows(list, reader, err);
	table_reader_close(reader);
	if (status == STATUS_OK && list->count > 0)
		qsort(list->items, list->count, sizeof(*list->items), compare_times);
	return status;
}

void import_list_release(struct import_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		import_row_release(&list->items[i]);
	free(list->items);
	import_titles_release(&list->titles);
}
