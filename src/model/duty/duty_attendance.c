#include "menzhen/model/duty/duty_attendance.h"

#include <stdlib.h>

/* By the minute, as it was announced: seconds are nobody's business. */
static bool is_away(const struct attendance *attendance, const struct duty *duty, moment now,
	int offset_minutes)
{
	return attendance->away != 0 &&
	       duty_minute(duty, moment_local(now, offset_minutes)) <
		       duty_minute(duty, moment_local(attendance->back, offset_minutes));
}

void duty_attendance_apply(
	const struct attendance *attendance, moment now, int offset_minutes, struct duty *duty)
{
	if (attendance->signed_out != 0) {
		duty->state = DUTY_SIGNED_OUT;
	} else if (is_away(attendance, duty, now, offset_minutes)) {
		duty->state = DUTY_AWAY;
		duty->back = duty_minute(duty, moment_local(attendance->back, offset_minutes));
	} else if (attendance->signed_in != 0) {
		duty->state = DUTY_SIGNED_IN;
	}
}

void duty_attendance_release(struct attendance *attendance)
{
	duty_slot_release(&attendance->slot);
	free(attendance->adviser);
	*attendance = (struct attendance){0};
}
