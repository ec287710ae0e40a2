#include "code_list_output.h"

static enum status run(struct invocation *in, struct error *err)
{
	return code_list_output(in, &in->desk.config.rating_reasons, "reason", err);
}

const struct command command_reason_list = {
	.name = "reason list",
	.summary = N_("List the reasons a visitor can give with a rating"),
	.reads = true,
	.run = run,
};
