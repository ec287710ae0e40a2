/* Who was erased in one database is erased in another that goes on from an older state of it. */
#ifndef MENZHEN_STORE_ERASED_BEFORE_H
#define MENZHEN_STORE_ERASED_BEFORE_H

#include "store/database/connection.h"

/*
 * Of the first events of STORE, up to LAST, those lose their private part that DAMAGED has without;
 * and what an erasure among the later ones is about. The projections are not what the journal says
 * then.
 */
enum status erased_before(
	struct store *store, struct database *damaged, int64_t last, struct error *err);

#endif
