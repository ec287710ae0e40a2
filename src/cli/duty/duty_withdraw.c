#include "duty_change_output.h"
#include "duty_options.h"

static enum status run(struct invocation *in, struct error *err)
{
	int number = 0;
	enum status status = duty_options_change(in, &number, err);

	if (status == STATUS_OK)
		status = duty_withdraw(&in->desk, number, invocation_value(in, "reason"),
			invocation_value(in, "command-id"), err);
	return status == STATUS_OK ? duty_change_output_result(in, number, err) : status;
}

const struct command command_duty_withdraw = {
	.name = "duty withdraw",
	.operand = N_("CHANGE"),
	.summary = N_("Take a change of duty back: the roster is as it was without it"),
	.run = run,
	.options =
		{
			{"reason", N_("TEXT"), false,
				N_("why; needed of a supervisor, for duty over for more than 24 "
				   "hours"),
				NULL},
			OPTION_COMMAND_ID,
		},
};
