/* Use case: who is expected today, at a glance, and what needs somebody's care. Reads only. */
#ifndef MENZHEN_DESK_APPOINTMENTS_TODAY_H
#define MENZHEN_DESK_APPOINTMENTS_TODAY_H

#include "menzhen/desk/desk.h"
#include "menzhen/desk/duty/duty_book.h"
#include "menzhen/model/appointment/appointment.h"

/* Minutes before its time from which an appointment is shown, and after it until it is late. */
enum { APPOINTMENT_SOON = 60, APPOINTMENT_LATE = 30 };

/*
 * Of the present service day; past midnight of the day that has begun, and shortly before it of its
 * first hour, too.
 */
struct appointments_today {
	size_t open;                  /* booked, and nothing has become of them yet */
	size_t late;                  /* of these: their time is long past */
	struct appointment_list soon; /* of these: their time is about now */
	size_t unserved; /* cannot be kept as things stand: of the days that the book has, all */
};

/*
 * BOOK and SERVICE_DAY are those of NOW. OUT is zeroed or to be released first; release it in any
 * case. One look at an index when nothing is booked.
 */
enum status appointments_today_load(const struct desk *desk, const struct duty_book *book,
	struct day service_day, moment now, struct appointments_today *out, struct error *err);
void appointments_today_release(struct appointments_today *today);

#endif
