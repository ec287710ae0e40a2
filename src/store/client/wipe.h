/* What is left to do once personal data was erased: see menzhen/store/erase.h. */
#ifndef MENZHEN_STORE_WIPE_H
#define MENZHEN_STORE_WIPE_H

#include "store/database/connection.h"

/* Note that it is owed, within the transaction that erases. */
enum status wipe_order(struct store *store, struct error *err);

/* Do it if it is owed; the caller holds the lock. False: another connection reads, it stays owed.
 */
bool wipe_locked(struct store *store);

/* The same where nobody holds the lock yet; cheap when nothing is owed. False: not now. */
bool wipe_idle(struct store *store);

#endif
