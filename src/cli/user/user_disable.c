#include "account_output.h"
#include "menzhen/desk/access/account_commands.h"

static enum status run(struct invocation *in, struct error *err)
{
	enum status status =
		account_disable(&in->desk, in->operand, invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? account_output_result(in, in->operand, err) : status;
}

const struct command command_user_disable = {
	.name = "user disable",
	.operand = N_("NAME"),
	.summary = N_("Keep somebody out"),
	.run = run,
	.options =
		{
			OPTION_COMMAND_ID,
		},
};
