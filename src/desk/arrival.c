#include "arrival.h"

#include "menzhen/model/appointment.h"
#include "menzhen/store/appointment_store.h"

enum status arrival_begin(
	struct arrival *arrival, struct desk *desk, const char *appointment, struct error *err)
{
	*arrival = (struct arrival){0};
	if (appointment == NULL)
		return STATUS_OK;
	arrival->wanted = true;
	return recording_begin(
		&arrival->event, desk, "appointment.arrived", appointment, NULL, err);
}

static enum status check(const struct arrival *arrival, struct error *err)
{
	const struct desk *desk = arrival->event.desk;
	struct appointment appointment;
	enum appointment_state next;
	char day[DAY_TEXT_SIZE];
	int number = 0;

	appointment_number_parse(arrival->event.subject, &number);
	enum status status = appointment_load(desk->store, number, &appointment, err);
	if (status == STATUS_OK)
		status = appointment_next(&appointment, APPOINTMENT_ARRIVE, &next, err);
	if (status == STATUS_OK &&
		appointment.day.n > desk_local(desk, arrival->event.draft.at).day.n)
		status = error_set(err, STATUS_REFUSED,
			N_("It is booked for %s; move it to today, or record the visitor without "
			   "it"),
			day_format(appointment.day, day));
	appointment_release(&appointment);
	return status;
}

enum status arrival_end(struct arrival *arrival, const struct intake_result *result,
	enum status status, struct error *err)
{
	if (!arrival->wanted)
		return status;
	arrival->event.repeated = result->repeated;
	if (status == STATUS_OK && !result->repeated) {
		status = check(arrival, err);
		fields_add_text(&arrival->event.draft.fields, "case", result->number);
	}
	return recording_end(&arrival->event, status, err);
}
