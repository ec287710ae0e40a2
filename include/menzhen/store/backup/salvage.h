/* What can be had of a damaged database beyond the newest backup. */
#ifndef MENZHEN_STORE_SALVAGE_H
#define MENZHEN_STORE_SALVAGE_H

#include "menzhen/base/error.h"
#include "menzhen/store/store.h"

/*
 * Take over into STORE, inside store_begin, the events of the damaged database at DAMAGED that come
 * after STORE's own last one and still chain on: each whole, with the hash that follows from the
 * one before. It ends at the first that is missing, unreadable or changed; *EVENTS were taken. A
 * database that does not hold STORE's last event has nothing to give. Nothing is written to
 * DAMAGED.
 */
enum status store_salvage(
	struct store *store, const char *damaged, int64_t *events, struct error *err);

#endif
