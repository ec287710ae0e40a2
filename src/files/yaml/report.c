#include "menzhen/files/yaml/report.h"

void report_init(struct report *report, const char *file, struct error_list *errors,
	struct error_list *warnings)
{
	*report = (struct report){
		.file = file,
		.errors = errors,
		.warnings = warnings,
		.errors_before = errors->count + errors->dropped,
		.warnings_before = warnings ? warnings->count + warnings->dropped : 0,
	};
}

void report_add_error(struct report *report, int line, int column)
{
	error_at(&report->scratch, report->file, line, column);
	error_list_add(report->errors, &report->scratch);
}

void report_add_warning(struct report *report, int line, int column)
{
	if (!report->warnings)
		return;
	error_at(&report->scratch, report->file, line, column);
	error_list_add(report->warnings, &report->scratch);
}

bool report_has_errors(const struct report *report)
{
	return report->errors->count + report->errors->dropped > report->errors_before;
}

static bool stands_after(const struct error *a, const struct error *b)
{
	return a->line != b->line ? a->line > b->line : a->column > b->column;
}

/* By insertion: the list is short, nearly in order, and equals must stay as they are. */
static void sort_from(struct error_list *list, size_t start)
{
	for (size_t i = start + 1; i < list->count; i++) {
		struct error moved = list->items[i];
		size_t at = i;
		for (; at > start && stands_after(&list->items[at - 1], &moved); at--)
			list->items[at] = list->items[at - 1];
		list->items[at] = moved;
	}
}

enum status report_finish(struct report *report, struct error *err)
{
	if (report->out_of_memory)
		return error_memory(err);
	if (report->warnings)
		sort_from(report->warnings, report->warnings_before);
	if (!report_has_errors(report))
		return STATUS_OK;

	sort_from(report->errors, report->errors_before);
	if (err && report->errors_before < report->errors->count)
		*err = report->errors->items[report->errors_before];
	else /* the list was full before, or there is no memory for it */
		error_set(err, STATUS_CONFIG, N_("%s has errors"), report->file);
	return STATUS_CONFIG;
}
