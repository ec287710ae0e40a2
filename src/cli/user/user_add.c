#include "account_output.h"
#include "cli/secret.h"
#include "menzhen/desk/access/account_commands.h"

static enum status run(struct invocation *in, struct error *err)
{
	struct secret pin = {0};
	struct account_request request = {
		.name = in->operand,
		.adviser = invocation_value(in, "adviser"),
		.title = invocation_value(in, "title"),
		.command = invocation_value(in, "command-id"),
	};

	request.role = (enum user_role)(USER_RECEPTIONIST + invocation_choice(in, "role", 0));
	enum status status = secret_read(in->pin_fd, N_("PIN of the new account"), &pin, err);
	request.pin = pin.text;
	if (status == STATUS_OK)
		status = account_add(&in->desk, &request, err);
	secret_forget(&pin);
	return status == STATUS_OK ? account_output_result(in, in->operand, err) : status;
}

const struct command command_user_add = {
	.name = "user add",
	.operand = N_("NAME"),
	.summary = N_("Make an account; the first is the administrator's"),
	.run = run,
	.options =
		{
			{"role", N_("ROLE"), true, N_("what they are at the station"),
				&user_given_role_table},
			{"adviser", N_("ADVISER"), false,
				N_("id in the roster; needed for a lawyer"), NULL},
			{"title", N_("TEXT"), false, N_("what they are called"), NULL},
			OPTION_COMMAND_ID,
		},
};
