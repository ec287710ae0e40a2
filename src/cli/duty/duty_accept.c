#include "duty_change_output.h"
#include "duty_options.h"

static enum status run(struct invocation *in, struct error *err)
{
	int number = 0;
	enum status status = duty_options_change(in, &number, err);

	if (status == STATUS_OK)
		status = duty_swap_accept(
			&in->desk, number, invocation_value(in, "command-id"), err);
	return status == STATUS_OK ? duty_change_output_result(in, number, err) : status;
}

const struct command command_duty_accept = {
	.name = "duty accept",
	.operand = N_("CHANGE"),
	.summary = N_("Agree to a proposed swap: the duties change hands"),
	.run = run,
	.options =
		{
			OPTION_COMMAND_ID,
		},
};
