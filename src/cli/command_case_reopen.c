#include "case_output.h"
#include "menzhen/desk/case_commands.h"
#include "menzhen/model/case_number.h"

static enum status run(struct invocation *in, struct error *err)
{
	char number[CASE_NUMBER_SIZE];
	enum status status = case_operand(in, number, sizeof(number), err);

	if (status == STATUS_OK)
		status = case_reopen(&in->desk, number, invocation_value(in, "reason"),
			invocation_value(in, "command-id"), err);
	return status == STATUS_OK ? case_print_result(in, number, err) : status;
}

const struct command command_case_reopen = {
	.name = "case reopen",
	.operand = N_("CASE"),
	.summary = N_("Take a closed case up again"),
	.run = run,
	.options =
		{
			{"reason", N_("TEXT"), true, N_("why")},
			{"command-id", N_("ID"), false,
				N_("your own id: repeating it records nothing twice")},
		},
};
