#include "desk/case/case_change.h"
#include "menzhen/desk/queue/queue_commands.h"

enum status case_carry(
	struct desk *desk, const char *number, const char *command, struct error *err)
{
	struct change change;
	struct day today;
	enum status status = change_begin(&change, desk, number, COMMAND_CARRY, command, err);

	if (status != STATUS_OK || change.event.repeated)
		goto out;
	status = change_add_service_day(&change, err);
	if (status == STATUS_OK && day_parse(change.service_day, &today) &&
		change.record.queue_day.n >= today.n)
		status = error_say(err, STATUS_REFUSED,
			N_("This case is in today's queue already; only those of earlier days are "
			   "carried over"));
	fields_add_text(&change.event.draft.fields, "from", change.record.adviser);
out:
	return change_end(&change, status, err);
}
