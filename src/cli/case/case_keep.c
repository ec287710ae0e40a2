#include "case_output.h"
#include "menzhen/desk/duty/handover.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	enum status status = handover_keep(&in->desk, number, invocation_value(in, "reason"),
		invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_keep = {
	.name = "case keep",
	.operand = N_("CASE"),
	.summary = N_("Keep an open case although its adviser goes home"),
	.run_on_case = run,
	.options =
		{
			{"reason", N_("TEXT"), true, N_("why it stays open"), NULL},
			OPTION_COMMAND_ID,
		},
};
