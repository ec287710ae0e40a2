#include "assign_options.h"
#include "case_output.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	const struct assign_request request = assign_options_read(in);
	enum status status = case_reassign(&in->desk, number, &request, err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_reassign = {
	.name = "case reassign",
	.operand = N_("CASE"),
	.summary = N_("Give a case to another adviser"),
	.run_on_case = run,
	.options = {ASSIGN_OPTIONS(true, N_("id of the adviser who takes over"), N_("why"))},
};
