/*
 * Use cases that move a recorded case along: each checks the rules of model, records one event and
 * is done. NUMBER is a case number. COMMAND is the command id; NULL takes a new one. Repeating one
 * that is on record for the same case and use case records nothing and succeeds.
 *
 * STATUS_REFUSED: a rule says no; the sentence says why and what can be done instead. STATUS_USAGE:
 * an unknown code or a text that cannot be kept. STATUS_STORE: not recorded.
 */
#ifndef MENZHEN_DESK_CASE_COMMANDS_H
#define MENZHEN_DESK_CASE_COMMANDS_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/case/case_state.h"
#include "menzhen/model/case/rating.h"
#include "menzhen/model/conflict/conflict.h"

enum { TEXT_MAX = 8000 }; /* bytes of a reason, an advice, a summary */

/* Whom a case is given to, and what is said to that. NULL and "" alike mean nothing. */
struct assign_request {
	const char *to;     /* id of the adviser */
	const char *reason; /* why them */
	bool in_turn;       /* the queue chose, not a person: no reason is asked, none overridden */
	/*
	 * Taken, in the same transaction, on the conflict of interest of `to`, as conflict_decide
	 * does; DECISION_NONE: none is.
	 */
	enum conflict_decision decision;
	const char *decision_reason; /* an override needs it */
	const char *command;
};

/*
 * Give a waiting case to adviser `to`, or to the one proposed first when none is named. Another
 * choice than the first needs a reason; one who cannot take it (not on duty …) or has a conflict of
 * interest that nobody has decided about is refused. The ranking is recorded with the case.
 */
enum status case_assign(struct desk *desk, const char *number, const struct assign_request *request,
	struct error *err);

/* Give it to another adviser; `to` and `reason` are required. */
enum status case_reassign(struct desk *desk, const char *number,
	const struct assign_request *request, struct error *err);

/* What has still to be said before a request can be carried out. */
enum assign_need {
	ASSIGN_NEEDS_NOTHING,
	ASSIGN_NEEDS_DECISION, /* about a conflict of interest, or about one more */
	ASSIGN_NEEDS_REASON,
};

/*
 * Rehearse case_assign (VERB is COMMAND_ASSIGN) or case_reassign (COMMAND_REASSIGN), so that a
 * screen asks for what is needed and for nothing else; nothing is recorded. Refused as those would
 * be for anything but what *OUT tells of. `to` is required.
 */
enum status case_assign_needs(struct desk *desk, const char *number, enum case_command verb,
	const struct assign_request *request, enum assign_need *out, struct error *err);

/* The consultation begins. */
enum status case_start(
	struct desk *desk, const char *number, const char *command, struct error *err);

/* What a close-out says. */
struct closing {
	const char *outcome; /* code of outcomes.yaml */
	const char *advice;  /* what the adviser told the visitor */
	/* What was told of legal aid (法律援助法 23): code of legal_aid_notice_table. NULL:
	 * unknown. */
	const char *legal_aid;
	const char *command;
	const char *draft; /* name of the form it was typed into: its draft goes with the event */
};

/* Close out: both outcome and advice are required. */
enum status case_close(
	struct desk *desk, const char *number, const struct closing *closing, struct error *err);

/* Take a closed case up again with its adviser; REASON is required. */
enum status case_reopen(struct desk *desk, const char *number, const char *reason,
	const char *command, struct error *err);

/* Recorded by mistake: the number stays, with REASON. */
enum status case_void(struct desk *desk, const char *number, const char *reason,
	const char *command, struct error *err);

/* The visitor's one rating, by whoever is at the desk, never by the adviser it rates. */
enum status case_rate(struct desk *desk, const char *number, const struct rating *rating,
	const char *command, struct error *err);

/* The visitor was asked and chose not to rate. */
enum status case_decline(struct desk *desk, const char *number, enum rating_source source,
	const char *command, struct error *err);

#endif
