#include "matter.h"

#include <stdlib.h>

#include "desk/access/sighted.h"
#include "desk/client/client_changes.h"
#include "matter_codes.h"
#include "matter_details.h"
#include "matter_texts.h"
#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/model/assign/queue.h"
#include "menzhen/model/ledger/written_time.h"

void matter_release(struct matter *matter)
{
	matter_texts_release(matter);
	free(matter->known);
	free(matter->changed);
	free(matter->details);
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
		status = matter_texts_read(out, intake, err);
	if (status == STATUS_OK)
		status = matter_details_read(intake, &out->details, err);
	if (status == STATUS_OK)
		status =
			matter_texts_fold(out, desk_local(desk, matter_came(out)).day, result, err);
	return status == STATUS_OK ? matter_codes_read(out, desk, intake, err) : status;
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
