/*
 * The lock file beside a database: whoever holds it is the only one of all desks that writes,
 * checkpoints, opens, migrates. The kernel frees it when its holder dies. Readers do not need it:
 * one that has to make the WAL's index anew does so under SQLite's own locks.
 *
 * The lock is the file's flock. Whoever wants it stands in the door first (an OFD lock on byte 0),
 * so that a desk that writes without a pause cannot shut out the others: it has to queue again.
 */
#ifndef MENZHEN_STORE_LOCK_FILE_H
#define MENZHEN_STORE_LOCK_FILE_H

#include <stdbool.h>

#include "menzhen/base/error.h"

struct lock_file {
	char *path;
	int fd; /* -1: not open */
	bool in_door;
	bool held;
	bool busy; /* the last take was in vain because another desk had it all the time */
};

enum { LOCK_WAIT_MS = 10 * 1000 };

/* The lock of the database at DATABASE; does not take it. On failure LOCK is as good as released.
 */
enum status lock_file_init(struct lock_file *lock, const char *database, struct error *err);
void lock_file_release(struct lock_file *lock);

/*
 * Wait for the lock, at most PATIENCE milliseconds. Signals neither shorten nor lengthen the wait.
 * Taking a lock that is held already is a STATUS_STORE, as is waiting in vain.
 */
enum status lock_file_take(struct lock_file *lock, int patience, struct error *err);

/* Take it if nobody has or wants it: waits for nothing. False, too, when the lock file cannot be
 * used. */
bool lock_file_try(struct lock_file *lock);
void lock_file_unlock(struct lock_file *lock);

#endif
