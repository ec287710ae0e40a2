#include "menzhen/screens/screens.h"

#include "menzhen/base/language.h"
#include "menzhen/desk/access/login.h"
#include "menzhen/desk/backup/backup_daily.h"
#include "menzhen/desk/desk_disk.h"
#include "menzhen/desk/desk_draft.h"
#include "phrases.h"
#include "screens/access/accounts_screen.h"
#include "screens/clinic/clinic.h"
#include "screens/clinic/clinic_backups.h"
#include "screens/clinic/clinic_clock.h"
#include "screens/clinic/clinic_due.h"
#include "screens/clinic/clinic_lock.h"

enum { ROOM_FOR_ROLE = 100, NAME_COLUMNS = 16 };

/* Who is at the desk; where nobody has to say it, that is said. */
static void add_user(struct buffer *out, const struct desk *desk)
{
	const char *role = _(user_role_table.rows[desk->user.role].title);

	if (desk_has_accounts(desk))
		buffer_printf(out, "%.*s", NAME_COLUMNS, desk->actor);
	if (!desk_has_accounts(desk))
		buffer_add_text(out, role);
	else if (canvas_window().width >= ROOM_FOR_ROLE)
		buffer_printf(out, " (%s)", role);
	buffer_add_text(out, "  ");
}

static void heading(struct app *app, struct buffer *left, struct buffer *right)
{
	const struct desk *desk = clinic_desk(app);
	struct session_slot slot;
	moment now = desk_now(desk);

	buffer_add_text(left, desk->config.station.name);
	add_user(right, desk);
	phrase_day(right, desk_local(desk, now).day);
	if (desk_session(desk, now, &slot, NULL) == STATUS_OK)
		buffer_printf(right, " %s", _(session_title(slot.kind)));
	buffer_add_char(right, ' ');
	phrase_clock(right, desk, now);
	if (clinic_of(app)->clock_doubted)
		buffer_printf(right, " [%s]", _("clock in doubt"));
}

/* Have other desks written something, or is there a new roster.yaml? */
static bool read_changes(struct app *app)
{
	bool roster_changed = false;
	struct desk *desk = clinic_desk(app);

	if (config_refresh(&desk->config, desk->directory, &roster_changed, NULL) != STATUS_OK)
		roster_changed = false;
	return desk_changed(desk) || roster_changed;
}

/* Several times a second. */
static bool tick(struct app *app)
{
	bool changed = read_changes(app);

	bool locked = clinic_lock_tick(app);
	if (!locked && !app->top->type->sealed) /* a visitor is not asked about the clock */
		clinic_clock_tick(app);
	if (!locked)
		clinic_backups_tick(app);
	if (locked || !changed)
		return changed;
	clinic_refresh(app);
	return true;
}

/* The wall shows what everybody may see: nobody logs in there. */
static bool tick_board(struct app *app)
{
	bool changed = read_changes(app);

	if (changed)
		clinic_refresh(app);
	return changed;
}

static bool key_waits(void *app)
{
	return app_key_waits(app);
}

static bool idle(struct app *app)
{
	struct desk *desk = clinic_desk(app);
	bool more = desk_idle(desk);

	if (backup_daily_changed(desk) && desk->user.role != USER_NOBODY)
		clinic_backups_look(app);
	if (!more && desk->user.role != USER_NOBODY)
		clinic_due_idle(app);
	return more;
}

static void set_language(struct clinic *clinic, enum station_language language)
{
	clinic->without_chinese = !terminal_has_chinese();
	if (clinic->without_chinese)
		language = LANGUAGE_EN;
	clinic->desk.language = language;
	language_set(language == LANGUAGE_ZH ? "zh_CN" : "en");
}

/* The set-up runs on an app of its own: there is no desk yet that screens could ask. */
static enum status set_up(const struct desk_options *options, bool *made, struct error *err)
{
	struct clinic clinic = {.app = {.actions = &clinic_actions}};
	enum status status = terminal_start(&clinic.app.terminal, &clinic.app.canvas, false, err);

	if (status == STATUS_OK)
		status = setup_screen_open(&clinic.app, options, made, err);
	if (status == STATUS_OK)
		app_run(&clinic.app);
	app_release(&clinic.app);
	return status;
}

static enum status open_clinic(struct clinic *clinic, const struct desk_options *options,
	struct error_list *errors, struct error *err)
{
	enum status status = desk_open(&clinic->desk, options, errors, err);

	/* What goes wrong after station.yaml is read is said in the station's language. */
	if (clinic->desk.config.station.name != NULL)
		set_language(clinic, clinic->desk.language);
	return status;
}

/* After a power cut, or where another sat down meanwhile: what was being typed is not lost, it
 * waits in the form. */
static void tell_of_draft(struct clinic *clinic)
{
	struct buffer draft = {0};
	bool elsewhere = false;

	desk_draft_gather(&clinic->desk, &elsewhere, NULL);
	if (elsewhere)
		app_notice(&clinic->app, ROLE_GOOD,
			_("A half-typed form of yours lies at another desk that is open."));
	if (desk_draft_load(&clinic->desk, INTAKE_FORM, &draft, NULL) == STATUS_OK &&
		draft.length > 0)
		app_notice(&clinic->app, ROLE_GOOD,
			_("A half-typed form was kept: F2 brings it back."));
	buffer_release(&draft);
}

/* Once, in passing: nobody at the desk can change it at once. */
static void tell_of_disk(struct clinic *clinic)
{
	if (clinic->disk_told)
		return;
	clinic->disk_told = true;
	const char *warning = desk_disk_warning(clinic->desk.directory);
	if (warning != NULL)
		app_notice(&clinic->app, ROLE_WARNING, _(warning));
}

enum status clinic_begin(struct app *app, struct error *err)
{
	clinic_backups_look(app);
	clinic_due_forget(app);
	enum status status = desk_screen_open(app, err);
	if (status == STATUS_OK) {
		tell_of_disk(clinic_of(app));
		tell_of_draft(clinic_of(app));
		clinic_clock_begin(app);
	}
	return status;
}

static enum status open_desk(struct app *app, struct error *err)
{
	return clinic_desk(app)->user.role == USER_NOBODY ? login_screen_open(app, err)
							  : clinic_begin(app, err);
}

/* Of a station that was just made. */
static enum status open_new_desk(struct app *app, struct error *err)
{
	enum status status = clinic_begin(app, err);

	return status == STATUS_OK ? accounts_offer(app, err) : status;
}

/* Run the screens of the station from the one that OPEN opens. SITS: it takes a desk's number. */
static enum status run_clinic(const struct desk_options *options, bool sits,
	enum status (*open)(struct app *app, struct error *err), struct error_list *errors,
	struct error *err)
{
	struct clinic clinic = {.app = {.actions = &clinic_actions,
					.heading = heading,
					.offers = clinic_offers,
					.permits = clinic_permits,
					.holds = sits ? clinic_holds : NULL,
					.tick = sits ? tick : tick_board,
					.idle = idle},
		.user = options->actor};
	enum status status = open_clinic(&clinic, options, errors, err);

	clinic.desk.patience = (struct patience){key_waits, &clinic.app};
	if (status == STATUS_OK && sits)
		status = desk_sit_down(&clinic.desk, err);
	if (status == STATUS_OK)
		status = terminal_start(&clinic.app.terminal, &clinic.app.canvas, false, err);
	if (status == STATUS_OK)
		status = open(&clinic.app, err);
	if (status == STATUS_OK)
		app_run(&clinic.app);
	app_release(&clinic.app);
	desk_release(&clinic.desk);
	return status;
}

enum status screens_run(
	const struct desk_options *options, struct error_list *errors, struct error *err)
{
	bool made = false, exists = folder_exists(options->directory);
	enum status status = desk_check_lost(options, err);

	if (status == STATUS_OK && !exists)
		status = set_up(options, &made, err);
	if (status == STATUS_OK && (exists || made))
		status = run_clinic(options, true, made ? open_new_desk : open_desk, errors, err);
	return status;
}

enum status screens_board(
	const struct desk_options *options, struct error_list *errors, struct error *err)
{
	struct desk_options reading = *options;

	reading.reads = true;
	return run_clinic(&reading, false, board_screen_open, errors, err);
}

void screens_manual(struct buffer *out)
{
	action_manual(&clinic_actions, out);
}
