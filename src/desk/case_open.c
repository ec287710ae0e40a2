#include "menzhen/desk/case_open.h"

#include <stdlib.h>
#include <string.h>

#include "input.h"
#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/desk_draft.h"
#include "menzhen/model/channel.h"
#include "menzhen/store/case_store.h"

/* The intake as it will be recorded. Owned strings. */
struct matter {
	char *client, *phone, *id_number, *opponent, *summary;
	const char *category; /* borrowed */
	moment at;            /* one reading of the clock: midnight must not fall between two */
	enum channel channel;
	struct session_slot slot;
};

static void matter_release(struct matter *matter)
{
	free(matter->client);
	free(matter->phone);
	free(matter->id_number);
	free(matter->opponent);
	free(matter->summary);
}

static enum status read_texts(struct matter *matter, const struct intake *intake, struct error *err)
{
	enum status status = input_required(intake->client, INPUT_NAME, CLIENT_MAX,
		N_("the visitor's name"),
		N_("The visitor's name is missing; for one who gives none write 'anonymous'"),
		&matter->client, err);

	if (status == STATUS_OK)
		status = input_text(intake->phone, INPUT_NAME, CONTACT_MAX, N_("the phone number"),
			&matter->phone, err);
	if (status == STATUS_OK)
		status = input_text(intake->id_number, INPUT_NAME, CONTACT_MAX, N_("the ID number"),
			&matter->id_number, err);
	if (status == STATUS_OK)
		status = input_text(intake->opponent, INPUT_NAME, CLIENT_MAX,
			N_("the other party's name"), &matter->opponent, err);
	if (status == STATUS_OK)
		status = input_text(intake->summary, INPUT_TEXT, SUMMARY_MAX, N_("the summary"),
			&matter->summary, err);
	return status;
}

static const char *or_empty(const char *text)
{
	return text != NULL ? text : "";
}

/* Numbers are kept in one spelling, so that a later search finds them however they were typed. */
static enum status fold_numbers(const struct desk *desk, struct matter *matter,
	struct intake_result *out, struct error *err)
{
	struct identity identity =
		identity_parse(or_empty(matter->id_number), desk_local(desk, matter->at).day);
	char phone[CONTACT_MAX + 1] = "";

	out->identity = identity.finding;
	out->phone = phone_parse(or_empty(matter->phone), phone, sizeof(phone));
	if (identity.number[0] != '\0' && !string_replace(&matter->id_number, identity.number))
		return error_memory(err);
	if (phone[0] != '\0' && !string_replace(&matter->phone, phone))
		return error_memory(err);
	return STATUS_OK;
}

static enum status read_category(const struct desk *desk, struct matter *matter,
	const struct intake *intake, struct error *err)
{
	if (intake->category == NULL || *intake->category == '\0')
		return error_say(err, STATUS_REFUSED,
			N_("The category is missing; choose what the matter is about"));
	const struct category *category = category_find(&desk->config.categories, intake->category);
	if (category == NULL)
		return error_set(err, STATUS_USAGE,
			N_("There is no category '%s'; the list of categories shows those there "
			   "are"),
			intake->category);
	if (!category_is_leaf(category))
		return error_set(err, STATUS_USAGE,
			N_("'%s' is a group of categories; choose one of the group, such as %s01"),
			intake->category, intake->category);
	matter->category = category->code;
	return STATUS_OK;
}

static enum status read_channel(
	struct matter *matter, const struct intake *intake, struct error *err)
{
	char codes[CODED_LIST_SIZE];

	matter->channel = CHANNEL_WALK_IN;
	if (intake->channel == NULL || *intake->channel == '\0' ||
		channel_parse(intake->channel, &matter->channel))
		return STATUS_OK;
	return error_set(err, STATUS_USAGE, N_("There is no channel '%s'; it is one of %s"),
		intake->channel, coded_list(&channel_table, codes, sizeof(codes)));
}

/* One chosen by hand is of the same service day: after midnight the night is not over. */
static enum status read_session(const struct desk *desk, struct matter *matter,
	const struct intake *intake, struct error *err)
{
	enum session_kind chosen;
	char codes[CODED_LIST_SIZE];
	enum status status = desk_session(desk, matter->at, &matter->slot, err);

	if (status != STATUS_OK || intake->session == NULL || *intake->session == '\0')
		return status;
	if (!session_parse(intake->session, &chosen))
		return error_set(err, STATUS_USAGE, N_("There is no session '%s'; it is one of %s"),
			intake->session, coded_list(&session_table, codes, sizeof(codes)));
	matter->slot.kind = chosen;
	return STATUS_OK;
}

static enum status read_intake(const struct desk *desk, struct matter *matter,
	const struct intake *intake, struct intake_result *out, struct error *err)
{
	enum status status = read_texts(matter, intake, err);

	if (status == STATUS_OK)
		status = fold_numbers(desk, matter, out, err);
	if (status == STATUS_OK)
		status = read_category(desk, matter, intake, err);
	if (status == STATUS_OK)
		status = read_channel(matter, intake, err);
	if (status == STATUS_OK)
		status = read_session(desk, matter, intake, err);
	return status;
}

static bool same_text(const char *a, const char *b)
{
	return strcmp(or_empty(a), or_empty(b)) == 0;
}

static bool same_matter(const struct matter *matter, const struct case_record *record)
{
	return same_text(matter->client, record->client) &&
	       same_text(matter->phone, record->phone) &&
	       same_text(matter->id_number, record->id_number) &&
	       same_text(matter->opponent, record->opponent) &&
	       same_text(matter->summary, record->summary) &&
	       same_text(matter->category, record->category);
}

/* A retry gets the case that its first try recorded, provided that it tells of the same matter. */
static enum status answer_repeated(struct desk *desk, const struct recorded *recorded,
	const struct matter *matter, const char *command, struct intake_result *out,
	struct error *err)
{
	struct case_record record = {0};

	if (strcmp(recorded->kind, "case.opened") != 0)
		return input_command_taken(command, recorded, err);
	enum status status = case_load(desk->store, recorded->subject, &record, err);
	if (status == STATUS_OK && !same_matter(matter, &record))
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
	fields_add_text(&draft.fields, "channel", channel_code(matter->channel));
	fields_add_text(&draft.fields, "category", matter->category);
	fields_add_text(&draft.fields, "state", case_state_code(CASE_WAITING));
	fields_add_text(&draft.fields, "client", matter->client);
	fields_add_text(&draft.fields, "phone", matter->phone);
	fields_add_text(&draft.fields, "id_number", matter->id_number);
	fields_add_text(&draft.fields, "opponent", matter->opponent);
	fields_add_text(&draft.fields, "summary", matter->summary);
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
		status = read_intake(desk, &matter, intake, out, err);
	if (status == STATUS_OK)
		status = record_once(desk, &matter, command, intake->draft, out, err);
	matter_release(&matter);
	return status;
}
