/* Duties, leave and bookings around some days: what appointments are reckoned with. Private to the
 * desk layer. */
#ifndef MENZHEN_DESK_APPOINTMENT_OUTLOOK_H
#define MENZHEN_DESK_APPOINTMENT_OUTLOOK_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/appointment/appointment_slot.h"

/* Zero-initialise. `scope` borrows from the rest and from the desk's roster. */
struct appointment_outlook {
	struct duty_list duties;
	struct duty_changes changes;
	struct appointment_list booked; /* of DAYS and one more on either side, as are the others */
	struct appointment_scope scope;
};

enum status appointment_outlook_load(struct appointment_outlook *outlook, const struct desk *desk,
	struct day_range days, struct error *err);
void appointment_outlook_release(struct appointment_outlook *outlook);

#endif
