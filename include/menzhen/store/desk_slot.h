/*
 * Desk numbers. Several desks may work on one station at once; each takes the lowest free number
 * and holds a lock on it while it lives, so that a desk that died (kill -9, power) finds its own
 * drafts again when it comes back.
 */
#ifndef MENZHEN_STORE_DESK_SLOT_H
#define MENZHEN_STORE_DESK_SLOT_H

#include "menzhen/base/error.h"

enum { DESK_SLOTS = 64 };

struct desk_slot {
	int number; /* from 1; 0: none taken */
	int fd;
};

/* Takes a slot in the station folder DIRECTORY. */
enum status desk_slot_take(struct desk_slot *slot, const char *directory, struct error *err);
void desk_slot_release(struct desk_slot *slot);

#endif
