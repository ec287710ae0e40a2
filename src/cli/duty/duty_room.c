#include "duty_change_output.h"
#include "duty_options.h"

static enum status run(struct invocation *in, struct error *err)
{
	struct duty_ref duty;
	int number = 0;
	enum status status = duty_options_read(in, in->operand, &duty, err);

	if (status == STATUS_OK)
		status = duty_move(&in->desk, &duty, invocation_value(in, "to"),
			invocation_value(in, "reason"), invocation_value(in, "command-id"), &number,
			err);
	return status == STATUS_OK ? duty_change_output_result(in, number, err) : status;
}

const struct command command_duty_room = {
	.name = "duty room",
	.operand = N_("ADVISER"),
	.summary = N_("Move the duty of an adviser to another room"),
	.run = run,
	.options =
		{
			OPTIONS_DUTY,
			{"to", N_("ROOM"), true, N_("the room, as visitors know it"), NULL},
			{"reason", N_("TEXT"), false, N_("why"), NULL},
			OPTION_COMMAND_ID,
		},
};
