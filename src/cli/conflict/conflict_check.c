#include "conflict_output.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	return conflict_output(in, number, NULL, err);
}

const struct command command_conflict_check = {
	.name = "conflict check",
	.operand = N_("CASE"),
	.summary = N_("Say which advisers a conflict of interest keeps from a case"),
	.reads = true,
	.run_on_case = run,
};
