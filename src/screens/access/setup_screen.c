/* First start: name, code and level make a station. */
#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/base/memory.h"
#include "screens/choices.h"
#include "screens/clinic/clinic.h"
#include "screens/form_screen.h"

struct setup_screen {
	struct desk_options options;
	struct form form;
	struct choices levels, languages;
	bool *made;
};

static struct choice_list levels(void *context)
{
	const struct setup_screen *state = context;

	return choices_list(&state->levels);
}

static struct choice_list languages(void *context)
{
	const struct setup_screen *state = context;

	return choices_list(&state->languages);
}

static enum status check_code(
	void *context, const struct form_field *field, const char *value, struct error *err)
{
	(void)context;
	(void)field;
	if (station_code_valid(value))
		return STATUS_OK;
	return error_say(
		err, STATUS_REFUSED, N_("1 to 24 letters or digits, with '-' between them"));
}

static const struct form_field fields[] = {
	{.name = "name",
		.label = N_("Name"),
		.required = true,
		.maximum = 60,
		.width = 44,
		.help = N_("full name of the station, as it stands on the door")},
	{.name = "code",
		.label = N_("Code"),
		.kind = FIELD_NUMBER,
		.required = true,
		.maximum = 24,
		.width = 26,
		.check = check_code,
		.help = N_("short, such as ZL; it leads every case number")},
	{.name = "level",
		.label = N_("Level"),
		.kind = FIELD_CHOICE,
		.required = true,
		.choices = levels},
	{.name = "parent",
		.label = N_("Station above"),
		.kind = FIELD_NUMBER,
		.maximum = 24,
		.width = 26,
		.check = check_code,
		.help = N_("its code; may stay empty")},
	{.name = "language",
		.label = N_("Language"),
		.kind = FIELD_CHOICE,
		.required = true,
		.choices = languages},
};

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct setup_screen *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	struct rect area = {inside.y + 4, inside.x, inside.height - 4, inside.width};
	(void)redraw;

	canvas_put(canvas, inside.y, inside.x, inside.width, ROLE_STRONG,
		_("Welcome. There is no station here yet; these few lines make one."));
	canvas_put(
		canvas, inside.y + 1, inside.x, inside.width, ROLE_HINT, state->options.directory);
	form_draw(&state->form, canvas, area);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct setup_screen *state = screen->state;

	return form_screen_key(screen, &state->form, event, setup_screen_save);
}

static void leave(struct screen *screen)
{
	struct setup_screen *state = screen->state;

	form_release(&state->form);
	choices_release(&state->levels);
	choices_release(&state->languages);
	free(state);
}

static const struct screen_type setup_type = {
	.name = "setup",
	.title = N_("Set up"),
	.where = WHERE_SETUP,
	.has = SCREEN_HAS_FIELDS,
	.draw = draw,
	.key = key,
	.leave = leave,
};

enum status setup_screen_open(
	struct app *app, const struct desk_options *options, bool *made, struct error *err)
{
	struct setup_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->options = *options;
	state->made = made;
	enum status status = choices_coded(&state->levels, &station_level_table, err);
	if (status == STATUS_OK)
		status = choices_languages(&state->languages, err);
	if (status == STATUS_OK)
		status = form_init(
			&state->form, fields, sizeof(fields) / sizeof(fields[0]), state, err);
	if (status == STATUS_OK) {
		form_set(&state->form, "language",
			options->language != NULL && *options->language == LANGUAGE_EN ? "en"
										       : "zh");
		return screen_open(app, &setup_type, state, err);
	}
	screen_unopened(app, &setup_type, state);
	return status;
}

static enum status read_station(const struct form *form, struct station *station, struct error *err)
{
	const char *parent = form_value(form, "parent");

	station->offset_minutes = STATION_OFFSET_DEFAULT;
	station_level_parse(form_value(form, "level"), &station->level);
	station_language_parse(form_value(form, "language"), &station->language);
	if (!string_copy(&station->name, form_value(form, "name")) ||
		!string_copy(&station->code, form_value(form, "code")) ||
		!string_copy(&station->parent, *parent != '\0' ? parent : NULL))
		return error_memory(err);
	return STATUS_OK;
}

enum status setup_screen_save(struct app *app, struct error *err)
{
	struct setup_screen *state = app->top->state;
	struct station station = {0};

	screen_redraw(app->top, REDRAW_ALL);
	if (!form_check(&state->form))
		return STATUS_OK;
	enum status status = read_station(&state->form, &station, err);
	if (status == STATUS_OK)
		status = desk_create(&state->options, &station, err);
	station_release(&station);
	if (status != STATUS_OK)
		return status;
	*state->made = true;
	screen_close(app->top);
	return STATUS_OK;
}
