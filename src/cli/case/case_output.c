#include "case_output.h"

#include <stdio.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/queue/queue_view.h"
#include "menzhen/desk/words/words.h"
#include "menzhen/model/case/rating.h"
#include "menzhen/model/client/masking.h"

char *case_output_time_key(int kind, char out[CASE_TIME_KEY_SIZE])
{
	snprintf(out, CASE_TIME_KEY_SIZE, "%s_seconds", case_time_table.rows[kind].code);
	return out;
}

/* With what runs now; null where nothing is known. */
static void add_times(
	struct json_writer *json, const struct desk *desk, const struct case_record *record)
{
	struct case_times times = desk_case_times(desk, record);
	char key[CASE_TIME_KEY_SIZE];

	for (int kind = 0; kind < TIME_KINDS; kind++) {
		json_key(json, case_output_time_key(kind, key));
		if (times.ms[kind] == TIME_UNKNOWN)
			json_null(json);
		else
			json_integer(json, times.ms[kind] / 1000);
	}
}

/* Who came, whom against, what about. */
static void add_parties(
	struct json_writer *json, const struct case_record *record, enum showing shown)
{
	char masked[SHOWN_SIZE];

	output_member_word(json, "client", shown_name(shown, record->client, masked));
	output_member_word(json, "phone", shown_phone(shown, record->phone, masked));
	output_member_word(json, "id_number", shown_id(shown, record->id_number, masked));
	output_member_word(json, "opponent", shown_name(shown, record->opponent, masked));
	output_member_word(
		json, "opponent_phone", shown_phone(shown, record->opponent_phone, masked));
	output_member_word(json, "opponent_id", shown_id(shown, record->opponent_id, masked));
}

void case_output_members(struct json_writer *json, const struct desk *desk,
	const struct case_record *record, enum showing shown)
{
	char day[DAY_TEXT_SIZE];

	json_member(json, "case", record->number);
	json_member(json, "ticket", record->ticket);
	json_member(json, "state", case_state_code(record->state));
	if (record->outline)
		json_member_boolean(json, "confidential", true);
	json_member(json, "session", session_code(record->session));
	json_member(json, "service_date", day_format(record->service_day, day));
	json_member(json, "queue_date", day_format(record->queue_day, day));
	add_parties(json, record, shown);
	output_member_word(json, "summary", record->summary);
	output_member_word(json, "priority", record->priority);
	output_member_word(json, "dialect", record->dialect);
	output_member_word(json, "adviser_sex", record->adviser_sex);
	output_member_word(json, "paper", record->paper);
	output_member_word(json, "appointment", record->appointment);
	json_member(json, "channel", record->channel);
	json_member(json, "category", record->category);
	json_member(json, "category_title", desk_category_title(desk, record->category));
	output_member_word(json, "adviser", record->adviser);
	output_member_word(json, "adviser_name", desk_adviser_name(desk, record->adviser));
	output_member_word(json, "room", record->room);
	output_member_word(json, "held_from", record->held_from);
	output_member_word(json, "offered_to", record->offered_to);
	output_member_word(json, "kept_by", record->kept_by);
	output_member_word(json, "outcome", record->outcome);
	output_member_word(json, "legal_aid_notice", record->legal_aid);
	output_member_word(json, "advice", record->advice);
	json_key(json, "rating");
	if (record->rating > 0)
		json_integer(json, record->rating);
	else
		json_null(json);
	output_member_word(json, "rating_reason", record->rating_reason);
	output_member_word(json, "rating_text", record->rating_text);
	output_member_word(json, "rating_source", record->rating_source);
	output_member_moment(json, "opened_at", record->opened_at, desk);
	output_member_moment(json, "typed_at", record->typed_at, desk);
	output_member_moment(json, "erased_at", record->erased_at, desk);
	output_member_moment(json, "turn", record->turn, desk);
	output_member_moment(json, "assigned_at", record->assigned_at, desk);
	output_member_moment(json, "called_at", record->called_at, desk);
	output_member_moment(json, "started_at", record->started_at, desk);
	output_member_moment(json, "closed_at", record->closed_at, desk);
	output_member_moment(json, "rated_at", record->rated_at, desk);
	output_member_moment(json, "due_at", record->due_at, desk);
	json_member_boolean(json, "overdue", desk_case_overdue(desk, record));
	if (record->doubted)
		json_member_boolean(json, "clock_in_doubt", true);
	add_times(json, desk, record);
}

const char *case_output_field(
	int index, const char *value, enum showing shown, struct buffer *scratch)
{
	char masked[SHOWN_SIZE];

	buffer_clear(scratch);
	if (value == NULL || shown == SHOWN_WHOLE)
		return value;
	if (index == REGISTER_AGENT_PHONE)
		buffer_add_text(scratch, shown_phone(shown, value, masked));
	else if (index == REGISTER_MORE_OPPONENTS)
		mask_parties(value, scratch);
	else
		return value;
	return buffer_text(scratch);
}

void case_output_register(
	struct json_writer *json, const struct register_entry *entry, enum showing shown)
{
	struct buffer scratch = {0};

	for (int i = 0; i < REGISTER_FIELDS; i++)
		if (entry->values[i] != NULL)
			json_member(json, register_fields[i].code,
				case_output_field(i, entry->values[i], shown, &scratch));
	buffer_release(&scratch);
}

/* A case as case_output shows it. */
struct shown_case {
	const struct case_record *record;
	enum showing shown;
};

static void members(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct shown_case *shown = item;

	case_output_members(json, desk, shown->record, shown->shown);
}

void case_output_line(
	struct buffer *line, const struct desk *desk, const struct case_record *record)
{
	char masked[64];

	output_column(line, record->number, 18);
	buffer_add_text(line, "  ");
	output_column(line, record->ticket, 5);
	output_column(line, _(case_state_title(record->state)), 14);
	output_column(line,
		mask_name(record->client != NULL ? record->client : "", masked, sizeof(masked)), 8);
	output_column(line, desk_category_title(desk, record->category), 22);
	text_add_safe(line, desk_adviser_name(desk, record->adviser));
}

static void line_of_case(struct buffer *line, const struct desk *desk, const void *item)
{
	case_output_line(line, desk, ((const struct shown_case *)item)->record);
}

enum status case_output(const struct invocation *in, const struct case_record *record,
	enum showing shown, struct error *err)
{
	static const struct output_form form = {members, line_of_case};
	const struct shown_case item = {record, shown};

	return output_item(in, &form, &item, err);
}

static void event_json(
	struct json_writer *json, const struct desk *desk, const struct history_item *item)
{
	json_object_begin(json);
	output_member_moment(json, "at", item->at, desk);
	json_member(json, "kind", item->kind);
	json_member(json, "actor", item->actor);
	output_member_word(json, "adviser", item->adviser);
	output_member_word(json, "adviser_name", item->adviser_name);
	output_member_word(json, "proposed", item->proposed);
	if (item->proposal != NULL)
		json_member_json(json, "proposal", item->proposal);
	output_member_word(json, "code", item->code);
	output_member_word(json, "legal_aid_notice", item->legal_aid);
	output_member_word(json, "text", item->text);
	if (item->level > 0)
		json_member_integer(json, "level", item->level);
	if (item->doubted)
		json_member_boolean(json, "clock_in_doubt", true);
	json_object_end(json);
}

void case_output_history(
	struct json_writer *json, const struct desk *desk, const struct history *history)
{
	json_key(json, "history");
	json_array_begin(json);
	for (size_t i = 0; i < history->count; i++)
		event_json(json, desk, &history->items[i]);
	json_array_end(json);
}

void case_output_event(struct buffer *out, const struct desk *desk, const struct history_item *item)
{
	struct buffer given = {0};

	output_add_minute(out, desk, item->at);
	buffer_printf(out, "  %s", _(history_title(item->kind)));
	if (words_add_assignment(&given, desk, item, language_translate) && given.length > 0) {
		buffer_add_char(out, ' ');
		text_add_safe(out, buffer_text(&given));
	}
	buffer_clear(&given);
	if (words_add_place(&given, desk, item) &&
		words_add_closing(&given, desk, item, language_translate) &&
		words_add_changes(&given, item, language_translate))
		text_add_safe(out, buffer_text(&given));
	buffer_release(&given);
	if (item->level > 0)
		buffer_printf(out, " %s", _(rating_level_title(item->level)));
	output_add_reason(out, item->text, item->actor);
	if (item->doubted)
		buffer_printf(out, "  [%s]", _("clock in doubt"));
}

enum status case_output_result(struct invocation *in, const char *number, struct error *err)
{
	struct case_record record = {0};

	in->recorded = true;
	enum status status = desk_case(&in->desk, number, &record, err);
	if (status == STATUS_OK)
		status = case_output(in, &record, SHOWN_MASKED, err);
	case_record_release(&record);
	return status;
}
