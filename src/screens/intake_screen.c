/* The intake form: a visitor's matter, kept as a draft while it is being typed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "choices.h"
#include "clinic.h"
#include "form_keeper.h"
#include "form_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/case_open.h"
#include "menzhen/desk/case_propose.h"
#include "menzhen/model/channel.h"
#include "menzhen/model/priority.h"
#include "menzhen/model/session.h"
#include "menzhen/tui/dialog.h"
#include "phrases.h"

struct intake_screen {
	struct clinic *clinic;
	struct form form;
	struct choices categories, channels, sessions, priorities, dialects, sexes;
	struct form_keeper keeper;
};

/* --- the fields --- */

static struct choice_list categories(void *context)
{
	const struct intake_screen *state = context;

	return choices_list(&state->categories);
}

static struct choice_list channels(void *context)
{
	const struct intake_screen *state = context;

	return choices_list(&state->channels);
}

static struct choice_list sessions(void *context)
{
	const struct intake_screen *state = context;

	return choices_list(&state->sessions);
}

static struct choice_list priorities(void *context)
{
	const struct intake_screen *state = context;

	return choices_list(&state->priorities);
}

static struct choice_list dialects(void *context)
{
	const struct intake_screen *state = context;

	return choices_list(&state->dialects);
}

static struct choice_list sexes(void *context)
{
	const struct intake_screen *state = context;

	return choices_list(&state->sexes);
}

/* Birth date, age and sex as soon as the digits give them; a wrong checksum while one still sees
 * it. */
static void id_number_hint(void *context, const char *value, struct buffer *out, enum role *role)
{
	const struct intake_screen *state = context;
	const struct desk *desk = &state->clinic->desk;
	struct day today = desk_local(desk, desk_now(desk)).day;
	struct identity identity = identity_parse(value, today);
	char day[DAY_TEXT_SIZE], age[16];

	if (identity.has_birth) {
		snprintf(age, sizeof(age), "%d", identity_age(identity.birth, today));
		phrase_add(out, N_("born %s, aged %s"), day_format(identity.birth, day), age);
		buffer_add_text(out, "  ");
	}
	if (identity.sex != SEX_UNSTATED) {
		buffer_add_text(out, identity.sex == SEX_MALE ? _("male") : _("female"));
		buffer_add_text(out, "  ");
	}
	if (identity.finding == IDENTITY_GOOD) {
		*role = ROLE_GOOD;
		buffer_add_text(out, _("number in order"));
	} else if (identity.finding != IDENTITY_EMPTY) {
		*role = identity.finding == IDENTITY_INCOMPLETE ? ROLE_HINT : ROLE_WARNING;
		buffer_add_text(out, _(identity_finding_text(identity.finding)));
	}
}

/* The other party is often a company, whose number tells nothing of a birth. */
static void opponent_id_hint(void *context, const char *value, struct buffer *out, enum role *role)
{
	const struct intake_screen *state = context;
	const struct desk *desk = &state->clinic->desk;
	struct day today = desk_local(desk, desk_now(desk)).day;

	if (identity_parse(value, today).finding != IDENTITY_OTHER)
		id_number_hint(context, value, out, role);
}

static void phone_hint(void *context, const char *value, struct buffer *out, enum role *role)
{
	char folded[CONTACT_MAX + 1];
	(void)context;

	switch (phone_parse(value, folded, sizeof(folded))) {
	case PHONE_MOBILE:
		*role = ROLE_GOOD;
		buffer_add_text(out, _("mobile"));
		break;
	case PHONE_LANDLINE:
		*role = ROLE_GOOD;
		buffer_add_text(out, _("landline"));
		break;
	case PHONE_ODD:
		*role = ROLE_WARNING;
		buffer_add_text(out, _("neither a mobile nor a landline number; please check"));
		break;
	default:
		break;
	}
}

static void channel_hint(void *context, const char *value, struct buffer *out, enum role *role)
{
	(void)context;
	(void)role;
	if (*value == '\0')
		phrase_add(out, N_("unless chosen: %s"), _(channel_title(CHANNEL_WALK_IN)), NULL);
}

/* While the field is empty: what the clock and the roster say. */
static void session_hint(void *context, const char *value, struct buffer *out, enum role *role)
{
	const struct intake_screen *state = context;
	const struct desk *desk = &state->clinic->desk;
	struct session_slot slot;
	(void)role;

	if (*value == '\0' && desk_session(desk, desk_now(desk), &slot, NULL) == STATUS_OK)
		phrase_add(out, N_("now: %s"), _(session_title(slot.kind)), NULL);
}

/* Whom it would go to: the receptionist can tell the visitor while still typing. */
static void category_hint(void *context, const char *value, struct buffer *out, enum role *role)
{
	const struct intake_screen *state = context;
	const struct need need = {.category = value};
	struct proposal proposal = {0};
	(void)role;

	if (*value == '\0')
		return;
	if (need_propose(&state->clinic->desk, &need, &proposal, NULL) == STATUS_OK) {
		const struct candidate *best = assignment_best(&proposal.candidates);
		if (best != NULL)
			phrase_add(out, N_("suggested: %s"), best->adviser->name, NULL);
		else
			buffer_add_text(out, _("nobody on duty"));
	}
	proposal_release(&proposal);
}

static const struct form_field fields[] = {
	{.name = "client",
		.label = N_("Visitor"),
		.required = true,
		.maximum = 60,
		.width = 40,
		.help = N_("name; write 'anonymous' for one who gives none")},
	{.name = "category",
		.label = N_("Matter"),
		.kind = FIELD_CHOICE,
		.required = true,
		.choices = categories,
		.hint = category_hint,
		.help = N_("type pinyin initials, such as tqgz")},
	{.name = "phone",
		.label = N_("Phone"),
		.kind = FIELD_NUMBER,
		.maximum = 20,
		.width = 24,
		.hint = phone_hint},
	{.name = "id_number",
		.label = N_("ID number"),
		.kind = FIELD_NUMBER,
		.maximum = 24,
		.width = 24,
		.hint = id_number_hint},
	{.name = "opponent", .label = N_("Other party"), .maximum = 60, .width = 40},
	{.name = "summary", .label = N_("Summary"), .kind = FIELD_NOTE, .rows = 3, .maximum = 2000},
	{.name = "priority",
		.label = N_("Priority group"),
		.kind = FIELD_CHOICE,
		.choices = priorities,
		.width = 24,
		.help = N_("served sooner; only where it matters")},
	{.name = "dialect",
		.label = N_("Language wanted"),
		.kind = FIELD_CHOICE,
		.choices = dialects,
		.width = 24,
		.help = N_("of those the roster's people speak")},
	{.name = "adviser_sex",
		.label = N_("Adviser wanted"),
		.kind = FIELD_CHOICE,
		.choices = sexes,
		.width = 24,
		.help = N_("where the visitor asks for a man or a woman")},
	{.name = "opponent_phone",
		.label = N_("Their phone"),
		.kind = FIELD_NUMBER,
		.maximum = 20,
		.width = 24,
		.hint = phone_hint,
		.help = N_("of the other party")},
	{.name = "opponent_id",
		.label = N_("Their ID"),
		.kind = FIELD_NUMBER,
		.maximum = 24,
		.width = 24,
		.hint = opponent_id_hint,
		.help = N_("of the other party: ID number or credit code")},
	{.name = "channel",
		.label = N_("Channel"),
		.kind = FIELD_CHOICE,
		.choices = channels,
		.width = 24,
		.hint = channel_hint},
	{.name = "session",
		.label = N_("Session"),
		.kind = FIELD_CHOICE,
		.choices = sessions,
		.width = 24,
		.hint = session_hint},
};

/* --- the screen --- */

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct intake_screen *state = screen->state;
	(void)redraw;

	form_draw(&state->form, &screen->app->canvas, inside);
}

static void throw_away(struct app *app, void *context)
{
	struct intake_screen *state = context;
	struct error err;

	if (form_keeper_drop(&state->keeper, &err) != STATUS_OK)
		dialog_error(app, &err);
	else
		screen_close(app->top);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct intake_screen *state = screen->state;

	if (event->code == KEYCODE_CTRL('D')) {
		dialog_confirm(screen->app, _("Throw the form away"),
			_("Forget what was typed into this form?"), throw_away, state, NULL);
		return true;
	}
	return form_screen_key(screen, &state->form, event, intake_screen_save);
}

static void tick(struct screen *screen)
{
	struct intake_screen *state = screen->state;

	form_keeper_tick(&state->keeper, screen->app);
}

static void leave(struct screen *screen)
{
	struct intake_screen *state = screen->state;

	form_keeper_tick(&state->keeper, screen->app);
	form_release(&state->form);
	choices_release(&state->categories);
	choices_release(&state->channels);
	choices_release(&state->sessions);
	choices_release(&state->priorities);
	choices_release(&state->dialects);
	choices_release(&state->sexes);
	free(state);
}

static const struct key_help keys[] = {
	{"Ctrl-D", N_("Throw the half-typed form away")},
	{0},
};

static const struct screen_type intake_type = {
	.name = "intake",
	.title = N_("Record a visitor"),
	.where = WHERE_INTAKE,
	.has = SCREEN_HAS_FIELDS,
	.keys = keys,
	.draw = draw,
	.key = key,
	.tick = tick,
	.leave = leave,
};

static enum status prepare(struct intake_screen *state, struct error *err)
{
	enum status status = choices_categories(&state->categories, &state->clinic->desk, err);

	if (status == STATUS_OK)
		status = choices_coded(&state->channels, &channel_table, err);
	if (status == STATUS_OK)
		status = choices_coded(&state->sessions, &session_table, err);
	if (status == STATUS_OK)
		status = choices_coded(&state->priorities, &priority_table, err);
	if (status == STATUS_OK)
		status = choices_dialects(&state->dialects, &state->clinic->desk, err);
	if (status == STATUS_OK)
		status = choices_coded(&state->sexes, &adviser_sex_table, err);
	if (status == STATUS_OK)
		status = form_init(
			&state->form, fields, sizeof(fields) / sizeof(fields[0]), state, err);
	return status;
}

enum status intake_screen_open(struct app *app, struct error *err)
{
	struct intake_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	enum status status = prepare(state, err);
	if (status == STATUS_OK &&
		form_keeper_open(&state->keeper, clinic_desk(app), &state->form, INTAKE_FORM))
		app_notice(
			app, ROLE_GOOD, _("The half-typed form is back. Ctrl-D throws it away."));
	if (status == STATUS_OK)
		return screen_open(app, &intake_type, state, err);
	screen_unopened(app, &intake_type, state);
	return status;
}

/* Recorded: the form goes, and the question is who takes the case. */
static enum status go_on(struct app *app, const struct intake_result *result, struct error *err)
{
	struct intake_screen *state = app->top->state;

	form_keeper_done(&state->keeper);
	screen_close(app->top);
	clinic_mark(app, result->number); /* whom the next keys are about */
	clinic_done(app, N_("%s is recorded"), result->ticket);
	return assign_screen_open(app, result->number, false, err);
}

enum status intake_screen_save(struct app *app, struct error *err)
{
	struct intake_screen *state = app->top->state;
	const struct form *form = &state->form;
	struct intake_result result;

	screen_redraw(app->top, REDRAW_ALL);
	if (!form_check(&state->form))
		return STATUS_OK;
	const struct intake intake = {
		.client = form_value(form, "client"),
		.category = form_value(form, "category"),
		.phone = form_value(form, "phone"),
		.id_number = form_value(form, "id_number"),
		.opponent = form_value(form, "opponent"),
		.opponent_phone = form_value(form, "opponent_phone"),
		.opponent_id = form_value(form, "opponent_id"),
		.summary = form_value(form, "summary"),
		.priority = form_value(form, "priority"),
		.dialect = form_value(form, "dialect"),
		.adviser_sex = form_value(form, "adviser_sex"),
		.channel = form_value(form, "channel"),
		.session = form_value(form, "session"),
		.command = state->keeper.command,
		.draft = state->keeper.name,
	};
	enum status status = case_open(&state->clinic->desk, &intake, &result, err);
	return status == STATUS_OK ? go_on(app, &result, err) : status;
}
