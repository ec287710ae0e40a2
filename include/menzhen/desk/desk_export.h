/* Files that are made for others to take along: pages to print, calendars for phones. */
#ifndef MENZHEN_DESK_DESK_EXPORT_H
#define MENZHEN_DESK_DESK_EXPORT_H

#include "menzhen/base/buffer.h"
#include "menzhen/desk/desk.h"

/* A file that somebody asks for. */
struct export_file {
	const char *path;
	bool replace; /* one that is there, in one step; else it stays (STATUS_REFUSED) */
	bool for_all; /* whoever uses the computer may read it */
};

/* Would it be refused, because it is there, or lies in a station's folder (station_place.h)? For
 * what is recorded before its file is made. */
enum status desk_export_check(const struct export_file *file, struct error *err);

/* Make the file of TEXT. */
enum status desk_export_file(
	const struct export_file *file, const struct buffer *text, struct error *err);

/* Where the file NAME lies in the station's outbox, which is made if it is missing, into PATH. */
enum status desk_export_place(
	const struct desk *desk, const char *name, char path[FOLDER_PATH_SIZE], struct error *err);

/*
 * Make the file NAME in the station's outbox, replacing an earlier one; the folder is made if it
 * is missing. Where it lies goes into PATH.
 */
enum status desk_export_outbox(const struct desk *desk, const char *name, const struct buffer *text,
	char path[FOLDER_PATH_SIZE], struct error *err);

/*
 * Open FROM, an export (or a backup) that was encrypted, with its PASSPHRASE (or recovery code)
 * into TO, a new file for its owner alone. STATUS_REFUSED: that is not it, or the file is damaged.
 */
enum status desk_export_unseal(
	const char *from, const char *passphrase, const char *to, struct error *err);

/* Delete the file at PATH that was made there, a secret that is on paper now. */
void desk_export_delete(const char *path);

#endif
