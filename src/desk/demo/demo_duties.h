/* What has happened to the duties of the demo station. Private to the desk layer. */
#ifndef MENZHEN_DESK_DEMO_DUTIES_H
#define MENZHEN_DESK_DEMO_DUTIES_H

#include "menzhen/desk/desk.h"

/*
 * Who is on duty has signed in; of the days to come somebody is on leave, somebody stands in, one
 * swap is agreed and one is proposed, as far as the roster allows. At the time of DESK's clock.
 */
enum status demo_duties(struct desk *desk, struct error *err);

#endif
