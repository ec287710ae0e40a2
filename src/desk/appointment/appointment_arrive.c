#include "menzhen/desk/appointment/appointment_commands.h"

#include "menzhen/desk/access/authorise.h"
#include "menzhen/model/channel.h"
#include "menzhen/store/appointment/appointment_store.h"

/* A visit and a round are a form of service of their own; a call is made during any. */
static const struct {
	enum channel channel;
	const char *session; /* code; NULL: that of the clock and the roster */
} as_case[APPOINTMENT_KINDS] = {
	[APPOINTMENT_VISIT] = {CHANNEL_WALK_IN, "booked_visit"},
	[APPOINTMENT_HOME_ROUND] = {CHANNEL_HOME_VISIT, "home_round"},
	[APPOINTMENT_CALL_BACK] = {CHANNEL_PHONE, NULL},
};

struct intake appointment_intake(
	const struct appointment *appointment, char number[APPOINTMENT_NUMBER_SIZE])
{
	return (struct intake){
		.client = appointment->client,
		.phone = appointment->phone,
		.summary = appointment->note,
		.category = appointment->category,
		.channel = channel_code(as_case[appointment->kind].channel),
		.session = as_case[appointment->kind].session,
		.details = {[REGISTER_ADDRESS] = appointment->address},
		.appointment = appointment_number_format(appointment->number, number),
	};
}

enum status appointment_arrive(struct desk *desk, int number, const char *category,
	const char *command, struct intake_result *out, struct error *err)
{
	struct appointment appointment = {.number = 0};
	char text[APPOINTMENT_NUMBER_SIZE];
	enum status status = desk_may(desk, "appointment.arrived", err);

	if (status == STATUS_OK)
		status = appointment_load(desk->store, number, &appointment, err);

	if (status == STATUS_OK) {
		struct intake intake = appointment_intake(&appointment, text);
		if (category != NULL)
			intake.category = category;
		intake.command = command;
		status = case_open(desk, &intake, out, err);
	}
	appointment_release(&appointment);
	return status;
}
