/* Actions of all screens, and the areas joined. */
#include "clinic_actions.h"

#include "clinic.h"
#include "clinic_lock.h"
#include "menzhen/base/language.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/access/accounts_screen.h"

static enum status save_run(struct app *app, struct error *err)
{
	switch (app->top->type->where) {
	case WHERE_INTAKE:
		return intake_screen_save(app, err);
	case WHERE_QUICK:
		return quick_screen_save(app, err);
	case WHERE_CLOSE:
		return close_screen_save(app, err);
	case WHERE_REDIRECT:
		return redirect_screen_save(app, err);
	case WHERE_DUTY_FORM:
		return duty_form_save(app, err);
	case WHERE_ACCOUNT_FORM:
		return account_form_save(app, err);
	case WHERE_APPOINTMENT_FORM:
		return appointment_form_save(app, err);
	case WHERE_LEDGER_SEAL:
		return ledger_seal_save(app, err);
	default:
		return setup_screen_save(app, err);
	}
}

static enum status back_run(struct app *app, struct error *err)
{
	(void)err;
	screen_close(app->top);
	return STATUS_OK;
}

static void quit_answer(struct app *app, void *context)
{
	(void)context;
	app_leave(app);
}

static enum status quit_run(struct app *app, struct error *err)
{
	return dialog_confirm(app, _("Leave Menzhen"),
		_("Close the desk? All that was recorded is kept."), quit_answer, NULL, err);
}

static const struct action rows[] = {
	{.id = "form.save",
		.key = KEYCODE_CTRL('S'),
		.plain = KEYCODE_NONE,
		.where = WHERE_FORMS,
		.rank = 10,
		.title = N_("Save"),
		.help = N_("Record what the form says"),
		.run = save_run},
	{.id = "palette",
		.key = KEYCODE_CTRL('P'),
		.plain = KEYCODE_NONE,
		.where = ACTION_EVERYWHERE,
		.rank = 80,
		.title = N_("Actions"),
		.help = N_("Find any action by a few letters or pinyin initials"),
		.run = palette_open},
	{.id = "back",
		.key = KEYCODE_ESCAPE,
		.plain = KEYCODE_NONE,
		.where = ACTION_EVERYWHERE & ~(unsigned)WHERE_DESK,
		.rank = 11, /* the way out, for a beginner */
		.title = N_("Back"),
		.help = N_("Leave this screen; a half-typed form is kept"),
		.run = back_run},
	{.id = "quit",
		.key = KEYCODE_F(10),
		.plain = 'q',
		.where = WHERE_DESK,
		.rank = 75,
		.title = N_("Quit"),
		.help = N_("Close the desk"),
		.run = quit_run},
	{.id = "lock",
		.key = KEYCODE_F(12),
		.plain = KEYCODE_NONE,
		.where = ACTION_EVERYWHERE | ACTION_OVER_BOXES,
		.rank = 12, /* whoever leaves has no time to look for it */
		.title = N_("Lock"),
		.help = N_("Cover the screen until you, or somebody else, log in; what is "
			   "half-typed is kept"),
		.offered = clinic_lock_offered,
		.allowed = clinic_lock_allowed,
		.run = clinic_lock},
	{.id = "help",
		.key = KEYCODE_F(1),
		.plain = '?',
		.where = ACTION_EVERYWHERE,
		.rank = 5,
		.title = N_("Help"),
		.help = N_("All keys of this screen"),
		.run = help_open},
};

static const struct action_part common_actions = {rows, sizeof(rows) / sizeof(rows[0])};

/* In the order of the footer. */
static const struct action_part *const parts[] = {&case_actions, &queue_actions, &ledger_actions,
	&import_actions, &duty_actions, &change_actions, &handover_actions, &appointment_actions,
	&visitor_actions, &due_actions, &account_actions, &disclosure_actions, &common_actions};

const struct action_table clinic_actions = {parts, sizeof(parts) / sizeof(parts[0])};
