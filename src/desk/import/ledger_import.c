#include "menzhen/desk/import/ledger_import.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "desk/recording.h"
#include "import_layout.h"
#include "import_list.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/store/ledger/import_store.h"

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

/* With what is on record, and the rows with each other. */
static enum status compare(struct import_list *list, struct error *err)
{
	enum status status = import_list_compare(list, err);

	return status == STATUS_OK ? import_list_check_slips(list, err) : status;
}

static enum status refuse_problems(const struct import_list *list, struct error *err)
{
	char count[24];

	snprintf(count, sizeof(count), "%zu", list->report->problem_count);
	return error_set(err, STATUS_REFUSED,
		N_("Nothing was recorded; rows that cannot be taken in: %s. Correct them in the "
		   "list and take it in again"),
		count);
}

/* The texts must outlive the recording: they are borrowed by the event. */
struct layout_texts {
	struct buffer headings, columns;
};

static enum status add_list(struct recording *event, const struct import_list *list, int sequence,
	struct layout_texts *texts, struct error *err)
{
	struct event_fields *fields = &event->draft.fields;
	enum status status = import_layout_headings(list->report, &texts->headings, err);

	if (status == STATUS_OK)
		status = import_layout_columns(list->report, &texts->columns, err);
	fields_add_number(fields, "sequence", sequence);
	fields_add_number(fields, "rows", (int64_t)list->report->rows);
	fields_add_number(fields, "recorded", (int64_t)list->report->recorded);
	fields_add_text(fields, "headings", buffer_text(&texts->headings));
	fields_add_text(fields, "columns", buffer_text(&texts->columns));
	fields_add_text(fields, "file", base_name(list->request->path));
	return status;
}

static enum status record(struct recording *event, struct import_list *list,
	struct layout_texts *texts, struct error *err)
{
	char number[IMPORT_NUMBER_SIZE];
	int last;
	enum status status = import_last_sequence(list->desk->store, &last, err);

	if (status != STATUS_OK)
		return status;
	snprintf(number, sizeof(number), "I-%04d", last + 1);
	recording_name(event, number);
	status = compare(list, err);
	if (status == STATUS_OK && list->report->problem_count > 0)
		return refuse_problems(list, err);
	if (status == STATUS_OK && list->report->duplicate_count == list->count)
		return error_say(err, STATUS_REFUSED,
			N_("All of the list is on record already; nothing was recorded"));
	if (status == STATUS_OK)
		status = import_list_record(list, number, err);
	return status == STATUS_OK ? add_list(event, list, last + 1, texts, err) : status;
}

static enum status record_list(struct import_list *list, struct error *err)
{
	struct recording event;
	struct layout_texts texts = {{0}, {0}};
	struct import_report *report = list->report;
	enum status status = recording_begin(
		&event, list->desk, "ledger.imported", NULL, list->request->command, err);

	if (status == STATUS_OK && !event.repeated)
		status = record(&event, list, &texts, err);
	report->repeated = event.repeated;
	status = recording_end(&event, status, err);
	if (status == STATUS_OK)
		text_copy(event.subject, report->number, sizeof(report->number));
	else
		report->recorded = 0;
	buffer_release(&texts.headings);
	buffer_release(&texts.columns);
	return status;
}

enum status ledger_import(struct desk *desk, const struct import_request *request,
	struct import_report *out, struct error *err)
{
	struct import_list list = {.desk = desk, .request = request, .report = out};

	memset(out, 0, sizeof(*out));
	enum status status = desk_may(desk, "ledger.imported", err);
	if (status == STATUS_OK)
		status = import_list_read(&list, err);
	if (status == STATUS_OK && (request->dry_run || out->problem_count > 0))
		status = compare(&list, err);
	if (status == STATUS_OK && out->problem_count > 0)
		status = refuse_problems(&list, err);
	else if (status == STATUS_OK && !request->dry_run)
		status = record_list(&list, err);
	import_list_release(&list);
	return status;
}

void import_report_release(struct import_report *report)
{
	for (size_t i = 0; i < report->heading_count; i++)
		free(report->headings[i].text);
	free(report->headings);
	free(report->problems);
	free(report->duplicates);
	*report = (struct import_report){0};
}
