/* A station is a folder: making one, finding one, the names of what is in it. */
#ifndef MENZHEN_FILES_STATION_FOLDER_H
#define MENZHEN_FILES_STATION_FOLDER_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/roster/calendar.h"
#include "menzhen/model/station.h"

enum { FOLDER_PATH_SIZE = 1024 };

#define FOLDER_STATION "station.yaml"
#define FOLDER_ROSTER "roster.yaml"
#define FOLDER_DATABASE "menzhen.db"
#define FOLDER_OUTBOX "outbox"
#define FOLDER_BACKUPS "backups"

/*
 * Where the station is: GIVEN (--station) or else $MENZHEN_STATION, or else menzhen in the XDG data
 * folder. STATUS_CONFIG when none can be made out.
 */
enum status folder_locate(const char *given, char *out, size_t size, struct error *err);

/* DIRECTORY/NAME into OUT; STATUS_CONFIG when it is too long. */
enum status folder_path(
	const char *directory, const char *name, char *out, size_t size, struct error *err);

/* The folder in it for files that leave the station, made (0700) where it is missing, into OUT. */
enum status folder_outbox(const char *directory, char *out, size_t size, struct error *err);

/* The same for its backups. */
enum status folder_backups(const char *directory, char *out, size_t size, struct error *err);

bool folder_has(const char *directory, const char *name); /* is there such a file in it? */
bool folder_exists(const char *directory);                /* does it hold a station.yaml? */

/*
 * Make the folder (0700, parents too) with station.yaml and a commented roster.yaml that has an
 * empty plan and shows by example how to fill it. STATUS_REFUSED when there is a station already,
 * or when the folder holds anything but what prepares one (its YAML files, a calendar, a database).
 */
enum status folder_create(const char *directory, const struct station *station, struct error *err);

/* Make the folder alone, or one that is there private (station_private_make); STATUS_REFUSED as
 * folder_create. */
enum status folder_prepare(const char *directory, struct error *err);

/*
 * Make a folder for `menzhen demo`: a believable station with invented people whose roster has
 * several on duty at NOW, whatever the hour or day. CALENDAR says which days are worked.
 */
enum status folder_create_demo(const char *directory, enum station_language language,
	const struct calendar *calendar, moment now, struct error *err);

/* Remove a demo folder made by folder_create_demo, and nothing else. */
void folder_remove_demo(const char *directory);

#endif
