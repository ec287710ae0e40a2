#include "assign_options.h"

struct assign_request assign_options_read(const struct invocation *in)
{
	return (struct assign_request){
		.to = invocation_value(in, "to"),
		.reason = invocation_value(in, "reason"),
		.decision = (enum conflict_decision)(invocation_choice(in, "conflict", -1) + 1),
		.decision_reason = invocation_value(in, "conflict-reason"),
		.command = invocation_value(in, "command-id"),
	};
}
