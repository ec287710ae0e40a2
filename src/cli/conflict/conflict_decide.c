#include "menzhen/desk/conflict/conflict_decide.h"
#include "conflict_output.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	const struct decision_request request = {
		.adviser = invocation_value(in, "adviser"),
		.decision = (enum conflict_decision)(invocation_choice(in, "decision", 0) + 1),
		.reason = invocation_value(in, "reason"),
		.command = invocation_value(in, "command-id"),
	};
	enum status status = conflict_decide(&in->desk, number, &request, err);

	if (status == STATUS_OK)
		in->recorded = true;
	return status == STATUS_OK ? conflict_output(in, number, request.adviser, err) : status;
}

const struct command command_conflict_decide = {
	.name = "conflict decide",
	.operand = N_("CASE"),
	.summary = N_("Decide about a conflict of interest between a case and an adviser"),
	.run_on_case = run,
	.options =
		{
			{"adviser", N_("ADVISER"), true, N_("the adviser it is about"), NULL},
			{"decision", N_("DECISION"), true,
				N_("what was found; an override is a supervisor's"),
				&conflict_choice_table},
			{"reason", N_("TEXT"), false, N_("why; an override needs it"), NULL},
			OPTION_COMMAND_ID,
		},
};
