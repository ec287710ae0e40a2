#include "menzhen/desk/case_open.h"

#include <string.h>

#include "input.h"
#include "matter.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/desk_draft.h"
#include "menzhen/store/case_store.h"

/* A retry gets the case that its first try recorded, provided that it tells of the same matter. */
static enum status answer_repeated(struct desk *desk, const struct recorded *recorded,
	const struct matter *matter, const char *command, struct intake_result *out,
	struct error *err)
{
	struct case_record record = {0};

	if (strcmp(recorded->kind, "case.opened") != 0)
		return input_command_taken(command, recorded, err);
	enum status status = case_load(desk->store, recorded->subject, &record, err);
	if (status == STATUS_OK && !matter_is_of(matter, &record))
		status = error_set(err, STATUS_REFUSED,
			N_("Command id %s is on record for another matter (%s); nothing was "
			   "recorded: "
			   "use a new id"),
			command, recorded->subject);
	if (status == STATUS_OK) {
		text_copy(recorded->subject, out->number, sizeof(out->number));
		text_copy(record.ticket, out->ticket, sizeof(out->ticket));
		out->repeated = true;
	}
	case_record_release(&record);
	return status;
}

static enum status record_matter(struct desk *desk, const struct matter *matter,
	const char *command, struct intake_result *out, struct error *err)
{
	char day[DAY_TEXT_SIZE];
	int sequence, ticket;
	enum status status = case_last_sequence(
		desk->store, matter->slot.service_day, matter->slot.kind, &sequence, &ticket, err);

	if (status != STATUS_OK)
		return status;
	case_number_format(
		desk->config.station.code, matter->slot.service_day, sequence + 1, out->number);
	ticket_format(matter->slot.kind, ticket + 1, out->ticket);

	struct event_draft draft = {
		.kind = "case.opened",
		.subject = out->number,
		.command = command,
		.station = desk->config.station.code,
		.actor = desk->actor,
		.at = matter->at,
	};
	fields_add_text(&draft.fields, "ticket", out->ticket);
	fields_add_number(&draft.fields, "sequence", sequence + 1);
	fields_add_number(&draft.fields, "ticket_sequence", ticket + 1);
	fields_add_text(&draft.fields, "session", session_code(matter->slot.kind));
	fields_add_text(&draft.fields, "service_day", day_format(matter->slot.service_day, day));
	fields_add_text(&draft.fields, "state", case_state_code(CASE_WAITING));
	matter_record(matter, &draft.fields);
	return journal_record(desk->store, &draft, err);
}

/* Numbers are given inside the transaction, so two desks never give the same one. */
static enum status record_once(struct desk *desk, const struct matter *matter, const char *command,
	const char *draft, struct intake_result *out, struct error *err)
{
	struct recorded recorded;
	enum status status = store_begin(desk->store, err);

	if (status != STATUS_OK)
		return status;
	status = journal_find_command(desk->store, command, &recorded, err);
	if (status == STATUS_OK && recorded.found)
		status = answer_repeated(desk, &recorded, matter, command, out, err);
	else if (status == STATUS_OK)
		status = record_matter(desk, matter, command, out, err);

	if (status == STATUS_OK)
		status = desk_draft_drop(desk, draft, err);
	if (status == STATUS_OK)
		return store_commit(desk->store, err);
	store_rollback(desk->store);
	return status;
}

enum status case_open(struct desk *desk, const struct intake *intake, struct intake_result *out,
	struct error *err)
{
	struct matter matter = {.at = desk_now(desk)};
	char command[COMMAND_ID_SIZE];

	memset(out, 0, sizeof(*out));
	enum status status = input_command(intake->command, command, err);
	if (status == STATUS_OK)
		status = matter_read(&matter, desk, intake, out, err);
	if (status == STATUS_OK)
		status = record_once(desk, &matter, command, intake->draft, out, err);
	matter_release(&matter);
	return status;
}
