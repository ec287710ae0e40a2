/*
 * How somebody likes their screens: single values by name, not part of the journal. OWNER is a user
 * name, and SLOT 0; of a station without accounts OWNER is "" and SLOT the desk's number.
 */
#ifndef MENZHEN_STORE_PREFERENCE_H
#define MENZHEN_STORE_PREFERENCE_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/store/store.h"

/* Replace the value. Waits for another desk no longer than a draft does (store/station/draft.h). */
enum status preference_keep(struct store *store, const char *owner, int slot, const char *name,
	const char *value, struct error *err);

/* Append the value to OUT; nothing when there is none. */
enum status preference_load(struct store *store, const char *owner, int slot, const char *name,
	struct buffer *out, struct error *err);

#endif
