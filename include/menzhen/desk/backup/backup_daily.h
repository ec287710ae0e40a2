/*
 * The backup that a desk makes by itself, in its idle moments, on each day of the station's
 * calendar. Of several desks the first to be idle makes it.
 */
#ifndef MENZHEN_DESK_BACKUP_DAILY_H
#define MENZHEN_DESK_BACKUP_DAILY_H

#include "menzhen/desk/backup/backup.h"

struct backup_daily;

/*
 * A slice of it, if today's is not there yet. Never waits. True: there is more to do. What goes
 * wrong is kept for backup_standing_load to tell, and tried again after an hour.
 */
bool backup_daily_idle(struct desk *desk);

/* Has one been made, or has it failed, since the last call? */
bool backup_daily_changed(struct desk *desk);

/* Why the last one failed, or that before an upgrade; NULL: it did not. Borrowed. */
const struct error *backup_daily_error(const struct desk *desk);

/* Make today's at once, as a program does that is asked to. *MADE: OUT tells of it; else there is
 * one already, made by whatever desk, of the journal that is there now. */
enum status backup_daily_make(
	const struct desk *desk, bool *made, struct backup_made *out, struct error *err);

/* Takes NULL. One under way is given up. */
void backup_daily_free(struct backup_daily *daily);

#endif
