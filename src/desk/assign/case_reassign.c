#include <stdlib.h>

#include "choice.h"
#include "desk/case/case_change.h"
#include "desk/input.h"
#include "menzhen/desk/case/case_commands.h"

static enum status choose(struct change *change, struct choice *choice,
	const struct assign_request *request, struct error *err)
{
	if (request->to == NULL || *request->to == '\0')
		return error_say(err, STATUS_USAGE, N_("Name the adviser who takes the case over"));
	enum status status = choice_decide(change->event.desk, change->event.subject, request, err);
	if (status == STATUS_OK)
		status = choice_load(choice, change->event.desk, &change->record, err);
	return status == STATUS_OK ? choice_take(choice, request->to, err) : status;
}

enum status case_reassign(struct desk *desk, const char *number,
	const struct assign_request *request, struct error *err)
{
	struct change change;
	struct choice choice = {0};
	char *why = NULL;
	enum status status =
		change_begin(&change, desk, number, COMMAND_REASSIGN, request->command, err);

	if (status != STATUS_OK || change.event.repeated)
		goto out;
	status = choose(&change, &choice, request, err);
	if (status == STATUS_OK)
		status = input_required(request->reason, INPUT_TEXT, TEXT_MAX, N_("the reason"),
			N_("Say why the case changes hands"), &why, err);
	if (status == STATUS_OK)
		status = choice_record(&choice, &change.event.draft.fields, err);
	if (status == STATUS_OK)
		status = change_add_service_day(&change, err);
	if (status != STATUS_OK)
		goto out;
	fields_add_text(&change.event.draft.fields, "from", change.record.adviser);
	fields_add_text(&change.event.draft.fields, "reason", why);
out:
	status = change_end(&change, status, err);
	free(why);
	choice_release(&choice);
	return status;
}
