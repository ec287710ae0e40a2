/* The calendars of a station: the default years, and those of its calendar/ folder in their place.
 */
#ifndef MENZHEN_FILES_CALENDAR_FOLDER_H
#define MENZHEN_FILES_CALENDAR_FOLDER_H

#include "menzhen/base/error.h"
#include "menzhen/model/roster/calendar.h"

#define CALENDAR_FOLDER "calendar"

/*
 * Read all calendars of the station DIRECTORY into OUT, which is DEFAULTS if it has none. Files are
 * named after their year (calendar/2026.yaml). Every error is in ERRORS; STATUS_CONFIG, OUT empty,
 * if there is one.
 */
enum status calendar_folder_read(const char *directory, const struct calendar *defaults,
	struct calendar *out, struct error_list *errors, struct error *err);

#endif
