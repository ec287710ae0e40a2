/* Several reads of one moment: what other desks commit meanwhile is not seen. */
#ifndef MENZHEN_STORE_SNAPSHOT_H
#define MENZHEN_STORE_SNAPSHOT_H

#include "menzhen/base/error.h"
#include "menzhen/store/store.h"

struct snapshot {
	struct store *store; /* NULL: nothing to end, within a write transaction too */
};

/* Whatever the outcome, end may and must be called. */
enum status snapshot_begin(struct snapshot *snapshot, struct store *store, struct error *err);
void snapshot_end(struct snapshot *snapshot);

#endif
