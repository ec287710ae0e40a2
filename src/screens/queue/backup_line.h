/* How the station stands with its backups, in a few words at the end of a rule. */
#ifndef MENZHEN_SCREENS_BACKUP_LINE_H
#define MENZHEN_SCREENS_BACKUP_LINE_H

#include "menzhen/desk/backup/backup_standing.h"
#include "menzhen/tui/terminal/canvas.h"

/* Drawn right-aligned into the row AREA, as much as goes in; alarming where one is missing or old.
 */
void backup_line_draw(const struct backup_standing *standing, const struct desk *desk,
	struct canvas *canvas, struct rect area);

#endif
