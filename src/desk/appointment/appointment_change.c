#include "appointment_change.h"

#include "menzhen/store/appointment/appointment_store.h"

static const char *const event_kinds[APPOINTMENT_COMMANDS] = {
	[APPOINTMENT_MOVE] = "appointment.moved",
	[APPOINTMENT_ARRIVE] = "appointment.arrived",
	[APPOINTMENT_KEEP] = "appointment.kept",
	[APPOINTMENT_MISS] = "appointment.missed",
	[APPOINTMENT_CANCEL] = "appointment.cancelled",
};

enum status appointment_change_begin(struct appointment_change *change, struct desk *desk,
	int number, enum appointment_command verb, const char *command, struct error *err)
{
	char subject[APPOINTMENT_NUMBER_SIZE];
	enum appointment_state next;

	*change = (struct appointment_change){0};
	enum status status = recording_begin(&change->event, desk, event_kinds[verb],
		appointment_number_format(number, subject), command, err);
	if (status != STATUS_OK || change->event.repeated)
		return status;
	status = appointment_load(desk->store, number, &change->appointment, err);
	if (status != STATUS_OK)
		return status;
	return appointment_next(&change->appointment, verb, &next, err);
}

enum status appointment_change_end(
	struct appointment_change *change, enum status status, struct error *err)
{
	status = recording_end(&change->event, status, err);
	appointment_release(&change->appointment);
	return status;
}
