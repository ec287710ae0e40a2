#include "menzhen/desk/case/case_open.h"

#include <string.h>

#include "desk/appointment/arrival.h"
#include "desk/client/told_apart.h"
#include "desk/recording.h"
#include "matter.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/case/slip_commands.h"
#include "menzhen/store/case/case_store.h"

/* A retry gets the case that its first try recorded, provided that it tells of the same matter. */
static enum status answer_repeated(const struct recording *event, const struct matter *matter,
	struct intake_result *out, struct error *err)
{
	struct case_record record = {0};
	enum status status = case_load(event->desk->store, event->subject, &record, err);

	if (status == STATUS_OK && !matter_is_of(matter, &record))
		status = error_set(err, STATUS_REFUSED,
			N_("Command id %s is on record for another matter (%s); nothing was "
			   "recorded: "
			   "use a new id"),
			event->command, event->subject);
	if (status == STATUS_OK) {
		text_copy(event->subject, out->number, sizeof(out->number));
		text_copy(record.ticket, out->ticket, sizeof(out->ticket));
		out->repeated = true;
	}
	case_record_release(&record);
	return status;
}

/* Numbers are given inside the transaction, so two desks never give the same one. */
static enum status take_numbers(struct recording *event, const struct matter *matter,
	struct intake_result *out, struct error *err)
{
	const struct desk *desk = event->desk;
	struct event_fields *fields = &event->draft.fields;
	int sequence, ticket;
	enum status status = case_last_sequence(
		desk->store, matter->slot.service_day, matter->slot.kind, &sequence, &ticket, err);

	if (status != STATUS_OK)
		return status;
	case_number_format(
		desk->config.station.code, matter->slot.service_day, sequence + 1, out->number);
	ticket_format(matter->slot.kind, ticket + 1, out->ticket);
	recording_name(event, out->number);
	fields_add_text(fields, "ticket", out->ticket);
	fields_add_number(fields, "sequence", sequence + 1);
	fields_add_number(fields, "ticket_sequence", ticket + 1);
	return STATUS_OK;
}

/* Within the transaction too: another desk may have the same heap of slips before it. */
static enum status check_paper(const struct desk *desk, const struct matter *matter,
	struct intake_result *out, struct error *err)
{
	struct slip_standing slip;

	if (matter->paper == NULL)
		return STATUS_OK;
	enum status status = slip_look(desk, matter->paper, &slip, err);
	if (status != STATUS_OK)
		return status;
	out->slip_unknown = !slip.printed;
	if (slip.case_number[0] == '\0')
		return STATUS_OK;
	return error_set(err, STATUS_REFUSED,
		N_("The slip %s has been typed in already: case %s; if that was a mistake, mark "
		   "the case as void first"),
		matter->paper, slip.case_number);
}

static enum status record_matter(const struct matter *matter, struct desk *desk,
	const struct intake *intake, struct intake_result *out, struct error *err)
{
	struct recording event;
	char day[DAY_TEXT_SIZE];
	enum status status =
		recording_begin(&event, desk, "case.opened", NULL, intake->command, err);

	event.draft_form = intake->draft;
	event.draft.at = matter->at;
	if (status == STATUS_OK && event.repeated) {
		status = answer_repeated(&event, matter, out, err);
	} else if (status == STATUS_OK) {
		struct event_fields *fields = &event.draft.fields;
		status = check_paper(desk, matter, out, err);
		if (status == STATUS_OK)
			status = take_numbers(&event, matter, out, err);
		fields_add_text(fields, "session", session_code(matter->slot.kind));
		fields_add_text(fields, "service_day", day_format(matter->slot.service_day, day));
		fields_add_text(fields, "state", case_state_code(CASE_WAITING));
		matter_record(matter, fields);
	}
	return recording_end(&event, status, err);
}

static enum status record_arrived(struct matter *matter, struct desk *desk,
	const struct intake *intake, struct intake_result *out, struct error *err)
{
	struct arrival arrival;
	enum status status = arrival_begin(&arrival, desk, matter->appointment, err);

	matter->turn = arrival_turn(&arrival, matter_came(matter), matter->turn);
	if (status == STATUS_OK)
		status = record_matter(matter, desk, intake, out, err);
	return arrival_end(&arrival, out, status, err);
}

/* With whom they are not, in one transaction. */
static enum status record_apart(struct matter *matter, struct desk *desk,
	const struct intake *intake, struct intake_result *out, struct error *err)
{
	enum status status = store_begin(desk->store, err);

	if (status != STATUS_OK)
		return status;
	status = record_arrived(matter, desk, intake, out, err);
	if (status == STATUS_OK && !out->repeated)
		status = told_apart_record(desk, out->number, intake->apart, err);
	return store_end(desk->store, status, err);
}

enum status case_open(struct desk *desk, const struct intake *intake, struct intake_result *out,
	struct error *err)
{
	struct matter matter = {.at = desk_now(desk)};
	bool apart = intake->apart != NULL && *intake->apart != '\0';

	memset(out, 0, sizeof(*out));
	enum status status = desk_may(desk, "case.opened", err);
	if (status == STATUS_OK)
		status = matter_read(&matter, desk, intake, out, err);
	if (status == STATUS_OK && apart)
		status = record_apart(&matter, desk, intake, out, err);
	else if (status == STATUS_OK)
		status = record_arrived(&matter, desk, intake, out, err);
	matter_release(&matter);
	return status;
}
