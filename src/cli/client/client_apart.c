#include "client_output.h"
#include "menzhen/model/case/case_number.h"

static enum status run(struct invocation *in, struct error *err)
{
	char number[CASE_NUMBER_SIZE], other[CASE_NUMBER_SIZE];
	const char *command = invocation_value(in, "command-id");
	enum status status =
		desk_find_case(&in->desk, in->operands[0], number, sizeof(number), err);

	if (status == STATUS_OK)
		status = desk_find_case(&in->desk, in->operands[1], other, sizeof(other), err);
	if (status == STATUS_OK && invocation_value(in, "withdraw") != NULL)
		status = client_apart_withdraw(&in->desk, number, other, command, err);
	else if (status == STATUS_OK)
		status = client_tell_apart(&in->desk, number, other, command, err);
	return status == STATUS_OK ? client_output_result(in, number, err) : status;
}

const struct command command_client_apart = {
	.name = "client apart",
	.operand = N_("CLIENT CLIENT"),
	.summary = N_("Two visitors look alike and are two persons: that is not asked again"),
	.run = run,
	.options =
		{
			{"withdraw", NULL, false,
				N_("take that back: they may be one person after all"), NULL},
			OPTION_COMMAND_ID,
		},
};
