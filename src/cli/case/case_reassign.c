#include "case_output.h"
#include "menzhen/desk/case/case_commands.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	const struct assign_request request = {
		.to = invocation_value(in, "to"),
		.reason = invocation_value(in, "reason"),
		.decision = (enum conflict_decision)(invocation_choice(in, "conflict", -1) + 1),
		.decision_reason = invocation_value(in, "conflict-reason"),
		.command = invocation_value(in, "command-id"),
	};
	enum status status = case_reassign(&in->desk, number, &request, err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_reassign = {
	.name = "case reassign",
	.operand = N_("CASE"),
	.summary = N_("Give a case to another adviser"),
	.run_on_case = run,
	.options =
		{
			{"to", N_("ADVISER"), true, N_("id of the adviser who takes over"), NULL},
			{"reason", N_("TEXT"), true, N_("why"), NULL},
			{"conflict", N_("DECISION"), false,
				N_("what was found of the conflict of interest with them; an "
				   "override is a supervisor's"),
				&conflict_choice_table},
			{"conflict-reason", N_("TEXT"), false,
				N_("why it was decided so; an override needs it"), NULL},
			OPTION_COMMAND_ID,
		},
};
