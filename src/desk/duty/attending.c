#include "attending.h"

#include "desk/assign/adviser_named.h"
#include "duty_scope.h"
#include "menzhen/files/yaml/value.h"
#include "menzhen/store/duty/duty_store.h"

_Static_assert((int)VALUE_ID_MAX < (int)EVENT_SUBJECT_SIZE, "an event can be about an adviser");

static enum status load(struct attending *attending, struct error *err)
{
	const struct desk *desk = attending->event.desk;

	attending->now = desk_local(desk, attending->event.draft.at);
	attending->scope = desk_duty_scope(
		desk, day_add(attending->now.day, -1), day_add(attending->now.day, 1));
	enum status status = duty_changes_load(desk->store, DUTY_STANDING, attending->scope.first,
		attending->scope.last, &attending->changes, err);
	if (status == STATUS_OK)
		status = duty_changes_apply(
			&attending->changes, &attending->scope, &attending->duties, err);
	return status;
}

enum status attending_begin(struct attending *attending, struct desk *desk, const char *kind,
	const char *adviser, const char *command, struct error *err)
{
	*attending = (struct attending){0};
	enum status status = recording_begin(&attending->event, desk, kind, adviser, command, err);

	if (status == STATUS_OK)
		status = recording_of(&attending->event, adviser, err);
	if (status != STATUS_OK || attending->event.repeated)
		return status;
	status = adviser_named(desk, adviser, &attending->adviser, err);
	return status == STATUS_OK ? load(attending, err) : status;
}

const struct duty *attending_running(const struct attending *attending, unsigned states)
{
	for (size_t i = 0; i < attending->duties.count; i++) {
		const struct duty *duty = &attending->duties.items[i];
		if (duty->adviser == attending->adviser && duty_covers(duty, attending->now) &&
			(states & 1u << duty->state) != 0)
			return duty;
	}
	return NULL;
}

void attending_add_slot(struct attending *attending, const struct duty *duty)
{
	struct event_fields *fields = &attending->event.draft.fields;

	fields_add_text(fields, "day", day_format(duty->day, attending->day));
	fields_add_text(fields, "shift", duty->shift->id);
	fields_add_number(fields, "start", duty->start);
	fields_add_text(fields, "planned", duty->planned->id);
}

enum status attending_end(struct attending *attending, enum status status, struct error *err)
{
	status = recording_end(&attending->event, status, err);
	duty_changes_release(&attending->changes);
	duty_list_release(&attending->duties);
	return status;
}
