#include "case_output.h"
#include "menzhen/desk/duty/handover.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	enum status status = handover_refuse(&in->desk, number, invocation_value(in, "reason"),
		invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_refuse = {
	.name = "case refuse",
	.operand = N_("CASE"),
	.summary = N_("Do not take over a case that was offered"),
	.run_on_case = run,
	.options =
		{
			{"reason", N_("TEXT"), false, N_("why"), NULL},
			OPTION_COMMAND_ID,
		},
};
