/* Away: for how many minutes. */
#include <stdio.h>
#include <stdlib.h>

#include "duty_form.h"
#include "menzhen/base/text.h"
#include "screens/phrases.h"

static bool parse_minutes(const char *value, int *out)
{
	char *end;
	long minutes = strtol(value, &end, 10);

	*out = (int)minutes;
	return *end == '\0' && minutes >= 1 && minutes <= AWAY_MINUTES_MAX;
}

static enum status check_minutes(
	void *context, const struct form_field *field, const char *value, struct error *err)
{
	char most[16];
	int minutes;
	(void)context;
	(void)field;

	if (parse_minutes(value, &minutes))
		return STATUS_OK;
	snprintf(most, sizeof(most), "%d", AWAY_MINUTES_MAX);
	return error_set(
		err, STATUS_REFUSED, N_("'%s' is no number of minutes from 1 to %s"), value, most);
}

/* When that will be. */
static void say_back(void *context, const char *value, struct buffer *out, enum role *role)
{
	const struct duty_form *state = context;
	const struct desk *desk = &state->clinic->desk;
	char hour[MINUTE_TEXT_SIZE];
	int minutes;
	(void)role;

	if (!parse_minutes(value, &minutes))
		return;
	struct local_time back = desk_local(desk, desk_now(desk) + minutes * (moment)MS_PER_MINUTE);
	phrase_add(out, N_("back by %s"), minute_format(back.minute, hour), NULL);
}

static const struct form_field fields[] = {
	{.name = "minutes",
		.label = N_("Minutes"),
		.kind = FIELD_NUMBER,
		.required = true,
		.maximum = 3,
		.width = 5,
		.hint = say_back,
		.check = check_minutes},
};

static enum status prepare(struct duty_form *state, const struct duty *duty, struct error *err)
{
	(void)duty;
	return form_set(&state->form, "minutes", "10") ? STATUS_OK : error_memory(err);
}

static enum status save(struct duty_form *state, char *said, struct error *err)
{
	struct desk *desk = &state->clinic->desk;
	int minutes;

	parse_minutes(form_value(&state->form, "minutes"), &minutes);
	enum status status = duty_away(desk, state->duty.adviser, minutes, state->command, err);
	if (status == STATUS_OK)
		text_copy(desk_adviser_name(desk, state->duty.adviser), said, DUTY_SAID_SIZE);
	return status;
}

const struct duty_form_kind duty_ask_away = {
	.title = N_("Away"),
	.hint = N_("Nobody is proposed to them meanwhile. It ends by itself at that minute; "
		   "'Back' (b) ends it before."),
	.done = N_("%s is away for a while"),
	.fields = fields,
	.count = sizeof(fields) / sizeof(fields[0]),
	.prepare = prepare,
	.save = save,
};
