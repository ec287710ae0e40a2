#include "appointment_change.h"
#include "appointment_time.h"
#include "desk/assign/adviser_named.h"
#include "menzhen/base/text.h"

static bool is_there_already(
	const struct appointment *appointment, const struct appointment *wanted)
{
	return appointment->state == APPOINTMENT_BOOKED && appointment->day.n == wanted->day.n &&
	       appointment->start == wanted->start &&
	       text_same(appointment->adviser, wanted->adviser);
}

/* ADVISER as in appointment_move. */
static enum status read_adviser(
	const struct desk *desk, struct appointment *wanted, const char *adviser, struct error *err)
{
	const struct adviser *found;

	if (adviser == NULL)
		return STATUS_OK;
	if (*adviser == '\0' && wanted->kind != APPOINTMENT_VISIT && wanted->adviser != NULL)
		return error_say(err, STATUS_REFUSED,
			N_("Only a visit can go to whoever is on duty; say which adviser makes the "
			   "round or the call"));
	if (*adviser == '\0') {
		wanted->adviser = NULL;
		return STATUS_OK;
	}
	enum status status = adviser_named(desk, adviser, &found, err);
	if (status == STATUS_OK)
		wanted->adviser = found->id;
	return status;
}

static enum status check_move(struct appointment_change *change, struct appointment *wanted,
	const char *adviser, struct booking_result *out, struct error *err)
{
	const struct desk *desk = change->event.desk;
	enum status status = read_adviser(desk, wanted, adviser, err);

	if (status != STATUS_OK)
		return status;
	if (is_there_already(&change->appointment, wanted))
		return error_say(err, STATUS_REFUSED,
			N_("The appointment is at that time already; nothing to move"));
	return appointment_check_time(desk, wanted, change->event.draft.at, out, err);
}

enum status appointment_move(struct desk *desk, int number, struct day day, int start,
	const char *adviser, const char *command, struct booking_result *out, struct error *err)
{
	struct appointment_change change;
	char to[DAY_TEXT_SIZE], from[DAY_TEXT_SIZE];
	enum status status =
		appointment_change_begin(&change, desk, number, APPOINTMENT_MOVE, command, err);

	*out = (struct booking_result){.number = number, .repeated = change.event.repeated};
	if (status == STATUS_OK && !change.event.repeated) {
		struct appointment wanted = change.appointment; /* borrows its texts */
		struct event_fields *fields = &change.event.draft.fields;
		wanted.day = day;
		wanted.start = start;
		status = check_move(&change, &wanted, adviser, out, err);
		fields_add_text(fields, "day", day_format(day, to));
		fields_add_number(fields, "start", start);
		fields_add_text(fields, "adviser", wanted.adviser);
		fields_add_text(fields, "from_day", day_format(change.appointment.day, from));
		fields_add_number(fields, "from_start", change.appointment.start);
	}
	return appointment_change_end(&change, status, err);
}
