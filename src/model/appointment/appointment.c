#include "menzhen/model/appointment/appointment.h"

#include <stdio.h>
#include <stdlib.h>

#include "menzhen/model/client/typed_number.h"

static const struct coded kinds[APPOINTMENT_KINDS] = {
	[APPOINTMENT_VISIT] = {"booked_visit", N_("Booked visit")},
	[APPOINTMENT_HOME_ROUND] = {"home_round", N_("Home round")},
	[APPOINTMENT_CALL_BACK] = {"call_back", N_("Call-back")},
};

static const struct coded states[APPOINTMENT_STATES] = {
	[APPOINTMENT_BOOKED] = {"booked", N_("Booked")},
	[APPOINTMENT_ARRIVED] = {"arrived", N_("Arrived")},
	[APPOINTMENT_KEPT] = {"kept", N_("Done")},
	[APPOINTMENT_MISSED] = {"missed", N_("Did not come")},
	[APPOINTMENT_CANCELLED] = {"cancelled", N_("Cancelled")},
};

static const struct coded findings[APPOINTMENT_FINDINGS] = {
	[APPOINTMENT_SERVED] = {"served", N_("can be kept")},
	[APPOINTMENT_NOBODY] = {"nobody_on_duty", N_("nobody is on duty then")},
	[APPOINTMENT_OFF_DUTY] = {"adviser_off_duty", N_("the adviser is not on duty then")},
	[APPOINTMENT_ON_LEAVE] = {"adviser_on_leave", N_("the adviser is on leave then")},
	[APPOINTMENT_GONE] = {"adviser_gone", N_("the adviser is not in the roster then")},
	[APPOINTMENT_FULL] = {"full", N_("more are booked than can be seen")},
};

const struct coded_table appointment_kind_table = {kinds, APPOINTMENT_KINDS};
const struct coded_table appointment_state_table = {states, APPOINTMENT_STATES};
const struct coded_table appointment_finding_table = {findings, APPOINTMENT_FINDINGS};

/* Where a kind has a word of its own. */
static const char *const own_titles[APPOINTMENT_KINDS][APPOINTMENT_STATES] = {
	[APPOINTMENT_HOME_ROUND] =
		{[APPOINTMENT_ARRIVED] = N_("Recorded"), [APPOINTMENT_MISSED] = N_("Not at home")},
	[APPOINTMENT_CALL_BACK] = {[APPOINTMENT_ARRIVED] = N_("Recorded"),
		[APPOINTMENT_KEPT] = N_("Call made"),
		[APPOINTMENT_MISSED] = N_("Not reached")},
};

const char *appointment_state_title(enum appointment_kind kind, enum appointment_state state)
{
	const char *own = own_titles[kind][state];

	return own != NULL ? own : states[state].title;
}

/* A state, or why not. */
struct step {
	enum appointment_state to;
	const char *refusal; /* msgid */
};

static const char is_a_case[] =
	N_("This appointment has become a case already; the case says what came of it");
static const char was_cancelled[] =
	N_("This appointment was cancelled; book another, or record the visitor without one");
static const char was_missed[] =
	N_("It is noted already that this appointment was not kept; move it to another time, or "
	   "leave it so");
static const char was_kept[] =
	N_("This appointment is done; for what came of it a case can be recorded");
static const char visit_arrives[] =
	N_("A booked visit is kept by the visitor coming; record the arrival instead");

static const struct step steps[APPOINTMENT_STATES][APPOINTMENT_COMMANDS] =
	{
		[APPOINTMENT_BOOKED] =
			{
				[APPOINTMENT_MOVE] = {.to = APPOINTMENT_BOOKED},
				[APPOINTMENT_ARRIVE] = {.to = APPOINTMENT_ARRIVED},
				[APPOINTMENT_KEEP] = {.to = APPOINTMENT_KEPT},
				[APPOINTMENT_MISS] = {.to = APPOINTMENT_MISSED},
				[APPOINTMENT_CANCEL] = {.to = APPOINTMENT_CANCELLED},
			},
		[APPOINTMENT_ARRIVED] =
			{
				[APPOINTMENT_MOVE] = {.refusal = is_a_case},
				[APPOINTMENT_ARRIVE] = {.refusal = is_a_case},
				[APPOINTMENT_KEEP] = {.refusal = is_a_case},
				[APPOINTMENT_MISS] = {.refusal = is_a_case},
				[APPOINTMENT_CANCEL] = {.refusal = is_a_case},
			},
		[APPOINTMENT_KEPT] =
			{
				[APPOINTMENT_MOVE] = {.refusal = was_kept},
				[APPOINTMENT_ARRIVE] = {.to = APPOINTMENT_ARRIVED},
				[APPOINTMENT_KEEP] = {.refusal = was_kept},
				[APPOINTMENT_MISS] = {.refusal = was_kept},
				[APPOINTMENT_CANCEL] = {.refusal = was_kept},
			},
		[APPOINTMENT_MISSED] =
			{
				[APPOINTMENT_MOVE] = {.to = APPOINTMENT_BOOKED},
				[APPOINTMENT_ARRIVE] = {.to = APPOINTMENT_ARRIVED},
				[APPOINTMENT_KEEP] = {.to = APPOINTMENT_KEPT},
				[APPOINTMENT_MISS] = {.refusal = was_missed},
				[APPOINTMENT_CANCEL] = {.refusal = was_missed},
			},
		[APPOINTMENT_CANCELLED] =
			{
				[APPOINTMENT_MOVE] = {.refusal = was_cancelled},
				[APPOINTMENT_ARRIVE] = {.refusal = was_cancelled},
				[APPOINTMENT_KEEP] = {.refusal = was_cancelled},
				[APPOINTMENT_MISS] = {.refusal = was_cancelled},
				[APPOINTMENT_CANCEL] = {.refusal = was_cancelled},
			},
};

enum status appointment_next(const struct appointment *appointment,
	enum appointment_command command, enum appointment_state *to, struct error *err)
{
	struct step step = steps[appointment->state][command];

	if (command == APPOINTMENT_KEEP && appointment->kind == APPOINTMENT_VISIT &&
		step.refusal == NULL)
		step.refusal = visit_arrives;
	if (step.refusal != NULL)
		return error_say(err, STATUS_REFUSED, step.refusal);
	*to = step.to;
	return STATUS_OK;
}

int64_t appointment_begins(const struct appointment *appointment)
{
	return (int64_t)appointment->day.n * MINUTES_PER_DAY + appointment->start;
}

bool appointment_is_due(const struct appointment *appointment, struct local_time now)
{
	return appointment_begins(appointment) <= (int64_t)now.day.n * MINUTES_PER_DAY + now.minute;
}

char *appointment_number_format(int number, char out[APPOINTMENT_NUMBER_SIZE])
{
	snprintf(out, APPOINTMENT_NUMBER_SIZE, "A-%04d", number);
	return out;
}

bool appointment_number_parse(const char *text, int *out)
{
	return typed_number_parse(text, 'A', out);
}

void appointment_release(struct appointment *appointment)
{
	if (appointment == NULL)
		return;
	free(appointment->adviser);
	free(appointment->category);
	free(appointment->case_number);
	free(appointment->actor);
	free(appointment->client);
	free(appointment->phone);
	free(appointment->address);
	free(appointment->note);
	free(appointment->reason);
	*appointment = (struct appointment){0};
}

void appointment_list_release(struct appointment_list *list)
{
	if (list == NULL)
		return;
	for (size_t i = 0; i < list->count; i++)
		appointment_release(&list->items[i]);
	free(list->items);
	*list = (struct appointment_list){0};
}
