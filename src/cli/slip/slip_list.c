#include "cli/output.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/case/slip_commands.h"

struct slip_row {
	struct slip_standing standing;
	moment printed_at;
};

static void row_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct slip_row *row = item;

	json_member(json, "slip", row->standing.number);
	output_member_moment(json, "printed_at", row->printed_at, desk);
	output_member_word(json, "case", row->standing.case_number);
}

static void row_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct slip_row *row = item;

	output_column(out, row->standing.number, 14);
	output_add_minute(out, desk, row->printed_at);
	buffer_add_text(out, "  ");
	text_add_safe(out, row->standing.case_number[0] != '\0' ? row->standing.case_number
								: _("not typed in yet"));
}

static enum status put_range(
	const struct invocation *in, const struct slip_range *range, struct error *err)
{
	static const struct output_form form = {row_json, row_text};
	bool missing = invocation_value(in, "missing") != NULL;
	enum status status = STATUS_OK;

	for (int i = range->first; i <= range->last && status == STATUS_OK; i++) {
		struct slip_row row = {.printed_at = range->printed_at};
		char number[SLIP_NUMBER_SIZE];
		slip_format((struct slip){range->year, i}, number);
		status = slip_look(&in->desk, number, &row.standing, err);
		if (status == STATUS_OK && (!missing || row.standing.case_number[0] == '\0'))
			status = output_item(in, &form, &row, err);
	}
	return status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct slip_ranges ranges = {0};
	enum status status = slip_list(&in->desk, &ranges, err);

	for (size_t i = 0; i < ranges.count && status == STATUS_OK; i++)
		status = put_range(in, &ranges.items[i], err);
	slip_ranges_release(&ranges);
	return status;
}

const struct command command_slip_list = {
	.name = "slip list",
	.summary = N_("List the slips that were printed, each with the case it became"),
	.reads = true,
	.run = run,
	.options =
		{
			{"missing", NULL, false, N_("only those that have not been typed in"),
				NULL},
		},
};
