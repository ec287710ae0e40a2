#include "client_output.h"
#include "menzhen/model/case/case_number.h"

static enum status run(struct invocation *in, struct error *err)
{
	char from[CASE_NUMBER_SIZE], into[CASE_NUMBER_SIZE];
	const struct merge_request request = {
		.from = from,
		.into = into,
		.reason = invocation_value(in, "reason"),
		.command = invocation_value(in, "command-id"),
	};
	enum status status = desk_find_case(&in->desk, in->operands[0], from, sizeof(from), err);

	if (status == STATUS_OK)
		status = desk_find_case(&in->desk, in->operands[1], into, sizeof(into), err);
	if (status == STATUS_OK)
		status = client_merge(&in->desk, &request, err);
	return status == STATUS_OK ? client_output_result(in, into, err) : status;
}

const struct command command_client_merge = {
	.name = "client merge",
	.operand = N_("CLIENT CLIENT"),
	.summary = N_("Two visitors are one person: what is known of the first joins the second"),
	.run = run,
	.options =
		{
			{"reason", N_("TEXT"), false,
				N_("why; where their ID numbers differ or they were two sides of a "
				   "case, it is needed"),
				NULL},
			OPTION_COMMAND_ID,
		},
};
