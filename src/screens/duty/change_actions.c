/* What can be done about the selected change of duty. */
#include "screens/clinic/clinic_actions.h"

#include "menzhen/base/language.h"
#include "menzhen/desk/duty/duty_commands.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/clinic/clinic.h"

static const struct duty_change *asked(struct app *app, struct error *err)
{
	const struct duty_change *change = clinic_change(app);

	if (change == NULL)
		error_say(err, STATUS_REFUSED, N_("There is no change here"));
	return change;
}

static enum status answer_allowed(struct app *app, struct error *err)
{
	const struct duty_change *change = asked(app, err);

	if (change == NULL)
		return STATUS_REFUSED;
	if (duty_change_state_now(change) == CHANGE_PROPOSED)
		return STATUS_OK;
	return error_say(err, STATUS_REFUSED,
		N_("Only a swap that was proposed can be accepted or refused; w takes a change "
		   "back"));
}

static enum status withdraw_allowed(struct app *app, struct error *err)
{
	const struct duty_change *change = asked(app, err);

	if (change == NULL)
		return STATUS_REFUSED;
	switch (duty_change_state_now(change)) {
	case CHANGE_RECORDED:
	case CHANGE_PROPOSED:
	case CHANGE_ACCEPTED:
		return STATUS_OK;
	default:
		return error_say(err, STATUS_REFUSED,
			N_("This change does not stand; nothing to take back"));
	}
}

/* The number as people say it, for the notice. */
static void done(struct app *app, int number, const char *text)
{
	char said[DUTY_CHANGE_NUMBER_SIZE];

	clinic_done(app, text, duty_change_number_format(number, said));
}

static enum status accept_run(struct app *app, struct error *err)
{
	int number = clinic_change(app)->number;
	enum status status = duty_swap_accept(clinic_desk(app), number, NULL, err);

	if (status == STATUS_OK)
		done(app, number, N_("%s is agreed: the two have each other's duty"));
	return status;
}

static void answered(struct app *app, const char *reason,
	enum status (*command)(struct desk *, int, const char *, const char *, struct error *),
	const char *text)
{
	int number = clinic_of(app)->asked_change;
	struct error err;

	if (command(clinic_desk(app), number, reason, NULL, &err) != STATUS_OK)
		dialog_error(app, &err);
	else
		done(app, number, text);
}

static void refuse_answer(struct app *app, void *context, const char *reason)
{
	(void)context;
	answered(app, reason, duty_swap_refuse, N_("%s is refused; all stays as it was"));
}

static enum status refuse_run(struct app *app, struct error *err)
{
	clinic_of(app)->asked_change = clinic_change(app)->number;
	return dialog_prompt(app, _("Refuse the swap"), _("Why does the other side not agree?"),
		refuse_answer, NULL, err);
}

static void withdraw_answer(struct app *app, void *context, const char *reason)
{
	(void)context;
	answered(app, reason, duty_withdraw,
		N_("%s is taken back; the roster is as it would be without it"));
}

static enum status withdraw_run(struct app *app, struct error *err)
{
	clinic_of(app)->asked_change = clinic_change(app)->number;
	return dialog_prompt(app, _("Take the change back"),
		_("Why? The roster is then as it would be without it."), withdraw_answer, NULL,
		err);
}

static const struct action rows[] = {
	{.id = "change.accept",
		.key = KEYCODE_F(2),
		.plain = 'a',
		.where = WHERE_CHANGES,
		.rank = 10,
		.permission = "duty.swap_accepted",
		.title = N_("Accept"),
		.help = N_("The other side agrees to the swap; it stands from now on"),
		.allowed = answer_allowed,
		.run = accept_run},
	{.id = "change.refuse",
		.key = KEYCODE_F(3),
		.plain = 'r',
		.where = WHERE_CHANGES,
		.rank = 20,
		.permission = "duty.swap_refused",
		.title = N_("Refuse"),
		.help = N_("The other side does not agree to the swap"),
		.allowed = answer_allowed,
		.run = refuse_run},
	{.id = "change.withdraw",
		.key = KEYCODE_F(4),
		.plain = 'w',
		.where = WHERE_CHANGES,
		.rank = 30,
		.permission = "duty.withdrawn",
		.title = N_("Take back"),
		.help = N_("Take a change back; the roster is as it would be without it"),
		.allowed = withdraw_allowed,
		.run = withdraw_run},
};

const struct action_part change_actions = {rows, sizeof(rows) / sizeof(rows[0])};
