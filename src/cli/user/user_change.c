#include "account_options.h"
#include "account_output.h"

static enum status run(struct invocation *in, struct error *err)
{
	const struct account_request request = account_options_read(in);
	enum status status = account_change(&in->desk, &request, err);

	return status == STATUS_OK ? account_output_result(in, in->operand, err) : status;
}

const struct command command_user_change = {
	.name = "user change",
	.operand = N_("NAME"),
	.summary = N_("Give an account another role, adviser or name; what is left out stays"),
	.run = run,
	.options = {ACCOUNT_OPTIONS(false)},
};
