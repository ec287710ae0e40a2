/* The event by which a backup goes on as the station. */
#ifndef MENZHEN_DESK_RESTORE_RECORD_H
#define MENZHEN_DESK_RESTORE_RECORD_H

#include "menzhen/desk/backup/restore.h"

/*
 * BACKUP, made of FILE, goes on under a new origin. COMMON: so many events it and the database of
 * DESK, which OUTLOOK tells of, begin with alike. The latter says how far numbers have come.
 */
enum status restore_record(struct desk *desk, struct store *backup, const char *file,
	const struct restore_outlook *outlook, int64_t common, struct error *err);

#endif
