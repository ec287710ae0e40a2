#include "cli/case/case_output.h"
#include "menzhen/desk/queue/queue_commands.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	enum status status = case_carry(&in->desk, number, invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_queue_carry = {
	.name = "queue carry",
	.operand = N_("CASE"),
	.summary = N_("Keep a case of an earlier day in today's queue"),
	.run_on_case = run,
	.options =
		{
			OPTION_COMMAND_ID,
		},
};
