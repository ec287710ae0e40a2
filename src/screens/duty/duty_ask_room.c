/* Another room for one duty. */
#include "duty_form.h"

static const struct form_field fields[] = {
	{.name = "room",
		.label = N_("Room"),
		.required = true,
		.maximum = 60,
		.width = 24,
		.help = N_("where visitors find it now")},
	DUTY_FORM_REASON,
};

static enum status save(struct duty_form *state, char *said, struct error *err)
{
	const struct duty_ref duty = asked_duty_ref(&state->duty);
	int number = 0;
	enum status status =
		duty_move(&state->clinic->desk, &duty, form_value(&state->form, "room"),
			duty_form_optional(state, "reason"), state->command, &number, err);

	if (status == STATUS_OK)
		duty_change_number_format(number, said);
	return status;
}

const struct duty_form_kind duty_ask_room = {
	.title = N_("Room"),
	.hint = N_("This one duty is held in another room; the desk and the duty board show it."),
	.done = N_("The room is recorded as %s"),
	.fields = fields,
	.count = sizeof(fields) / sizeof(fields[0]),
	.save = save,
};
