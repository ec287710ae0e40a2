#include <stdlib.h>
#include <string.h>

#include "desk/input.h"
#include "duty_recording.h"

static enum status check_room(const struct duty *duty, const char *room, struct error *err)
{
	const char *now = duty->room != NULL ? duty->room : duty->shift->room;

	if (duty->state == DUTY_LEAVE)
		return error_set(err, STATUS_REFUSED,
			N_("%s is on leave then; name whoever has the duty instead"),
			duty->adviser->name);
	if (now != NULL && strcmp(now, room) == 0)
		return error_set(err, STATUS_REFUSED, N_("The duty is held in %s already"), room);
	return STATUS_OK;
}

static enum status record(struct duty_recording *recording, const struct duty_ref *ref,
	const char *reason, char *room, int *number, struct error *err)
{
	const struct duty *duty;
	enum status status = duty_recording_look(recording, ref->day, ref->day, err);

	if (status == STATUS_OK)
		status = duty_recording_find(recording, ref, &duty, err);
	if (status == STATUS_OK)
		status = check_room(duty, room, err);
	if (status != STATUS_OK)
		return status;
	const struct duty_change change = {
		.kind = CHANGE_ROOM,
		.adviser = duty->adviser->id,
		.slot = duty_slot_borrowed(duty),
		.room = room,
	};
	status = duty_recording_new(recording, &change, reason, number, err);
	fields_add_text(&recording->event.draft.fields, "adviser", change.adviser);
	fields_add_text(&recording->event.draft.fields, "room", room);
	duty_recording_add_slot(recording, duty);
	return status;
}

enum status duty_move(struct desk *desk, const struct duty_ref *duty, const char *room,
	const char *reason, const char *command, int *number, struct error *err)
{
	struct duty_recording recording;
	char *named = NULL;
	enum status status = duty_recording_begin(
		&recording, desk, "duty.room_changed", duty->adviser, command, err);

	if (status == STATUS_OK && recording.event.repeated) {
		status = duty_recording_repeats(
			&recording, duty->adviser, NULL, duty->day, number, err);
	} else if (status == STATUS_OK) {
		status = input_required(room, INPUT_NAME, ROOM_MAX, N_("the room"),
			N_("Name the room where the duty is held"), &named, err);
		if (status == STATUS_OK)
			status = record(&recording, duty, reason, named, number, err);
	}
	status = duty_recording_end(&recording, status, err);
	free(named);
	return status;
}
