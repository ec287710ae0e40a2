/*
 * The station is its owner's alone: its folder has mode 0700, the database in it and what SQLite
 * keeps beside that 0600. What people write by hand (roster.yaml …) may have what mode their editor
 * gives it: nobody else can get into the folder.
 */
#ifndef MENZHEN_FILES_STATION_PRIVATE_H
#define MENZHEN_FILES_STATION_PRIVATE_H

#include <stdbool.h>

#include "menzhen/base/error.h"

/*
 * Is the station in DIRECTORY private to the user who runs this? STATUS_CONFIG, with the command
 * that makes it so, when others have any right to it, when it is another user's, when a file of the
 * database is a link, or on a disk that a station cannot live on (disk_kind.h). To be READ only, a
 * copy that is not ours to change (another's, or where nothing can be written) is taken as it is.
 * What is not there is not looked at.
 */
enum status station_private_check(const char *directory, bool reads, struct error *err);

/*
 * A folder that is to become a station is made private: our own, and one where nobody else can have
 * put anything meanwhile. Else STATUS_CONFIG.
 */
enum status station_private_make(const char *directory, struct error *err);

#endif
