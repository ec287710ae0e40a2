#include "menzhen/desk/assign/case_overrides.h"
#include "cli/output.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/model/roster/roster.h"

static void override_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct override *override = item;
	char day[DAY_TEXT_SIZE];

	json_member(json, "case", override->number);
	json_member(json, "service_date", day_format(override->day, day));
	json_member(json, "proposed", override->proposed);
	json_member(json, "proposed_name", desk_adviser_name(desk, override->proposed));
	json_member(json, "adviser", override->taken);
	json_member(json, "name", desk_adviser_name(desk, override->taken));
	output_member_word(json, "reason", override->reason);
	json_member(json, "actor", override->actor);
	output_member_moment(json, "at", override->at, desk);
}

static void override_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct override *override = item;
	char words[512];
	struct error phrase;

	output_add_minute(out, desk, override->at);
	buffer_add_text(out, "  ");
	output_column(out, override->number, 20);
	error_set(&phrase, STATUS_OK, N_("%s, proposed first: %s"),
		desk_adviser_name(desk, override->taken),
		desk_adviser_name(desk, override->proposed));
	text_add_safe(out, error_format(&phrase, language_translate, words, sizeof(words)));
	output_add_reason(out, override->reason, override->actor);
}

static void tally_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct override_tally *tally = item;

	output_column(out, desk_adviser_name(desk, tally->adviser), 10);
	output_column(out, tally->adviser, 14);
	buffer_printf(out, "%s %d  %s %d  %s %d", _("assigned"), tally->assigned,
		_("instead of the first"), tally->taken, _("passed over"), tally->passed_over);
}

static void tallies_json(struct json_writer *json, const struct override_report *report)
{
	json_key(json, "advisers");
	json_array_begin(json);
	for (size_t i = 0; i < report->tally_count; i++) {
		const struct override_tally *tally = &report->tallies[i];
		json_object_begin(json);
		json_member(json, "adviser", tally->adviser);
		json_member_integer(json, "assigned", tally->assigned);
		json_member_integer(json, "taken", tally->taken);
		json_member_integer(json, "passed_over", tally->passed_over);
		json_object_end(json);
	}
	json_array_end(json);
}

static void sum_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct override_report *report = item;
	int rate = override_rate(report);
	(void)desk;

	json_member_integer(json, "assignments", report->assigned);
	json_member_integer(json, "overridden", report->overridden);
	json_key(json, "per_thousand");
	if (rate < 0)
		json_null(json);
	else
		json_integer(json, rate);
	tallies_json(json, report);
}

/* Nothing to divide by is no rate, and is not shown as one. */
static void sum_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct override_report *report = item;
	int rate = override_rate(report);
	(void)desk;

	buffer_printf(out, "%s %d  %s %d  ", _("assignments"), report->assigned,
		_("not to the one proposed first"), report->overridden);
	if (rate < 0)
		buffer_add_text(out, "—");
	else
		buffer_printf(out, "%d.%d %%", rate / 10, rate % 10);
}

static enum status print(
	const struct invocation *in, const struct override_report *report, struct error *err)
{
	static const struct output_form row = {override_json, override_text};
	static const struct output_form tally = {NULL, tally_text};
	static const struct output_form sum = {sum_json, sum_text};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < report->overrides.count && status == STATUS_OK; i++)
		status = output_item(in, &row, &report->overrides.items[i], err);
	for (size_t i = 0; i < report->tally_count && status == STATUS_OK; i++)
		status = output_item(in, &tally, &report->tallies[i], err);
	return status == STATUS_OK ? output_item(in, &sum, report, err) : status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct day first = {ROSTER_DAY_MIN}, last = {ROSTER_DAY_MAX};
	struct override_report report = {0};
	enum status status = invocation_day(in, "from", &first, err);

	if (status == STATUS_OK)
		status = invocation_day(in, "to", &last, err);
	if (status == STATUS_OK)
		status = case_overrides(&in->desk, first, last, &report, err);
	if (status == STATUS_OK)
		status = print(in, &report, err);
	override_report_release(&report);
	return status;
}

const struct command command_case_overrides = {
	.name = "case overrides",
	.summary =
		N_("Count the cases that went to another than the one proposed first, and say why"),
	.reads = true,
	.run = run,
	.options =
		{
			{"from", N_("DATE"), false, N_("the first day; from the beginning without"),
				NULL},
			{"to", N_("DATE"), false, N_("the last day; to the end without"), NULL},
		},
};
