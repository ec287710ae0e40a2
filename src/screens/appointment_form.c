/* The form of an appointment: a new one, or another time for one that is booked. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "choices.h"
#include "clinic.h"
#include "day_field.h"
#include "form_keeper.h"
#include "form_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/base/memory.h"
#include "menzhen/desk/appointment_commands.h"
#include "menzhen/model/string_list.h"
#include "menzhen/tui/dialog.h"
#include "phrases.h"

enum { HEAD_ROWS = 2, FREE_SHOWN = 6 };

#define APPOINTMENT_FORM "appointment" /* name of its draft */

struct appointment_form {
	struct clinic *clinic;
	int number; /* of the one that is moved; 0: a new one */
	struct buffer head;
	struct form form;
	struct choices kinds, advisers, categories;
	struct string_list
		texts; /* what the advisers' choices lie in: the roster may be read anew */
	struct form_keeper keeper; /* of a new one */
	char command[DESK_COMMAND_SIZE];
};

/* --- the fields --- */

static struct choice_list kinds(void *context)
{
	const struct appointment_form *state = context;

	return choices_list(&state->kinds);
}

static struct choice_list advisers(void *context)
{
	const struct appointment_form *state = context;

	return choices_list(&state->advisers);
}

static struct choice_list categories(void *context)
{
	const struct appointment_form *state = context;

	return choices_list(&state->categories);
}

static enum status check_time(
	void *context, const struct form_field *field, const char *value, struct error *err)
{
	int minute;
	(void)context;
	(void)field;

	if (minute_parse(value, &minute))
		return STATUS_OK;
	return error_set(
		err, STATUS_REFUSED, N_("there is no time '%s'; write times as 09:00"), value);
}

static const char *given(const struct appointment_form *state, const char *name)
{
	const char *value = form_value(&state->form, name);

	return value != NULL && *value != '\0' ? value : NULL;
}

static bool is_visit(const struct appointment_form *state)
{
	const char *kind = given(state, "kind");

	return kind == NULL || coded_find(&appointment_kind_table, kind) == APPOINTMENT_VISIT;
}

/* "free: 09:00 09:30 10:30 ..." */
static void say_free(
	const struct desk *desk, const struct appointment_slots *slots, struct buffer *out)
{
	struct local_time now = desk_local(desk, desk_now(desk));
	struct buffer text = {0};
	char start[MINUTE_TEXT_SIZE];
	int shown = 0;

	for (size_t i = 0; i < slots->count && shown <= FREE_SHOWN; i++) {
		const struct appointment_slot *slot = &slots->items[i];
		if (!appointment_slot_free(slot, now))
			continue;
		buffer_printf(&text, "%s%s", shown > 0 ? " " : "",
			shown < FREE_SHOWN ? minute_format(slot->start, start) : "...");
		shown++;
	}
	if (shown > 0)
		phrase_add(out, N_("free: %s"), buffer_text(&text), NULL);
	else
		buffer_add_text(out, _("nothing is free on that day"));
	buffer_release(&text);
}

/* What is free on the day, for the adviser if one is asked for; of the slot typed how much. */
static void say_slots(void *context, const char *value, struct buffer *out, enum role *role)
{
	const struct appointment_form *state = context;
	const struct desk *desk = &state->clinic->desk;
	const char *on = given(state, "day");
	struct appointment_slots slots = {0};
	struct day day;
	char left[24], places[24];
	int minute;

	if (!is_visit(state) || on == NULL || !day_parse(on, &day) ||
		appointment_slots_list(desk, day, given(state, "adviser"), &slots, NULL) !=
			STATUS_OK) {
		appointment_slots_release(&slots);
		return;
	}
	const struct appointment_slot *slot =
		minute_parse(value, &minute) ? appointment_slot_at(&slots, day, minute) : NULL;
	if (slot != NULL && appointment_slot_free(slot, desk_local(desk, desk_now(desk)))) {
		*role = ROLE_GOOD;
		snprintf(left, sizeof(left), "%d", slot->places - slot->taken);
		snprintf(places, sizeof(places), "%d", slot->places);
		phrase_add(out, N_("%s of %s free"), left, places);
	} else {
		*role = *value != '\0' ? ROLE_WARNING : ROLE_HINT;
		say_free(desk, &slots, out);
	}
	appointment_slots_release(&slots);
}

#define FIELD_DAY                                                                                  \
	{                                                                                          \
		.name = "day", .label = N_("Date"), .kind = FIELD_NUMBER, .required = true,        \
		.maximum = 10, .width = 12, .hint = day_field_hint, .check = day_field_check       \
	}
#define FIELD_TIME                                                                                 \
	{                                                                                          \
		.name = "time", .label = N_("When"), .kind = FIELD_NUMBER, .required = true,       \
		.maximum = 5, .width = 12, .hint = say_slots, .check = check_time                  \
	}
#define FIELD_ADVISER                                                                              \
	{                                                                                          \
		.name = "adviser", .label = N_("Adviser"), .kind = FIELD_CHOICE, .width = 24,      \
		.choices = advisers, .help = N_("a visit may go to whoever is on duty")            \
	}

static const struct form_field new_fields[] = {
	{.name = "client", .label = N_("Visitor"), .required = true, .maximum = 60, .width = 40},
	{.name = "phone",
		.label = N_("Phone"),
		.kind = FIELD_NUMBER,
		.maximum = 20,
		.width = 24,
		.help = N_("a call-back needs it")},
	FIELD_DAY,
	FIELD_TIME,
	{.name = "category",
		.label = N_("Matter"),
		.kind = FIELD_CHOICE,
		.choices = categories,
		.help = N_("type pinyin initials, such as tqgz")},
	{.name = "kind",
		.label = N_("Kind"),
		.kind = FIELD_CHOICE,
		.required = true,
		.width = 24,
		.choices = kinds},
	FIELD_ADVISER,
	{.name = "address",
		.label = N_("Address"),
		.maximum = 120,
		.width = 56,
		.help = N_("a home round needs it")},
	{.name = "note", .label = N_("Note"), .kind = FIELD_NOTE, .rows = 2, .maximum = 2000},
};

static const struct form_field move_fields[] = {FIELD_DAY, FIELD_TIME, FIELD_ADVISER};

/* --- the screen --- */

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct appointment_form *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	int head = state->head.length > 0 ? HEAD_ROWS : 0;
	struct rect area = {inside.y + head, inside.x, inside.height - head, inside.width};
	(void)redraw;

	if (head > 0)
		canvas_put(canvas, inside.y, inside.x, inside.width, ROLE_STRONG,
			buffer_text(&state->head));
	form_draw(&state->form, canvas, area);
}

static void throw_away(struct app *app, void *context)
{
	struct appointment_form *state = context;
	struct error err;

	if (form_keeper_drop(&state->keeper, &err) != STATUS_OK)
		dialog_error(app, &err);
	else
		screen_close(app->top);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct appointment_form *state = screen->state;

	if (event->code == KEYCODE_CTRL('D') && state->number == 0) {
		dialog_confirm(screen->app, _("Throw the form away"),
			_("Forget what was typed into this form?"), throw_away, state, NULL);
		return true;
	}
	return form_screen_key(screen, &state->form, event, appointment_form_save);
}

static void tick(struct screen *screen)
{
	struct appointment_form *state = screen->state;

	form_keeper_tick(&state->keeper, screen->app);
}

static void leave(struct screen *screen)
{
	struct appointment_form *state = screen->state;

	form_keeper_tick(&state->keeper, screen->app);
	form_release(&state->form);
	choices_release(&state->kinds);
	choices_release(&state->advisers);
	choices_release(&state->categories);
	string_list_release(&state->texts);
	buffer_release(&state->head);
	free(state);
}

static const struct key_help keys[] = {
	{"Ctrl-D", N_("Throw the half-typed form away")},
	{0},
};

static const struct screen_type form_type = {
	.name = "appointment",
	.title = N_("Appointment"),
	.where = WHERE_APPOINTMENT_FORM,
	.has = SCREEN_HAS_FIELDS,
	.keys = keys,
	.draw = draw,
	.key = key,
	.tick = tick,
	.leave = leave,
};

/* --- opening it --- */

static enum status offer_adviser(
	struct appointment_form *state, const struct adviser *adviser, struct error *err)
{
	struct choices *choices = &state->advisers;

	if (!string_list_add(&state->texts, adviser->id) ||
		!string_list_add(&state->texts, adviser->name) ||
		!array_reserve((void **)&choices->items, &choices->capacity, choices->count,
			sizeof(*choices->items)))
		return error_memory(err);
	char **texts = state->texts.items + state->texts.count;
	choices->items[choices->count++] = (struct choice){.code = texts[-2],
		.label = texts[-1],
		.note = _(adviser_kind_title(adviser->kind))};
	return STATUS_OK;
}

static enum status offer_advisers(struct appointment_form *state, struct error *err)
{
	const struct roster *roster = &state->clinic->desk.config.roster;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < roster->adviser_count && status == STATUS_OK; i++)
		if (adviser_kind_advises(roster->advisers[i].kind))
			status = offer_adviser(state, &roster->advisers[i], err);
	return status;
}

/* A form with FIELDS and what there is to choose from. */
static enum status prepare(struct appointment_form *state, struct app *app,
	const struct form_field *fields, size_t count, struct error *err)
{
	state->clinic = clinic_of(app);
	desk_new_command(state->command);
	enum status status = choices_coded(&state->kinds, &appointment_kind_table, err);
	if (status == STATUS_OK)
		status = choices_categories(&state->categories, clinic_desk(app), err);
	if (status == STATUS_OK)
		status = offer_advisers(state, err);
	if (status == STATUS_OK)
		status = form_init(&state->form, fields, count, state, err);
	return status;
}

static enum status start_at(struct appointment_form *state, struct day day, struct error *err)
{
	char text[DAY_TEXT_SIZE];
	const char *visit = appointment_kind_table.rows[APPOINTMENT_VISIT].code;

	return form_set(&state->form, "day", day_format(day, text)) &&
			       form_set(&state->form, "kind", visit)
		       ? STATUS_OK
		       : error_memory(err);
}

enum status appointment_form_open(struct app *app, struct day day, struct error *err)
{
	struct appointment_form *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	enum status status =
		prepare(state, app, new_fields, sizeof(new_fields) / sizeof(new_fields[0]), err);
	if (status == STATUS_OK)
		status = start_at(state, day, err);
	if (status == STATUS_OK &&
		form_keeper_open(&state->keeper, clinic_desk(app), &state->form, APPOINTMENT_FORM))
		app_notice(
			app, ROLE_GOOD, _("The half-typed form is back. Ctrl-D throws it away."));
	if (status == STATUS_OK)
		return screen_open(app, &form_type, state, err);
	screen_unopened(app, &form_type, state);
	return status;
}

/* Fill in when it is now, and say whose it is. */
static enum status start_from(
	struct appointment_form *state, const struct appointment *appointment, struct error *err)
{
	char day[DAY_TEXT_SIZE], start[MINUTE_TEXT_SIZE], number[APPOINTMENT_NUMBER_SIZE];

	state->number = appointment->number;
	buffer_printf(&state->head, "%s  %s  ",
		appointment_number_format(appointment->number, number),
		_(appointment_kind_table.rows[appointment->kind].title));
	phrase_masked(&state->head, appointment->client);
	return form_set(&state->form, "day", day_format(appointment->day, day)) &&
			       form_set(&state->form, "time",
				       minute_format(appointment->start, start)) &&
			       form_set(&state->form, "adviser", appointment->adviser)
		       ? STATUS_OK
		       : error_memory(err);
}

enum status appointment_form_move(struct app *app, int number, struct error *err)
{
	struct appointment_form *state = calloc(1, sizeof(*state));
	struct appointment appointment = {0};

	if (state == NULL)
		return error_memory(err);
	enum status status =
		prepare(state, app, move_fields, sizeof(move_fields) / sizeof(move_fields[0]), err);
	if (status == STATUS_OK)
		status = appointment_show(clinic_desk(app), number, &appointment, err);
	if (status == STATUS_OK)
		status = start_from(state, &appointment, err);
	appointment_release(&appointment);
	if (status == STATUS_OK)
		return screen_open(app, &form_type, state, err);
	screen_unopened(app, &form_type, state);
	return status;
}

/* --- saving --- */

/* What is odd about it and does not stand in the way. */
static void add_warnings(struct buffer *out, const struct booking_result *result)
{
	char number[APPOINTMENT_NUMBER_SIZE];

	if (result->on_duty)
		buffer_printf(
			out, "  ! %s", _("the adviser is on duty then: somebody has to stand in"));
	if (result->same_person != 0) {
		buffer_add_text(out, "  ! ");
		phrase_add(out, N_("the same person is booked that day already: %s"),
			appointment_number_format(result->same_person, number), NULL);
	}
}

static void booked(struct app *app, const struct booking_result *result)
{
	struct appointment_form *state = app->top->state;
	bool moved = state->number != 0;
	struct buffer said = {0};
	char number[APPOINTMENT_NUMBER_SIZE];

	appointment_number_format(result->number, number);
	phrase_add(&said, moved ? N_("%s is moved") : N_("%s is booked"), number, NULL);
	add_warnings(&said, result);
	form_keeper_done(&state->keeper);
	screen_close(app->top);
	clinic_done_saying(app, buffer_text(&said));
	buffer_release(&said);
}

static enum status book(struct appointment_form *state, struct day day, int start,
	struct booking_result *out, struct error *err)
{
	const struct form *form = &state->form;
	const struct booking booking = {
		.kind = (enum appointment_kind)coded_find(
			&appointment_kind_table, form_value(form, "kind")),
		.client = form_value(form, "client"),
		.phone = form_value(form, "phone"),
		.day = day,
		.start = start,
		.adviser = form_value(form, "adviser"),
		.category = form_value(form, "category"),
		.address = form_value(form, "address"),
		.note = form_value(form, "note"),
		.command = state->keeper.command,
		.draft = state->keeper.name,
	};

	return appointment_book(&state->clinic->desk, &booking, out, err);
}

enum status appointment_form_save(struct app *app, struct error *err)
{
	struct appointment_form *state = app->top->state;
	struct booking_result result;
	struct day day;
	int start;

	screen_redraw(app->top, REDRAW_ALL);
	if (!form_check(&state->form) || !day_parse(form_value(&state->form, "day"), &day) ||
		!minute_parse(form_value(&state->form, "time"), &start))
		return STATUS_OK;
	enum status status =
		state->number == 0
			? book(state, day, start, &result, err)
			: appointment_move(&state->clinic->desk, state->number, day, start,
				  given(state, "adviser"), state->command, &result, err);
	if (status == STATUS_OK)
		booked(app, &result);
	return status;
}
