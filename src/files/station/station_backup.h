/* The key `backup` of station.yaml. */
#ifndef MENZHEN_FILES_STATION_BACKUP_H
#define MENZHEN_FILES_STATION_BACKUP_H

#include "menzhen/files/yaml/mapping.h"
#include "menzhen/model/station.h"

/* What is wrong is reported at its place. */
void station_backup_read(struct report *report, const struct node *node, struct backup_rules *out);

#endif
