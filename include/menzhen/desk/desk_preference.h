/*
 * Use case: a screen comes back as its user left it. Of the user, at whatever desk; at a station
 * without accounts, of the desk.
 */
#ifndef MENZHEN_DESK_DESK_PREFERENCE_H
#define MENZHEN_DESK_DESK_PREFERENCE_H

#include <stdbool.h>

#include "menzhen/desk/desk.h"

/* Remember VALUE under NAME. STATUS_STORE also when another desk was writing at this moment. */
enum status desk_preference_keep(
	struct desk *desk, const char *name, const char *value, struct error *err);

/* Is VALUE what was remembered under NAME? False also where that cannot be read. */
bool desk_preference_is(const struct desk *desk, const char *name, const char *value);

#endif
