/* What going back to a backup would change. */
#ifndef MENZHEN_DESK_RESTORE_COMPARE_H
#define MENZHEN_DESK_RESTORE_COMPARE_H

#include "menzhen/desk/backup/restore.h"

/*
 * Fill OUT of what the store of DESK, NULL where it cannot be read, and BACKUP, which is to take
 * its place, have; *COMMON: so many events they begin with alike. A store that fails while it is
 * read is one that cannot be read.
 */
enum status restore_compare(const struct desk *desk, struct store *backup,
	struct restore_outlook *out, int64_t *common, struct error *err);

/* The part of it that is about accounts. */
enum status restore_compare_users(struct store *present, struct store *backup,
	struct restore_outlook *out, struct error *err);

/* Zero all that restore_compare fills. */
void restore_compare_release(struct restore_outlook *out);

#endif
