/*
 * What happens at the desk over the roster's plan: leave, swaps, stand-ins, moved rooms, and who
 * has come and gone. The plan is never altered: what stands is reckoned from it and from these
 * anew, so that withdrawing one leaves the roster as it was.
 */
#ifndef MENZHEN_MODEL_DUTY_CHANGE_H
#define MENZHEN_MODEL_DUTY_CHANGE_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/model/coded.h"
#include "menzhen/model/duty/duty.h"
#include "menzhen/model/duty/duty_attendance.h"
#include "menzhen/model/roster/calendar.h"
#include "menzhen/model/roster/day_range.h"
#include "menzhen/model/roster/roster.h"

enum duty_change_kind {
	CHANGE_LEAVE,    /* the adviser is not there on these days */
	CHANGE_SWAP,     /* two take each other's duty */
	CHANGE_STAND_IN, /* one takes another's duty */
	CHANGE_ROOM,     /* a duty is held in another room */
	DUTY_CHANGE_KINDS
};

enum duty_change_state {
	CHANGE_RECORDED,  /* leave, stand-in, room: stands from then on */
	CHANGE_PROPOSED,  /* a swap that the other side has not answered */
	CHANGE_ACCEPTED,  /* a swap: stands from then on */
	CHANGE_REFUSED,   /* a swap */
	CHANGE_WITHDRAWN, /* any */
	CHANGE_LAPSED,    /* overtaken: reckoned, never recorded */
	DUTY_CHANGE_STATES
};

extern const struct coded_table duty_change_kind_table, duty_change_state_table;

/* One change. Owns its strings; what its kind does not have is NULL or zero. */
struct duty_change {
	int number; /* 7 of R-0007 */
	enum duty_change_kind kind;
	enum duty_change_state state; /* as recorded: see duty_change_state_now */
	bool lapsed;                  /* found by duty_changes_apply */
	char *adviser;                /* on leave; who gives SLOT away; who has it, for a room */
	char *other;                  /* who takes SLOT, in a swap against OTHER_SLOT */
	struct duty_slot slot;        /* leave: the one shift it is of, or none: all of them */
	struct duty_slot other_slot;
	struct day first, last; /* the days it touches; of leave: all of them */
	char *room;
	char *reason; /* personal data */
	char *answer; /* why it was refused or withdrawn: personal data */
	char *actor;  /* who recorded it */
	moment recorded_at;
};

/* Zero-initialise; owns them. Changes are in the order in which they came to stand. */
struct duty_changes {
	struct duty_change *items;
	size_t count, capacity;
	struct attendance *attendance;
	size_t attendance_count, attendance_capacity;
};

/* Which duties are asked for, and by what. Borrowed. */
struct duty_scope {
	const struct roster *roster;
	const struct calendar *calendar;
	struct day first, last; /* service days, both included */
	moment now;
	int offset_minutes;
};

/*
 * Append to OUT what the plan of SCOPE comes to with CHANGES, among which are all that stand and
 * touch its days, or the days of a swap that is among them.
 *
 * - Leave of the one who has the duty. A turn of a rotation passes to the next in the list who has
 *   no leave for it: two rows, one on leave and one planned, whose `planned` says whose turn it
 *   was. A duty that was taken over, or is of no rotation, is on leave, as is a turn that nobody in
 *   the list can take.
 * - A stand-in counts while the one stood in for still has the duty, on leave or not; a swap while
 *   both have what they give and neither is on leave. Else they have lapsed and do nothing, as does
 *   a change of a duty or a person that the roster has no more. A proposed swap has lapsed too once
 *   one of the duties has begun.
 * - Attendance comes last. Away ends by itself at the minute announced.
 *
 * Sets `lapsed` of the changes. STATUS_MEMORY alone.
 */
enum status duty_changes_apply(struct duty_changes *changes, const struct duty_scope *scope,
	struct duty_list *out, struct error *err);

/*
 * DAYS, and those up to the other side of every swap that touches them, of every swap that touches
 * these, and so on: as far as a change on DAYS can alter anything. CHANGES are those that
 * duty_changes_apply asks for.
 */
struct day_range duty_changes_reach(const struct duty_changes *changes, struct day_range days);

/* Its state with lapsing told: after duty_changes_apply over all that touch its duties. */
enum duty_change_state duty_change_state_now(const struct duty_change *change);

/* Does it stand, if it has not lapsed? */
bool duty_change_stands(const struct duty_change *change);

/* Has ADVISER (an id) leave that stands on DAY, for SHIFT (an id)? */
bool duty_changes_leave(
	const struct duty_changes *changes, const char *adviser, struct day day, const char *shift);

/* "R-0007" */
enum { DUTY_CHANGE_NUMBER_SIZE = 16 };
char *duty_change_number_format(int number, char out[DUTY_CHANGE_NUMBER_SIZE]);
/* As typed: "R-0007", "r-7", "7", in full width too. False on anything else. */
bool duty_change_number_parse(const char *text, int *out);

void duty_change_release(struct duty_change *change);
void duty_changes_release(struct duty_changes *changes);

#endif
