#include "duty_change_output.h"
#include "duty_options.h"

static enum status read_theirs(const struct invocation *in, struct duty_ref *out, struct error *err)
{
	*out = (struct duty_ref){.adviser = invocation_value(in, "with"),
		.shift = invocation_value(in, "their-shift")};
	enum status status = invocation_day(in, "their-date", &out->day, err);

	return status == STATUS_OK ? duty_options_start(in, "their-start", &out->start, err)
				   : status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct duty_ref one, other;
	int number = 0;
	enum status status = duty_options_read(in, in->operand, &one, err);

	if (status == STATUS_OK)
		status = read_theirs(in, &other, err);
	if (status == STATUS_OK)
		status = duty_swap_propose(&in->desk, &one, &other, invocation_value(in, "reason"),
			invocation_value(in, "command-id"), &number, err);
	return status == STATUS_OK ? duty_change_output_result(in, number, err) : status;
}

const struct command command_duty_swap = {
	.name = "duty swap",
	.operand = N_("ADVISER"),
	.summary = N_("Propose that two advisers give each other their duties"),
	.run = run,
	.options =
		{
			OPTIONS_DUTY,
			{"with", N_("ADVISER"), true, N_("id of the other adviser"), NULL},
			{"their-date", N_("DATE"), true, N_("of the other's duty"), NULL},
			{"their-shift", N_("SHIFT"), false, N_("id of its shift"), NULL},
			{"their-start", N_("TIME"), false, N_("when it begins"), NULL},
			{"reason", N_("TEXT"), false, N_("why"), NULL},
			OPTION_COMMAND_ID,
		},
};
