#include "case_change.h"

static const char *const event_kinds[CASE_COMMANDS] = {
	[COMMAND_OPEN] = "case.opened",
	[COMMAND_ASSIGN] = "case.assigned",
	[COMMAND_REASSIGN] = "case.reassigned",
	[COMMAND_CALL] = "case.called",
	[COMMAND_START] = "case.started",
	[COMMAND_HOLD] = "case.held",
	[COMMAND_RESUME] = "case.resumed",
	[COMMAND_NO_SHOW] = "case.no_show",
	[COMMAND_REDIRECT] = "case.redirected",
	[COMMAND_CARRY] = "case.carried_over",
	[COMMAND_CLOSE] = "case.closed",
	[COMMAND_REOPEN] = "case.reopened",
	[COMMAND_VOID] = "case.voided",
	[COMMAND_RATE] = "case.rated",
	[COMMAND_DECLINE] = "case.declined",
};

enum status change_reload(struct change *change, enum case_command verb, struct error *err)
{
	case_record_release(&change->record);
	enum status status =
		case_load(change->event.desk->store, change->event.subject, &change->record, err);

	/* What the queue's order gives away is as much as a call of it. */
	if (status == STATUS_OK && change->in_turn)
		status = recording_see_as(&change->event, "case.called", &change->record, err);
	else if (status == STATUS_OK)
		status = recording_see(&change->event, &change->record, err);
	if (status != STATUS_OK)
		return status;
	return case_next(case_standing(&change->record), verb, &change->next, err);
}

/* CHANGE is empty but for whose turn it is. */
static enum status begin(struct change *change, struct desk *desk, const char *number,
	enum case_command verb, const char *kind, const char *command, struct error *err)
{
	enum status status = recording_begin(&change->event, desk, kind, number, command, err);

	if (status == STATUS_OK && !change->event.repeated)
		status = change_reload(change, verb, err);
	return status;
}

/* To the state that VERB leads to. */
static enum status begin_step(struct change *change, struct desk *desk, const char *number,
	enum case_command verb, const char *command, struct error *err)
{
	enum status status = begin(change, desk, number, verb, event_kinds[verb], command, err);

	if (status == STATUS_OK && !change->event.repeated)
		change_add_state(change);
	return status;
}

enum status change_begin(struct change *change, struct desk *desk, const char *number,
	enum case_command verb, const char *command, struct error *err)
{
	*change = (struct change){.in_turn = false};
	return begin_step(change, desk, number, verb, command, err);
}

enum status change_begin_turn(struct change *change, struct desk *desk, const char *number,
	enum case_command verb, const char *command, struct error *err)
{
	*change = (struct change){.in_turn = true};
	return begin_step(change, desk, number, verb, command, err);
}

enum status change_begin_kind(struct change *change, struct desk *desk, const char *number,
	enum case_command verb, const char *kind, const char *command, struct error *err)
{
	*change = (struct change){.in_turn = false};
	return begin(change, desk, number, verb, kind, command, err);
}

void change_add_state(struct change *change)
{
	fields_add_text(&change->event.draft.fields, "state", case_state_code(change->next));
}

enum status change_add_service_day(struct change *change, struct error *err)
{
	struct session_slot slot;
	enum status status = desk_session(change->event.desk, change->event.draft.at, &slot, err);

	if (status == STATUS_OK)
		fields_add_text(&change->event.draft.fields, "service_day",
			day_format(slot.service_day, change->service_day));
	return status;
}

enum status change_end(struct change *change, enum status status, struct error *err)
{
	status = recording_end(&change->event, status, err);
	case_record_release(&change->record);
	return status;
}
