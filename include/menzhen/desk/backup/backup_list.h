/* Use case: what backups there are, and how the desk stands with them. */
#ifndef MENZHEN_DESK_BACKUP_LIST_H
#define MENZHEN_DESK_BACKUP_LIST_H

#include "menzhen/desk/backup/backup.h"

struct backup_row {
	struct backup_file file;
	enum backup_place place;
	moment at;
	bool past;   /* the present journal goes on from it (backup.h of the model) */
	bool doomed; /* somebody was erased since: it still holds them and is to be destroyed */
};

struct backup_rows {
	struct backup_row *items;
	size_t count, capacity;
};

/*
 * All backups of the station, also under a code that it once had: its own, then those in the second
 * place, then the databases that a restore put aside (BACKUP_REPLACED). Each the newest first, that
 * is by what it holds of the present journal; behind them those that are of another branch. Whether
 * one holds somebody who was erased is told in the same way.
 */
enum status backup_rows_load(const struct desk *desk, struct backup_rows *out, struct error *err);
void backup_rows_release(struct backup_rows *rows);

#endif
