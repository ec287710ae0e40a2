#include "desk/case/case_change.h"
#include "menzhen/desk/queue/queue_commands.h"
#include "menzhen/model/assign/queue.h"

enum status case_resume(
	struct desk *desk, const char *number, const char *command, struct error *err)
{
	struct change change;
	struct event_fields *fields = &change.event.draft.fields;
	enum status status = change_begin(&change, desk, number, COMMAND_RESUME, command, err);

	if (status == STATUS_OK && !change.event.repeated)
		status = change_add_service_day(&change, err);
	if (status == STATUS_OK && !change.event.repeated) {
		fields_add_text(fields, "from", case_state_code(change.record.state));
		if (change.record.state == CASE_NO_SHOW)
			fields_add_number(fields, "turn",
				queue_turn(change.event.draft.at, change.record.priority != NULL,
					desk->config.station.head_start));
		else
			fields_add_text(fields, "turn", NULL);
	}
	return change_end(&change, status, err);
}
