/*
 * What the use cases on a recorded case have in common: the recording of one event, the case as it
 * is, and the next state that model allows. Private to the desk layer.
 *
 *	struct change change;
 *	status = change_begin(&change, desk, number, COMMAND_START, command, err);
 *	if (status == STATUS_OK && !change.event.repeated)
 *		... check further rules, fields_add_text(&change.event.draft.fields, ...) ...
 *	return change_end(&change, status, err);
 */
#ifndef MENZHEN_DESK_CASE_CHANGE_H
#define MENZHEN_DESK_CASE_CHANGE_H

#include "desk/recording.h"
#include "menzhen/store/case/case_store.h"

struct change {
	struct recording event;
	struct case_record record; /* as it was */
	enum case_state next;
	bool in_turn; /* change_begin_turn */
	char service_day[DAY_TEXT_SIZE];
};

/* Begins the recording, with the field `state` filled in. Always ended by change_end, whatever it
 * returns. */
enum status change_begin(struct change *change, struct desk *desk, const char *number,
	enum case_command verb, const char *command, struct error *err);

/*
 * The same for an event of another KIND that is possible where VERB is. No field is filled in, for
 * the event need not lead to that state.
 */
enum status change_begin_kind(struct change *change, struct desk *desk, const char *number,
	enum case_command verb, const char *kind, const char *command, struct error *err);

/* As change_begin, where the queue's order decides and nobody chooses: who may call a case may do
 * that, though they see no more of it than its place. */
enum status change_begin_turn(struct change *change, struct desk *desk, const char *number,
	enum case_command verb, const char *command, struct error *err);

/*
 * Load the case anew and step it by VERB: something was recorded in the same transaction, or the
 * recording was begun without a subject and has been named since.
 */
enum status change_reload(struct change *change, enum case_command verb, struct error *err);

/* Field `state`: the one that the verb leads to. */
void change_add_state(struct change *change);

/* Field `service_day`: the one of the moment the event is of, whatever day the case is of. */
enum status change_add_service_day(struct change *change, struct error *err);

/* Record and commit when STATUS (of all that came before) is STATUS_OK, else roll back. */
enum status change_end(struct change *change, enum status status, struct error *err);

#endif
