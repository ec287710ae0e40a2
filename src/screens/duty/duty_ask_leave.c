/* Leave: from which day to which, of all shifts or of this one. */
#include <string.h>

#include "duty_form.h"
#include "menzhen/base/language.h"
#include "menzhen/model/ledger/written_time.h"
#include "screens/day_field.h"

static const struct form_field fields[] = {
	{.name = "first",
		.label = N_("First day"),
		.kind = FIELD_NUMBER,
		.required = true,
		.maximum = 16,
		.width = 12,
		.hint = day_field_hint,
		.check = day_field_check},
	{.name = "last",
		.label = N_("Last day"),
		.kind = FIELD_NUMBER,
		.required = true,
		.maximum = 16,
		.width = 12,
		.hint = day_field_hint,
		.check = day_field_check},
	{.name = "shift",
		.label = N_("Leave from"),
		.kind = FIELD_CHOICE,
		.required = true,
		.choices = duty_form_choices},
	DUTY_FORM_REASON,
};

static enum status prepare(struct duty_form *state, const struct duty *duty, struct error *err)
{
	char day[DAY_TEXT_SIZE], hours[SPAN_TEXT_SIZE];
	enum status status =
		choices_add_copy(&state->choices, "all", _("all duty of these days"), NULL, err);

	if (status == STATUS_OK)
		status = choices_add_copy(&state->choices, "one", _("this shift alone"),
			span_format(duty->start, duty->end, hours), err);
	if (status != STATUS_OK)
		return status;
	if (!form_set(&state->form, "first", day_format(duty->day, day)) ||
		!form_set(&state->form, "last", day) || !form_set(&state->form, "shift", "all"))
		return error_memory(err);
	return STATUS_OK;
}

static enum status save(struct duty_form *state, char *said, struct error *err)
{
	bool all = strcmp(form_value(&state->form, "shift"), "all") == 0;
	struct leave leave = {.adviser = state->duty.adviser,
		.shift = all ? NULL : state->duty.shift,
		.reason = duty_form_optional(state, "reason"),
		.command = state->command};
	int number = 0;

	written_day(form_value(&state->form, "first"), &leave.first);
	written_day(form_value(&state->form, "last"), &leave.last);
	enum status status = duty_leave(&state->clinic->desk, &leave, &number, err);
	if (status == STATUS_OK)
		duty_change_number_format(number, said);
	return status;
}

const struct duty_form_kind duty_ask_leave = {
	.title = N_("Leave"),
	.hint = N_("Duties on these days show as leave. A turn of a rotation passes to the next in "
		   "the list; for the others name a stand-in afterwards."),
	.done = N_("Leave is recorded as %s"),
	.fields = fields,
	.count = sizeof(fields) / sizeof(fields[0]),
	.prepare = prepare,
	.save = save,
};
