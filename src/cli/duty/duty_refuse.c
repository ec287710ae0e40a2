#include "duty_change_output.h"
#include "duty_options.h"

static enum status run(struct invocation *in, struct error *err)
{
	int number = 0;
	enum status status = duty_options_change(in, &number, err);

	if (status == STATUS_OK)
		status = duty_swap_refuse(&in->desk, number, invocation_value(in, "reason"),
			invocation_value(in, "command-id"), err);
	return status == STATUS_OK ? duty_change_output_result(in, number, err) : status;
}

const struct command command_duty_refuse = {
	.name = "duty refuse",
	.operand = N_("CHANGE"),
	.summary = N_("Refuse a proposed swap"),
	.run = run,
	.options =
		{
			{"reason", N_("TEXT"), false, N_("why"), NULL},
			OPTION_COMMAND_ID,
		},
};
