/*
 * Desk numbers. Several desks may work on one station at once; each takes a free number and holds a
 * lock on it while it lives, and keeps its drafts under it. A desk that died (kill -9, power)
 * leaves its drafts behind, so a number with drafts is taken first: they come back on the next
 * start.
 */
#ifndef MENZHEN_STORE_DESK_SLOT_H
#define MENZHEN_STORE_DESK_SLOT_H

#include <stdbool.h>

#include "menzhen/base/error.h"
#include "menzhen/store/store.h"

enum { DESK_SLOTS = 64 };

struct desk_slot {
	int number; /* from 1; 0: none taken */
	int fd;
};

/*
 * Takes the lowest free slot of the station folder DIRECTORY that has drafts in STORE, or else the
 * lowest free one.
 */
enum status desk_slot_take(
	struct desk_slot *slot, struct store *store, const char *directory, struct error *err);

/*
 * Take NUMBER as well, for a moment, to do something with what lies there: false when a desk that
 * is open has it. Given back by desk_slot_return.
 */
bool desk_slot_borrow(const struct desk_slot *slot, int number);
void desk_slot_return(const struct desk_slot *slot, int number);

/*
 * Take all numbers at once, so that no desk is open or opens: STATUS_REFUSED while one is. Released
 * by desk_slot_release; its number says nothing.
 */
enum status desk_slot_take_all(struct desk_slot *slot, const char *directory, struct error *err);
void desk_slot_release(struct desk_slot *slot);

#endif
