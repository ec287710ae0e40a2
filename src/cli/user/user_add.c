#include "account_options.h"
#include "account_output.h"
#include "cli/secret.h"

static enum status run(struct invocation *in, struct error *err)
{
	struct secret pin = {0};
	struct account_request request = account_options_read(in);
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
	.options = {ACCOUNT_OPTIONS(true)},
};
