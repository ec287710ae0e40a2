/* The calendars of a station: the built-in years, and those of its calendar/ folder in their place.
 */
#ifndef MENZHEN_FILES_CALENDAR_FOLDER_H
#define MENZHEN_FILES_CALENDAR_FOLDER_H

#include "menzhen/base/error.h"
#include "menzhen/model/calendar.h"

#define CALENDAR_FOLDER "calendar"

/* Add the built-in years to OUT. */
enum status calendar_folder_builtin(struct calendar *out, struct error *err);

/*
 * Read all calendars of the station DIRECTORY into OUT. Files are named after their year
 * (calendar/2026.yaml). Every error is in ERRORS; STATUS_CONFIG, OUT empty, if there is one.
 */
enum status calendar_folder_read(
	const char *directory, struct calendar *out, struct error_list *errors, struct error *err);

#endif
