#include <stdlib.h>

#include "desk/case/case_change.h"
#include "desk/input.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/queue/queue_commands.h"

enum status case_hold(struct desk *desk, const char *number, const char *reason,
	const char *command, struct error *err)
{
	struct change change;
	char *why = NULL;
	enum status status = change_begin(&change, desk, number, COMMAND_HOLD, command, err);

	if (status != STATUS_OK || change.event.repeated)
		goto out;
	status = input_text(reason, INPUT_TEXT, TEXT_MAX, N_("the reason"), &why, err);
	if (status == STATUS_OK)
		status = change_add_service_day(&change, err);
	if (status != STATUS_OK)
		goto out;
	fields_add_text(&change.event.draft.fields, "from", case_state_code(change.record.state));
	fields_add_text(&change.event.draft.fields, "reason", why);
out:
	status = change_end(&change, status, err);
	free(why);
	return status;
}
