/* Appointments as they are now. Reads only. */
#include "appointment_outlook.h"
#include "desk/assign/adviser_named.h"
#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/appointment/appointment_commands.h"
#include "menzhen/store/appointment/appointment_store.h"

static enum status load_checked(struct appointment_outlook *outlook, const struct desk *desk,
	struct day_range days, struct error *err)
{
	enum status status = appointment_outlook_load(outlook, desk, days, err);

	if (status == STATUS_OK)
		appointments_check(
			&outlook->scope, &outlook->booked, desk_local(desk, desk_now(desk)));
	return status;
}

enum status appointment_show(
	const struct desk *desk, int number, struct appointment *out, struct error *err)
{
	struct appointment_outlook outlook = {0};
	enum status status = desk_may(desk, "appointment.read", err);

	if (status == STATUS_OK)
		status = appointment_load(desk->store, number, out, err);
	if (status == STATUS_OK)
		status = desk_may_own(desk, "appointment.read", out->adviser, err);
	if (status == STATUS_OK)
		status = load_checked(&outlook, desk, (struct day_range){out->day, out->day}, err);
	for (size_t i = 0; i < outlook.booked.count && status == STATUS_OK; i++)
		if (outlook.booked.items[i].number == number)
			out->finding = outlook.booked.items[i].finding;
	appointment_outlook_release(&outlook);
	return status;
}

enum status appointment_history(
	const struct desk *desk, int number, struct history *out, struct error *err)
{
	char subject[APPOINTMENT_NUMBER_SIZE];
	struct appointment appointment = {0};
	enum status status = desk_may(desk, "appointment.read", err);

	if (status == STATUS_OK && desk_only_own(desk, "appointment.read"))
		status = appointment_load(desk->store, number, &appointment, err);
	if (status == STATUS_OK)
		status = desk_may_own(desk, "appointment.read", appointment.adviser, err);
	appointment_release(&appointment);
	if (status != STATUS_OK)
		return status;
	return journal_history(desk->store, appointment_number_format(number, subject), out, err);
}

enum status appointments_list(const struct desk *desk, struct day_range days,
	struct appointment_list *out, struct error *err)
{
	struct appointment_outlook outlook = {0};
	struct appointment_list *booked = &outlook.booked;
	enum status status = desk_may(desk, "appointment.read", err);

	if (status == STATUS_OK)
		status = load_checked(&outlook, desk, days, err);
	for (size_t i = 0; i < booked->count && status == STATUS_OK; i++) {
		if (!day_range_has(days, booked->items[i].day) ||
			!desk_owns(desk, "appointment.read", booked->items[i].adviser))
			continue;
		if (!array_reserve((void **)&out->items, &out->capacity, out->count,
			    sizeof(*out->items))) {
			status = error_memory(err);
			break;
		}
		out->items[out->count++] = booked->items[i];
		booked->items[i] = (struct appointment){0}; /* it is OUT's now */
	}
	appointment_outlook_release(&outlook);
	return status;
}

enum status appointment_slots_list(const struct desk *desk, struct day day, const char *adviser,
	struct appointment_slots *out, struct error *err)
{
	struct appointment_outlook outlook = {0};
	const struct adviser *found;
	enum status status = desk_may(desk, "appointment.read", err);

	if (status == STATUS_OK && adviser != NULL)
		status = adviser_named(desk, adviser, &found, err);
	if (status == STATUS_OK)
		status =
			appointment_outlook_load(&outlook, desk, (struct day_range){day, day}, err);
	if (status == STATUS_OK)
		status = appointment_slots_of(&outlook.scope, day, adviser, out, err);
	appointment_outlook_release(&outlook);
	return status;
}
