#include "recording.h"

#include <string.h>

#include "clock_mark.h"
#include "input.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/access/login.h"
#include "menzhen/desk/desk_draft.h"
#include "menzhen/store/case/case_store.h"

/* A command id seen before must stand for this very use case on this very subject. */
static enum status check_repeated(
	struct recording *recording, const char *subject, struct error *err)
{
	struct recorded recorded;
	enum status status =
		journal_find_command(recording->desk->store, recording->command, &recorded, err);

	if (status != STATUS_OK || !recorded.found)
		return status;
	if (strcmp(recorded.kind, recording->draft.kind) != 0 ||
		(subject != NULL && strcmp(recorded.subject, subject) != 0))
		return input_command_taken(recording->command, &recorded, err);
	recording_name(recording, recorded.subject);
	recording->repeated = true;
	return STATUS_OK;
}

enum status recording_begin(struct recording *recording, struct desk *desk, const char *kind,
	const char *subject, const char *command, struct error *err)
{
	memset(recording, 0, sizeof(*recording));
	recording->desk = desk;
	enum status status = input_command(command, recording->command, err);
	if (status != STATUS_OK)
		return status;
	recording->draft = (struct event_draft){
		.kind = kind,
		.subject = recording->subject,
		.command = recording->command,
		.station = desk->config.station.code,
		.actor = desk->actor,
		.at = desk_now(desk),
	};
	if (subject != NULL)
		recording_name(recording, subject);

	if (!store_writing(desk->store)) {
		status = store_begin(desk->store, err);
		if (status != STATUS_OK)
			return status;
		recording->begun = true;
	}
	status = desk_recheck_user(desk, err);
	if (status == STATUS_OK)
		status = desk_may(desk, kind, err);
	if (status != STATUS_OK)
		return status;
	status = check_repeated(recording, subject, err);
	if (status == STATUS_OK && !recording->repeated)
		status = clock_mark(desk, recording->draft.at, err);
	return status;
}

void recording_name(struct recording *recording, const char *subject)
{
	text_copy(subject, recording->subject, sizeof(recording->subject));
}

enum status recording_of(struct recording *recording, const char *adviser, struct error *err)
{
	enum status status = desk_may_own(recording->desk, recording->draft.kind, adviser, err);

	recording->theirs = status == STATUS_OK;
	return status;
}

enum status recording_see_as(struct recording *recording, const char *code,
	const struct case_record *record, struct error *err)
{
	enum status status = desk_case_allows(recording->desk, code, record, err);

	recording->theirs = recording->seen = status == STATUS_OK;
	return status;
}

enum status recording_see(
	struct recording *recording, const struct case_record *record, struct error *err)
{
	return recording_see_as(recording, recording->draft.kind, record, err);
}

enum status recording_see_number(struct recording *recording, const char *number, struct error *err)
{
	struct case_record record = {0};
	enum status status = case_load(recording->desk->store, number, &record, err);

	if (status == STATUS_OK)
		status = recording_see(recording, &record, err);
	case_record_release(&record);
	return status;
}

/* What no use case asked about is asked before anything is recorded. */
static enum status check_unasked(struct recording *recording, struct error *err)
{
	const char *kind = recording->draft.kind;

	if (!recording->seen && permission_find(kind)->sight != SIGHT_NONE)
		return recording_see_number(recording, recording->subject, err);
	if (!recording->theirs && desk_only_own(recording->desk, kind))
		return recording_of(recording, NULL, err);
	return STATUS_OK;
}

enum status recording_about(struct recording *recording, const char *subject, struct error *err)
{
	struct recorded recorded = {.found = true};

	if (!recording->repeated) {
		recording_name(recording, subject);
		return STATUS_OK;
	}
	if (strcmp(recording->subject, subject) == 0)
		return STATUS_OK;
	text_copy(recording->draft.kind, recorded.kind, sizeof(recorded.kind));
	text_copy(recording->subject, recorded.subject, sizeof(recorded.subject));
	return input_command_taken(recording->command, &recorded, err);
}

enum status recording_end(struct recording *recording, enum status status, struct error *err)
{
	if (status == STATUS_OK && !recording->repeated)
		status = check_unasked(recording, err);
	if (status == STATUS_OK && !recording->repeated)
		status = journal_record(recording->desk->store, &recording->draft, err);
	if (status == STATUS_OK)
		status = desk_draft_drop(recording->desk, recording->draft_form, err);
	return recording->begun ? store_end(recording->desk->store, status, err) : status;
}
