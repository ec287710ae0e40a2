#include "case_output.h"
#include "menzhen/desk/queue/queue_commands.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	enum status status = case_hold(&in->desk, number, invocation_value(in, "reason"),
		invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_hold = {
	.name = "case hold",
	.operand = N_("CASE"),
	.summary = N_("The visitor steps out and keeps the number"),
	.run_on_case = run,
	.options =
		{
			{"reason", N_("TEXT"), false, N_("what for"), NULL},
			OPTION_COMMAND_ID,
		},
};
