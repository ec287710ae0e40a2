#include "case_change.h"
#include "menzhen/desk/case/case_commands.h"

enum status case_start(
	struct desk *desk, const char *number, const char *command, struct error *err)
{
	struct change change;
	enum status status = change_begin(&change, desk, number, COMMAND_START, command, err);

	if (status == STATUS_OK && !change.event.repeated) {
		fields_add_text(&change.event.draft.fields, "adviser", change.record.adviser);
		status = change_add_service_day(&change, err);
	}
	return change_end(&change, status, err);
}
