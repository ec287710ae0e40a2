#include "appointment_output.h"

static enum status run(struct invocation *in, struct error *err)
{
	int number = 0;
	enum status status = appointment_operand(in, &number, err);

	if (status == STATUS_OK)
		status = appointment_miss(
			&in->desk, number, invocation_value(in, "command-id"), err);
	return status == STATUS_OK ? appointment_output_result(in, number, err) : status;
}

const struct command command_appointment_no_show = {
	.name = "appointment no-show",
	.operand = N_("APPOINTMENT"),
	.summary = N_("Note that they did not come, were not at home, or were not reached"),
	.run = run,
	.options = {OPTION_COMMAND_ID},
};
