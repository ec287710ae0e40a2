/* station.yaml: name, code, level, parent, language, UTC offset, opening sessions. */
#ifndef MENZHEN_FILES_STATION_FILE_H
#define MENZHEN_FILES_STATION_FILE_H

#include "menzhen/base/error.h"
#include "menzhen/model/station.h"

/* Every error of the file is in ERRORS (positions named after FILE); STATUS_CONFIG if there is one.
 */
enum status station_file_read(
	const char *path, struct station *out, struct error_list *errors, struct error *err);

/* The same for TEXT (LENGTH bytes), read as the file NAME. */
enum status station_file_parse(const char *text, size_t length, const char *name,
	struct station *out, struct error_list *errors, struct error *err);

/* Write a commented station.yaml; refuses to overwrite. Mode 0600. */
enum status station_file_write(const char *path, const struct station *station, struct error *err);

#endif
