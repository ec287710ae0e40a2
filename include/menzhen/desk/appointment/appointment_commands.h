/*
 * Use cases: appointments (预约出诊, 上门, 回电). Each checks the rules of model, records one event
 * and is done. COMMAND is the command id; NULL takes a new one. Repeating one that is on record for
 * the same thing records nothing and succeeds.
 *
 * STATUS_REFUSED: a rule says no; the sentence says why and what can be done instead, such as the
 * nearest free slots. STATUS_USAGE: somebody or something that the station does not have, or a text
 * that cannot be kept. STATUS_STORE: not recorded.
 */
#ifndef MENZHEN_DESK_APPOINTMENT_COMMANDS_H
#define MENZHEN_DESK_APPOINTMENT_COMMANDS_H

#include "menzhen/desk/case/case_open.h"
#include "menzhen/desk/desk.h"
#include "menzhen/model/appointment/appointment_slot.h"
#include "menzhen/model/roster/day_range.h"
#include "menzhen/store/journal/journal.h"

enum {
	APPOINTMENT_AHEAD =
		366,       /* days for which one may be booked: farther is a slip of the pen */
	ADDRESS_MAX = 400, /* bytes */
};

/* As typed. NULL and "" alike mean not given. */
struct booking {
	enum appointment_kind kind;
	const char *client;
	const char *phone;    /* of a call-back required */
	struct day day;       /* of the calendar: after midnight it is the next one */
	int start;            /* minutes from its midnight */
	const char *adviser;  /* id; of a visit: whoever is on duty when not given */
	const char *category; /* code of a leaf */
	const char *address;  /* of a home round required */
	const char *note;
	const char *command;
	const char *draft; /* name of the form it was typed into: its draft goes with the event */
};

/* Findings warn, they do not block. */
struct booking_result {
	int number;
	bool repeated; /* the command was on record already; nothing was recorded now */
	enum phone_finding phone;
	bool on_duty;    /* the adviser of a home round is on duty then */
	int same_person; /* number of another appointment of theirs on the day; 0: none */
};

/*
 * Refused: what lies in the past or more than APPOINTMENT_AHEAD days ahead; a visit that is no slot
 * with a place left, or whose adviser is not on duty; an adviser on leave or out of the roster.
 */
enum status appointment_book(struct desk *desk, const struct booking *booking,
	struct booking_result *out, struct error *err);

/* To another time, as strictly as a new one. ADVISER, an id; NULL: as it was; "":
 * whoever is on duty, of a visit alone. */
enum status appointment_move(struct desk *desk, int number, struct day day, int start,
	const char *adviser, const char *command, struct booking_result *out, struct error *err);

/* REASON is required. */
enum status appointment_cancel(
	struct desk *desk, int number, const char *reason, const char *command, struct error *err);

/* They did not come, were not at home, were not reached. Refused before its time. */
enum status appointment_miss(struct desk *desk, int number, const char *command, struct error *err);

/* The round or the call is made, and nothing more came of it. NOTE may be NULL. */
enum status appointment_keep(
	struct desk *desk, int number, const char *note, const char *command, struct error *err);

/*
 * The intake that APPOINTMENT starts from, for a form or for case_open, which records with the case
 * that the appointment has become it. Borrows from APPOINTMENT and NUMBER.
 */
struct intake appointment_intake(
	const struct appointment *appointment, char number[APPOINTMENT_NUMBER_SIZE]);

/*
 * They are here: a case is recorded from what the appointment says. CATEGORY, a code, is for one
 * that was booked without; NULL: its own.
 */
enum status appointment_arrive(struct desk *desk, int number, const char *category,
	const char *command, struct intake_result *out, struct error *err);

/* See its phone number in full, which screens show masked; that it was shown is on record. */
enum status appointment_reveal(struct desk *desk, const struct appointment *appointment,
	const char *command, struct error *err);

/* The appointment NUMBER, with what is found of it now. Release OUT. */
enum status appointment_show(
	const struct desk *desk, int number, struct appointment *out, struct error *err);

/* What happened to it, oldest first; release OUT. Of one that there is not: nothing. */
enum status appointment_history(
	const struct desk *desk, int number, struct history *out, struct error *err);

/* All of DAYS, of the calendar, with what is found of them now. Appends to OUT, to be released. */
enum status appointments_list(const struct desk *desk, struct day_range days,
	struct appointment_list *out, struct error *err);

/* The slots of DAY; of ADVISER (an id) alone unless it is NULL. Appends to OUT, to be released. */
enum status appointment_slots_list(const struct desk *desk, struct day day, const char *adviser,
	struct appointment_slots *out, struct error *err);

#endif
