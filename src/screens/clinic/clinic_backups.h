/*
 * How the station stands with its backups, looked up for all screens. That reads folders, one of
 * which may lie on a stick that answers slowly: never while a screen is read or drawn, and once a
 * minute at most but for what this desk itself has just made.
 */
#ifndef MENZHEN_SCREENS_CLINIC_BACKUPS_H
#define MENZHEN_SCREENS_CLINIC_BACKUPS_H

#include "menzhen/tui/app.h"

/* Look now: somebody sits down, or a backup was made. The screens draw what is found. */
void clinic_backups_look(struct app *app);

/* Several times a second; somebody is logged in. */
void clinic_backups_tick(struct app *app);

#endif
