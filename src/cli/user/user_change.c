#include "account_output.h"
#include "menzhen/desk/access/account_commands.h"

static enum status run(struct invocation *in, struct error *err)
{
	struct account_request request = {
		.name = in->operand,
		.adviser = invocation_value(in, "adviser"),
		.title = invocation_value(in, "title"),
		.command = invocation_value(in, "command-id"),
	};

	request.role = (enum user_role)(USER_RECEPTIONIST + invocation_choice(in, "role", 0));
	enum status status = account_change(&in->desk, &request, err);
	return status == STATUS_OK ? account_output_result(in, in->operand, err) : status;
}

const struct command command_user_change = {
	.name = "user change",
	.operand = N_("NAME"),
	.summary = N_("Give an account another role, adviser or name"),
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
