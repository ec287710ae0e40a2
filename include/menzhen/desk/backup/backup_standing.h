/* Use case: how the station stands with its backups, as the desk shows it. */
#ifndef MENZHEN_DESK_BACKUP_STANDING_H
#define MENZHEN_DESK_BACKUP_STANDING_H

#include "menzhen/desk/backup/backup_list.h"

struct backup_standing {
	moment at; /* of the newest in the station's folder, by what it holds; 0: there is none */
	int64_t size; /* bytes */
	bool sealed;
	size_t doomed; /* made before somebody was erased: to be destroyed */
	bool stale;
	bool awaited;      /* there is none, and this desk had no chance yet to make the first */
	bool has_second;   /* a second place is named */
	bool second_there; /* and can be written to */
	moment second_at;  /* of the newest there; 0: none, or the place is not there */
	bool second_stale;
	struct error error; /* why the last one of this desk failed; STATUS_OK: it did not */
	bool unwiped;       /* the database's own file holds traces of somebody who was erased */
};

/* Reads the names of the files alone: what has its name was checked before it got it. */
enum status backup_standing_load(
	const struct desk *desk, struct backup_standing *out, struct error *err);

#endif
