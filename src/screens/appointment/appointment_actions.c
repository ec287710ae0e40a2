/* What can be done with an appointment. */
#include "screens/clinic/clinic_actions.h"

#include <stdio.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/appointment/appointment_commands.h"
#include "menzhen/desk/desk_draft.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/clinic/clinic.h"
#include "screens/phrases.h"

enum { DRAFT_SIZE = sizeof(INTAKE_FORM) + APPOINTMENT_NUMBER_SIZE };

static enum status allows(struct app *app, enum appointment_command command, struct error *err)
{
	const struct appointment *appointment = clinic_appointment(app);
	enum appointment_state next;

	if (appointment == NULL)
		return error_say(
			err, STATUS_REFUSED, N_("There is no appointment here; F2 books one"));
	return appointment_next(appointment, command, &next, err);
}

static enum status move_allowed(struct app *app, struct error *err)
{
	return allows(app, APPOINTMENT_MOVE, err);
}

static enum status arrive_allowed(struct app *app, struct error *err)
{
	return allows(app, APPOINTMENT_ARRIVE, err);
}

static enum status keep_allowed(struct app *app, struct error *err)
{
	return allows(app, APPOINTMENT_KEEP, err);
}

static enum status miss_allowed(struct app *app, struct error *err)
{
	return allows(app, APPOINTMENT_MISS, err);
}

static enum status cancel_allowed(struct app *app, struct error *err)
{
	return allows(app, APPOINTMENT_CANCEL, err);
}

static enum status any_allowed(struct app *app, struct error *err)
{
	return clinic_appointment(app) != NULL
		       ? STATUS_OK
		       : error_say(err, STATUS_REFUSED, N_("Nothing is booked on this day"));
}

/* The number as people say it, for the notice. */
static void done(struct app *app, int number, const char *text)
{
	char said[APPOINTMENT_NUMBER_SIZE];

	clinic_done(app, text, appointment_number_format(number, said));
}

static void answered(struct app *app, enum status status, const struct error *err, const char *text)
{
	if (status != STATUS_OK)
		dialog_error(app, err);
	else
		done(app, clinic_of(app)->asked_appointment, text);
}

/* --- arriving --- */

/* Recorded: the question is who takes the case. */
static enum status go_on(struct app *app, const struct intake_result *result,
	const struct appointment *appointment, struct error *err)
{
	struct buffer said = {0};

	if (appointment->adviser != NULL)
		phrase_add(&said, N_("%s is recorded; the appointment was with %s"), result->ticket,
			desk_adviser_name(clinic_desk(app), appointment->adviser));
	else
		phrase_add(&said, N_("%s is recorded"), result->ticket, NULL);
	clinic_mark(app, result->number); /* whom the next keys are about */
	clinic_done_saying(app, buffer_text(&said));
	buffer_release(&said);
	return assign_screen_open(app, result->number, false, err);
}

static enum status arrive(struct app *app, int number, struct error *err)
{
	struct intake_result result;
	struct appointment appointment;
	enum status status = appointment_show(clinic_desk(app), number, &appointment, err);

	if (status == STATUS_OK)
		status = appointment_arrive(clinic_desk(app), number, NULL, NULL, &result, err);
	if (status == STATUS_OK)
		status = go_on(app, &result, &appointment, err);
	appointment_release(&appointment);
	return status;
}

static void draft_name(const struct appointment *appointment, char out[DRAFT_SIZE])
{
	char number[APPOINTMENT_NUMBER_SIZE];

	snprintf(out, DRAFT_SIZE, "%s-%s", INTAKE_FORM,
		appointment_number_format(appointment->number, number));
}

/* The form of an intake, filled with what the appointment says; what was typed there comes back. */
static enum status record_run(struct app *app, struct error *err)
{
	const struct appointment *appointment = clinic_appointment(app);
	char number[APPOINTMENT_NUMBER_SIZE], draft[DRAFT_SIZE];
	struct intake start = appointment_intake(appointment, number);

	draft_name(appointment, draft);
	start.draft = draft;
	return intake_screen_start(app, &start, err);
}

static bool is_half_typed(struct app *app, const struct appointment *appointment)
{
	struct buffer draft = {0};
	char name[DRAFT_SIZE];

	draft_name(appointment, name);
	bool found = desk_draft_load(clinic_desk(app), name, &draft, NULL) == STATUS_OK &&
		     draft.length > 0;
	buffer_release(&draft);
	return found;
}

/* Booked without saying what it is about, or with more typed already: the form goes on. */
static enum status arrive_run(struct app *app, struct error *err)
{
	const struct appointment *appointment = clinic_appointment(app);
	bool needs_form = appointment->category == NULL || is_half_typed(app, appointment);

	return needs_form ? record_run(app, err) : arrive(app, appointment->number, err);
}

/* --- the others --- */

static enum status book_run(struct app *app, struct error *err)
{
	return appointment_form_open(app, appointments_screen_day(app->top), err);
}

static enum status move_run(struct app *app, struct error *err)
{
	return appointment_form_move(app, clinic_appointment(app)->number, err);
}

static void keep_answer(struct app *app, void *context, const char *note)
{
	struct error err;
	(void)context;

	answered(app,
		appointment_keep(
			clinic_desk(app), clinic_of(app)->asked_appointment, note, NULL, &err),
		&err, N_("%s is done"));
}

static enum status keep_run(struct app *app, struct error *err)
{
	clinic_of(app)->asked_appointment = clinic_appointment(app)->number;
	return dialog_prompt(
		app, _("Done"), _("What came of the round or the call?"), keep_answer, NULL, err);
}

static enum status miss_run(struct app *app, struct error *err)
{
	int number = clinic_appointment(app)->number;
	enum status status = appointment_miss(clinic_desk(app), number, NULL, err);

	if (status == STATUS_OK)
		done(app, number, N_("%s: noted that it was not kept"));
	return status;
}

static void cancel_answer(struct app *app, void *context, const char *reason)
{
	struct error err;
	(void)context;

	answered(app,
		appointment_cancel(
			clinic_desk(app), clinic_of(app)->asked_appointment, reason, NULL, &err),
		&err, N_("%s is cancelled; its place is free again"));
}

static enum status cancel_run(struct app *app, struct error *err)
{
	clinic_of(app)->asked_appointment = clinic_appointment(app)->number;
	return dialog_prompt(app, _("Cancel the appointment"),
		_("Why? Its place is free again then."), cancel_answer, NULL, err);
}

static enum status find_run(struct app *app, struct error *err)
{
	return appointments_screen_find(app->top, err);
}

/* What happened to it, a day and a line each. */
static enum status history_run(struct app *app, struct error *err)
{
	const struct desk *desk = clinic_desk(app);
	int number = clinic_appointment(app)->number;
	char title[APPOINTMENT_NUMBER_SIZE];
	struct history history = {0};
	struct buffer text = {0};
	enum status status = appointment_history(desk, number, &history, err);

	for (size_t i = 0; i < history.count && status == STATUS_OK; i++) {
		if (i > 0)
			buffer_add_char(&text, '\n');
		phrase_day(&text, desk_local(desk, history.items[i].at).day);
		buffer_add_char(&text, ' ');
		phrase_event(&text, desk, &history.items[i], NULL);
	}
	if (status == STATUS_OK && text.failed)
		status = error_memory(err);
	if (status == STATUS_OK)
		status = dialog_message(app, ROLE_VALUE, appointment_number_format(number, title),
			buffer_text(&text), err);
	buffer_release(&text);
	history_release(&history);
	return status;
}

static const struct action rows[] = {
	{.id = "appointment.show",
		.key = KEYCODE_NONE,
		.plain = 'y',
		.where = WHERE_CASES,
		.rank = 55,
		.permission = "appointment.read",
		.title = N_("Appointments"),
		.help = N_("Who is expected today, and what is free: visits, home rounds, calls"),
		.run = appointments_screen_open},
	{.id = "appointment.book",
		.key = KEYCODE_F(2),
		.plain = 'n',
		.where = WHERE_APPOINTMENTS,
		.rank = 10,
		.permission = "appointment.booked",
		.title = N_("Book"),
		.help = N_("Book a visit, a home round or a call-back"),
		.run = book_run},
	{.id = "appointment.arrive",
		.key = KEYCODE_F(3),
		.plain = 'a',
		.where = WHERE_APPOINTMENTS,
		.rank = 12,
		.permission = "appointment.arrived",
		.title = N_("Is here"),
		.help = N_("They are here: the appointment becomes a case in the queue"),
		.allowed = arrive_allowed,
		.run = arrive_run},
	{.id = "appointment.record",
		.key = KEYCODE_ENTER,
		.plain = 'i',
		.where = WHERE_APPOINTMENTS,
		.rank = 45,
		.permission = "case.opened",
		.title = N_("Form"),
		.help = N_("They are here: fill in the rest of the form before it is recorded"),
		.allowed = arrive_allowed,
		.run = record_run},
	{.id = "appointment.move",
		.key = KEYCODE_F(4),
		.plain = 'm',
		.where = WHERE_APPOINTMENTS,
		.rank = 20,
		.permission = "appointment.moved",
		.title = N_("Move"),
		.help = N_("Another time, or another adviser"),
		.allowed = move_allowed,
		.run = move_run},
	{.id = "appointment.keep",
		.key = KEYCODE_F(5),
		.plain = 'c',
		.where = WHERE_APPOINTMENTS,
		.rank = 30,
		.permission = "appointment.kept",
		.title = N_("Done"),
		.help = N_("The round or the call was made, and no case came of it"),
		.allowed = keep_allowed,
		.run = keep_run},
	{.id = "appointment.miss",
		.key = KEYCODE_F(7),
		.plain = 'w',
		.where = WHERE_APPOINTMENTS,
		.rank = 32,
		.permission = "appointment.missed",
		.title = N_("Not kept"),
		.help = N_("They did not come, were not at home, or were not reached"),
		.allowed = miss_allowed,
		.run = miss_run},
	{.id = "appointment.cancel",
		.key = KEYCODE_F(8),
		.plain = 'x',
		.where = WHERE_APPOINTMENTS,
		.rank = 40,
		.permission = "appointment.cancelled",
		.title = N_("Call off"),
		.help = N_("Cancel the appointment, with a reason; its place is free again"),
		.allowed = cancel_allowed,
		.run = cancel_run},
	{.id = "appointment.reveal",
		.key = KEYCODE_F(9),
		.plain = 's',
		.where = WHERE_APPOINTMENTS,
		.rank = 48,
		.permission = "appointment.revealed",
		.title = N_("Show number"),
		.help = N_("Show the phone number in full; that it was done is recorded"),
		.allowed = any_allowed,
		.run = appointments_screen_reveal},
	{.id = "appointment.history",
		.key = KEYCODE_NONE,
		.plain = 'h',
		.where = WHERE_APPOINTMENTS,
		.rank = 0,
		.permission = "appointment.read",
		.title = N_("History"),
		.help = N_("What happened to the appointment: booked, moved, called off, by whom"),
		.allowed = any_allowed,
		.run = history_run},
	{.id = "appointment.unserved",
		.key = KEYCODE_F(6),
		.plain = 'u',
		.where = WHERE_APPOINTMENTS,
		.rank = 50,
		.permission = "appointment.read",
		.title = N_("Cannot be kept"),
		.help = N_("Go to the next one, of two weeks, that cannot be kept as things stand"),
		.run = find_run},
};

const struct action_part appointment_actions = {rows, sizeof(rows) / sizeof(rows[0])};
