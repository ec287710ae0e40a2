#include "client_output.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	enum unmerge_kind kind =
		invocation_value(in, "visit") != NULL ? UNMERGE_VISIT : UNMERGE_PERSON;
	enum status status =
		client_unmerge(&in->desk, number, kind, invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? client_output_result(in, number, err) : status;
}

const struct command command_client_unmerge = {
	.name = "client unmerge",
	.operand = N_("CASE"),
	.summary =
		N_("Take back that a visitor was merged into another; no other merge is touched"),
	.run_on_case = run,
	.options =
		{
			{"visit", NULL, false,
				N_("this visit alone was another's than its intake said"), NULL},
			OPTION_COMMAND_ID,
		},
};
