#include "desk/input.h"
#include "duty_recording.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/store/duty/duty_store.h"

static enum status check_open(const struct duty_change *change, struct error *err)
{
	char number[DUTY_CHANGE_NUMBER_SIZE];

	duty_change_number_format(change->number, number);
	if (change->state == CHANGE_WITHDRAWN)
		return error_set(err, STATUS_REFUSED, N_("%s was withdrawn already"), number);
	if (change->state == CHANGE_REFUSED)
		return error_set(err, STATUS_REFUSED,
			N_("The swap %s was refused; there is nothing to withdraw"), number);
	return STATUS_OK;
}

/* One that is only proposed is not among those that stand. */
static enum status take_back(struct duty_recording *recording, const struct duty_change *change,
	const char *reason, struct error *err)
{
	enum status status = duty_recording_look(recording, change->first, change->last, err);

	for (size_t i = 0; i < recording->changes.count; i++)
		if (recording->changes.items[i].number == change->number)
			recording->changes.items[i].state = CHANGE_WITHDRAWN;
	return status == STATUS_OK ? duty_recording_check(recording, reason, err) : status;
}

enum status duty_withdraw(
	struct desk *desk, int number, const char *reason, const char *command, struct error *err)
{
	struct duty_recording recording;
	struct duty_change change = {0};
	enum status status =
		duty_recording_begin_on(&recording, desk, "duty.withdrawn", number, command, err);

	if (status == STATUS_OK && !recording.event.repeated) {
		status = duty_change_load(desk->store, number, &change, err);
		if (status == STATUS_OK)
			status = recording_of(&recording.event, change.adviser, err);
		if (status == STATUS_OK)
			status = check_open(&change, err);
		if (status == STATUS_OK)
			status = take_back(&recording, &change, reason, err);
		if (status == STATUS_OK)
			status = input_text(reason, INPUT_TEXT, TEXT_MAX, N_("the reason"),
				&recording.reason, err);
		fields_add_text(&recording.event.draft.fields, "change",
			duty_change_kind_table.rows[change.kind].code);
		fields_add_text(&recording.event.draft.fields, "reason", recording.reason);
	}
	status = duty_recording_end(&recording, status, err);
	duty_change_release(&change);
	return status;
}
