/* A swap: whose duty is taken in return. */
#include "duty_form.h"
#include "menzhen/base/language.h"
#include "menzhen/base/memory.h"
#include "screens/phrases.h"

/* How far around the duty the other one may lie. */
enum { SWAP_DAYS = 31 };

static const struct form_field fields[] = {
	{.name = "other",
		.label = N_("In return for"),
		.kind = FIELD_CHOICE,
		.required = true,
		.width = 40,
		.choices = duty_form_choices,
		.help = N_("letters of the name, or a date")},
	DUTY_FORM_REASON,
};

/* Names the duty, and is found by its date: "2026-11-27 19:00 li-h night-clinic". */
static void add_code(struct buffer *out, const struct duty *duty)
{
	char day[DAY_TEXT_SIZE], start[MINUTE_TEXT_SIZE];

	buffer_printf(out, "%s %s %s %s", day_format(duty->day, day),
		minute_format(duty->start, start), duty->adviser->id, duty->shift->id);
}

static enum status offer(struct duty_form *state, const struct duty *duty, struct error *err)
{
	struct buffer code = {0}, label = {0};
	char hours[SPAN_TEXT_SIZE];

	add_code(&code, duty);
	phrase_day(&label, duty->day);
	buffer_printf(
		&label, " %s %s", span_format(duty->start, duty->end, hours), duty->adviser->name);
	enum status status = STATUS_MEMORY;
	if (!code.failed && !label.failed &&
		array_reserve((void **)&state->others, &state->other_capacity, state->choices.count,
			sizeof(*state->others))) {
		state->others[state->choices.count] = asked_duty_of(duty);
		status = choices_add_copy(&state->choices, buffer_text(&code), buffer_text(&label),
			_(session_title(duty->shift->session)), err);
	}
	buffer_release(&code);
	buffer_release(&label);
	return status == STATUS_MEMORY ? error_memory(err) : status;
}

/* Duties of others that have not begun, and that somebody will be at. */
static bool can_be_swapped(
	const struct duty *duty, const struct adviser *own, struct local_time now)
{
	return duty->adviser != own && duty->state != DUTY_LEAVE &&
	       duty_minute(duty, now) < duty->start;
}

static enum status prepare(struct duty_form *state, const struct duty *duty, struct error *err)
{
	const struct desk *desk = &state->clinic->desk;
	struct local_time now = desk_local(desk, desk_now(desk));
	struct day first = day_add(duty->day, -SWAP_DAYS);
	struct duty_list duties = {0};

	first = first.n < now.day.n ? now.day : first;
	enum status status =
		desk_duties_between(desk, first, day_add(duty->day, SWAP_DAYS), &duties, err);
	for (size_t i = 0; i < duties.count && status == STATUS_OK; i++)
		if (can_be_swapped(&duties.items[i], duty->adviser, now))
			status = offer(state, &duties.items[i], err);
	duty_list_release(&duties);
	if (status == STATUS_OK && state->choices.count == 0)
		return error_say(err, STATUS_REFUSED,
			N_("Nobody else has a duty in the weeks around it; name a stand-in "
			   "instead"));
	return status;
}

static enum status save(struct duty_form *state, char *said, struct error *err)
{
	const struct choice_list choices = choices_list(&state->choices);
	const struct choice *other = choice_find(&choices, form_value(&state->form, "other"));
	const struct duty_ref one = asked_duty_ref(&state->duty);
	const struct duty_ref two = asked_duty_ref(&state->others[other - choices.items]);
	int number = 0;
	enum status status = duty_swap_propose(&state->clinic->desk, &one, &two,
		duty_form_optional(state, "reason"), state->command, &number, err);
	if (status == STATUS_OK)
		duty_change_number_format(number, said);
	return status;
}

const struct duty_form_kind duty_ask_swap = {
	.title = N_("Swap"),
	.hint = N_("The two take each other's duty. It stands once the other side has agreed: "
		   "accept it under 'Changes' (c) then."),
	.done = N_("The swap is proposed as %s; c shows it"),
	.fields = fields,
	.count = sizeof(fields) / sizeof(fields[0]),
	.prepare = prepare,
	.save = save,
};
