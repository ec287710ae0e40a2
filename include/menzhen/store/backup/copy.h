/*
 * A copy of a database, made while desks go on recording, in slices that a screen does not feel:
 * SQLite's online backup reads one moment of it, and the copy is checked, as a file and event by
 * event, before it is called one. Never a copy of the file, which would miss what is in the log.
 *
 * The copy is one file without a log beside it, mode 0600.
 */
#ifndef MENZHEN_STORE_COPY_H
#define MENZHEN_STORE_COPY_H

#include <stdbool.h>
#include <stdint.h>

#include "menzhen/base/error.h"
#include "menzhen/base/patience.h"
#include "menzhen/model/backup.h"
#include "menzhen/store/backup/enclosed.h"

struct copy;

/*
 * Begin a copy of the database at FROM, of this schema or an older one, into the file TO; one that
 * is there already is overwritten. Needs the right to read FROM and no lock.
 */
enum status copy_begin(struct copy **out, const char *from, const char *to, struct error *err);

/*
 * One slice cannot be cut: SQLite's check of the file takes a second for some hundred megabytes. It
 * is broken off when PATIENCE, which the caller keeps, is over, and begun anew by the next step.
 */
void copy_heed(struct copy *copy, const struct patience *patience);

/* Files to go along, which the caller keeps until the copy is done. */
void copy_enclose(struct copy *copy, const struct enclosed *enclosed);

/*
 * A slice of the work, some milliseconds. *DONE: the copy is on the disk, SQLite finds nothing
 * wrong with the file, and its chain of events holds. Where it does not, the database itself is
 * looked at: STATUS_DAMAGED when that is where the damage is, STATUS_STORE when it is sound and the
 * copy was spoilt on its way, or when the disk fails. Then only end is left.
 */
enum status copy_step(struct copy *copy, bool *done, struct error *err);

/* What is copied, 0 to 1000, of the file and of the check together. */
int copy_progress(const struct copy *copy);

/* What of the journal is in the copy, once it is done. Borrowed. */
const struct backup_position *copy_position(const struct copy *copy);

/* Takes NULL. The file is removed unless the copy was done. */
void copy_end(struct copy *copy);

#endif
