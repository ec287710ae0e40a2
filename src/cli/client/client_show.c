#include "client_output.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	return client_output(in, number, true, err);
}

const struct command command_client_show = {
	.name = "client show",
	.operand = N_("CASE"),
	.summary = N_("Show the visitor of a case with all their visits"),
	.reads = true,
	.run_on_case = run,
	.options = {OPTION_REVEAL},
};
