#include "cli/case/case_output.h"
#include "menzhen/desk/queue/queue_commands.h"

static enum status run(struct invocation *in, struct error *err)
{
	char number[CASE_NUMBER_SIZE];
	enum status status = queue_next(&in->desk, invocation_value(in, "adviser"),
		invocation_value(in, "room"), invocation_value(in, "command-id"), number, err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_queue_next = {
	.name = "queue next",
	.summary = N_("Call the next visitor in for an adviser"),
	.run = run,
	.options =
		{
			{"adviser", N_("ADVISER"), true, N_("id of the adviser who is free"), NULL},
			{"room", N_("ROOM"), false,
				N_("where to; that of the adviser's duty when left out"), NULL},
			OPTION_COMMAND_ID,
		},
};
