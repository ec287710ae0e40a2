#include "cli/invocation.h"
#include "cli/secret.h"
#include "menzhen/desk/access/account_commands.h"

static enum status run(struct invocation *in, struct error *err)
{
	struct secret code = {0}, pin = {0};
	enum status status = secret_read(in->pin_fd, N_("Recovery code"), &code, err);

	if (status == STATUS_OK)
		status = secret_read(in->pin_fd, N_("New PIN"), &pin, err);
	if (status == STATUS_OK)
		status = account_recover(&in->desk, in->operand, code.text, pin.text,
			invocation_value(in, "command-id"), err);
	in->recorded = status == STATUS_OK;
	secret_forget(&code);
	secret_forget(&pin);
	return status;
}

const struct command command_user_recover = {
	.name = "user recover",
	.operand = N_("NAME"),
	.summary = N_("Set an administrator's PIN anew with the recovery code"),
	.without_login = true,
	.run = run,
	.options =
		{
			OPTION_COMMAND_ID,
		},
};
