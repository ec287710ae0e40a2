/* The form of an appointment: a new one, or another time for one that is booked. */
#include <stdlib.h>

#include "appointment_fields.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/appointment/appointment_commands.h"
#include "menzhen/model/ledger/written_time.h"
#include "screens/form_screen.h"
#include "screens/phrases.h"

enum { HEAD_ROWS = 2 };

#define APPOINTMENT_FORM "appointment" /* name of its draft */

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

static bool key(struct screen *screen, const struct key_event *event)
{
	struct appointment_form *state = screen->state;

	if (event->code == KEYCODE_CTRL('D') && state->number == 0) {
		form_keeper_ask_drop(&state->keeper, screen->app, _("Throw the form away"),
			_("Forget what was typed into this form?"));
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
		status = choices_who_advise(&state->advisers, clinic_desk(app), NULL, err);
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
		prepare(state, app, appointment_new_fields, APPOINTMENT_NEW_FIELDS, err);
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
	state->kind = appointment->kind;
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
		prepare(state, app, appointment_move_fields, APPOINTMENT_MOVE_FIELDS, err);
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

	if (result->phone == PHONE_ODD || result->phone == PHONE_INCOMPLETE)
		buffer_printf(out, "  ! %s",
			_("this does not look like a mobile or landline number; check it"));
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
	if (!form_check(&state->form) || !written_day(form_value(&state->form, "day"), &day) ||
		!written_minute(form_value(&state->form, "time"), &start))
		return STATUS_OK;
	enum status status = state->number == 0
				     ? book(state, day, start, &result, err)
				     : appointment_move(&state->clinic->desk, state->number, day,
					       start, form_value(&state->form, "adviser"),
					       state->command, &result, err);
	if (status == STATUS_OK)
		booked(app, &result);
	return status;
}
