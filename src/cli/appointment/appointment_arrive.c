#include "appointment_output.h"
#include "cli/case/case_output.h"

static enum status run(struct invocation *in, struct error *err)
{
	struct intake_result result;
	int number = 0;
	enum status status = appointment_operand(in, &number, err);

	if (status == STATUS_OK)
		status = appointment_arrive(&in->desk, number, invocation_value(in, "category"),
			invocation_value(in, "command-id"), &result, err);
	return status == STATUS_OK ? case_output_result(in, result.number, err) : status;
}

const struct command command_appointment_arrive = {
	.name = "appointment arrive",
	.operand = N_("APPOINTMENT"),
	.summary = N_("They are here: record the case that the appointment becomes"),
	.run = run,
	.options =
		{
			{"category", N_("CODE"), false,
				N_("what it is about; needed where it was booked without"), NULL},
			OPTION_COMMAND_ID,
		},
};
