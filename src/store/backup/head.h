/* The end of a journal as a backup's name has it. Private to the store. */
#ifndef MENZHEN_STORE_HEAD_H
#define MENZHEN_STORE_HEAD_H

#include "menzhen/model/backup.h"
#include "store/database/query.h"

/* The first EVENTS of the journal of DB; without a head where it has fewer. */
enum status head_read(
	struct database *db, int64_t events, struct backup_position *out, struct error *err);

#endif
