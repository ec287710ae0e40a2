#include "menzhen/desk/appointments_today.h"

#include "appointment_outlook.h"
#include "menzhen/base/memory.h"
#include "menzhen/store/appointment_store.h"

/* Take over from the LIST what is open of DAYS, or soon after them; the rest stays. */
static enum status keep_open(struct appointment_list *list, struct day_range days, int64_t now,
	struct appointments_today *out, struct error *err)
{
	for (size_t i = 0; i < list->count; i++) {
		struct appointment *appointment = &list->items[i];
		int64_t ahead = appointment_begins(appointment) - now;
		if (appointment->state != APPOINTMENT_BOOKED || appointment->day.n < days.first.n ||
			(appointment->day.n > days.last.n && ahead > APPOINTMENT_SOON))
			continue;
		out->open++;
		out->unserved += appointment->finding != APPOINTMENT_SERVED ? 1 : 0;
		out->late += ahead <= -APPOINTMENT_LATE ? 1 : 0;
		if (ahead > APPOINTMENT_SOON || ahead <= -APPOINTMENT_LATE)
			continue;
		if (!array_reserve((void **)&out->soon.items, &out->soon.capacity, out->soon.count,
			    sizeof(*out->soon.items)))
			return error_memory(err);
		out->soon.items[out->soon.count++] = *appointment;
		*appointment = (struct appointment){0}; /* it is OUT's now */
	}
	return STATUS_OK;
}

/* Most days nothing is booked: then one look at an index is all. */
enum status appointments_today_load(const struct desk *desk, struct day service_day, moment now,
	struct appointments_today *out, struct error *err)
{
	const struct local_time local = desk_local(desk, now);
	const struct day_range days = {service_day, local.day};
	struct appointment_outlook outlook = {0};
	struct appointment_list any = {0};
	bool until_tomorrow = local.minute + APPOINTMENT_SOON >= MINUTES_PER_DAY;
	const struct day_range looked = {
		service_day, until_tomorrow ? day_add(local.day, 1) : local.day};

	*out = (struct appointments_today){0};
	enum status status = appointments_load(desk->store, looked, &any, err);
	if (status == STATUS_OK && any.count > 0) {
		status = appointment_outlook_load(&outlook, desk, looked, err);
		if (status == STATUS_OK) {
			appointments_check(&outlook.scope, &outlook.booked, local);
			status = keep_open(&outlook.booked, days,
				(int64_t)local.day.n * MINUTES_PER_DAY + local.minute, out, err);
		}
	}
	appointment_list_release(&any);
	appointment_outlook_release(&outlook);
	return status;
}

void appointments_today_release(struct appointments_today *today)
{
	appointment_list_release(&today->soon);
	*today = (struct appointments_today){0};
}
