#include "case_output.h"
#include "menzhen/desk/case_commands.h"
#include "menzhen/model/case_number.h"

static enum status run(struct invocation *in, struct error *err)
{
	char number[CASE_NUMBER_SIZE];
	enum status status = case_operand(in, number, sizeof(number), err);

	if (status == STATUS_OK)
		status = case_assign(&in->desk, number, invocation_value(in, "to"),
			invocation_value(in, "reason"), invocation_value(in, "command-id"), err);
	return status == STATUS_OK ? case_print_result(in, number, err) : status;
}

const struct command command_case_assign = {
	.name = "case assign",
	.operand = N_("CASE"),
	.summary = N_("Give a waiting case to the adviser proposed first, or to another"),
	.run = run,
	.options =
		{
			{"to", N_("ADVISER"), false,
				N_("id of the adviser; the one proposed first when left out")},
			{"reason", N_("TEXT"), false, N_("why not the one proposed first")},
			{"command-id", N_("ID"), false,
				N_("your own id: repeating it records nothing twice")},
		},
};
