/*
 * Appointments: a visit at a time agreed on (预约出诊), a round to somebody's home (上门巡诊), a
 *call to be made (回电); and what became of each, as one table:
 *
 *	booked -move-> booked, -arrive-> arrived, -keep-> kept, -miss-> missed, -cancel-> cancelled
 *	missed -move-> booked, -arrive-> arrived, -keep-> kept
 *	kept   -arrive-> arrived
 *
 * To arrive is to become a case. A visit is kept by arriving; a round or a call may be kept without
 * a case coming of it.
 */
#ifndef MENZHEN_MODEL_APPOINTMENT_H
#define MENZHEN_MODEL_APPOINTMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/day.h"
#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/coded.h"

enum appointment_kind {
	APPOINTMENT_VISIT,
	APPOINTMENT_HOME_ROUND,
	APPOINTMENT_CALL_BACK,
	APPOINTMENT_KINDS
};

enum appointment_state {
	APPOINTMENT_BOOKED,
	APPOINTMENT_ARRIVED,   /* became a case */
	APPOINTMENT_KEPT,      /* the round made, the call made */
	APPOINTMENT_MISSED,    /* did not come, was not at home, was not reached */
	APPOINTMENT_CANCELLED, /* beforehand, by either side */
	APPOINTMENT_STATES
};

enum appointment_command {
	APPOINTMENT_MOVE, /* to another time */
	APPOINTMENT_ARRIVE,
	APPOINTMENT_KEEP,
	APPOINTMENT_MISS,
	APPOINTMENT_CANCEL,
	APPOINTMENT_COMMANDS
};

/* What station.yaml says of booked visits; these where it does not. */
enum {
	APPOINTMENT_MINUTES = 30, /* length of a slot */
	APPOINTMENT_MINUTES_LEAST = 5,
	APPOINTMENT_MINUTES_MOST = 240,
	APPOINTMENT_EACH = 1, /* bookings an adviser on duty can see in a slot */
	APPOINTMENT_EACH_MOST = 20,
};
struct appointment_rules {
	int minutes, each;
};

extern const struct coded_table appointment_kind_table, appointment_state_table;

/* The state as it is called of this kind: "Call made" (msgid). */
const char *appointment_state_title(enum appointment_kind kind, enum appointment_state state);

/* Can it be kept as things stand? Reckoned (model/appointment/appointment_slot.h), never recorded.
 */
enum appointment_finding {
	APPOINTMENT_SERVED,
	APPOINTMENT_NOBODY,   /* nobody who could see them is on duty then */
	APPOINTMENT_OFF_DUTY, /* the adviser asked for is not */
	APPOINTMENT_ON_LEAVE, /* the adviser is on leave */
	APPOINTMENT_GONE, /* the adviser is not in the roster, or their term does not cover it */
	APPOINTMENT_FULL, /* others were booked before, and are as many as can be seen */
	APPOINTMENT_FINDINGS
};

/* Titles say why it cannot be kept: "nobody is on duty then". */
extern const struct coded_table appointment_finding_table;

/* One appointment. Owns its strings; NULL where nothing was said. */
struct appointment {
	int number; /* 7 of A-0007 */
	enum appointment_kind kind;
	enum appointment_state state;
	struct day day; /* of the calendar: after midnight it is the next one */
	int start;      /* minutes from its midnight, 0..1439 */
	char *adviser;  /* id; a visit may have none: whoever is on duty */
	char *category; /* code */
	char *case_number;
	char *actor; /* who booked it */
	moment booked_at;
	enum appointment_finding finding; /* set by appointments_check */
	/* Personal data: */
	char *client, *phone, *address, *note;
	char *reason; /* why it was cancelled */
};

/* Zero-initialise; owns them. In order of day, start and number. */
struct appointment_list {
	struct appointment *items;
	size_t count, capacity;
};

/*
 * The state that COMMAND leads to. STATUS_REFUSED with a sentence that says why and what can be
 * done instead.
 */
enum status appointment_next(const struct appointment *appointment,
	enum appointment_command command, enum appointment_state *to, struct error *err);

/* When it begins, in minutes from 1970-01-01 00:00 local time: comparable to duty_begins. */
int64_t appointment_begins(const struct appointment *appointment);

/* Has its time come, at NOW? */
bool appointment_is_due(const struct appointment *appointment, struct local_time now);

/* "A-0007" */
enum { APPOINTMENT_NUMBER_SIZE = 16 };
char *appointment_number_format(int number, char out[APPOINTMENT_NUMBER_SIZE]);
/* As typed: "A-0007", "a-7", "7", in full width too. False on anything else. */
bool appointment_number_parse(const char *text, int *out);

void appointment_release(struct appointment *appointment);
void appointment_list_release(struct appointment_list *list);

#endif
