/* A folder with backups: what lies in it, who is making one there, what was left behind. */
#ifndef MENZHEN_FILES_BACKUP_FOLDER_H
#define MENZHEN_FILES_BACKUP_FOLDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/error.h"
#include "menzhen/files/station/station_folder.h"
#include "menzhen/model/backup.h"

struct backup_file {
	char path[FOLDER_PATH_SIZE];
	struct backup_name name;
	int64_t size; /* bytes */
};

struct backup_files {
	struct backup_file *items;
	size_t count, capacity;
};

/* Is it a folder that files can be written into? A stick that is not put in is none. */
bool backup_folder_usable(const char *folder);

/*
 * Append the backups in FOLDER to OUT, of whatever station, the newest first. A folder that is not
 * there has none.
 */
enum status backup_folder_list(const char *folder, struct backup_files *out, struct error *err);
/* Likewise the databases that a restore has put aside in DIRECTORY, a station's folder. */
enum status backup_replaced_list(
	const char *directory, struct backup_files *out, struct error *err);
void backup_files_release(struct backup_files *files);

/*
 * Become the one of all programs that makes backups into FOLDER, the station's own. *DESCRIPTOR
 * holds the lock until it is closed; -1, with STATUS_OK: another has it.
 */
enum status backup_folder_lock(const char *folder, int *descriptor, struct error *err);

/* Remove what was left of backups of STATION (NULL: of any) that were cut short. Best effort; under
 * the lock. */
void backup_folder_tidy(const char *folder, const char *station);

#endif
