/* What can be done with the ledger. */
#include "ledger_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/model/ledger/written_time.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/clinic/clinic_actions.h"

static void go_to_day(struct app *app, void *context, const char *text)
{
	struct day day;
	struct error err;
	(void)context;

	if (written_day(text, &day)) {
		ledger_screen_seek(app, day);
		return;
	}
	error_set(&err, STATUS_USAGE, N_("'%s' is no day; write it as 2026-11-25"), text);
	dialog_error(app, &err);
}

static enum status day_run(struct app *app, struct error *err)
{
	return dialog_prompt(app, _("Go to a day"), _("Which day? Write it as 2026-11-25"),
		go_to_day, NULL, err);
}

static const struct action rows[] = {
	{.id = "ledger",
		.key = KEYCODE_F(9),
		.plain = KEYCODE_NONE,
		.where = WHERE_DESK,
		.rank = 55,
		.permission = "ledger.read",
		.title = N_("Ledger"),
		.help = N_("All cases: look through them, filter, count, print, export"),
		.run = ledger_screen_open},
	{.id = "ledger.filter",
		.key = KEYCODE_F(2),
		.plain = 'f',
		.where = WHERE_LEDGER,
		.rank = 10,
		.permission = "ledger.read",
		.title = N_("Filter"),
		.help = N_("Show only cases of a matter, an adviser, a day, a state …"),
		.run = ledger_ask_filter},
	{.id = "ledger.search",
		.key = KEYCODE_NONE,
		.plain = '/',
		.where = WHERE_LEDGER,
		.rank = 15,
		.permission = "ledger.read",
		.title = N_("Search"),
		.help = N_("Look for words in names, numbers, summaries and advice"),
		.run = ledger_search_begin},
	{.id = "ledger.day",
		.key = KEYCODE_F(4),
		.plain = 'd',
		.where = WHERE_LEDGER,
		.rank = 30,
		.permission = "ledger.read",
		.title = N_("Go to day"),
		.help = N_("Jump to the cases of a day"),
		.run = day_run},
	{.id = "ledger.views",
		.key = KEYCODE_F(3),
		.plain = 'v',
		.where = WHERE_LEDGER,
		.rank = 20,
		.permission = "ledger.read",
		.title = N_("Views"),
		.help = N_("Look at the ledger by a view: today, to be rated, overdue, your own"),
		.run = ledger_show_views},
	{.id = "ledger.save",
		.key = KEYCODE_F(5),
		.plain = 's',
		.where = WHERE_LEDGER,
		.rank = 45,
		.permission = "view.saved",
		.title = N_("Save view"),
		.help = N_("Keep the filter, the columns and the order under a name"),
		.run = ledger_show_save},
	{.id = "ledger.remove",
		.key = KEYCODE_NONE,
		.plain = 'r',
		.where = WHERE_LEDGER,
		.rank = 0,
		.permission = "view.removed",
		.title = N_("Give up the view"),
		.help = N_("The saved view that is shown is removed; the cases stay"),
		.run = ledger_show_remove},
	{.id = "ledger.all",
		.key = KEYCODE_NONE,
		.plain = 'u',
		.where = WHERE_LEDGER,
		.rank = 0,
		.permission = "ledger.read",
		.title = N_("All cases"),
		.help = N_("No filter, and the newest first"),
		.run = ledger_show_all},
	{.id = "ledger.sort",
		.key = KEYCODE_F(6),
		.plain = 'o',
		.where = WHERE_LEDGER,
		.rank = 50,
		.permission = "ledger.read",
		.title = N_("Order"),
		.help = N_("Put what is shown in another order"),
		.run = ledger_show_sort},
	{.id = "ledger.columns",
		.key = KEYCODE_NONE,
		.plain = 'c',
		.where = WHERE_LEDGER,
		.rank = 0,
		.permission = "ledger.read",
		.title = N_("Columns"),
		.help = N_("Choose which columns are shown"),
		.run = ledger_show_columns},
	{.id = "ledger.export",
		.key = KEYCODE_F(7),
		.plain = 'e',
		.where = WHERE_LEDGER,
		.rank = 35,
		.permission = "ledger.exported",
		.title = N_("Export"),
		.help = N_("Write what is shown into a table for spreadsheets"),
		.run = ledger_take_export},
	{.id = "ledger.print",
		.key = KEYCODE_F(8),
		.plain = 'p',
		.where = WHERE_LEDGER,
		.rank = 40,
		.permission = "ledger.exported",
		.title = N_("Print"),
		.help = N_("Write what is shown onto a page to print"),
		.run = ledger_take_print},
};

const struct action_part ledger_actions = {rows, sizeof(rows) / sizeof(rows[0])};
