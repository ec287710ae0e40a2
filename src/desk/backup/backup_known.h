/* The backups of a place in the order of what they hold. Private to the desk layer. */
#ifndef MENZHEN_DESK_BACKUP_KNOWN_H
#define MENZHEN_DESK_BACKUP_KNOWN_H

#include "menzhen/desk/desk.h"
#include "menzhen/files/backup/backup_folder.h"

/*
 * First those that the present journal goes on from, the newest first: PAST of them. Then the
 * others: of a branch that a restore has ended, of another station that had this folder, or whose
 * name does not tell. Without a readable database all are such.
 */
struct backup_known {
	struct backup_files files;
	size_t past;
};

/*
 * Of the station's folder all; of the second place, which others may share, those of the station's
 * code or past. One that is not there has none.
 */
enum status backup_known_load(const struct desk *desk, enum backup_place place,
	struct backup_known *out, struct error *err);
void backup_known_release(struct backup_known *known);

/* The newest of both places, past if any is; an empty path: there is none. */
enum status backup_known_newest(
	const struct desk *desk, struct backup_file *out, struct error *err);

/* Remove from the station's folder what was left of backups that were cut short, also under a code
 * that it once had; not while one is being made. Best effort. */
void backup_known_tidy(const struct desk *desk);

#endif
