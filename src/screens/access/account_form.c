/* What is asked to make an account and to change it. */
#include <stdlib.h>
#include <string.h>

#include "accounts_screen.h"
#include "code_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/access/login.h"
#include "menzhen/model/access/pin.h"
#include "screens/choices.h"
#include "screens/clinic/clinic.h"
#include "screens/form_screen.h"
#include "screens/phrases.h"

enum { HEAD_ROWS = 4, WIDTH = 26, TITLE_MAX = 40 };

struct account_form;

/* One of the forms. */
struct account_ask {
	const char *title; /* msgid, as the hint that stands below it; %s is the user */
	const char *hint;
	const struct form_field *fields;
	size_t count;
	enum status (*save)(struct account_form *state, struct error *err);
	const char *done; /* msgid; %s is the user */
};

struct account_form {
	struct clinic *clinic;
	const struct account_ask *ask;
	struct form form;
	struct choices roles, advisers;
	char name[ACTOR_SIZE]; /* of the account that is changed; "": the form asks for it */
	char command[DESK_COMMAND_SIZE];
};

static struct choice_list roles(void *context)
{
	const struct account_form *state = context;

	return choices_list(&state->roles);
}

static struct choice_list advisers(void *context)
{
	const struct account_form *state = context;

	return choices_list(&state->advisers);
}

/* The user that the form is about. */
static const char *user_of(const struct account_form *state)
{
	const char *typed = form_value(&state->form, "user");

	return typed != NULL ? typed : state->name;
}

static enum status check_user(
	void *context, const struct form_field *field, const char *value, struct error *err)
{
	(void)context;
	(void)field;
	if (actor_valid(value))
		return STATUS_OK;
	return error_set(err, STATUS_REFUSED,
		N_("'%s' cannot be a user name; use letters, digits, '.', '_' and '-'"), value);
}

static enum status check_pin(
	void *context, const struct form_field *field, const char *value, struct error *err)
{
	(void)field;
	return pin_check(value, user_of(context), err);
}

static enum status check_again(
	void *context, const struct form_field *field, const char *value, struct error *err)
{
	const struct account_form *state = context;
	(void)field;

	if (strcmp(form_value(&state->form, "pin"), value) == 0)
		return STATUS_OK;
	return error_say(
		err, STATUS_REFUSED, N_("The two PINs are not the same; type them once more"));
}

#define FIELD_USER                                                                                 \
	{                                                                                          \
		.name = "user", .label = N_("User"), .required = true, .maximum = ACTOR_SIZE - 1,  \
		.width = WIDTH, .check = check_user,                                               \
		.help = N_("short, of letters and digits; it stands in every record")              \
	}
#define FIELD_CALLED                                                                               \
	{                                                                                          \
		.name = "title", .label = N_("Full name"), .maximum = TITLE_MAX, .width = WIDTH,   \
		.help = N_("may stay empty")                                                       \
	}
#define FIELD_ROLE                                                                                 \
	{                                                                                          \
		.name = "role", .label = N_("Role"), .kind = FIELD_CHOICE, .required = true,       \
		.width = WIDTH, .choices = roles                                                   \
	}
#define FIELD_ADVISER                                                                              \
	{                                                                                          \
		.name = "adviser", .label = N_("Adviser"), .kind = FIELD_CHOICE, .width = WIDTH,   \
		.choices = advisers, .help = N_("who of the roster a lawyer is")                   \
	}
#define FIELD_PIN                                                                                  \
	{                                                                                          \
		.name = "pin", .label = N_("New PIN"), .kind = FIELD_SECRET, .required = true,     \
		.width = WIDTH, .check = check_pin,                                                \
		.help = N_("6 digits or more, or a passphrase")                                    \
	}
#define FIELD_AGAIN                                                                                \
	{                                                                                          \
		.name = "again", .label = N_("Once more"), .kind = FIELD_SECRET, .required = true, \
		.width = WIDTH, .check = check_again                                               \
	}

static const struct form_field first_fields[] = {FIELD_USER, FIELD_CALLED, FIELD_PIN, FIELD_AGAIN};
static const struct form_field add_fields[] = {
	FIELD_USER, FIELD_CALLED, FIELD_PIN, FIELD_AGAIN, FIELD_ROLE, FIELD_ADVISER};
static const struct form_field change_fields[] = {FIELD_CALLED, FIELD_ROLE, FIELD_ADVISER};
static const struct form_field reset_fields[] = {FIELD_PIN, FIELD_AGAIN};
static const struct form_field pin_fields[] = {
	{.name = "old",
		.label = N_("Present PIN"),
		.kind = FIELD_SECRET,
		.required = true,
		.width = WIDTH},
	FIELD_PIN,
	FIELD_AGAIN,
};

static struct account_request request_of(const struct account_form *state)
{
	const char *role = form_value(&state->form, "role"); /* the first account's is not asked */
	struct account_request request = {
		.name = user_of(state),
		.role = USER_ADMIN,
		.adviser = form_value(&state->form, "adviser"),
		.title = form_value(&state->form, "title"),
		.pin = form_value(&state->form, "pin"),
		.command = state->command,
	};

	if (role != NULL)
		user_role_parse(role, &request.role);
	return request;
}

static enum status save_new(struct account_form *state, struct error *err)
{
	const struct account_request request = request_of(state);

	return account_add(&state->clinic->desk, &request, err);
}

static enum status save_change(struct account_form *state, struct error *err)
{
	const struct account_request request = request_of(state);

	return account_change(&state->clinic->desk, &request, err);
}

static enum status save_reset(struct account_form *state, struct error *err)
{
	return account_reset(&state->clinic->desk, state->name, form_value(&state->form, "pin"),
		state->command, err);
}

static enum status save_pin(struct account_form *state, struct error *err)
{
	return account_change_pin(&state->clinic->desk, form_value(&state->form, "old"),
		form_value(&state->form, "pin"), state->command, err);
}

#define FIELDS(array) array, sizeof(array) / sizeof((array)[0])

static const struct account_ask ask_first = {N_("The first administrator"),
	N_("From now on nobody uses this station without logging in. You make the accounts of the "
	   "others."),
	FIELDS(first_fields), save_new, N_("%s is logged in as the administrator")};
static const struct account_ask ask_add = {N_("New account"),
	N_("Tell them the PIN; they make one of their own of it at the desk (Actions, My PIN)."),
	FIELDS(add_fields), save_new, N_("%s can log in now")};
static const struct account_ask ask_change = {N_("Change the account %s"),
	N_("What they may do from now on; what they did stays on record."), FIELDS(change_fields),
	save_change, N_("The account of %s is changed")};
static const struct account_ask ask_reset = {N_("New PIN for %s"),
	N_("They forgot theirs, or tried too often: the new one lets them in at once."),
	FIELDS(reset_fields), save_reset, N_("%s has a new PIN")};
static const struct account_ask ask_pin = {N_("The PIN of %s"),
	N_("Choose one that nobody at the desk can guess or watch easily."), FIELDS(pin_fields),
	save_pin, N_("%s has a new PIN")};

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct account_form *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	struct rect hint = {inside.y + 1, inside.x, 2, inside.width};
	struct rect area = {
		inside.y + HEAD_ROWS, inside.x, inside.height - HEAD_ROWS, inside.width};
	struct buffer head = {0};
	(void)redraw;

	phrase_add(&head, state->ask->title, state->name, NULL);
	canvas_put(canvas, inside.y, inside.x, inside.width, ROLE_TITLE, buffer_text(&head));
	canvas_wrapped(canvas, hint, ROLE_HINT, _(state->ask->hint));
	form_draw(&state->form, canvas, area);
	buffer_release(&head);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct account_form *state = screen->state;

	return form_screen_key(screen, &state->form, event, account_form_save);
}

static void leave(struct screen *screen)
{
	struct account_form *state = screen->state;

	form_release(&state->form);
	choices_release(&state->roles);
	choices_release(&state->advisers);
	free(state);
}

static const struct screen_type account_form_type = {
	.name = "account form",
	.title = N_("Accounts"),
	.where = WHERE_ACCOUNT_FORM,
	.has = SCREEN_HAS_FIELDS,
	.draw = draw,
	.key = key,
	.leave = leave,
};

static enum status open_form(
	struct app *app, const struct account_ask *ask, const struct account *of, struct error *err)
{
	struct account_form *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	state->ask = ask;
	desk_new_command(state->command);
	text_copy(of != NULL ? of->name : "", state->name, sizeof(state->name));
	enum status status = choices_coded(&state->roles, &user_given_role_table, err);
	if (status == STATUS_OK)
		status = choices_advisers(&state->advisers, clinic_desk(app), err);
	if (status == STATUS_OK)
		status = form_init(&state->form, ask->fields, ask->count, state, err);
	if (status != STATUS_OK) {
		screen_unopened(app, &account_form_type, state);
		return status;
	}
	if (of != NULL && ask == &ask_change) {
		form_set(&state->form, "title", of->title);
		form_set(&state->form, "role", user_role_table.rows[of->role].code);
		form_set(&state->form, "adviser", of->adviser);
	}
	return screen_open(app, &account_form_type, state, err);
}

enum status account_form_add(struct app *app, struct error *err)
{
	bool first = !desk_has_accounts(clinic_desk(app));

	return open_form(app, first ? &ask_first : &ask_add, NULL, err);
}

enum status account_form_change(struct app *app, struct error *err)
{
	return open_form(app, &ask_change, clinic_account(app), err);
}

enum status account_form_reset(struct app *app, struct error *err)
{
	return open_form(app, &ask_reset, clinic_account(app), err);
}

enum status account_form_pin(struct app *app, struct error *err)
{
	struct account own = {.name = clinic_desk(app)->actor};

	return open_form(app, &ask_pin, &own, err);
}

enum status account_form_save(struct app *app, struct error *err)
{
	struct account_form *state = app->top->state;
	const struct account_ask *ask = state->ask;
	char name[ACTOR_SIZE];

	screen_redraw(app->top, REDRAW_ALL);
	if (!form_check(&state->form))
		return STATUS_OK;
	text_copy(user_of(state), name, sizeof(name));
	enum status status = ask->save(state, err);
	if (status != STATUS_OK) {
		/* Most likely it was wrong; a new PIN that was typed twice was not. */
		form_set(&state->form, "old", NULL);
		return status;
	}
	screen_close(app->top);
	clinic_done(app, ask->done, name);
	return ask == &ask_first ? code_screen_open(app, err) : STATUS_OK;
}
