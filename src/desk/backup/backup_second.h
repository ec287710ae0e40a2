/* Backups outside of the station: in the second place, and taken along. Private to the desk layer.
 */
#ifndef MENZHEN_DESK_BACKUP_SECOND_H
#define MENZHEN_DESK_BACKUP_SECOND_H

#include "menzhen/desk/desk.h"
#include "menzhen/files/backup/backup_folder.h"
#include "menzhen/files/backup/file_copy.h"

/*
 * May one, SEALED or not, be taken out of the station? STATUS_REFUSED for a plain one, unless
 * station.yaml takes that on itself (`backup: {encryption: optional}`).
 */
enum status backup_may_leave(const struct desk *desk, bool sealed, struct error *err);

/*
 * Begin to copy FILE, a backup that the station's folder has, to the place that station.yaml names.
 * STATUS_REFUSED where that is not there or may not have it.
 */
enum status backup_second_begin(struct file_copy **out, const struct desk *desk,
	const struct backup_file *file, struct error *err);

#endif
