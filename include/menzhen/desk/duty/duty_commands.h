/*
 * Use cases over the roster's plan: leave, swaps, stand-ins, other rooms; who has come and gone.
 * Each checks the rules of model, records one event and is done. COMMAND is the command id; NULL
 * takes a new one. Repeating one that is on record for the same thing records nothing and succeeds.
 *
 * Refused, whatever the change: what would put somebody in two places at once; what alters duty
 * that has been over for more than 24 hours, but by a supervisor and with a reason.
 *
 * STATUS_REFUSED: a rule says no; the sentence says why and what can be done instead. STATUS_USAGE:
 * somebody or something that the roster does not have, or a text that cannot be kept. STATUS_STORE:
 * not recorded.
 */
#ifndef MENZHEN_DESK_DUTY_COMMANDS_H
#define MENZHEN_DESK_DUTY_COMMANDS_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/duty/duty_change.h"

enum {
	LEAVE_DAYS_MAX = 731, /* two years */
	AWAY_MINUTES_MAX = 240,
	SIGN_IN_EARLY = 120 /* minutes before a duty begins that one may sign in */
};

/* Which duty is meant, by who has it. It must be the only one. */
struct duty_ref {
	const char *adviser; /* id */
	struct day day;      /* the service day */
	const char *shift;   /* id; NULL: any */
	int start;           /* minutes from midnight; DUTY_ANY_START: any */
};
enum { DUTY_ANY_START = -1 };

/* Leave on the days FIRST..LAST, of all shifts or of one. */
struct leave {
	const char *adviser; /* id */
	struct day first, last;
	const char *shift;  /* id; NULL: all */
	const char *reason; /* NULL: none given */
	const char *command;
};

/* *NUMBER gets the change's own, in these four. */
enum status duty_leave(
	struct desk *desk, const struct leave *leave, int *number, struct error *err);

/* Propose that the two give each other their duties. Neither may have begun, nor be on leave. */
enum status duty_swap_propose(struct desk *desk, const struct duty_ref *one,
	const struct duty_ref *other, const char *reason, const char *command, int *number,
	struct error *err);

/* BY (an id) takes the duty over from the one who has it, or who is on leave from it. */
enum status duty_stand_in(struct desk *desk, const struct duty_ref *duty, const char *by,
	const char *reason, const char *command, int *number, struct error *err);

enum status duty_move(struct desk *desk, const struct duty_ref *duty, const char *room,
	const char *reason, const char *command, int *number, struct error *err);

/* The other side agrees, or does not, to the proposed swap NUMBER. REASON may be NULL. */
enum status duty_swap_accept(struct desk *desk, int number, const char *command, struct error *err);
enum status duty_swap_refuse(
	struct desk *desk, int number, const char *reason, const char *command, struct error *err);

/* Take the change NUMBER back: the roster is what it would be without it. REASON may be NULL. */
enum status duty_withdraw(
	struct desk *desk, int number, const char *reason, const char *command, struct error *err);

/* The change NUMBER with its state as it is now. Release OUT. */
enum status duty_change_show(
	const struct desk *desk, int number, struct duty_change *out, struct error *err);

/*
 * All that touch FIRST..LAST, at most LEAVE_DAYS_MAX days, by number, with their states as they are
 * now. Release OUT.
 */
enum status duty_changes_list(const struct desk *desk, struct day first, struct day last,
	struct duty_changes *out, struct error *err);

/*
 * ADVISER (an id) has come: to the duty that is running, that of the day before past midnight too,
 * or that begins within SIGN_IN_EARLY minutes. After having signed out, it is taken back.
 */
enum status duty_sign_in(
	struct desk *desk, const char *adviser, const char *command, struct error *err);

/*
 * ADVISER goes home: from the running duty, or the last they signed in to. Refused, with their
 * tickets, while they have open cases that nobody has taken over and they do not keep
 * (desk/duty/handover.h).
 */
enum status duty_sign_out(
	struct desk *desk, const char *adviser, const char *command, struct error *err);

/* ADVISER leaves the running duty for MINUTES, 1 to AWAY_MINUTES_MAX; again: for so long from now.
 */
enum status duty_away(struct desk *desk, const char *adviser, int minutes, const char *command,
	struct error *err);

/* ADVISER is back before that. */
enum status duty_back(
	struct desk *desk, const char *adviser, const char *command, struct error *err);

#endif
