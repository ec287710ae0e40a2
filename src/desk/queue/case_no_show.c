#include "desk/case/case_change.h"
#include "menzhen/desk/queue/queue_commands.h"

enum status case_no_show(
	struct desk *desk, const char *number, const char *command, struct error *err)
{
	struct change change;
	enum status status = change_begin(&change, desk, number, COMMAND_NO_SHOW, command, err);

	if (status == STATUS_OK && !change.event.repeated) {
		fields_add_text(
			&change.event.draft.fields, "from", case_state_code(change.record.state));
		status = change_add_service_day(&change, err);
	}
	return change_end(&change, status, err);
}
