/*
 * Which appointments the roster can keep. A booked visit falls into a slot: a stretch of so many
 * minutes, counted from the beginning of a duty at the clinic. So many can be seen in it as there
 * are people on duty for the whole of it, times how many each may be given. Whether a booking may
 * be made and whether one that was made can still be kept, once somebody is on leave or has
 * swapped, is one and the same question (appointment_check).
 *
 * A home round and a call need no slot, but an adviser who is there.
 */
#ifndef MENZHEN_MODEL_APPOINTMENT_SLOT_H
#define MENZHEN_MODEL_APPOINTMENT_SLOT_H

#include "menzhen/model/appointment/appointment.h"
#include "menzhen/model/duty/duty_change.h"
#include "menzhen/model/roster/roster.h"

/* What is reckoned with. Borrowed. */
struct appointment_scope {
	const struct roster *roster;
	const struct duty_list *duties; /* as they stand, from the day before the first one on */
	const struct duty_changes *changes; /* leave, of those who have no duty then too */
	const struct appointment_list *booked;
	struct appointment_rules rules;
};

struct appointment_slot {
	struct day day; /* of the calendar: past midnight it is the next one */
	int start;
	int places; /* so many can be seen */
	int taken;  /* booked, or come already */
};

/* Zero-initialise; owns them. In order of time. */
struct appointment_slots {
	struct appointment_slot *items;
	size_t count, capacity;
};

/*
 * Append the slots that begin on DAY: all of them, or for ADVISER (an id) those in which that one
 * is on duty, with their places. Slots of duties that begin at different hours may overlap; what is
 * booked counts in each slot that it touches. STATUS_MEMORY alone.
 */
enum status appointment_slots_of(const struct appointment_scope *scope, struct day day,
	const char *adviser, struct appointment_slots *out, struct error *err);

/* The slot of SLOTS that begins then; NULL: none does. */
const struct appointment_slot *appointment_slot_at(
	const struct appointment_slots *slots, struct day day, int start);

/* Has it a place left, and does it begin after NOW? */
bool appointment_slot_free(const struct appointment_slot *slot, struct local_time now);

/*
 * Can it be kept as things stand? Others that are booked were there first if their number is lower;
 * one without a number yet comes after all.
 */
enum appointment_finding appointment_check(
	const struct appointment_scope *scope, const struct appointment *appointment);

/* The same of all of LIST that are booked and not over at NOW, into `finding`. */
void appointments_check(const struct appointment_scope *scope, struct appointment_list *list,
	struct local_time now);

/* Is ADVISER (an id) on duty, wherever that is, when it begins? */
bool appointment_meets_duty(
	const struct appointment_scope *scope, const struct appointment *appointment);

/*
 * The free slots nearest to the time of APPOINTMENT, for its adviser, into OUT: at most
 * APPOINTMENT_NEAREST of those that begin on DAYS and after NOW, in order of time. STATUS_MEMORY
 * alone.
 */
enum { APPOINTMENT_NEAREST = 3 };
enum status appointment_nearest(const struct appointment_scope *scope,
	const struct appointment *appointment, struct day_range days, struct local_time now,
	struct appointment_slots *out, struct error *err);

void appointment_slots_release(struct appointment_slots *slots);

#endif
