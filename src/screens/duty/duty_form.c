#include "duty_form.h"

#include <stdio.h>
#include <stdlib.h>

#include "duty_detail.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/appointment/appointment_commands.h"
#include "screens/form_screen.h"
#include "screens/phrases.h"

enum { HINT_ROWS = 2, HEAD_ROWS = 5 + HINT_ROWS };

struct asked_duty asked_duty_of(const struct duty *duty)
{
	struct asked_duty asked = {.day = duty->day, .start = duty->start};

	text_copy(duty->adviser->id, asked.adviser, sizeof(asked.adviser));
	text_copy(duty->shift->id, asked.shift, sizeof(asked.shift));
	return asked;
}

struct duty_ref asked_duty_ref(const struct asked_duty *duty)
{
	return (struct duty_ref){duty->adviser, duty->day, duty->shift, duty->start};
}

struct choice_list duty_form_choices(void *context)
{
	const struct duty_form *state = context;

	return choices_list(&state->choices);
}

const char *duty_form_optional(const struct duty_form *state, const char *name)
{
	const char *value = form_value(&state->form, name);

	return *value != '\0' ? value : NULL;
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct duty_form *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	struct rect hint = {inside.y + 4, inside.x, HINT_ROWS, inside.width};
	struct rect area = {
		inside.y + HEAD_ROWS, inside.x, inside.height - HEAD_ROWS, inside.width};
	(void)redraw;

	canvas_put(canvas, inside.y, inside.x, inside.width, ROLE_TITLE, _(state->kind->title));
	canvas_put(canvas, inside.y + 1, inside.x, inside.width, ROLE_VALUE,
		buffer_text(&state->when));
	canvas_put(canvas, inside.y + 2, inside.x, inside.width, ROLE_STRONG,
		buffer_text(&state->who));
	canvas_wrapped(canvas, hint, ROLE_HINT, _(state->kind->hint));
	form_draw(&state->form, canvas, area);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct duty_form *state = screen->state;

	return form_screen_key(screen, &state->form, event, duty_form_save);
}

static void leave(struct screen *screen)
{
	struct duty_form *state = screen->state;

	form_release(&state->form);
	choices_release(&state->choices);
	buffer_release(&state->when);
	buffer_release(&state->who);
	free(state->others);
	free(state);
}

static const struct screen_type duty_form_type = {
	.name = "duty form",
	.title = N_("On duty"),
	.where = WHERE_DUTY_FORM,
	.has = SCREEN_HAS_FIELDS,
	.draw = draw,
	.key = key,
	.leave = leave,
};

enum status duty_form_open(struct app *app, const struct duty_form_kind *kind,
	const struct duty *duty, struct error *err)
{
	struct duty_form *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	state->kind = kind;
	state->duty = asked_duty_of(duty);
	duty_detail_when(&state->when, duty);
	duty_detail_who(&state->who, duty);
	desk_new_command(state->command);
	enum status status = form_init(&state->form, kind->fields, kind->count, state, err);
	if (status == STATUS_OK && kind->prepare != NULL)
		status = kind->prepare(state, duty, err);
	if (status == STATUS_OK)
		return screen_open(app, &duty_form_type, state, err);
	screen_unopened(app, &duty_form_type, state);
	return status;
}

/* Of the days whose changes are shown; what cannot be read is told where they are listed. */
static size_t count_unserved(const struct desk *desk)
{
	struct appointment_list list = {0};
	size_t count = 0;

	if (appointments_list(desk, changes_screen_days(desk), &list, NULL) == STATUS_OK)
		for (size_t i = 0; i < list.count; i++)
			count += list.items[i].finding != APPOINTMENT_SERVED ? 1 : 0;
	appointment_list_release(&list);
	return count;
}

/* What is recorded, and whether somebody has to be called about it. */
static void tell(struct app *app, const char *done, const char *said)
{
	size_t unserved = count_unserved(clinic_desk(app));
	struct buffer notice = {0};
	char number[24];

	phrase_add(&notice, done, said, NULL);
	if (unserved > 0) {
		snprintf(number, sizeof(number), "%zu", unserved);
		buffer_add_text(&notice, "  ! ");
		phrase_add(&notice, N_("appointments that cannot be kept: %s"), number, NULL);
	}
	clinic_done_saying(app, buffer_text(&notice));
	buffer_release(&notice);
}

enum status duty_form_save(struct app *app, struct error *err)
{
	struct duty_form *state = app->top->state;
	const struct duty_form_kind *kind = state->kind;
	char said[DUTY_SAID_SIZE] = "";

	screen_redraw(app->top, REDRAW_ALL);
	if (!form_check(&state->form))
		return STATUS_OK;
	enum status status = kind->save(state, said, err);
	if (status != STATUS_OK)
		return status;
	screen_close(app->top);
	tell(app, kind->done, said);
	return STATUS_OK;
}
