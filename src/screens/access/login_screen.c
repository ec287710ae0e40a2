/* Who are you? On a locked desk this is all there is to see. */
#include "login_box.h"

#include "menzhen/base/language.h"
#include "menzhen/desk/access/login.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/clinic/clinic_lock.h"
#include "screens/phrases.h"

enum { OTHER_KEY = KEYCODE_F(2), RECOVER_KEY = KEYCODE_F(8), LEAVE_KEY = KEYCODE_F(10) };

static const struct form_field fields[] = {
	{.name = "user",
		.label = N_("User"),
		.maximum = ACTOR_SIZE - 1,
		.width = LOGIN_NAME_WIDTH,
		.help = N_("short name, or letters of it"),
		.suggest = login_box_suggest},
	{.name = "pin", .label = N_("PIN"), .kind = FIELD_SECRET, .width = LOGIN_NAME_WIDTH},
};

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct login_box *box = screen->state;
	const char *seat = box->clinic->seat;
	struct buffer text = {0};
	(void)inside;
	(void)redraw;

	if (box->clinic->desk.damage.status != STATUS_OK)
		buffer_add_text(&text, _("The database is damaged: each try takes three seconds."));
	else if (*seat != '\0')
		phrase_add(&text, N_("What %s left is kept. Another may log in, too."), seat, NULL);
	else
		buffer_add_text(&text, _("Log in with your short name and your PIN."));
	login_box_draw(box, &screen->app->canvas, *seat != '\0' ? _("Locked") : _("Log in"),
		buffer_text(&text),
		clinic_holds(screen->app)
			? _("Enter: log in   F2: another user   F8: forgot the PIN")
			: _("Enter: log in   F8: forgot the PIN   F10: leave Menzhen"));
	buffer_release(&text);
}

/* The PIN goes whatever comes of it. */
static enum status submit(struct app *app, struct error *err)
{
	struct login_box *box = app->top->state;
	(void)err;

	screen_redraw(app->top, REDRAW_ALL);
	box->error.status = desk_log_in(&box->clinic->desk, login_box_user(box),
		form_value(&box->form, "pin"), &box->error);
	form_set(&box->form, "pin", NULL);
	if (box->error.status == STATUS_OK)
		clinic_unlock(app);
	else
		login_box_refused(box);
	return STATUS_OK;
}

static void ask_another(struct login_box *box)
{
	login_box_propose(box, NULL);
	form_set(&box->form, "pin", NULL);
	form_focus(&box->form, "user");
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct login_box *box = screen->state;
	struct error err;

	screen_redraw(screen, REDRAW_ALL);
	if (event->code == LEAVE_KEY)
		app_leave(screen->app);
	else if (event->code == OTHER_KEY)
		ask_another(box);
	else if (event->code != RECOVER_KEY)
		return login_box_key(box, screen, event, submit);
	else if (recover_screen_open(screen->app, login_box_user(box), &err) != STATUS_OK)
		dialog_error(screen->app, &err);
	return true;
}

static const struct screen_type login_type = {
	.name = "login",
	.title = N_("Log in"),
	.draw = draw,
	.key = key,
	LOGIN_BOX,
};

enum status login_screen_open(struct app *app, struct error *err)
{
	const struct clinic *clinic = clinic_of(app);
	const char *user = clinic->seat[0] != '\0' ? clinic->seat : clinic->user;
	enum status status = login_box_open(
		app, &login_type, CREDENTIAL_PIN, fields, sizeof(fields) / sizeof(fields[0]), err);

	if (status == STATUS_OK && user != NULL) {
		struct login_box *box = app->top->state;
		login_box_propose(box, user);
		form_focus(&box->form, "pin");
	}
	return status;
}
