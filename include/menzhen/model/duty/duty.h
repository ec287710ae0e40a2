/* Duties: what a roster comes to on given days. One duty is one person, one span, one shift. */
#ifndef MENZHEN_MODEL_DUTY_H
#define MENZHEN_MODEL_DUTY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/day.h"
#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/coded.h"
#include "menzhen/model/roster/calendar.h"
#include "menzhen/model/roster/roster.h"
#include "menzhen/model/string_list.h"

/* The longest name of a room that is written at the desk, in bytes. */
enum { ROOM_MAX = 240 };

/* What has become of a planned duty. */
enum duty_state {
	DUTY_PLANNED,
	DUTY_LEAVE,      /* the person has leave and is not there */
	DUTY_SWAPPED,    /* taken over in an agreed swap */
	DUTY_STAND_IN,   /* taken over from another */
	DUTY_SIGNED_IN,  /* has arrived */
	DUTY_AWAY,       /* has arrived and left the room for a while */
	DUTY_SIGNED_OUT, /* has gone home */
	DUTY_STATES
};

extern const struct coded_table duty_state_table; /* by enum duty_state */

struct duty {
	const struct shift *shift;     /* borrowed from the roster */
	const struct adviser *adviser; /* who has it now; borrowed from the roster */
	const struct adviser *planned; /* whose it is as roster.yaml has it; borrowed */
	struct day day;                /* the service day: the one it starts on */
	int start;                     /* minutes from midnight of DAY */
	int end;                       /* the same; > start, beyond 1440 when it crosses midnight */
	enum duty_state state;
	int back;         /* DUTY_AWAY: when they said they would be, minutes as START */
	const char *room; /* where it was moved to; NULL: not moved. Borrowed from the list */
};

/* Ordered by day, start, shift order, person order. Zero-initialise; borrows from the roster. */
struct duty_list {
	struct duty *items;
	size_t count, capacity;
	struct string_list rooms; /* those that duties were moved to */
};

/*
 * Append all duties whose service day is FIRST..LAST (both included), after those already in OUT.
 * The plan as written: terms of appointment and limits are for assignment.h to weigh. STATUS_MEMORY
 * alone.
 */
enum status duty_expand(const struct roster *roster, const struct calendar *calendar,
	struct day first, struct day last, struct duty_list *out, struct error *err);

/* NOW in minutes from the midnight that DUTY counts from: comparable to its start and end. */
int duty_minute(const struct duty *duty, struct local_time now);

/* Minutes from 1970-01-01 00:00 local time: duties of different days compare by them. */
int64_t duty_begins(const struct duty *duty);
int64_t duty_ends(const struct duty *duty);

/*
 * Would one person who has both A and B be in two places at once? A session within another in the
 * same room takes nobody elsewhere; two places of one shift are two people's.
 */
bool duty_collides(const struct duty *a, const struct duty *b);

/* Is DUTY running at NOW (start included, end not), whoever is there? */
bool duty_covers(const struct duty *duty, struct local_time now);

/* Is, or will, the person be there? Not on leave, not gone home. Away is still on duty. */
bool duty_serves(const struct duty *duty);

/* Where visitors find it: the room it was moved to, else shift_where(). NULL: at the clinic. */
const char *duty_where(const struct duty *duty, error_translate translate);

/* The first duty in LIST that starts after NOW, of ADVISER, or of anybody for NULL; NULL: none. */
const struct duty *duty_next(
	const struct duty_list *list, const struct adviser *adviser, struct local_time now);

void duty_list_release(struct duty_list *list);

#endif
