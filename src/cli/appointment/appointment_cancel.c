#include "appointment_output.h"

static enum status run(struct invocation *in, struct error *err)
{
	int number = 0;
	enum status status = appointment_operand(in, &number, err);

	if (status == STATUS_OK)
		status = appointment_cancel(&in->desk, number, invocation_value(in, "reason"),
			invocation_value(in, "command-id"), err);
	return status == STATUS_OK ? appointment_output_result(in, number, err) : status;
}

const struct command command_appointment_cancel = {
	.name = "appointment cancel",
	.operand = N_("APPOINTMENT"),
	.summary = N_("Cancel an appointment; its place is free again"),
	.run = run,
	.options =
		{
			{"reason", N_("TEXT"), true, N_("why"), NULL},
			OPTION_COMMAND_ID,
		},
};
