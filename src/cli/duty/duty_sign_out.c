#include "duty_output.h"
#include "menzhen/desk/duty/duty_commands.h"

static enum status run(struct invocation *in, struct error *err)
{
	enum status status =
		duty_sign_out(&in->desk, in->operand, invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? duty_output_attended(in, in->operand, err) : status;
}

const struct command command_duty_sign_out = {
	.name = "duty sign-out",
	.operand = N_("ADVISER"),
	.summary = N_("Record that an adviser goes home; each open case needs somebody who has it"),
	.run = run,
	.options =
		{
			OPTION_COMMAND_ID,
		},
};
