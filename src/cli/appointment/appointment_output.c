#include "appointment_output.h"

#include <stdio.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/model/client/masking.h"
#include "menzhen/model/ledger/written_time.h"

static const char *finding_code(const struct appointment *appointment)
{
	return appointment->finding == APPOINTMENT_SERVED
		       ? NULL
		       : appointment_finding_table.rows[appointment->finding].code;
}

void appointment_output_members(struct json_writer *json, const struct desk *desk,
	const struct appointment *appointment, enum showing shown)
{
	char number[APPOINTMENT_NUMBER_SIZE], day[DAY_TEXT_SIZE], start[MINUTE_TEXT_SIZE];
	char masked[SHOWN_SIZE];

	json_member(json, "appointment", appointment_number_format(appointment->number, number));
	json_member(json, "kind", appointment_kind_table.rows[appointment->kind].code);
	json_member(json, "state", appointment_state_table.rows[appointment->state].code);
	json_member(json, "date", day_format(appointment->day, day));
	json_member(json, "at", minute_format(appointment->start, start));
	output_member_word(json, "client", shown_name(shown, appointment->client, masked));
	output_member_word(json, "phone", shown_phone(shown, appointment->phone, masked));
	output_member_word(json, "adviser", appointment->adviser);
	output_member_word(json, "name", desk_adviser_name(desk, appointment->adviser));
	output_member_word(json, "category", appointment->category);
	output_member_word(
		json, "category_title", desk_category_title(desk, appointment->category));
	output_member_word(json, "address", appointment->address);
	output_member_word(json, "note", appointment->note);
	output_member_word(json, "reason", appointment->reason);
	output_member_word(json, "case", appointment->case_number);
	json_member(json, "unserved", finding_code(appointment));
	output_member_moment(json, "booked_at", appointment->booked_at, desk);
	json_member(json, "booked_by", appointment->actor);
}

void appointment_output_line(
	struct buffer *out, const struct desk *desk, const struct appointment *appointment)
{
	char number[APPOINTMENT_NUMBER_SIZE], day[DAY_TEXT_SIZE], start[MINUTE_TEXT_SIZE];
	char name[CLIENT_MAX + 1] = "";

	if (appointment->client != NULL)
		mask_name(appointment->client, name, sizeof(name));
	output_column(out, appointment_number_format(appointment->number, number), 8);
	output_column(out, day_format(appointment->day, day), 12);
	output_column(out, minute_format(appointment->start, start), 7);
	output_column(out, _(appointment_kind_table.rows[appointment->kind].title), 14);
	output_column(out, _(appointment_state_title(appointment->kind, appointment->state)), 14);
	output_column(out, name, 10);
	output_column(out, desk_adviser_name(desk, appointment->adviser), 10);
	text_add_safe(out, desk_category_title(desk, appointment->category));
	if (appointment->finding != APPOINTMENT_SERVED)
		buffer_printf(out, "  ! %s",
			_(appointment_finding_table.rows[appointment->finding].title));
}

static void masked_members(struct json_writer *json, const struct desk *desk, const void *item)
{
	appointment_output_members(json, desk, item, SHOWN_MASKED);
}

static void line(struct buffer *out, const struct desk *desk, const void *item)
{
	appointment_output_line(out, desk, item);
}

enum status appointment_output(
	const struct invocation *in, const struct appointment *appointment, struct error *err)
{
	static const struct output_form form = {masked_members, line};

	return output_item(in, &form, appointment, err);
}

enum status appointment_output_result(struct invocation *in, int number, struct error *err)
{
	struct appointment appointment;

	in->recorded = true;
	enum status status = appointment_show(&in->desk, number, &appointment, err);
	if (status == STATUS_OK)
		status = appointment_output(in, &appointment, err);
	appointment_release(&appointment);
	return status;
}

void appointment_output_warnings(const struct booking_result *result)
{
	char number[APPOINTMENT_NUMBER_SIZE];

	if (result->phone == PHONE_ODD || result->phone == PHONE_INCOMPLETE)
		fprintf(stderr, "menzhen: %s\n",
			_("this does not look like a mobile or landline number; check it"));
	if (result->on_duty)
		fprintf(stderr, "menzhen: %s\n",
			_("the adviser is on duty then: somebody has to stand in"));
	if (result->same_person != 0) {
		fputs("menzhen: ", stderr);
		fprintf(stderr, _("the same person is booked that day already: %s"),
			appointment_number_format(result->same_person, number));
		fputc('\n', stderr);
	}
}

enum status appointment_operand(const struct invocation *in, int *out, struct error *err)
{
	if (appointment_number_parse(in->operand, out))
		return STATUS_OK;
	return error_set(err, STATUS_USAGE,
		N_("'%s' is no number of an appointment; write it as A-0001"), in->operand);
}

enum status appointment_start(
	const struct invocation *in, const char *name, int *out, struct error *err)
{
	const char *value = invocation_value(in, name);

	if (written_minute(value, out))
		return STATUS_OK;
	return error_set(
		err, STATUS_USAGE, N_("there is no time '%s'; write times as 09:00"), value);
}
