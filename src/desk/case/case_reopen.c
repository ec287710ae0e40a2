#include <stdlib.h>

#include "case_change.h"
#include "desk/input.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/model/case/reply_clock.h"

enum status case_reopen(struct desk *desk, const char *number, const char *reason,
	const char *command, struct error *err)
{
	struct change change;
	char *why = NULL;
	enum status status = change_begin(&change, desk, number, COMMAND_REOPEN, command, err);

	if (status != STATUS_OK || change.event.repeated)
		goto out;
	status = input_required(reason, INPUT_TEXT, TEXT_MAX, N_("the reason"),
		N_("Say why the case is taken up again"), &why, err);
	if (status == STATUS_OK)
		status = change_add_service_day(&change, err);
	if (status != STATUS_OK)
		goto out;
	fields_add_text(&change.event.draft.fields, "adviser", change.record.adviser);
	fields_add_text(&change.event.draft.fields, "reason", why);
	fields_add_moment(&change.event.draft.fields, "due_at",
		reply_is_owed(change.record.state, change.record.outcome) ? change.record.due_at
									  : 0);
out:
	status = change_end(&change, status, err);
	free(why);
	return status;
}
