#include "case_change.h"

#include <stdio.h>
#include <string.h>

#include "input.h"
#include "menzhen/desk/desk_draft.h"

static const char *const event_kinds[CASE_COMMANDS] = {
	[COMMAND_OPEN] = "case.opened",
	[COMMAND_ASSIGN] = "case.assigned",
	[COMMAND_REASSIGN] = "case.reassigned",
	[COMMAND_START] = "case.started",
	[COMMAND_CLOSE] = "case.closed",
	[COMMAND_REOPEN] = "case.reopened",
	[COMMAND_VOID] = "case.voided",
	[COMMAND_RATE] = "case.rated",
	[COMMAND_DECLINE] = "case.declined",
};

/* A command id seen before must stand for this very use case on this very case. */
static enum status check_repeated(struct change *change, struct error *err)
{
	struct recorded recorded;
	enum status status =
		journal_find_command(change->desk->store, change->command, &recorded, err);

	if (status != STATUS_OK || !recorded.found)
		return status;
	if (strcmp(recorded.kind, change->draft.kind) != 0 ||
		strcmp(recorded.subject, change->number) != 0)
		return input_command_taken(change->command, &recorded, err);
	change->repeated = true;
	return STATUS_OK;
}

static enum status load_and_step(struct change *change, enum case_command verb, struct error *err)
{
	enum status status = case_load(change->desk->store, change->number, &change->record, err);

	if (status != STATUS_OK)
		return status;
	return case_next(change->record.state, verb, change->record.rating > 0, &change->next, err);
}

enum status change_begin(struct change *change, struct desk *desk, const char *number,
	enum case_command verb, const char *command, struct error *err)
{
	memset(change, 0, sizeof(*change));
	change->desk = desk;
	enum status status = input_command(command, change->command, err);
	if (status != STATUS_OK)
		return status;
	snprintf(change->number, sizeof(change->number), "%s", number);
	change->draft = (struct event_draft){
		.kind = event_kinds[verb],
		.subject = change->number,
		.command = change->command,
		.station = desk->config.station.code,
		.actor = desk->actor,
		.at = desk_now(desk),
	};

	status = store_begin(desk->store, err);
	if (status != STATUS_OK)
		return status;
	change->begun = true;
	status = check_repeated(change, err);
	if (status == STATUS_OK && !change->repeated)
		status = load_and_step(change, verb, err);
	if (status == STATUS_OK && !change->repeated)
		fields_add_text(&change->draft.fields, "state", case_state_code(change->next));
	return status;
}

enum status change_add_service_day(struct change *change, struct error *err)
{
	struct session_slot slot;
	enum status status = desk_session(change->desk, change->draft.at, &slot, err);

	if (status == STATUS_OK)
		fields_add_text(&change->draft.fields, "service_day",
			day_format(slot.service_day, change->service_day));
	return status;
}

enum status change_end(struct change *change, enum status status, struct error *err)
{
	if (status == STATUS_OK && !change->repeated)
		status = journal_record(change->desk->store, &change->draft, err);
	if (status == STATUS_OK)
		status = desk_draft_drop(change->desk, change->draft_form, err);
	if (change->begun) {
		if (status == STATUS_OK)
			status = store_commit(change->desk->store, err);
		else
			store_rollback(change->desk->store);
	}
	case_record_release(&change->record);
	return status;
}
