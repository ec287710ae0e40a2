#include <stdio.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/roster_view.h"
#include "output.h"

/* What is shown of a roster: each thing found in it. */
struct finding {
	const struct error *error;
	bool warning;
};

static void finding_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct finding *finding = item;
	char sentence[2048];
	struct error bare = *finding->error;
	(void)desk;

	error_at(&bare, NULL, 0, 0); /* the position has members of its own */
	json_member(json, "severity", finding->warning ? "warning" : "error");
	json_member(json, "file", finding->error->file);
	json_member_integer(json, "line", finding->error->line);
	json_member_integer(json, "column", finding->error->column);
	json_member(json, "message",
		error_format(&bare, language_translate, sentence, sizeof(sentence)));
}

static void finding_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct finding *finding = item;
	char sentence[2048];
	(void)desk;

	if (finding->warning)
		buffer_printf(out, "%s ", _("warning:"));
	text_add_safe(
		out, error_format(finding->error, language_translate, sentence, sizeof(sentence)));
}

static enum status print_list(
	const struct invocation *in, const struct error_list *list, bool warning, struct error *err)
{
	static const struct output_form form = {finding_json, finding_text};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
		const struct finding finding = {&list->items[i], warning};
		status = output_item(in, &form, &finding, err);
	}
	return status;
}

static void summary_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct roster_report *report = item;
	(void)desk;

	buffer_printf(out, _("The roster is in order. Advisers: %zu, shifts: %zu."),
		report->advisers, report->shifts);
}

static enum status print_summary(
	const struct invocation *in, const struct roster_report *report, struct error *err)
{
	static const struct output_form form = {NULL, summary_text};
	char count[24];

	if (error_list_empty(&report->errors))
		return output_item(in, &form, report, err);
	snprintf(count, sizeof(count), "%zu", report->errors.count + report->errors.dropped);
	return error_set(err, STATUS_CONFIG,
		in->operand != NULL ? N_("This roster could not be used, errors: %s")
				    : N_("The roster cannot be used, errors: %s. The last good one "
					 "stays in force"),
		count);
}

static enum status run(struct invocation *in, struct error *err)
{
	struct roster_report report = {0};
	enum status status = roster_check(&in->desk, in->operand, &report, err);

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
	.reads = true,
	.run = run,
};
