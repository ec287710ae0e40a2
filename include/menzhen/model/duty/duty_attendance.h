/* Who has come and gone: signing in and out, and leaving the room for a while. */
#ifndef MENZHEN_MODEL_DUTY_ATTENDANCE_H
#define MENZHEN_MODEL_DUTY_ATTENDANCE_H

#include "menzhen/base/moment.h"
#include "menzhen/model/duty/duty_slot.h"

/* Of one adviser at one duty. Owns its strings; 0: not (yet). */
struct attendance {
	struct duty_slot slot;
	char *adviser; /* id */
	moment signed_in, signed_out;
	moment away; /* since when */
	moment back; /* when they said they would be */
};

/*
 * What it makes of DUTY, which that adviser has, at NOW. Being away ends by itself at the minute
 * announced.
 */
void duty_attendance_apply(
	const struct attendance *attendance, moment now, int offset_minutes, struct duty *duty);

void duty_attendance_release(struct attendance *attendance);

#endif
