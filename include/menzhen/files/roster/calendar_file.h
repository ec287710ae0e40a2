/* One year's calendar: year, status (official, provisional), source, holidays, make_up_workdays. */
#ifndef MENZHEN_FILES_CALENDAR_FILE_H
#define MENZHEN_FILES_CALENDAR_FILE_H

#include "menzhen/base/error.h"
#include "menzhen/model/roster/calendar.h"

/* Reads TEXT (LENGTH bytes) as the file NAME would be read. */
enum status calendar_file_parse(const char *text, size_t length, const char *name,
	struct calendar_year *out, struct error_list *errors, struct error *err);

#endif
