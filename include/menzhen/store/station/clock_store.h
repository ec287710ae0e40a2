/* What the journal says about the clock it was written by. */
#ifndef MENZHEN_STORE_CLOCK_STORE_H
#define MENZHEN_STORE_CLOCK_STORE_H

#include <stdbool.h>

#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/store/store.h"

struct clock_standing {
	moment last;   /* of this database's newest event; 0: it has none */
	bool doubted;  /* station.clock_doubted, and not trusted again yet */
	moment before; /* what was last recorded or seen before that; 0: nothing */
};

enum status clock_standing_load(struct store *store, struct clock_standing *out, struct error *err);

#endif
