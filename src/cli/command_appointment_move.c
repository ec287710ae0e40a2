#include "appointment_output.h"

static enum status run(struct invocation *in, struct error *err)
{
	struct booking_result result;
	struct day day = {0};
	int number = 0, start = 0;
	enum status status = appointment_operand(in, &number, err);

	if (status == STATUS_OK)
		status = invocation_day(in, "day", &day, err);
	if (status == STATUS_OK)
		status = appointment_start(in, "at", &start, err);
	if (status == STATUS_OK)
		status = appointment_move(&in->desk, number, day, start,
			invocation_value(in, "adviser"), invocation_value(in, "command-id"),
			&result, err);
	if (status != STATUS_OK)
		return status;
	appointment_output_warnings(&result);
	return appointment_output_result(in, number, err);
}

const struct command command_appointment_move = {
	.name = "appointment move",
	.operand = N_("APPOINTMENT"),
	.summary = N_("Move an appointment to another time, or to another adviser"),
	.run = run,
	.options =
		{
			{"day", N_("DATE"), true, N_("the day, as 2026-11-25"), NULL},
			{"at", N_("TIME"), true, N_("when it begins, as 14:30"), NULL},
			{"adviser", N_("ADVISER"), false, N_("id; as it was when left out"), NULL},
			OPTION_COMMAND_ID,
		},
};
