/*
 * Taking personal data out of the database. The events stay, with their commitments, so that the
 * chain still verifies; their `private` and `salt` go, and without the salt a commitment tells
 * nothing. A private part goes whole: one commitment binds all of it.
 *
 * What the projections and the full-text index hold follows from the journal, so they are made
 * again from what it has left, and no place where a name might have been copied to can be
 * forgotten. That takes as long as verify_rebuild does; other desks wait.
 *
 * SQLite's secure_delete overwrites what is deleted, but what was moved from page to page before
 * stays where it had been, and old pages stay in the WAL. So an erasure is finished by writing the
 * file anew (VACUUM) and emptying the WAL (store_wipe). That it is owed is noted with the erasure
 * itself and done by whoever opens the database next, or is idle, if it was cut short or another
 * desk was reading.
 */
#ifndef MENZHEN_STORE_ERASE_H
#define MENZHEN_STORE_ERASE_H

#include <stdbool.h>
#include <stdint.h>

#include "menzhen/base/day.h"
#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/string_list.h"
#include "menzhen/store/store.h"

struct erase_scope {
	struct string_list subjects; /* of events: numbers of cases and appointments */
	struct string_list words;    /* names and numbers of whom they are about */
};

/*
 * Inside store_begin: all private parts of events about the subjects; of other events those that
 * say that a subject is met, is one with another or not (conflict.decided, client.merged ...), and
 * saved views, exports and lists taken in that say a word; drafts one of whose fields
 * is a word, or that say a subject or a number. *EVENTS: how
 * many lost their private part. The projections are not what the journal says then, until
 * erase_finish, in the same transaction, has made them again.
 */
enum status erase_private(
	struct store *store, const struct erase_scope *scope, int64_t *events, struct error *err);
enum status erase_finish(struct store *store, struct error *err);

/*
 * *LEFT: something that was recorded about the case NUMBER has its private part still, although it
 * may have been erased once: a backup brought it back.
 */
enum status erase_left(struct store *store, const char *number, bool *left, struct error *err);

/* Add what else says one of the WORDS: subjects of events, in the order of the first. */
enum status erase_named(struct store *store, const struct string_list *words,
	struct string_list *out, struct error *err);

/*
 * Add the numbers of appointments that became one of SCOPE's subjects, or were booked under one of
 * its words, with another of them as the phone number, to its subjects. *BOOKED gets the number of
 * one still to come, "" where there is none.
 */
enum { ERASE_NUMBER_SIZE = 48 };
enum status erase_appointments(struct store *store, struct erase_scope *scope,
	char booked[ERASE_NUMBER_SIZE], struct error *err);
void erase_scope_release(struct erase_scope *scope);

/*
 * Whose last visit may lie before DAY: first cases of persons whose first case does, that is over,
 * and who were not erased. Add their numbers.
 */
enum status erase_aged(
	struct store *store, struct day day, struct string_list *out, struct error *err);

/* A word that a person must not be erased. Strings are owned; AT 0: there is none. */
struct client_hold {
	moment at;
	char *actor, *reason;
};

/* Of the case NUMBER alone. Release OUT in any case. */
enum status client_hold_load(
	struct store *store, const char *number, struct client_hold *out, struct error *err);
void client_hold_release(struct client_hold *hold);

/*
 * Finish what erase_private began: STATUS_OK when nothing is left to be done. STATUS_REFUSED while
 * another desk writes or reads, STATUS_STORE where the disk has no room (twice the database's size)
 * or fails: ERR says why, and idle desks try again. Never waits long for others.
 */
enum status store_wipe(struct store *store, struct error *err);

/* Is it owed still? Then WHY has the likely reason. */
bool store_unwiped(struct store *store, struct error *why);

#endif
