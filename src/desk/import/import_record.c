#include "import_list.h"
#include "menzhen/store/case/case_store.h"
#include "menzhen/store/journal/journal.h"

/* The numbers last given, kept while the rows are of one service day and session. */
struct numbers {
	struct day day;
	enum session_kind session;
	bool known;
	int sequence, ticket;
};

static enum status take_numbers(struct numbers *numbers, const struct session_slot *slot,
	struct store *store, struct error *err)
{
	bool same = numbers->known && numbers->day.n == slot->service_day.n &&
		    numbers->session == slot->kind;
	enum status status = STATUS_OK;

	if (!same)
		status = case_last_sequence(store, slot->service_day, slot->kind,
			&numbers->sequence, &numbers->ticket, err);
	numbers->known = true;
	numbers->day = slot->service_day;
	numbers->session = slot->kind;
	numbers->sequence++;
	numbers->ticket++;
	return status;
}

static void add_optional(struct event_fields *fields, const char *name, int64_t value)
{
	if (value != 0)
		fields_add_number(fields, name, value);
	else
		fields_add_text(fields, name, NULL);
}

static void add_person(struct event_fields *fields, const struct import_row *row)
{
	const struct matter *matter = &row->matter;

	fields_add_text(fields, "client", matter->client);
	fields_add_text(fields, "phone", matter->phone);
	fields_add_text(fields, "id_number", matter->id_number);
	fields_add_text(fields, "opponent", matter->opponent);
	fields_add_text(fields, "opponent_phone", matter->opponent_phone);
	fields_add_text(fields, "opponent_id", matter->opponent_id);
	fields_add_text(fields, "summary", matter->summary);
	fields_add_text(fields, "priority", *matter->priority != '\0' ? matter->priority : NULL);
	fields_add_text(fields, "dialect", matter->dialect);
	fields_add_text(fields, "details", matter->details);
	fields_add_text(fields, "advice", row->advice);
}

static void add_case(struct event_fields *fields, const struct import_row *row)
{
	const struct matter *matter = &row->matter;

	fields_add_number(fields, "row", (int64_t)row->number);
	fields_add_text(fields, "session", session_code(matter->slot.kind));
	fields_add_number(fields, "opened_at", matter->came);
	fields_add_text(fields, "channel", channel_code(matter->channel));
	fields_add_text(fields, "category", matter->category);
	fields_add_text(fields, "paper", matter->paper);
	fields_add_text(fields, "adviser", row->adviser);
	fields_add_text(fields, "adviser_name", row->adviser_name);
	fields_add_text(fields, "outcome", row->outcome);
	add_optional(fields, "level", row->level);
	fields_add_text(fields, "state", case_state_code(row->state));
}

static enum status record_row(const struct import_list *list, const struct import_row *row,
	struct numbers *numbers, const char *import, struct error *err)
{
	const struct desk *desk = list->desk;
	char number[CASE_NUMBER_SIZE], ticket[TICKET_SIZE], day[DAY_TEXT_SIZE];
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = {
		.kind = "case.imported",
		.subject = number,
		.command = journal_new_command(command),
		.station = desk->config.station.code,
		.actor = desk->actor,
		.at = row->matter.at,
	};
	const struct session_slot *slot = &row->matter.slot;
	enum status status = take_numbers(numbers, slot, desk->store, err);

	if (status != STATUS_OK)
		return status;
	case_number_format(desk->config.station.code, slot->service_day, numbers->sequence, number);
	fields_add_text(&draft.fields, "import", import);
	fields_add_text(
		&draft.fields, "ticket", ticket_format(slot->kind, numbers->ticket, ticket));
	fields_add_number(&draft.fields, "sequence", numbers->sequence);
	fields_add_number(&draft.fields, "ticket_sequence", numbers->ticket);
	fields_add_text(&draft.fields, "service_day", day_format(slot->service_day, day));
	add_case(&draft.fields, row);
	add_person(&draft.fields, row);
	return journal_record(desk->store, &draft, err);
}

static int percent_recorded(size_t done, size_t all)
{
	return IMPORT_READING_PERCENT + (int)(done * (100 - IMPORT_READING_PERCENT) / all);
}

enum status import_list_record(struct import_list *list, const char *number, struct error *err)
{
	struct numbers numbers = {0};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
		if (list->items[i].passed_over)
			continue;
		status = record_row(list, &list->items[i], &numbers, number, err);
		if (status == STATUS_OK) {
			list->report->recorded++;
			status = import_list_progress(
				list, i, percent_recorded(i, list->count), err);
		}
	}
	return status;
}
