#include "case_output.h"
#include "menzhen/desk/duty/handover.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	enum status status = handover_offer(&in->desk, number, invocation_value(in, "to"),
		invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_offer = {
	.name = "case offer",
	.operand = N_("CASE"),
	.summary = N_("Offer a case to another adviser, who accepts or refuses"),
	.run_on_case = run,
	.options =
		{
			{"to", N_("ADVISER"), true, N_("id of the adviser it is offered to"), NULL},
			OPTION_COMMAND_ID,
		},
};
