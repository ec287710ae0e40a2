/*
 * The life of a case, as one table: which command takes which state to which.
 *
 *	waiting -assign-> assigned -call-> called -start-> consulting -close-> closed
 *	closed -rate-> rated
 *	closed -decline-> declined
 *
 * Calling is no duty: assigned -start-> consulting too, and calling a waiting case assigns it.
 * The visitor may step out and come back (hold, resume), or not be there (no_show, resume). What is
 * put back into the queue (resume) is waiting if nobody has it, else assigned. redirect and carry
 * put any open case back among those waiting, for another adviser or another day. Besides:
 *
 *	assigned, called, held, no_show -close-> closed
 *	assigned, called, consulting -reassign-> assigned; held stays held
 *	closed, rated, declined -reopen-> assigned
 *	any but rated -void-> voided
 */
#ifndef MENZHEN_MODEL_CASE_STATE_H
#define MENZHEN_MODEL_CASE_STATE_H

#include <stdbool.h>

#include "menzhen/base/error.h"
#include "menzhen/model/coded.h"

enum case_state {
	CASE_WAITING,    /* 候诊: recorded, nobody has it yet */
	CASE_ASSIGNED,   /* 已分派: given to an adviser who has not begun */
	CASE_CALLED,     /* 叫号: asked into the room, on the way there */
	CASE_CONSULTING, /* 在诊 */
	CASE_HELD,       /* 挂起: stepped out, fetching papers say; keeps its number */
	CASE_NO_SHOW,    /* 过号: did not come when called, or has left */
	CASE_CLOSED,     /* 办结, 待评: unrated */
	CASE_RATED,      /* 已评 */
	CASE_DECLINED,   /* 拒评: asked, and chose not to rate */
	CASE_VOIDED,     /* 作废: recorded by mistake; the number stays */
	CASE_STATES
};

enum case_command {
	COMMAND_OPEN,
	COMMAND_ASSIGN,
	COMMAND_REASSIGN,
	COMMAND_CALL,
	COMMAND_START,
	COMMAND_HOLD,
	COMMAND_RESUME, /* put back into the queue */
	COMMAND_NO_SHOW,
	COMMAND_REDIRECT, /* to another matter or another adviser */
	COMMAND_CARRY,    /* over to the queue of a later day */
	COMMAND_CLOSE,
	COMMAND_REOPEN,
	COMMAND_VOID,
	COMMAND_RATE,
	COMMAND_DECLINE,
	CASE_COMMANDS
};

extern const struct coded_table case_state_table;

const char *case_state_code(enum case_state state);  /* "waiting" */
const char *case_state_title(enum case_state state); /* msgid */
bool case_state_parse(const char *code, enum case_state *out);

/*
 * Is work still to be done: waiting, assigned, called, consulting or held. One who did not come is
 * not waited for.
 */
bool case_state_is_open(enum case_state state);

/* Has it come to its end: closed out, whether rated or not, or voided. */
bool case_state_is_over(enum case_state state);

/* What the rules ask of a case. */
struct case_standing {
	enum case_state state;
	bool rated;       /* it has its one rating */
	bool has_adviser; /* somebody has it; a held case or one that did not come may have nobody
			   */
};

/*
 * The state COMMAND leads to from where the case stands. One with its rating (GB/T 39734: once a
 * handling, never changed) closes back to rated when reopened, is not asked again and cannot be
 * voided. Reopening gives the case back to its adviser. An assigned case may be closed without
 * having been started: the advice was given, only the key was forgotten, and a start recorded
 * afterwards would carry a false time. STATUS_REFUSED with a sentence that says why and what can be
 * done instead.
 */
enum status case_next(struct case_standing from, enum case_command command, enum case_state *to,
	struct error *err);

/* The same as a question, for greying out what cannot be done. */
bool case_allows(struct case_standing from, enum case_command command);

#endif
