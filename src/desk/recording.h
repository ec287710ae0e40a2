/*
 * One event recorded at the desk: one transaction that looks for the command id, lets the use case
 * check its rules, and records. Within a transaction that is under way it is a part of that one,
 * which the caller ends: so one use case may be made of others. Private to the desk layer.
 *
 *	struct recording recording;
 *	status = recording_begin(&recording, desk, "duty.away", subject, command, err);
 *	if (status == STATUS_OK && !recording.repeated)
 *		... load, check, fields_add_text(&recording.draft.fields, ...) ...
 *	return recording_end(&recording, status, err);
 */
#ifndef MENZHEN_DESK_RECORDING_H
#define MENZHEN_DESK_RECORDING_H

#include "menzhen/desk/desk.h"
#include "menzhen/store/journal/journal.h"

struct case_record;

struct recording {
	struct desk *desk;
	char command[COMMAND_ID_SIZE];
	char subject[EVENT_SUBJECT_SIZE];
	bool repeated; /* on record already: nothing more to do */
	bool begun;    /* the transaction is this recording's own */
	bool theirs;   /* recording_of said yes: where only what is theirs may be recorded */
	bool seen;     /* recording_see said yes: where it is about a case */
	const char *draft_form; /* whose draft goes with the event; NULL: none */
	struct event_draft draft;
};

/*
 * Begins the transaction. Always ended by recording_end, whatever it returns. COMMAND is as in
 * input_command; one that is on record must stand for this KIND and SUBJECT. SUBJECT is NULL where
 * the use case finds it out within the transaction: it is the recorded one's then when that was
 * done already, else for recording_name or recording_about to say.
 */
enum status recording_begin(struct recording *recording, struct desk *desk, const char *kind,
	const char *subject, const char *command, struct error *err);

/* What the event is about, once that is known. It is copied. */
void recording_name(struct recording *recording, const char *subject);

/*
 * The event is about what is of ADVISER (desk_may_own). Where somebody may do this with what is
 * theirs alone, recording_end records nothing that this or change_reload did not say yes to.
 */
enum status recording_of(struct recording *recording, const char *adviser, struct error *err);

/*
 * The event is about the case RECORD (desk_may_case). What is about a case (model/access/
 * permission.h) of which one sees too little is recorded by nobody: recording_end looks where
 * nothing asked before; asking early keeps a refusal from telling of the case.
 */
enum status recording_see(
	struct recording *recording, const struct case_record *record, struct error *err);

/* The same where who may do CODE with the case sees enough of it. */
enum status recording_see_as(struct recording *recording, const char *code,
	const struct case_record *record, struct error *err);

/* As recording_see of the case NUMBER, which the caller has not loaded. */
enum status recording_see_number(
	struct recording *recording, const char *number, struct error *err);

/* As recording_name where it is what the caller asked for: what was recorded already must be about
 * it, too. */
enum status recording_about(struct recording *recording, const char *subject, struct error *err);

/* Record and commit when STATUS (of all that came before) is STATUS_OK, else roll back. */
enum status recording_end(struct recording *recording, enum status status, struct error *err);

#endif
