#include <stdlib.h>

#include "case_change.h"
#include "input.h"
#include "menzhen/desk/case_commands.h"

static enum status check_outcome(const struct desk *desk, const char *outcome, struct error *err)
{
	if (outcome == NULL || *outcome == '\0')
		return error_say(err, STATUS_REFUSED, N_("Say how the consultation ended"));
	if (code_list_find(&desk->config.outcomes, outcome) == NULL)
		return error_set(err, STATUS_USAGE,
			N_("There is no outcome '%s'; the list of outcomes shows those there are"),
			outcome);
	return STATUS_OK;
}

enum status case_close(
	struct desk *desk, const char *number, const struct closing *closing, struct error *err)
{
	struct change change;
	char *text = NULL;
	enum status status =
		change_begin(&change, desk, number, COMMAND_CLOSE, closing->command, err);

	change.event.draft_form = closing->draft;
	if (status != STATUS_OK || change.event.repeated)
		goto out;
	status = check_outcome(desk, closing->outcome, err);
	if (status == STATUS_OK)
		status = input_required(closing->advice, INPUT_TEXT, TEXT_MAX, N_("the advice"),
			N_("Write down the advice that was given"), &text, err);
	if (status == STATUS_OK)
		status = change_add_service_day(&change, err);
	if (status != STATUS_OK)
		goto out;
	fields_add_text(&change.event.draft.fields, "adviser", change.record.adviser);
	fields_add_text(&change.event.draft.fields, "outcome", closing->outcome);
	fields_add_text(&change.event.draft.fields, "advice", text);
out:
	status = change_end(&change, status, err);
	free(text);
	return status;
}
