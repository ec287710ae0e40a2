#include "case_output.h"
#include "menzhen/desk/queue/queue_commands.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	enum status status =
		case_resume(&in->desk, number, invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_resume = {
	.name = "case resume",
	.operand = N_("CASE"),
	.summary = N_("Put the visitor back into the queue, at their place"),
	.run_on_case = run,
	.options =
		{
			OPTION_COMMAND_ID,
		},
};
