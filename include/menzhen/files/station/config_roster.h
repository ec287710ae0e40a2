/* The roster in force: roster.yaml, or the last good one while that has errors. */
#ifndef MENZHEN_FILES_CONFIG_ROSTER_H
#define MENZHEN_FILES_CONFIG_ROSTER_H

#include <stdint.h>

#include "menzhen/files/station/config.h"

#define ROSTER_LAST_GOOD "roster.last-good.yaml"

/* Read the roster for the first time; CONFIG has categories and calendar already. */
enum status config_roster_load(struct config *config, const char *directory, struct error *err);

/* Of calendar/ in the station DIRECTORY, for config.calendar_stamp. */
uint64_t config_calendar_stamp(const char *directory);

#endif
