/* A stand-in: who takes the duty over. */
#include "duty_form.h"
#include "menzhen/base/language.h"

static const struct form_field fields[] = {
	{.name = "by",
		.label = N_("Stand-in"),
		.kind = FIELD_CHOICE,
		.required = true,
		.choices = duty_form_choices,
		.help = N_("letters of the name")},
	DUTY_FORM_REASON,
};

static enum status prepare(struct duty_form *state, const struct duty *duty, struct error *err)
{
	const struct roster *roster = &state->clinic->desk.config.roster;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < roster->adviser_count && status == STATUS_OK; i++) {
		const struct adviser *adviser = &roster->advisers[i];
		if (adviser != duty->adviser)
			status = choices_add_copy(&state->choices, adviser->id, adviser->name,
				_(adviser_kind_title(adviser->kind)), err);
	}
	if (status == STATUS_OK && state->choices.count == 0)
		return error_say(err, STATUS_REFUSED,
			N_("There is nobody else in roster.yaml; add the person there first"));
	return status;
}

static enum status save(struct duty_form *state, char *said, struct error *err)
{
	const struct duty_ref duty = asked_duty_ref(&state->duty);
	int number = 0;
	enum status status =
		duty_stand_in(&state->clinic->desk, &duty, form_value(&state->form, "by"),
			duty_form_optional(state, "reason"), state->command, &number, err);

	if (status == STATUS_OK)
		duty_change_number_format(number, said);
	return status;
}

const struct duty_form_kind duty_ask_stand_in = {
	.title = N_("Stand-in"),
	.hint = N_("Somebody else takes this one duty over. It stands at once; 'Changes' (c) takes "
		   "it back."),
	.done = N_("The stand-in is recorded as %s"),
	.fields = fields,
	.count = sizeof(fields) / sizeof(fields[0]),
	.prepare = prepare,
	.save = save,
};
