/*
 * One database file takes another's place, and that which was there is kept under another name with
 * its log. Two files cannot be changed for others at one instant, so it is decided first: the new
 * database, whole and on the disk, gets a name in the workplace (workplace.h) that says so. From
 * then on whoever opens the database for writing finishes what a killed program has begun. Before
 * that nothing is changed.
 */
#ifndef MENZHEN_STORE_REPLACE_H
#define MENZHEN_STORE_REPLACE_H

#include "menzhen/base/error.h"
#include "menzhen/store/backup/workplace.h"
#include "menzhen/store/store.h"

struct replacement;

/*
 * Take the lock of the database at PATH, there or not: from now on nobody records. Waits for a desk
 * that is writing, as store_begin does. A store that is open on it can be read.
 */
enum status replacement_begin(struct replacement **out, const char *path, struct error *err);

/* Bring what is in the log of STORE, the database of REPLACEMENT, into its file, as far as nobody
 * reads it. A damaged one is left as it is. */
void replacement_settle(const struct replacement *replacement, struct store *store);

/*
 * Put the database of the file NAME of PLACE (one file, with no log) in its place; the one there is
 * called by its own name and SUFFIX ("-20261125-194205") behind it. No connection of this process
 * to either may be open. When it fails, what was there is back; where not even that can be done,
 * the next opening puts the new one in its place, and the error says so.
 */
enum status replacement_make(struct replacement *replacement, const struct workplace *place,
	const char *name, const char *suffix, struct error *err);

/* Free the lock. Takes NULL. */
void replacement_end(struct replacement *replacement);

#endif
