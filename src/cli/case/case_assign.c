#include "assign_options.h"
#include "case_output.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	const struct assign_request request = assign_options_read(in);
	enum status status = case_assign(&in->desk, number, &request, err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_assign = {
	.name = "case assign",
	.operand = N_("CASE"),
	.summary = N_("Give a waiting case to the adviser proposed first, or to another"),
	.run_on_case = run,
	.options = {ASSIGN_OPTIONS(false,
		N_("id of the adviser; the one proposed first when left out"),
		N_("why not the one proposed first"))},
};
