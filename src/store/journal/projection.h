/* What is made from the journal: applying one event, and making all of it again. */
#ifndef MENZHEN_STORE_PROJECTION_H
#define MENZHEN_STORE_PROJECTION_H

#include "event.h"
#include "store/database/database.h"

enum { PROJECTION_DIGEST_SIZE = 33 };

/*
 * A digest, in hex, of all SQL that makes the projections, and of how parties' keys are made. The
 * table meta keeps the one they were
 * made with, as "projection".
 */
void projection_digest(char out[PROJECTION_DIGEST_SIZE]);

/* Does this program know the event's kind? One that came from a newer Menzhen may be unknown. */
bool projection_knows(const struct event *event);

/*
 * Run apply/<kind>.sql on EVENT. STATUS_STORE when the kind is unknown or when nothing came of it,
 * as for a subject that is not there; half of it may have been written then.
 */
enum status projection_apply(struct database *db, const struct event *event, struct error *err);

/*
 * Apply the events of JOURNAL, in order, to the empty projections of TARGET (which may be JOURNAL).
 * Events of unknown kinds are passed over: they are kept, and applied by a program that knows them.
 */
enum status projection_replay(struct database *journal, struct database *target, struct error *err);

/*
 * A database in memory with the projections, empty, and nothing else: what is a projection and what
 * is not is read from it. To be closed even on failure.
 */
enum status projection_model(struct database *out, struct error *err);

/*
 * Drop and make again all projections and note their digest, inside a transaction. The full-text
 * index over them is empty then.
 */
enum status projection_rebuild(struct database *db, struct error *err);

#endif
