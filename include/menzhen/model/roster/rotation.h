/*
 * Rotation: whose turn it is on a date of a shift with `rotate`. The plan alone: somebody's leave
 * passes a turn on (rotation_after), but never changes the count.
 */
#ifndef MENZHEN_MODEL_ROTATION_H
#define MENZHEN_MODEL_ROTATION_H

#include <stddef.h>
#include <stdint.h>

#include "menzhen/model/roster/shift.h"

/*
 * Which turn DAY is, from 0 at the anchor; negative before it. Occurrences are the dates held
 * between the anchor and DAY, counted one by one: duty_expand() does it once for all its days.
 */
int64_t rotation_count(const struct shift *shift, const struct calendar *calendar, struct day day);

/* Whose turn the K-th is: an index into who, which must not be empty. K may be negative. */
size_t rotation_place(const struct shift *shift, int64_t k);

/* Whose turn DAY is: both in one. SHIFT must have a rotation. */
size_t rotation_turn(const struct shift *shift, const struct calendar *calendar, struct day day);

/*
 * Who follows ADVISER in the list, the first one after the last: both are indexes into
 * roster.advisers, as in who. ADVISER itself when alone in the list, or not in it. Going on until
 * one is there, or it is ADVISER again, finds who takes the turn of one on leave.
 */
size_t rotation_after(const struct shift *shift, size_t adviser);

#endif
