/* What is left to do once personal data was erased: see menzhen/store/client/erase.h. */
#ifndef MENZHEN_STORE_WIPE_H
#define MENZHEN_STORE_WIPE_H

#include "store/database/connection.h"

/* Note that it is owed, within the transaction that erases. */
enum status wipe_order(struct store *store, struct error *err);

/* Do it if it is owed; the caller holds the lock. Else ERR says why it stays owed, as store_wipe
 * does. */
enum status wipe_locked(struct store *store, struct error *err);

/* The same where nobody holds the lock yet; cheap when nothing is owed. */
enum status wipe_idle(struct store *store, struct error *err);

#endif
