#include "case_output.h"
#include "menzhen/desk/queue/queue_commands.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	enum status status = case_call(&in->desk, number, invocation_value(in, "room"),
		invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_call = {
	.name = "case call",
	.operand = N_("CASE"),
	.summary = N_("Call the visitor in; assigns the case first where nobody has it"),
	.run_on_case = run,
	.options =
		{
			{"room", N_("ROOM"), false,
				N_("where to; that of the adviser's duty when left out"), NULL},
			OPTION_COMMAND_ID,
		},
};
