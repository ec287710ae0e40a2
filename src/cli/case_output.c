#include "case_output.h"

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/case_view.h"
#include "menzhen/model/masking.h"
#include "output.h"

void case_json(struct json_writer *json, const struct desk *desk, const struct case_record *record)
{
	char day[DAY_TEXT_SIZE];

	json_member(json, "case", record->number);
	json_member(json, "ticket", record->ticket);
	json_member(json, "state", case_state_code(record->state));
	json_member(json, "session", session_code(record->session));
	json_member(json, "service_date", day_format(record->service_day, day));
	json_member_word(json, "client", record->client);
	json_member_word(json, "phone", record->phone);
	json_member_word(json, "id_number", record->id_number);
	json_member_word(json, "opponent", record->opponent);
	json_member_word(json, "summary", record->summary);
	json_member(json, "channel", record->channel);
	json_member(json, "category", record->category);
	json_member(json, "category_title", desk_category_title(desk, record->category));
	json_member_word(json, "adviser", record->adviser);
	json_member_word(json, "adviser_name", desk_adviser_name(desk, record->adviser));
	json_member_word(json, "outcome", record->outcome);
	json_member_word(json, "advice", record->advice);
	json_key(json, "rating");
	if (record->rating > 0)
		json_integer(json, record->rating);
	else
		json_null(json);
	json_member_word(json, "rating_reason", record->rating_reason);
	json_member_word(json, "rating_text", record->rating_text);
	json_member_word(json, "rating_source", record->rating_source);
	json_member_moment(json, "opened_at", record->opened_at, desk);
	json_member_moment(json, "assigned_at", record->assigned_at, desk);
	json_member_moment(json, "started_at", record->started_at, desk);
	json_member_moment(json, "closed_at", record->closed_at, desk);
	json_member_moment(json, "rated_at", record->rated_at, desk);
}

static enum status print_line(
	const struct desk *desk, const struct case_record *record, struct error *err)
{
	struct buffer line = {0};
	char masked[64];

	output_column(&line, record->number, 18);
	buffer_add_text(&line, "  ");
	output_column(&line, record->ticket, 5);
	output_column(&line, _(case_state_title(record->state)), 14);
	output_column(&line,
		mask_name(record->client != NULL ? record->client : "", masked, sizeof(masked)), 8);
	output_column(&line, desk_category_title(desk, record->category), 22);
	text_add_safe(&line, desk_adviser_name(desk, record->adviser));
	enum status status = output_line(&line, err);
	buffer_release(&line);
	return status;
}

static enum status print_json(
	const struct desk *desk, const struct case_record *record, struct error *err)
{
	struct buffer line = {0};
	struct json_writer json = {.out = &line};

	json_object_begin(&json);
	case_json(&json, desk, record);
	json_object_end(&json);
	enum status status = output_line(&line, err);
	buffer_release(&line);
	return status;
}

enum status case_print(
	const struct invocation *in, const struct case_record *record, struct error *err)
{
	return in->json ? print_json(&in->desk, record, err) : print_line(&in->desk, record, err);
}

enum status case_print_result(struct invocation *in, const char *number, struct error *err)
{
	struct case_record record = {0};
	enum status status = desk_case(&in->desk, number, &record, err);

	if (status == STATUS_OK)
		status = case_print(in, &record, err);
	case_record_release(&record);
	return status;
}

enum status case_operand(const struct invocation *in, char *number, size_t size, struct error *err)
{
	return desk_find_case(&in->desk, in->operands[0], number, size, err);
}
