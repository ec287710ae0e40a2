/* Use case: who is expected today, at a glance. Reads only. */
#ifndef MENZHEN_DESK_APPOINTMENTS_TODAY_H
#define MENZHEN_DESK_APPOINTMENTS_TODAY_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/appointment.h"

/* Minutes before its time from which an appointment is shown, and after it until it is late. */
enum { APPOINTMENT_SOON = 60, APPOINTMENT_LATE = 30 };

/* Of the present service day; past midnight of the day that has begun, and shortly before it of its
 * first hour, too. */
struct appointments_today {
	size_t open;                  /* booked, and nothing has become of them yet */
	size_t unserved;              /* of these: cannot be kept as things stand */
	size_t late;                  /* of these: their time is long past */
	struct appointment_list soon; /* of these: their time is about now */
};

/* SERVICE_DAY is that of now. OUT is zeroed or to be released first; release it in any case. */
enum status appointments_today_load(const struct desk *desk, struct day service_day, moment now,
	struct appointments_today *out, struct error *err);
void appointments_today_release(struct appointments_today *today);

#endif
