/*
 * What a backup holds, compared with the journal that goes on: by the number of its events and the
 * hash of the last one, as its name has them, so that a sealed one need not be opened and no clock
 * is asked.
 */
#ifndef MENZHEN_STORE_POSITION_H
#define MENZHEN_STORE_POSITION_H

#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/backup.h"
#include "menzhen/store/store.h"

/* *PAST: the journal of STORE begins with all that POSITION holds. False where that is not known.
 */
enum status position_is_past(
	struct store *store, const struct backup_position *position, bool *past, struct error *err);

/* When the first event after POSITION was recorded; 0: there is none. */
enum status position_unsaved(struct store *store, const struct backup_position *position,
	moment *out, struct error *err);

/* What the clock said: when a backup was made, and says at present. */
struct position_clock {
	moment made, now;
	moment most; /* less far back is no matter */
};

/* *BACK: the clock has gone back since POSITION was made, as the events after it tell, or as the
 * present time does. False where nothing was recorded since. */
enum status position_clock_back(struct store *store, const struct backup_position *position,
	const struct position_clock *clock, bool *back, struct error *err);

/* Numbers of events in STORE's journal; 0: none. */
struct position_marks {
	int64_t erased;   /* the last erasure of a person */
	int64_t restored; /* the first time that the station went on from a backup */
};
enum status position_marks_load(struct store *store, struct position_marks *out, struct error *err);

/* Copies taken along before the last erasure: how many, when the last and where to, which is the
 * caller's to free (NULL: none). */
enum status position_sent(
	struct store *store, int64_t *count, moment *last, char **place, struct error *err);

#endif
