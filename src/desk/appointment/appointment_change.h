/*
 * What the use cases on a booked appointment have in common: the recording of one event, the
 * appointment as it is, and the next state that model allows. Private to the desk layer.
 *
 *	struct appointment_change change;
 *	status = appointment_change_begin(&change, desk, number, APPOINTMENT_CANCEL, command, err);
 *	if (status == STATUS_OK && !change.event.repeated)
 *		... check further rules, fields_add_text(&change.event.draft.fields, ...) ...
 *	return appointment_change_end(&change, status, err);
 */
#ifndef MENZHEN_DESK_APPOINTMENT_CHANGE_H
#define MENZHEN_DESK_APPOINTMENT_CHANGE_H

#include "desk/recording.h"
#include "menzhen/model/appointment/appointment.h"

struct appointment_change {
	struct recording event;
	struct appointment appointment; /* as it was; nothing when the command is repeated */
};

/* Always ended by appointment_change_end, whatever it returns. */
enum status appointment_change_begin(struct appointment_change *change, struct desk *desk,
	int number, enum appointment_command verb, const char *command, struct error *err);

/* Record and commit when STATUS (of all that came before) is STATUS_OK, else roll back. */
enum status appointment_change_end(
	struct appointment_change *change, enum status status, struct error *err);

#endif
