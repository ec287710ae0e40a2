#include "duty_change_output.h"
#include "duty_options.h"

static enum status run(struct invocation *in, struct error *err)
{
	struct duty_ref duty;
	int number = 0;
	enum status status = duty_options_read(in, in->operand, &duty, err);

	if (status == STATUS_OK)
		status = duty_stand_in(&in->desk, &duty, invocation_value(in, "by"),
			invocation_value(in, "reason"), invocation_value(in, "command-id"), &number,
			err);
	return status == STATUS_OK ? duty_change_output_result(in, number, err) : status;
}

const struct command command_duty_stand_in = {
	.name = "duty stand-in",
	.operand = N_("ADVISER"),
	.summary = N_("Record who takes the duty of an adviser"),
	.run = run,
	.options =
		{
			OPTIONS_DUTY,
			{"by", N_("ADVISER"), true, N_("id of the one who comes instead"), NULL},
			{"reason", N_("TEXT"), false, N_("why"), NULL},
			OPTION_COMMAND_ID,
		},
};
