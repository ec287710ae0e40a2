/*
 * That a new visitor is somebody else than those they look like, recorded in one transaction with
 * their case. Private to the desk layer.
 */
#ifndef MENZHEN_DESK_TOLD_APART_H
#define MENZHEN_DESK_TOLD_APART_H

#include "menzhen/desk/desk.h"

/*
 * The visitor of the case NUMBER and those of OTHERS, case numbers or tickets with commas between;
 * NULL: none. Within a transaction.
 */
enum status told_apart_record(
	struct desk *desk, const char *number, const char *others, struct error *err);

#endif
