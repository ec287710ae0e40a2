/* Appointments as the projection has them: those that this database itself recorded. */
#ifndef MENZHEN_STORE_APPOINTMENT_STORE_H
#define MENZHEN_STORE_APPOINTMENT_STORE_H

#include "menzhen/base/error.h"
#include "menzhen/model/appointment/appointment.h"
#include "menzhen/model/roster/day_range.h"
#include "menzhen/store/store.h"

/* STATUS_REFUSED when there is no such appointment. Release OUT. */
enum status appointment_load(
	struct store *store, int number, struct appointment *out, struct error *err);

/* All of DAYS, in order of day, start and number. Appends to OUT. */
enum status appointments_load(struct store *store, struct day_range days,
	struct appointment_list *out, struct error *err);

/* The last number given; 0: none. */
enum status appointment_last_number(struct store *store, int *out, struct error *err);

#endif
