#include "account_output.h"
#include "cli/secret.h"
#include "menzhen/desk/access/account_commands.h"

static enum status run(struct invocation *in, struct error *err)
{
	struct secret pin = {0};
	enum status status = secret_read(in->pin_fd, N_("New PIN"), &pin, err);

	if (status == STATUS_OK)
		status = account_reset(
			&in->desk, in->operand, pin.text, invocation_value(in, "command-id"), err);
	secret_forget(&pin);
	return status == STATUS_OK ? account_output_result(in, in->operand, err) : status;
}

const struct command command_user_reset = {
	.name = "user reset",
	.operand = N_("NAME"),
	.summary = N_("Give somebody who forgot theirs a new PIN"),
	.run = run,
	.options =
		{
			OPTION_COMMAND_ID,
		},
};
