#include "cli/command.h"
#include "cli/invocation.h"
#include "menzhen/desk/ledger/ledger_views.h"

static enum status run(struct invocation *in, struct error *err)
{
	return ledger_views_remove(&in->desk, in->operand, invocation_value(in, "command-id"), err);
}

const struct command command_view_remove = {
	.name = "view remove",
	.operand = N_("NAME"),
	.summary = N_("Give up a view of the ledger"),
	.run = run,
	.options =
		{
			OPTION_COMMAND_ID,
		},
};
