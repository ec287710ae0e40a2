#include "account_options.h"
#include "account_output.h"
#include "cli/secret.h"
#include "menzhen/desk/access/login.h"

/* On its own the first account leaves nobody who could help its user. */
static void tell_of_recovery(const struct invocation *in)
{
	struct error said;

	error_set(&said, STATUS_OK,
		N_("from now on people log in with --user; make a recovery code in case the PIN is "
		   "forgotten: menzhen --user %s user recovery"),
		in->operand);
	output_error(&said, in->json);
}

static enum status run(struct invocation *in, struct error *err)
{
	struct secret pin = {0};
	struct account_request request = account_options_read(in);
	bool first = !desk_has_accounts(&in->desk);
	enum status status = secret_read(in->pin_fd, N_("PIN of the new account"), &pin, err);

	request.pin = pin.text;
	if (status == STATUS_OK)
		status = account_add(&in->desk, &request, err);
	secret_forget(&pin);
	if (status != STATUS_OK)
		return status;
	if (first)
		tell_of_recovery(in);
	return account_output_result(in, in->operand, err);
}

const struct command command_user_add = {
	.name = "user add",
	.operand = N_("NAME"),
	.summary = N_("Make an account; the first is the administrator's"),
	.run = run,
	.options = {ACCOUNT_OPTIONS(true)},
};
