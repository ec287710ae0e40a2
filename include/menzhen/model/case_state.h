/*
 * The life of a case, as one table: which command takes which state to which.
 *
 *	waiting -assign-> assigned -start-> consulting -close-> closed -rate-> rated
 *	                                                              -decline-> declined
 *
 * besides: assigned -close-> closed; assigned, consulting -reassign-> assigned; closed, rated,
 * declined -reopen-> assigned; any but rated -void-> voided.
 */
#ifndef MENZHEN_MODEL_CASE_STATE_H
#define MENZHEN_MODEL_CASE_STATE_H

#include <stdbool.h>

#include "menzhen/base/error.h"
#include "menzhen/model/coded.h"

enum case_state {
	CASE_WAITING,    /* 候诊: recorded, nobody has it yet */
	CASE_ASSIGNED,   /* 已分派: given to an adviser who has not begun */
	CASE_CONSULTING, /* 在诊 */
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
	COMMAND_START,
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

/* Is work still to be done: waiting, assigned or consulting. */
bool case_state_is_open(enum case_state state);

/*
 * The state COMMAND leads to from FROM. RATED says that the case has its one rating (GB/T 39734:
 * once a handling, never changed), so that a reopened case closes back to rated, is not asked again
 * and cannot be voided. Reopening gives the case back to its adviser. An assigned case may be
 * closed without having been started: the advice was given, only the key was forgotten, and a start
 * recorded afterwards would carry a false time. STATUS_REFUSED with a sentence that says why and
 * what can be done instead.
 */
enum status case_next(enum case_state from, enum case_command command, bool rated,
	enum case_state *to, struct error *err);

/* The same as a question, for greying out what cannot be done. */
bool case_allows(enum case_state from, enum case_command command, bool rated);

#endif
