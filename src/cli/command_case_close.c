#include "case_output.h"
#include "menzhen/desk/case_commands.h"
#include "menzhen/model/case_number.h"

static enum status run(struct invocation *in, struct error *err)
{
	char number[CASE_NUMBER_SIZE];
	enum status status = case_operand(in, number, sizeof(number), err);

	const struct closing closing = {
		.outcome = invocation_value(in, "outcome"),
		.advice = invocation_value(in, "advice"),
		.command = invocation_value(in, "command-id"),
	};
	if (status == STATUS_OK)
		status = case_close(&in->desk, number, &closing, err);
	return status == STATUS_OK ? case_print_result(in, number, err) : status;
}

const struct command command_case_close = {
	.name = "case close",
	.operand = N_("CASE"),
	.summary = N_("Close a case out with its outcome and the advice given"),
	.run = run,
	.options =
		{
			{"outcome", N_("CODE"), true, N_("how it ended; see 'outcome list'")},
			{"advice", N_("TEXT"), true, N_("what the visitor was told")},
			{"command-id", N_("ID"), false,
				N_("your own id: repeating it records nothing twice")},
		},
};
