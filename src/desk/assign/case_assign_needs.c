#include "choice.h"
#include "desk/case/case_change.h"

/* What is missing for what is as good as done. */
static enum assign_need needs(
	const struct choice *choice, enum case_command verb, const struct assign_request *request)
{
	bool first = choice->chosen == choice_best(choice);
	bool reasoned = request->reason != NULL && *request->reason != '\0';

	if (candidate_undecided(choice->chosen))
		return ASSIGN_NEEDS_DECISION;
	if (!reasoned && (verb == COMMAND_REASSIGN || !first))
		return ASSIGN_NEEDS_REASON;
	return ASSIGN_NEEDS_NOTHING;
}

enum status case_assign_needs(struct desk *desk, const char *number, enum case_command verb,
	const struct assign_request *request, enum assign_need *out, struct error *err)
{
	struct change change;
	struct choice choice = {0};
	enum status status = change_begin(&change, desk, number, verb, NULL, err);

	if (status == STATUS_OK)
		status = choice_decide(desk, number, request, err);
	if (status == STATUS_OK)
		status = choice_load(&choice, desk, &change.record, err);
	if (status == STATUS_OK)
		status = choice_consider(&choice, request->to, err);
	if (status == STATUS_OK)
		*out = needs(&choice, verb, request);
	change_end(&change, STATUS_REFUSED, NULL); /* takes back the decision too */
	choice_release(&choice);
	return status;
}
