/*
 * Events of a journal by their numbers, as what tells of its end: the hash in a backup's name, the
 * time. Private to the store.
 */
#ifndef MENZHEN_STORE_HEAD_H
#define MENZHEN_STORE_HEAD_H

#include "menzhen/base/moment.h"
#include "menzhen/model/backup.h"
#include "menzhen/store/backup/restart.h"
#include "store/database/query.h"

/* The hash of the event ID of DB, hex; "" where there is none. */
enum status head_hash(
	struct database *db, int64_t id, char out[JOURNAL_HASH_SIZE], struct error *err);

/* When it was recorded; 0: there is none. */
enum status head_at(struct database *db, int64_t id, moment *out, struct error *err);

/* The first EVENTS of the journal of DB; without a head where it has fewer. */
enum status head_read(
	struct database *db, int64_t events, struct backup_position *out, struct error *err);

#endif
