/* A case belongs elsewhere: which matter it really is about. Who takes it is asked next. */
#include <stdlib.h>

#include "menzhen/desk/queue/queue_commands.h"
#include "screens/choices.h"
#include "screens/clinic/clinic.h"
#include "screens/form_screen.h"
#include "screens/phrases.h"

struct redirect_screen {
	struct clinic *clinic;
	struct case_record record;
	struct form form;
	struct choices categories;
	char command[DESK_COMMAND_SIZE];
};

static struct choice_list categories(void *context)
{
	const struct redirect_screen *state = context;

	return choices_list(&state->categories);
}

static const struct form_field fields[] = {
	{.name = "category",
		.label = N_("Matter"),
		.kind = FIELD_CHOICE,
		.required = true,
		.choices = categories,
		.help = N_("what it is really about")},
	{.name = "reason", .label = N_("Reason"), .maximum = 200, .width = 56},
};

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct redirect_screen *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	struct rect area = {inside.y + 2, inside.x, inside.height - 2, inside.width};
	struct buffer line = {0};
	(void)redraw;

	phrase_matter(&line, &state->clinic->desk, &state->record);
	canvas_put(canvas, inside.y, inside.x, inside.width, ROLE_STRONG, buffer_text(&line));
	buffer_release(&line);
	form_draw(&state->form, canvas, area);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct redirect_screen *state = screen->state;

	return form_screen_key(screen, &state->form, event, redirect_screen_save);
}

static void leave(struct screen *screen)
{
	struct redirect_screen *state = screen->state;

	form_release(&state->form);
	choices_release(&state->categories);
	case_record_release(&state->record);
	free(state);
}

static const struct screen_type redirect_type = {
	.name = "redirect",
	.title = N_("Redirect"),
	.where = WHERE_REDIRECT,
	.has = SCREEN_HAS_FIELDS,
	.draw = draw,
	.key = key,
	.leave = leave,
};

enum status redirect_screen_open(struct app *app, const char *number, struct error *err)
{
	struct redirect_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	desk_new_command(state->command);
	enum status status = desk_case(clinic_desk(app), number, &state->record, err);
	if (status == STATUS_OK)
		status = choices_categories(&state->categories, clinic_desk(app), err);
	if (status == STATUS_OK)
		status = form_init(
			&state->form, fields, sizeof(fields) / sizeof(fields[0]), state, err);
	if (status == STATUS_OK)
		return screen_open(app, &redirect_type, state, err);
	screen_unopened(app, &redirect_type, state);
	return status;
}

enum status redirect_screen_save(struct app *app, struct error *err)
{
	struct redirect_screen *state = app->top->state;
	struct clinic *clinic = state->clinic;

	screen_redraw(app->top, REDRAW_ALL);
	if (!form_check(&state->form))
		return STATUS_OK;
	const struct redirection redirection = {
		.category = form_value(&state->form, "category"),
		.reason = form_value(&state->form, "reason"),
		.command = state->command,
	};
	enum status status = case_redirect(&clinic->desk, state->record.number, &redirection, err);
	if (status != STATUS_OK)
		return status;
	clinic_ask_about(app, &state->record);
	screen_close(app->top);
	clinic_done(app, N_("%s is back in the queue"), clinic->asked_ticket);
	return assign_screen_open(app, clinic->asked_number, false, err);
}
