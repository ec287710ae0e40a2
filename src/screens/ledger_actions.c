/* What can be done with the ledger. */
#include "clinic_actions.h"
#include "ledger_screen.h"
#include "list_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/tui/dialog.h"
#include "phrases.h"

/* The mark stays there when the ledger is read again. */
static void go_to_row(struct app *app, size_t row)
{
	struct list *list = list_screen_list(app->top);

	list_select(list, row);
	const struct case_record *record = ledger_screen_case(app->top);
	if (record != NULL)
		list_screen_mark(app->top, record->number);
	app_redraw(app);
}

static void go_to_day(struct app *app, void *context, const char *text)
{
	struct day day;
	struct error err;
	struct ledger_screen *state = context;

	if (!day_parse(text, &day)) {
		error_set(&err, STATUS_USAGE, N_("'%s' is no day; write it as 2026-11-25"), text);
		dialog_error(app, &err);
		return;
	}
	go_to_row(app, ledger_row_of_day(&state->ledger, day));
}

static enum status day_run(struct app *app, struct error *err)
{
	return dialog_prompt(app, _("Go to a day"), _("Which day? Write it as 2026-11-25"),
		go_to_day, ledger_screen_state(app), err);
}

static const struct action rows[] = {
	{.id = "ledger",
		.key = KEYCODE_F(9),
		.plain = KEYCODE_NONE,
		.where = WHERE_DESK,
		.rank = 55,
		.title = N_("Ledger"),
		.help = N_("All cases: look through them, filter, count, print, export"),
		.run = ledger_screen_open},
	{.id = "ledger.day",
		.key = KEYCODE_F(4),
		.plain = 'd',
		.where = WHERE_LEDGER,
		.rank = 30,
		.title = N_("Go to day"),
		.help = N_("Jump to the cases of a day"),
		.run = day_run},
};

const struct action_part ledger_actions = {rows, sizeof(rows) / sizeof(rows[0])};
