#include "client_output.h"
#include "menzhen/desk/client/client_erase.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	const char *reason = invocation_value(in, "reason");
	const char *command = invocation_value(in, "command-id");
	enum status status = invocation_value(in, "release") != NULL
				     ? client_release(&in->desk, number, reason, command, err)
				     : client_hold(&in->desk, number, reason, command, err);

	return status == STATUS_OK ? client_output_result(in, number, err) : status;
}

const struct command command_client_hold = {
	.name = "client hold",
	.operand = N_("CASE"),
	.summary = N_("Keep what is recorded of a visitor from being erased"),
	.run_on_case = run,
	.options =
		{
			{"reason", N_("TEXT"), false, N_("why; needed, but for --release"), NULL},
			{"release", NULL, false, N_("that is over: it may be erased again"), NULL},
			OPTION_COMMAND_ID,
		},
};
