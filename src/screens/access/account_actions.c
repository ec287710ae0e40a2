/* What can be done with accounts. */
#include "accounts_screen.h"
#include "code_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/access/login.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/clinic/clinic.h"
#include "screens/clinic/clinic_actions.h"

static enum status any_account(struct app *app, struct error *err)
{
	return clinic_account(app) != NULL
		       ? STATUS_OK
		       : error_say(err, STATUS_REFUSED,
				 N_("There is no account here; make the first one (F2)"));
}

static enum status disable_allowed(struct app *app, struct error *err)
{
	enum status status = any_account(app, err);

	if (status == STATUS_OK && clinic_account(app)->disabled)
		return error_say(err, STATUS_REFUSED,
			N_("The account is disabled already; F5 lets its user in again"));
	return status;
}

static enum status enable_allowed(struct app *app, struct error *err)
{
	enum status status = any_account(app, err);

	if (status == STATUS_OK && !clinic_account(app)->disabled)
		return error_say(err, STATUS_REFUSED, N_("The account is not disabled"));
	return status;
}

/* What only somebody who has logged in has. */
static enum status has_login(struct app *app, struct error *err)
{
	return desk_has_accounts(clinic_desk(app))
		       ? STATUS_OK
		       : error_say(err, STATUS_REFUSED,
				 N_("Nobody logs in at this station; make the first account "
				    "(Accounts, F2)"));
}

static enum status disable_run(struct app *app, struct error *err)
{
	const struct account *account = clinic_account(app);
	enum status status = account_disable(clinic_desk(app), account->name, NULL, err);

	if (status == STATUS_OK)
		clinic_done(app, N_("%s can no longer log in"), account->name);
	return status;
}

static enum status enable_run(struct app *app, struct error *err)
{
	const struct account *account = clinic_account(app);
	enum status status = account_enable(clinic_desk(app), account->name, NULL, err);

	if (status == STATUS_OK)
		clinic_done(app, N_("%s can log in again"), account->name);
	return status;
}

static void code_answer(struct app *app, void *context)
{
	struct error err;
	(void)context;

	if (code_screen_open(app, &err) != STATUS_OK)
		dialog_error(app, &err);
}

static enum status code_run(struct app *app, struct error *err)
{
	return dialog_confirm(app, _("Recovery code"),
		_("Make a new recovery code? One that was made before no longer counts."),
		code_answer, NULL, err);
}

static void offer_answer(struct app *app, void *context, size_t answer)
{
	struct error err;
	(void)context;

	if (answer == 0 && account_form_add(app, &err) != STATUS_OK)
		dialog_error(app, &err);
}

enum status accounts_offer(struct app *app, struct error *err)
{
	const struct dialog_answers answers = {
		.texts = {_("Several people: each logs in with a PIN"),
			_("One person, no login; every screen says so")},
		.count = 2};

	return dialog_choose(app, _("Who uses this station?"),
		_("With logins, each does what is theirs to do and the record says who did it. "
		  "Logins can be begun later, too: Accounts."),
		&answers, offer_answer, NULL, err);
}

static const struct action rows[] = {
	{.id = "accounts",
		.key = KEYCODE_NONE,
		.plain = 'i',
		.where = WHERE_DESK,
		.rank = 0,
		.permission = "user.read",
		.title = N_("Accounts"),
		.help = N_("Who may log in, and as what"),
		.run = accounts_screen_open},
	{.id = "account.add",
		.key = KEYCODE_F(2),
		.plain = 'n',
		.where = WHERE_ACCOUNTS,
		.rank = 10,
		.permission = "user.added",
		.title = N_("Add"),
		.help = N_("Make an account; the first is an administrator's"),
		.run = account_form_add},
	{.id = "account.change",
		.key = KEYCODE_F(3),
		.plain = 'm',
		.where = WHERE_ACCOUNTS,
		.rank = 20,
		.permission = "user.changed",
		.title = N_("Change"),
		.help = N_("Another role, adviser or full name"),
		.allowed = any_account,
		.run = account_form_change},
	{.id = "account.disable",
		.key = KEYCODE_F(4),
		.plain = 'd',
		.where = WHERE_ACCOUNTS,
		.rank = 30,
		.permission = "user.disabled",
		.title = N_("Disable"),
		.help = N_("Keep somebody out from now on"),
		.allowed = disable_allowed,
		.run = disable_run},
	{.id = "account.enable",
		.key = KEYCODE_F(5),
		.plain = 'e',
		.where = WHERE_ACCOUNTS,
		.rank = 50,
		.permission = "user.enabled",
		.title = N_("Let in"),
		.help = N_("Let somebody who was disabled log in again"),
		.allowed = enable_allowed,
		.run = enable_run},
	{.id = "account.reset",
		.key = KEYCODE_F(6),
		.plain = 'r',
		.where = WHERE_ACCOUNTS,
		.rank = 25,
		.permission = "user.reset",
		.title = N_("Reset PIN"),
		.help = N_("A new PIN for somebody who forgot theirs"),
		.allowed = any_account,
		.run = account_form_reset},
	{.id = "account.code",
		.key = KEYCODE_F(7),
		.plain = 'c',
		.where = WHERE_ACCOUNTS,
		.rank = 40,
		.permission = "user.recovery_set",
		.title = N_("Recovery code"),
		.help = N_("A new code with which you set a PIN when you forget yours"),
		.allowed = has_login,
		.run = code_run},
	{.id = "account.pin",
		.key = KEYCODE_NONE,
		.plain = 'f',
		.where = WHERE_DESK | WHERE_ACCOUNTS,
		.rank = 0,
		.permission = "user.pin_changed",
		.title = N_("My PIN"),
		.help = N_("Change the PIN with which you log in"),
		.allowed = has_login,
		.run = account_form_pin},
};

const struct action_part account_actions = {rows, sizeof(rows) / sizeof(rows[0])};
