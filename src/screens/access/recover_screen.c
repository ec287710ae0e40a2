/* An administrator forgot the PIN: the recovery code sets a new one, and a new code is made. */
#include <string.h>

#include "code_screen.h"
#include "login_box.h"
#include "menzhen/base/language.h"
#include "screens/clinic/clinic_lock.h"

static const struct form_field fields[] = {
	{.name = "user",
		.label = N_("User"),
		.required = true,
		.maximum = ACTOR_SIZE - 1,
		.width = LOGIN_NAME_WIDTH,
		.suggest = login_box_suggest},
	{.name = "code",
		.label = N_("Recovery code"),
		.kind = FIELD_SECRET_SHOWN,
		.required = true,
		.width = LOGIN_NAME_WIDTH},
	{.name = "pin",
		.label = N_("New PIN"),
		.kind = FIELD_SECRET,
		.required = true,
		.width = LOGIN_NAME_WIDTH},
	{.name = "again",
		.label = N_("Once more"),
		.kind = FIELD_SECRET,
		.required = true,
		.width = LOGIN_NAME_WIDTH},
};

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	(void)inside;
	(void)redraw;
	login_box_draw(screen->state, &screen->app->canvas, _("Forgot the PIN"),
		_("Administrators: the printed code. Others: ask the administrator."),
		_("Enter: go on   Esc: back"));
}

static enum status recover(struct login_box *box, struct error *err)
{
	struct form *form = &box->form;

	if (strcmp(form_value(form, "pin"), form_value(form, "again")) != 0)
		return error_say(err, STATUS_REFUSED,
			N_("The two PINs are not the same; type them once more"));
	return account_recover(&box->clinic->desk, login_box_user(box), form_value(form, "code"),
		form_value(form, "pin"), NULL, err);
}

static enum status submit(struct app *app, struct error *err)
{
	struct login_box *box = app->top->state;

	screen_redraw(app->top, REDRAW_ALL);
	if (!form_check(&box->form))
		return STATUS_OK;
	box->error.status = recover(box, &box->error);
	form_set(&box->form, "pin", NULL);
	form_set(&box->form, "again", NULL);
	if (box->error.status != STATUS_OK) {
		login_box_refused(box);
		form_focus(&box->form, "code");
		return STATUS_OK;
	}
	clinic_unlock(app);
	return code_screen_open(app, err);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct login_box *box = screen->state;

	screen_redraw(screen, REDRAW_ALL);
	if (event->code != KEYCODE_ESCAPE)
		return login_box_key(box, screen, event, submit);
	screen_close(screen);
	return true;
}

static const struct screen_type recover_type = {
	.name = "recover",
	.title = N_("Forgot the PIN"),
	.draw = draw,
	.key = key,
	LOGIN_BOX,
};

enum status recover_screen_open(struct app *app, const char *name, struct error *err)
{
	enum status status = login_box_open(app, &recover_type, CREDENTIAL_RECOVERY, fields,
		sizeof(fields) / sizeof(fields[0]), err);

	if (status == STATUS_OK)
		login_box_propose(app->top->state, *name != '\0' ? name : NULL);
	return status;
}
