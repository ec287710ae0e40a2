#include "case_change.h"

#include "menzhen/desk/access/authorise.h"

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

/* What the queue's order gives away is as much as a call of it. */
static enum status see(struct change *change, struct error *err)
{
	if (!change->in_turn)
		return recording_see(&change->event, &change->record, err);
	enum status status =
		desk_case_allows(change->event.desk, "case.called", &change->record, err);
	change->event.theirs = change->event.seen = status == STATUS_OK;
	return status;
}

enum status change_reload(struct change *change, enum case_command verb, struct error *err)
{
	case_record_release(&change->record);
	enum status status =
		case_load(change->event.desk->store, change->event.subject, &change->record, err);

	if (status == STATUS_OK)
		status = see(change, err);
	if (status != STATUS_OK)
		return status;
	return case_next(case_standing(&change->record), verb, &change->next, err);
}

static enum status begin(struct change *change, struct desk *desk, const char *number,
	enum case_command verb, const char *command, struct error *err)
{
	const char *kind = change->event.draft.kind;
	enum status status = recording_begin(&change->event, desk, kind, number, command, err);

	if (status == STATUS_OK && !change->event.repeated)
		status = change_reload(change, verb, err);
	return status;
}

enum status change_begin_kind(struct change *change, struct desk *desk, const char *number,
	enum case_command verb, const char *kind, const char *command, struct error *err)
{
	*change = (struct change){.event.draft.kind = kind};
	return begin(change, desk, number, verb, command, err);
}

enum status change_begin_turn(struct change *change, struct desk *desk, const char *number,
	enum case_command verb, const char *command, struct error *err)
{
	*change = (struct change){.event.draft.kind = event_kinds[verb], .in_turn = true};
	enum status status = begin(change, desk, number, verb, command, err);

	if (status == STATUS_OK && !change->event.repeated)
		change_add_state(change);
	return status;
}

enum status change_begin(struct change *change, struct desk *desk, const char *number,
	enum case_command verb, const char *command, struct error *err)
{
	enum status status =
		change_begin_kind(change, desk, number, verb, event_kinds[verb], command, err);

	if (status == STATUS_OK && !change->event.repeated)
		change_add_state(change);
	return status;
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
