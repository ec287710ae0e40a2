/* Where a file that somebody asks for by name may be put. */
#ifndef MENZHEN_FILES_STATION_PLACE_H
#define MENZHEN_FILES_STATION_PLACE_H

#include "menzhen/base/error.h"

/*
 * Nothing that is asked for by name goes into a station's folder, whichever station's, but into its
 * outbox: over a key, a backup, a list of categories, or where one of these would be looked for.
 * STATUS_CONFIG for such a PATH. Links on the way there are followed; what does not exist is no
 * station's.
 */
enum status station_place_check(const char *path, struct error *err);

#endif
