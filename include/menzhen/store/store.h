/*
 * A station's database: opening, transactions, idle work.
 *
 * SQLite in WAL mode, synchronous=FULL. SQLite up to 3.51.2 can corrupt a WAL when two connections
 * write or checkpoint at the same instant, so every write and checkpoint of every desk is made
 * under a lock file beside the database ("menzhen.db" is guarded by "menzhen.db-lock"); opening,
 * which may recover, migrate or rebuild, holds it too. No automatic checkpoints: they run when a
 * desk is idle, or at closing if nobody has the lock.
 *
 * One struct store is one connection and belongs to one thread.
 */
#ifndef MENZHEN_STORE_STORE_H
#define MENZHEN_STORE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "menzhen/base/error.h"
#include "menzhen/base/patience.h"

struct store;

enum store_mode {
	STORE_OPEN,   /* must exist */
	STORE_CREATE, /* must not exist: makes it, with a new origin */
	STORE_READ,   /* must exist, and be up to date */
};

/*
 * Open PATH. Migrates an older schema forward; rebuilds the projections when they were made by
 * other apply files than this program's. STATUS_STORE with a clear sentence when the file is
 * missing, not a Menzhen database, made by a newer Menzhen, or cannot be read or written;
 * STATUS_DAMAGED when it is damaged as far as a look at its head and at the last events tells,
 * before anything was written to it. *OUT is the caller's to close.
 *
 * STORE_READ needs no right to write and waits for nobody: no lock is taken, no file made or
 * changed. What would need a migration or a rebuild first is refused, as is every transaction.
 */
enum status store_open(
	struct store **out, const char *path, enum store_mode mode, struct error *err);

/*
 * The same; before anything that another Menzhen made is changed, UPGRADE->before is called once:
 * the time for a backup, which may read the database at PATH (store/backup/copy.h). MIGRATES: not
 * only what follows from the journal is made anew, the tables themselves change. What it returns
 * but STATUS_OK ends the opening, with nothing changed.
 */
struct store_upgrade {
	enum status (*before)(void *context, bool migrates, struct error *err);
	void *context;
};
enum status store_open_upgrading(struct store **out, const char *path, enum store_mode mode,
	const struct store_upgrade *upgrade, struct error *err);

void store_close(struct store *store);

/*
 * STORE, opened by STORE_READ or otherwise, is damaged: nothing is written by it from now on, and
 * store_begin says why not. That is noted beside the database (WHAT, a msgid or SQLite's words), so
 * that no other desk or command writes to it either, until a restore has put another in its place.
 * What SQLite calls corrupt while it is used, whatever for, is noted in the same way by itself.
 */
void store_mark_damaged(struct store *store, const char *what);

/* Is it known to be damaged, by whomever? Then ERR says since when and how, where that is noted;
 * nothing is written by STORE from then on. Cheap enough for every tick. */
bool store_damaged(struct store *store, struct error *err);

/* It was read as a whole and nothing is wrong with it after all: let others write to it again. */
void store_clear_damage(struct store *store);

/*
 * A write transaction: takes the lock file (waits up to 10 s for another desk, then STATUS_STORE),
 * then BEGIN IMMEDIATE; when that fails there is nothing to end. Exactly one of commit and rollback
 * ends it and frees the lock. Commit returns when the data is on the disk. It refuses, and rolls
 * back, a transaction in which journal_record has failed. When it fails for another reason the
 * transaction is over here, but what a failing disk has kept of it is not known: it may all be
 * there once the database is opened again. So retry with the same command ids (journal_find_command
 * tells what is on record), never with new ones.
 */
enum status store_begin(struct store *store, struct error *err);

/*
 * The same with another patience, for what must not hold up a screen. When it fails, store_busy
 * tells whether that is for no other reason than that another desk was writing.
 */
enum status store_begin_within(struct store *store, int milliseconds, struct error *err);
bool store_busy(const struct store *store);

/* Is a write transaction under way on this connection? */
bool store_writing(const struct store *store);

enum status store_commit(struct store *store, struct error *err);
void store_rollback(struct store *store);

/* Commit when STATUS (of all that was done in it) is STATUS_OK, else roll back and return it. */
enum status store_end(struct store *store, enum status status, struct error *err);

/* Has another connection committed since the last call? Cheap: no file is read. */
bool store_changed(struct store *store);

/*
 * Idle work of some milliseconds, if no other desk is busy: fill the full-text index with a few
 * cases, merge some of its pages, wipe what was erased (erase.h), copy the WAL back if it has
 * grown. Never waits, never fails. The wiping takes longer: it is broken off when the patience of
 * store_heed, which the caller keeps, is over, and begun anew. True: there is more to do.
 */
bool store_idle(struct store *store);
void store_heed(struct store *store, const struct patience *patience);

/* Random id of this database, 32 hex digits; valid while it is open. */
const char *store_origin(const struct store *store);

#endif
