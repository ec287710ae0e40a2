/* The key `reply_within` of station.yaml. */
#ifndef MENZHEN_FILES_STATION_REPLIES_H
#define MENZHEN_FILES_STATION_REPLIES_H

#include "menzhen/files/yaml/mapping.h"
#include "menzhen/model/case/reply_clock.h"

/* What NODE does not state stays as it is in OUT. */
void station_replies_read(struct report *report, const struct node *node, struct reply_clocks *out);

#endif
