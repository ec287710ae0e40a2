/*
 * Use case: backups. One is a copy of the database as it was at one moment, whose chain of events
 * was checked (store/backup/copy.h) before it got its name. It lies in the station's folder
 * backups/, and in the second place that station.yaml names (`backup: {to: DIR}`) whenever that is
 * there.
 */
#ifndef MENZHEN_DESK_BACKUP_H
#define MENZHEN_DESK_BACKUP_H

#include "menzhen/desk/desk.h"
#include "menzhen/files/backup/backup_folder.h"

/* A backup that is being made, slice by slice. */
struct backup;

/*
 * Begin one of KIND; into the folder TO alone, or NULL: where backups lie. STATUS_REFUSED while
 * another program makes one at this station.
 */
enum status backup_begin(struct backup **out, const struct desk *desk, enum backup_kind kind,
	const char *to, struct error *err);

/*
 * Begin to carry FILE, a backup that the station's folder has, to the second place as well.
 * STATUS_REFUSED where that is not there or may not have it.
 */
enum status backup_begin_carrying(struct backup **out, const struct desk *desk,
	const struct backup_file *file, struct error *err);

/* A slice of the work, some milliseconds. *DONE: it is made and on the disk. */
enum status backup_step(struct backup *backup, bool *done, struct error *err);

struct backup_made {
	struct backup_file file;
	bool second; /* it lies in the second place too */
	/* Why it does not although there ought to be one; STATUS_OK: nothing to tell. */
	struct error second_error;
};

/* What was made, once it is done; whether it is sealed from the beginning on. Borrowed. */
const struct backup_made *backup_made(const struct backup *backup);

/* Takes NULL. What is not done leaves nothing behind. */
void backup_end(struct backup *backup);

/* All slices that are left at once, for a program that does nothing else. */
enum status backup_run(struct backup *backup, struct backup_made *out, struct error *err);

/* The whole of it, where backups lie; into another folder: backup_send.h. */
enum status backup_make(
	const struct desk *desk, enum backup_kind kind, struct backup_made *out, struct error *err);

/* The instant at which a backup was made. */
moment backup_moment(const struct desk *desk, const struct backup_name *name);

#endif
