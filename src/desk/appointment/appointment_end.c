/* What becomes of an appointment but a case: cancelled, missed, kept. */
#include <stdlib.h>

#include "appointment_change.h"
#include "desk/input.h"
#include "menzhen/desk/appointment/appointment_commands.h"
#include "menzhen/desk/case/case_commands.h"

enum status appointment_cancel(
	struct desk *desk, int number, const char *reason, const char *command, struct error *err)
{
	struct appointment_change change;
	char *why = NULL;
	enum status status =
		appointment_change_begin(&change, desk, number, APPOINTMENT_CANCEL, command, err);

	if (status == STATUS_OK && !change.event.repeated) {
		status = input_required(reason, INPUT_TEXT, TEXT_MAX, N_("the reason"),
			N_("Say why the appointment is cancelled"), &why, err);
		fields_add_text(&change.event.draft.fields, "reason", why);
	}
	status = appointment_change_end(&change, status, err);
	free(why);
	return status;
}

static enum status check_due(const struct appointment_change *change, struct error *err)
{
	const struct appointment *appointment = &change->appointment;
	char day[DAY_TEXT_SIZE], start[MINUTE_TEXT_SIZE];

	if (appointment_is_due(appointment, desk_local(change->event.desk, change->event.draft.at)))
		return STATUS_OK;
	return error_set(err, STATUS_REFUSED,
		N_("It is not %s %s yet; if they have said that they will not come, cancel the "
		   "appointment"),
		day_format(appointment->day, day), minute_format(appointment->start, start));
}

enum status appointment_miss(struct desk *desk, int number, const char *command, struct error *err)
{
	struct appointment_change change;
	enum status status =
		appointment_change_begin(&change, desk, number, APPOINTMENT_MISS, command, err);

	if (status == STATUS_OK && !change.event.repeated)
		status = check_due(&change, err);
	return appointment_change_end(&change, status, err);
}

enum status appointment_keep(
	struct desk *desk, int number, const char *note, const char *command, struct error *err)
{
	struct appointment_change change;
	char *kept = NULL;
	enum status status =
		appointment_change_begin(&change, desk, number, APPOINTMENT_KEEP, command, err);

	if (status == STATUS_OK && !change.event.repeated) {
		status = input_text(note, INPUT_TEXT, TEXT_MAX, N_("the note"), &kept, err);
		fields_add_text(&change.event.draft.fields, "note", kept);
	}
	status = appointment_change_end(&change, status, err);
	free(kept);
	return status;
}
