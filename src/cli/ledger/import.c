#include <stdio.h>
#include <unistd.h>

#include "cli/output.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/import/ledger_import.h"

enum { SENTENCE_SIZE = 2048 };

static void heading_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct import_heading *heading = item;
	(void)desk;

	output_column(out, heading->text, 24);
	buffer_add_text(out, "  ");
	if (heading->column == IMPORT_PASSED_OVER)
		buffer_add_text(out, _("(passed over)"));
	else
		buffer_add_text(out, _(ledger_column_at(heading->column).title));
}

static void problem_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct import_problem *problem = item;
	char sentence[SENTENCE_SIZE];
	(void)desk;

	json_member_integer(json, "row", (int64_t)problem->row);
	json_member(json, "error",
		error_format(&problem->error, language_translate, sentence, sizeof(sentence)));
}

static void problem_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct import_problem *problem = item;
	char sentence[SENTENCE_SIZE];
	(void)desk;

	buffer_printf(out, _("row %zu: "), problem->row);
	text_add_safe(
		out, error_format(&problem->error, language_translate, sentence, sizeof(sentence)));
}

static void duplicate_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct import_duplicate *duplicate = item;
	(void)desk;

	json_member_integer(json, "row", (int64_t)duplicate->row);
	if (duplicate->same_row > 0)
		json_member_integer(json, "same_row", (int64_t)duplicate->same_row);
	else
		json_member(json, "case", duplicate->number);
}

static void duplicate_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct import_duplicate *duplicate = item;
	(void)desk;

	if (duplicate->same_row > 0)
		buffer_printf(out, _("row %zu: the same as row %zu; passed over"), duplicate->row,
			duplicate->same_row);
	else
		buffer_printf(out, _("row %zu: on record already as %s; passed over"),
			duplicate->row, duplicate->number);
}

static void summary_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct import_report *report = item;

	output_member_word(json, "import", report->number);
	json_member_integer(json, "rows", (int64_t)report->rows);
	json_member_integer(json, "recorded", (int64_t)report->recorded);
	json_key(json, "columns");
	json_object_begin(json);
	for (size_t i = 0; i < report->heading_count; i++)
		output_member_word(json, report->headings[i].text,
			report->headings[i].column == IMPORT_PASSED_OVER
				? NULL
				: ledger_column_at(report->headings[i].column).code);
	json_object_end(json);
	json_key(json, "problems");
	json_array_begin(json);
	for (size_t i = 0; i < report->problem_count; i++) {
		json_object_begin(json);
		problem_json(json, desk, &report->problems[i]);
		json_object_end(json);
	}
	json_array_end(json);
	json_key(json, "duplicates");
	json_array_begin(json);
	for (size_t i = 0; i < report->duplicate_count; i++) {
		json_object_begin(json);
		duplicate_json(json, desk, &report->duplicates[i]);
		json_object_end(json);
	}
	json_array_end(json);
}

static void summary_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct import_report *report = item;
	size_t good = report->rows - report->problem_count - report->duplicate_count;
	(void)desk;

	buffer_printf(out,
		_("Rows: %zu, good: %zu, on record already: %zu, cannot be taken in: %zu"),
		report->rows, good, report->duplicate_count, report->problem_count);
	if (report->repeated)
		buffer_printf(out,
			_("\nThis was recorded before, as %s; nothing was recorded now."),
			report->number);
	else if (*report->number != '\0')
		buffer_printf(
			out, _("\nRecorded as %s: %zu cases."), report->number, report->recorded);
}

static enum status print_all(
	const struct invocation *in, const struct import_report *report, struct error *err)
{
	static const struct output_form heading = {NULL, heading_text};
	static const struct output_form problem = {NULL, problem_text};
	static const struct output_form duplicate = {NULL, duplicate_text};
	static const struct output_form summary = {summary_json, summary_text};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < report->heading_count && status == STATUS_OK; i++)
		status = output_item(in, &heading, &report->headings[i], err);
	for (size_t i = 0; i < report->problem_count && status == STATUS_OK; i++)
		status = output_item(in, &problem, &report->problems[i], err);
	for (size_t i = 0; i < report->duplicate_count && status == STATUS_OK; i++)
		status = output_item(in, &duplicate, &report->duplicates[i], err);
	return status == STATUS_OK ? output_item(in, &summary, report, err) : status;
}

/* On a terminal alone: in a log it would be noise. */
static bool show_progress(void *context, int percent)
{
	int *shown = context;

	if (percent != *shown) {
		fprintf(stderr, "\r%3d %%", percent);
		*shown = percent;
	}
	return true;
}

static enum status run(struct invocation *in, struct error *err)
{
	int shown = -1;
	struct import_report report;
	const struct import_request request = {
		.path = in->operand,
		.sheet = invocation_value(in, "sheet"),
		.map = invocation_value(in, "map"),
		.dry_run = invocation_value(in, "dry-run") != NULL,
		.command = invocation_value(in, "command-id"),
		.translate = language_chinese,
		.progress = isatty(STDERR_FILENO) ? show_progress : NULL,
		.context = &shown,
	};
	struct error unprinted;
	enum status status = ledger_import(&in->desk, &request, &report, err);

	if (shown >= 0)
		fputs("\r      \r", stderr);
	in->recorded = *report.number != '\0';
	if (report.heading_count > 0) {
		enum status printed = print_all(in, &report, &unprinted);
		if (status == STATUS_OK && printed != STATUS_OK) {
			*err = unprinted;
			status = printed;
		}
	}
	import_report_release(&report);
	return status;
}

const struct command command_import = {
	.name = "import",
	.operand = N_("FILE"),
	.summary = N_("Take in a list of old cases (CSV or XLSX): all of it or nothing"),
	.run = run,
	.options =
		{
			{"dry-run", NULL, false,
				N_("show what would be taken in, row by row; record nothing"),
				NULL},
			{"map", N_("HEADING=COLUMN,..."), false,
				N_("what columns stand for, where the headings do not tell; "
				   "columns "
				   "are opened_at, client, phone, id_number, category, opponent, "
				   "summary, channel, adviser, outcome, rating, advice and those "
				   "of "
				   "the register; remembered for lists with the same headings"),
				NULL},
			{"sheet", N_("NAME"), false,
				N_("of a workbook; its first sheet when left out"), NULL},
			OPTION_COMMAND_ID,
		},
};
