#include "matter.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include "desk/access/sighted.h"
#include "desk/client/client_changes.h"
#include "desk/input.h"
#include "matter_details.h"
#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/model/appointment/appointment.h"
#include "menzhen/model/assign/priority.h"
#include "menzhen/model/assign/queue.h"
#include "menzhen/model/case/slip.h"
#include "menzhen/model/ledger/written_time.h"

/* The texts that may be left out: where an intake has them, where a matter keeps them. */
static const struct text_field {
	size_t typed, kept;
	enum input_kind kind;
	size_t maximum;
	const char *name; /* msgid */
} texts[] = {
#define FIELD(member) offsetof(struct intake, member), offsetof(struct matter, member)
	{FIELD(phone), INPUT_NAME, CONTACT_MAX, N_("the phone number")},
	{FIELD(id_number), INPUT_NAME, CONTACT_MAX, N_("the ID number")},
	{FIELD(opponent), INPUT_NAME, CLIENT_MAX, N_("the other party's name")},
	{FIELD(opponent_phone), INPUT_NAME, CONTACT_MAX, N_("the other party's phone number")},
	{FIELD(opponent_id), INPUT_NAME, CONTACT_MAX, N_("the other party's ID number")},
	{FIELD(summary), INPUT_TEXT, SUMMARY_MAX, N_("the summary")},
	{FIELD(dialect), INPUT_NAME, DIALECT_MAX, N_("the language asked for")},
	{FIELD(paper), INPUT_NAME, CONTACT_MAX, N_("the number of the paper slip")},
	{FIELD(appointment), INPUT_NAME, CONTACT_MAX, N_("the number of the appointment")},
#undef FIELD
};

enum { TEXTS = sizeof(texts) / sizeof(texts[0]) };

static const char *typed(const struct intake *intake, const struct text_field *field)
{
	return *(const char *const *)((const char *)intake + field->typed);
}

static char **kept(struct matter *matter, const struct text_field *field)
{
	return (char **)((char *)matter + field->kept);
}

void matter_release(struct matter *matter)
{
	free(matter->client);
	free(matter->known);
	free(matter->changed);
	free(matter->details);
	for (int i = 0; i < TEXTS; i++)
		free(*kept(matter, &texts[i]));
}

static enum status read_texts(struct matter *out, const struct intake *intake, struct error *err)
{
	const char *client = intake_is_anonymous(intake) ? CLIENT_ANONYMOUS : intake->client;
	enum status status = input_required(client, INPUT_NAME, CLIENT_MAX,
		N_("the visitor's name"),
		N_("The visitor's name is missing; for one who gives none write 'anonymous'"),
		&out->client, err);

	for (int i = 0; i < TEXTS && status == STATUS_OK; i++)
		status = input_text(typed(intake, &texts[i]), texts[i].kind, texts[i].maximum,
			texts[i].name, kept(out, &texts[i]), err);
	return status;
}

static const char *or_empty(const char *text)
{
	return text != NULL ? text : "";
}

static enum status fold_id(
	char **number, struct day today, enum identity_finding *finding, struct error *err)
{
	struct identity identity = identity_parse(or_empty(*number), today);

	*finding = identity.finding;
	if (identity.number[0] != '\0' && !string_replace(number, identity.number))
		return error_memory(err);
	return STATUS_OK;
}

static enum status fold_phone(char **number, enum phone_finding *finding, struct error *err)
{
	char folded[CONTACT_MAX + 1] = "";

	*finding = phone_parse(or_empty(*number), folded, sizeof(folded));
	if (folded[0] != '\0' && !string_replace(number, folded))
		return error_memory(err);
	return STATUS_OK;
}

static enum status fold_appointment(char **number, struct error *err)
{
	char text[APPOINTMENT_NUMBER_SIZE];
	int parsed;

	if (*number == NULL)
		return STATUS_OK;
	if (!appointment_number_parse(*number, &parsed))
		return error_set(err, STATUS_USAGE,
			N_("'%s' is no number of an appointment; write it as A-0001"), *number);
	return string_replace(number, appointment_number_format(parsed, text)) ? STATUS_OK
									       : error_memory(err);
}

static enum status fold_paper(char **number, struct error *err)
{
	struct slip slip;
	char folded[SLIP_NUMBER_SIZE];

	if (slip_parse(or_empty(*number), &slip) &&
		!string_replace(number, slip_format(slip, folded)))
		return error_memory(err);
	return STATUS_OK;
}

/* Numbers are kept in one spelling, so that a later search finds them however they were typed. */
static enum status fold_numbers(struct matter *out, const struct desk *desk,
	struct intake_result *result, struct error *err)
{
	struct day today = desk_local(desk, matter_came(out)).day;
	enum status status = fold_id(&out->id_number, today, &result->identity, err);

	if (status == STATUS_OK)
		status = fold_id(&out->opponent_id, today, &result->opponent_id, err);
	if (status == STATUS_OK)
		status = fold_phone(&out->phone, &result->phone, err);
	if (status == STATUS_OK)
		status = fold_phone(&out->opponent_phone, &result->opponent_phone, err);
	if (status == STATUS_OK)
		status = fold_paper(&out->paper, err);
	if (status == STATUS_OK)
		status = fold_appointment(&out->appointment, err);
	return status;
}

enum status matter_category(
	const struct desk *desk, const char *named, const char **out, struct error *err)
{
	const struct category *other;
	const struct category *category = category_named(&desk->config.categories, named, &other);

	if (category == NULL)
		return error_set(err, STATUS_USAGE,
			N_("There is no category '%s'; the list of categories shows those there "
			   "are"),
			named);
	if (other != NULL)
		return error_set(err, STATUS_USAGE,
			N_("'%s' may be %s or %s; write one of these codes"), named, category->code,
			other->code);
	if (!category_is_leaf(category))
		return error_set(err, STATUS_USAGE,
			N_("'%s' is a group of categories; choose one of the group, such as %s01"),
			named, category->code);
	*out = category->code;
	return STATUS_OK;
}

static enum status read_category(
	struct matter *out, const struct desk *desk, const struct intake *intake, struct error *err)
{
	if (intake->category == NULL || *intake->category == '\0')
		return error_say(err, STATUS_REFUSED,
			N_("The category is missing; choose what the matter is about"));
	return matter_category(desk, intake->category, &out->category, err);
}

static enum status read_channel(struct matter *out, const struct intake *intake, struct error *err)
{
	char codes[CODED_LIST_SIZE];

	out->channel = CHANNEL_WALK_IN;
	if (intake->channel == NULL || *intake->channel == '\0' ||
		channel_parse(intake->channel, &out->channel))
		return STATUS_OK;
	return error_set(err, STATUS_USAGE, N_("There is no channel '%s'; it is one of %s"),
		intake->channel, coded_list(&channel_table, codes, sizeof(codes)));
}

/* One chosen by hand is of the same service day: after midnight the night is not over. */
static enum status read_session(
	struct matter *out, const struct desk *desk, const struct intake *intake, struct error *err)
{
	enum session_kind chosen;
	char codes[CODED_LIST_SIZE];
	enum status status = desk_session(desk, matter_came(out), &out->slot, err);

	if (status != STATUS_OK || intake->session == NULL || *intake->session == '\0')
		return status;
	if (!session_parse(intake->session, &chosen))
		return error_set(err, STATUS_USAGE, N_("There is no session '%s'; it is one of %s"),
			intake->session, coded_list(&session_table, codes, sizeof(codes)));
	out->slot.kind = chosen;
	return STATUS_OK;
}

/* *OUT: the code of TABLE that CODE is; NULL when none was given. NAME: msgid of the field. */
static enum status read_code(const struct coded_table *table, const char *code, const char *name,
	const char **out, struct error *err)
{
	char codes[CODED_LIST_SIZE];

	if (code == NULL || *code == '\0')
		return STATUS_OK;
	int found = coded_find(table, code);
	if (found < 0)
		return error_set(err, STATUS_USAGE, N_("%s cannot be '%s'; it is one of %s"),
			ERROR_ID(name), code, coded_list(table, codes, sizeof(codes)));
	*out = table->rows[found].code;
	return STATUS_OK;
}

static enum status read_groups(struct matter *out, const struct intake *intake, struct error *err)
{
	char codes[CODED_LIST_SIZE];
	uint64_t set;

	if (intake->priority == NULL)
		return STATUS_OK;
	if (!coded_set_parse(&priority_table, intake->priority, &set))
		return error_set(err, STATUS_USAGE, N_("%s cannot be '%s'; it is one of %s"),
			ERROR_ID(N_("the priority group")), intake->priority,
			coded_list(&priority_table, codes, sizeof(codes)));
	coded_set_format(&priority_table, set, out->priority, sizeof(out->priority));
	return STATUS_OK;
}

static enum status read_wishes(struct matter *out, const struct intake *intake, struct error *err)
{
	enum status status = read_groups(out, intake, err);

	if (status == STATUS_OK)
		status = read_code(&adviser_sex_table, intake->adviser_sex, N_("the adviser's sex"),
			&out->adviser_sex, err);
	return status;
}

/* A day and a time of it, "2026-11-25 9:30", by the station's clock, or with the offset that the
 * text itself says. */
static bool parse_local(const struct desk *desk, const char *text, moment *out)
{
	struct written_time written;

	if (!written_time_parse(text, desk->config.station.offset_minutes, &written) ||
		!written.has_clock)
		return false;
	*out = written.at;
	return true;
}

static enum status read_came_at(
	struct matter *out, const struct desk *desk, const struct intake *intake, struct error *err)
{
	if (intake->came_at == NULL || *intake->came_at == '\0')
		return STATUS_OK;
	if (!parse_local(desk, intake->came_at, &out->came))
		return error_set(err, STATUS_USAGE,
			N_("'%s' is no time; write it as 2026-11-25T09:30"), intake->came_at);
	if (out->came > out->at)
		return error_set(err, STATUS_USAGE,
			N_("%s is yet to come; give the time at which it happened"),
			intake->came_at);
	return STATUS_OK;
}

/* The visitor's case that was chosen, by its number. */
static enum status read_known(
	struct matter *out, const struct desk *desk, const struct intake *intake, struct error *err)
{
	char number[CASE_NUMBER_SIZE];
	struct case_record record = {0};

	if (intake->known == NULL || *intake->known == '\0')
		return STATUS_OK;
	enum status status = desk_find_case(desk, intake->known, number, sizeof(number), err);
	if (status == STATUS_OK)
		status = case_load(desk->store, number, &record, err);
	if (status == STATUS_OK)
		status = sight_demand(desk, &record, SIGHT_VISITOR, err);
	if (status == STATUS_OK && !string_copy(&out->known, number))
		status = error_memory(err);
	case_record_release(&record);
	return status;
}

moment matter_came(const struct matter *matter)
{
	return matter->came != 0 ? matter->came : matter->at;
}

static enum status read_content(struct matter *out, const struct desk *desk,
	const struct intake *intake, struct intake_result *result, struct error *err)
{
	enum status status = read_came_at(out, desk, intake, err);

	if (status == STATUS_OK)
		status = read_texts(out, intake, err);
	if (status == STATUS_OK)
		status = matter_details_read(intake, &out->details, err);
	if (status == STATUS_OK)
		status = fold_numbers(out, desk, result, err);
	if (status == STATUS_OK)
		status = read_category(out, desk, intake, err);
	if (status == STATUS_OK)
		status = read_channel(out, intake, err);
	return status == STATUS_OK ? read_wishes(out, intake, err) : status;
}

/* Of one who was here before: what is not said is as it was. */
static enum status read_returning(struct matter *out, const struct desk *desk,
	const struct intake *intake, struct intake_result *result, struct error *err)
{
	struct intake filled = *intake;
	struct client_known known = {0};
	enum status status = client_changes_known(desk, out->known, &known, err);

	if (status == STATUS_OK) {
		client_changes_fill(&filled, &known);
		status = read_content(out, desk, &filled, result, err);
	}
	if (status == STATUS_OK)
		status = client_changes(&known, &filled, out, &out->changed, err);
	client_known_release(&known);
	return status;
}

enum status matter_read_content(struct matter *out, const struct desk *desk,
	const struct intake *intake, struct intake_result *result, struct error *err)
{
	enum status status = read_known(out, desk, intake, err);

	if (status == STATUS_OK && out->known != NULL)
		status = read_returning(out, desk, intake, result, err);
	else if (status == STATUS_OK)
		status = read_content(out, desk, intake, result, err);
	out->due = reply_due(&desk->config.station.replies.of[out->channel], matter_came(out),
		desk->config.station.offset_minutes, &desk->config.calendar);
	out->turn = queue_turn(
		matter_came(out), *out->priority != '\0', desk->config.station.head_start);
	return status;
}

enum status matter_read(struct matter *out, const struct desk *desk, const struct intake *intake,
	struct intake_result *result, struct error *err)
{
	enum status status = matter_read_content(out, desk, intake, result, err);

	return status == STATUS_OK ? read_session(out, desk, intake, err) : status;
}

void matter_record(const struct matter *matter, struct event_fields *fields)
{
	fields_add_text(fields, "channel", channel_code(matter->channel));
	fields_add_text(fields, "category", matter->category);
	fields_add_text(fields, "client", matter->client);
	fields_add_text(fields, "phone", matter->phone);
	fields_add_text(fields, "id_number", matter->id_number);
	fields_add_text(fields, "opponent", matter->opponent);
	fields_add_text(fields, "opponent_phone", matter->opponent_phone);
	fields_add_text(fields, "opponent_id", matter->opponent_id);
	fields_add_text(fields, "summary", matter->summary);
	fields_add_moment(fields, "opened_at", matter->came);
	fields_add_moment(fields, "due_at", matter->due);
	fields_add_text(fields, "paper", matter->paper);
	fields_add_text(fields, "appointment", matter->appointment);
	fields_add_text(fields, "known", matter->known);
	fields_add_text(fields, "changed", matter->changed);
	fields_add_text(fields, "details", matter->details);
	fields_add_text(fields, "priority", *matter->priority != '\0' ? matter->priority : NULL);
	if (*matter->priority != '\0' || matter->turn != matter_came(matter))
		fields_add_number(fields, "turn", matter->turn);
	else
		fields_add_text(fields, "turn", NULL); /* when they came */
	fields_add_text(fields, "dialect", matter->dialect);
	fields_add_text(fields, "adviser_sex", matter->adviser_sex);
}

bool matter_is_of(const struct matter *matter, const struct case_record *record)
{
	return text_same(matter->client, record->client) &&
	       text_same(matter->phone, record->phone) &&
	       text_same(matter->id_number, record->id_number) &&
	       text_same(matter->opponent, record->opponent) &&
	       text_same(matter->opponent_phone, record->opponent_phone) &&
	       text_same(matter->opponent_id, record->opponent_id) &&
	       text_same(matter->summary, record->summary) &&
	       text_same(matter->category, record->category) &&
	       text_same(matter->priority, record->priority) &&
	       text_same(matter->dialect, record->dialect) &&
	       text_same(matter->adviser_sex, record->adviser_sex) &&
	       text_same(matter->paper, record->paper) &&
	       text_same(matter->appointment, record->appointment) &&
	       text_same(matter->details, record->details) &&
	       (matter->came == 0 || matter->came == record->opened_at);
}
