#include "appointment_output.h"

/* As appointment_move takes it. */
static enum status read_adviser(struct invocation *in, const char **out, struct error *err)
{
	bool on_duty = invocation_value(in, "on-duty") != NULL;

	*out = invocation_value(in, "adviser");
	if (on_duty && *out != NULL)
		return error_say(
			err, STATUS_USAGE, N_("Give either --adviser or --on-duty, not both"));
	if (on_duty)
		*out = "";
	return STATUS_OK;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct booking_result result;
	struct day day = {0};
	const char *adviser = NULL;
	int number = 0, start = 0;
	enum status status = appointment_operand(in, &number, err);

	if (status == STATUS_OK)
		status = invocation_day(in, "day", &day, err);
	if (status == STATUS_OK)
		status = appointment_start(in, "at", &start, err);
	if (status == STATUS_OK)
		status = read_adviser(in, &adviser, err);
	if (status == STATUS_OK)
		status = appointment_move(&in->desk, number, day, start, adviser,
			invocation_value(in, "command-id"), &result, err);
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
			{"on-duty", NULL, false, N_("to whoever is on duty then; of a visit"),
				NULL},
			OPTION_COMMAND_ID,
		},
};
