#include "case_output.h"
#include "menzhen/desk/case/case_commands.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	enum status status = case_start(&in->desk, number, invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_start = {
	.name = "case start",
	.operand = N_("CASE"),
	.summary = N_("The consultation begins"),
	.run_on_case = run,
	.options =
		{
			OPTION_COMMAND_ID,
		},
};
