#include "duty_change_output.h"
#include "duty_options.h"

static enum status run(struct invocation *in, struct error *err)
{
	int number = 0;
	struct leave leave = {
		.adviser = in->operand,
		.shift = invocation_value(in, "shift"),
		.reason = invocation_value(in, "reason"),
		.command = invocation_value(in, "command-id"),
	};
	enum status status = invocation_day(in, "from", &leave.first, err);

	leave.last = leave.first;
	if (status == STATUS_OK)
		status = invocation_day(in, "to", &leave.last, err);
	if (status == STATUS_OK && invocation_value(in, "to") == NULL)
		status = invocation_day(in, "until", &leave.last, err);
	if (status == STATUS_OK)
		status = duty_leave(&in->desk, &leave, &number, err);
	return status == STATUS_OK ? duty_change_output_result(in, number, err) : status;
}

const struct command command_duty_leave = {
	.name = "duty leave",
	.operand = N_("ADVISER"),
	.summary = N_("Record that an adviser is on leave; a rotation passes the turn on"),
	.run = run,
	.options =
		{
			{"from", N_("DATE"), true, N_("the first day, as 2026-11-25"), NULL},
			{"to", N_("DATE"), false, N_("the last day; the first when left out"),
				NULL},
			{"until", N_("DATE"), false, N_("another name for --to"), NULL},
			{"shift", N_("SHIFT"), false, N_("of this shift alone"), NULL},
			{"reason", N_("TEXT"), false, N_("why"), NULL},
			OPTION_COMMAND_ID,
		},
};
