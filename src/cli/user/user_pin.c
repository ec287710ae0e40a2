#include "cli/invocation.h"
#include "cli/secret.h"
#include "menzhen/desk/access/account_commands.h"

static enum status run(struct invocation *in, struct error *err)
{
	struct secret old = {0}, pin = {0};
	enum status status = secret_read(in->pin_fd, N_("Present PIN, once more"), &old, err);

	if (status == STATUS_OK)
		status = secret_read(in->pin_fd, N_("New PIN"), &pin, err);
	if (status == STATUS_OK)
		status = account_change_pin(
			&in->desk, old.text, pin.text, invocation_value(in, "command-id"), err);
	in->recorded = status == STATUS_OK;
	secret_forget(&old);
	secret_forget(&pin);
	return status;
}

const struct command command_user_pin = {
	.name = "user pin",
	.summary = N_("Change your own PIN"),
	.run = run,
	.options =
		{
			OPTION_COMMAND_ID,
		},
};
