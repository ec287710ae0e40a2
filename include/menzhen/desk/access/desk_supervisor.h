/*
 * What only a supervisor may do: alter duty that is long over, lift what stops an assignment. Every
 * event carries its actor and such a use case records the reason, so both stay on record.
 */
#ifndef MENZHEN_DESK_DESK_SUPERVISOR_H
#define MENZHEN_DESK_DESK_SUPERVISOR_H

#include "menzhen/desk/desk.h"

/*
 * STATUS_REFUSED unless whoever is at the desk may act as a supervisor (station_supervises) and
 * REASON says something.
 */
enum status desk_check_supervisor(const struct desk *desk, const char *reason, struct error *err);

#endif
