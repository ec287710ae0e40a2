/* The key `assignment` of station.yaml. */
#ifndef MENZHEN_FILES_STATION_WEIGHTS_H
#define MENZHEN_FILES_STATION_WEIGHTS_H

#include "menzhen/files/yaml/mapping.h"
#include "menzhen/model/assign/weights.h"

/* What NODE does not state stays as it is in OUT. */
void station_weights_read(struct report *report, const struct node *node, struct weights *out);

#endif
