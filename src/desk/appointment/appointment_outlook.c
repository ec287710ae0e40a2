#include "appointment_outlook.h"

#include "desk/duty/duty_scope.h"
#include "menzhen/store/appointment/appointment_store.h"
#include "menzhen/store/duty/duty_store.h"

/* A duty of the day before may last past midnight, and a slot may reach into the next day. */
enum status appointment_outlook_load(struct appointment_outlook *outlook, const struct desk *desk,
	struct day_range days, struct error *err)
{
	const struct day_range around = {day_add(days.first, -1), day_add(days.last, 1)};
	const struct duty_scope duties = desk_duty_scope(desk, around.first, around.last);
	enum status status = duty_changes_load(
		desk->store, DUTY_STANDING, around.first, around.last, &outlook->changes, err);

	if (status == STATUS_OK)
		status = duty_changes_apply(&outlook->changes, &duties, &outlook->duties, err);
	if (status == STATUS_OK)
		status = appointments_load(desk->store, around, &outlook->booked, err);
	outlook->scope = (struct appointment_scope){
		.roster = &desk->config.roster,
		.duties = &outlook->duties,
		.changes = &outlook->changes,
		.booked = &outlook->booked,
		.rules = desk->config.station.appointments,
	};
	return status;
}

void appointment_outlook_release(struct appointment_outlook *outlook)
{
	duty_list_release(&outlook->duties);
	duty_changes_release(&outlook->changes);
	appointment_list_release(&outlook->booked);
}
