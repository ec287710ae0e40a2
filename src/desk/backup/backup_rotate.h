/* Old backups that need not be kept. Private to the desk layer. */
#ifndef MENZHEN_DESK_BACKUP_ROTATE_H
#define MENZHEN_DESK_BACKUP_ROTATE_H

#include "backup_known.h"

/*
 * MADE is whole and in PLACE: remove those of its station and kind which it makes superfluous.
 * Daily ones by backup_rotation; the five newest before an upgrade stay; what was made by hand is
 * kept, and so is what holds something that the present journal lacks, or may. MADE itself is kept
 * whatever the clock says. Best effort.
 */
void backup_rotate(
	const struct desk *desk, enum backup_place place, const struct backup_name *made);

#endif
