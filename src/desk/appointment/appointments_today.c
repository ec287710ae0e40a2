#include "menzhen/desk/appointment/appointments_today.h"

#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/model/appointment/appointment_slot.h"
#include "menzhen/store/appointment/appointment_store.h"
#include "menzhen/store/duty/duty_store.h"

/* The days that are looked at: from the service day to the last but one that the book has. */
static struct day_range looked_at(struct day service_day, struct local_time now)
{
	return (struct day_range){service_day, day_add(now.day, DESK_DUTY_DAYS - 1)};
}

/* What can be kept of LIST. */
static enum status check(const struct desk *desk, const struct duty_book *book,
	struct day_range days, struct local_time now, struct appointment_list *list,
	struct error *err)
{
	struct duty_changes changes = {0};
	enum status status =
		duty_changes_load(desk->store, DUTY_STANDING, days.first, days.last, &changes, err);

	if (status == STATUS_OK) {
		const struct appointment_scope scope = {
			.roster = &desk->config.roster,
			.duties = &book->list,
			.changes = &changes,
			.booked = list,
			.rules = desk->config.station.appointments,
		};
		appointments_check(&scope, list, now);
	}
	duty_changes_release(&changes);
	return status;
}

static enum status add_soon(
	struct appointments_today *out, struct appointment *appointment, struct error *err)
{
	if (!array_reserve((void **)&out->soon.items, &out->soon.capacity, out->soon.count,
		    sizeof(*out->soon.items)))
		return error_memory(err);
	out->soon.items[out->soon.count++] = *appointment;
	*appointment = (struct appointment){0}; /* it is OUT's now */
	return STATUS_OK;
}

/* Count those of LIST that nothing has become of; those of about now leave it. */
static enum status count(const struct desk *desk, struct appointment_list *list,
	struct local_time now, struct appointments_today *out, struct error *err)
{
	int64_t minute = (int64_t)now.day.n * MINUTES_PER_DAY + now.minute;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
		struct appointment *appointment = &list->items[i];
		int64_t ahead = appointment_begins(appointment) - minute;
		if (appointment->state != APPOINTMENT_BOOKED)
			continue;
		out->unserved += appointment->finding != APPOINTMENT_SERVED ? 1 : 0;
		if (appointment->day.n > now.day.n && ahead > APPOINTMENT_SOON)
			continue;
		out->open++;
		if (ahead <= -APPOINTMENT_LATE)
			out->late++;
		else if (ahead <= APPOINTMENT_SOON &&
			 desk_owns(desk, "appointment.read", appointment->adviser))
			status = add_soon(out, appointment, err);
	}
	return status;
}

enum status appointments_today_load(const struct desk *desk, const struct duty_book *book,
	struct day service_day, moment now, struct appointments_today *out, struct error *err)
{
	const struct local_time local = desk_local(desk, now);
	const struct day_range days = looked_at(service_day, local);
	struct appointment_list list = {0};

	*out = (struct appointments_today){0};
	enum status status = desk_may(desk, "appointment.read", err);
	if (status == STATUS_OK)
		status = appointments_load(desk->store, days, &list, err);
	if (status == STATUS_OK && list.count > 0)
		status = check(desk, book, days, local, &list, err);
	if (status == STATUS_OK)
		status = count(desk, &list, local, out, err);
	appointment_list_release(&list);
	return status;
}

void appointments_today_release(struct appointments_today *today)
{
	appointment_list_release(&today->soon);
	*today = (struct appointments_today){0};
}
