#include <stdio.h>

#include "cli/output.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/roster/roster_view.h"

enum { SENTENCE_SIZE = 2048 };

static void finding_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct finding *finding = item;
	char sentence[SENTENCE_SIZE];
	struct error bare = finding->message;
	(void)desk;

	error_at(&bare, NULL, 0, 0); /* the position has members of its own */
	json_member(json, "severity", finding_severity_table.rows[finding->severity].code);
	json_member(json, "code", finding->code);
	json_member(json, "file", finding->message.file);
	json_member_integer(json, "line", finding->message.line);
	json_member_integer(json, "column", finding->message.column);
	json_member(json, "message",
		error_format(&bare, language_translate, sentence, sizeof(sentence)));
	json_member(json, "remedy", _(finding->remedy));
}

static void finding_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct finding *finding = item;
	struct buffer said = {0};
	char sentence[SENTENCE_SIZE];
	(void)desk;

	text_add_safe(&said,
		error_format(&finding->message, language_translate, sentence, sizeof(sentence)));
	buffer_printf(out, finding->severity == FINDING_WARNING ? _("warning: %s") : "%s",
		buffer_text(&said));
	buffer_printf(out, "\n    %s", _(finding->remedy));
	buffer_release(&said);
}

static enum status print_findings(
	const struct invocation *in, const struct roster_report *report, struct error *err)
{
	static const struct output_form form = {finding_json, finding_text};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < report->findings.count && status == STATUS_OK; i++)
		status = output_item(in, &form, &report->findings.items[i], err);
	return status;
}

static void summary_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct roster_report *report = item;
	(void)desk;

	if (report->findings.count == 0)
		buffer_printf(out, _("The roster is in order. Advisers: %zu, shifts: %zu."),
			report->advisers, report->shifts);
	else
		buffer_printf(out,
			_("The roster can be used. Advisers: %zu, shifts: %zu, warnings: %zu."),
			report->advisers, report->shifts, report->findings.count);
}

static enum status print_summary(
	const struct invocation *in, const struct roster_report *report, struct error *err)
{
	static const struct output_form form = {NULL, summary_text};
	char count[24];

	if (report->errors == 0)
		return output_item(in, &form, report, err);
	snprintf(count, sizeof(count), "%zu", report->errors);
	return error_set(err, STATUS_CONFIG,
		in->operand != NULL ? N_("This roster could not be used, errors: %s")
				    : N_("The roster cannot be used, errors: %s. The last good one "
					 "stays in force"),
		count);
}

static enum status run(struct invocation *in, struct error *err)
{
	struct roster_report report = {0};
	struct day_range days = roster_usual_days(desk_local(&in->desk, desk_now(&in->desk)).day);
	enum status status = invocation_days(in, &days, err);

	if (status == STATUS_OK)
		status = roster_check(&in->desk, in->operand, days, &report, err);
	if (status == STATUS_OK)
		status = print_findings(in, &report, err);
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
	.options =
		{
			{"from", N_("DATE"), false,
				N_("check the duties from this day on; else this month and the "
				   "next"),
				NULL},
			{"to", N_("DATE"), false, N_("check them up to this day"), NULL},
		},
};
