#include "appointment_output.h"

static enum status run(struct invocation *in, struct error *err)
{
	int number = 0;
	enum status status = appointment_operand(in, &number, err);

	if (status == STATUS_OK)
		status = appointment_keep(&in->desk, number, invocation_value(in, "note"),
			invocation_value(in, "command-id"), err);
	return status == STATUS_OK ? appointment_output_result(in, number, err) : status;
}

const struct command command_appointment_done = {
	.name = "appointment done",
	.operand = N_("APPOINTMENT"),
	.summary = N_("Note that a home round or a call was made, and no case came of it"),
	.run = run,
	.options =
		{
			{"note", N_("TEXT"), false, N_("what came of it"), NULL},
			OPTION_COMMAND_ID,
		},
};
