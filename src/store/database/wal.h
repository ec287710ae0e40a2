/*
 * The write-ahead log as a file that keeps its size. Growing a file costs a durable commit several
 * times what overwriting does, so the WAL is made large once and written over and over: copied back
 * into the database when a desk is idle, begun again at its front by the next commit.
 */
#ifndef MENZHEN_STORE_WAL_H
#define MENZHEN_STORE_WAL_H

#include "connection.h"
#include "menzhen/base/buffer.h"

/* Where it is cut again after a rebuild or an import, in bytes. */
#define WAL_SIZE_LIMIT "8388608"

/* Append the path of its file. False: no memory. */
bool wal_path(const struct store *store, struct buffer *out);

/* Count our commits' pages; takes the place of SQLite's own checkpoints, which know no lock of
 * ours. */
void wal_watch(struct store *store);

/* Make the WAL's file large, once. The caller holds the lock; a disk without room is no error. */
void wal_reserve(const struct store *store);

/* Copy it back if it has grown and no other desk is busy. Does not wait. */
void wal_idle(struct store *store);

/* What a program leaves behind that did a command or two and was never idle. Does not wait. */
void wal_leave(struct store *store);

#endif
