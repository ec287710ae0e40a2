/*
 * What the use cases on a recorded case have in common: one transaction that looks for the command
 * id, loads the case, asks model for the next state, records one event. Private to the desk layer.
 *
 *	struct change change;
 *	status = change_begin(&change, desk, number, COMMAND_START, command, err);
 *	if (status == STATUS_OK && !change.repeated)
 *		... check further rules, fields_add_text(&change.draft.fields, ...) ...
 *	return change_end(&change, status, err);
 */
#ifndef MENZHEN_DESK_CASE_CHANGE_H
#define MENZHEN_DESK_CASE_CHANGE_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/case_number.h"
#include "menzhen/store/case_store.h"
#include "menzhen/store/journal.h"

struct change {
	struct desk *desk;
	char number[CASE_NUMBER_SIZE];
	char command[COMMAND_ID_SIZE];
	struct case_record record;
	enum case_state next;
	bool repeated; /* on record already: nothing more to do */
	bool begun;
	const char *draft_form; /* whose draft goes with the event; NULL: none */
	char service_day[DAY_TEXT_SIZE];
	struct event_draft draft; /* field `state` is filled in */
};

/* Begins the transaction. Always ended by change_end, whatever it returns. */
enum status change_begin(struct change *change, struct desk *desk, const char *number,
	enum case_command verb, const char *command, struct error *err);

/* Field `service_day`: the one of the moment the event is of, whatever day the case is of. */
enum status change_add_service_day(struct change *change, struct error *err);

/* Record and commit when STATUS (of all that came before) is STATUS_OK, else roll back. */
enum status change_end(struct change *change, enum status status, struct error *err);

#endif
