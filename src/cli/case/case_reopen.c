#include "case_output.h"
#include "menzhen/desk/case/case_commands.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	enum status status = case_reopen(&in->desk, number, invocation_value(in, "reason"),
		invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_reopen = {
	.name = "case reopen",
	.operand = N_("CASE"),
	.summary = N_("Take a closed case up again"),
	.run_on_case = run,
	.options =
		{
			{"reason", N_("TEXT"), true, N_("why"), NULL},
			OPTION_COMMAND_ID,
		},
};
