#include <stdio.h>

#include "cli/case/case_output.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/duty/handover.h"

static void members(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct case_record *record = item;

	json_member(json, "handover", handover_table.rows[handover_of(record)].code);
	case_output_members(json, desk, record, SHOWN_MASKED);
}

static void line(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct case_record *record = item;

	output_column(out, _(handover_table.rows[handover_of(record)].title), 10);
	output_column(out, desk_adviser_name(desk, record->offered_to), 10);
	case_output_line(out, desk, record);
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct output_form form = {members, line};
	struct case_list cases = {0};
	enum status status = handover_list(&in->desk, in->operand, &cases, err);

	for (size_t i = 0; i < cases.count && status == STATUS_OK; i++)
		status = output_item(in, &form, &cases.items[i], err);
	if (status == STATUS_OK && cases.count == 0 && !in->json)
		printf("%s\n", _("There are no open cases to hand over."));
	case_list_release(&cases);
	return status;
}

const struct command command_duty_handover = {
	.name = "duty handover",
	.operand = N_("ADVISER"),
	.summary = N_("List the open cases of an adviser and what was decided about each"),
	.reads = true,
	.run = run,
};
