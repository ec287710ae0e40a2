#include <stdlib.h>
#include <string.h>

#include "appointment_time.h"
#include "desk/assign/adviser_named.h"
#include "desk/case/matter_codes.h"
#include "desk/input.h"
#include "desk/recording.h"
#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/store/appointment/appointment_store.h"

static bool is_given(const char *text)
{
	return text != NULL && *text != '\0';
}

/* --- what was typed --- */

static enum status read_adviser(const struct desk *desk, const struct booking *booking,
	struct appointment *out, struct error *err)
{
	const struct adviser *adviser;

	if (!is_given(booking->adviser) && booking->kind == APPOINTMENT_VISIT)
		return STATUS_OK;
	if (!is_given(booking->adviser))
		return error_say(
			err, STATUS_REFUSED, N_("Say which adviser makes the round or the call"));
	enum status status = adviser_named(desk, booking->adviser, &adviser, err);
	if (status == STATUS_OK && !string_copy(&out->adviser, adviser->id))
		return error_memory(err);
	return status;
}

static enum status read_category(const struct desk *desk, const struct booking *booking,
	struct appointment *out, struct error *err)
{
	const char *code;

	if (!is_given(booking->category))
		return STATUS_OK;
	enum status status = matter_category(desk, booking->category, &code, err);
	if (status == STATUS_OK && !string_copy(&out->category, code))
		return error_memory(err);
	return status;
}

static enum status read_phone(const struct booking *booking, struct appointment *out,
	struct booking_result *result, struct error *err)
{
	char folded[CONTACT_MAX + 1] = "";
	enum status status =
		booking->kind == APPOINTMENT_CALL_BACK
			? input_required(booking->phone, INPUT_NAME, CONTACT_MAX,
				  N_("the phone number"),
				  N_("Say which number is to be called back"), &out->phone, err)
			: input_text(booking->phone, INPUT_NAME, CONTACT_MAX,
				  N_("the phone number"), &out->phone, err);

	result->phone = phone_parse(out->phone != NULL ? out->phone : "", folded, sizeof(folded));
	if (status == STATUS_OK && folded[0] != '\0' && !string_replace(&out->phone, folded))
		return error_memory(err);
	return status;
}

static enum status read_address(
	const struct booking *booking, struct appointment *out, struct error *err)
{
	if (booking->kind == APPOINTMENT_HOME_ROUND)
		return input_required(booking->address, INPUT_NAME, ADDRESS_MAX, N_("the address"),
			N_("Say where the home round goes to"), &out->address, err);
	return input_text(
		booking->address, INPUT_NAME, ADDRESS_MAX, N_("the address"), &out->address, err);
}

static enum status read_booking(const struct desk *desk, const struct booking *booking,
	struct appointment *out, struct booking_result *result, struct error *err)
{
	*out = (struct appointment){
		.kind = booking->kind, .day = booking->day, .start = booking->start};
	enum status status = input_required(booking->client, INPUT_NAME, CLIENT_MAX,
		N_("the visitor's name"), N_("Say for whom the appointment is"), &out->client, err);

	if (status == STATUS_OK)
		status = read_phone(booking, out, result, err);
	if (status == STATUS_OK)
		status = read_adviser(desk, booking, out, err);
	if (status == STATUS_OK)
		status = read_category(desk, booking, out, err);
	if (status == STATUS_OK)
		status = read_address(booking, out, err);
	if (status == STATUS_OK)
		status = input_text(
			booking->note, INPUT_TEXT, TEXT_MAX, N_("the note"), &out->note, err);
	return status;
}

/* --- recording it --- */

/* A retry gets the one that its first try recorded, provided that it is of the same person. */
static enum status answer_repeated(const struct recording *event, const struct appointment *wanted,
	struct booking_result *out, struct error *err)
{
	struct appointment booked;

	appointment_number_parse(event->subject, &out->number);
	out->repeated = true;
	enum status status = appointment_load(event->desk->store, out->number, &booked, err);
	if (status == STATUS_OK &&
		(booked.client == NULL || strcmp(booked.client, wanted->client) != 0 ||
			booked.kind != wanted->kind))
		status = error_set(err, STATUS_REFUSED,
			N_("Command id %s is on record for another appointment (%s); nothing was "
			   "recorded: use a new id"),
			event->command, event->subject);
	appointment_release(&booked);
	return status;
}

static void add_fields(
	struct event_fields *fields, const struct appointment *wanted, const char *day)
{
	fields_add_number(fields, "sequence", wanted->number);
	fields_add_text(fields, "kind", appointment_kind_table.rows[wanted->kind].code);
	fields_add_text(fields, "day", day);
	fields_add_number(fields, "start", wanted->start);
	fields_add_text(fields, "adviser", wanted->adviser);
	fields_add_text(fields, "category", wanted->category);
	fields_add_text(fields, "client", wanted->client);
	fields_add_text(fields, "phone", wanted->phone);
	fields_add_text(fields, "address", wanted->address);
	fields_add_text(fields, "note", wanted->note);
}

/* Places are counted and numbers given inside the transaction, so two desks never give the same. */
static enum status record(struct recording *event, struct appointment *wanted,
	struct booking_result *out, struct error *err)
{
	char subject[APPOINTMENT_NUMBER_SIZE];
	int last = 0;
	enum status status = appointment_check_time(event->desk, wanted, event->draft.at, out, err);

	if (status == STATUS_OK)
		status = appointment_last_number(event->desk->store, &last, err);
	wanted->number = out->number = last + 1;
	recording_name(event, appointment_number_format(wanted->number, subject));
	return status;
}

enum status appointment_book(struct desk *desk, const struct booking *booking,
	struct booking_result *out, struct error *err)
{
	struct recording event;
	struct appointment wanted = {.number = 0};
	char day[DAY_TEXT_SIZE];

	*out = (struct booking_result){0};
	enum status status = desk_may(desk, "appointment.booked", err);
	if (status == STATUS_OK)
		status = read_booking(desk, booking, &wanted, out, err);
	if (status == STATUS_OK) {
		status = recording_begin(
			&event, desk, "appointment.booked", NULL, booking->command, err);
		if (status == STATUS_OK && event.repeated)
			status = answer_repeated(&event, &wanted, out, err);
		else if (status == STATUS_OK)
			status = record(&event, &wanted, out, err);
		event.draft_form = booking->draft;
		add_fields(&event.draft.fields, &wanted, day_format(wanted.day, day));
		status = recording_end(&event, status, err);
	}
	appointment_release(&wanted);
	return status;
}
