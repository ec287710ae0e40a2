/* What each adviser has to do and was given, by the roster's order. Private to the desk layer. */
#ifndef MENZHEN_DESK_STANDINGS_H
#define MENZHEN_DESK_STANDINGS_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/assign/assignment.h"

/*
 * *OUT: one for each adviser of the roster, without what a case adds (conflict, knows_client); the
 * desk's own, valid until the next call.
 */
enum status standings_read(const struct desk *desk, struct day service_day,
	const struct standing **out, struct error *err);

#endif
