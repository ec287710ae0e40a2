#include "case_output.h"
#include "menzhen/desk/case_commands.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	const struct closing closing = {
		.outcome = invocation_value(in, "outcome"),
		.advice = invocation_value(in, "advice"),
		.command = invocation_value(in, "command-id"),
	};
	enum status status = case_close(&in->desk, number, &closing, err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_close = {
	.name = "case close",
	.operand = N_("CASE"),
	.summary = N_("Close a case out with its outcome and the advice given"),
	.run_on_case = run,
	.options =
		{
			{"outcome", N_("CODE"), true, N_("how it ended; see 'outcome list'"), NULL},
			{"advice", N_("TEXT"), true, N_("what the visitor was told"), NULL},
			OPTION_COMMAND_ID,
		},
};
