#include "account_output.h"
#include "menzhen/desk/access/account_commands.h"

static enum status run(struct invocation *in, struct error *err)
{
	enum status status =
		account_enable(&in->desk, in->operand, invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? account_output_result(in, in->operand, err) : status;
}

const struct command command_user_enable = {
	.name = "user enable",
	.operand = N_("NAME"),
	.summary = N_("Let a disabled account in again"),
	.run = run,
	.options =
		{
			OPTION_COMMAND_ID,
		},
};
