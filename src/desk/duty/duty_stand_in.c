#include "desk/assign/adviser_named.h"
#include "duty_recording.h"
#include "menzhen/model/duty/duty_check.h"

/* Somebody on leave can only be stood in for where nobody has come instead. */
static enum status check_vacant(
	const struct duty_recording *recording, const struct duty *duty, struct error *err)
{
	for (size_t i = 0; i < recording->before.count && duty->state == DUTY_LEAVE; i++) {
		const struct duty *other = &recording->before.items[i];
		if (other > duty && other->day.n == duty->day.n && other->start == duty->start &&
			other->shift == duty->shift && other->planned == duty->planned)
			return error_set(err, STATUS_REFUSED,
				N_("%s is on leave then, and %s has the duty; name whom the "
				   "stand-in is for"),
				duty->adviser->name, other->adviser->name);
	}
	return STATUS_OK;
}

static enum status check_taker(const struct duty_recording *recording, const struct duty *duty,
	const struct adviser *taker, struct error *err)
{
	if (taker == duty->adviser)
		return error_set(err, STATUS_REFUSED,
			N_("%s has this duty already; name another adviser"), taker->name);
	return duty_check_taker(duty, taker, &recording->changes, err);
}

static enum status record(struct duty_recording *recording, const struct duty_ref *ref,
	const char *by, const char *reason, int *number, struct error *err)
{
	const struct duty *duty;
	const struct adviser *taker;
	enum status status = adviser_named(recording->event.desk, by, &taker, err);

	if (status == STATUS_OK)
		status = duty_recording_look(recording, ref->day, ref->day, err);
	if (status == STATUS_OK)
		status = duty_recording_find(recording, ref, &duty, err);
	if (status == STATUS_OK)
		status = check_vacant(recording, duty, err);
	if (status == STATUS_OK)
		status = check_taker(recording, duty, taker, err);
	if (status != STATUS_OK)
		return status;
	const struct duty_change change = {
		.kind = CHANGE_STAND_IN,
		.adviser = duty->adviser->id,
		.other = taker->id,
		.slot = duty_slot_borrowed(duty),
	};
	status = duty_recording_new(recording, &change, reason, number, err);
	fields_add_text(&recording->event.draft.fields, "adviser", change.adviser);
	fields_add_text(&recording->event.draft.fields, "other", change.other);
	duty_recording_add_slot(recording, duty);
	return status;
}

enum status duty_stand_in(struct desk *desk, const struct duty_ref *duty, const char *by,
	const char *reason, const char *command, int *number, struct error *err)
{
	struct duty_recording recording;
	enum status status = duty_recording_begin(
		&recording, desk, "duty.stood_in", duty->adviser, command, err);

	if (status == STATUS_OK && recording.event.repeated)
		status = duty_recording_repeats(
			&recording, duty->adviser, by, duty->day, number, err);
	else if (status == STATUS_OK)
		status = record(&recording, duty, by, reason, number, err);
	return duty_recording_end(&recording, status, err);
}
