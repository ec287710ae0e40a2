#include <stdio.h>
#include <string.h>

#include "desk/assign/adviser_named.h"
#include "duty_recording.h"

static enum status check_days(const struct leave *leave, struct error *err)
{
	char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE], most[16];

	day_format(leave->first, first);
	day_format(leave->last, last);
	if (leave->last.n < leave->first.n)
		return error_set(err, STATUS_USAGE,
			N_("The leave ends on %s, before it begins on %s"), last, first);
	snprintf(most, sizeof(most), "%d", LEAVE_DAYS_MAX);
	if (leave->last.n - leave->first.n >= LEAVE_DAYS_MAX)
		return error_set(err, STATUS_USAGE,
			N_("From %s to %s are more than %s days; for so long, take the adviser "
			   "out of the roster"),
			first, last, most);
	return STATUS_OK;
}

/* Leave that says nothing new would only be in the way when it is withdrawn. */
static enum status check_new(
	const struct duty_recording *recording, const struct leave *leave, struct error *err)
{
	char number[DUTY_CHANGE_NUMBER_SIZE];

	for (size_t i = 0; i < recording->changes.count; i++) {
		const struct duty_change *change = &recording->changes.items[i];
		const char *only = change->slot.shift;
		if (change->kind != CHANGE_LEAVE || strcmp(change->adviser, leave->adviser) != 0 ||
			change->first.n > leave->first.n || change->last.n < leave->last.n)
			continue;
		if (only == NULL || (leave->shift != NULL && strcmp(only, leave->shift) == 0))
			return error_set(err, STATUS_REFUSED,
				N_("%s has leave on these days already (%s)"),
				desk_adviser_name(recording->event.desk, leave->adviser),
				duty_change_number_format(change->number, number));
	}
	return STATUS_OK;
}

static enum status record(
	struct duty_recording *recording, const struct leave *leave, int *number, struct error *err)
{
	const struct desk *desk = recording->event.desk;
	const struct adviser *adviser;
	const struct shift *shift = NULL;
	enum status status = adviser_named(desk, leave->adviser, &adviser, err);

	if (status == STATUS_OK && leave->shift != NULL)
		status = shift_named(desk, leave->shift, &shift, err);
	if (status == STATUS_OK)
		status = check_days(leave, err);
	if (status == STATUS_OK)
		status = duty_recording_look(recording, leave->first, leave->last, err);
	if (status == STATUS_OK)
		status = check_new(recording, leave, err);
	if (status != STATUS_OK)
		return status;
	const struct duty_change change = {
		.kind = CHANGE_LEAVE,
		.adviser = adviser->id,
		.slot = {.shift = shift != NULL ? shift->id : NULL},
		.first = leave->first,
		.last = leave->last,
	};
	status = duty_recording_new(recording, &change, leave->reason, number, err);
	fields_add_text(&recording->event.draft.fields, "adviser", leave->adviser);
	fields_add_text(&recording->event.draft.fields, "shift", leave->shift);
	duty_recording_add_day(recording, "first", leave->first);
	duty_recording_add_day(recording, "last", leave->last);
	return status;
}

enum status duty_leave(struct desk *desk, const struct leave *leave, int *number, struct error *err)
{
	struct duty_recording recording;
	enum status status = duty_recording_begin(
		&recording, desk, "duty.leave_recorded", leave->adviser, leave->command, err);

	if (status == STATUS_OK && recording.event.repeated)
		status = duty_recording_repeats(
			&recording, leave->adviser, NULL, leave->first, number, err);
	else if (status == STATUS_OK)
		status = record(&recording, leave, number, err);
	return duty_recording_end(&recording, status, err);
}
