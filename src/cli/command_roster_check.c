#include <stdio.h>

#include "command.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/roster_view.h"
#include "output.h"

static enum status print_finding(
	const struct invocation *in, const struct error *finding, bool warning, struct error *err)
{
	char sentence[2048];
	struct buffer line = {0};
	struct json_writer json = {.out = &line};
	struct error bare = *finding;

	if (in->json) {
		bare.file[0] = '\0';
		bare.line = bare.column = 0;
		json_object_begin(&json);
		json_member(&json, "severity", warning ? "warning" : "error");
		json_member(&json, "file", finding->file);
		json_member_integer(&json, "line", finding->line);
		json_member_integer(&json, "column", finding->column);
		json_member(&json, "message",
			error_format(&bare, output_translate, sentence, sizeof(sentence)));
		json_object_end(&json);
	} else {
		if (warning)
			buffer_printf(&line, "%s ", _("warning:"));
		text_add_safe(
			&line, error_format(finding, output_translate, sentence, sizeof(sentence)));
	}
	enum status status = output_line(&line, err);
	buffer_release(&line);
	return status;
}

static enum status print_list(
	const struct invocation *in, const struct error_list *list, bool warning, struct error *err)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < list->count && status == STATUS_OK; i++)
		status = print_finding(in, &list->items[i], warning, err);
	return status;
}

static enum status print_summary(
	const struct invocation *in, const struct roster_report *report, struct error *err)
{
	struct buffer line = {0};
	enum status status;

	if (!error_list_empty(&report->errors)) {
		char count[24];
		snprintf(
			count, sizeof(count), "%zu", report->errors.count + report->errors.dropped);
		return error_set(err, STATUS_CONFIG,
			in->operand_count > 0 ? N_("This roster could not be used, errors: %s")
					      : N_("The roster cannot be used, errors: %s. The "
						   "last good one stays in "
						   "force"),
			count);
	}
	if (in->json)
		return STATUS_OK;
	buffer_printf(&line, _("The roster is in order. Advisers: %zu, shifts: %zu."),
		report->advisers, report->shifts);
	status = output_line(&line, err);
	buffer_release(&line);
	return status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct roster_report report = {0};
	enum status status = roster_check(&in->desk, in->operands[0], &report, err);

	if (status == STATUS_OK)
		status = print_list(in, &report.errors, false, err);
	if (status == STATUS_OK)
		status = print_list(in, &report.warnings, true, err);
	if (status == STATUS_OK)
		status = print_summary(in, &report, err);
	roster_report_release(&report);
	return status;
}

const struct command command_roster_check = {
	.name = "roster check",
	.operand = N_("[FILE]"),
	.summary = N_("Check the station's roster, or FILE as if it were the roster"),
	.run = run,
};
