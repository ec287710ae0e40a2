#include "duty_output.h"
#include "menzhen/desk/duty/duty_commands.h"

static enum status run(struct invocation *in, struct error *err)
{
	enum status status =
		duty_back(&in->desk, in->operand, invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? duty_output_attended(in, in->operand, err) : status;
}

const struct command command_duty_back = {
	.name = "duty back",
	.operand = N_("ADVISER"),
	.summary = N_("Record that an adviser who was away is back"),
	.run = run,
	.options =
		{
			OPTION_COMMAND_ID,
		},
};
