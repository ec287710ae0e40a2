/* What can be had of a damaged database beyond the newest backup. */
#ifndef MENZHEN_STORE_SALVAGE_H
#define MENZHEN_STORE_SALVAGE_H

#include "menzhen/base/error.h"
#include "menzhen/store/store.h"

/*
 * Take over into STORE, inside store_begin, the events of the damaged database at DAMAGED that come
 * after STORE's own last one and still chain on: each whole, with the hash that follows from the
 * one before, also where the station was restored in between and went on under another origin. It
 * ends at the first that is missing, unreadable or changed; *EVENTS were taken. A database that
 * does not hold STORE's last event has nothing to give. Nothing is written to DAMAGED.
 *
 * Who was erased there is erased here: events that have lost their private part there lose it, and
 * so does what was recorded about whom a taken event says that they were erased. The PINs and
 * recovery codes that taken events say were set come along where they can be read, else they are
 * gone (fixed_rows.h); half-typed forms are those of DAMAGED. All projections are made anew.
 *
 * STATUS_STORE where another program or a lack of rights is in the way of reading, and not damage.
 */
enum status store_salvage(
	struct store *store, const char *damaged, int64_t *events, struct error *err);

#endif
