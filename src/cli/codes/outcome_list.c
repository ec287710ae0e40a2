#include "code_list_output.h"

static enum status run(struct invocation *in, struct error *err)
{
	return code_list_output(in, &in->desk.config.outcomes, "outcome", err);
}

const struct command command_outcome_list = {
	.name = "outcome list",
	.summary = N_("List how a consultation can end"),
	.reads = true,
	.run = run,
};
