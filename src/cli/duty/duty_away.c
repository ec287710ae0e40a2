#include <string.h>

#include "duty_output.h"
#include "menzhen/base/digits.h"
#include "menzhen/desk/duty/duty_commands.h"

enum { DIGITS_MAX = 6 };

static enum status read_minutes(const struct invocation *in, int *out, struct error *err)
{
	const char *value = invocation_value(in, "minutes");
	size_t length = strlen(value);

	if (length >= 1 && length <= DIGITS_MAX && digits_read(value, (int)length, out))
		return STATUS_OK;
	return error_set(err, STATUS_USAGE, N_("'%s' is no number of minutes"), value);
}

static enum status run(struct invocation *in, struct error *err)
{
	int minutes = 0;
	enum status status = read_minutes(in, &minutes, err);

	if (status == STATUS_OK)
		status = duty_away(
			&in->desk, in->operand, minutes, invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? duty_output_attended(in, in->operand, err) : status;
}

const struct command command_duty_away = {
	.name = "duty away",
	.operand = N_("ADVISER"),
	.summary = N_("Record that an adviser leaves the room for some minutes"),
	.run = run,
	.options =
		{
			{"minutes", N_("NUMBER"), true, N_("for how long, 1 to 240"), NULL},
			OPTION_COMMAND_ID,
		},
};
