/* May an appointment be at the time it is to be at? Private to the desk layer. */
#ifndef MENZHEN_DESK_APPOINTMENT_TIME_H
#define MENZHEN_DESK_APPOINTMENT_TIME_H

#include "menzhen/desk/appointment/appointment_commands.h"

/*
 * WANTED is one to be booked, or one to be moved as it is to be. At AT: refused as appointment_book
 * says; else the findings about its day into OUT.
 */
enum status appointment_check_time(const struct desk *desk, const struct appointment *wanted,
	moment at, struct booking_result *out, struct error *err);

#endif
