/*
 * A database made anew of what another one's journal says: how a backup is gone back to. Of the
 * file nothing is believed but the events, which must chain on from the first to the last.
 *
 * Accounts, cases and all other projections are made from them, so that a row that somebody has put
 * into the file, or a page that a bad disk has spoilt, does not come along; nor does a trigger, or
 * what lies in free pages. What lets people in (the table credential) is taken where an event says
 * that just this was set. Half-typed forms and how somebody likes their screens, which are in no
 * journal, are taken as they are.
 */
#ifndef MENZHEN_STORE_TRANSPLANT_H
#define MENZHEN_STORE_TRANSPLANT_H

#include "menzhen/base/error.h"

/*
 * From the database at FROM, of this schema or an older one, into the new file TO, mode 0600, of
 * this schema, which a program that is cut short leaves of no use. FROM is read only.
 * STATUS_DAMAGED when its events do not hold; STATUS_STORE when it is no database of Menzhen, or a
 * newer one's.
 */
enum status store_transplant(const char *from, const char *to, struct error *err);

#endif
