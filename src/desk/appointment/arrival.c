#include "arrival.h"

#include "menzhen/model/assign/queue.h"
#include "menzhen/store/appointment/appointment_store.h"

enum status arrival_begin(
	struct arrival *arrival, struct desk *desk, const char *appointment, struct error *err)
{
	int number = 0;

	*arrival = (struct arrival){0};
	if (appointment == NULL)
		return STATUS_OK;
	arrival->wanted = true;
	enum status status = recording_begin(
		&arrival->event, desk, "appointment.arrived", appointment, NULL, err);
	appointment_number_parse(appointment, &number);
	return status == STATUS_OK
		       ? appointment_load(desk->store, number, &arrival->appointment, err)
		       : status;
}

moment arrival_turn(const struct arrival *arrival, moment came, moment turn)
{
	const struct appointment *appointment = &arrival->appointment;

	if (!arrival->wanted || appointment->kind != APPOINTMENT_VISIT)
		return turn;
	const struct station *station = &arrival->event.desk->config.station;
	moment booked =
		moment_from_local((struct local_time){appointment->day, appointment->start, 0},
			station->offset_minutes);
	moment as_booked = queue_turn_booked(came, booked, station->head_start);
	return as_booked < turn ? as_booked : turn;
}

static enum status check(const struct arrival *arrival, struct error *err)
{
	const struct appointment *appointment = &arrival->appointment;
	const struct desk *desk = arrival->event.desk;
	enum appointment_state next;
	char day[DAY_TEXT_SIZE];
	enum status status = appointment_next(appointment, APPOINTMENT_ARRIVE, &next, err);

	if (status == STATUS_OK &&
		appointment->day.n > desk_local(desk, arrival->event.draft.at).day.n)
		status = error_set(err, STATUS_REFUSED,
			N_("It is booked for %s; move it to today, or record the visitor without "
			   "it"),
			day_format(appointment->day, day));
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
	status = recording_end(&arrival->event, status, err);
	appointment_release(&arrival->appointment);
	return status;
}
