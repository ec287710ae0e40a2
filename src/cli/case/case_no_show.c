#include "case_output.h"
#include "menzhen/desk/queue/queue_commands.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	enum status status =
		case_no_show(&in->desk, number, invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_no_show = {
	.name = "case no-show",
	.operand = N_("CASE"),
	.summary = N_("The visitor was called and did not come"),
	.run_on_case = run,
	.options =
		{
			OPTION_COMMAND_ID,
		},
};
