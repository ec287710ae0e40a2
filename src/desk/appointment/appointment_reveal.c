#include "desk/recording.h"
#include "menzhen/desk/appointment/appointment_commands.h"

enum status appointment_reveal(struct desk *desk, const struct appointment *appointment,
	const char *command, struct error *err)
{
	struct recording recording;
	char number[APPOINTMENT_NUMBER_SIZE];

	if (appointment->phone == NULL)
		return error_say(err, STATUS_REFUSED,
			N_("No phone number was recorded; there is nothing to show"));
	enum status status = recording_begin(&recording, desk, "appointment.revealed",
		appointment_number_format(appointment->number, number), command, err);
	return recording_end(&recording, status, err);
}
