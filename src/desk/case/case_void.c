#include <stdlib.h>

#include "case_change.h"
#include "desk/input.h"
#include "menzhen/desk/case/case_commands.h"

enum status case_void(struct desk *desk, const char *number, const char *reason,
	const char *command, struct error *err)
{
	struct change change;
	char *why = NULL;
	enum status status = change_begin(&change, desk, number, COMMAND_VOID, command, err);

	if (status != STATUS_OK || change.event.repeated)
		goto out;
	status = input_required(reason, INPUT_TEXT, TEXT_MAX, N_("the reason"),
		N_("Say why the case is void"), &why, err);
	if (status == STATUS_OK)
		fields_add_text(&change.event.draft.fields, "reason", why);
out:
	status = change_end(&change, status, err);
	free(why);
	return status;
}
