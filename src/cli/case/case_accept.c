#include "case_output.h"
#include "menzhen/desk/duty/handover.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	enum status status =
		handover_accept(&in->desk, number, invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_accept = {
	.name = "case accept",
	.operand = N_("CASE"),
	.summary = N_("Take over a case that was offered"),
	.run_on_case = run,
	.options =
		{
			OPTION_COMMAND_ID,
		},
};
