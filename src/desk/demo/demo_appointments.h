/* Who is expected at the demo station. Private to the desk layer. */
#ifndef MENZHEN_DESK_DEMO_APPOINTMENTS_H
#define MENZHEN_DESK_DEMO_APPOINTMENTS_H

#include "menzhen/desk/desk.h"

/*
 * Two visits in the next free slots, a call-back later on, and a visit to whoever is on duty first
 * in two days, as far as the roster allows. At the time of DESK's clock.
 */
enum status demo_appointments(struct desk *desk, struct error *err);

#endif
